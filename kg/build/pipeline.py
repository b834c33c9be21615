"""Sources to a store: read, extract, resolve, map, load, derive, swap."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

import msgspec

from kg.build.extraction import Extractor, Tally, iter_extracted
from kg.build.loading import Loading, load_quads, write_manifest
from kg.build.plan import Plan, Progress
from kg.build.report import BuildReport
from kg.errors import BadInput, Finding
from kg.facts import Release
from kg.registry import Affiliation, Claim, Registry
from kg.registry.decision import Decision
from kg.registry.ledger import is_about_decision
from kg.registry.resolution import resolve
from kg.releases import iter_releases
from kg.store.factsfile import FactsFile, write_facts
from kg.store.folder import open_store, write_version
from kg.store.handle import FACTS


def build(
    sources: Sequence[str],
    store_dir: Path,
    *,
    extractor: Extractor,
    registry: Registry,
    affiliations: tuple[Affiliation, ...] = (),
    claims: tuple[Claim, ...] = (),
    decisions: tuple[Decision, ...] = (),
    run_time: str | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """What was built into the store at `store_dir` from files, folders and patterns.

    affiliations: members, chairs and secretariats of dialogues, by the registry's keys; claims: what sources
    dispute of them; decisions: those of curators that are in force.
    The old store stays as it is until the new one is whole. Raises BadInput if no release could be read.
    """
    plan = Plan(
        extractor=extractor,
        registry=registry,
        resolve=resolve,
        affiliations=affiliations,
        claims=claims,
        decisions=decisions,
        run_time=run_time,
        progress=progress,
    )
    findings: list[Finding] = []
    return build_releases(iter_releases(sources, findings=findings), store_dir, plan, findings)


def build_releases(
    releases: Iterable[Release], store_dir: Path, plan: Plan, findings: list[Finding] | None = None
) -> BuildReport:
    """What was built from releases at hand; `findings` are those of reading them and grow while they come.

    Raises BadInput if there is no release, or none from which facts could be extracted.
    """
    started = time.monotonic()
    tally = Tally(findings=findings if findings is not None else [])
    coming = iter(releases)
    first = next(coming, None)
    if first is None:
        raise BadInput(
            f"no release could be read{_cite_first(tally.findings)}; name files that hold releases"
        )
    loaded: list[Loading] = []
    write_version(store_dir, lambda folder: loaded.append(_fill(folder, chain([first], coming), plan, tally)))
    return BuildReport(
        read=tally.read,
        written=loaded[0].written,
        skipped=tally.read - loaded[0].written,
        quads=loaded[0].quads,
        findings=tuple(tally.findings),
        seconds=time.monotonic() - started,
    )


def rebuild(store_dir: Path, plan: Plan) -> BuildReport:
    """What the store was made anew from its own facts, nothing being read or extracted: for decisions of curators.

    Raises StoreUnavailable if there is no store.
    """
    started = time.monotonic()
    old = open_store(store_dir)
    told = msgspec.convert(old.manifest["findings"], list[Finding])
    findings = [finding for finding in told if not is_about_decision(finding)]
    loaded: list[Loading] = []
    write_version(store_dir, lambda folder: loaded.append(_refill(folder, old.path, plan, findings)))
    return BuildReport(
        read=loaded[0].written,
        written=loaded[0].written,
        skipped=0,
        quads=loaded[0].quads,
        findings=tuple(findings),
        seconds=time.monotonic() - started,
    )


def _refill(version: Path, old: Path, plan: Plan, findings: list[Finding]) -> Loading:
    shutil.copyfile(old / FACTS, version / FACTS)
    loading = load_quads(version, FactsFile(version / FACTS), plan, findings)
    write_manifest(version, loading, plan, findings)
    return loading


def _fill(version: Path, releases: Iterable[Release], plan: Plan, tally: Tally) -> Loading:
    extracted = iter_extracted(releases, plan.extractor, tally, plan.progress)
    facts = write_facts(version / FACTS, extracted)
    loading = load_quads(version, facts, plan, tally.findings)
    if not loading.written:
        raise BadInput(f"no release could be written{_cite_first(tally.findings)}; the store stays as it was")
    write_manifest(version, loading, plan, tally.findings)
    return loading


def _cite_first(findings: list[Finding]) -> str:
    return f" ({findings[0].where}: {findings[0].what})" if findings else ""
