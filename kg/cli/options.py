"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

output_option = click.option(
    "-o", "--output", default="-", show_default="stdout", metavar="PATH", help="Where to write; - is stdout."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Report as JSON.")
store_option = click.option(
    "--store", required=True, type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="The graph store."
)
sources_argument = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
