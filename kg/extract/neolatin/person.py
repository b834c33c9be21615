"""How much speaks for a name in a Spanish or French sentence being a person's: where it stands, not a model's guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.annotation import Annotated
from kg.extract.document import Document
from kg.extract.layout import Kind
from kg.extract.name import Span, spell_name
from kg.extract.neolatin.lexicon import AND, ARTICLES, BEFORE_PLACE, OF, SAYING, fold, words
from kg.extract.neolatin.name import is_adjective, is_common

if TYPE_CHECKING:
    from kg.extract.reading import Reading

_HONORIFIC = 2.0
_OFFICE = 3.0
_SPEECH = 2.0
_NAMING_LINE = 1.3
_SHAPE = 2.2
_PLACE_BEFORE = -2.5
_PART_OF_NOUN = -2.5
_HEADLINE = -1.0
#: Small words after which a person is named as the agent or the one who follows.
_AGENTS = words("por par con avec contactar contacter contacto contact presse prensa")


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
    """What speaks against a person: a town's name, a small word of place before, a noun that the name belongs to."""
    support = 0.0
    if document.gazetteer.city_country(spell_name(document, annotated, span)):
        support += _PLACE_BEFORE
    before = fold(annotated.text(span.first - 1))
    if before in BEFORE_PLACE and annotated.text(span.first - 1).islower() and before not in {"a"}:
        support += _PLACE_BEFORE
    if _belongs_to_noun(annotated, span.first):
        support += _PART_OF_NOUN
    return support


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
