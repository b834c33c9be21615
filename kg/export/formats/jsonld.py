"""JSON-LD: each named graph by itself, compacted with the project's context, one node on a line."""

from __future__ import annotations

from typing import BinaryIO

from pyoxigraph import Store

from kg.export.graph import iter_graphs
from kg.query.jsonld import dump_json, iter_nodes, read_context, reference

SUMMARY = "JSON-LD, compact, with graphs"


def write_store(store: Store, stream: BinaryIO) -> None:
    """Write each named graph as an object whose `@graph` lists its nodes; the context stands inside."""
    context = read_context()
    stream.write(f'{{"@context":{dump_json(context.definitions)},\n"@graph":['.encode())
    for number, (graph, triples) in enumerate(iter_graphs(store)):
        name = dump_json(reference(graph, context))
        stream.write(f'{"," if number else ""}\n{{"@id":{name},"@graph":['.encode())
        for place, node in enumerate(iter_nodes(triples)):
            stream.write(f"{',' if place else ''}\n{dump_json(node)}".encode())
        stream.write(b"\n]}")
    stream.write(b"\n]}\n")
