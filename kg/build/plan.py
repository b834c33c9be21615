"""How a build turns releases into a graph."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from kg.build.extraction import Extractor
from kg.errors import UsageError
from kg.facts import Facts
from kg.rdf.iri import Minter
from kg.registry import Affiliation, Claim, Registry
from kg.registry.decision import Decision
from kg.registry.resolution import Resolution

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")

Resolver = Callable[[Iterable[Facts], Registry, Iterable[Decision]], Resolution]
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a build works with.

    resolve: decides who is who over all facts; affiliations: members, chairs and secretariats of dialogues, by
    the registry's keys; claims: what sources dispute of bodies; decisions: those of curators that are in force;
    run_time: `xsd:dateTime` of the run, written to the graph `prov` if given; progress: is told how many
    releases have been read; minter: mints the IRIs.
    """

    extractor: Extractor
    registry: Registry
    resolve: Resolver
    affiliations: tuple[Affiliation, ...] = ()
    claims: tuple[Claim, ...] = ()
    decisions: tuple[Decision, ...] = ()
    run_time: str | None = None
    progress: Progress | None = None
    minter: Minter = field(default_factory=Minter)

    def __post_init__(self) -> None:
        if self.run_time is not None and not _is_time(self.run_time):
            what = f"run time {self.run_time!r} is no date and time"
            raise UsageError(f"{what}; write it as 2024-05-07T12:00:00Z")


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    # Python reads shorter forms too, which xsd:dateTime does not know.
    return _TIME.fullmatch(text) is not None
