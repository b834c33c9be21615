"""Which meetings in different releases are one gathering.

- The same ordinal of the same series is one gathering. Dates more than a year apart tell two of them apart,
  since some bodies count anew each term; of a series that the registry does not list, only those of one year
  are joined, since many bodies have a "second session".
- Without ordinal: the same series, the same kind of meeting of a dialogue, or else the same name, on the same
  full date, unless the releases place it in different countries or cities. If just one ordinal of that
  series is known for that day, it is that one.
- Everything else, and what one release tells apart, stays one gathering per release.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator

import msgspec

from kg.registry.fold import fold_name
from kg.registry.key import hash_parts

_FULL_DATE = len("2019-03-14")

MeetingId = tuple[str, str]
#: Meeting → the key of its gathering.
Keys = dict[MeetingId, str]


class Gathering(msgspec.Struct, frozen=True):
    """A meeting as one release tells it.

    anchor: what makes it the same elsewhere (series, dialogue and kind, or name); slug: the anchor's name in
    a key; listed: the anchor is a series of the registry; published: the release's date.
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
    everything = list(gatherings)
    keys = {found.id: _mint_own(found) for found in everything}
    for group in _group(
        everything, lambda found: (found.anchor, found.ordinal) if found.is_numbered else None
    ):
        keys.update(_join_ordinal(group) if group[0].listed else _join_year(group))
    numbered = dict(keys)
    for group in _group(everything, lambda found: (found.anchor, found.day) if found.day else None):
        keys.update(_join_day(group, numbered))
    return keys


def _group(
    gatherings: list[Gathering], criterion: Callable[[Gathering], Hashable]
) -> Iterator[list[Gathering]]:
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
    countries, cities = zip(*map(_place, group), strict=True)
    return len({*countries} - {""}) <= 1 and len({*cities} - {""}) <= 1


def _place(found: Gathering) -> tuple[str, str]:
    return found.country or "", fold_name(found.city) if found.city else ""


def _mint_day(found: Gathering, place: tuple[str, ...]) -> str:
    return f"{found.slug}-{found.day}-{hash_parts(found.anchor, str(found.day), *place)}"


def _mint_own(found: Gathering) -> str:
    return f"{found.slug}-{hash_parts(found.release_id, found.key)}"
