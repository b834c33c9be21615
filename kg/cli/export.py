"""kg export: the graph as a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from kg.cli.options import as_of_option, output_option, store_option


@click.command(
    help="Write the graph as FORMAT: jsonld, nq, nt, rdfxml, trig or ttl. Same content, same bytes."
)
@click.argument("form", metavar="FORMAT")
@store_option
@as_of_option
@output_option
def command(form: str, store: Path, as_of: date | None, output: str) -> None:
    """Write the named graphs of the store, whole or not at all."""
    from kg.export import check_format, write_export
    from kg.query.past import view_as_of
    from kg.store import open_store

    check_format(form)
    write_export(view_as_of(open_store(store).quads, as_of), form, output)
