"""The command line: wiring only. Each command is one module of this folder, imported when it is called."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from kg import __version__
from kg.errors import KgError

#: Command name → (module of this folder, one-line help). The help is here so that `kg --help` imports no command.
COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("demo", "Sample releases to graph, answers, network page and exports, in one go."),
    "extract": ("extract", "Print the facts that releases state, with the words that carry them."),
    "evaluate": ("evaluate", "Score extracted facts against gold facts, layer by layer."),
    "build": ("build", "Turn releases into a graph store."),
    "questions": ("questions", "List the competency questions."),
    "query": ("query", "Ask the graph: a competency question, a file or a SPARQL string."),
    "explain": ("explain", "Every statement about a thing, with quotes and releases."),
    "network": ("network", "Draw or export a network of the graph."),
    "export": ("export", "Write the graph in an RDF format."),
    "review": ("review", "Decide who is who and which facts stand; kept in a ledger."),
    "docs": ("docs", "Write a site on the model and on how to ask the graph."),
    "validate": ("validate", "Check the graph against the SHACL shapes."),
    "doctor": ("doctor", "What is installed, what is missing, how to get it."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported only when they are run, so that help stays fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"kg.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def cli() -> None:
    """Press releases on migration governance into a knowledge graph that can be cited, edge by edge."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit: 0 fine, 1 findings, 2 usage, 3 bad input, 4 environment, 130 interrupted."""
    try:
        code = cli.main(args=arguments, standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        sys.exit(130)
    except KgError as error:
        click.echo(f"kg: {error}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
