"""What the layers of gatherings take from a few sentences."""

from __future__ import annotations

from functools import cache

from kg.extract.engine import Extractor
from kg.facts import Facts, Meeting, Release
from kg.registry import load_registry


@cache
def load_extractor() -> Extractor:
    """One extractor on the registry that ships."""
    return Extractor(load_registry())


def extract_from(*paragraphs: str, date: str | None = "2024-05-16", title: str | None = None) -> Facts:
    """The facts of a release of these paragraphs; every quote is checked against its place."""
    text = "\n\n".join((*([title] if title else []), *paragraphs))
    release = Release(id="r", title=title, date=date, lang="en", text=text)
    facts = load_extractor().extract(release)
    for layer in (facts.dialogues, facts.meetings, facts.participation, facts.relations):
        for fact in layer:
            assert fact.evidence
            assert all(text[e.start : e.end] == e.quote for e in fact.evidence)
    return facts


def one_meeting(*paragraphs: str, date: str | None = "2024-05-16", title: str | None = None) -> Meeting:
    """The only meeting that these paragraphs tell of."""
    (meeting,) = extract_from(*paragraphs, date=date, title=title).meetings
    return meeting


def rows_of(facts: Facts) -> set[tuple[str, str, str]]:
    """(actor, meeting, capacity) of every participation."""
    return {(row.actor, row.meeting, row.capacity) for row in facts.participation}


def ties_of(facts: Facts) -> set[tuple[str, str, str]]:
    """(subject, type, object) of every relation."""
    return {(row.subject, row.type, row.object) for row in facts.relations}
