"""`kg doctor`: what is installed, what is missing, how to get it."""

from __future__ import annotations

import click

from kg.cli.options import json_option
from kg.errors import UnfitMachine


@click.command()
@json_option
def command(as_json: bool) -> None:
    """Say what is installed, what is missing and how to get it; exits with 4 when kg cannot run."""
    import msgspec

    from kg.cli.machine import check_machine, format_checks

    checks = check_machine()
    missing = [check.name for check in checks if check.is_missing]
    if as_json:
        report = {"fit": not missing, "checks": checks}
        click.echo(msgspec.json.format(msgspec.json.encode(report), indent=1))
    else:
        click.echo(format_checks(checks), nl=False)
    if missing:
        raise UnfitMachine(f"missing: {', '.join(missing)}; the report says how to get each")
