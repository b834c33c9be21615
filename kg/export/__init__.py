"""The graph as files: one RDF format for each module of `formats`."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Store

from kg.export import formats
from kg.output import open_output
from kg.query.folder import list_modules, load_module

__all__ = ["check_format", "list_formats", "write_export"]


def list_formats() -> tuple[str, ...]:
    """The names of the formats, sorted."""
    return list_modules(formats)


def check_format(name: str) -> None:
    """Raise UsageError listing the formats if there is none of that name."""
    load_module(formats, name)


def write_export(store: Store, name: str, target: str | Path) -> None:
    """Write the named graphs of a store in a format to `target` (`-` is stdout), whole or not at all.

    The same content gives the same bytes. Raises UsageError for an unknown format and BadInput for content
    that the format cannot hold.
    """
    module = load_module(formats, name)
    with open_output(target) as stream:
        module.write_store(store, stream)
