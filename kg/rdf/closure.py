"""What a reasoner draws from the graph: OWL 2 RL by owlrl; no contradiction, and nobody taken for somebody else."""

from __future__ import annotations

from collections.abc import Iterator

import owlrl
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, serialize
from rdflib import Graph, URIRef
from rdflib.namespace import OWL

from kg.errors import Finding
from kg.rdf.vocabulary import MGA, OA, RDF, RDFS, SKOS
from kg.resources import shared_path

_ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
#: Most of a graph by size, and nothing that a reasoner could draw more from: the shapes check these.
_EVIDENCE = (MGA.Evidence, OA.SpecificResource, OA.TextPositionSelector, OA.TextQuoteSelector)
_NAMES = (RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.notation)


def check_closure(store: Store) -> list[Finding]:
    """The contradictions that follow from ontology and graph, and the pairs of things that become one.

    Evidence and names are left out. All is held in memory, so it takes seconds for a thousand facts.
    """
    graph = Graph().parse(shared_path("ontology", "mga.ttl"))
    graph.parse(data=serialize(_iter_triples(store), format=RdfFormat.N_TRIPLES), format="nt")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return sorted({*_iter_contradictions(graph), *_iter_merged(graph)}, key=lambda found: (found.where, found.what))


def _iter_triples(store: Store) -> Iterator[Triple]:
    evidence = {
        quad.subject for kind in _EVIDENCE for quad in store.quads_for_pattern(None, RDF.type, kind, None)
    }
    for name in store.named_graphs():
        for quad in store.quads_for_pattern(None, None, None, name):
            if quad.subject not in evidence and quad.predicate not in _NAMES and not _is_provenance(quad):
                yield quad.triple


def _is_provenance(quad: Quad) -> bool:
    return isinstance(quad.graph_name, NamedNode) and quad.graph_name.value.endswith("/graph/prov")


def _iter_contradictions(graph: Graph) -> Iterator[Finding]:
    for message in graph.objects(None, _ERROR):
        words = " ".join(str(message).split())
        yield Finding(where="the closure under OWL RL", what=f"A contradiction follows: {words}")


def _iter_merged(graph: Graph) -> Iterator[Finding]:
    for one, other in graph.subject_objects(OWL.sameAs):
        if isinstance(one, URIRef) and isinstance(other, URIRef) and str(one) < str(other):
            what = f"A reasoner takes it for the same as {other}: some property allows one value, and two are stated."
            yield Finding(where=str(one), what=what)
