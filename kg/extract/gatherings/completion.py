"""Completion: places and days that a gathering has from its dateline, its host or the visit that it is
part of.
"""

from __future__ import annotations

from kg.extract.gatherings.gathering import Gathering, Gatherings
from kg.extract.gatherings.occasion import Occasion, Role
from kg.extract.text.anchor import Anchor
from kg.extract.text.layout import Kind

#: Nouns of gatherings without a place.
_REMOTE = frozenset({"call", "conversation", "llamada", "conversación", "appel"})

#: Verbs between a journey and what it is for, and how near to it they stand.
_ATTENDING = frozenset({"attend", "attending", "part", "participate", "join", "address"})
_PURPOSE_REACH = 5


class Completion:
    """Fills in what the sentences leave to be understood, once all are read."""

    def __init__(self, found: Gatherings, anchor: Anchor) -> None:
        self.found = found
        self.anchor = anchor
        self.visits = [gathering for gathering in found.everything if gathering.kind == "visit"]

    def complete(self) -> None:
        """Give the main gathering the dateline's place and day, and meetings on a visit the visit's place."""
        main = self.found.main
        if main is None:
            return
        if self._is_at_dateline(main):
            main.cities = [(self.anchor.city, self.anchor.country)]
        if not main.dates and self.anchor.day is not None and self.anchor.today is not None and not main.planned:
            main.dates.append(("whole", self.anchor.today.isoformat(), None))
        for gathering in self.found.everything:
            if self._is_today(gathering) and self._is_at_dateline(gathering):
                gathering.cities = [(self.anchor.city, self.anchor.country)]
            if gathering.kind == "visit" and not gathering.dates and is_headline(gathering):
                gathering.dates = self._days_of_visit(gathering)
            if gathering.series is not None and gathering.dialogue is None and gathering.body is None:
                gathering.dialogue = main.dialogue
            gathering.host = next((code for o in gathering.occasions if (code := self._host(o))), None)
            if gathering.place == (None, None) and gathering.noun not in _REMOTE:
                gathering.cities = self._borrowed(gathering)
            if gathering.kind != "visit" and not gathering.dates:
                self._date_by_trip(gathering)

    def _days_of_visit(self, visit: Gathering) -> list[tuple[Role, str, str | None]]:
        """From the first to the last day of the meetings told beside a visit."""
        days = sorted(g.start for g in self.found.everything if g is not visit and g.start and len(g.start) == 10)
        return [("whole", days[0], days[-1] if days[-1] > days[0] else None)] if days else []

    def _is_at_dateline(self, gathering: Gathering) -> bool:
        """Whether the dateline's city is its place: no other city is named, and no country but that one."""
        city, country = gathering.place
        if city is not None or self.anchor.city is None or country not in {None, self.anchor.country}:
            return False
        return gathering.noun not in _REMOTE and not self._is_journey(gathering)

    def _is_today(self, gathering: Gathering) -> bool:
        """Whether it goes on on the day on which the dateline's place speaks."""
        start, end = gathering.start, gathering.end
        if start is None or len(start) < 10 or self.anchor.today is None or gathering.place[1] is not None:
            return False
        return start <= self.anchor.today.isoformat() <= (end or start)

    def _is_journey(self, gathering: Gathering) -> bool:
        return gathering.kind == "visit" and any(v.first for o in gathering.occasions for v in o.venues)

    def _borrowed(self, gathering: Gathering) -> list[tuple[str | None, str | None]]:
        """The place of the visit on which people met, of the meeting beside which they met, or of who is
        to host it.
        """
        if gathering.people:
            trips = (g for g in self.visits if g is not gathering and g.place != (None, None))
            trip = next(trips, None)
            if trip is not None:
                return [trip.place]
            beside = [
                g
                for o in gathering.occasions
                for _, _, g in self.found.within(o.mention.scene.sentence.start, o.mention.scene.sentence.end)
                if g is not gathering
            ]
            if beside and beside[0].place[0]:
                return [beside[0].place]
        return [(None, gathering.host)] if gathering.host else []

    def _date_by_trip(self, gathering: Gathering) -> None:
        """Give a gathering that somebody travels to attend the place and the only day of that journey."""
        mention = gathering.occasions[0].mention
        annotated = mention.scene.annotated
        before = {annotated.lower(k) for k in range(max(0, mention.first - _PURPOSE_REACH), mention.first)}
        told = self.found.within(mention.scene.sentence.start, mention.start) if before & _ATTENDING else []
        trip = next((visit for _, _, visit in told if visit.kind == "visit" and visit.dates), None)
        if trip is None:
            return
        gathering.cities = gathering.cities or ([trip.place] if trip.place[0] else [])
        if trip.start and trip.end is None and len(trip.start) == 10:
            gathering.dates = [("whole", trip.start, None)]

    def _host(self, occasion: Occasion) -> str | None:
        """The country that "will host" it: alpha-2."""
        mention = occasion.mention
        annotated = mention.scene.annotated
        for i in range(mention.first - 1, max(0, mention.first - 6), -1):
            if annotated.lower(i) in {"host", "hosts", "hosting", "hosted"}:
                hits = [annotated.hits[k] for k in range(max(0, i - 12), i)]
                codes = [hit.entry.country for hit in hits if hit is not None and hit.entry.kind == "country"]
                return codes[0] if codes else None
        return None


def is_headline(gathering: Gathering) -> bool:
    """Whether only the title tells of a gathering."""
    return all(o.mention.scene.sentence.kind is Kind.TITLE for o in gathering.occasions)
