"""Proper names of bodies that follow a noun without a small word: "el Albergue" La Esperanza, "l'ONG" Rives Libres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.syntax.name import Span
from kg.extract.syntax.office import Office
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.neolatin import AND, ARTICLES, BODIES, GENERIC, HOUSES, OF, fold, words
from kg.extract.text.phrase import Phrase, spell

#: Small words within a proper name, where a capital follows.
_INNER = OF | ARTICLES | AND | words("' ’ sin sans para pour en au aux a à por contra contre sobre sur")
_LONGEST = 12


def find_proper_end(annotated: Annotated, first: int) -> int:
    """The end of the run of capitals at token `first`, with small words between them; `first` where none stands."""
    end = i = first
    while i < len(annotated) and i - first < _LONGEST:
        token = annotated.tokens[i]
        known = annotated.hits[i] is not None and annotated.hits[i] is not annotated.hits[first]
        if token.is_capital and token.is_word and not (known or annotated.heads[i] or annotated.honorific[i]):
            i += 1
            end = i
        elif i > first and i - end < 3 and fold(token.text) in _INNER and not token.is_capital:
            i += 1
        else:
            break
    return end


def is_generic(annotated: Annotated, i: int) -> bool:
    """Whether a noun in small letters stands at token i after which a body's own name can stand."""
    noun = annotated.text(i)
    return (noun.islower() or noun == "ONG") and fold(noun) in GENERIC


def settle_eponyms(
    document: Document, annotated: Annotated, names: list[Span], offices: Sequence[Office]
) -> tuple[list[Span], list[Office]]:
    """The names and offices, those capitals taken for part of a body that close an apposition to a name.

    In "Ana Rey, directora del Albergue La Esperanza." somebody has the office already, so that the capitals are no
    second person; in "la directora del albergue Ana Rey" they are the one who has it.
    """
    kept, settled = list(names), list(offices)
    for n, office in enumerate(offices):
        span = next((span for span in kept if span.first == office.end), None)
        if span is None or not (_is_apposed(annotated, names, office) or _leads_on(annotated, names, span)):
            continue
        phrase = _extend(document, annotated, office, find_proper_end(annotated, span.first))
        if phrase is not None:
            last = office.complements[-1]
            complements = (*office.complements[:-1], (last[0], phrase))
            settled[n] = replace(office, end=phrase.end, complements=complements)
            kept = [other for other in kept if not span.first <= other.first < phrase.end]
    return kept, settled


def _is_apposed(annotated: Annotated, names: Sequence[Span], office: Office) -> bool:
    """Whether the office stands after a name and a comma, and no article goes before it."""
    return annotated.text(office.first - 1) == "," and any(span.end == office.first - 1 for span in names)


def _leads_on(annotated: Annotated, names: Sequence[Span], span: Span) -> bool:
    """Whether another name follows after a comma, whose office it is: "la directora de la Casa Dos Aguas, Ana Rey"."""
    return annotated.text(span.end) == "," and any(other.first == span.end + 1 for other in names)


def _extend(document: Document, annotated: Annotated, office: Office, end: int) -> Phrase | None:
    """The last phrase of the office with the proper name up to token `end`, where its noun is that of a body."""
    last = office.complements[-1][1] if office.complements else None
    if last is None or last.known or end <= office.end:
        return None
    noun = annotated.text(last.first)
    if is_generic(annotated, last.first) and last.end == last.first + 1:
        return Phrase(last.first, end, "body", spell(document, annotated, last.end, end), article=last.article)
    if noun[:1].isupper() and fold(noun) in BODIES | HOUSES:
        return last._replace(end=end, kind="body", name=spell(document, annotated, last.first, end))
    return None
