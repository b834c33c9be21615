"""Projections: what is joined to what, on which grounds, within which limits."""

from __future__ import annotations

import networkx as nx
import pytest
from pyoxigraph import QuerySolutions, Store

from kg.errors import UsageError
from kg.network.build import Network, build_network
from kg.network.projection import list_projections, load_projection
from kg.network.selection import Selection
from kg.rdf.vocabulary import PREFIXES

MGA = "https://w3id.org/migration-governance/ontology#"


def list_ties(network: Network) -> dict[frozenset[str], int]:
    """The weight of each pair of labels; of parallel edges the last."""
    names = network.nodes(data="label")
    return {frozenset((names[a], names[b])): weight for a, b, weight in network.edges(data="weight")}


def find_edge(network: Network, one: str, other: str) -> dict[str, object]:
    """The attributes of the edge between two labels."""
    labels = {data["label"]: node for node, data in network.nodes(data=True)}
    data: dict[str, object] = network.edges[labels[one], labels[other]]
    return data


def test_co_attendance_joins_bodies_and_states_of_one_meeting_and_counts_their_meetings(
    network_store: Store,
) -> None:
    assert list_ties(build_network(network_store, "co-attendance")) == {
        frozenset(("Guyana", "Jamaica")): 3,
        frozenset(("Guyana", "International Organization for Migration")): 1,
        frozenset(("Jamaica", "International Organization for Migration")): 1,
    }


def test_a_meeting_that_is_only_announced_does_not_count(network_store: Store) -> None:
    edge = find_edge(build_network(network_store, "co-attendance"), "Guyana", "Jamaica")
    assert [label for _, label in edge["reasons"]] == [  # type: ignore[attr-defined]
        "First meeting",
        "Second meeting of the network",
        "Undated meeting",
    ]


def test_weights_equal_those_of_an_independent_count_over_the_store(network_store: Store) -> None:
    rows = network_store.query(
        f"""SELECT ?a ?b (COUNT(DISTINCT ?m) AS ?weight) WHERE {{
              ?p <{MGA}inMeeting> ?m ; <{MGA}participant> ?a .
              ?q <{MGA}inMeeting> ?m ; <{MGA}participant> ?b .
              FILTER(CONTAINS(STR(?a), "/state/") && CONTAINS(STR(?b), "/state/") && STR(?a) < STR(?b))
              FILTER(!CONTAINS(STR(?m), "four"))
            }} GROUP BY ?a ?b""",
        use_default_graph_as_union=True,
    )
    assert isinstance(rows, QuerySolutions)
    counted = {(row["a"].value, row["b"].value): int(row["weight"].value) for row in rows}
    network = build_network(network_store, "co-attendance")
    assert counted == {pair: network.edges[pair]["weight"] for pair in counted}
    assert counted


def test_people_and_organisations_have_one_edge_for_each_office(network_store: Store) -> None:
    network = build_network(network_store, "people-organisations")
    assert isinstance(network, nx.MultiGraph)
    offices = {data["role"]: data for _, _, data in network.edges(data=True)}
    assert {role: data["status"] for role, data in offices.items()} == {
        "Regional Director (the Caribbean)": "current",
        "Director": "former",
    }
    office = offices["Regional Director (the Caribbean)"]
    assert (office["weight"], office["first"], office["last"]) == (2, "2018-05-03", "2019-03-15")


def test_an_edge_names_its_source_before_its_target(network_store: Store) -> None:
    network = build_network(network_store, "people-organisations")
    assert {network.nodes[source]["type"] for source, _ in network.edges()} == {"person"}


def test_actors_join_a_dialogue_through_meetings_of_its_bodies_and_through_people_who_act_for_them(
    network_store: Store,
) -> None:
    network = build_network(network_store, "dialogue-actors")
    weights = {
        network.nodes[node]["label"]: network.edges[node, target]["weight"]
        for node, target in network.edges()
    }
    assert weights == {
        "European Union": 1,
        "International Organization for Migration": 1,
        "Guyana": 2,
        "Jamaica": 2,
    }
    edge = find_edge(network, "International Organization for Migration", "Caribbean Migration Consultations")
    assert edge["role"] == "participant; speaker"


def test_nodes_carry_label_type_iri_and_the_acronym_made_of_their_initials(network_store: Store) -> None:
    network = build_network(network_store, "dialogue-actors")
    iri = "https://w3id.org/migration-governance/id/org/iom"
    assert network.nodes[iri] == {
        "label": "International Organization for Migration",
        "type": "organisation",
        "iri": iri,
        "acronym": "IOM",
    }
    assert {data["type"] for _, data in network.nodes(data=True)} == {"organisation", "State", "dialogue"}


def test_an_edge_quotes_the_words_that_carry_each_of_its_meetings(network_store: Store) -> None:
    edge = find_edge(build_network(network_store, "co-attendance"), "Guyana", "Jamaica")
    quotes = [(quote.about, quote.quote, quote.title, quote.url) for quote in edge["evidence"]]  # type: ignore[attr-defined]
    assert quotes == [
        (
            "First meeting",
            "Guyana hosted the first meeting, paid for by the European Union",
            "Consultations open in Georgetown",
            "https://example.org/r1",
        ),
        (
            "First meeting",
            "Jamaica and IOM took part",
            "Consultations open in Georgetown",
            "https://example.org/r1",
        ),
        (
            "Second meeting of the network",
            "Guyana and Jamaica will meet in March",
            "Network meets again",
            "https://example.org/r2",
        ),
        ("Undated meeting", "Guyana and Jamaica sat at one table", "A meeting without a date", ""),
    ]
    assert (edge["releases"], edge["confidence"]) == (3, 0.9)


@pytest.mark.parametrize(
    ("limits", "weight"),
    [
        (Selection(start="2019"), 1),
        (Selection(end="2018-05-01"), 1),
        (Selection(start="2018-05-02", end="2018-12"), 1),
        (Selection(start="2018", end="2019-03-01"), 2),
        (Selection(dialogue="cmc"), 2),
        (Selection(dialogue="counter-trafficking"), 1),
        (Selection(min_confidence=0.9), 1),
        (Selection(min_weight=3), 3),
    ],
)
def test_limits_leave_the_meetings_that_can_lie_within_them(
    network_store: Store, limits: Selection, weight: int
) -> None:
    network = build_network(network_store, "co-attendance", limits)
    assert find_edge(network, "Guyana", "Jamaica")["weight"] == weight


def test_what_is_too_light_is_left_out_with_the_nodes_that_nothing_joins(network_store: Store) -> None:
    network = build_network(network_store, "co-attendance", Selection(min_weight=2))
    assert list_ties(network) == {frozenset(("Guyana", "Jamaica")): 3}
    assert len(network) == 2


def test_posts_are_limited_by_the_confidence_and_the_date_of_the_release_that_states_them(
    network_store: Store,
) -> None:
    network = build_network(network_store, "people-organisations", Selection(min_confidence=0.7, end="2018"))
    (data,) = (data for _, _, data in network.edges(data=True))
    assert [quote.quote for quote in data["evidence"]] == ["Ana Peña, IOM Regional Director"]


def test_a_dialogue_is_found_whatever_its_case_and_marks(network_store: Store) -> None:
    assert build_network(
        network_store, "dialogue-actors", Selection(dialogue="PROCESO PUEBLA — SENAL")
    ).graph["dialogues"] == ["Regional Conference on Migration"]


def test_a_dialogue_that_the_store_does_not_know_is_refused(network_store: Store) -> None:
    with pytest.raises(UsageError, match="none of the 3 dialogues"):
        build_network(network_store, "co-attendance", Selection(dialogue="nowhere"))


def test_a_dialogue_name_cannot_leave_its_place_in_the_query(network_store: Store) -> None:
    with pytest.raises(UsageError, match="none of the 3"):
        build_network(network_store, "co-attendance", Selection(dialogue='"> } SELECT * { ?s ?p ?o } #'))


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": "last year"},
        {"end": "2019-13"},
        {"start": '2019") || ("'},
        {"start": "2019", "end": "2018-12-31"},
        {"min_weight": 0},
        {"min_confidence": 1.5},
        {"min_confidence": float("nan")},
    ],
)
def test_limits_that_cannot_be_meant_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        Selection(**wrong)  # type: ignore[arg-type]


def test_an_unknown_projection_is_refused_with_the_names_of_those_there_are(network_store: Store) -> None:
    with pytest.raises(UsageError, match="co-attendance, dialogue-actors, people-organisations"):
        build_network(network_store, "friends")


@pytest.mark.parametrize("name", list_projections())
def test_every_projection_says_what_an_edge_means_and_what_it_does_not(name: str) -> None:
    projection = load_projection(name)
    assert "An edge joins" in projection.meaning
    assert "An edge does not mean" in projection.meaning


@pytest.mark.parametrize("name", list_projections())
def test_an_empty_store_gives_an_empty_network(name: str) -> None:
    network = build_network(Store(), name)
    assert len(network) == 0
    assert network.graph["releases"] == 0


@pytest.mark.parametrize("name", list_projections())
def test_a_network_is_the_same_every_time(name: str, network_store: Store) -> None:
    one, other = build_network(network_store, name), build_network(network_store, name)
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))


def test_an_office_that_many_releases_state_is_one_edge_weighing_as_many() -> None:
    store = Store()
    stated = "\n".join(
        f"""GRAPH graph:release\\/r{number} {{
          <release/r{number}> schema:datePublished "2020-01-{number:02d}"^^xsd:date .
          <membership/m> a org:Membership ; org:member <person/p> ; org:organization <org/o> ;
            org:role <role/minister> ; mga:title "Minister" ; mga:status "current" ; mga:viaPost <post/x> .
          <evidence/{number}> oa:hasBody <membership/m> ; oa:hasTarget <target/{number}> ;
            mga:confidence 0.9 ; mga:modality "actual" .
          <target/{number}> oa:hasSource <release/r{number}> ; oa:hasSelector <selector/{number}> .
          <selector/{number}> oa:exact "the Minister, p" .
        }}"""
        for number in range(1, 29)
    )
    prefixes = "\n".join(f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in PREFIXES.items())
    store.update(f"BASE <https://example.org/>\n{prefixes}\nINSERT DATA {{ {stated} }}")
    network = build_network(store, "people-organisations")
    ((_, _, data),) = network.edges(data=True)
    assert (data["weight"], data["first"], data["last"]) == (28, "2020-01-01", "2020-01-28")
    assert [quote.date for quote in data["evidence"]] == [f"2020-01-{day:02d}" for day in range(1, 9)]
