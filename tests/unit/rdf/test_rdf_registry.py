"""The registry becomes a graph of organisations, dialogues, bodies, countries, States and concepts."""

from __future__ import annotations

from collections import Counter

import pytest
from graph_fixture import read_registry
from pyoxigraph import Literal, NamedNode, Quad

from kg.rdf.identity import index_registry
from kg.rdf.iri import Minter, vocab
from kg.rdf.registry import map_registry
from kg.rdf.vocabulary import DCTERMS, MGA, ORG, RDF, RDFS, SKOS

MINTER = Minter()


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    return list(map_registry(read_registry()))


def objects(quads: list[Quad], node: NamedNode, predicate: NamedNode) -> set[object]:
    return {quad.object for quad in quads if quad.subject == node and quad.predicate == predicate}


def test_everything_lies_in_the_registry_graph(quads: list[Quad]) -> None:
    assert {quad.graph_name for quad in quads} == {MINTER.graph("registry")}


def test_everything_has_exactly_one_plain_name(quads: list[Quad]) -> None:
    names = Counter(quad.subject for quad in quads if quad.predicate == RDFS.label)
    assert set(names) == {quad.subject for quad in quads}
    assert set(names.values()) == {1}
    assert all(quad.object.language is None for quad in quads if quad.predicate == RDFS.label)  # type: ignore[union-attr]


def test_an_organisation_has_its_names_in_each_language_type_and_source(quads: list[Quad]) -> None:
    iom = MINTER.thing("org", "iom")
    preferred = objects(quads, iom, SKOS.prefLabel)
    assert Literal("Organisation internationale pour les migrations", language="fr") in preferred
    assert Literal("IOM") in objects(quads, iom, SKOS.altLabel)
    assert objects(quads, iom, ORG.classification) == {vocab("organisation-type", "un-entity")}
    assert objects(quads, iom, DCTERMS.source)
    assert objects(quads, iom, RDF.type) == {ORG.FormalOrganization}


def test_a_body_is_part_of_its_dialogue(quads: list[Quad]) -> None:
    network = MINTER.thing("body", "cmc-counter-trafficking-network")
    assert objects(quads, network, ORG.subOrganizationOf) == {MINTER.thing("mechanism", "cmc")}


def test_country_and_state_are_two_nodes(quads: list[Quad]) -> None:
    country, state = MINTER.thing("country", "GUY"), MINTER.thing("state", "GUY")
    assert objects(quads, state, MGA.stateOf) == {country}
    assert Literal("Government of Guyana", language="en") in objects(quads, state, SKOS.altLabel)
    assert objects(quads, country, SKOS.notation) == {Literal("GY"), Literal("GUY")}
    assert objects(quads, country, MGA.region) == {vocab("region", "005")}
    assert objects(quads, country, RDF.type).isdisjoint(objects(quads, state, RDF.type))


def test_no_demonym_is_a_name(quads: list[Quad]) -> None:
    assert Literal("Guyanese", language="en") not in {quad.object for quad in quads}
    assert Literal("Guyanese") not in {quad.object for quad in quads}


def test_every_type_and_region_that_is_referred_to_is_a_concept(quads: list[Quad]) -> None:
    concepts = {quad.subject for quad in quads if quad.object == SKOS.Concept}
    used = {quad.object for quad in quads if quad.predicate in (ORG.classification, MGA.region)}
    assert used <= concepts


def test_the_directory_knows_what_the_graph_describes_and_the_country_codes(quads: list[Quad]) -> None:
    directory = index_registry(read_registry())
    described = {quad.subject for quad in quads}
    assert all(MINTER.thing(folder, key) in described for folder, key in directory.registered)
    assert directory.alpha3("GY") == "GUY"
    assert directory.alpha3("XX") is None
    assert directory.alpha3(None) is None
