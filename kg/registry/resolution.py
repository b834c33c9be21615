"""Who is who and which meeting is which, across releases: decided once over all facts, in any order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec

from kg.facts import Capacity, Facts, Meeting, Post
from kg.registry.agent import Identity, identify
from kg.registry.authority import Registry
from kg.registry.context import Context, iter_bodies, read_context
from kg.registry.decision import Decision
from kg.registry.fold import fold_name
from kg.registry.gathering import Gathering, MeetingId, join_gatherings
from kg.registry.generic import is_generic
from kg.registry.key import hash_parts, slug_name
from kg.registry.person import Mention, join_mentions
from kg.registry.ruling import Address, Ground, Judgement, rule

#: Sorts after every date: who is named in an undated release only does not lend a person its key.
_UNDATED = "9999"
_LEADING: tuple[Capacity, ...] = ("host", "chair")


class Resolution:
    """The decisions: agents by release and name, meetings by release and key."""

    def __init__(
        self,
        registry: Registry,
        contexts: Mapping[str, Context],
        people: Mapping[Address, str],
        meetings: Mapping[Address, str],
        judgement: Judgement | None = None,
    ) -> None:
        self._registry = registry
        self._contexts = contexts
        self._people = people
        self._meetings = meetings
        self.judgement = judgement or Judgement()
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
        people = (self.agent(release_id, name).key for name in sorted(_people(facts)))
        meetings = (self.meeting(release_id, meeting.key) for meeting in facts.meetings)
        return hash_parts(*people, "", *meetings, length=16)

    def _identify(self, release_id: str, name: str) -> Identity:
        person = self._people.get((release_id, fold_name(name)))
        if person is not None:
            return Identity("person", person, name)
        return identify(name, self._contexts[release_id], self._registry)


def resolve(facts: Iterable[Facts], registry: Registry, decisions: Iterable[Decision] = ()) -> Resolution:
    """The identities of everything that the releases name; the order of the releases does not matter.

    The facts are read once; what is kept grows with the names in them, not with their evidence.
    How people are told apart is stated in `kg.registry.person`, meetings in `kg.registry.gathering`.
    decisions: those of curators that are in force; they win over these rules.
    """
    decided = tuple(decisions)
    collection = _Collection(registry, {thing.release for decision in decided for thing in decision.things})
    for release in facts:
        collection.add(release)
    meetings = join_gatherings(collection.gatherings)
    people = join_mentions(collection.iter_mentions(meetings))
    found = Resolution(registry, collection.contexts, people, meetings)
    ground = Ground(
        names=collection.names,
        meetings=collection.meetings,
        agent=found.agent,
        meeting=lambda address: found.meeting(*address),
        registered=lambda key: registry.entry(key) is not None,
    )
    return Resolution(registry, collection.contexts, people, meetings, rule(decided, ground))


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
        self.gatherings: list[Gathering] = []
        self._mentions: list[tuple[Mention, tuple[MeetingId, ...]]] = []

    def add(self, facts: Facts) -> None:
        if facts.release.id in self.decided:
            self.names[facts.release.id] = frozenset(map(fold_name, iter_names(facts)))
            self.meetings[facts.release.id] = facts.meetings
        context = self.contexts[facts.release.id] = read_context(facts, self.registry)
        for meeting in facts.meetings:
            self.gatherings.append(_sketch_meeting(meeting, facts, context, self.registry))
        anchors = _read_anchors(facts, context, self.registry)
        attended = _read_attended(facts)
        published = facts.release.date or _UNDATED
        homes = _read_publication(facts, context)
        stated = _read_roles(post for post in facts.posts if post.organisation)
        unstated = _read_roles(post for post in facts.posts if not post.organisation)
        for name in sorted(_people(facts)):
            mention = Mention(
                facts.release.id,
                published,
                name,
                frozenset(anchors.get(name, ())),
                stated=stated.get(name, frozenset()),
                open=unstated.get(name, frozenset()),
                homes=homes,
            )
            self._mentions.append((mention, tuple(sorted(attended.get(name, ())))))

    def iter_mentions(self, meetings: Mapping[MeetingId, str]) -> Iterator[Mention]:
        """The people with everything that can join them, now that their meetings are known."""
        for mention, attended in self._mentions:
            joint = {f"meeting {meetings[meeting]}" for meeting in attended if meeting in meetings}
            yield msgspec.structs.replace(mention, anchors=mention.anchors | joint) if joint else mention


def iter_names(facts: Facts) -> Iterator[str]:
    """Every name that the release uses for an agent, some more than once."""
    yield from filter(None, (facts.release.publisher,))
    yield from (person.name for person in facts.people)
    yield from (post.person for post in facts.posts)
    yield from (said.speaker for said in facts.statements)
    yield from (meeting.series for meeting in facts.meetings if meeting.series)
    yield from iter_bodies(facts)


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


def _read_roles(posts: Iterable[Post]) -> dict[str, frozenset[str]]:
    """Folded name of a person → the folded roles of its posts."""
    roles: dict[str, set[str]] = {}
    for post in posts:
        roles.setdefault(fold_name(post.person), set()).add(fold_name(post.role))
    return {name: frozenset(found) for name, found in roles.items()}


def _read_publication(facts: Facts, context: Context) -> frozenset[str]:
    """Who publishes the release and which country it is at home in, as far as it is known."""
    publisher = f"publisher {fold_name(facts.release.publisher)}" if facts.release.publisher else ""
    return frozenset(filter(None, (publisher, context.home and f"country {context.home}")))


def _name_agent(name: str, context: Context, registry: Registry) -> str:
    identity = identify(name, context, registry)
    return f"{identity.type} {identity.key}"


def _sketch_meeting(meeting: Meeting, facts: Facts, context: Context, registry: Registry) -> Gathering:
    anchor, slug, listed = _find_anchor(meeting, context, registry)
    company = _read_company(meeting, facts, context, registry)
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
        generic=not (listed or meeting.dialogue) and _is_generic(meeting, facts, registry),
        dialogue=_name_agent(meeting.dialogue, context, registry) if meeting.dialogue else None,
        participants=frozenset(company),
        hosts=frozenset(who for who, capacities in company.items() if not capacities.isdisjoint(_LEADING)),
    )


def _is_generic(meeting: Meeting, facts: Facts, registry: Registry) -> bool:
    """Whether only people and, but for a visit, the place tell the meeting's name from others."""
    country = registry.country(meeting.country) if meeting.country else None
    places = () if meeting.kind == "visit" else (meeting.city or "", country.name if country else "")
    return is_generic(f"{meeting.name} {meeting.series or ''}", (*_people(facts), *places))


def _read_company(meeting: Meeting, facts: Facts, context: Context, registry: Registry) -> dict[str, set[Capacity]]:
    """Who took part or spoke, people by folded name and others by identity, with their capacities."""
    people = _people(facts)
    told: list[tuple[str, str, Capacity]] = [(p.actor, p.meeting, p.capacity) for p in facts.participation]
    told += [(said.speaker, said.meeting, "speaker") for said in facts.statements if said.meeting]
    company: dict[str, set[Capacity]] = {}
    for actor, key, capacity in told:
        if key == meeting.key:
            folded = fold_name(actor)
            who = f"person {folded}" if folded in people else _name_agent(actor, context, registry)
            company.setdefault(who, set()).add(capacity)
    return company


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
