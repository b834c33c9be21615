"""Each competency question gives the rows that a reader of the small graph would give."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Store

from kg.query import Rows, ask, load_questions
from kg.query.display import show_term
from kg.query.result import term_text

QUESTIONS = load_questions()
ANSWERS: dict[str, list[tuple[str, ...]]] = {
    "absent-members": [("Caribbean Migration Consultations", "Belize", "1", "id:state/BLZ")],
    "bridge-actors": [
        ("Ana Peña", "2", "2", "Caribbean Migration Consultations | Regional Conference on Migration", "id:person/ana"),
        ("Jamaica", "2", "2", "Caribbean Migration Consultations | Regional Conference on Migration", "id:state/JAM"),
    ],
    "chairs": [
        (
            "Caribbean Migration Consultations",
            "2019-03-14",
            "",
            "Bo Lind",
            "Second meeting of the CMC Counter-Trafficking Network",
            "id:participation/bo",
        ),
        ("Regional Conference on Migration", "2018-01", "2019", "Jamaica", "chair of", "id:relation/jam-rcm-chair"),
    ],
    "co-attendance": [
        ("International Organization for Migration", "Jamaica", "2", "id:org/iom", "id:state/JAM"),
        ("Guyana", "Jamaica", "1", "id:state/GUY", "id:state/JAM"),
        ("International Organization for Migration", "Guyana", "1", "id:org/iom", "id:state/GUY"),
        ("Regional Conference on Migration", "Guyana", "1", "id:mechanism/rcm", "id:state/GUY"),
        (
            "Regional Conference on Migration",
            "International Organization for Migration",
            "1",
            "id:mechanism/rcm",
            "id:org/iom",
        ),
        ("Regional Conference on Migration", "Jamaica", "1", "id:mechanism/rcm", "id:state/JAM"),
    ],
    "conflicting-meetings": [
        (
            "Second meeting of the CMC Counter-Trafficking Network",
            "start",
            "2019-03-14",
            "Network meets",
            "2019-03-15",
            "UNHCR at the network",
            "id:meeting/net-2",
        )
    ],
    "dateline-venue": [
        (
            "Network meets",
            "Canada",
            "Second meeting of the CMC Counter-Trafficking Network",
            "Guyana",
            "id:meeting/net-2",
        )
    ],
    "dialogue-links": [
        (
            "Regional Conference on Migration",
            "attended a meeting of",
            "Caribbean Migration Consultations",
            "1",
            "id:mechanism/rcm",
            "id:mechanism/cmc",
        ),
        (
            "Caribbean Migration Consultations",
            "named together with",
            "Regional Conference on Migration",
            "1",
            "id:mechanism/cmc",
            "id:mechanism/rcm",
        ),
        (
            "Caribbean Migration Consultations",
            "partner of",
            "Regional Conference on Migration",
            "1",
            "id:mechanism/cmc",
            "id:mechanism/rcm",
        ),
    ],
    "dormant-dialogues": [
        ("Caribbean Migration Consultations", "1", "2019-03-15", "2", "2021-06", "id:mechanism/cmc"),
        ("Regional Conference on Migration", "1", "2021-06", "1", "2021-06", "id:mechanism/rcm"),
    ],
    "edge-reliability": [
        ("Ana Peña, speaker", "1", "1", "0.7", "0.7", "by-hand", "id:participation/ana-rcm"),
        ("Second meeting of the CMC Counter-Trafficking Network", "2", "2", "0.6", "0.8", "meets", "id:meeting/net-2"),
        ("Ana Peña, speaker", "1", "1", "0.9", "0.9", "by-hand", "id:participation/ana"),
    ],
    "former-names": [
        (
            "Caribbean Migration Consultations",
            "Caribbean Migration Talks",
            "2015",
            "first name",
            "https://example.org/cmc",
            "id:mechanism/cmc",
        )
    ],
    "funded-share": [
        ("Caribbean Migration Consultations", "2019", "1", "1", "1"),
        ("Regional Conference on Migration", "2021", "1", "0", "0"),
    ],
    "funder-themes": [
        ("Canada", "funder", "counter-trafficking", "1", "id:state/CAN"),
        ("European Union", "funder", "counter-trafficking", "1", "id:org/eu"),
    ],
    "funders-together": [("European Union", "Canada", "1", "id:org/eu", "id:state/CAN")],
    "hosts": [
        ("Caribbean Migration Consultations", "2019", "Guyana", "1", "not listed", "id:country/GUY"),
        ("Regional Conference on Migration", "2021", "Canada", "1", "not listed", "id:country/CAN"),
    ],
    "many-hats": [
        (
            "Ana Peña",
            "2",
            "Guyana | International Organization for Migration",
            "2019-04-05",
            "2021-06-30",
            "id:person/ana",
        )
    ],
    "meetings-over-time": [
        ("Caribbean Migration Consultations", "2019", "meeting", "1"),
        ("Regional Conference on Migration", "2021", "conference", "1"),
    ],
    "membership-overlap": [("Caribbean Migration Consultations", "Regional Conference on Migration", "1", "2", "0.5")],
    "mentions-over-time": [
        ("Caribbean Migration Consultations", "2019", "1", "id:mechanism/cmc"),
        ("Caribbean Migration Consultations", "2021", "1", "id:mechanism/cmc"),
        ("Regional Conference on Migration", "2021", "1", "id:mechanism/rcm"),
    ],
    "ministry-mix": [("Caribbean Migration Consultations", "labour", "1", "1")],
    "observers": [
        ("Caribbean Migration Consultations", "Jamaica", "2010", "yes", "2016", "id:relation/jam-cmc-observer"),
        ("Regional Conference on Migration", "Canada", "", "no", "", "id:relation/can-rcm-observer"),
    ],
    "office-holders": [
        ("Guyana", "Minister of Labour", "Ana Peña", "current", "2019-04-05", "2019-04-05", "id:membership/ana-guy")
    ],
    "post-at-date": [
        (
            "Ana Peña",
            "Adviser",
            "International Organization for Migration",
            "current",
            "2021-06-30",
            "",
            "id:membership/ana-iom",
        ),
        ("Ana Peña", "Minister of Labour", "Guyana", "current", "2019-04-05", "", "id:membership/ana-guy"),
        (
            "Bo Lind",
            "Regional Director",
            "International Organization for Migration",
            "current",
            "2019-04-20",
            "",
            "id:membership/bo-iom",
        ),
        ("Cy Moore", "Spokesperson", "UNHCR", "current", "2019-04-05", "", "id:membership/cy-unhcr"),
    ],
    "quoted-not-attending": [("Cy Moore", "1", "1", "id:person/cy")],
    "representation-level": [
        ("Caribbean Migration Consultations", "Guyana", "ministerial level", "1", "id:state/GUY"),
        (
            "Caribbean Migration Consultations",
            "International Organization for Migration",
            "representative level",
            "1",
            "id:org/iom",
        ),
        (
            "Regional Conference on Migration",
            "International Organization for Migration",
            "unclassified",
            "1",
            "id:org/iom",
        ),
    ],
    "revolving-doors": [
        (
            "Ana Peña",
            "Guyana",
            "Minister of Labour",
            "2019-04-05",
            "International Organization for Migration",
            "Adviser",
            "2021-06-30",
            "id:person/ana",
        )
    ],
    "secretariat-themes": [("International Organization for Migration", "counter-trafficking", "1", "1", "id:org/iom")],
    "sectors": [
        ("Caribbean Migration Consultations", "State", "2", "1"),
        ("Caribbean Migration Consultations", "person", "2", "1"),
        ("Caribbean Migration Consultations", "dialogue", "1", "1"),
        ("Caribbean Migration Consultations", "intergovernmental organisation", "1", "1"),
        ("Regional Conference on Migration", "State", "1", "1"),
        ("Regional Conference on Migration", "person", "1", "1"),
    ],
    "several-sources": [
        (
            "Second meeting of the CMC Counter-Trafficking Network",
            "2019-03-14",
            "2",
            "IOM | UNHCR",
            "Network meets | UNHCR at the network",
            "id:meeting/net-2",
        )
    ],
    "signatories": [
        ("Regional Conference on Migration", "Canada", "yes", "0", "id:state/CAN"),
        ("Regional Conference on Migration", "Jamaica", "no", "1", "id:state/JAM"),
    ],
    "speakers": [
        (
            "Second meeting of the CMC Counter-Trafficking Network",
            "2019-03-14",
            "Ana Peña",
            "Minister of Labour",
            "Guyana",
            "id:participation/ana",
        ),
        (
            "Plenary of the Regional Conference on Migration",
            "2021-06",
            "Ana Peña",
            "Adviser",
            "International Organization for Migration",
            "id:participation/ana-rcm",
        ),
    ],
    "speaks-for": [
        ("Bo Lind", "International Organization for Migration", "1", "1", "id:person/bo", "id:org/iom"),
        ("Cy Moore", "UNHCR", "1", "1", "id:person/cy", "id:org/unhcr"),
    ],
    "statements": [
        (
            "Bo Lind",
            "we agree",
            "Second meeting of the CMC Counter-Trafficking Network",
            "UNHCR at the network",
            "2019-04-20",
            "id:statement/bo",
        ),
        ("Cy Moore", "data help", "", "Network meets", "2019-04-05", "id:statement/cy"),
    ],
    "theme-diffusion": [
        ("counter-trafficking", "Caribbean Migration Consultations", "2019-03-14", "1", "id:mechanism/cmc"),
        ("counter-trafficking", "Regional Conference on Migration", "2021-06", "1", "id:mechanism/rcm"),
        ("migration data", "Caribbean Migration Consultations", "2021-06", "1", "id:mechanism/cmc"),
        ("migration data", "Regional Conference on Migration", "2021-06", "1", "id:mechanism/rcm"),
    ],
    "theme-order": [
        (
            "counter-trafficking",
            "Caribbean Migration Consultations",
            "2019-03-14",
            "Regional Conference on Migration",
            "2021-06",
            "1",
            "0",
            "id:mechanism/cmc",
            "id:mechanism/rcm",
        )
    ],
    "what-changed": [
        ("Ana Peña", "Ana Peña, speaker", "2019-04-05", "1", "id:participation/ana"),
        ("Ana Peña", "Ana Peña, speaker", "2021-06", "1", "id:participation/ana-rcm"),
    ],
    "who-met-whom": [
        (
            "Ana Peña",
            "Guyana",
            "Bo Lind",
            "International Organization for Migration",
            "Second meeting of the CMC Counter-Trafficking Network",
            "2019-03-14",
            "id:meeting/net-2",
        )
    ],
    "women-speakers": [
        ("Caribbean Migration Consultations", "1", "1", "0", "0", "1"),
        ("Regional Conference on Migration", "1", "1", "0", "0", "1"),
    ],
}


@pytest.fixture(scope="module")
def rdflib_graph() -> rdflib.Dataset:
    """The small graph in another SPARQL engine."""
    graph = rdflib.Dataset(default_union=True)
    graph.parse(Path(__file__).with_name("small.trig"), format="trig")
    return graph


def _split(cell: str) -> tuple[str, ...]:
    """A cell with its listed names in any order: engines differ in the order of GROUP_CONCAT."""
    return tuple(sorted(cell.split(" | ")))


def test_every_question_has_an_expected_answer() -> None:
    """No question ships without rows that say what it means."""
    assert set(QUESTIONS) == set(ANSWERS)
    assert all(ANSWERS.values())


@pytest.mark.parametrize("name", QUESTIONS)
def test_question_at_its_defaults_gives_the_expected_rows(name: str, store: Store) -> None:
    """The rows and their order are those a reader finds by hand."""
    result = ask(store, QUESTIONS[name])
    assert isinstance(result, Rows)
    assert [tuple(show_term(term) for term in row) for row in result.rows] == ANSWERS[name]
    assert set(result.variables) == set(QUESTIONS[name].columns)


@pytest.mark.parametrize("name", QUESTIONS)
def test_question_gives_the_same_rows_without_a_filled_union(name: str, plain_store: Store) -> None:
    """A store whose default graph is empty answers from its named graphs."""
    result = ask(plain_store, QUESTIONS[name])
    assert isinstance(result, Rows)
    assert [tuple(show_term(term) for term in row) for row in result.rows] == ANSWERS[name]


@pytest.mark.parametrize("name", QUESTIONS)
def test_question_file_gives_the_same_rows_in_another_engine(
    name: str, store: Store, rdflib_graph: rdflib.Dataset
) -> None:
    """The files are plain SPARQL: rdflib answers them alike."""
    result = ask(store, QUESTIONS[name])
    assert isinstance(result, Rows)
    ours = [[_split(term_text(term)) for term in row] for row in result.rows]
    theirs = [
        [_split("" if term is None else str(term)) for term in row]
        for row in rdflib_graph.query(QUESTIONS[name].sparql)
    ]
    assert theirs == ours


@pytest.mark.parametrize(
    ("name", "params", "column", "expected"),
    [
        ("speakers", {"meeting": "COUNTER-traffick"}, "title", ["Minister of Labour"]),
        ("speakers", {"meeting": "conferencia regional sobre migracion"}, "title", ["Adviser"]),
        ("speakers", {"meeting": "cmc"}, "title", ["Minister of Labour"]),
        ("post-at-date", {"person": "pena", "date": "2020-01-01"}, "title", ["Minister of Labour"]),
        ("post-at-date", {"person": "Lind", "date": "2019-04-10"}, "seenAgain", ["2019-04-20"]),
        ("post-at-date", {"date": "2018-01-01"}, "title", []),
        ("office-holders", {"office": "director", "body": "iom"}, "person", ["Bo Lind"]),
        ("co-attendance", {"from": "2021-01-01"}, "first", ["International Organization for Migration"]),
        ("co-attendance", {"from": "2021-06-15", "minimum": "1"}, "second", ["Jamaica"]),
        ("co-attendance", {"to": "2018-12-31"}, "first", []),
        ("co-attendance", {"minimum": "2"}, "second", ["Jamaica"]),
        ("bridge-actors", {"minimum": "3"}, "actor", []),
        ("chairs", {"dialogue": "cmc"}, "chair", ["Bo Lind"]),
        ("chairs", {"dialogue": "rcm"}, "chair", ["Jamaica"]),
        ("chairs", {"dialogue": "nothing of that name"}, "chair", []),
        ("former-names", {"body": "migration talks"}, "otherName", ["Caribbean Migration Talks"]),
        ("former-names", {"body": "rcm"}, "otherName", []),
        ("funder-themes", {"theme": "trata"}, "funder", ["Canada", "European Union"]),
        ("funder-themes", {"theme": "data"}, "funder", []),
        ("theme-diffusion", {"theme": "data"}, "firstSeen", ["2021-06", "2021-06"]),
        ("what-changed", {"actor": "peña", "from": "2019-04-05"}, "factIri", ["id:participation/ana-rcm"]),
        ("what-changed", {"actor": "peña", "to": "2021-06-30"}, "factIri", ["id:participation/ana"]),
        ("what-changed", {"actor": "peña", "to": "2021-07-01"}, "known", ["2019-04-05", "2021-06"]),
        ("funded-share", {"funder": "canada"}, "share", ["1", "0"]),
        ("meetings-over-time", {"dialogue": "rcm"}, "kind", ["conference"]),
        ("who-met-whom", {"person": "lind"}, "second", ["Ana Peña"]),
        ("statements", {"person": "PEÑA"}, "words", []),
        ("several-sources", {"minimum": "3"}, "meeting", []),
        ("edge-reliability", {"fact": "id:participation/ana"}, "rules", ["by-hand"]),
        ("mentions-over-time", {"dialogue": "rcm"}, "year", ["2021"]),
    ],
)
def test_parameter_narrows_a_question(
    name: str, params: dict[str, str], column: str, expected: list[str], store: Store
) -> None:
    """Texts match within labels without case and diacritics; dates, numbers and IRIs bound the rows."""
    result = ask(store, QUESTIONS[name], params)
    assert isinstance(result, Rows)
    place = result.variables.index(column)
    assert [show_term(row[place]) for row in result.rows] == expected
