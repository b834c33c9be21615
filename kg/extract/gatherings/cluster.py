"""Clusters: mentions of gatherings put together, in the order of the text."""

from __future__ import annotations

from datetime import date

from kg.extract.bodies.dialogue import Dialogues
from kg.extract.bodies.scene import Scene
from kg.extract.gatherings.attachment import is_told, read_occasions
from kg.extract.gatherings.completion import Completion, is_headline
from kg.extract.gatherings.coreference import Coreference, is_same_series
from kg.extract.gatherings.encounter import find_encounters
from kg.extract.gatherings.front import Front, is_delivered, is_own, name_own, read_front
from kg.extract.gatherings.gathering import Gathering, Gatherings
from kg.extract.gatherings.hindrance import find_hindrance
from kg.extract.gatherings.mention import Mention
from kg.extract.gatherings.nominal import find_mentions
from kg.extract.gatherings.occasion import Occasion, Role
from kg.extract.gatherings.party import name_people
from kg.extract.gatherings.patron import find_patron
from kg.extract.gatherings.tense import is_past
from kg.extract.people.person import People
from kg.extract.text import kind as nouns
from kg.extract.text.anchor import Anchor, is_soon, resolve
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.extract.text.year import Years


def find_gatherings(
    document: Document,
    scenes: list[Scene],
    background: list[Scene],
    people: People,
    dialogues: Dialogues,
    anchor: Anchor,
) -> Gatherings:
    """The gatherings that the sentences tell of; a headline adds to them, and gives one only where they give none
    or where the paper is of it (see `front`).

    background: sentences about the publisher and its past, in which only numbered and dated editions count.
    """
    clusters = _Clusters(document, people, dialogues, anchor)
    clusters.tell(scenes, background)
    front = read_front(document, scenes, people, anchor)
    owners = clusters.find_owners(front)
    if owners:
        clusters = _Clusters(document, people, dialogues, anchor)
        clusters.begin(owners, front)
        clusters.tell(scenes, background)
    Completion(clusters.found, anchor).complete()
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
        self.coreference = Coreference(self.found, self._days)
        self.leads = 0
        self.last_day: date | None = None
        self.years = Years()

    def tell(self, scenes: list[Scene], background: list[Scene]) -> None:
        """Take all that the text tells, its headlines last."""
        headlines = []
        self.years.note_all(expression for scene in scenes for expression in scene.dates)
        for scene in scenes:
            occasions = self.read(scene)
            if scene.sentence.kind is Kind.TITLE:
                headlines += occasions
            else:
                self.take(scene, occasions)
        for scene in background:
            self.take(scene, [o for o in self.read(scene) if o.mention.ordinal and o.dates])
        for occasion in headlines:
            self.take_headline(occasion)

    def find_owners(self, front: Front) -> list[Occasion]:
        """The gatherings that the paper is of and that the text, already told, leaves out: one, dated or placed, with
        the one after which it was.
        """
        for scene in front.scenes:
            occasions = [o for o in self.read(scene) if not o.called_off]
            spoken = bool(occasions) and is_delivered(occasions[0].mention)
            if occasions and is_own(occasions[0].mention) and (front.is_placed or occasions[0].dates or spoken):
                owners = occasions[:1] + [o for o in occasions[1:2] if o.mention.adjunct]
                return [] if any(self._is_told(owner, front) for owner in owners) else owners
        return []

    def _is_told(self, occasion: Occasion, front: Front) -> bool:
        """Whether the text tells of what may be the gathering that the front names: the one of its number or body, or
        one of its day, or of its kind and of no other day. The front's days become the occasion's.
        """
        mention = occasion.mention
        known = None if mention.is_bare or mention.part else self.coreference.find(occasion)
        told = [g for g in self.found.everything if not (g.shift or g.planned or is_headline(g) or g.is_pointer)]
        if known is not None and (known in told or not (known.is_loose or known.shift or is_headline(known))):
            return True
        occasion.dates = occasion.dates or [(expression, "whole", False) for expression in front.dates]
        return any(
            self.coreference.agrees_in_time(g, occasion)
            and (g.kind == mention.kind or bool(g.start and occasion.dates and not g.people))
            for g in told
        )

    def begin(self, owners: list[Occasion], front: Front) -> None:
        """Start with the gatherings that the paper is of, on the day and at the place that its front gives."""
        for occasion in owners:
            mention = occasion.mention
            gathering = Gathering(len(self.found.everything) + 1, mention.kind, mention.noun, name_own(mention, front))
            self.found.everything.append(gathering)
            self._add(gathering, occasion)
            gathering.add_place(front.place if front.place and not gathering.place[0] else None)
            today = self.anchor.today.isoformat() if self.anchor.today else ""
            if today and gathering.start is None and is_delivered(mention):
                gathering.add_date("whole", today, None)
            gathering.planned = bool(today) and (gathering.start or "") > today
        self.coreference.focus = self.found.everything[0]

    def read(self, scene: Scene) -> list[Occasion]:
        """The occasions of a sentence's mentions, in order; people of nominal encounters named."""
        mentions = find_mentions(self.document, self.dialogues, scene)
        for mention in mentions:
            mention.people = name_people(mention, self.people)
            mention.plural = mention.plural and not mention.people
        mentions += find_encounters(self.document, self.dialogues, self.people, scene, mentions)
        if not mentions:
            mentions = self._pronoun(scene)
        mentions.sort(key=lambda m: m.first)
        return read_occasions(self.document, scene, mentions)

    def _pronoun(self, scene: Scene) -> list[Mention]:
        """ "It closes tomorrow": the sentence goes on about the gathering before it."""
        annotated = scene.annotated
        if annotated.lower(0) not in {"it", "they"} or self.coreference.focus is None:
            return []
        words = {annotated.lower(i) for i in range(1, 12 if annotated.lower(0) == "they" else 6)}
        sat = nouns.OPENING | nouns.CLOSING if annotated.lower(0) == "they" else nouns.HAPPENING | {"included"}
        if not words & sat or (annotated.lower(0) == "they" and not scene.dates):
            return []
        return [Mention(scene, 0, 1, 0, "it", self.coreference.focus.kind, "It", "the")]

    def take(self, scene: Scene, occasions: list[Occasion]) -> None:
        """Put each occasion of a sentence to its gathering, or start one."""
        if scene.sentence.kind is Kind.BODY:
            self.leads += 1
        for occasion in occasions:
            if not is_told(occasion) or occasion.called_off:
                self.found.leave(occasion.mention, "called off" if occasion.called_off else "not in a line that tells")
                continue
            gathering = self.coreference.find(occasion) or self._new(occasion)
            if gathering is not None:
                self._add(gathering, occasion)
                self.coreference.focus = gathering

    def _new(self, occasion: Occasion) -> Gathering | None:
        mention = occasion.mention
        hindrance = find_hindrance(occasion, leads=self.leads <= 2 and not self.found.everything)
        if hindrance:
            self.found.leave(mention, hindrance)
            return None
        gathering = Gathering(len(self.found.everything) + 1, mention.kind, mention.noun, mention.name)
        self._inherit(gathering, occasion)
        self.found.everything.append(gathering)
        return gathering

    def _inherit(self, gathering: Gathering, occasion: Occasion) -> None:
        """What the next, the previous or another edition shares with the one already told: whose it is."""
        mention = occasion.mention
        if mention.body is not None or not (mention.shift or mention.ordinal or mention.series or mention.verbal):
            return
        alike = [
            g
            for g in self.coreference.near()
            if (
                is_same_series(g.series, mention.series)
                if mention.series
                else g.noun == mention.noun or mention.noun in nouns.GENERIC or (mention.verbal and not mention.people)
            )
        ]
        alike = [g for g in alike if g.body is not None or g.series is not None or g.dialogue is not None]
        if alike and not mention.people and (mention.definite != "a"):
            one = next((g for g in alike if g.noun == mention.noun), alike[0])
            gathering.body, gathering.dialogue, gathering.series = one.body, one.dialogue, one.series
            gathering.recurrent = True

    def take_headline(self, occasion: Occasion) -> None:
        """A headline names a gathering that the text tells of; it gives one of its own where there is none,
        and a visit where the text tells of meetings only.
        """
        mention = occasion.mention
        if mention.plural or occasion.called_off or mention.scene.sentence.kind is not Kind.TITLE:
            return
        known = None if mention.is_bare else self.coreference.find(occasion)
        if known is not None:
            self._add(known, occasion)
        elif self._is_headline_of_one(occasion):
            gathering = Gathering(len(self.found.everything) + 1, mention.kind, mention.noun, mention.name)
            gathering.planned = occasion.planned
            alone = not self.found.everything
            self.found.everything.append(gathering)
            self._add(gathering, occasion)
            if alone and gathering.start is None and self.anchor.today and not occasion.planned:
                gathering.dates.append(("whole", self.anchor.today.isoformat(), None))
        else:
            self.found.leave(mention, "told by a headline only")

    def _is_headline_of_one(self, occasion: Occasion) -> bool:
        """Whether a headline alone tells of a gathering: the only one, or the visit to a place."""
        mention = occasion.mention
        if not self.found.everything:
            return mention.kind not in {"other", "launch"} or bool(mention.people)
        visits = [g for g in self.found.everything if g.kind == "visit"]
        return mention.kind == "visit" and bool(occasion.venues) and not visits

    def _add(self, gathering: Gathering, occasion: Occasion) -> None:
        mention = occasion.mention
        gathering.take(occasion)
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
                and mention.weight > gathering.weight
            ):
                gathering.name, gathering.kind, gathering.noun = mention.name, mention.kind, mention.noun
        gathering.weight = max(gathering.weight, mention.weight)
        if len(gathering.occasions) == 1:
            gathering.planned = occasion.planned
        self._add_times(gathering, occasion)
        self._add_places(gathering, occasion)
        if gathering.dialogue is None:
            gathering.dialogue = find_patron(mention, self.dialogues)
        self.found.tie(mention.start, mention.stop, gathering)

    def _add_times(self, gathering: Gathering, occasion: Occasion) -> None:
        for role, first, last in self._days(occasion):
            if occasion.mention.part and gathering.dates:
                continue
            gathering.add_date(role, first, last)
            if len(first) == 10:
                self.last_day = date.fromisoformat(first)
        gathering.days = gathering.days or occasion.days

    def _add_places(self, gathering: Gathering, occasion: Occasion) -> None:
        place = occasion.mention.place
        if place is not None and not occasion.venues and not gathering.cities:
            gathering.cities.append((place, self.document.gazetteer.city_country(place)))
        for venue in occasion.venues:
            if venue.manner == "there":
                gathering.add_place(self._last_place())
            elif not (venue.manner == "here" and gathering.cities):
                gathering.add_place((venue.city, venue.country))

    def _last_place(self) -> tuple[str | None, str | None] | None:
        """The city last told; the dateline's, where the main gathering has none of its own."""
        told = next((g.place for g in reversed(self.found.everything) if g.place[0]), None)
        return told or ((self.anchor.city, self.anchor.country) if self.anchor.city else None)

    def _days(self, occasion: Occasion) -> list[tuple[Role, str, str | None]]:
        """The days stated, each with its role."""
        found: list[tuple[Role, str, str | None]] = []
        for expression, role, ahead in occasion.dates:
            full = self.years.complete(expression)
            ahead = ahead or (is_soon(full, self.anchor) and not is_past(occasion.mention))
            days = resolve(full, self.anchor, ahead=ahead, last=self.last_day)
            if days is not None:
                found.append((role, *days))
                self.years.note(expression, days[0])
        return found
