"""`kg demo`: the sample releases all the way."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.demo import DemoReport, Table

_SHOWN = 6
_WIDTH = 100


@click.command()
@click.option(
    "--out", default="demo", show_default=True, type=click.Path(path_type=Path), metavar="DIR",
    help="Where to write; a new folder, an empty one, or that of an earlier demo.",
)  # fmt: skip
def command(out: Path) -> None:
    """Take the sample releases all the way: facts, graph, checks, answers, a network page and exports.

    Needs no network and no server. Exits with 1 if the graph violates its shapes.
    """
    from kg.demo import run_demo
    from kg.errors import Severity
    from kg.output import escape_line

    report = run_demo(out)
    click.echo(format_report(report, rich=sys.stdout.isatty()).encode(), nl=False)
    for finding in (*report.build.findings, *report.findings):
        click.echo(escape_line(str(finding)), err=True)
    click.echo(f"{report.build.summary()}; the whole demo took {report.seconds:.1f} seconds", err=True)
    if any(finding.severity == Severity.VIOLATION for finding in report.findings):
        raise click.exceptions.Exit(1)


def format_report(report: DemoReport, *, rich: bool) -> str:
    """The report for readers; `rich` adds colour, which a file does not want."""
    counts = ", ".join(f"{number} {kind}" for kind, number in report.counts.items())
    store = shlex.quote(str(report.folder / "store"))
    lines = [f"From the samples: {counts}.", _describe_checks(report), ""]
    for table in report.answers:
        lines += [_format_table(table, rich=rich), f"  {table.command} --store {store}", ""]
    return "\n".join([*lines, *_iter_hints(report.folder, store)]) + "\n"


def _describe_checks(report: DemoReport) -> str:
    found = len(report.findings)
    return f"Checked against the shapes: {f'{found} findings' if found else 'nothing to complain of'}."


def _format_table(answer: Table, *, rich: bool) -> str:
    import io

    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table as Grid
    from rich.text import Text

    grid = Grid(title=Text(answer.question), title_justify="left", box=SIMPLE_HEAD)
    for column in answer.columns:
        grid.add_column(column)
    for row in answer.rows[:_SHOWN]:
        grid.add_row(*map(Text, row))
    console = Console(file=io.StringIO(), force_terminal=rich, no_color=not rich, width=_WIDTH)
    console.print(grid)
    more = len(answer.rows) - _SHOWN
    text = "\n".join(line.rstrip() for line in console.file.getvalue().splitlines())  # type: ignore[attr-defined]
    return text + (f"\n  and {more} more" if more > 0 else "")


def _iter_hints(folder: Path, store: str) -> Iterator[str]:
    yield f"The picture: {folder / 'network.html'} (open it in a browser; it works offline)"
    yield f"The files:   facts in {folder / 'facts'}, the graph in {folder / 'exports'}, more in {folder / 'about.txt'}"
    yield "Try next:"
    yield f"  kg explain 'Marcelo Pisani' --store {store}"
    yield f"  kg query who-met-whom --store {store}"
    yield "  kg questions"
    yield "  kg build FOLDER --store STORE   (a folder with releases of your own)"
