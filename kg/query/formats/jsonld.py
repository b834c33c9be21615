"""JSON-LD, for graphs."""

from __future__ import annotations

from typing import BinaryIO

from kg.query.jsonld import dump_json, iter_nodes, read_context
from kg.query.result import Result, as_graph
from kg.query.turtle import triple_key

SUMMARY = "JSON-LD (CONSTRUCT and DESCRIBE only)"


def write_result(result: Result, stream: BinaryIO) -> None:
    """Write the graph, one node on a line; raises UsageError if the result is none."""
    triples = sorted(as_graph(result, "jsonld").triples, key=triple_key)
    nodes = ",\n".join(dump_json(node) for node in iter_nodes(triples))
    context = dump_json(read_context().definitions)
    stream.write(f'{{"@context":{context},\n"@graph":[\n{nodes}\n]}}\n'.encode())
