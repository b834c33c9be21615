"""Gatherings: what a release says of each, gathered from all its mentions."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from kg.extract.bodies.body import Body
from kg.extract.gatherings.mention import Mention
from kg.extract.gatherings.occasion import Occasion, Role
from kg.facts import MeetingKind

#: So many days and places are said of one gathering; the rest are of others that cannot be told apart.
_MOST = 60


@dataclass(slots=True)
class Gathering:
    """One gathering with everything said of it; days and places in the order in which they are stated.

    host: alpha-2 code of the country that is said to host it; weight: how much its most telling mention tells.
    """

    number: int
    kind: MeetingKind
    noun: str
    name: str
    occasions: list[Occasion] = field(default_factory=list)
    ordinal: int | None = None
    body: Body | None = None
    dialogue: str | None = None
    series: str | None = None
    shift: int = 0
    recurrent: bool = False
    planned: bool = False
    days: int | None = None
    dates: list[tuple[Role, str, str | None]] = field(default_factory=list)
    cities: list[tuple[str | None, str | None]] = field(default_factory=list)
    people: tuple[str, ...] = ()
    host: str | None = None
    weight: int = 0
    topics: set[str] = field(default_factory=set)
    blocks: set[int] = field(default_factory=set)
    _has_topic: bool = False

    def take(self, occasion: Occasion) -> None:
        """Record one more mention."""
        mention = occasion.mention
        self.occasions.append(occasion)
        self.topics.add(mention.topic)
        self.blocks.add(mention.scene.sentence.block)
        self._has_topic = self._has_topic or bool(mention.topic and mention.noun != "talks")

    def add_date(self, role: Role, first: str, last: str | None) -> None:
        """Record a day or span as stated, once."""
        if len(self.dates) < _MOST and (role, first, last) not in self.dates:
            self.dates.append((role, first, last))

    def add_place(self, place: tuple[str | None, str | None] | None) -> None:
        """Record a place as stated, once."""
        if place is not None and len(self.cities) < _MOST and place not in self.cities:
            self.cities.append(place)

    @property
    def key(self) -> str:
        return f"m{self.number}"

    @property
    def start(self) -> str | None:
        """The first day, ISO 8601: stated, or counted back from the last one."""
        return self._span()[0]

    @property
    def end(self) -> str | None:
        """The last day, ISO 8601, where it is not the first."""
        return self._span()[1]

    def _span(self) -> tuple[str | None, str | None]:
        starts = [d for role, d, _ in self.dates if role == "start"]
        ends = [d for role, d, _ in self.dates if role == "end"]
        wholes = sorted(
            ((d, e) for role, d, e in self.dates if role == "whole"), key=lambda w: (-len(w[0]), w[1] is None)
        )
        first, last = wholes[0] if wholes else (None, None)
        first = first or (starts[0] if starts else None)
        last = last or (ends[0] if ends else None)
        if self.days and first is None and last is not None:
            first = shift_day(last, 1 - self.days)
        elif self.days and last is None and first is not None and (starts or not wholes):
            last = shift_day(first, self.days - 1)
        return first, last if last != first and (last is None or first is None or last > first) else None

    @property
    def is_loose(self) -> bool:
        """Whether nothing but its noun, day and place identifies it, so that a fuller mention can be of
        it.
        """
        named = self.ordinal is not None or self.body is not None or self.series is not None or bool(self.people)
        return not named and not self._has_topic

    @property
    def is_pointer(self) -> bool:
        """Whether all that is said is that "we" met, which points to a gathering named elsewhere."""
        mentions = [occasion.mention for occasion in self.occasions]
        return all(mention.verbal and mention.definite == "the" and mention.body is None for mention in mentions)

    @property
    def place(self) -> tuple[str | None, str | None]:
        """City and country (alpha-2) as first stated; a city counts more than a country alone."""
        with_city = [place for place in self.cities if place[0]]
        return (with_city or self.cities or [(None, None)])[0]


def shift_day(day: str, days: int) -> str | None:
    """The day some days later, None where the date is partial.

    >>> shift_day("2024-03-01", -1)
    '2024-02-29'
    """
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat() if len(day) == 10 else None


class Left(NamedTuple):
    """A mention, by its code points, that is of no gathering, and why, in words for a reader."""

    start: int
    end: int
    reason: str


class Gatherings:
    """The gatherings of a release, in order of first mention, and which one each place of the text is
    about; `left`: the mentions that are of none.
    """

    def __init__(self) -> None:
        self.everything: list[Gathering] = []
        self.left: list[Left] = []
        self._spans: list[tuple[int, int, Gathering]] = []

    @property
    def main(self) -> Gathering | None:
        """The gathering that the release is about: the first that is neither the next nor a previous one; one that is
        still to come only where the text tells of it before all others and goes on about it.
        """
        actual = [g for g in self.everything if not g.shift and not g.planned]
        first = self.everything[0] if self.everything else None
        if first is not None and not first.shift and len(first.occasions) > 1:
            return first
        return (actual or self.everything or [None])[0]  # type: ignore[list-item]

    def leave(self, mention: Mention, reason: str) -> None:
        """Record that a mention is of no gathering, and why."""
        self.left.append(Left(mention.start, mention.stop, reason))

    def tie(self, start: int, end: int, gathering: Gathering) -> None:
        """Record that a place of the text speaks of a gathering."""
        self._spans.append((start, end, gathering))

    def seal(self) -> None:
        """Order the places; call once all are tied."""
        self._spans.sort(key=lambda span: span[:2])

    def within(self, start: int, end: int) -> list[tuple[int, int, Gathering]]:
        """The places between two code points with their gatherings."""
        first = bisect_right(self._spans, start - 1, key=lambda span: span[0])
        found = []
        for place in range(first, len(self._spans)):
            if self._spans[place][0] >= end:
                break
            found.append(self._spans[place])
        return found

    def before(self, offset: int) -> tuple[int, int, Gathering] | None:
        """The last place before `offset` with its gathering, or None."""
        place = bisect_right(self._spans, offset, key=lambda span: span[0]) - 1
        return self._spans[place] if place >= 0 else None
