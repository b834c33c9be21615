"""Who is who and which meeting is which, across releases: decided once over all facts, in any order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from kg.facts import Facts, Meeting
from kg.registry.agent import Identity, identify
from kg.registry.authority import Registry
from kg.registry.context import Context, read_context
from kg.registry.fold import fold_name
from kg.registry.gathering import Gathering, MeetingId, join_gatherings
from kg.registry.key import hash_parts, slug_name
from kg.registry.person import Mention, join_mentions

#: Sorts after every date: who is named in an undated release only does not lend a person its key.
_UNDATED = "9999"


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
        self._mentions: list[tuple[Mention, tuple[MeetingId, ...]]] = []

    def add(self, facts: Facts) -> None:
        context = self.contexts[facts.release.id] = read_context(facts, self.registry)
        for meeting in facts.meetings:
            self.gatherings.append(_sketch_meeting(meeting, facts, context, self.registry))
        anchors = _read_anchors(facts, context, self.registry)
        attended = _read_attended(facts)
        published = facts.release.date or _UNDATED
        for name in sorted(_people(facts)):
            mention = Mention(facts.release.id, published, name, frozenset(anchors.get(name, ())))
            self._mentions.append((mention, tuple(sorted(attended.get(name, ())))))

    def iter_mentions(self, meetings: Mapping[MeetingId, str]) -> Iterator[Mention]:
        """The people with everything that can join them, now that their meetings are known."""
        for mention, attended in self._mentions:
            joint = {f"meeting {meetings[meeting]}" for meeting in attended if meeting in meetings}
            yield msgspec.structs.replace(mention, anchors=mention.anchors | joint) if joint else mention


def _people(facts: Facts) -> frozenset[str]:
    """The folded names that the release uses for people."""
    introduced = (person.name for person in facts.people)
    others = (*(post.person for post in facts.posts), *(said.speaker for said in facts.statements))
    return frozenset(map(fold_name, (*introduced, *others)))


def _read_attended(facts: Facts) -> dict[str, set[MeetingId]]:
    """Folded name of an actor or speaker → the meetings of the release where it was."""
    attended: dict[str, set[MeetingId]] = {}
    for participation in facts.participation:
        found = attended.setdefault(fold_name(participation.actor), set())
        found.add((facts.release.id, participation.meeting))
    for said in facts.statements:
        if said.meeting:
            attended.setdefault(fold_name(said.speaker), set()).add((facts.release.id, said.meeting))
    return attended


def _read_anchors(facts: Facts, context: Context, registry: Registry) -> dict[str, set[str]]:
    """Folded name of a person → what joins it with a namesake elsewhere: bodies, and dialogue with role."""
    dialogues = {_name_agent(dialogue.name, context, registry) for dialogue in facts.dialogues}
    anchors: dict[str, set[str]] = {}
    for post in facts.posts:
        found = anchors.setdefault(fold_name(post.person), set())
        found.update(f"{dialogue} {fold_name(post.role)}" for dialogue in dialogues)
        if post.organisation:
            found.add(_name_agent(post.organisation, context, registry))
    return anchors


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
