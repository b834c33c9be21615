"""What the mapping asks of the registry: who a name is, and which gathering a meeting is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from kg.rdf.dateline import find_country
from kg.registry import Kind, Registry


class Identity(Protocol):
    """Who a name stands for."""

    @property
    def type(self) -> str:
        """`person`, `org`, `mechanism`, `body` or `state`: the folder of the IRI."""

    @property
    def key(self) -> str:
        """The path-safe key of the IRI."""

    @property
    def label(self) -> str:
        """The name to show."""


class Resolution(Protocol):
    """The decisions on identity for a set of releases."""

    def agent(self, release_id: str, name: str) -> Identity:
        """Who a name in a release stands for."""

    def meeting(self, release_id: str, key: str) -> str:
        """The key of the gathering that a release calls `m1`, `m2` …"""

    def meeting_label(self, release_id: str, key: str) -> str | None:
        """What curators call that gathering, if they do."""


@dataclass(frozen=True, slots=True)
class Directory:
    """What the registry graph describes, so that a release graph need not.

    registered: (kind of IRI, key); countries: ISO 3166-1 alpha-2 → alpha-3; registry: knows places.
    """

    registered: frozenset[tuple[str, str]] = frozenset()
    countries: Mapping[str, str] | None = None
    registry: Registry | None = None

    def alpha3(self, alpha2: str | None) -> str | None:
        """The alpha-3 code of a country in the registry, else nothing."""
        return (self.countries or {}).get(alpha2 or "")

    def find_country(self, place: str | None) -> str | None:
        """The alpha-3 code of the country of a dateline, else nothing."""
        return find_country(place, self.registry) if place and self.registry else None


#: Kind of entry → folder of the IRI under which it acts.
AGENT_FOLDERS: dict[Kind, str] = {
    "organisation": "org",
    "mechanism": "mechanism",
    "body": "body",
    "country": "state",
}


def index_registry(registry: Registry) -> Directory:
    """The directory of a registry."""
    countries = {entry.country: entry.key for entry in registry.entries("country") if entry.country}
    registered = {
        (folder, entry.key) for kind, folder in AGENT_FOLDERS.items() for entry in registry.entries(kind)
    }
    return Directory(frozenset(registered), countries, registry)
