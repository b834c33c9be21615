"""Results to files or stdout, in one of the formats of `formats`."""

from __future__ import annotations

from pathlib import Path

from kg.output import open_output
from kg.query import formats
from kg.query.folder import list_modules, load_module
from kg.query.result import Result


def list_formats() -> tuple[str, ...]:
    """The names of the formats, sorted."""
    return list_modules(formats)


def check_format(name: str) -> None:
    """Raise UsageError listing the formats if there is none of that name."""
    load_module(formats, name)


def write_result(result: Result, name: str, target: str | Path) -> None:
    """Write a result in a format to `target` (`-` is stdout), whole or not at all.

    Raises UsageError for an unknown format or one that needs a graph, BadInput for text it cannot hold.
    """
    module = load_module(formats, name)
    with open_output(target) as stream:
        module.write_result(result, stream)
