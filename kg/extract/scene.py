"""A sentence with everything that meetings are read from: names, bodies, dates, venues."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.anchor import Anchor
from kg.extract.annotation import Annotated
from kg.extract.body import Body, find_bodies
from kg.extract.date import Expression, find_dates, find_durations
from kg.extract.document import Document, Sentence
from kg.extract.person import People
from kg.extract.place import Venue, find_venues
from kg.extract.reading import Reading


@dataclass(frozen=True, slots=True)
class Scene:
    """A reading with its bodies, dates, durations (start, end, days) and venues, each from left to right."""

    reading: Reading
    bodies: list[Body]
    dates: list[Expression]
    durations: list[tuple[int, int, int]]
    venues: list[Venue]

    @property
    def annotated(self) -> Annotated:
        return self.reading.annotated

    @property
    def sentence(self) -> Sentence:
        return self.reading.sentence

    def body_at(self, token: int) -> Body | None:
        """The body whose name covers a token."""
        return next((body for body in self.bodies if body.first <= token < body.end), None)


def survey(document: Document, reading: Reading, people: People, anchor: Anchor) -> Scene:
    """The sentence of a reading, surveyed."""
    annotated = reading.annotated
    start, end = reading.sentence.start, reading.sentence.end
    named = frozenset(i for i, token in enumerate(annotated.tokens) if people.at(token.start) is not None)
    day = anchor.day
    dates = [d for d in find_dates(document.text, start, end) if day is None or d.start != day.start]
    return Scene(
        reading,
        find_bodies(document, annotated, named),
        dates,
        find_durations(document.text, start, end),
        find_venues(document, annotated, anchor, named),
    )
