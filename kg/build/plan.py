"""How a build turns releases into a graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kg.build.extraction import Extractor
from kg.facts import Facts
from kg.rdf.identity import Resolution
from kg.rdf.iri import Minter
from kg.registry import Affiliation, Registry

Resolver = Callable[[Iterable[Facts], Registry], Resolution]
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a build works with.

    resolve: decides who is who over all facts; affiliations: members and secretariats of dialogues, by the
    registry's keys; run_time: `xsd:dateTime` of the run, written to the graph `prov` if given; progress: is
    told how many releases have been read; minter: mints the IRIs.
    """

    extractor: Extractor
    registry: Registry
    resolve: Resolver
    affiliations: tuple[Affiliation, ...] = ()
    run_time: str | None = None
    progress: Progress | None = None
    minter: Minter = field(default_factory=Minter)
