"""Turtle: the named graphs flattened, grouped by subject."""

from __future__ import annotations

from typing import BinaryIO

from pyoxigraph import Store

from kg.export.graph import iter_grouped_triples
from kg.query.turtle import PROLOGUE, iter_turtle

SUMMARY = "Turtle, graphs flattened"


def write_store(store: Store, stream: BinaryIO) -> None:
    """Write every statement of the named graphs once, a block for each subject."""
    stream.write(PROLOGUE.encode())
    stream.writelines(f"\n{block}".encode() for block in iter_turtle(iter_grouped_triples(store)))
