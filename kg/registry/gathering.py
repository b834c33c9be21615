"""Which meetings in different releases are one gathering.

- The same ordinal of the same series is one gathering. Dates more than a year apart tell two of them apart,
  since some bodies count anew each term; of a series that the registry does not list, only those of one year
  are joined, since many bodies have a "second session".
- The same ordinal of one dialogue on the same full date is one gathering under whatever name of the series,
  unless the releases place it differently or have no participant in common.
- Without ordinal: the same series, the same kind of meeting of a dialogue, or else the same name, on the same
  full date, unless the releases place it in different countries or cities. If just one ordinal of that
  series is known for that day, it is that one.
- If such a name holds no proper noun of its own ("discussion", "courtesy call on the President"), that is not
  enough: two of them are one gathering only if they also have two participants in common, or one who is not
  the host and not the busiest of that day or in half of its meetings.
- Everything else, and what one release tells apart, stays one gathering per release.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import combinations

import msgspec

from kg.registry.cluster import find_roots
from kg.registry.fold import fold_name
from kg.registry.key import hash_parts

_FULL_DATE = len("2019-03-14")
#: Sorts after every date: an undated release does not lend a gathering its key if a dated one tells of it.
UNDATED = "9999"

MeetingId = tuple[str, str]
#: Meeting → the key of its gathering.
Keys = dict[MeetingId, str]


class Gathering(msgspec.Struct, frozen=True):
    """A meeting as one release tells it.

    anchor: what makes it the same elsewhere (series, dialogue and kind, or name); slug: the anchor's name in
    a key; listed: the anchor is a series of the registry; published: the release's date; generic: its name
    holds no proper noun; dialogue: the one that its series belongs to; participants: who took part, in one
    spelling; hosts: those of them who received the others or led; concepts: those of its name but for those of
    dialogue and place.
    """

    release_id: str
    key: str
    anchor: str
    slug: str
    listed: bool = False
    ordinal: int | None = None
    start: str | None = None
    published: str | None = None
    city: str | None = None
    country: str | None = None
    generic: bool = False
    dialogue: str | None = None
    participants: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()
    kind: str = "meeting"
    concepts: frozenset[str] = frozenset()

    @property
    def id(self) -> MeetingId:
        """Release and key within it."""
        return self.release_id, self.key

    @property
    def is_numbered(self) -> bool:
        """Whether series and ordinal identify it."""
        return self.ordinal is not None and (self.listed or bool(self.start or self.published))

    @property
    def day(self) -> str | None:
        """The date it began, if known in full."""
        return self.start if self.start and len(self.start) == _FULL_DATE else None


def join_gatherings(gatherings: Iterable[Gathering]) -> Keys:
    """The gathering's key by release and meeting, whatever the order."""
    everything = sorted(gatherings, key=lambda found: (found.published or UNDATED, found.id))
    keys = {found.id: _mint_own(found) for found in everything}
    for group in _group(everything, lambda found: (found.anchor, found.ordinal) if found.is_numbered else None):
        keys.update(_join_ordinal(group) if group[0].listed else _join_year(group))
    keys = _join_series(everything, keys)
    numbered = dict(keys)
    usual = _find_usual(everything)
    for group in _group(everything, lambda found: (found.anchor, found.day) if found.day else None):
        if any(found.generic for found in group):
            keys.update(_join_generic(group, usual[str(group[0].day)]))
        else:
            keys.update(_join_day(group, numbered))
    return keys


def _group(gatherings: list[Gathering], criterion: Callable[[Gathering], Hashable]) -> Iterator[list[Gathering]]:
    groups: dict[Hashable, list[Gathering]] = {}
    for found in gatherings:
        if (value := criterion(found)) is not None:
            groups.setdefault(value, []).append(found)
    return iter(groups.values())


def _join_ordinal(group: list[Gathering]) -> Keys:
    """One key for the first gathering of that ordinal; later ones add the year to it."""
    plain = f"{group[0].slug}-{group[0].ordinal}"
    terms = _find_terms({int(found.start[:4]) for found in group if found.start})
    return {found.id: plain + _suffix(found, terms) for found in group}


def _find_terms(years: set[int]) -> dict[int, int]:
    """Year → first year of the run of years it belongs to, with no gap of more than one year in it."""
    terms: dict[int, int] = {}
    for year in sorted(years):
        terms[year] = terms.get(year - 1, year)
    return terms


def _suffix(found: Gathering, terms: dict[int, int]) -> str:
    """Nothing for the first term, else the term's first year; an undated one is of the latest before it."""
    years = sorted({*terms.values()})
    if found.start:
        first = terms[int(found.start[:4])]
    else:
        told = int(found.published[:4]) if found.published else 0
        first = max((year for year in years if year <= told), default=years[0] if years else 0)
    return "" if first in years[:1] or not years else f"-{first}"


def _join_year(group: list[Gathering]) -> Keys:
    stem = f"{group[0].slug}-{hash_parts(group[0].anchor)}-{group[0].ordinal}"
    return {found.id: f"{stem}-{(found.start or found.published or '')[:4]}" for found in group}


def _join_series(everything: list[Gathering], keys: Keys) -> Keys:
    """The keys, with one for all series of a dialogue that number the same gathering; a listed one first."""
    listed = {keys[found.id] for found in everything if found.listed}
    names = sorted({*keys.values()}, key=lambda key: (key not in listed, key))
    ranks = {key: rank for rank, key in enumerate(names)}
    pairs = (
        (ranks[keys[one.id]], ranks[keys[other.id]])
        for group in _group(everything, _number_dialogue)
        for one, other in _iter_joint(group)
        if one.participants & other.participants
    )
    roots = find_roots(len(names), pairs)
    return {found: names[roots[ranks[key]]] for found, key in keys.items()}


def _number_dialogue(found: Gathering) -> Hashable:
    told = found.dialogue and found.is_numbered and found.day
    return (found.dialogue, found.ordinal, found.day) if told else None


def _iter_joint(group: list[Gathering]) -> Iterator[tuple[Gathering, Gathering]]:
    """The pairs that may be one: the only ones that their releases tell of, and placed alike."""
    told = Counter(found.release_id for found in group)
    alone = [found for found in group if told[found.release_id] == 1]
    settled = _agree(group)
    return (pair for pair in combinations(alone, 2) if settled or _place(pair[0]) == _place(pair[1]))


def _find_usual(everything: list[Gathering]) -> dict[str, frozenset[str]]:
    """Day → who took part in half of its meetings or in more of them than anybody else."""
    meetings: Counter[str] = Counter()
    attended: dict[str, Counter[str]] = {}
    for found in everything:
        if found.day:
            meetings[found.day] += 1
            attended.setdefault(found.day, Counter()).update(found.participants)
    return {
        day: frozenset(who for who, times in counts.items() if times >= min(meetings[day] / 2, max(counts.values())))
        for day, counts in attended.items()
    }


def _join_generic(group: list[Gathering], usual: frozenset[str]) -> Keys:
    """The common keys of meetings of one generic name and day that share participants, the first one's own."""
    unnumbered = [found for found in group if not found.is_numbered]
    places = {found.id: index for index, found in enumerate(unnumbered)}
    pairs = (
        (places[one.id], places[other.id])
        for one, other in _iter_joint(unnumbered)
        if _share_company(one, other, usual)
    )
    roots = find_roots(len(unnumbered), pairs)
    return {found.id: _mint_own(unnumbered[root]) for found, root in zip(unnumbered, roots, strict=True)}


def _share_company(one: Gathering, other: Gathering, usual: frozenset[str]) -> bool:
    shared = one.participants & other.participants
    return len(shared) > 1 or bool(shared - usual - one.hosts - other.hosts)


def _join_day(group: list[Gathering], numbered: Keys) -> Keys:
    """The common key of the unnumbered meetings of one anchor and day, if nothing speaks against it."""
    told = Counter(found.release_id for found in group)
    ordinals = {numbered[found.id] for found in group if found.is_numbered}
    settled = _agree(group)
    keys: Keys = {}
    for found in group:
        if found.is_numbered or told[found.release_id] > 1:
            continue
        place = () if settled else _place(found)
        keys[found.id] = min(ordinals) if settled and len(ordinals) == 1 else _mint_day(found, place)
    return keys


def _agree(group: list[Gathering]) -> bool:
    """Whether all that name a country or a city name the same."""
    places = [_place(found) for found in group]
    countries, cities = ({place[side] for place in places} - {""} for side in (0, 1))
    return len(countries) <= 1 and len(cities) <= 1


def _place(found: Gathering) -> tuple[str, str]:
    return found.country or "", fold_name(found.city) if found.city else ""


def _mint_day(found: Gathering, place: tuple[str, ...]) -> str:
    return f"{found.slug}-{found.day}-{hash_parts(found.anchor, str(found.day), *place)}"


def _mint_own(found: Gathering) -> str:
    return f"{found.slug}-{hash_parts(found.release_id, found.key)}"
