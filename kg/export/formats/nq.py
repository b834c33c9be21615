"""N-Quads, sorted: one statement on a line with its graph; same content, same bytes."""

from __future__ import annotations

from typing import BinaryIO

from pyoxigraph import Store

from kg.export.graph import iter_quads

SUMMARY = "N-Quads, sorted lines, with graphs"


def write_store(store: Store, stream: BinaryIO) -> None:
    """Write every statement of the named graphs."""
    stream.writelines(f"{quad} .\n".encode() for quad in iter_quads(store))
