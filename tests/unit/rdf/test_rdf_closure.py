"""What a reasoner finds wrong is a finding, and findings make a report that SHACL tools read."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from graph_fixture import build_fixture_store
from pyoxigraph import Literal, Quad, Store
from rdflib import Graph, URIRef
from rdflib.namespace import RDF as RDF_TERMS
from rdflib.namespace import SH

from kg.cli import cli
from kg.errors import Finding, Severity
from kg.rdf.closure import check_closure
from kg.rdf.iri import Minter
from kg.rdf.report import write_report
from kg.rdf.validation import validate
from kg.rdf.vocabulary import MGA, RDF
from kg.store import Store as BuiltStore

MINTER = Minter()
GRAPH = MINTER.release_graph("a000000000000001")
GUYANA, JAMAICA = MINTER.thing("state", "GUY"), MINTER.thing("state", "JAM")


@pytest.fixture(scope="module")
def broken(built: BuiltStore) -> Store:
    """The built store with a State that is a country, and a participation of two States."""
    store = Store()
    store.bulk_extend(built.quads)
    participation = MINTER.fact("participation", "of two")
    store.extend(
        [
            Quad(GUYANA, RDF.type, MGA.Country, GRAPH),
            Quad(participation, MGA.participant, GUYANA, GRAPH),
            Quad(participation, MGA.participant, JAMAICA, GRAPH),
        ]
    )
    return store


def test_nothing_false_follows_from_ontology_registry_and_releases(built: BuiltStore) -> None:
    assert check_closure(built.quads) == []


def test_a_contradiction_and_two_things_that_become_one_are_found_if_asked_for(broken: Store) -> None:
    found = [finding for finding in validate(broken, closure=True) if "OWL RL" in finding.where]
    assert any("contradiction" in finding.what for finding in found)
    merged = [finding for finding in check_closure(broken) if finding.where == GUYANA.value]
    assert [JAMAICA.value in finding.what for finding in merged] == [True]


def test_without_asking_no_reasoner_runs(broken: Store) -> None:
    assert not [finding for finding in validate(broken) if "OWL RL" in finding.where]


def test_a_report_has_a_result_for_each_finding_with_its_place_severity_and_words() -> None:
    findings = [
        Finding(where=f"{GUYANA.value} in {GRAPH.value}", what='It has no "name".'),
        Finding(where=JAMAICA.value, what="Careful.", severity=Severity.WARNING),
        Finding(where="a node without an address", what="Give it one."),
    ]
    report = Graph().parse(data=write_report(findings), format="turtle")
    (head,) = report.subjects(RDF_TERMS.type, SH.ValidationReport)
    assert [value.toPython() for value in report.objects(head, SH.conforms)] == [False]  # type: ignore[attr-defined]
    results = {str(report.value(result, SH.resultMessage)): result for result in report.objects(head, SH.result)}
    assert set(results) == {
        f'It has no "name". ({findings[0].where})', "Careful.", "Give it one. (a node without an address)",
    }  # fmt: skip
    careful = results["Careful."]
    assert report.value(careful, SH.focusNode) == URIRef(JAMAICA.value)
    assert report.value(careful, SH.resultSeverity) == SH.Warning
    assert report.value(results["Give it one. (a node without an address)"], SH.focusNode) is None


def test_without_findings_the_report_says_that_the_graph_conforms() -> None:
    report = Graph().parse(data=write_report([]), format="turtle")
    assert [value.toPython() for value in report.objects(None, SH.conforms)] == [True]  # type: ignore[attr-defined]
    assert len(report) == 2


def test_the_command_reports_in_turtle_and_refuses_two_reports(tmp_path_factory: pytest.TempPathFactory) -> None:
    store = str(build_fixture_store(tmp_path_factory.mktemp("validate") / "store"))
    told = CliRunner().invoke(cli, ["validate", "--store", store, "--turtle"])
    assert told.exit_code == 0
    assert "sh:conforms true" in told.stdout
    assert CliRunner().invoke(cli, ["validate", "--store", store, "--turtle", "--json"]).exit_code == 2


def test_a_literal_is_nobody() -> None:
    store = Store()
    participation = MINTER.fact("participation", "x")
    store.add(Quad(participation, MGA.participant, Literal("a name"), GRAPH))
    assert [finding for finding in check_closure(store) if "same as" in finding.what] == []
