"""Facts into the store of one version: map, load, derive, and write the manifest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import msgspec
import pyoxigraph
from pyoxigraph import NamedNode, Quad

from kg import __version__
from kg.build.plan import Plan
from kg.errors import Finding
from kg.facts import Facts
from kg.output import open_output
from kg.rdf.affiliation import map_affiliations
from kg.rdf.claim import map_claims
from kg.rdf.curation import map_decisions
from kg.rdf.derivation import derive
from kg.rdf.identity import Directory, index_registry
from kg.rdf.linking import map_links
from kg.rdf.mapping import map_facts
from kg.rdf.registry import map_registry
from kg.rdf.release import iter_derivation, iter_run, mint_run
from kg.rdf.vocabulary import RDF
from kg.registry.resolution import Resolution
from kg.registry.verdict import Verdicts
from kg.store.factsfile import FactsFile
from kg.store.handle import MANIFEST, OXIGRAPH
from kg.store.union import fill_union


@dataclass(slots=True)
class Loading:
    """What has been loaded."""

    written: int = 0
    quads: int = 0


def load_quads(version: Path, facts: FactsFile, plan: Plan, findings: list[Finding]) -> Loading:
    """Counts of what was loaded into the version's Oxigraph; findings grow by what stands in decisions' way."""
    loading = Loading()
    verdicts = Verdicts(plan.decisions)
    resolution = plan.resolve(map(verdicts.strike, facts), plan.registry, plan.decisions)
    findings += [*resolution.judgement.findings, *verdicts.find_unmet()]
    store = pyoxigraph.Store(str(version / OXIGRAPH))
    releases = _iter_releases(map(verdicts.strike, facts), resolution, plan, loading, findings)
    run = iter_run(__version__, plan.run_time, minter=plan.minter)
    curated = map_decisions(plan.decisions, resolution.judgement.concerned, minter=plan.minter)
    store.bulk_extend(chain(_iter_reference(plan), curated, releases, run))
    store.bulk_extend(map_links(resolution.links, resolution, _ask_described(store), minter=plan.minter))
    loading.quads = len(store)
    fill_union(store)
    loading.quads += derive(store, minter=plan.minter)
    store.flush()
    return loading


def write_manifest(version: Path, loading: Loading, plan: Plan, findings: list[Finding]) -> None:
    """Write what the version holds and how it came about, without any time but the run's own."""
    manifest = {
        "version": __version__,
        "base": plan.minter.base,
        "run_time": plan.run_time,
        "counts": {"releases": loading.written, "quads": loading.quads, "findings": len(findings)},
        "findings": sorted(findings, key=lambda finding: (finding.where, finding.what)),
    }
    with open_output(version / MANIFEST) as stream:
        stream.write(msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n")


def _ask_described(store: pyoxigraph.Store) -> Callable[[NamedNode], bool]:
    """Whether some graph of the store says what a thing is."""
    return lambda thing: next(store.quads_for_pattern(thing, RDF.type, None, None), None) is not None


def _iter_reference(plan: Plan) -> Iterator[Quad]:
    yield from map_registry(plan.registry, minter=plan.minter)
    yield from map_affiliations(plan.affiliations, plan.registry, minter=plan.minter)
    yield from map_claims(plan.claims, plan.registry, minter=plan.minter)


def _iter_releases(
    facts: Iterable[Facts], resolution: Resolution, plan: Plan, loading: Loading, findings: list[Finding]
) -> Iterator[Quad]:
    directory = index_registry(plan.registry)
    run = mint_run(__version__, plan.run_time, minter=plan.minter)
    for item in facts:
        quads = _map_release(item, resolution, directory, plan, findings)
        loading.written += bool(quads)
        if quads:
            yield from quads
            yield from iter_derivation(item.release.id, run, minter=plan.minter)


def _map_release(
    facts: Facts, resolution: Resolution, directory: Directory, plan: Plan, findings: list[Finding]
) -> list[Quad]:
    try:
        return list(map_facts(facts, resolution, directory=directory, minter=plan.minter))
    except Exception as error:
        what = f"cannot be mapped ({type(error).__name__}: {error}); the release is left out"
        findings.append(Finding(where=f"release {facts.release.id}", what=what))
        return []
