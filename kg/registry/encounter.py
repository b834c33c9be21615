"""Meetings that releases tell of in other words, without the day, or before they were put off.

Two are compared if they are of one dialogue and year, or of one city and month. Against their being one speaks for
certain that one release tells of both, another day or month, city, country, dialogue or number, and kinds of
meeting that exclude each other. For it speak, in this order: the same day, dialogue, series, number, city, words of
the name and participants. They must share the city or all telling words of the name.
A meeting that a later release, still before its day, puts on a later day is the one of that day.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import combinations

import msgspec

from kg.registry.cluster import Partition
from kg.registry.fold import fold_name
from kg.registry.gathering import UNDATED, Gathering, Keys, MeetingId
from kg.registry.generic import is_ordinary
from kg.registry.link import Link, Reason

_ENOUGH, _MARGIN = 0.85, 0.1
_DAY, _MONTH, _YEAR, _CITY, _DIALOGUE, _SERIES, _NUMBER, _KIND = 0.35, 0.25, 0.1, 0.25, 0.3, 0.3, 0.25, 0.1
_ALL_WORDS, _WORDS, _PARTICIPANT, _PARTICIPANTS = 0.35, 0.25, 0.2, 0.3
#: What a common date is worth, by its length: day, month, year.
_BY_PRECISION = {len("2019-03-14"): _DAY, len("2019-03"): _MONTH, len("2019"): _YEAR}
#: Kinds that a release also uses for a gathering of another kind.
_LOOSE = ("meeting", "other", "session")
#: So many meetings side by side are compared; more share what says nothing.
_MOST = 60
_LEAST_WORDS, _LEAST_SHARE = 2, 0.6


class Encounters(msgspec.Struct, frozen=True):
    """The key of the gathering by meeting; links: enough to join all meetings that are joined."""

    keys: Keys
    links: tuple[Link, ...]


def join_encounters(gatherings: Iterable[Gathering], keys: Keys) -> Encounters:
    """The keys with one for each two groups of meetings that are likely one, and why; whatever the order."""
    ordered = sorted(gatherings, key=lambda found: (found.published or UNDATED, found.id))
    everything = _put_off(ordered)
    joining = _Joining(everything, keys)
    joining.join_likely()
    listed = {keys[found.id] for found in everything if found.listed}
    names: dict[int, str] = {}
    for place, found in enumerate(everything):
        root = joining.partition.root(place)
        if root not in names or (keys[found.id] in listed and names[root] not in listed):
            names[root] = keys[found.id]
    joint = {found.id: names[joining.partition.root(place)] for place, found in enumerate(everything)}
    return Encounters(joint, tuple(joining.links))


def _put_off(gatherings: list[Gathering]) -> list[Gathering]:
    """The meetings, with the later day of those that were put off."""
    days: dict[MeetingId, str] = {}
    told = {(found.release_id, found.start) for found in gatherings}
    for block in _iter_blocks(gatherings, ahead=True):
        for one, other in combinations([gatherings[place] for place in block], 2):
            if _is_put_off(one, other) and (other.release_id, one.start) not in told:
                days[one.id] = str(other.start)
    return [msgspec.structs.replace(found, start=days.get(found.id, found.start)) for found in gatherings]


def _is_put_off(one: Gathering, other: Gathering) -> bool:
    """Whether the other release, published later but before the day, puts the meeting on a later day."""
    told = one.published and other.published and one.day and other.day and one.dialogue
    if not told or not str(one.published) < str(other.published) < str(one.day) < str(other.day):
        return False
    alike = one.dialogue == other.dialogue and one.kind == other.kind and one.ordinal == other.ordinal
    return alike and bool(one.city) and _is_here(one, other) and len(_share_words(one, other)) >= _LEAST_WORDS


class _Joining:
    """Puts groups of meetings together that contradict each other in nothing."""

    def __init__(self, gatherings: list[Gathering], keys: Keys) -> None:
        self.gatherings = gatherings
        self.partition = Partition(len(gatherings))
        self.links: list[Link] = []
        self._members: dict[int, list[int]] = {place: [place] for place in range(len(gatherings))}
        first: dict[str, int] = {}
        for place, found in enumerate(gatherings):
            one = first.setdefault(keys[found.id], place)
            if one != place:
                self._unite(one, place, list_reasons(gatherings[one], found))

    def _unite(self, one: int, other: int, reasons: tuple[Reason, ...]) -> None:
        first, second = sorted((self.partition.root(one), self.partition.root(other)))
        if first != second:
            self.partition.join(first, second)
            self._members[first] += self._members.pop(second)
            left, right = self.gatherings[one], self.gatherings[other]
            self.links.append(Link("meeting", left.id, right.id, _sum(reasons), reasons))

    def _agrees(self, one: int, other: int) -> bool:
        """Whether no meeting of one group contradicts one of the other."""
        return all(
            is_possible(self.gatherings[left], self.gatherings[right])
            for left in self._members[one]
            for right in self._members[other]
        )

    def join_likely(self) -> None:
        """Join what is likely one, the likeliest first, but nothing that could as well be another."""
        found = sorted(self._iter_likely(), key=lambda entry: (-entry[0], entry[1:]))
        rivals: dict[int, list[tuple[float, int]]] = {}
        for score, one, other in found:
            rivals.setdefault(one, []).append((score, other))
            rivals.setdefault(other, []).append((score, one))
        for score, one, other in found:
            first, second = self.partition.root(one), self.partition.root(other)
            if first == second or not self._agrees(first, second):
                continue
            if not self._has_rival(one, second, score, rivals) and not self._has_rival(other, first, score, rivals):
                self._unite(one, other, list_reasons(self.gatherings[one], self.gatherings[other]))

    def _has_rival(self, one: int, own: int, score: float, rivals: Mapping[int, list[tuple[float, int]]]) -> bool:
        near = {self.partition.root(place) for told, place in rivals[one] if told > score - _MARGIN}
        return any(not self._agrees(own, root) for root in near - {own, self.partition.root(one)})

    def _iter_likely(self) -> Iterator[tuple[float, int, int]]:
        """Score and places of the pairs that are likely one."""
        seen: set[tuple[int, int]] = set()
        for block in _iter_blocks(self.gatherings):
            for one, other in combinations(block, 2):
                if (one, other) not in seen and self.partition.root(one) != self.partition.root(other):
                    seen.add((one, other))
                    score = weigh(self.gatherings[one], self.gatherings[other])
                    if score >= _ENOUGH:
                        yield score, one, other


def _iter_blocks(gatherings: list[Gathering], *, ahead: bool = False) -> Iterator[list[int]]:
    """The places of meetings side by side; ahead: of those alone that were told of before their day."""
    blocks: dict[Hashable, list[int]] = {}
    for place, found in enumerate(gatherings):
        if found.start and (not ahead or (found.published or UNDATED) < found.start):
            for key in _iter_keys(found, str(found.start)):
                blocks.setdefault(key, []).append(place)
    yield from (block[:_MOST] for block in blocks.values() if len(block) > 1)


def _iter_keys(found: Gathering, start: str) -> Iterator[Hashable]:
    if found.dialogue:
        yield found.dialogue, start[:4]
    if found.city and len(start) > 4:
        yield fold_name(found.city), start[:7]


def is_possible(one: Gathering, other: Gathering) -> bool:
    """Whether nothing speaks for certain against the two being one."""
    if one.release_id == other.release_id or not _is_here(one, other):
        return False
    if one.ordinal and other.ordinal and one.ordinal != other.ordinal:
        return False
    if one.dialogue and other.dialogue and one.dialogue != other.dialogue:
        return False
    if one.kind != other.kind and one.kind not in _LOOSE and other.kind not in _LOOSE:
        return False
    dates = sorted((one.start or "", other.start or ""), key=len)
    return dates[1].startswith(dates[0])


def _is_here(one: Gathering, other: Gathering) -> bool:
    """Whether the two are not told to be in different places."""
    here = not (one.country and other.country) or one.country == other.country
    return here and (not (one.city and other.city) or _is_same_city(one, other))


def _is_same_city(one: Gathering, other: Gathering) -> bool:
    return bool(one.city and other.city) and fold_name(str(one.city)) == fold_name(str(other.city))


def _is_same_dialogue(one: Gathering, other: Gathering) -> bool:
    return bool(one.dialogue and one.dialogue == other.dialogue)


def weigh(one: Gathering, other: Gathering) -> float:
    """How much speaks for the two being one meeting; 0 if something rules it out."""
    if not is_possible(one, other):
        return 0.0
    joint = _is_same_dialogue(one, other)
    same = one.concepts == other.concepts and bool(one.concepts)
    if not (joint or _weigh_words(one, other)) or not (_is_same_city(one, other) or (same and joint)):
        return 0.0
    return _sum(list_reasons(one, other))


def list_reasons(one: Gathering, other: Gathering) -> tuple[Reason, ...]:
    """What two meetings have in common, and what it is worth."""
    shared = len(one.participants & other.participants)
    telling = (
        (f"both of {one.dialogue}", _DIALOGUE * _is_same_dialogue(one, other)),
        ("same series", _SERIES * (one.anchor == other.anchor)),
        (f"number {one.ordinal}", _NUMBER * bool(one.ordinal and one.ordinal == other.ordinal)),
        _compare_dates(one, other),
        (f"both in {one.city}", _CITY * _is_same_city(one, other)),
        ("words of the name", _weigh_words(one, other)),
        (f"kind {one.kind}", _KIND * (one.kind == other.kind)),
        (f"{shared} participants in common", min(shared * _PARTICIPANT, _PARTICIPANTS)),
    )
    return tuple(Reason(words, weight) for words, weight in telling if weight)


def _sum(reasons: Iterable[Reason]) -> float:
    return round(sum(reason.weight for reason in reasons), 3)


def _compare_dates(one: Gathering, other: Gathering) -> tuple[str, float]:
    """What the dates are worth that the two have in common, as far as both are known."""
    known = min(len(one.start or ""), len(other.start or ""))
    common = str(one.start)[:known]
    return f"both on {common}", _BY_PRECISION.get(known, 0.0) * (common == str(other.start)[:known])


def _weigh_words(one: Gathering, other: Gathering) -> float:
    """What the words of the names are worth; without a dialogue they must tell more than what any meeting is called."""
    shared = _share_words(one, other)
    least = min(len(one.concepts), len(other.concepts))
    if not _is_same_dialogue(one, other):
        telling = sum(not is_ordinary(word) for word in shared)
        met = telling and one.participants & other.participants
        if len(shared) < max(_LEAST_WORDS, _LEAST_SHARE * least) or not (telling >= _LEAST_WORDS or met):
            return 0.0
    if one.concepts == other.concepts and shared:
        return _ALL_WORDS
    return _WORDS * len(shared) / least if shared else 0.0


def _share_words(one: Gathering, other: Gathering) -> frozenset[str]:
    return one.concepts & other.concepts
