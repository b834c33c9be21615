"""How much speaks for a name in a Spanish or French sentence being a person's: where it stands, not a model's guess."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.syntax.contribution import Contribution
from kg.extract.syntax.name import Span, spell_name
from kg.extract.syntax.neolatin.look import is_adjective, is_common
from kg.extract.syntax.neolatin.name import opens_sentence
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.extract.text.neolatin import (
    AND,
    ARTICLES,
    BEFORE_PLACE,
    FUNCTION,
    OF,
    OPENING_NOUNS,
    SAYING,
    SPEECHES,
    fold,
    words,
)  # fmt: skip

if TYPE_CHECKING:
    from kg.extract.syntax.reading import Reading

_SHAPE = Contribution("two or more words in capitals", 2.2)
_HONORIFIC = Contribution("an honorific before it", 2.0)
_OFFICE = Contribution("an office linked to it", 3.0)
_SPEECH = Contribution("a verb of saying beside it", 2.0)
_NAMING_LINE = Contribution("a line that names people", 1.3)
_HEADLINE = Contribution("a headline in capitals", -1.0)
_AGAINST = -2.5
_TOWN = Contribution("the name of a town", _AGAINST)
_PLACE_BEFORE = Contribution("a small word of place before it", _AGAINST)
_PART = Contribution("a part of a larger name", _AGAINST)
_ARTICLE = Contribution("an article before it", _AGAINST)
_NOUN = Contribution("its first word is a noun", _AGAINST)
#: Articles, alone or joined to a small word, which names of people do not take.
_WITH_ARTICLE = words("el la los las al del le les l' du au aux des un una une")


def list_support(document: Document, reading: Reading, k: int) -> list[Contribution]:
    """What speaks for and against name k; two words in a neutral place are just enough for a person."""
    annotated, span = reading.annotated, reading.names[k]
    return [*_iter_support(reading, k), *_iter_place(document, annotated, span)]


def _iter_support(reading: Reading, k: int) -> Iterator[Contribution]:
    annotated, span = reading.annotated, reading.names[k]
    capitals = [t for t in annotated.tokens[span.first : span.end] if t.is_capital]
    headline = reading.sentence.kind in {Kind.TITLE, Kind.HEADING}
    seen = (
        (_SHAPE, len(capitals) > 1),
        (_HONORIFIC, bool(span.first) and annotated.honorific[span.first - 1]),
        (_OFFICE, bool(reading.links_of(k))),
        (_SPEECH, _is_speaking(annotated, span)),
        (_NAMING_LINE, reading.sentence.kind in {Kind.BYLINE, Kind.CONTACT, Kind.TURN, Kind.CAPTION}),
        (_HEADLINE, headline and all(t.text.isupper() for t in capitals)),
    )
    return (contribution for contribution, holds in seen if holds)


def _iter_place(document: Document, annotated: Annotated, span: Span) -> Iterator[Contribution]:
    """What speaks against a person: a town, a small word of place, or a larger name of which the span is a part."""
    before = annotated.text(span.first - 1)
    against = (
        (_TOWN, document.gazetteer.city_country(spell_name(document, annotated, span)) is not None),
        (_PLACE_BEFORE, fold(before) in BEFORE_PLACE - {"a"} and before.islower()),
        (_PART, _belongs_to_noun(annotated, span.first) or _goes_on(document, annotated, span)),
        (_ARTICLE, fold(before) in _WITH_ARTICLE and before.islower()),
        (_NOUN, _opens_like_noun(document, annotated.text(span.first))),
    )
    return (contribution for contribution, holds in against if holds)


def _opens_like_noun(document: Document, word: str) -> bool:
    """Whether the first word is a noun: one of those that open names of things, or one the text prints small."""
    return fold(word) in OPENING_NOUNS or (len(word) > 3 and word.lower() in document.small_words)


def _goes_on(document: Document, annotated: Annotated, span: Span) -> bool:
    """Whether the capitals before or after the span are words of one larger name: "Stade" X Y, X Y "Internacional"."""
    before, after = span.first - 1, span.end
    while before > 0 and annotated.honorific[before]:
        before -= 1
    led = before > 0 and _is_plain_capital(annotated, before) and not opens_sentence(annotated, before)
    led = led and not (fold(annotated.text(before)) in FUNCTION or _is_town(document, annotated.text(before)))
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
    if fold(noun) in SPEECHES:
        return False
    return noun[:1].isupper() and (is_common(noun) or is_adjective(noun) or fold(noun) in AND)
