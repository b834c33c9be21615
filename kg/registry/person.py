"""Which people in different releases are one person.

Nobody is one person by name alone. Two mentions are joined if their folded names are the same (initials with or
without stops and blanks), have at least two words, and the releases also share one of
  - a body at which both say the person holds a post (a ministry counts only if its country is known),
  - a meeting that both say the person took part in or spoke at,
  - a dialogue that both name, together with the same role of the person.
Where a release does not say at which body, the same role of the same name then decides:
  - if there is one holder, it is that one; another that at most a tenth as many releases tell of is taken
    for a misread body and does not count;
  - if there is none, or two bodies have a holder of that name, such mentions are apart from every holder,
    and one with each other only if their releases share the publisher or the home country.
Whose names can be one person's otherwise (`kg.registry.personal`) are joined if enough speaks for it
(`kg.registry.rapport`): the most certain first, then again with what is known by then of the others around them.
Who could as well be one of two other people is left alone.
Joins are transitive, but nobody is ever joined, be it through others, with whom one release names besides, who bears
a name that contradicts theirs, or who serves another government only. Everything else stays one person per release.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from kg.registry.block import iter_blocks
from kg.registry.cluster import Pair, Partition, iter_pairs
from kg.registry.key import mint_key
from kg.registry.link import Address, Link, Reason
from kg.registry.mention import Mention
from kg.registry.personal import compare_names
from kg.registry.rapport import DOUBTFUL, ENOUGH, Rapport, Surroundings, weigh

__all__ = ["Link", "Mention", "People", "join_mentions", "link_mentions"]

#: How many releases must name the body of one holder for each that names the body of another.
_STRAY = 10
#: Of two people whom a mention can be, one must have so much more for it.
_MARGIN = 0.1
#: How much what the names and offices of the same name give is worth, for the record.
_SETTLED = 1.0


class People(msgspec.Struct, frozen=True):
    """The person's key by release and folded name.

    links: enough to join everybody who is joined; doubts: enough to join everybody who might be, if asked for.
    """

    keys: dict[Address, str]
    links: tuple[Link, ...]
    doubts: tuple[Link, ...] = ()


def join_mentions(mentions: Iterable[Mention]) -> dict[Address, str]:
    """The person's key by release and folded name, whatever the order of the mentions."""
    return link_mentions(mentions).keys


def link_mentions(mentions: Iterable[Mention], *, doubts: bool = False) -> People:
    """Who is who and why, whatever the order of the mentions; doubts: also who might be.

    The key hangs on the earliest release of the person, so that it stays as later releases are added.
    """
    ordered = sorted(mentions, key=lambda mention: (mention.published, mention.release_id, mention.name))
    joining = _Joining(ordered)
    joining.join_namesakes()
    for _ in range(2):
        joining.join_likely()
    roots = [ordered[joining.partition.root(index)] for index in range(len(ordered))]
    keys = {
        (mention.release_id, mention.name): mint_key(first.name, first.name, first.release_id)
        for mention, first in zip(ordered, roots, strict=True)
    }
    return People(keys, tuple(joining.links), tuple(joining.iter_doubts()) if doubts else ())


class _Profile:
    """What must not contradict itself within one person."""

    def __init__(self, mention: Mention) -> None:
        self.releases = {mention.release_id}
        self.names = {mention.name}
        self.countries = {mention.countries} if mention.countries else set()

    def agrees(self, other: _Profile) -> bool:
        """Whether the two can be one."""
        if not self.releases.isdisjoint(other.releases):
            return False
        if any(one.isdisjoint(two) for one in self.countries for two in other.countries):
            return False
        return all(_is_alike(one, two) for one in self.names for two in other.names)

    def take(self, other: _Profile) -> None:
        """Be what both are."""
        self.releases |= other.releases
        self.names |= other.names
        self.countries |= other.countries


def _is_alike(one: str, other: str) -> bool:
    return one == other or compare_names(one, other) is not None


class _Joining:
    """Puts mentions together that contradict each other in nothing."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.mentions = mentions
        self.partition = Partition(len(mentions))
        self.links: list[Link] = []
        self._profiles = {index: _Profile(mention) for index, mention in enumerate(mentions)}
        self._places = {(mention.release_id, mention.name): index for index, mention in enumerate(mentions)}

    def join(self, one: int, other: int, score: float, reasons: tuple[Reason, ...]) -> None:
        """Put two mentions together unless something speaks against it."""
        first, second = sorted((self.partition.root(one), self.partition.root(other)))
        if first == second or not self._profiles[first].agrees(self._profiles[second]):
            return
        self.partition.join(first, second)
        self._profiles[first].take(self._profiles.pop(second))
        self.links.append(self._link(one, other, score, reasons))

    def _link(self, one: int, other: int, score: float, reasons: tuple[Reason, ...]) -> Link:
        left, right = self.mentions[one], self.mentions[other]
        return Link("person", (left.release_id, left.name), (right.release_id, right.name), score, reasons)

    def join_namesakes(self) -> None:
        """Join those of the same name by bodies, meetings, dialogues and offices."""
        by_name: dict[str, list[int]] = {}
        for index, mention in enumerate(self.mentions):
            by_name.setdefault(_join_initials(mention.name), []).append(index)
        for name, indices in by_name.items():
            if " " in name and len(indices) > 1:
                self._join_group(indices)

    def _join_group(self, indices: list[int]) -> None:
        mentions = [self.mentions[index] for index in indices]
        for one, other in iter_pairs([sorted(mention.anchors) for mention in mentions]):
            self._settle(indices[one], indices[other], _tell_shared(mentions[one], mentions[other]))
        roots = [self.partition.root(index) for index in indices]
        for one, other in list(_iter_office_pairs(mentions, roots)):
            self._settle(one if one in self._profiles else self.partition.root(one), indices[other], "same office")

    def _settle(self, one: int, other: int, words: str) -> None:
        if one != other:
            self.join(one, other, _SETTLED, (Reason("same name", 0.5), Reason(words, 0.5)))

    def join_likely(self) -> None:
        """Join those who are likely one person, the likeliest first."""
        found = self._weigh_candidates(ENOUGH)
        rivals: dict[int, list[tuple[float, int]]] = {}
        for (one, other), rapport in found:
            rivals.setdefault(one, []).append((rapport.score, other))
            rivals.setdefault(other, []).append((rapport.score, one))
        for (one, other), rapport in found:
            if rapport.certain or not (
                self._has_rival(one, other, rapport.score, rivals) or self._has_rival(other, one, rapport.score, rivals)
            ):
                self.join(one, other, rapport.score, rapport.reasons)

    def iter_doubts(self) -> Iterator[Link]:
        """Links of those who might be one person, the likeliest first; to be asked for last.

        Of several links that come to the same, only the likeliest comes.
        """
        might_be = Partition(len(self.mentions))
        for (one, other), rapport in self._weigh_candidates(DOUBTFUL):
            first, second = self.partition.root(one), self.partition.root(other)
            if self._profiles[first].agrees(self._profiles[second]) and might_be.join(first, second):
                yield self._link(one, other, rapport.score, rapport.reasons)

    def _weigh_candidates(self, least: float) -> list[tuple[Pair, Rapport]]:
        """Pairs of at least that score, the likeliest first."""
        around = Surroundings(self.mentions, self._find_person)
        weighed = ((pair, self._weigh(pair, around)) for pair in self._iter_candidates())
        found = [(pair, rapport) for pair, rapport in weighed if rapport is not None and rapport.score >= least]
        return sorted(found, key=lambda entry: (-entry[1].score, entry[0]))

    def _find_person(self, release_id: str, name: str) -> int:
        return self.partition.root(self._places[release_id, name])

    def _iter_candidates(self) -> Iterator[Pair]:
        """Pairs of mentions that have not been joined, each once."""
        seen: set[Pair] = set()
        for block in iter_blocks(self.mentions, self.partition.root):
            for place, one in enumerate(block):
                for other in block[place + 1 :]:
                    if (one, other) not in seen and self.partition.root(one) != self.partition.root(other):
                        seen.add((one, other))
                        yield one, other

    def _weigh(self, pair: Pair, around: Surroundings) -> Rapport | None:
        return weigh(self.mentions[pair[0]], self.mentions[pair[1]], around)

    def _has_rival(self, one: int, other: int, score: float, rivals: dict[int, list[tuple[float, int]]]) -> bool:
        """Whether a mention can about as well be somebody who cannot be the other."""
        own = self.partition.root(other)
        near = {self.partition.root(rival) for told, rival in rivals[one] if told > score - _MARGIN}
        return any(not self._profiles[own].agrees(self._profiles[root]) for root in near - {own})


def _tell_shared(one: Mention, other: Mention) -> str:
    """What two mentions share that joins those of one name: where they work or met, else a dialogue and a role."""
    shared = one.anchors & other.anchors
    if places := sorted(shared & (one.bodies | one.meetings)):
        return f"both at {places[0]}"
    return f"both of {min(shared, default='')}"


def _join_initials(name: str) -> str:
    """The folded name with neighbouring single letters written as one word."""
    words: list[str] = []
    after_initial = False
    for word in name.split():
        initial = len(word) == 1
        if initial and after_initial:
            words[-1] += word
        else:
            words.append(word)
        after_initial = initial
    return " ".join(words)


def _iter_office_pairs(mentions: list[Mention], roots: list[int]) -> Iterator[Pair]:
    """What an office of the same name joins, a root with a place; decided on what was joined before."""
    for office in sorted({role for mention in mentions for role in mention.open}):
        holders = Counter(root for mention, root in zip(mentions, roots, strict=True) if office in mention.stated)
        open_ended = [
            index for index, mention in enumerate(mentions) if office in mention.open and roots[index] not in holders
        ]
        holder = _find_holder(holders)
        if holder is not None:
            yield from ((holder, index) for index in open_ended)
        else:
            homes = iter_pairs([sorted(mentions[index].homes) for index in open_ended])
            yield from ((roots[open_ended[one]], open_ended[other]) for one, other in homes)


def _find_holder(holders: Counter[int]) -> int | None:
    """The one that holds the office, given the number of releases that say so by holder."""
    first, second = [*holders.most_common(2), (0, 0), (0, 0)][:2]
    return first[0] if first[1] and second[1] * _STRAY <= first[1] else None
