"""Offices: modifier + head + portfolio or scope (+ organisation, + place), read around the head of the phrase."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.syntax.complement import read_complements
from kg.extract.syntax.owner import owns_office, read_left
from kg.extract.syntax.status import status_of_head, without_status
from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.gazetteer import Hit
from kg.extract.text.phrase import Phrase, spell
from kg.facts import Status


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a phrase: tokens `first` to `end` of a sentence, `head` its head's first token.

    role: title without organisation and status; complements: the phrases after the head with their small words;
    employer: the body named before the head ("IOM Chief of Mission"); nation: alpha-2 code of a country named
    before it ("Guyana's Minister", "Maldivian Minister"); owner: what stands before it as printed; status from
    modifiers.
    """

    first: int
    end: int
    head: tuple[int, int]
    modifiers: str
    title: str
    status: Status
    employer: Phrase | None
    nation: str | None
    complements: tuple[tuple[str, Phrase], ...]
    possessor: bool = False
    owner: str = ""
    romance: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether the phrase is the head alone, as in a form of address."""
        return not self.modifiers and not self.complements and self.employer is None and self.nation is None


def find_offices(document: Document, annotated: Annotated, stops: frozenset[int]) -> list[Office]:
    """The offices of a sentence, left to right; stops: tokens at which a person's name begins."""
    offices: list[Office] = []
    i = 0
    while i < len(annotated):
        head = annotated.heads[i]
        if head is None or head[0] != i:
            i += 1
            continue
        if owns_office(annotated, head):
            i = head[1]
            continue
        floor = offices[-1].end if offices else 0
        office = _read_office(document, annotated, head, stops, floor)
        if not _is_mere_profession(annotated, office):
            offices.append(office)
        i = max(office.end, head[1])
    return offices


def _is_mere_profession(annotated: Annotated, office: Office) -> bool:
    """Whether it says what somebody does, not for whom, and no name follows: "a lawyer"."""
    served = any(small in {"of", "at", "for", "with"} for small, _ in office.complements)
    placed = office.employer is not None or served or annotated.text(office.end).istitle()
    return office.title.lower() in lexicon.PROFESSIONS and not placed


def _read_office(
    document: Document, annotated: Annotated, head: tuple[int, int], stops: frozenset[int], floor: int
) -> Office:
    left = read_left(document, annotated, head[0], floor, stops)
    named = annotated.hits[head[0]]
    if named is not None and named.form != "acronym" and named.entry.kind == "organisation":
        complements, end, trailing = (
            _read_own_name(document, annotated, head[1], named),
            _end_of(annotated, head[1], named),
            None,
        )
        left.employer = Phrase(head[0], end, "body", named.entry.name, None, known=True)
    else:
        complements, end, trailing = read_complements(document, annotated, head[1], stops)
    modifiers = spell(document, annotated, left.modifiers, head[0])
    return Office(
        first=left.first,
        end=end,
        head=head,
        modifiers=without_status(modifiers),
        title=spell(document, annotated, head[0], head[1]),
        status=trailing or status_of_head(document, annotated, head) or left.status,
        employer=left.employer,
        nation=left.nation,
        complements=(("in", left.area), *complements) if left.area else complements,
        possessor=left.possessor,
        owner=spell(document, annotated, left.first, left.modifiers),
    )


def _end_of(annotated: Annotated, i: int, named: Hit) -> int:
    """The token after the known name that covers token i."""
    while i < len(annotated) and annotated.hits[i] is named:
        i += 1
    return i


def _read_own_name(document: Document, annotated: Annotated, start: int, named: Hit) -> tuple[tuple[str, Phrase], ...]:
    """The rest of a body's name that begins with its office: "High Commissioner" for Refugees."""
    end = _end_of(annotated, start, named)
    if end - start < 2:
        return ()
    return ((annotated.lower(start), Phrase(start + 1, end, "field", spell(document, annotated, start + 1, end))),)
