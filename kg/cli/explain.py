"""kg explain: everything about one thing."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import json_option, store_option


@click.command(help="Everything the graph says about a thing, each fact with its quotes and releases.")
@click.argument("thing", metavar="IRI|NAME")
@store_option
@json_option
def command(thing: str, store: Path, as_json: bool) -> None:
    """Print the explanation of the thing with that IRI, that prefixed IRI (id:person/…) or that name."""
    import shutil

    import msgspec

    from kg.query.explanation import explain
    from kg.query.lookup import find_thing
    from kg.query.narrative import iter_narrative
    from kg.store import open_store

    quads = open_store(store).quads
    explanation = explain(quads, find_thing(quads, thing))
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(explanation), indent=1))
        return
    for line in iter_narrative(explanation, min(shutil.get_terminal_size((100, 24)).columns, 120)):
        click.echo(line)
