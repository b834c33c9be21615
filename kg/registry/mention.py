"""People as releases tell of them: what each mention gives to recognise the person elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from kg.facts import Facts, Post
from kg.registry.agent import Identity
from kg.registry.authority import Registry
from kg.registry.context import Context
from kg.registry.fold import fold_name

#: Sorts after every date: who is named in an undated release only does not lend a person its key.
UNDATED = "9999"

Nothing: frozenset[str] = frozenset()
Identify = Callable[[str], Identity]


class Setting(msgspec.Struct, frozen=True):
    """What a release tells besides a person: dialogues, meetings (by key), folded names of people."""

    dialogues: frozenset[str] = Nothing
    meetings: frozenset[str] = Nothing
    people: frozenset[str] = Nothing


class Mention(msgspec.Struct, frozen=True):
    """A person in a release: folded name, when it was published, and what could join it with others.

    stated, open: folded roles of posts with and without a body; homes: the release's publisher and country.
    bodies: employers but for States; near: bodies at the meetings of one whose employer is not told; countries:
    alpha-3 of the governments served; scopes: of the countries that a post is for.
    """

    release_id: str
    published: str
    name: str
    anchors: frozenset[str]
    stated: frozenset[str] = Nothing
    open: frozenset[str] = Nothing
    homes: frozenset[str] = Nothing
    bodies: frozenset[str] = Nothing
    near: frozenset[str] = Nothing
    countries: frozenset[str] = Nothing
    scopes: frozenset[str] = Nothing
    setting: Setting = Setting()

    @property
    def meetings(self) -> frozenset[str]:
        """The meetings that the person took part or spoke in."""
        return frozenset(anchor for anchor in self.anchors if anchor.startswith("meeting "))

    @property
    def roles(self) -> frozenset[str]:
        """The folded roles of all posts."""
        return self.stated | self.open


def find_people(facts: Facts) -> frozenset[str]:
    """The folded names that the release uses for people."""
    introduced = (person.name for person in facts.people)
    others = (*(post.person for post in facts.posts), *(said.speaker for said in facts.statements))
    return frozenset(map(fold_name, (*introduced, *others)))


def name_agent(identity: Identity) -> str:
    """The agent in one string."""
    return f"{identity.type} {identity.key}"


def iter_mentions(
    facts: Facts, context: Context, registry: Registry, identify: Identify, meetings: Callable[[str], str]
) -> Iterator[Mention]:
    """The people of a release, by name. meetings: the key of the gathering by that of the release's meeting."""
    yield from _Reader(facts, context, registry, identify, meetings).read()


class _Reader:
    """Reads what one release tells of its people."""

    def __init__(
        self, facts: Facts, context: Context, registry: Registry, identify: Identify, meetings: Callable[[str], str]
    ) -> None:
        self.facts, self.context, self.registry = facts, context, registry
        self.identify, self.meetings = identify, meetings
        self.people = find_people(facts)
        self.dialogues = frozenset(name_agent(identify(dialogue.name)) for dialogue in facts.dialogues)
        self.posts: dict[str, list[Post]] = {}
        for post in facts.posts:
            self.posts.setdefault(fold_name(post.person), []).append(post)
        self.attended = _read_attended(facts)

    def read(self) -> Iterator[Mention]:
        """The mentions, by name."""
        told = frozenset(self.meetings(meeting.key) for meeting in self.facts.meetings)
        setting = Setting(self.dialogues, told, self.people)
        homes = _read_publication(self.facts, self.context)
        for name in sorted(self.people):
            yield self._read_mention(name, setting, homes)

    def _read_mention(self, name: str, setting: Setting, homes: frozenset[str]) -> Mention:
        posts = self.posts.get(name, [])
        employers = {post.organisation: self.identify(post.organisation) for post in posts if post.organisation}
        attended = self.attended.get(name, frozenset())
        agents = {name_agent(found) for found in employers.values()}
        offices = {f"{dialogue} {fold_name(post.role)}" for dialogue in self.dialogues for post in posts}
        joint = {f"meeting {self.meetings(key)}" for key in attended}
        bodies = frozenset(name_agent(found) for found in employers.values() if found.type != "state")
        return Mention(
            self.facts.release.id, self.facts.release.date or UNDATED, name, frozenset(agents | offices | joint),
            stated=frozenset(fold_name(post.role) for post in posts if post.organisation),
            open=frozenset(fold_name(post.role) for post in posts if not post.organisation),
            homes=homes,
            bodies=bodies,
            near=frozenset() if employers else self._find_near(attended),
            countries=frozenset(filter(None, (self._find_country(*pair) for pair in employers.items()))),
            scopes=frozenset(self._iter_countries(post.scope for post in posts)),
            setting=setting,
        )  # fmt: skip

    def _find_near(self, attended: frozenset[str]) -> frozenset[str]:
        """The bodies at the meetings."""
        actors = {row.actor for row in self.facts.participation if row.meeting in attended}
        found = (self.identify(actor) for actor in actors if fold_name(actor) not in self.people)
        return frozenset(name_agent(agent) for agent in found if agent.type in ("org", "body"))

    def _find_country(self, name: str, employer: Identity) -> str | None:
        """The State that the employer is, or is a body of."""
        if employer.type == "state":
            return employer.key
        entry = self.registry.entry(employer.key)
        country = self.registry.country(entry.country) if entry and entry.country else None
        return country.key if country else self.context.homes.get(fold_name(name))

    def _iter_countries(self, texts: Iterable[str | None]) -> Iterator[str]:
        hits = (hit for text in texts if text for hit in self.registry.scan(text))
        return (hit.entry.key for hit in hits if hit.entry.kind == "country")


def _read_attended(facts: Facts) -> dict[str, frozenset[str]]:
    """Folded name of an actor or speaker → the release's meetings where it was."""
    attended: dict[str, set[str]] = {}
    for participation in facts.participation:
        attended.setdefault(fold_name(participation.actor), set()).add(participation.meeting)
    for said in facts.statements:
        if said.meeting:
            attended.setdefault(fold_name(said.speaker), set()).add(said.meeting)
    keys = {meeting.key for meeting in facts.meetings}
    return {name: frozenset(found & keys) for name, found in attended.items()}


def _read_publication(facts: Facts, context: Context) -> frozenset[str]:
    """Who publishes the release and which country it is at home in, as far as it is known."""
    publisher = f"publisher {fold_name(facts.release.publisher)}" if facts.release.publisher else ""
    return frozenset(filter(None, (publisher, context.home and f"country {context.home}")))
