"""Coreference of gatherings within a release: which one a mention speaks of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from kg.extract.gatherings.gathering import Gathering, Gatherings
from kg.extract.gatherings.mention import Mention
from kg.extract.gatherings.occasion import Occasion, Role
from kg.extract.text import kind as nouns

#: How many gatherings back a mention can point, the first one apart.
_REACH = 40

#: What is done at "a ceremony" that is told in the same paragraph.
_HANDING = frozenset({"handover", "signing", "inauguration"})

Days = list[tuple[Role, str, str | None]]


class Coreference:
    """Answers for one release, as its mentions come in the order of the text.

    found: the gatherings so far; focus: the one spoken of last; days_of: the days that an occasion states.
    """

    def __init__(self, found: Gatherings, days_of: Callable[[Occasion], Days]) -> None:
        self.found = found
        self.focus: Gathering | None = None
        self._days = days_of

    def find(self, occasion: Occasion) -> Gathering | None:
        mention = occasion.mention
        if mention.noun == "it":
            return self.focus
        if mention.plural:
            return None
        fitting = [g for g in self.near() if self._fits(g, occasion)]
        if mention.noun == "signing" and not occasion.dates:
            return next((g for g in reversed(fitting) if g.noun == "signing"), None)
        if mention.is_bare or mention.part:
            return self._pointed_at(occasion, fitting)
        if mention.shift:
            return next(
                (g for g in fitting if g.shift == mention.shift and is_same_series(g.series, mention.series)),
                None,
            )
        same = [g for g in fitting if self._is_same(g, mention)]
        if same:
            return same[-1]
        return self._identified(occasion, fitting)

    def near(self) -> list[Gathering]:
        """The gatherings that can still be meant: the first and the ones told last."""
        told = self.found.everything
        return told if len(told) <= _REACH else [told[0], *told[-_REACH:]]

    def _fits(self, gathering: Gathering, occasion: Occasion) -> bool:
        """Whether nothing speaks against a mention being of a gathering: number, kind, day, place."""
        mention = occasion.mention
        if mention.ordinal and gathering.ordinal and mention.ordinal != gathering.ordinal and not mention.part:
            return False
        if mention.dialogue and gathering.dialogue and mention.dialogue != gathering.dialogue:
            return False
        if (mention.kind == "visit") != (gathering.kind == "visit") and mention.noun not in nouns.GENERIC:
            return False
        if mention.verbal and occasion.planned and occasion.dates and not gathering.planned:
            return False
        if not self._agrees_in_place(gathering, occasion):
            return False
        return self.agrees_in_time(gathering, occasion)

    def _agrees_in_place(self, gathering: Gathering, occasion: Occasion) -> bool:
        cities = {v.city for v in occasion.venues if v.city and v.manner == "in"} | (
            {occasion.mention.place} if occasion.mention.place else set()
        )
        known = {city for city, _ in gathering.cities if city}
        return not cities or not known or bool(cities & known)

    def agrees_in_time(self, gathering: Gathering, occasion: Occasion) -> bool:
        """Whether the days that an occasion states, if any, can be those of a gathering."""
        days = [day for _, day, _ in self._days(occasion) if day]
        start, end = gathering.start, gathering.end
        if not days or start is None:
            return True
        return any(_overlaps(day, start, end) for day in days)

    def _is_same(self, gathering: Gathering, mention: Mention) -> bool:
        """Whether what identifies a mention is that of a gathering."""
        if mention.ordinal and gathering.ordinal == mention.ordinal:
            return (
                mention.body is None
                or gathering.body is None
                or mention.body.name == gathering.body.name
                or mention.noun == gathering.noun
            )
        if mention.ordinal or (gathering.ordinal and mention.definite == "a"):
            return False
        if mention.series and gathering.series:
            return is_same_series(mention.series, gathering.series)
        if mention.body is not None and gathering.body is not None:
            return mention.body.name == gathering.body.name and mention.noun == gathering.noun and not mention.series
        if mention.people and gathering.people:
            lone = 1 in {len(mention.people), len(gathering.people)}
            if lone and (mention.kind == "visit") != (gathering.kind == "visit"):
                return False
            return set(mention.people) <= set(gathering.people) or set(gathering.people) <= set(mention.people)
        return (
            bool(mention.topic)
            and mention.topic in gathering.topics
            and mention.noun == gathering.noun
        )

    def _pointed_at(self, occasion: Occasion, fitting: list[Gathering]) -> Gathering | None:
        """What "the meeting" points to: the one last spoken of with that noun, else the main one for
        general nouns.
        """
        mention = occasion.mention
        if mention.definite == "a" and not mention.part:
            return self._told_before(occasion, fitting)
        named = [g for g in fitting if g.noun == mention.noun]
        before = mention.scene.annotated.text(mention.head - 1)
        there = [g for g in named if before and g.place[0] == before]
        if there:
            return there[-1]
        if self.focus in named and self._holds(mention):
            return self.focus
        if named:
            lead = self.found.everything[0]
            settled = [g for g in named if g is lead or not (g.shift or g.planned)] or named
            block = mention.scene.sentence.block
            told = [g for g in settled if g.blocks & {block - 1, block}]
            return told[-1] if told else lead if lead in settled else settled[-1]
        alike = [g for g in fitting if g.kind == mention.kind]
        if mention.kind == "meeting" and not mention.part and alike and mention.definite != "a":
            return alike[-1]
        if mention.part or mention.noun in nouns.GENERIC:
            if mention.definite == "a" and occasion.is_placed:
                return None
            if self.focus is not None and self.focus in fitting:
                return self.focus
            return self.found.main if self.found.main in fitting else None
        return alike[-1] if alike and mention.definite != "a" else None

    def _holds(self, mention: Mention) -> bool:
        """Whether the focus is on the main line of the text, or was told of in the mention's own
        paragraph.
        """
        focus = self.focus
        if focus is None or not (focus.shift or focus.planned):
            return True
        return mention.scene.sentence.block in focus.blocks

    def _told_before(self, occasion: Occasion, fitting: list[Gathering]) -> Gathering | None:
        """ "a meeting" of a noun, day or place already told."""
        mention = occasion.mention
        focus = self.focus
        if focus is not None and focus in fitting and focus.noun in _HANDING and mention.noun == "ceremony":
            return focus if mention.scene.sentence.block in focus.blocks else None
        told = [g for g in fitting if g.noun == mention.noun and g.start and occasion.dates and not mention.people]
        return told[-1] if told and len(told[-1].occasions) and self._days(occasion) else None

    def _identified(self, occasion: Occasion, fitting: list[Gathering]) -> Gathering | None:
        """The gathering that a mention names more closely: "It was the 27th joint meeting", "The day was
        the third workshop".
        """
        mention = occasion.mention
        if mention.definite == "a" or mention.people or mention.verbal:
            return None
        loose = [
            g for g in fitting if g.is_loose and (g.noun == mention.noun or {g.noun, mention.noun} <= nouns.GENERIC)
        ]
        if occasion.planned:
            loose = [g for g in loose if g.planned and g.start and self._days(occasion)]
        return loose[-1] if loose else None


def is_same_series(one: str | None, other: str | None) -> bool:
    """Whether two names of a series are one, the shorter being the beginning or the end of the longer."""
    if one is None or other is None:
        return one is other
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return long.startswith(short) or long.endswith(short)


def _overlaps(day: str, start: str, end: str | None) -> bool:
    """Whether a day or month can be one of a span's."""
    size = min(len(day), len(start))
    if day[:size] == start[:size]:
        return True
    return (end is not None and start <= day <= end) or _is_near(day, start)


def _is_near(day: str, start: str) -> bool:
    if len(day) < 10 or len(start) < 10:
        return False
    return abs((date.fromisoformat(day) - date.fromisoformat(start)).days) <= 4
