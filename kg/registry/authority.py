"""Who is who: exact look-up of names, and names found in text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from kg.registry.catalogue import Listing, iter_listings, iter_phrases
from kg.registry.city import Gazetteer
from kg.registry.entry import Alias, Entry, FormKind, Hit, Kind
from kg.registry.fold import fold_name
from kg.registry.table import Row
from kg.registry.trie import Match, Trie
from kg.resources import shared_path

_LETTERS_AROUND = 40


class Registry:
    """The authority lists: entries by key, by folded name, and as a trie over their names."""

    def __init__(self, listings: Iterable[Listing], phrases: Iterable[str] = ()) -> None:
        self._listings: dict[str, Listing] = {}
        self._names: dict[str, Alias] = {}
        self._weak: dict[str, list[Entry]] = {}
        self._codes: dict[str, Entry] = {}
        self._trie = Trie()
        for listing in listings:
            self._add(listing)
        for listing in self._listings.values():
            _check_parent(listing, self._listings)
        for phrase in phrases:
            self._trie.add(phrase, None)

    def _add(self, listing: Listing) -> None:
        entry = listing.entry
        if entry.key in self._listings:
            listing.row.reject(f"the key {entry.key} is taken; keys are unique over all files")
        self._listings[entry.key] = listing
        for alias in listing.aliases:
            self._trie.add(alias.text, alias)
            self._claim(alias, listing.row)
        if entry.kind == "country":
            self._codes.update({entry.key: entry, str(entry.country): entry})

    def _claim(self, alias: Alias, row: Row) -> None:
        """Let the folded name mean this entry, unless it is weak or a demonym."""
        if alias.form == "demonym":
            return
        if alias.weak:
            self._weak.setdefault(fold_name(alias.text), []).append(alias.entry)
            return
        rival = self._names.setdefault(fold_name(alias.text), alias).entry
        if rival != alias.entry:
            row.reject(
                f"{alias.text!r} also means {rival.name} ({rival.key}); list it under `weak` in one of them"
            )

    def find(self, name: str) -> Entry | None:
        """The one entry that bears the name, exact after folding; None if none does, or only weakly."""
        alias = self._names.get(fold_name(name))
        return alias.entry if alias else None

    def candidates(self, name: str) -> tuple[Entry, ...]:
        """The entries that bear the name weakly, in the registry's order; nothing if the name is not weak."""
        return tuple(dict.fromkeys(self._weak.get(fold_name(name), ())))

    def canonical(self, name: str) -> str:
        """The canonical name of the entry that bears `name`, else `name` unchanged."""
        entry = self.find(name)
        return entry.name if entry else name

    def country(self, code_or_name: str) -> Entry | None:
        """The country of an alpha-2 or alpha-3 code (in capitals), or of any of its names."""
        entry = self._codes.get(code_or_name) or self.find(code_or_name)
        return entry if entry and entry.kind == "country" else None

    def city_country(self, city: str, hint: str | None = None) -> str | None:
        """The alpha-2 code of a city's country, None if the city is not known.

        `hint` (alpha-2) wins if it has such a city; then a capital; then the most populous.
        """
        return self._gazetteer.find_country(city, hint)

    def city_name(self, city: str, country: str) -> str:
        """The English name of a city that is printed under another one: "Lisbon" for "Lisboa"; else as printed."""
        return self._gazetteer.find_name(city, country)

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        countries = (listing for listing in self._listings.values() if listing.entry.kind == "country")
        return Gazetteer(
            (capital, str(listing.entry.country))
            for listing in countries
            for capital in listing.row.values("capital")
        )

    def scan(self, text: str) -> list[Hit]:
        """The names in a text: longest first, from left to right, none overlapping, whole words only.

        Names and demonyms need capitals where the registry has them, acronyms their exact letters; an acronym
        in a line of capitals is weak, for there it may be a word. A form that several entries bear
        goes to the one that the text also names outright, else to the first of the registry.
        """
        matches = [match for match in self._trie.iter_matches(text) if match.aliases]
        named = {alias.entry.key for match in matches for alias in match.aliases if not alias.weak}
        return [_decide(match, text, named) for match in matches]

    def entry(self, key: str) -> Entry | None:
        """The entry of a key."""
        listing = self._listings.get(key)
        return listing.entry if listing else None

    def entries(self, kind: Kind | None = None) -> Iterator[Entry]:
        """The entries, or those of one kind, by key."""
        chosen = (listing.entry for _, listing in sorted(self._listings.items()))
        return (entry for entry in chosen if kind is None or entry.kind == kind)

    def aliases(self, key: str) -> tuple[tuple[str, str | None, FormKind], ...]:
        """The forms of an entry (text, language or None, form), canonical name first; KeyError if unknown."""
        return tuple((alias.text, alias.lang, alias.form) for alias in self._listings[key].aliases)

    def record(self, key: str) -> Mapping[str, str]:
        """The entry's row as it stands in its table, by column; KeyError if unknown."""
        return self._listings[key].row.cells


def load_registry(folder: Path | None = None) -> Registry:
    """The registry of a folder, by default the one that ships with the package; read once per folder.

    Raises BadInput naming file and line of a row that does not fit.
    """
    return _load(folder or shared_path("data", "registry"))


@lru_cache(maxsize=8)
def _load(folder: Path) -> Registry:
    return Registry(iter_listings(folder), iter_phrases(folder))


def _check_parent(listing: Listing, listings: Mapping[str, Listing]) -> None:
    parent = listing.entry.parent
    if parent is not None and parent not in listings:
        listing.row.reject(f"the parent {parent!r} is no key of the registry")


def _decide(match: Match, text: str, named: set[str]) -> Hit:
    strong = [alias for alias in match.aliases if not alias.weak]
    backed = [alias for alias in match.aliases if alias.entry.key in named]
    alias = (strong or backed or match.aliases)[0]
    weak = alias.weak or (alias.form == "acronym" and _in_capitals(text, match.start, match.end))
    return Hit(match.start, match.end, alias.entry, weak, alias.form)


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the rest of the line, as far as it is near, is written in capitals."""
    before = text[max(0, start - _LETTERS_AROUND) : start].rpartition("\n")[2]
    after = text[end : end + _LETTERS_AROUND].partition("\n")[0]
    return (before + after).isupper()
