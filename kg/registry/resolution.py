"""Who is who and which meeting is which, across releases: decided once over all facts, in any order."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping

from kg.facts import Facts, Meeting
from kg.registry.agent import Identity, identify
from kg.registry.authority import Registry
from kg.registry.context import Context, read_context
from kg.registry.fold import fold_name
from kg.registry.gathering import Gathering, join_gatherings
from kg.registry.key import hash_parts, slug_name
from kg.registry.person import Mention, join_mentions


class Resolution:
    """The decisions: agents by release and name, meetings by release and key."""

    def __init__(
        self,
        registry: Registry,
        contexts: Mapping[str, Context],
        people: Mapping[tuple[str, str], str],
        meetings: Mapping[tuple[str, str], str],
    ) -> None:
        self._registry = registry
        self._contexts = contexts
        self._people = people
        self._meetings = meetings

    def agent(self, release_id: str, name: str) -> Identity:
        """Who the name means in that release: one of its people, a State, a listed body, else its own.

        Raises KeyError for a release that was not resolved.
        """
        person = self._people.get((release_id, fold_name(name)))
        if person is not None:
            return Identity("person", person, name)
        return identify(name, self._contexts[release_id], self._registry)

    def meeting(self, release_id: str, meeting_key: str) -> str:
        """The key of the gathering that the release calls `meeting_key`; raises KeyError if it has none."""
        return self._meetings[release_id, meeting_key]

    def fingerprint(self, facts: Facts) -> str:
        """What other releases decided for this one, in hexadecimal digits: equal means the same."""
        release_id = facts.release.id
        people = (self._people[release_id, name] for name in sorted(_people(facts)))
        meetings = (self._meetings[release_id, meeting.key] for meeting in facts.meetings)
        return hash_parts(*people, "", *meetings, length=16)


def resolve(facts: Iterable[Facts], registry: Registry) -> Resolution:
    """The identities of everything that the releases name; the order of the releases does not matter.

    The facts are read once; what is kept grows with the names in them, not with their evidence.
    How people are told apart is stated in `kg.registry.person`, meetings in `kg.registry.gathering`.
    """
    collection = _Collection(registry)
    for release in facts:
        collection.add(release)
    meetings = join_gatherings(collection.gatherings)
    people = join_mentions(collection.iter_mentions(meetings))
    return Resolution(registry, collection.contexts, people, meetings)


class _Collection:
    """The first pass: what each release tells, before anything is joined."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.contexts: dict[str, Context] = {}
        self.gatherings: list[Gathering] = []
        self._sketches: list[tuple[str, str, str, frozenset[str], tuple[str, ...]]] = []

    def add(self, facts: Facts) -> None:
        context = read_context(facts, self.registry)
        self.contexts[facts.release.id] = context
        people = _people(facts)
        for meeting in facts.meetings:
            self.gatherings.append(_sketch_meeting(meeting, facts, context, self.registry))
        for name in people:
            anchors = frozenset(_iter_anchors(name, facts, context, self.registry))
            attended = tuple(sorted(set(_iter_attended(name, facts))))
            published = facts.release.date or "9999"
            self._sketches.append((facts.release.id, published, sys.intern(name), anchors, attended))

    def iter_mentions(self, meetings: Mapping[tuple[str, str], str]) -> Iterator[Mention]:
        """The people with everything that can join them, now that their meetings are known."""
        for release_id, published, name, anchors, attended in self._sketches:
            joint = {
                f"meeting {meetings[release_id, key]}" for key in attended if (release_id, key) in meetings
            }
            yield Mention(release_id, published, name, anchors | joint)


def _people(facts: Facts) -> frozenset[str]:
    """The folded names that the release uses for people."""
    introduced = (person.name for person in facts.people)
    others = (*(post.person for post in facts.posts), *(said.speaker for said in facts.statements))
    return frozenset(map(fold_name, (*introduced, *others)))


def _iter_attended(name: str, facts: Facts) -> Iterator[str]:
    for participation in facts.participation:
        if fold_name(participation.actor) == name:
            yield participation.meeting
    for statement in facts.statements:
        if statement.meeting and fold_name(statement.speaker) == name:
            yield statement.meeting


def _iter_anchors(name: str, facts: Facts, context: Context, registry: Registry) -> Iterator[str]:
    """What joins a person with a namesake elsewhere, meetings aside: bodies, and dialogue with role."""
    for post in facts.posts:
        if fold_name(post.person) != name:
            continue
        if post.organisation:
            yield _name_agent(post.organisation, context, registry)
        role = fold_name(post.role)
        for dialogue in facts.dialogues:
            yield f"{_name_agent(dialogue.name, context, registry)} {role}"


def _name_agent(name: str, context: Context, registry: Registry) -> str:
    identity = identify(name, context, registry)
    return f"{identity.type} {identity.key}"


def _sketch_meeting(meeting: Meeting, facts: Facts, context: Context, registry: Registry) -> Gathering:
    anchor, slug, listed = _find_anchor(meeting, context, registry)
    return Gathering(
        release_id=facts.release.id,
        key=meeting.key,
        anchor=anchor,
        slug=slug,
        listed=listed,
        ordinal=meeting.ordinal if meeting.series else None,
        start=meeting.start,
        published=facts.release.date,
        city=meeting.city,
        country=meeting.country,
    )


def _find_anchor(meeting: Meeting, context: Context, registry: Registry) -> tuple[str, str, bool]:
    """Anchor, slug, and whether the anchor is a listed series; the smallest body that the meeting names."""
    if meeting.series:
        agent = identify(meeting.series, context, registry)
        listed = registry.entry(agent.key) is not None
        slug = agent.key if listed else slug_name(meeting.series)
        return f"{agent.type} {agent.key}", slug, listed
    if meeting.dialogue:
        agent = identify(meeting.dialogue, context, registry)
        stem = agent.key if registry.entry(agent.key) else slug_name(meeting.dialogue)
        return f"{agent.type} {agent.key} {meeting.kind}", f"{stem}-{meeting.kind}", False
    return f"name {fold_name(meeting.name)}", slug_name(meeting.name), False
