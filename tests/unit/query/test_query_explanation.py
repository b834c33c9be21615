"""Explaining a thing: found by name, told with quotes and releases."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.errors import UsageError
from kg.query.explanation import Explanation, explain
from kg.query.lookup import find_thing
from kg.query.narrative import iter_narrative

BASE = "https://w3id.org/migration-governance/id/"


def _explain(store: Store, key: str) -> Explanation:
    return explain(store, NamedNode(BASE + key))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("id:org/iom", "org/iom"),
        (BASE + "org/iom", "org/iom"),
        ("IOM", "org/iom"),
        ("ana pena", "person/ana"),
        ("  Ana   PEÑA ", "person/ana"),
        ("Guyana", "state/GUY"),
        ("government of guyana", "state/GUY"),
        ("Plenary of", "meeting/rcm-1"),
    ],
)
def test_thing_is_found_by_iri_prefix_or_name(text: str, key: str, store: Store) -> None:
    """Case and marks do not matter; part of a name will do; a State covers its country."""
    assert find_thing(store, text).value == BASE + key


def test_name_of_several_things_lists_them(store: Store) -> None:
    """The reader gets each IRI, to choose one."""
    with pytest.raises(UsageError) as caught:
        find_thing(store, "migration")
    lines = str(caught.value).splitlines()
    assert [line.split()[0] for line in lines[1:]] == [
        "id:mechanism/cmc", "id:org/iom", "id:meeting/rcm-1", "id:mechanism/rcm",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["Nobody", "", "  "])
def test_unknown_name_is_refused(text: str, store: Store) -> None:
    """A name that nothing bears says so."""
    with pytest.raises(UsageError, match="nothing in this graph"):
        find_thing(store, text)


def test_person_comes_with_posts_meetings_and_quotes(store: Store) -> None:
    """Facts are ordered by section and date; each carries its passages."""
    explanation = _explain(store, "person/ana")
    assert explanation.types == ["foaf:Person"]
    assert [(fact.section, fact.date, fact.label) for fact in explanation.facts] == [
        ("posts", "2019-04-05", "Ana Peña: Minister of Labour, Guyana"),
        ("posts", "2021-06-30", "Ana Peña: Adviser, IOM"),
        ("meetings", "2019-03-14", "Ana Peña, speaker"),
        ("meetings", "2021-06", "Ana Peña, speaker"),
        ("identity", "2019-04-05", "ana pena = ana pena"),
    ]
    (passage,) = explanation.facts[2].passages
    assert (passage.quote, passage.start, passage.end, passage.confidence) == ("Ana Peña spoke", 10, 24, 0.9)
    assert (passage.title, passage.date, passage.url) == (
        "Network meets",
        "2019-04-05",
        "https://example.org/r1",
    )


def test_meeting_comes_with_its_participants_and_every_source(store: Store) -> None:
    """Passages of both releases stand side by side, in order of date."""
    explanation = _explain(store, "meeting/net-2")
    assert [passage.quote for passage in explanation.passages] == ["met", "met again"]
    assert len([fact for fact in explanation.facts if fact.section == "meetings"]) == 6
    assert [fact.label for fact in explanation.facts if fact.section == "statements"] == [
        "Bo Lind: “we agree”"
    ]


def test_dialogue_comes_with_its_meetings_relations_and_mentions(store: Store) -> None:
    """Everything that points at the dialogue is told."""
    sections = [fact.section for fact in _explain(store, "mechanism/rcm").facts]
    assert sections == ["meetings", "meetings", *["relations"] * 4, "mentions"]
    assert [fact.section for fact in _explain(store, "mechanism/cmc").facts][-2:] == ["claims", "claims"]


def test_release_comes_with_the_facts_that_it_carries(store: Store) -> None:
    """A release explains itself by its evidence."""
    facts = [fact.fact.removeprefix(BASE) for fact in _explain(store, "release/r2").facts]
    assert facts == ["meeting/net-2"]


def test_fact_explains_itself(store: Store) -> None:
    """The IRI of an edge leads to the words that carry it."""
    explanation = _explain(store, "participation/ana")
    assert [passage.quote for passage in explanation.passages] == ["Ana Peña spoke"]
    assert explanation.facts == []


def test_unknown_iri_is_refused(store: Store) -> None:
    """An IRI of which the graph says nothing gives no empty page."""
    with pytest.raises(UsageError, match="says nothing"):
        _explain(store, "person/nobody")


def test_narrative_is_wrapped_and_harmless(store: Store) -> None:
    """Lines keep to the width; control characters of names are made visible."""
    hostile = Store()
    graph, thing = NamedNode("https://x.example/g"), NamedNode(BASE + "person/h")
    label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    hostile.add(Quad(thing, label, Literal("Zo\x1b[2Jë \u202e" + "word " * 50), graph))
    lines = list(iter_narrative(explain(hostile, thing), width=60))
    assert all(len(line) <= 60 for line in lines if "://" not in line)
    assert not set("".join(lines)) & set("\x1b\u202e")
    assert lines[0].startswith("Zo\\u001b[2Jë \\u202e")


def test_narrative_tells_quote_release_and_confidence(store: Store) -> None:
    """What a reader needs for a citation stands below the fact."""
    text = "\n".join(iter_narrative(_explain(store, "person/ana")))
    assert "Posts (2)" in text
    assert "“Ana Peña spoke”" in text
    assert "Network meets, 2019-04-05, https://example.org/r1 (confidence 0.9)" in text
