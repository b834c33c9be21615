"""Options that several commands share."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from kg.errors import UsageError

output_option = click.option(
    "-o", "--output", default="-", show_default="stdout", metavar="PATH", help="Where to write; - is stdout."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Report as JSON.")
store_option = click.option(
    "--store", required=True, type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="The graph store."
)
ledger_option = click.option(
    "--ledger", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
    help="The decisions of curators; decisions.jsonl in the store's folder if not given.",
)  # fmt: skip


def _read_day(ctx: click.Context, _: click.Parameter, moment: datetime | None) -> date | None:
    return moment.date() if moment else None


as_of_option = click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), callback=_read_day, metavar="DATE",
    help="The graph as attested by that day: releases published until then, undated ones left out.",
)  # fmt: skip
sources_argument = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")


def _check_confidence(ctx: click.Context, _: click.Parameter, least: float) -> float:
    if not 0 <= least <= 1:
        raise UsageError(f"--min-confidence {least} is not between 0 and 1")
    return least


confidence_option = click.option(
    "--min-confidence", type=float, default=0.0, callback=_check_confidence, metavar="X",
    help="Leave out facts of less confidence, 0 to 1; those whom the others name stay.",
)  # fmt: skip


def report_left_out(left_out: int, least: float) -> None:
    """Say on stderr how many facts were not sure enough; nothing where none could be."""
    if least > 0:
        click.echo(f"left out {left_out} facts of confidence under {least:g}", err=True)
