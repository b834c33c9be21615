"""kg query: ask the graph."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from kg.cli.options import as_of_option, output_option, store_option


def read_params(_: click.Context, __: click.Parameter, pairs: tuple[str, ...]) -> dict[str, str]:
    """The `name=value` pairs as a mapping; the value may hold further equals signs."""
    wrong = [pair for pair in pairs if "=" not in pair]
    if wrong:
        raise click.BadParameter(f"{wrong[0]!r} is no name=value")
    return {name.strip(): value for name, _, value in (pair.partition("=") for pair in pairs)}


@click.command(help="Ask the graph: a competency question by name, a file, or SPARQL itself. It only reads.")
@click.argument("name", required=False)
@click.option("-f", "--file", "file", metavar="FILE", help="A .rq file; - is stdin.")
@click.option("-e", "--sparql", metavar="SPARQL", help="The query itself.")
@store_option
@click.option("--format", "form", default="table", show_default=True, help="How to write the result.")
@click.option("--param", "params", multiple=True, metavar="NAME=VALUE", callback=read_params)
@as_of_option
@click.option("--explain", "show", is_flag=True, help="Print the SPARQL with its parameters bound instead.")
@output_option
def command(
    name: str | None,
    file: str | None,
    sparql: str | None,
    store: Path,
    form: str,
    params: dict[str, str],
    as_of: date | None,
    show: bool,
    output: str,
) -> None:
    """Write the result in the format asked for, and to stderr how much there is."""
    from kg.output import write_text
    from kg.query.engine import ask, bind
    from kg.query.result import count_items
    from kg.query.source import read_query
    from kg.query.writing import check_format, write_result
    from kg.store import open_store

    check_format(form)
    query = read_query(name, file, sparql)
    quads = open_store(store).quads
    if show:
        write_text(output, bind(quads, query, params))
        return
    result = ask(quads, query, params, as_of=as_of)
    write_result(result, form, output)
    click.echo(count_items(result), err=True)
