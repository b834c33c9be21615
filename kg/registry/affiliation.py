"""What other sources say of dialogues: who belongs to them since when, and values they dispute."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import msgspec

from kg.registry.authority import Registry, load_registry
from kg.registry.table import Row, iter_rows
from kg.resources import shared_path

#: What a member can be to a dialogue.
AFFILIATIONS = (
    "member", "observer", "signatory", "first-participant", "attended", "chair", "co-chair", "presidency",
    "secretariat", "host-of-secretariat", "coordinator", "support",
)  # fmt: skip
PROPERTIES = (
    "name", "founded", "established", "first-meeting", "launched", "endorsed", "adopted", "relaunched",
    "dormant", "participants",
)  # fmt: skip

_MEMBERSHIPS = ("body", "member", "role", "from", "until", "as_of", "source", "note")
_CLAIMS = ("subject", "property", "value", "as_of", "source", "note")


class Affiliation(msgspec.Struct, frozen=True):
    """A State or organisation in a dialogue, by registry keys, as one source has it.

    start, end: what the source states; as_of: the date the source describes, None for an undated page.
    """

    body: str
    member: str
    role: str
    start: str | None
    end: str | None
    as_of: str | None
    source: str
    note: str | None


class Claim(msgspec.Struct, frozen=True):
    """A value that one source gives for a property of an entry; rival values stand side by side."""

    subject: str
    property: str
    value: str
    as_of: str | None
    source: str
    note: str | None


def load_affiliations(folder: Path | None = None) -> tuple[Affiliation, ...]:
    """The affiliations of `memberships.csv` in order; raises BadInput with file and line of a bad row."""
    return _load_affiliations(folder or shared_path("data", "registry"))


def load_claims(folder: Path | None = None) -> tuple[Claim, ...]:
    """The claims of `claims.csv` in order; raises BadInput with file and line of a bad row."""
    return _load_claims(folder or shared_path("data", "registry"))


@lru_cache(maxsize=8)
def _load_affiliations(folder: Path) -> tuple[Affiliation, ...]:
    return tuple(_iter_affiliations(folder, load_registry(folder)))


@lru_cache(maxsize=8)
def _load_claims(folder: Path) -> tuple[Claim, ...]:
    return tuple(_iter_claims(folder, load_registry(folder)))


def _iter_affiliations(folder: Path, registry: Registry) -> Iterator[Affiliation]:
    for row in iter_rows(folder / "memberships.csv", _MEMBERSHIPS):
        yield Affiliation(
            body=_read_key(row, "body", registry),
            member=_read_key(row, "member", registry),
            role=row.chosen("role", AFFILIATIONS),
            start=row.date("from"),
            end=row.date("until"),
            as_of=row.date("as_of"),
            source=row.addresses("source")[0],
            note=row.cell("note"),
        )


def _iter_claims(folder: Path, registry: Registry) -> Iterator[Claim]:
    for row in iter_rows(folder / "claims.csv", _CLAIMS):
        yield Claim(
            subject=_read_key(row, "subject", registry),
            property=row.chosen("property", PROPERTIES),
            value=row.needed("value"),
            as_of=row.date("as_of"),
            source=row.addresses("source")[0],
            note=row.cell("note"),
        )


def _read_key(row: Row, column: str, registry: Registry) -> str:
    key = row.needed(column)
    if registry.entry(key) is None:
        row.reject(f"column {column} holds {key!r}, which is no key of the registry")
    return key
