"""TriG: each named graph by itself, grouped by subject."""

from __future__ import annotations

from typing import BinaryIO

from pyoxigraph import Store

from kg.export.graph import iter_graphs
from kg.query.turtle import PROLOGUE, format_term, iter_turtle

SUMMARY = "TriG, with graphs"


def write_store(store: Store, stream: BinaryIO) -> None:
    """Write each named graph with a block for each subject."""
    stream.write(PROLOGUE.encode())
    for graph, triples in iter_graphs(store):
        stream.write(f"\n{format_term(graph)} {{\n".encode())
        stream.writelines(block.encode() for block in iter_turtle(triples, indent="    "))
        stream.write(b"}\n")
