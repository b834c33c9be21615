"""kg questions: the competency questions."""

from __future__ import annotations

import click

from kg.cli.options import json_option


@click.command(help="List the competency questions: what can be asked by name, and what may be set.")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@json_option
def command(names: tuple[str, ...], as_json: bool) -> None:
    """Print the questions, or those named."""
    import msgspec

    from kg.query.catalogue import describe_questions, iter_catalogue
    from kg.query.question import load_questions, select_questions

    questions = select_questions(load_questions(), names)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(describe_questions(questions)), indent=1))
        return
    for line in iter_catalogue(questions):
        click.echo(line)
