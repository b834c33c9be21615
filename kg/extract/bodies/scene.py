"""A sentence with everything that meetings are read from: names, bodies, dates, venues."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.bodies.body import Body, find_bodies
from kg.extract.bodies.place import Venue, find_venues
from kg.extract.people.person import People
from kg.extract.syntax.reading import Reading
from kg.extract.syntax.sentence import read_sentence
from kg.extract.text.anchor import Anchor
from kg.extract.text.annotation import Annotated
from kg.extract.text.date import Expression, find_dates, find_durations
from kg.extract.text.document import Document, Sentence
from kg.extract.text.layout import Kind
from kg.extract.text.token import tokenize


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


def survey_background(document: Document, people: People, anchor: Anchor) -> list[Scene]:
    """The sentences of "About" and "Background" passages, which the other layers leave aside, surveyed."""
    scenes = []
    for sentence in document.sentences:
        if sentence.kind is Kind.ABOUT:
            told = replace(sentence, tokens=tokenize(document.text, sentence.start, sentence.end))
            scenes.append(survey(document, read_sentence(document, told), people, anchor))
    return scenes
