"""`kg build`: releases to a graph store."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.finding import print_findings
from kg.cli.options import (
    confidence_option,
    json_option,
    ledger_option,
    report_left_out,
    sources_argument,
    store_option,
)

if TYPE_CHECKING:
    from kg.build import BuildReport


@click.command()
@sources_argument
@store_option
@click.option("--strict", is_flag=True, help="Exit with 1 if anything was wrong with a release.")
@click.option(
    "--run-time", metavar="TIME", help="Record this time as the run's, e.g. 2024-05-07T12:00:00Z; else none."
)
@ledger_option
@confidence_option
@json_option
def command(
    sources: tuple[str, ...],
    store: Path,
    strict: bool,
    run_time: str | None,
    ledger: Path | None,
    min_confidence: float,
    as_json: bool,
) -> None:
    """Turn releases into a graph store: extract their facts, decide who is who, write the graph.

    The old store stays in place until the new one is whole. What is wrong with a release is reported and the
    others go on.
    """
    from kg.build import build
    from kg.extract import Extractor
    from kg.extract.threshold import Threshold
    from kg.registry import load_affiliations, load_claims, load_registry
    from kg.registry.ledger import FILE, find_standing, read_ledger

    registry = load_registry()
    extractor = Extractor(registry)
    threshold = Threshold(extractor, min_confidence)
    report = build(
        sources,
        store,
        extractor=threshold if min_confidence > 0 else extractor,
        registry=registry,
        affiliations=load_affiliations(),
        claims=load_claims(),
        decisions=find_standing(read_ledger(ledger or store / FILE)),
        run_time=run_time,
        progress=_show_progress if sys.stderr.isatty() else None,
    )
    _print_report(report, as_json)
    report_left_out(threshold.left_out, min_confidence)
    if strict and report.failed:
        raise click.exceptions.Exit(1)


def _show_progress(read: int) -> None:
    click.echo(f"\r{read} releases read", nl=False, err=True)


def _print_report(report: BuildReport, as_json: bool) -> None:
    import msgspec

    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(report), indent=1))
    print_findings(report.findings)
    click.echo(report.summary(), err=True)
