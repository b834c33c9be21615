"""Delegations: the country or body for which the officials of a sentence or of a list come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extract.offices.draft import Draft
from kg.extract.syntax.reading import Reading
from kg.extract.syntax.state import is_leading
from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.extract.text.phrase import name_government

_DELEGATIONS = lexicon.words("delegation delegations side team delegación delegaciones délégation délégations")
_PEOPLE = lexicon.words("representatives officials experts members staff colleagues")
_AMONG = lexicon.words("including among namely : led")
_ADJECTIVES = lexicon.words("high-level high level ministerial official technical visiting - 's")
#: No sentence tells of more parties.
_MOST = 64
_WERE = frozenset({"was", "were"})
#: Verbs after which a delegation's people are named, as first word; "was led by" begins with the auxiliary.
_HOLDING = lexicon.words(
    """included includes comprised comprises consisted was were is led headed represented by composed with
    estuvo está integrada encabezada incluyó était est conduite dirigée composée comprenait"""
)
_SPEAKING_FOR = lexicon.words("chaired co-chaired led signed spoke represented attended")


class Party(NamedTuple):
    """Whoever is named between code points `start` and `end` comes for this government or body.

    leading: only if they lead a State or a ministry.
    """

    start: int
    end: int
    name: str
    government: bool
    leading: bool = False


def read_parties(document: Document, readings: Sequence[Reading]) -> list[list[Party]]:
    """The parties of each sentence; a party before a colon holds for the list entries below it."""
    parties: list[list[Party]] = []
    lead: Party | None = None
    for reading in readings:
        found = _read_delegations(document, reading) + _read_speaking_for(document, reading)
        found += [*_iter_represented(document, reading)]
        if not found and lead is not None and reading.sentence.kind is Kind.ITEM:
            found = [lead._replace(start=reading.sentence.start, end=reading.sentence.end)]
        elif reading.sentence.kind is not Kind.ITEM:
            opens = reading.annotated.text(len(reading.annotated) - 1) == ":"
            lead = found[-1] if found and opens else None
        parties.append(found[:_MOST])
    return parties


def _read_delegations(document: Document, reading: Reading) -> list[Party]:
    """ "The Mexican delegation included", "the delegation of Ghana was led by": each up to the next one."""
    annotated = reading.annotated
    found: list[Party] = []
    for i in range(len(annotated)):
        people = annotated.lower(i) in _PEOPLE
        if not people and annotated.lower(i) not in _DELEGATIONS:
            continue
        named, after = _named_before(document, reading, i), i + 1
        if named is None and annotated.lower(i + 1) in {"of", "from", "de", "du"}:
            named, after = _named_after(document, reading, i + 2)
        if named is not None and _lists_people(annotated, after, people):
            start = annotated.tokens[i].start
            found = [*(party._replace(end=min(party.end, start)) for party in found)]
            found.append(Party(start, reading.sentence.end, *named))
    return found


def _lists_people(annotated: Annotated, i: int, people: bool) -> bool:
    """Whether names follow: "delegation included", "representatives, including"."""
    if annotated.text(i) == "(":
        i += 3
    i += annotated.text(i) == ","
    return annotated.lower(i) in (_AMONG if people else _HOLDING | _AMONG)


def _named_before(document: Document, reading: Reading, i: int) -> tuple[str, bool] | None:
    j = i - 1
    while j >= 0 and reading.annotated.lower(j) in _ADJECTIVES:
        j -= 1
    return _name(document, reading, j)


def _named_after(document: Document, reading: Reading, i: int) -> tuple[tuple[str, bool] | None, int]:
    annotated = reading.annotated
    while annotated.lower(i) in {"the", "la", "el", "le", "l'"}:
        i += 1
    named, hit = _name(document, reading, i), annotated.hits[i] if i < len(annotated) else None
    while hit is not None and i < len(annotated) and annotated.hits[i] is hit:
        i += 1
    return named, i


def _iter_represented(document: Document, reading: Reading) -> Iterator[Party]:
    """Who is there for whom: "Representing Mexico were A; B", "Togo was represented by A; B", "A represented Mali"."""
    annotated = reading.annotated
    start = reading.sentence.start
    for i in range(len(annotated)):
        if annotated.text(i) == ";":
            start = annotated.tokens[i].start
        if annotated.lower(i) == "represented" and annotated.lower(i - 1) not in _WERE:
            places = (_name(document, reading, k) for k in range(i + 1, min(i + 7, len(annotated))))
            party = next((found for found in places if found is not None and found[1]), None)
            if party is not None:
                yield Party(start, annotated.tokens[i].start, *party)
            continue
        if annotated.lower(i) == "representing" and i == 0:
            named, after = _named_after(document, reading, 1)
            verb = next((k for k in range(after, min(after + 9, len(annotated))) if annotated.lower(k) in _WERE), None)
        elif annotated.lower(i) == "represented" and annotated.lower(i - 1) in _WERE:
            named = _name(document, reading, i - 2)
            verb = next((k for k in range(i + 1, min(i + 9, len(annotated))) if annotated.lower(k) == "by"), None)
        else:
            continue
        if named is not None and verb is not None:
            yield Party(annotated.tokens[verb].start, reading.sentence.end, *named)


def _read_speaking_for(document: Document, reading: Reading) -> list[Party]:
    """ "NAMES chaired the meeting for Mexico" at the end of a sentence."""
    annotated = reading.annotated
    last = len(annotated) - 1 - (annotated.text(len(annotated) - 1) in {".", ";"})
    hit = annotated.hits[last] if last > 0 else None
    i = last
    while hit is not None and i > 0 and annotated.hits[i] is hit:
        i -= 1
    i -= annotated.lower(i) == "the"
    if hit is None or annotated.lower(i) != "for":
        return []
    verb = next((k for k in range(i - 1, max(-1, i - 6), -1) if annotated.lower(k) in _SPEAKING_FOR), None)
    named = _name(document, reading, last)
    if verb is None or named is None:
        return []
    return [Party(reading.sentence.start, annotated.tokens[verb].start, *named)]


def _name(document: Document, reading: Reading, i: int) -> tuple[str, bool] | None:
    """The government of the country, or the body, that covers token i."""
    hit = reading.annotated.hits[i] if 0 <= i < len(reading.annotated) else None
    defined = document.acronyms.get(reading.annotated.text(i))
    if hit is None and defined is not None:
        return defined, False
    if hit is None or hit.entry.kind == "region":
        return None
    if hit.entry.kind != "country":
        return hit.entry.name, False
    known = document.gazetteer.country(hit.entry.country or "")
    return (name_government(known.name), True) if known else None


def represent(drafts: list[tuple[str, Draft]], parties: Sequence[Party]) -> list[tuple[str, Draft]]:
    """The drafts without an employer with that of the party for which they come."""
    return [(name, _for_party(draft, parties)) for name, draft in drafts]


def _for_party(draft: Draft, parties: Sequence[Party]) -> Draft:
    if draft.organisation is not None or draft.presides:
        return draft
    within = (party for party in parties if party.start <= draft.evidence.start < party.end)
    fit = (p for p in within if (is_leading(draft.role) if p.leading else p.government or not draft.service))
    party = next(fit, None)
    return draft.stated_at(party.name) if party else draft
