"""Offices in Spanish and French: head + adjectives (+ status) + what "de", "para", "en" and the like tie to it."""

from __future__ import annotations

from kg.extract.syntax.neolatin.complement import Tail
from kg.extract.syntax.neolatin.title import Title
from kg.extract.syntax.office import Office
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.neolatin import BEFORE_HEAD, ORDINALS, STATUS, fold
from kg.extract.text.phrase import spell
from kg.facts import Status


def find_offices(document: Document, annotated: Annotated, stops: frozenset[int]) -> list[Office]:
    """The offices of a sentence, left to right; stops: tokens at which a person's name begins."""
    offices: list[Office] = []
    i = 0
    while i < len(annotated):
        head = annotated.heads[i]
        if head is None or head[0] != i:
            i += 1
            continue
        office = _read_office(document, annotated, head, stops, offices[-1].end if offices else 0)
        offices.append(office)
        i = max(office.end, head[1])
    return offices


def _read_office(
    document: Document, annotated: Annotated, head: tuple[int, int], stops: frozenset[int], floor: int
) -> Office:
    first, before = _read_before(annotated, head[0], floor)
    title = Title(document, annotated, head, stops)
    tail = Tail(document, annotated, title, stops)
    return Office(
        first=first,
        end=tail.end,
        head=head,
        modifiers=_read_ordinal(document, annotated, head[0]),
        title=title.text(),
        status=next((s for s in (title.status, tail.status, before) if s != "current"), "current"),
        employer=None,
        nation=title.nation or tail.nation,
        complements=tuple(tail.complements),
        romance=True,
    )


def _read_before(annotated: Annotated, head: int, floor: int) -> tuple[int, Status]:
    """Where the phrase begins, and the status that words before its head state: "el entonces ministro"."""
    i = head
    status: Status = "current"
    while i > floor and fold(annotated.text(i - 1)) in BEFORE_HEAD | ORDINALS | set(STATUS) | {"-"}:
        i -= 1
        status = STATUS.get(fold(annotated.text(i)), status)
    return i, status


def _read_ordinal(document: Document, annotated: Annotated, head: int) -> str:
    """The ordinal right before a head: "premier" vice-président."""
    return spell(document, annotated, head - 1, head) if fold(annotated.text(head - 1)) in ORDINALS else ""
