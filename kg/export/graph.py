"""The quads of a store in a fixed order, one subject or one graph in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, QuerySolutions, Store, Triple

from kg.query.turtle import triple_key
from kg.store.union import has_union

Node = NamedNode | BlankNode


def iter_quads(store: Store) -> Iterator[Quad]:
    """The quads of the named graphs, sorted as lines of N-Quads are."""
    for subject in _list_subjects(store):
        about = store.quads_for_pattern(subject, None, None, None)
        # The default graph only repeats what the named graphs hold.
        yield from sorted((quad for quad in about if not isinstance(quad.graph_name, DefaultGraph)), key=str)


def iter_triples(store: Store) -> Iterator[Triple]:
    """The triples of the named graphs flattened into one, each once, sorted as lines of N-Triples are."""
    for triples in _iter_described(store):
        yield from sorted(triples, key=str)


def iter_grouped_triples(store: Store) -> Iterator[Triple]:
    """The same triples grouped for people: by subject, types first."""
    for triples in _iter_described(store):
        yield from sorted(triples, key=triple_key)


def iter_graphs(store: Store) -> Iterator[tuple[Node, Iterator[Triple]]]:
    """Each named graph by name, with its triples grouped by subject, types first."""
    for graph in sorted(store.named_graphs(), key=str):
        quads = store.quads_for_pattern(None, None, None, graph)
        yield graph, iter(sorted((quad.triple for quad in quads), key=triple_key))


def _list_subjects(store: Store) -> list[Node]:
    solutions = store.query("SELECT DISTINCT ?subject { GRAPH ?graph { ?subject ?predicate ?object } }")
    assert isinstance(solutions, QuerySolutions)
    subjects = (row[0] for row in solutions)
    return sorted((node for node in subjects if isinstance(node, NamedNode | BlankNode)), key=str)


def _iter_described(store: Store) -> Iterator[set[Triple]]:
    """The triples about each subject, in the order of subjects."""
    graph = DefaultGraph() if has_union(store) else None
    for subject in _list_subjects(store):
        yield {quad.triple for quad in store.quads_for_pattern(subject, None, None, graph)}
