"""A reasoner draws nothing false from the ontology and a built graph."""

from __future__ import annotations

import owlrl
import pytest
from pyoxigraph import NamedNode, RdfFormat
from rdflib import Graph, URIRef
from rdflib.namespace import RDF

from kg.rdf.vocabulary import BASE
from kg.resources import shared_path
from kg.store import Store


@pytest.fixture(scope="module")
def closure(built: Store) -> Graph:
    """Ontology and releases with everything that OWL RL infers from them."""
    graph = Graph().parse(shared_path("ontology", "mga.ttl"))
    for name in built.graph_names():
        if "/release/" in name or name.endswith("/derived"):
            triples = built.quads.dump(format=RdfFormat.N_TRIPLES, from_graph=NamedNode(name))
            graph.parse(data=triples, format="nt")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def test_no_person_becomes_an_organisation_and_no_place_an_agent(closure: Graph) -> None:
    def kinds(term: str) -> set[object]:
        return set(closure.subjects(RDF.type, URIRef(term)))

    people, bodies = kinds("http://xmlns.com/foaf/0.1/Person"), kinds("http://www.w3.org/ns/org#Organization")
    places = kinds(BASE + "ontology#Country")
    assert people
    assert bodies
    assert places
    assert people.isdisjoint(bodies | places)
    assert places.isdisjoint(bodies)
