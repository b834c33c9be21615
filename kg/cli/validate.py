"""`kg validate`: the graph against its shapes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import json_option, store_option

if TYPE_CHECKING:
    from kg.errors import Finding

#: Below this many graphs, starting more processes costs more time than it saves.
_WORTH_SHARING = 50


@click.command()
@store_option
@json_option
@click.option("--turtle", is_flag=True, help="Report as Turtle, in the terms of SHACL.")
@click.option("--closure", is_flag=True, help="Check, too, what a reasoner (OWL RL) draws from the graph.")
def command(store: Path, as_json: bool, turtle: bool, closure: bool) -> None:
    """Check the graph against the SHACL shapes and the queries that must find nothing.

    Prints what was found, one line each; exits with 1 if anything is a violation.
    """
    from kg.errors import Severity
    from kg.rdf.iri import Minter
    from kg.rdf.validation import validate
    from kg.store import open_store

    if as_json and turtle:
        raise click.UsageError("--json and --turtle are two reports; choose one")
    opened = open_store(store)
    graphs = len(opened.graph_names())
    workers = (os.cpu_count() or 1) if graphs > _WORTH_SHARING else 1
    findings = validate(opened.quads, minter=Minter(opened.manifest["base"]), workers=workers, closure=closure)
    _print_findings(findings, as_json=as_json, turtle=turtle)
    violations = sum(finding.severity == Severity.VIOLATION for finding in findings)
    click.echo(f"graphs {graphs}, findings {len(findings)}, violations {violations}", err=True)
    if violations:
        raise click.exceptions.Exit(1)


def _print_findings(findings: list[Finding], *, as_json: bool, turtle: bool) -> None:
    import msgspec

    from kg.output import escape_line
    from kg.rdf.report import write_report

    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(findings), indent=1))
        return
    if turtle:
        click.echo(write_report(findings), nl=False)
        return
    for finding in findings:
        click.echo(escape_line(f"{finding.severity}\t{finding.where}\t{finding.what}"))
