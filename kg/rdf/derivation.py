"""Direct edges from the fact nodes, by the CONSTRUCT queries of `ontology/derived/`: never extracted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import DefaultGraph, Quad, QueryTriples, Store, Triple

from kg.errors import BadInput
from kg.rdf.iri import Minter
from kg.resources import shared_path


def derive(store: Store, *, minter: Minter | None = None) -> int:
    """How many statements the graph `derived` holds after filling it anew.

    The default graph must hold the union of the named graphs, and gets the derived statements too.
    """
    graph = (minter or Minter()).graph("derived")
    store.clear_graph(graph)
    # All queries run before anything is written: no derived edge may rest on another one.
    derived = {triple for path in list_rules() for triple in _iter_construct(store, path)}
    for place in (graph, DefaultGraph()):
        store.extend(Quad(triple.subject, triple.predicate, triple.object, place) for triple in derived)
    return len(derived)


def list_rules() -> list[Path]:
    """The queries of `ontology/derived/`, by name."""
    return sorted(shared_path("ontology", "derived").glob("*.rq"))


def _iter_construct(store: Store, path: Path) -> Iterator[Triple]:
    try:
        answer = store.query(path.read_text(encoding="utf-8"))
    except SyntaxError as error:
        raise BadInput(f"{path}: is no SPARQL ({error}); restore the file") from error
    if not isinstance(answer, QueryTriples):
        raise BadInput(f"{path}: is no CONSTRUCT query; rules of derivation must be")
    yield from answer
