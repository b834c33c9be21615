"""Gatherings: which mentions of a release speak of the same one."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta

from kg.extract import kind as nouns
from kg.extract.anchor import Anchor, resolve
from kg.extract.body import Body
from kg.extract.dialogue import Dialogues
from kg.extract.document import Document
from kg.extract.encounter import find_encounters, name_people
from kg.extract.layout import Kind
from kg.extract.mention import Mention, find_mentions
from kg.extract.occasion import Occasion, Role, is_told, read_occasions
from kg.extract.person import People
from kg.extract.scene import Scene
from kg.facts import MeetingKind


#: Nouns of gatherings without a place.
_REMOTE = frozenset({"call", "conversation"})


@dataclass(slots=True)
class Gathering:
    """One gathering with everything said of it; days and places in the order in which they are stated.

    host: alpha-2 code of the country that is said to host it.
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
        """Whether nothing but its noun, day and place identifies it, so that a fuller mention can be of it."""
        named = (
            self.ordinal is not None or self.body is not None or self.series is not None or bool(self.people)
        )
        return not named and not any(o.mention.topic for o in self.occasions if o.mention.noun != "talks")

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


class Gatherings:
    """The gatherings of a release, in order of first mention, and which one each place of the text is about."""

    def __init__(self) -> None:
        self.everything: list[Gathering] = []
        self._spans: list[tuple[int, int, Gathering]] = []

    @property
    def main(self) -> Gathering | None:
        """The gathering that the release is about: the first that is neither the next nor a previous one."""
        actual = [g for g in self.everything if not g.shift and not g.planned]
        return (actual or self.everything or [None])[0]  # type: ignore[list-item]

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
        for span in self._spans[first:]:
            if span[0] >= end:
                break
            found.append(span)
        return found

    def before(self, offset: int) -> tuple[int, int, Gathering] | None:
        """The last place before `offset` with its gathering, or None."""
        place = bisect_right(self._spans, offset, key=lambda span: span[0]) - 1
        return self._spans[place] if place >= 0 else None


def find_gatherings(
    document: Document,
    scenes: list[Scene],
    background: list[Scene],
    people: People,
    dialogues: Dialogues,
    anchor: Anchor,
) -> Gatherings:
    """The gatherings that the sentences tell of; a headline adds to them, and gives one only where they give none.

    background: sentences about the publisher and its past, in which only numbered and dated editions count.
    """
    clusters = _Clusters(document, people, dialogues, anchor)
    headlines = []
    for scene in scenes:
        occasions = clusters.read(scene)
        if scene.sentence.kind in {Kind.TITLE, Kind.HEADING}:
            headlines += occasions
        else:
            clusters.take(scene, occasions)
    for scene in background:
        clusters.take(scene, [o for o in clusters.read(scene) if o.mention.ordinal and o.dates])
    for occasion in headlines:
        clusters.take_headline(occasion)
    clusters.finish(scenes)
    clusters.found.seal()
    return clusters.found


class _Clusters:
    """Takes mentions in the order of the text and puts each to its gathering."""

    def __init__(self, document: Document, people: People, dialogues: Dialogues, anchor: Anchor) -> None:
        self.document = document
        self.people = people
        self.dialogues = dialogues
        self.anchor = anchor
        self.found = Gatherings()
        self.focus: Gathering | None = None
        self.leads = 0
        self.last_day: date | None = None

    def read(self, scene: Scene) -> list[Occasion]:
        """The occasions of a sentence's mentions, in order; people of nominal encounters named."""
        mentions = find_mentions(self.document, self.dialogues, scene)
        for mention in mentions:
            mention.people = name_people(mention, self.people)
        mentions += find_encounters(self.document, self.dialogues, self.people, scene, mentions)
        if not mentions:
            mentions = self._pronoun(scene)
        mentions.sort(key=lambda m: m.first)
        return read_occasions(self.document, scene, mentions)

    def _pronoun(self, scene: Scene) -> list[Mention]:
        """ "It closes tomorrow": the sentence goes on about the gathering before it."""
        annotated = scene.annotated
        if annotated.lower(0) not in {"it", "they"} or self.focus is None:
            return []
        words = {annotated.lower(i) for i in range(1, 12 if annotated.lower(0) == "they" else 6)}
        sat = (
            nouns.OPENING | nouns.CLOSING if annotated.lower(0) == "they" else nouns.HAPPENING | {"included"}
        )
        if not words & sat or (annotated.lower(0) == "they" and not scene.dates):
            return []
        return [Mention(scene, 0, 1, 0, "it", self.focus.kind, "It", "the")]

    def take(self, scene: Scene, occasions: list[Occasion]) -> None:
        """Put each occasion of a sentence to its gathering, or start one."""
        if scene.sentence.kind is Kind.BODY:
            self.leads += 1
        for occasion in occasions:
            if not is_told(occasion.mention) or occasion.called_off:
                continue
            gathering = self._existing(occasion) or self._new(occasion)
            if gathering is not None:
                self._add(gathering, occasion)
                self.focus = gathering

    # Which gathering a mention speaks of

    def _existing(self, occasion: Occasion) -> Gathering | None:
        mention = occasion.mention
        if mention.noun == "it":
            return self.focus
        if mention.plural:
            return None
        fitting = [g for g in self.found.everything if self._fits(g, occasion)]
        if mention.is_bare or mention.part:
            return self._pointed_at(occasion, fitting)
        if mention.shift:
            return next(
                (
                    g
                    for g in fitting
                    if g.shift == mention.shift and _is_same_series(g.series, mention.series)
                ),
                None,
            )
        same = [g for g in fitting if self._is_same(g, mention)]
        if same:
            return same[-1]
        return self._identified(occasion, fitting)

    def _fits(self, gathering: Gathering, occasion: Occasion) -> bool:
        """Whether nothing speaks against a mention being of a gathering: number, kind, day, place."""
        mention = occasion.mention
        if (
            mention.ordinal
            and gathering.ordinal
            and mention.ordinal != gathering.ordinal
            and not mention.part
        ):
            return False
        if mention.dialogue and gathering.dialogue and mention.dialogue != gathering.dialogue:
            return False
        if (mention.kind == "visit") != (gathering.kind == "visit") and mention.noun not in nouns.GENERIC:
            return False
        if not self._agrees_in_place(gathering, occasion):
            return False
        return self._agrees_in_time(gathering, occasion)

    def _agrees_in_place(self, gathering: Gathering, occasion: Occasion) -> bool:
        cities = {v.city for v in occasion.venues if v.city and v.manner == "in"} | (
            {occasion.mention.place} if occasion.mention.place else set()
        )
        known = {city for city, _ in gathering.cities if city}
        return not cities or not known or bool(cities & known)

    def _agrees_in_time(self, gathering: Gathering, occasion: Occasion) -> bool:
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
            return _is_same_series(mention.series, gathering.series)
        if mention.body is not None and gathering.body is not None:
            return (
                mention.body.name == gathering.body.name
                and mention.noun == gathering.noun
                and not mention.series
            )
        if mention.people and gathering.people:
            return set(mention.people) <= set(gathering.people) or set(gathering.people) <= set(
                mention.people
            )
        return (
            bool(mention.topic)
            and any(o.mention.topic == mention.topic for o in gathering.occasions)
            and mention.noun == gathering.noun
        )

    def _pointed_at(self, occasion: Occasion, fitting: list[Gathering]) -> Gathering | None:
        """What "the meeting" points to: the one last spoken of with that noun, else the main one for general nouns."""
        mention = occasion.mention
        if mention.definite == "a" and not mention.part:
            return self._told_before(occasion, fitting)
        named = [g for g in fitting if g.noun == mention.noun]
        if self.focus in named and self._holds(mention):
            return self.focus
        if named:
            settled = [g for g in named if not g.shift and not g.planned]
            return (settled or named)[-1]
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
        """Whether the focus is on the main line of the text, or was told of in the mention's own paragraph."""
        focus = self.focus
        if focus is None or not (focus.shift or focus.planned):
            return True
        return any(o.mention.scene.sentence.block == mention.scene.sentence.block for o in focus.occasions)

    def _told_before(self, occasion: Occasion, fitting: list[Gathering]) -> Gathering | None:
        """ "a meeting" of a noun, day or place already told."""
        mention = occasion.mention
        told = [
            g for g in fitting if g.noun == mention.noun and g.start and occasion.dates and not mention.people
        ]
        return told[-1] if told and len(told[-1].occasions) and self._days(occasion) else None

    def _identified(self, occasion: Occasion, fitting: list[Gathering]) -> Gathering | None:
        """The gathering that a mention names more closely: "It was the 27th joint meeting", "The day was the third workshop"."""
        mention = occasion.mention
        if mention.definite == "a" or mention.people or mention.verbal:
            return None
        loose = [
            g
            for g in fitting
            if g.is_loose and (g.noun == mention.noun or {g.noun, mention.noun} <= nouns.GENERIC)
        ]
        if occasion.planned:
            loose = [g for g in loose if g.planned and g.start and self._days(occasion)]
        return loose[-1] if loose else None

    # New gatherings

    def _new(self, occasion: Occasion) -> Gathering | None:
        mention = occasion.mention
        if (
            mention.plural
            or occasion.unsure
            or mention.noun == "it"
            or mention.adjunct
            and not occasion.is_placed
        ):
            return None
        if not self._is_concrete(occasion):
            return None
        gathering = Gathering(len(self.found.everything) + 1, mention.kind, mention.noun, mention.name)
        self._inherit(gathering, occasion)
        self.found.everything.append(gathering)
        return gathering

    def _is_concrete(self, occasion: Occasion) -> bool:
        """Whether a mention tells of a gathering that took or will take place, not of one in general."""
        mention = occasion.mention
        if mention.people and mention.kind in {"visit", "meeting", "other"}:
            return True
        if mention.part:
            return occasion.is_placed and occasion.happening
        if occasion.is_placed:
            return (
                occasion.happening
                or mention.ordinal is not None
                or bool(occasion.dates)
                or mention.definite == "the"
            )
        lead = self.leads <= 2 and not self.found.everything
        if mention.ordinal is not None:
            return occasion.happening or lead
        return lead and occasion.happening

    def _inherit(self, gathering: Gathering, occasion: Occasion) -> None:
        """What the next, the previous or another edition shares with the one already told: whose it is."""
        mention = occasion.mention
        if mention.body is not None or not (
            mention.shift or mention.ordinal or mention.series or mention.verbal
        ):
            return
        alike = [
            g
            for g in self.found.everything
            if (
                _is_same_series(g.series, mention.series)
                if mention.series
                else g.noun == mention.noun
                or mention.noun in nouns.GENERIC
                or mention.verbal
                and not mention.people
            )
        ]
        alike = [g for g in alike if g.body is not None or g.series is not None or g.dialogue is not None]
        if alike and not mention.people and (mention.definite != "a"):
            one = next((g for g in alike if g.noun == mention.noun), alike[0])
            gathering.body, gathering.dialogue, gathering.series = one.body, one.dialogue, one.series
            gathering.recurrent = True

    # What is said of a gathering

    def _add(self, gathering: Gathering, occasion: Occasion) -> None:
        mention = occasion.mention
        gathering.occasions.append(occasion)
        if not mention.part:
            gathering.ordinal = gathering.ordinal or mention.ordinal
            gathering.series = gathering.series or mention.series
            gathering.body = gathering.body or mention.body
            gathering.dialogue = gathering.dialogue or mention.dialogue
            gathering.shift = gathering.shift or mention.shift
            gathering.recurrent = gathering.recurrent or mention.recurrent
            gathering.people = gathering.people or mention.people
            if (
                len(gathering.occasions) > 1
                and mention.noun != "it"
                and not mention.verbal
                and _weight(mention) > max(_weight(o.mention) for o in gathering.occasions[:-1])
            ):
                gathering.name, gathering.kind, gathering.noun = mention.name, mention.kind, mention.noun
        if len(gathering.occasions) == 1:
            gathering.planned = occasion.planned
        self._add_times(gathering, occasion)
        self._add_places(gathering, occasion)
        if gathering.dialogue is None:
            gathering.dialogue = self._handed_over(mention) or self._of_subject(mention)
        self.found.tie(mention.start, mention.stop, gathering)

    def _of_subject(self, mention: Mention) -> str | None:
        """The dialogue of the body that holds it: "the Executive Committee of the Y held a meeting"."""
        annotated = mention.scene.annotated
        verb = next(
            (
                k
                for k in range(mention.first - 1, max(-1, mention.first - 5), -1)
                if annotated.lower(k) in {"held", "convened", "hold", "holds"}
            ),
            None,
        )
        if verb is None or mention.people:
            return None
        before = [b for b in mention.scene.bodies if verb - 3 <= b.end <= verb]
        return self.dialogues.dialogue_of(before[-1]) if before else None

    def _handed_over(self, mention: Mention) -> str | None:
        """The dialogue whose chair changes hands: "succeeded X as Chair of the Y Process at a ceremony"."""
        annotated = mention.scene.annotated
        words = {annotated.lower(i) for i in range(len(annotated))}
        handed = (
            words & {"succeeded", "handed", "passed", "transferred", "gavel"} or {"took", "over"} <= words
        )
        if not handed:
            return None
        for body in mention.scene.bodies:
            words = {annotated.lower(i) for i in range(max(0, body.first - 5), body.first)}
            name = self.dialogues.name_of(body)
            if name is not None and words & {
                "chair",
                "president",
                "presidency",
                "chairmanship",
                "chairperson",
                "tempore",
            }:
                return name
        every = [name for name, _ in self.dialogues.items()]
        return every[0] if len(every) == 1 and mention.kind == "ceremony" else None

    def _add_times(self, gathering: Gathering, occasion: Occasion) -> None:
        for role, first, last in self._days(occasion):
            if occasion.mention.part and gathering.dates:
                continue
            gathering.dates.append((role, first, last))
            if len(first) == 10:
                self.last_day = date.fromisoformat(first)
        gathering.days = gathering.days or occasion.days

    def _days(self, occasion: Occasion) -> list[tuple[Role, str, str | None]]:
        """The days stated, each with its role."""
        found: list[tuple[Role, str, str | None]] = []
        for expression, role, ahead in occasion.dates:
            days = resolve(expression, self.anchor, ahead=ahead, last=self.last_day)
            if days is not None:
                found.append((role, *days))
        return found

    def _add_places(self, gathering: Gathering, occasion: Occasion) -> None:
        for venue in occasion.venues:
            if venue.manner == "there":
                gathering.cities += [place for place in [self._last_place()] if place]
            elif not (venue.manner == "here" and gathering.cities):
                gathering.cities.append((venue.city, venue.country))

    def _last_place(self) -> tuple[str | None, str | None] | None:
        """The city last told; the dateline's, where the main gathering has none of its own."""
        told = [g.place for g in self.found.everything if g.place[0]]
        if told:
            return told[-1]
        return (self.anchor.city, self.anchor.country) if self.anchor.city else None

    # Headlines and datelines

    def take_headline(self, occasion: Occasion) -> None:
        """A headline names a gathering that the text tells of; on its own it gives one only where there is none."""
        mention = occasion.mention
        if mention.plural or occasion.called_off or not (occasion.mention.scene.sentence.kind is Kind.TITLE):
            return
        if not self.found.everything and (mention.kind not in {"other", "launch"} or mention.people):
            gathering = Gathering(1, mention.kind, mention.noun, mention.name, planned=occasion.planned)
            self.found.everything.append(gathering)
            self._add(gathering, occasion)
            if gathering.start is None and self.anchor.today and not occasion.planned:
                gathering.dates.append(("whole", self.anchor.today.isoformat(), None))

    def finish(self, scenes: list[Scene]) -> None:
        """Give the main gathering the dateline's place and day, and meetings on a visit the visit's place."""
        main = self.found.main
        if main is None:
            return
        if (
            main.place[0] is None
            and self.anchor.city
            and main.noun not in _REMOTE
            and not self._is_journey(main)
        ):
            if main.place[1] in {None, self.anchor.country}:
                main.cities = [(self.anchor.city, self.anchor.country)]
        if (
            not main.dates
            and self.anchor.day is not None
            and self.anchor.today is not None
            and not main.planned
        ):
            main.dates.append(("whole", self.anchor.today.isoformat(), None))
        for gathering in self.found.everything:
            if gathering.series is not None and gathering.dialogue is None and gathering.body is None:
                gathering.dialogue = main.dialogue
            gathering.host = next((code for o in gathering.occasions if (code := self._host(o))), None)
            if gathering.place == (None, None) and gathering.noun not in _REMOTE:
                gathering.cities = self._borrowed(gathering)

    def _is_journey(self, gathering: Gathering) -> bool:
        return gathering.kind == "visit" and any(v.first for o in gathering.occasions for v in o.venues)

    def _borrowed(self, gathering: Gathering) -> list[tuple[str | None, str | None]]:
        """The place of the visit on which people met, of the meeting beside which they met, or of who is to host it."""
        if gathering.people:
            trips = [
                g
                for g in self.found.everything
                if g.kind == "visit" and g is not gathering and g.place != (None, None)
            ]
            if trips:
                return [trips[0].place]
            beside = [
                g
                for o in gathering.occasions
                for _, _, g in self.found.within(o.mention.scene.sentence.start, o.mention.scene.sentence.end)
                if g is not gathering
            ]
            if beside and beside[0].place[0]:
                return [beside[0].place]
        return [(None, gathering.host)] if gathering.host else []

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


def _weight(mention: Mention) -> int:
    """How much a mention's name tells."""
    return (
        4 * (mention.ordinal is not None)
        + 2 * (mention.body is not None)
        + 2 * (mention.series is not None)
        + bool(mention.topic)
        + bool(mention.people)
    )


def _is_same_series(one: str | None, other: str | None) -> bool:
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
    return end is not None and start <= day <= end or _is_near(day, start)


def _is_near(day: str, start: str) -> bool:
    if len(day) < 10 or len(start) < 10:
        return False
    return abs((date.fromisoformat(day) - date.fromisoformat(start)).days) <= 4
