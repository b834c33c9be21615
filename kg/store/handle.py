"""The handle of an opened store: its quads, its facts, its manifest; reading only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
import pyoxigraph
from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples

from kg.errors import StoreUnavailable
from kg.facts import Facts
from kg.store.factsfile import iter_facts
from kg.store.union import query_union


class Store:
    """One version of a store, opened for reading.

    path: the version's folder; quads: the Oxigraph store, for those who need its own interface.
    """

    def __init__(self, path: Path, quads: pyoxigraph.Store) -> None:
        self.path = path
        self.quads = quads

    def query(self, sparql: str, **options: Any) -> QuerySolutions | QueryBoolean | QueryTriples:
        """The answer to a SPARQL text; its default graph is the union of all named graphs.

        options: those of `pyoxigraph.Store.query`. Raises SyntaxError for invalid SPARQL.
        """
        return query_union(self.quads, sparql, **options)

    def iter_facts(self) -> Iterator[Facts]:
        """The facts of every release, by release id, read one by one."""
        return iter_facts(self.path / FACTS)

    def graph_names(self) -> list[str]:
        """The IRIs of the named graphs, sorted."""
        return sorted(graph.value for graph in self.quads.named_graphs() if isinstance(graph, NamedNode))

    def iter_quads_sorted(self) -> Iterator[Quad]:
        """All quads by graph, then by their N-Triples; one graph in memory at a time."""
        return iter_quads_sorted(self.quads)

    @cached_property
    def manifest(self) -> Mapping[str, Any]:
        """What the build wrote about itself: version, counts, findings; StoreUnavailable if it is damaged."""
        path = self.path / MANIFEST
        try:
            return msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
        except (OSError, msgspec.MsgspecError) as error:
            raise StoreUnavailable(f"{path}: {error}; build the store again with kg build") from error


def iter_quads_sorted(quads: pyoxigraph.Store) -> Iterator[Quad]:
    """All quads of the named graphs by graph, then by their N-Triples; one graph in memory at a time."""
    for graph in sorted(quads.named_graphs(), key=str):
        yield from sorted(quads.quads_for_pattern(None, None, None, graph), key=str)


OXIGRAPH = "oxigraph"
FACTS = "facts.jsonl"
MANIFEST = "manifest.json"
