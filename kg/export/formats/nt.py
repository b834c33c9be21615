"""N-Triples, sorted: the named graphs flattened, one statement on a line."""

from __future__ import annotations

from typing import BinaryIO

from pyoxigraph import Store

from kg.export.graph import iter_triples

SUMMARY = "N-Triples, sorted lines, graphs flattened"


def write_store(store: Store, stream: BinaryIO) -> None:
    """Write every statement of the named graphs once."""
    stream.writelines(f"{triple} .\n".encode() for triple in iter_triples(store))
