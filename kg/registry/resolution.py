"""Who is who and which meeting is which, across releases: decided once over all facts, in any order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec

from kg.facts import LAYERS, Fact, Facts, Meeting
from kg.registry.agent import Identity, identify
from kg.registry.authority import Registry
from kg.registry.context import Context, iter_bodies, read_context
from kg.registry.corporate import Bodies, join_bodies
from kg.registry.decision import Decision
from kg.registry.encounter import join_encounters
from kg.registry.establishment import iter_corporates, read_renamed
from kg.registry.fold import fold_name
from kg.registry.gathering import Gathering, MeetingId, join_gatherings
from kg.registry.key import hash_parts
from kg.registry.link import Link
from kg.registry.mention import Identify, Mention, find_people, iter_mentions
from kg.registry.person import link_mentions
from kg.registry.ruling import Address, Ground, Judgement, rule
from kg.registry.sketch import sketch_meeting


class Resolution:
    """The decisions: agents by release and name, meetings by release and key.

    links: why mentions are one person, body or meeting, enough to join everything that is joined; doubts: who might be
    one person, if asked for; heirs: key that an unlisted
    body has by its name alone → the body that it is.
    """

    def __init__(
        self,
        registry: Registry,
        contexts: Mapping[str, Context],
        people: Mapping[Address, str],
        meetings: Mapping[Address, str],
        judgement: Judgement | None = None,
        links: tuple[Link, ...] = (),
        doubts: tuple[Link, ...] = (),
        heirs: Mapping[str, Identity] | None = None,
    ) -> None:
        self._registry = registry
        self._contexts = contexts
        self._people = people
        self._meetings = meetings
        self.judgement = judgement or Judgement()
        self.links = links
        self.doubts = doubts
        self._heirs = heirs or {}
        self._rulings = self.judgement.rulings

    def agent(self, release_id: str, name: str) -> Identity:
        """Who the name means in that release: one of its people, a State, a listed body, else its own.

        Raises KeyError for a release that was not resolved.
        """
        return self._rulings.agent((release_id, fold_name(name)), self._identify(release_id, name))

    def meeting(self, release_id: str, meeting_key: str) -> str:
        """The key of the gathering that the release calls `meeting_key`; raises KeyError if it has none."""
        address = release_id, meeting_key
        return self._rulings.meeting(address, self._meetings[address])

    def meeting_label(self, release_id: str, meeting_key: str) -> str | None:
        """What curators call the gathering, if they do not leave it to the releases."""
        return self._rulings.meeting_labels.get(self.meeting(release_id, meeting_key))

    def fingerprint(self, facts: Facts) -> str:
        """What other releases and curators decided for this one, in hexadecimal digits: equal means the same."""
        release_id = facts.release.id
        agents = (self.agent(release_id, name) for name in sorted({*find_people(facts), *iter_names(facts)}))
        told = (part for agent in agents for part in (agent.key, "" if agent.type == "person" else agent.label))
        meetings = (self.meeting(release_id, meeting.key) for meeting in facts.meetings)
        return hash_parts(*told, "", *meetings, length=16)

    def _identify(self, release_id: str, name: str) -> Identity:
        person = self._people.get((release_id, fold_name(name)))
        if person is not None:
            return Identity("person", person, name)
        found = identify(name, self._contexts[release_id], self._registry)
        return self._heirs.get(found.key, found) if found.type == "org" else found


def resolve(
    facts: Iterable[Facts], registry: Registry, decisions: Iterable[Decision] = (), *, doubts: bool = False
) -> Resolution:
    """The identities of everything that the releases name; the order of the releases does not matter.

    The facts are read once; what is kept grows with the names in them, not with their evidence.
    How people are told apart is stated in `kg.registry.person`, bodies in `kg.registry.corporate`, meetings in
    `kg.registry.gathering` and `kg.registry.encounter`.
    decisions: those of curators that are in force; they win over these rules; doubts: also tell who might be who.
    """
    decided = tuple(decisions)
    collection = _Collection(registry, {thing.release for decision in decided for thing in decision.things})
    for release in facts:
        collection.add(release)
    bodies = collection.join_bodies()
    gatherings = list(collection.iter_gatherings())
    meetings = join_encounters(gatherings, join_gatherings(gatherings))
    people = link_mentions(collection.iter_mentions(meetings.keys), doubts=doubts)
    found = Resolution(registry, collection.contexts, people.keys, meetings.keys, heirs=bodies.heirs)
    ground = Ground(
        names=collection.names,
        meetings=collection.meetings,
        agent=found.agent,
        meeting=lambda address: found.meeting(*address),
        registered=lambda key: registry.entry(key) is not None,
    )
    judgement = rule(decided, ground)
    return Resolution(
        registry, collection.contexts, people.keys, meetings.keys, judgement,
        links=(*people.links, *bodies.links, *meetings.links), doubts=people.doubts, heirs=bodies.heirs,
    )


class _Collection:
    """The first pass: what each release tells, before anything is joined.

    names, meetings: what the releases name that curators have decided about.
    """

    def __init__(self, registry: Registry, decided: Collection[str] = ()) -> None:
        self.registry = registry
        self.decided = decided
        self.names: dict[str, frozenset[str]] = {}
        self.meetings: dict[str, tuple[Meeting, ...]] = {}
        self.contexts: dict[str, Context] = {}
        self._releases: list[Facts] = []
        self._renamed: list[tuple[str, str, str]] = []
        self._heirs: Mapping[str, Identity] = {}

    def add(self, facts: Facts) -> None:
        if facts.release.id in self.decided:
            self.names[facts.release.id] = frozenset(map(fold_name, iter_names(facts)))
            self.meetings[facts.release.id] = facts.meetings
        context = self.contexts[facts.release.id] = read_context(facts, self.registry)
        self._renamed += read_renamed(facts, context)
        self._releases.append(_trim(facts))

    def join_bodies(self) -> Bodies:
        """Which bodies are others; to be called before the rest is read."""
        bodies = (
            body
            for facts in self._releases
            for body in iter_corporates(facts, self.contexts[facts.release.id], self.registry)
        )
        joined = join_bodies(bodies, self._renamed, self.registry)
        self._heirs = joined.heirs
        return joined

    def iter_gatherings(self) -> Iterator[Gathering]:
        """The meetings with everything that can join them."""
        for facts in self._releases:
            identify = self._name(facts.release.id)
            yield from (sketch_meeting(meeting, facts, self.registry, identify) for meeting in facts.meetings)

    def iter_mentions(self, meetings: Mapping[MeetingId, str]) -> Iterator[Mention]:
        """The people with everything that can join them, now that their meetings are known."""
        for facts in self._releases:
            yield from self._iter_people(facts, meetings)

    def _iter_people(self, facts: Facts, meetings: Mapping[MeetingId, str]) -> Iterator[Mention]:
        release_id = facts.release.id
        identify = self._name(release_id)
        return iter_mentions(
            facts, self.contexts[release_id], self.registry, identify, lambda key: meetings[release_id, key]
        )

    def _name(self, release_id: str) -> Identify:
        """Who a name in the release stands for, as far as it is no person."""
        context = self.contexts[release_id]

        def find(name: str) -> Identity:
            found = identify(name, context, self.registry)
            return self._heirs.get(found.key, found) if found.type == "org" else found

        return find


def _trim(facts: Facts) -> Facts:
    """The facts without their evidence."""
    layers = {name: tuple(map(_drop_evidence, getattr(facts, name))) for name in LAYERS}
    return msgspec.structs.replace(facts, **layers)


def _drop_evidence(fact: Fact) -> Fact:
    return msgspec.structs.replace(fact, evidence=())


def iter_names(facts: Facts) -> Iterator[str]:
    """Every name that the release uses for an agent, some more than once."""
    yield from filter(None, (facts.release.publisher,))
    yield from (person.name for person in facts.people)
    yield from (post.person for post in facts.posts)
    yield from (said.speaker for said in facts.statements)
    yield from (meeting.series for meeting in facts.meetings if meeting.series)
    yield from iter_bodies(facts)
