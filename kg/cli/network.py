"""`kg network`: a projection of the graph as a page or a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from kg.cli.options import as_of_option, output_option, store_option
from kg.network.projection import list_projections


@click.command()
@click.argument("projection", type=click.Choice(list_projections()))
@store_option
@as_of_option
@output_option
@click.option(
    "--from", "start", metavar="DATE", help="Only what can lie on or after 2019, 2019-03 or 2019-03-14."
)
@click.option("--to", "end", metavar="DATE", help="Only what can lie on or before that date.")
@click.option(
    "--dialogue", metavar="TEXT", help="Only meetings of that dialogue or its bodies: a name or an acronym."
)
@click.option(
    "--min-weight", type=int, default=1, show_default=True, help="Only edges of at least that weight."
)
@click.option(
    "--min-confidence", type=float, default=0.0, help="Only facts read with that confidence, 0 to 1."
)
def command(
    projection: str, store: Path, as_of: date | None, output: str, start: str | None, end: str | None,
    dialogue: str | None, min_weight: int, min_confidence: float,
) -> None:  # fmt: skip
    """Draw a projection as a page (.html) or write its data (.gexf, .graphml, .csv; stdout is CSV)."""
    from kg.network.build import build_network
    from kg.network.output import choose_extension, write_network
    from kg.network.selection import Selection
    from kg.output import open_output
    from kg.store import open_store

    extension = choose_extension(output)
    limits = Selection(
        start=start, end=end, dialogue=dialogue, min_weight=min_weight, min_confidence=min_confidence, as_of=as_of
    )
    network = build_network(open_store(store).quads, projection, limits)
    with open_output(output) as stream:
        write_network(network, extension, stream)
    edges, releases = network.number_of_edges(), network.graph["releases"]
    click.echo(f"{projection}: {len(network)} nodes, {edges} edges, from {releases} releases", err=True)
