"""Participation: who took part in which gathering, in which capacity."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.gatherings.focus import Focus
from kg.extract.involvement.actor import Casting
from kg.extract.involvement.attendance import Attendance
from kg.extract.involvement.capacity import Capacities
from kg.extract.involvement.passage import Part, Passage
from kg.extract.involvement.roster import Roster
from kg.extract.involvement.side import Sides
from kg.extract.speech.reference import Reference
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.facts import Capacity, Evidence, Participation, Statement

_UNTOLD = frozenset({Kind.TITLE, Kind.HEADING, Kind.CONTACT, Kind.BYLINE})


def extract_participation(
    document: Document, casting: Casting, reference: Reference, focus: Focus, statements: Sequence[Statement]
) -> tuple[Participation, ...]:
    """Who took part how, gathering by gathering as the text goes; speakers are no participants besides."""
    parts: list[Part] = []
    roster = Roster()
    for index, scene in enumerate(focus.scenes):
        passage = Passage(document, casting, reference, focus, index, scene)
        parts += _read(passage)
        parts += roster.read(passage)
    return _merge(document, parts, statements)


def _read(passage: Passage) -> list[Part]:
    """Everything that a sentence says of who took part how."""
    attendance = Attendance(passage)
    parts = list(Sides(passage).iter_encounters())
    kind = passage.scene.sentence.kind
    if passage.gathering is None or kind in _UNTOLD:
        return parts
    if kind is Kind.SALUTATION:
        people = [actor for actor in passage.cast.actors if actor.kind == "person"]
        return [*parts, *passage.parts(people, "participant", "salutation")]
    if kind is Kind.CAPTION or _is_ordered(passage.words):
        return [*parts, *attendance.iter_caption()]
    return [*parts, *Capacities(passage).iter_parts(), *attendance.iter_parts()]


def _is_ordered(words: list[str]) -> bool:
    """Whether a sentence tells who stands where in a picture: "From left: A, B and C"."""
    return words[:3] in (["from", "left", ":"], ["left", "to", "right"]) or words[:4] == ["from", "left", "to", "right"]


def _merge(document: Document, parts: list[Part], statements: Sequence[Statement]) -> tuple[Participation, ...]:
    """One row for each actor, gathering and capacity; who speaks or presides is no participant besides."""
    rows: dict[tuple[str, str, Capacity], list[Evidence]] = {}
    for statement in statements:
        if statement.meeting is not None:
            rows.setdefault((statement.speaker, statement.meeting, "speaker"), []).extend(_said(document, statement))
    for part in parts:
        evidence = document.evidence(
            part.start, part.end, part.rule, "planned" if part.planned else "actual"
        )
        rows.setdefault((part.actor.name, part.gathering, part.capacity), []).append(evidence)
    active = {(name, key) for name, key, capacity in rows if capacity in {"speaker", "chair"}}
    supporting = {
        (name, key) for name, key, capacity in rows if capacity in {"organiser", "host", "funder", "supporter"}
    }
    return tuple(
        Participation(actor=name, meeting=key, capacity=capacity, evidence=tuple(evidence[:3]))
        for (name, key, capacity), evidence in rows.items()
        if capacity != "participant" or not ((name, key) in active or (name, key) in supporting)
    )


def _said(document: Document, statement: Statement) -> list[Evidence]:
    return [document.evidence(e.start, e.end, "said-at") for e in statement.evidence[:1]]
