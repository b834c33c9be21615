"""The union of the named graphs, kept as the store's default graph.

SPARQL asks a default graph that is a set. The engine's union on the fly is none: it repeats a triple once per
graph that states it, so counts are too high, and joins over a node that many releases describe multiply
(measured on 117,000 quads: from milliseconds to minutes). Filling the default graph once costs seconds.
"""

from __future__ import annotations

from typing import Any

from pyoxigraph import DefaultGraph, Quad, QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.rdf.vocabulary import PREFIXES


def fill_union(store: Store) -> None:
    """Make the default graph hold every triple of the named graphs once; call it when they are complete."""
    store.clear_graph(DefaultGraph())
    store.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in store)


def has_union(store: Store) -> bool:
    """Whether the default graph has been filled."""
    return next(iter(store.quads_for_pattern(None, None, None, DefaultGraph())), None) is not None


def query_union(store: Store, sparql: str, **options: Any) -> QuerySolutions | QueryBoolean | QueryTriples:
    """The answer to a query over the union: the default graph if it is filled, else put together on the fly.

    The prefixes of `kg.rdf.vocabulary` need no declaration. options: those of `pyoxigraph.Store.query`.
    Raises SyntaxError for invalid SPARQL.
    """
    return store.query(sparql, prefixes=dict(PREFIXES), use_default_graph_as_union=not has_union(store), **options)
