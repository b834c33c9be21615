"""Which bodies that the registry does not list are one under several names.

A name is taken as its concepts (`kg.registry.glossary`), with what the registry lists in place of its names. Two
bodies are one if
  - their concepts are the same and so is their country, if they have one, or the listed body that both name;
  - a release tells that the one has been renamed to the other, and both are of the same country;
  - their concepts are the same, the country of one is not known, and people of one name of at least three words hold
    posts at both, but at none of that name in another country;
  - one is an acronym that the initials of the other make, and enough speaks for that one alone: the country, who
    holds posts there, a place in its name, a long acronym.
Bodies of two countries are two, whatever they are called.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from kg.registry.agent import Identity
from kg.registry.authority import Registry
from kg.registry.cluster import Partition
from kg.registry.context import is_acronym
from kg.registry.fold import fold_name
from kg.registry.glossary import gloss
from kg.registry.link import Address, Link, Reason
from kg.registry.personal import compare_names

_ENOUGH, _MARGIN = 0.6, 0.1
_COUNTRY, _HOLDER, _PLACE, _SAME_RELEASE, _PUBLISHER = 0.6, 0.6, 0.4, 0.4, 0.1
_BY_LENGTH = {4: 0.3, 5: 0.6, 6: 0.6, 7: 0.6, 8: 0.6}
#: So many holders of posts of a body, and bodies of one name or acronym, are compared.
_MOST = 30
_SMALL_TEXT = "of the and for de del la el las los y e du des d l le les et pour on in to a"
_SMALL = frozenset(_SMALL_TEXT.split())

Concepts = frozenset[str]


@dataclass(slots=True)
class Corporate:
    """An unlisted body as releases tell of it so far.

    country: alpha-3; apart: what tells it from others of its name (country, larger body, release) or nothing;
    bound: whether that is the release; holders: folded names of people with a post
    there or, without any, at a meeting with it; places: folded cities and countries of the meetings told with it.
    """

    identity: Identity
    first: tuple[str, str, str]
    country: str | None
    apart: str
    bound: bool
    releases: set[str] = field(default_factory=set)
    publishers: set[str] = field(default_factory=set)
    holders: set[str] = field(default_factory=set)
    guests: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)

    def take(self, other: Corporate) -> None:
        """Be what both are."""
        self.first, self.identity = min(
            (self.first, self.identity), (other.first, other.identity), key=lambda pair: pair[0]
        )
        self.releases |= other.releases
        self.publishers |= other.publishers
        self.holders |= other.holders
        self.guests |= other.guests
        self.places |= other.places

    def agrees(self, other: Corporate) -> bool:
        """Whether the two are not of two countries."""
        return self.country is None or other.country is None or self.country == other.country


class Bodies(msgspec.Struct, frozen=True):
    """Key of a body → who it is, for those that are somebody else under this name; links: why they are."""

    heirs: Mapping[str, Identity]
    links: tuple[Link, ...] = ()


def join_bodies(bodies: Iterable[Corporate], renamed: Iterable[tuple[str, str, str]], registry: Registry) -> Bodies:
    """Which bodies are others, in whatever order they come.

    renamed: country, old and new name as releases tell.
    """
    known: dict[str, Corporate] = {}
    for body in bodies:
        if body.identity.key in known:
            known[body.identity.key].take(body)
        else:
            known[body.identity.key] = body
    joining = _Joining(sorted(known.values(), key=lambda body: (body.first, body.identity.key)), registry)
    joining.join_concepts(renamed)
    joining.join_acronyms()
    return Bodies(joining.read(), tuple(joining.links))


class _Joining:
    """Puts bodies together."""

    def __init__(self, bodies: list[Corporate], registry: Registry) -> None:
        self.bodies, self.registry = bodies, registry
        self.partition = Partition(len(bodies))
        self.links: list[Link] = []
        self._countries = [{body.country} - {None} for body in bodies]
        self._listed = _index_listed(registry)
        self._concepts = [self._read_concepts(body) for body in bodies]

    def read(self) -> Mapping[str, Identity]:
        """The bodies that are others."""
        heirs: dict[str, Identity] = {}
        for place, body in enumerate(self.bodies):
            root = self.partition.root(place)
            identity = self._listed.get(self._concepts[root], self.bodies[root].identity)
            if identity != body.identity:
                heirs[body.identity.key] = identity
        return heirs

    def join(self, one: int, other: int, words: str, score: float = 1.0) -> None:
        """Put two bodies together, for the reason in these words, unless they are of two countries."""
        first, second = sorted((self.partition.root(one), self.partition.root(other)))
        if first != second and len(self._countries[first] | self._countries[second]) < 2:
            self.partition.join(first, second)
            self._countries[first] |= self._countries[second]
            left, right = (_address(self.bodies[place]) for place in (one, other))
            self.links.append(Link("body", left, right, score, (Reason(words, score),)))

    def join_concepts(self, renamed: Iterable[tuple[str, str, str]]) -> None:
        """Join those of the same concepts."""
        groups: dict[tuple[Concepts, str], list[int]] = {}
        for place, (body, concepts) in enumerate(zip(self.bodies, self._concepts, strict=True)):
            if len(concepts) > 1:
                groups.setdefault((concepts, "" if _is_told(concepts) else body.apart), []).append(place)
        for group in groups.values():
            for place in group[1:]:
                self.join(group[0], place, "names of the same sense")
        for country, old, new in sorted(set(renamed)):
            pair = [groups.get((conceive(name, self.registry, country), country), [])[:1] for name in (old, new)]
            if all(pair):
                self.join(pair[0][0], pair[1][0], f"{old} was renamed to {new}")
        self._join_holders(groups)

    def _join_holders(self, groups: Mapping[tuple[Concepts, str], list[int]]) -> None:
        alike: dict[Concepts, list[int]] = {}
        for (concepts, _), group in groups.items():
            first = self.bodies[group[0]]
            if first.bound or first.country:
                alike.setdefault(concepts, []).append(group[0])
        for group in alike.values():
            for place in (place for place in group[:_MOST] if self.bodies[place].bound):
                self._join_holder(place, [other for other in group[:_MOST] if other != place])

    def _join_holder(self, place: int, others: list[int]) -> None:
        """Join a body of no known country with those of the same people, if these are of one country."""
        own = _list_full(self.bodies[place].holders)
        shared = [other for other in others if _share_holder(own, _list_full(self.bodies[other].holders))]
        if len({self.bodies[other].country for other in shared} - {None}) < 2:
            for other in shared:
                self.join(place, other, "names of the same sense, and somebody works at both")

    def join_acronyms(self) -> None:
        """Join acronyms with the body whose name they stand for."""
        spelled: dict[str, list[int]] = {}
        for place, body in enumerate(self.bodies):
            for acronym in _list_acronyms(body.identity.label):
                spelled.setdefault(acronym, []).append(place)
        for place, body in enumerate(self.bodies):
            if is_acronym(body.identity.label):
                self._join_acronym(place, spelled.get(fold_name(body.identity.label), []))

    def _join_acronym(self, place: int, candidates: list[int]) -> None:
        scores: dict[int, float] = {}
        acronym = self.bodies[place]
        for candidate in candidates[:_MOST]:
            root = self.partition.root(candidate)
            if acronym.agrees(self.bodies[candidate]):
                scores[root] = max(scores.get(root, 0.0), _weigh(acronym, self.bodies[candidate]))
        ranked = sorted(scores, key=lambda root: (-scores[root], root))
        if ranked and scores[ranked[0]] >= _ENOUGH:
            second = scores[ranked[1]] if len(ranked) > 1 else 0.0
            if scores[ranked[0]] >= second + _MARGIN:
                self.join(place, ranked[0], "its initials make the acronym", scores[ranked[0]])

    def _read_concepts(self, body: Corporate) -> Concepts:
        return frozenset() if is_acronym(body.identity.label) else conceive(
            body.identity.label, self.registry, body.country
        )  # fmt: skip


def _address(body: Corporate) -> Address:
    """Where the body is first named."""
    _, release_id, name = body.first
    return release_id, fold_name(name)


def conceive(name: str, registry: Registry, country: str | None) -> Concepts:
    """The concepts of a name, with the keys of what the registry lists; without the body's own country."""
    concepts: set[str] = set()
    end = 0
    for hit in registry.scan(name):
        if hit.entry.kind in ("mechanism", "organisation") or hit.entry.key == country:
            concepts |= gloss(name[end : hit.start]) | ({f"@{hit.entry.key}"} - {f"@{country}"})
            end = hit.end
    concepts |= gloss(name[end:])
    return frozenset("secretariat" if concept == "secretary" else concept for concept in concepts)


def _is_told(concepts: Concepts) -> bool:
    """Whether the concepts name something that the registry lists."""
    return any(concept.startswith("@") for concept in concepts)


def _index_listed(registry: Registry) -> Mapping[Concepts, Identity]:
    """The listed bodies of dialogues by the concepts of their names."""
    found: dict[Concepts, Identity] = {}
    for entry in registry.entries("body"):
        for text, _, form in registry.aliases(entry.key):
            if form == "name" and entry.parent:
                own = gloss(_cut_parent(fold_name(text), entry.parent, registry))
                found.setdefault(own | {f"@{entry.parent}"}, Identity("body", entry.key, entry.name))
    return found


def _cut_parent(folded: str, parent: str, registry: Registry) -> str:
    """The name without that of the larger body."""
    for text, _, _ in registry.aliases(parent):
        cut = f" {folded} ".replace(f" {fold_name(text)} ", " ").strip()
        if cut and cut != folded:
            return cut
    return folded


def _list_acronyms(name: str) -> set[str]:
    """The acronyms that the initials of a name of several words make."""
    words = fold_name(name).split()
    if len(words) < 3:
        return set()
    most = "".join(word[0] for word in words if word not in ("and", "y", "et", "the"))
    return {"".join(word[0] for word in words if word not in _SMALL), most, "".join(word[0] for word in words)}


def _weigh(acronym: Corporate, body: Corporate) -> float:
    """How much speaks for the acronym standing for the body."""
    score = _BY_LENGTH.get(len(acronym.identity.label), 0.0)
    if acronym.country is not None and acronym.country == body.country:
        score += _COUNTRY
    told, known = acronym.holders | acronym.guests, body.holders | body.guests
    if _share_holder(acronym.holders, known) or _share_holder(body.holders, told):
        score += _HOLDER
    words = set(fold_name(body.identity.label).split())
    score += _PLACE * bool(words & acronym.places)
    score += _PUBLISHER * bool(acronym.publishers & body.publishers)
    return round(score + _SAME_RELEASE * bool(acronym.releases & body.releases), 3)


def _share_holder(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether a person of each can be one, names of one word aside."""
    return any(_can_be_one(left, right) for left in sorted(one)[:_MOST] for right in sorted(other)[:_MOST])


def _list_full(names: Iterable[str]) -> list[str]:
    """The names of at least three words, which few namesakes share."""
    return [name for name in names if name.count(" ") > 1]


def _can_be_one(left: str, right: str) -> bool:
    return " " in left and " " in right and compare_names(left, right) is not None

