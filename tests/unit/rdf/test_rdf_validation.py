"""Validation of a whole store: graph by graph, and by queries over the union."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store

from kg.errors import BadInput, Finding, Severity
from kg.rdf import validation
from kg.rdf.iri import Minter
from kg.rdf.shape import check_graph
from kg.rdf.validation import validate
from kg.rdf.vocabulary import DCTERMS, MGA, OA, RDFS, SKOS
from kg.store import Store as BuiltStore

MINTER = Minter()
OWN = Minter().release_graph("a000000000000001")


@pytest.fixture
def copy(built: BuiltStore) -> Store:
    """The built store in memory, to be broken."""
    store = Store()
    store.bulk_extend(built.quads)
    return store


def add(
    store: Store, subject: NamedNode | BlankNode, predicate: NamedNode, value: NamedNode | Literal
) -> None:
    for graph in (OWN, DefaultGraph()):
        store.add(Quad(subject, predicate, value, graph))


def some_quote(store: Store) -> NamedNode:
    found = next(iter(store.quads_for_pattern(None, OA.exact, None, OWN))).subject
    assert isinstance(found, NamedNode)
    return found


def test_the_built_store_is_valid(built: BuiltStore) -> None:
    assert validate(built.quads) == []


def test_several_processes_find_the_same(copy: Store) -> None:
    add(copy, some_quote(copy), OA.exact, Literal("other words"))
    alone = validate(copy)
    assert alone
    assert validate(copy, workers=2) == alone


def test_a_finding_names_the_thing_and_its_graph(copy: Store) -> None:
    quote = some_quote(copy)
    add(copy, quote, OA.exact, Literal("other words"))
    assert any(finding.where == f"{quote.value} in {OWN.value}" for finding in validate(copy))


def test_releases_that_contradict_each_other_are_no_violation(copy: Store) -> None:
    meeting = next(iter(copy.quads_for_pattern(None, MGA.ordinal, None, OWN))).subject
    copy.add(Quad(meeting, MGA.ordinal, Literal(3), DefaultGraph()))
    assert validate(copy) == []


def test_contact_data_in_any_property_is_found(copy: Store) -> None:
    add(copy, some_quote(copy), RDFS.label, Literal("write to press@example.org"))
    assert any("contact data may not be stored" in finding.what for finding in validate(copy))


def test_words_that_do_not_fill_their_passage_are_found(copy: Store) -> None:
    quote = some_quote(copy)
    for graph in (OWN, DefaultGraph()):
        copy.remove(next(iter(copy.quads_for_pattern(quote, OA.exact, None, graph))))
    add(copy, quote, OA.exact, Literal("short"))
    assert any("not as long as the passage" in finding.what for finding in validate(copy))


def test_a_blank_node_is_found(copy: Store) -> None:
    add(copy, BlankNode(), RDFS.label, Literal("nameless"))
    assert any("give it an IRI" in finding.what for finding in validate(copy))


def test_identity_by_same_as_is_found(copy: Store) -> None:
    same = NamedNode("http://www.w3.org/2002/07/owl#sameAs")
    add(copy, MINTER.thing("org", "iom"), same, MINTER.thing("org", "unhcr"))
    assert any("skos:exactMatch" in finding.what for finding in validate(copy))


@pytest.mark.parametrize(
    ("severity", "expected"),
    [("Info", Severity.INFO), ("Warning", Severity.WARNING), ("Violation", Severity.VIOLATION)],
)
def test_a_shape_decides_how_grave_its_findings_are(
    severity: str, expected: Severity, tmp_path: Path
) -> None:
    shapes = tmp_path / "shapes.ttl"
    shapes.write_text(
        f"""@prefix sh: <http://www.w3.org/ns/shacl#> .
        [] a sh:NodeShape ; sh:targetSubjectsOf <urn:p> ; sh:severity sh:{severity} ;
           sh:message "Never." ; sh:pattern "^https:" ."""
    )
    found = check_graph(str(shapes), ("urn:g", b'<urn:s> <urn:p> "x" .\n'))
    assert found == [Finding(where="urn:s in urn:g", what="Never. Found: 'urn:s'", severity=expected)]


@pytest.mark.parametrize(("text", "message"), [("SELECT {", "no SPARQL"), ("ASK {}", "no SELECT")])
def test_a_check_that_is_no_select_query_is_named(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = tmp_path / "bad.rq"
    check.write_text(text)
    monkeypatch.setattr(validation, "list_checks", lambda: [check])
    with pytest.raises(BadInput, match=rf"bad\.rq: is {message}"):
        validate(Store())


def test_a_country_without_a_name_in_a_language_is_found(copy: Store) -> None:
    guyana = MINTER.thing("country", "GUY")
    for quad in list(copy.quads_for_pattern(guyana, SKOS.prefLabel, None, None)):
        if isinstance(quad.object, Literal) and quad.object.language == "fr":
            copy.remove(quad)
    (finding,) = validate(copy)
    assert finding.where == guyana.value
    assert "in the language fr" in finding.what


def test_an_identifier_without_a_source_is_found(copy: Store) -> None:
    union = MINTER.thing("org", "african-union")
    assert next(copy.quads_for_pattern(union, SKOS.exactMatch, None, None), None) is not None
    for quad in list(copy.quads_for_pattern(union, DCTERMS.source, None, None)):
        copy.remove(quad)
    assert any("has no source" in finding.what for finding in validate(copy))


def test_two_bodies_of_one_name_are_found(copy: Store) -> None:
    add(copy, MINTER.thing("org", "unhcr"), SKOS.prefLabel, Literal("Caribbean Migration Consultations", language="en"))
    assert any("is also that of" in finding.what for finding in validate(copy))
