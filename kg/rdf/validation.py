"""Checking the graph: SHACL shapes graph by graph, and queries over the union that must find nothing."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store, Triple, serialize

from kg.errors import BadInput, Finding
from kg.rdf.iri import Minter
from kg.rdf.shape import check_graph
from kg.resources import shared_path

#: A graph's IRI and its triples as N-Triples.
Excerpt = tuple[str, bytes]
#: Graphs sent to a worker at once; enough to make the sending cheap, few enough to share the work evenly.
_CHUNK = 8


def validate(store: Store, *, minter: Minter | None = None, workers: int = 1, closure: bool = False) -> list[Finding]:
    """What is wrong with the graph, by place: against `ontology/shapes.ttl` and `ontology/checks/`.

    The shapes are checked for each named graph on its own, for a release may contradict another one.
    The default graph must hold the union. workers: processes; more than one needs an importable main module;
    closure: whether to check, too, what a reasoner draws from the graph.
    """
    excerpts = _iter_excerpts(store, minter or Minter())
    findings = {*_iter_checked(excerpts, workers), *_iter_queried(store), *(_infer(store) if closure else ())}
    return sorted(findings, key=lambda finding: (finding.where, finding.what))


def _infer(store: Store) -> list[Finding]:
    # The reasoner is slow to import, and seldom asked for.
    from kg.rdf.closure import check_closure

    return check_closure(store)


def list_checks() -> list[Path]:
    """The queries of `ontology/checks/`, by name; each selects ?where and ?what."""
    return sorted(shared_path("ontology", "checks").glob("*.rq"))


def _iter_checked(excerpts: Iterator[Excerpt], workers: int) -> Iterator[Finding]:
    check = partial(check_graph, str(shared_path("ontology", "shapes.ttl")))
    if workers == 1:
        for excerpt in excerpts:
            yield from check(excerpt)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        while wave := list(islice(excerpts, workers * _CHUNK * 8)):
            for found in pool.map(check, wave, chunksize=_CHUNK):
                yield from found


def _iter_excerpts(store: Store, minter: Minter) -> Iterator[Excerpt]:
    """Each named graph but the derived one, with the registry's words on what it refers to."""
    registry = minter.graph("registry")
    for graph in sorted(store.named_graphs(), key=str):
        if isinstance(graph, NamedNode) and graph != minter.graph("derived"):
            yield graph.value, _excerpt(store, graph, registry)


def _excerpt(store: Store, graph: NamedNode, registry: NamedNode) -> bytes:
    quads = list(store.quads_for_pattern(None, None, None, graph))
    if graph != registry:
        described = {quad.subject for quad in quads}
        named = {quad.object for quad in quads if isinstance(quad.object, NamedNode)} - described
        for node in named:
            quads += store.quads_for_pattern(node, None, None, registry)
    triples = (Triple(quad.subject, quad.predicate, quad.object) for quad in quads)
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""


def _iter_queried(store: Store) -> Iterator[Finding]:
    for path in list_checks():
        try:
            rows = store.query(path.read_text(encoding="utf-8"))
        except SyntaxError as error:
            raise BadInput(f"{path}: is no SPARQL ({error}); restore the file") from error
        if not isinstance(rows, QuerySolutions):
            raise BadInput(f"{path}: is no SELECT query; checks must be")
        for row in rows:
            yield Finding(where=row["where"].value, what=row["what"].value)
