"""The terms in the code are those of the ontology, each with names, a definition, a place in the context."""

from __future__ import annotations

import json

import msgspec
import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from kg.facts import CAPACITIES, MEETING_KINDS, facts_schema
from kg.rdf.affiliation import LISTED
from kg.rdf.relation import CONCEPTS
from kg.rdf.vocabulary import BASE, MGA, NAMESPACES
from kg.registry.catalogue import MECHANISM_TYPES, ORGANISATION_TYPES
from kg.resources import shared_path
from kg.store import Store

ONTOLOGY = URIRef(BASE + "ontology")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(shared_path("ontology", "mga.ttl"))


@pytest.fixture(scope="module")
def own_terms(ontology: Graph) -> set[URIRef]:
    return {term for term in ontology.subjects(RDFS.isDefinedBy, ONTOLOGY) if isinstance(term, URIRef)}


def read_scheme(name: str) -> Graph:
    return Graph().parse(shared_path("ontology", "vocab", f"{name}.ttl"))


def concepts(name: str) -> set[str]:
    return {str(node).rsplit("/", 1)[1] for node in read_scheme(name).subjects(SKOS.inScheme)}


def test_the_code_knows_exactly_the_terms_that_the_ontology_defines(own_terms: set[URIRef]) -> None:
    assert {getattr(MGA, name).value for name in MGA.__annotations__} == {str(term) for term in own_terms}


def test_a_term_that_is_not_listed_does_not_exist() -> None:
    with pytest.raises(AttributeError):
        MGA.meetingOff  # type: ignore[attr-defined]  # noqa: B018


def test_every_own_term_has_a_name_in_three_languages_and_a_definition(
    ontology: Graph, own_terms: set[URIRef]
) -> None:
    for term in own_terms:
        assert {label.language for label in ontology.objects(term, RDFS.label)} == {"en", "es", "fr"}, term  # type: ignore[attr-defined]
        assert len(list(ontology.objects(term, SKOS.definition))) == 1, term


def test_the_ontology_names_its_version_and_licence(ontology: Graph) -> None:
    assert ontology.value(ONTOLOGY, OWL.versionIRI) == URIRef(BASE + "ontology/0.1.0")
    assert URIRef("https://creativecommons.org/licenses/by/4.0/") in set(ontology.objects(ONTOLOGY))


def test_every_property_and_class_of_a_built_graph_is_declared_in_the_ontology(
    built: Store, ontology: Graph
) -> None:
    declared = {str(term) for term in ontology.subjects(RDF.type)}
    used = {row["p"].value for row in built.query("SELECT DISTINCT ?p { ?s ?p ?o }")}
    used |= {row["c"].value for row in built.query("SELECT DISTINCT ?c { ?s a ?c }")}
    # What the vocabularies add about themselves is SKOS and needs no scope note here.
    plain = (str(RDF), str(RDFS), str(SKOS), "http://purl.org/dc/terms/license")
    assert {term for term in used - declared if not term.startswith(plain)} == set()


def test_own_properties_have_domain_and_range_among_declared_classes_or_datatypes(
    ontology: Graph, own_terms: set[URIRef]
) -> None:
    for term in own_terms:
        for edge in (RDFS.domain, RDFS.range):
            for target in ontology.objects(term, edge):
                known = target in own_terms or not str(target).startswith(BASE)
                assert known, (term, target)


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("participation-role", set(CAPACITIES)),
        ("meeting-type", set(MEETING_KINDS)),
        ("relation-type", {*CONCEPTS.values(), *LISTED}),
        ("organisation-type", set(ORGANISATION_TYPES)),
        ("mechanism-type", set(MECHANISM_TYPES)),
    ],
)
def test_each_scheme_has_exactly_the_values_that_facts_and_registry_know(
    scheme: str, expected: set[str]
) -> None:
    assert concepts(scheme) == expected


@pytest.mark.parametrize("path", sorted(shared_path("ontology", "vocab").glob("*.ttl")), ids=lambda p: p.stem)
def test_concepts_have_one_name_per_language_and_broader_ones_of_their_own_scheme(path: object) -> None:
    graph = Graph().parse(path)  # type: ignore[arg-type]
    scheme = next(graph.subjects(RDF.type, SKOS.ConceptScheme))
    members = set(graph.subjects(SKOS.inScheme, scheme))
    assert members
    for concept in members:
        languages = [label.language for label in graph.objects(concept, SKOS.prefLabel)]  # type: ignore[attr-defined]
        assert sorted(languages) == ["en", "es", "fr"], concept
        broader = set(graph.objects(concept, SKOS.broader))
        assert broader <= members
        assert concept not in {
            above for one in broader for above in graph.transitive_objects(one, SKOS.broader)
        }


def test_every_role_but_the_spouses_of_heads_of_state_has_a_level() -> None:
    graph = read_scheme("role")
    tops = {str(node).rsplit("/", 1)[1] for node in graph.subjects(SKOS.topConceptOf)}
    assert {top for top in tops if not top.startswith("level-")} == {"first-lady", "second-gentleman"}


def test_the_json_ld_context_gives_every_own_term_its_iri(own_terms: set[URIRef]) -> None:
    context = json.loads(shared_path("ontology", "context.jsonld").read_text(encoding="utf-8"))
    document = {**context, "@id": "https://example.org/x", "label": "x"}
    document |= {str(term).rsplit("#", 1)[1]: "https://example.org/y" for term in own_terms}
    read = Graph().parse(data=json.dumps(document), format="json-ld")
    properties = {term for term in own_terms if str(term).rsplit("#", 1)[1][0].islower()}
    assert properties <= set(read.predicates())


def test_the_context_knows_every_namespace_that_we_write() -> None:
    context = json.loads(shared_path("ontology", "context.jsonld").read_text(encoding="utf-8"))["@context"]
    for namespace in NAMESPACES:
        if namespace.__name__ != "RDF":
            assert context[namespace.__name__.lower()] == namespace.iri


def test_the_json_schema_of_facts_is_current() -> None:
    written = shared_path("ontology", "facts.schema.json").read_bytes()
    assert written == msgspec.json.format(msgspec.json.encode(facts_schema()), indent=1) + b"\n"
