"""Turtle, for graphs."""

from __future__ import annotations

from typing import BinaryIO

from kg.query.result import Result, as_graph
from kg.query.turtle import PROLOGUE, iter_turtle, triple_key

SUMMARY = "Turtle (CONSTRUCT and DESCRIBE only)"


def write_result(result: Result, stream: BinaryIO) -> None:
    """Write the graph; raises UsageError if the result is none."""
    triples = sorted(as_graph(result, "ttl").triples, key=triple_key)
    stream.write(PROLOGUE.encode())
    stream.writelines(f"\n{block}".encode() for block in iter_turtle(triples))
