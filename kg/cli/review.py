"""`kg review`: what people decide about who is who, kept in a ledger that every build replays."""

from __future__ import annotations

import getpass
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import json_option, ledger_option, store_option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kg.curation import Desk, Proposal
    from kg.curation.desk import Unlisted
    from kg.registry.decision import Decision

@click.group()
def command() -> None:
    """Decide who is who and which facts stand, over what the software found.

    Decisions are lines of a ledger that is only ever added to; every build replays them.
    """


def _deciding(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that decides something."""
    options = (
        store_option,
        ledger_option,
        click.option("--why", default="", metavar="TEXT", help="The reason, in words."),
        click.option("--who", envvar="KG_CURATOR", metavar="NAME", help="The curator; else $KG_CURATOR or the user."),
        click.option("--when", metavar="DATE", help="The day of the decision; today if not given."),
        click.option("--later", is_flag=True, help="Leave the graph as it is until the next build or decision."),
        json_option,
    )
    for option in reversed(options):
        function = option(function)
    return function


def _open(store: Path, ledger: Path | None, who: str | None = None, when: str | None = None) -> Desk:
    from kg.curation import Desk

    day = when or date.today().isoformat()
    return Desk(store, ledger or Path(), who=who or os.environ.get("USER") or getpass.getuser(), when=day)


def _carry_out(desk: Desk, decision: Decision, *, later: bool, as_json: bool) -> None:
    import msgspec

    from kg.cli.finding import print_findings

    click.echo(msgspec.json.encode(decision).decode() if as_json else f"{decision.id}: {_tell(decision)}")
    if not later:
        report = desk.apply()
        print_findings(report.findings)
        click.echo(f"graph made anew: {report.summary()}", err=True)


def _tell(decision: Decision) -> str:
    from kg.output import escape_line

    names = dict.fromkeys(thing.name for thing in decision.things)
    facts = [" | ".join(map(str, fact.fields.values())) for fact in decision.facts]
    parts = [decision.act, decision.undoes or "", "; ".join([*names, *facts])]
    label = f"→ {decision.label}" if decision.label else ""
    why = f"({decision.why})" if decision.why else ""
    return escape_line(" ".join(filter(None, (*parts, label, why))))


@command.command("merge")
@click.argument("things", nargs=-1, required=True, metavar="IRI IRI...")
@_deciding
def merge(things: tuple[str, ...], later: bool, as_json: bool, why: str, **where: Any) -> None:
    """Make things one, called as the first."""
    desk = _open(**where)
    nodes = list(dict.fromkeys(desk.find(thing) for thing in things))
    if len(nodes) < 2:
        raise click.UsageError("name at least two things that are not one yet")
    _carry_out(desk, desk.merge(nodes, why), later=later, as_json=as_json)


@command.command("split")
@click.argument("thing", metavar="IRI")
@click.option("--release", "releases", multiple=True, required=True, metavar="ID", help="A release that means another.")
@_deciding
def split(thing: str, releases: tuple[str, ...], later: bool, as_json: bool, why: str, **where: Any) -> None:
    """Tell that some releases mean another thing, which they have in common."""
    desk = _open(**where)
    _carry_out(desk, desk.split(desk.find(thing), releases, why), later=later, as_json=as_json)


@command.command("rename")
@click.argument("thing", metavar="IRI")
@click.argument("label")
@_deciding
def rename(thing: str, label: str, later: bool, as_json: bool, why: str, **where: Any) -> None:
    """Give a thing the name to show."""
    desk = _open(**where)
    _carry_out(desk, desk.rename(desk.find(thing), label, why), later=later, as_json=as_json)


@command.command("accept")
@click.argument("item", metavar="PROPOSAL|IRI")
@_deciding
def accept(item: str, later: bool, as_json: bool, why: str, **where: Any) -> None:
    """Make the two things of a proposal one, or confirm a fact."""
    desk = _open(**where)
    _carry_out(desk, desk.accept(item, why), later=later, as_json=as_json)


@command.command("reject")
@click.argument("item", metavar="PROPOSAL|IRI")
@_deciding
def reject(item: str, later: bool, as_json: bool, why: str, **where: Any) -> None:
    """Keep the two things of a proposal apart, or take a fact out of the graph."""
    desk = _open(**where)
    _carry_out(desk, desk.reject(item, why), later=later, as_json=as_json)


@command.command("undo")
@click.argument("decision", metavar="ID")
@_deciding
def undo(decision: str, later: bool, as_json: bool, why: str, **where: Any) -> None:
    """Take a decision back; its line stays in the ledger."""
    desk = _open(**where)
    _carry_out(desk, desk.undo(decision, why), later=later, as_json=as_json)


@command.command("log")
@store_option
@ledger_option
@json_option
def log(as_json: bool, **where: Any) -> None:
    """List all decisions, those not in force with an `x`."""
    import msgspec

    from kg.registry.ledger import find_standing

    desk = _open(**where)
    decisions = desk.decisions
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(decisions), indent=1))
        return
    standing = {decision.id for decision in find_standing(decisions)}
    for decision in decisions:
        mark = " " if decision.id in standing or decision.act == "undo" else "x"
        click.echo(f"{mark} {decision.id:5} {decision.when}  {decision.who}: {_tell(decision)}")


@command.command("list")
@store_option
@ledger_option
@click.option("--kind", type=click.Choice(["person", "body", "meeting"]), help="Only these.")
@click.option("--unlisted", is_flag=True, help="The bodies that the registry does not have instead.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="So many.")
@json_option
def list_(kind: str | None, unlisted: bool, limit: int, as_json: bool, **where: Any) -> None:
    """List pairs that may be one, the likeliest first, or the bodies that the registry does not have."""
    import msgspec

    desk = _open(**where)
    entries = (desk.find_unlisted() if unlisted else desk.find_proposals(kind))[:limit]
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(entries), indent=1))
        return
    for line in _iter_lines(desk, entries):
        click.echo(line)


def _iter_lines(desk: Desk, entries: Sequence[Proposal | Unlisted]) -> Iterator[str]:
    from kg.curation.desk import Unlisted
    from kg.output import escape_line

    for entry in entries:
        if isinstance(entry, Unlisted):
            yield escape_line(f"{entry.releases:5}  {entry.name}  <{entry.iri}>")
            continue
        names = f"{desk.name(entry.one)}  ?=  {desk.name(entry.other)}"
        yield escape_line(f"{entry.id}  {entry.score:.2f}  {names}")
        yield f"{'':14}{escape_line('; '.join(entry.reasons))}"


@command.command("decide")
@click.option("--kind", type=click.Choice(["person", "body", "meeting"]), help="Only these.")
@_deciding
def decide(kind: str | None, later: bool, as_json: bool, why: str, **where: Any) -> None:
    """Go through the proposals one by one, both candidates side by side, and decide about each."""
    desk = _open(**where)
    taken = 0
    for proposal in desk.find_proposals(kind):
        answer = _ask(desk, proposal)
        if answer == "q":
            break
        if answer != "s":
            pair = proposal.one, proposal.other
            decision = desk.merge(pair, why) if answer == "m" else desk.keep_apart(pair, why)
            click.echo(f"{decision.id}: {_tell(decision)}")
            taken += 1
    if taken and not later:
        click.echo(f"graph made anew: {desk.apply().summary()}", err=True)


def _ask(desk: Desk, proposal: Proposal) -> str:
    """The answer about a proposal; the end of the input means to quit, so that what was decided is carried out."""
    import shutil

    from kg.curation.beside import iter_beside

    click.echo(f"\n{proposal.id}  score {proposal.score:.2f}: {'; '.join(proposal.reasons)}")
    for line in iter_beside(desk.compile_pair(proposal), shutil.get_terminal_size((100, 24)).columns):
        click.echo(line)
    try:
        answer: str = click.prompt("one (m), apart (a), skip (s), quit (q)", type=click.Choice(["m", "a", "s", "q"]))
    except click.Abort:
        return "q"
    return answer


@command.command("show")
@click.argument("item", metavar="PROPOSAL|IRI")
@store_option
@ledger_option
@json_option
def show(item: str, as_json: bool, **where: Any) -> None:
    """Show a thing, or the two of a proposal side by side, with the words of releases that name them."""
    import shutil

    import msgspec

    from kg.curation.beside import iter_beside

    desk = _open(**where)
    dossiers = desk.compile(item)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(dossiers), indent=1))
        return
    for line in iter_beside(dossiers, shutil.get_terminal_size((100, 24)).columns):
        click.echo(line)
