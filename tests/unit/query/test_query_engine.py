"""Asking: what comes back, what is refused, what was known on a day."""

from __future__ import annotations

from datetime import date

import pytest
from pyoxigraph import Store

from kg.errors import UsageError
from kg.query import Answer, Graph, Rows, ask, bind, load_questions
from kg.query.result import count_items, term_text

PREFIX = "PREFIX mga: <https://w3id.org/migration-governance/ontology#> "
CHAIR_OF = "https://w3id.org/migration-governance/vocab/relation-type/chair-of"
MEETINGS = PREFIX + "SELECT ?m { ?m a mga:Meeting } ORDER BY ?m"


def _column(store: Store, sparql: str, as_of: date | None = None) -> list[str]:
    result = ask(store, sparql, as_of=as_of)
    assert isinstance(result, Rows)
    return [term_text(row[0]).rsplit("/", 1)[-1] for row in result.rows]


def test_counts_are_those_of_a_set(store: Store) -> None:
    """A meeting that two releases report counts once."""
    assert _column(store, PREFIX + "SELECT (COUNT(*) AS ?n) { ?m a mga:Meeting }") == ["2"]


def test_ask_gives_an_answer_and_construct_a_graph(store: Store) -> None:
    """The kind of the result follows the query."""
    assert ask(store, PREFIX + "ASK { ?m a mga:Meeting }") == Answer(True)
    graph = ask(store, PREFIX + "CONSTRUCT { ?m a mga:Meeting } WHERE { ?m a mga:Meeting }")
    assert isinstance(graph, Graph)
    assert count_items(graph) == "2 triples"


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <x:a> <x:b> <x:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "DROP ALL",
        "LOAD <http://a.example/>",
        "CLEAR DEFAULT",
    ],
)
def test_updates_are_refused(update: str, store: Store) -> None:
    """A query only reads."""
    before = len(store)
    with pytest.raises(UsageError, match="updates are refused"):
        ask(store, update)
    assert len(store) == before


@pytest.mark.parametrize("sparql", ["SELECT", "SELECT ?s { ?s ?p }", "", "SELECT \udcff {}"])
def test_invalid_sparql_is_one_line_of_usage_error(sparql: str, store: Store) -> None:
    """The message says where the query fails."""
    with pytest.raises(UsageError) as caught:
        ask(store, sparql)
    assert "\n" not in str(caught.value)


def test_service_is_refused_before_anything_is_asked(store: Store) -> None:
    """No request leaves the machine."""
    with pytest.raises(UsageError, match="SERVICE"):
        ask(store, "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }")


def test_from_clause_chooses_one_graph(store: Store) -> None:
    """A query that names its graphs gets only those."""
    graph = "<https://w3id.org/migration-governance/graph/release/r3>"
    chosen = MEETINGS.replace("{ ?m", f"FROM {graph} {{ ?m")
    assert _column(store, chosen) == ["rcm-1"]
    with pytest.raises(UsageError, match="FROM"):
        ask(store, chosen, as_of=date(2020, 1, 1))


@pytest.mark.parametrize(
    ("day", "meetings"),
    [
        (date(2019, 4, 4), []),
        (date(2019, 4, 5), ["net-2"]),
        (date(2021, 6, 29), ["net-2"]),
        (date(2021, 7, 1), ["net-2", "rcm-1"]),
    ],
)
def test_as_of_leaves_out_later_releases(day: date, meetings: list[str], store: Store) -> None:
    """A release counts from its day on; one that is dated by its month, once the month is over."""
    assert _column(store, MEETINGS, day) == meetings


def test_as_of_keeps_names_of_the_registry(store: Store) -> None:
    """They say what a word means, not what happened."""
    labels = PREFIX + "SELECT ?s { ?s a mga:State } ORDER BY ?s"
    assert _column(store, labels, date(1999, 1, 1)) == ["BLZ", "CAN", "GUY", "JAM"]


@pytest.mark.parametrize(
    ("day", "members"), [(date(2016, 12, 30), []), (date(2016, 12, 31), ["JAM"]), (date(2030, 1, 1), ["JAM"])]
)
def test_as_of_derives_direct_edges_from_what_was_known(day: date, members: list[str], store: Store) -> None:
    """A relationship of 2016 is known once that year is over; edges that rest on nothing are gone."""
    assert _column(store, PREFIX + "SELECT ?s { ?s mga:memberOfBody ?o }", day) == members


@pytest.mark.parametrize(
    ("day", "terms", "ends"),
    [(date(2018, 1, 30), 0, 0), (date(2018, 1, 31), 1, 0), (date(2019, 12, 31), 1, 1)],
)
def test_as_of_shows_a_term_once_it_began_and_its_end_once_it_ended(
    day: date, terms: int, ends: int, store: Store
) -> None:
    """Nobody knew in 2018 that the term would end in 2019."""
    assert len(_column(store, PREFIX + f"SELECT ?s {{ ?s mga:relationType <{CHAIR_OF}> }}", day)) == terms
    assert len(_column(store, PREFIX + "SELECT ?s { ?s mga:ended ?end }", day)) == ends


def test_as_of_keeps_what_has_no_date_and_drops_claims_of_later_years(store: Store) -> None:
    """An undated page of the registry counts always, a claim that describes 2015 from the end of 2015 on."""
    claims = PREFIX + "SELECT ?s { ?s a mga:Claim } ORDER BY ?s"
    assert _column(store, claims, date(2015, 1, 1)) == ["cmc-founded"]
    assert _column(store, claims, date(2016, 1, 1)) == ["cmc-founded", "cmc-name"]


def test_as_of_drops_provenance_of_what_is_left_out(store: Store) -> None:
    """No graph is described that is not there."""
    graphs = PREFIX + "SELECT ?g { ?g a <http://www.w3.org/ns/prov#Entity> } ORDER BY ?g"
    assert _column(store, graphs, date(2019, 4, 5)) == ["r1"]


def test_parameters_need_a_question(store: Store) -> None:
    """A bare query declares none."""
    with pytest.raises(UsageError, match="parameters"):
        ask(store, MEETINGS, {"x": "y"})


def test_unknown_parameter_is_refused_with_the_known_ones(store: Store) -> None:
    """A typing error in a parameter's name is no silent default."""
    with pytest.raises(UsageError, match="it has: meeting"):
        ask(store, load_questions()["speakers"], {"meting": "x"})


def test_bound_query_shows_every_spelling_of_a_text(store: Store) -> None:
    """The SPARQL that is run can be read, and run elsewhere."""
    sparql = bind(store, load_questions()["statements"], {"person": "PENA"})
    assert 'VALUES ?person { "pena" "peña" }' in sparql


def test_as_of_drops_the_reasons_that_rest_on_later_releases(store: Store) -> None:
    """Why two mentions are one is known once both releases are."""
    links = "SELECT ?s { ?s a mga:IdentityLink }"
    assert _column(store, links, date(2021, 6, 15)) == []
    assert _column(store, links, date(2021, 7, 1)) == ["ana-ana"]


def test_known_prefixes_need_no_declaration_and_one_of_the_query_wins(store: Store) -> None:
    assert _column(store, "SELECT ?s { ?s a foaf:Person } ORDER BY ?s") == ["ana", "bo", "cy"]
    assert _column(store, "PREFIX foaf: <urn:other:> SELECT ?s { ?s a foaf:Person }") == []
