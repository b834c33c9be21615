"""From the rows of `data/registry/` to entries and their aliases; what each table's columns mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from kg.registry.entry import Alias, Entry, FormKind, Kind
from kg.registry.table import Row, iter_rows

_NAMES = ("name", "name_es", "name_fr", "acronyms", "aliases", "demonyms", "weak")
_OTHER_NAMES = tuple(column for column in _NAMES if column != "demonyms")

#: File → (kind of its entries, its columns in order).
TABLES: dict[str, tuple[Kind, tuple[str, ...]]] = {
    "countries.csv": (
        "country",
        ("alpha2", "alpha3", "m49", "region_m49", *_NAMES, "formal", "capital", "source"),
    ),
    "regions.csv": ("region", ("key", "m49", *_NAMES, "source")),
    "mechanisms.csv": ("mechanism", ("key", *_OTHER_NAMES, "type", "start", "site", "source")),
    "bodies.csv": ("body", ("key", *_OTHER_NAMES, "parent", "source")),
    "organisations.csv": (
        "organisation",
        ("key", *_OTHER_NAMES, "parent", "type", "country", "wikidata", "ror", "source"),
    ),
}
PHRASES = ("phrases.csv", ("phrase", "reason"))

ORGANISATION_TYPES = (
    "un-entity", "intergovernmental-organisation", "regional-organisation", "eu-body", "government",
    "government-body", "development-bank", "ngo", "red-cross", "foundation", "research-body", "network",
    "trade-union", "employers-organisation", "business", "media", "fund", "religious-body",
)  # fmt: skip
MECHANISM_TYPES = ("rcp", "irf", "global")
_TYPES: dict[Kind, tuple[str, ...]] = {"organisation": ORGANISATION_TYPES, "mechanism": MECHANISM_TYPES}

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ALPHA2 = re.compile(r"[A-Z]{2}")
_ALPHA3 = re.compile(r"[A-Z]{3}")
_M49 = re.compile(r"\d{3}")
_WIKIDATA = re.compile(r"Q[1-9]\d*")
_ROR = re.compile(r"https://ror\.org/0[a-z0-9]{8}")


class Listing(msgspec.Struct, frozen=True):
    """An entry, everything it is called, and its row."""

    entry: Entry
    aliases: tuple[Alias, ...]
    row: Row


def iter_listings(folder: Path) -> Iterator[Listing]:
    """The entries of all tables in file order; raises BadInput naming file and line of a bad row."""
    for name, (kind, columns) in TABLES.items():
        for row in iter_rows(folder / name, columns):
            yield _list_row(kind, row)


def iter_phrases(folder: Path) -> Iterator[str]:
    """The phrases that contain a name but do not mean it, in file order."""
    name, columns = PHRASES
    return (row.needed("phrase") for row in iter_rows(folder / name, columns))


def _list_row(kind: Kind, row: Row) -> Listing:
    _check_identifiers(row)
    entry = _read_country(row) if kind == "country" else _read_entry(kind, row)
    return Listing(entry, _read_aliases(entry, row), row)


def _read_country(row: Row) -> Entry:
    row.needed("alpha2")
    row.needed("alpha3")
    key, code = row.fitting("alpha3", _ALPHA3), row.fitting("alpha2", _ALPHA2)
    return Entry(str(key), "country", row.needed("name"), _first_acronym(row), code)


def _read_entry(kind: Kind, row: Row) -> Entry:
    row.needed("key")
    return Entry(
        key=str(row.fitting("key", _KEY)),
        kind=kind,
        name=row.needed("name"),
        acronym=_first_acronym(row),
        country=row.fitting("country", _ALPHA2),
        parent=row.cell("parent"),
        organisation_type=_read_type(kind, row),
    )


def _first_acronym(row: Row) -> str | None:
    return next((text for text, lang in row.tagged("acronyms") if lang in (None, "en")), None)


def _read_type(kind: Kind, row: Row) -> str | None:
    allowed = _TYPES.get(kind)
    return row.chosen("type", allowed) if allowed else None


def _check_identifiers(row: Row) -> None:
    row.fitting("m49", _M49)
    row.fitting("region_m49", _M49)
    row.fitting("wikidata", _WIKIDATA)
    row.fitting("ror", _ROR)
    row.date("start")
    row.addresses("source")
    if row.cell("site"):
        row.addresses("site")


def _read_aliases(entry: Entry, row: Row) -> tuple[Alias, ...]:
    weak = frozenset(row.values("weak"))
    found: dict[tuple[str, FormKind, str | None], Alias] = {}
    for text, form, lang in _iter_forms(row):
        found.setdefault((text, form, lang), Alias(text, entry, form, lang, text in weak))
    if stray := weak.difference(alias.text for alias in found.values()):
        row.reject(f"column weak holds {sorted(stray)[0]!r}, which is no form of this row")
    return tuple(found.values())


def _iter_forms(row: Row) -> Iterator[tuple[str, FormKind, str | None]]:
    yield row.needed("name"), "name", "en"
    for lang in ("es", "fr"):
        if text := row.cell(f"name_{lang}"):
            yield text, "name", lang
    if text := row.cell("formal"):
        yield text, "name", "en"
    columns: tuple[tuple[str, FormKind], ...] = (
        ("aliases", "name"),
        ("acronyms", "acronym"),
        ("demonyms", "demonym"),
    )
    for column, form in columns:
        for text, tag in row.tagged(column):
            yield text, form, tag
