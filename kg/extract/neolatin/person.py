"""How much speaks for a name in a Spanish or French sentence being a person's: where it stands, not a model's guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.annotation import Annotated
from kg.extract.document import Document
from kg.extract.layout import Kind
from kg.extract.name import Span, spell_name
from kg.extract.neolatin.lexicon import AND, ARTICLES, BEFORE_PLACE, OF, OPENING_NOUNS, SAYING, fold, words
from kg.extract.neolatin.look import is_adjective, is_common
from kg.extract.neolatin.name import opens_sentence

if TYPE_CHECKING:
    from kg.extract.reading import Reading

_HONORIFIC = 2.0
_OFFICE = 3.0
_SPEECH = 2.0
_NAMING_LINE = 1.3
_SHAPE = 2.2
_AGAINST = -2.5
_HEADLINE = -1.0
#: Articles, alone or joined to a small word, which names of people do not take.
_WITH_ARTICLE = words("el la los las al del le les l' du au aux des un una une")


def measure_support(document: Document, reading: Reading, k: int) -> float:
    """How much speaks for name k; a span of two words in a neutral place just counts as a person."""
    annotated, span = reading.annotated, reading.names[k]
    capitals = [t for t in annotated.tokens[span.first : span.end] if t.is_capital]
    support = _SHAPE if len(capitals) > 1 else 0.0
    if span.first and annotated.honorific[span.first - 1]:
        support += _HONORIFIC
    if reading.links_of(k):
        support += _OFFICE
    if _is_speaking(annotated, span):
        support += _SPEECH
    if reading.sentence.kind in {Kind.BYLINE, Kind.CONTACT, Kind.TURN, Kind.CAPTION}:
        support += _NAMING_LINE
    if reading.sentence.kind in {Kind.TITLE, Kind.HEADING} and all(t.text.isupper() for t in capitals):
        support += _HEADLINE
    return support + _place_support(document, annotated, span)


def _place_support(document: Document, annotated: Annotated, span: Span) -> float:
    """What speaks against a person: a town, a small word of place, or a larger name of which the span is a part."""
    before = annotated.text(span.first - 1)
    against = (
        document.gazetteer.city_country(spell_name(document, annotated, span)) is not None,
        fold(before) in BEFORE_PLACE - {"a"} and before.islower(),
        _belongs_to_noun(annotated, span.first) or _goes_on(document, annotated, span),
        fold(before) in _WITH_ARTICLE and before.islower(),
        _opens_like_noun(document, annotated.text(span.first)),
    )
    return _AGAINST * sum(against)


def _opens_like_noun(document: Document, word: str) -> bool:
    """Whether the first word is a noun: one of those that open names of things, or one the text prints small."""
    return fold(word) in OPENING_NOUNS or (len(word) > 3 and word.lower() in document.small_words)


def _goes_on(document: Document, annotated: Annotated, span: Span) -> bool:
    """Whether the capitals before or after the span are words of one larger name: "Stade" X Y, X Y "Internacional"."""
    before, after = span.first - 1, span.end
    while before > 0 and annotated.honorific[before]:
        before -= 1
    led = before > 0 and _is_plain_capital(annotated, before) and not opens_sentence(annotated, before)
    led = led and not _is_town(document, annotated.text(before))
    return led or (after < len(annotated) and _is_plain_capital(annotated, after))


def _is_town(document: Document, word: str) -> bool:
    return not is_common(word) and fold(word) not in OPENING_NOUNS and bool(document.gazetteer.city_country(word))


def _is_plain_capital(annotated: Annotated, i: int) -> bool:
    """Whether token i is a word in capitals that is no office, no form of address and no country."""
    token, hit = annotated.tokens[i], annotated.hits[i]
    country = hit is not None and hit.entry.kind == "country"
    return token.is_word and token.is_capital and not country and not annotated.honorific[i] and not annotated.heads[i]


def _is_speaking(annotated: Annotated, span: Span) -> bool:
    """Whether a verb of saying stands beside the name, an auxiliary or a pronoun passed over."""
    beside = [fold(annotated.text(i)) for i in (span.first - 1, span.end, span.end + 1, span.end + 2)]
    return any(word in SAYING for word in beside)


def _belongs_to_noun(annotated: Annotated, first: int) -> bool:
    """Whether "de" ties the name to a noun in capitals: "Palacio de San Carlos", "Declaración de Asunción"."""
    i = first - 1
    while fold(annotated.text(i)) in ARTICLES and i > 0:
        i -= 1
    if fold(annotated.text(i)) not in OF:
        return False
    noun = annotated.text(i - 1)
    return noun[:1].isupper() and (is_common(noun) or is_adjective(noun) or fold(noun) in AND)
