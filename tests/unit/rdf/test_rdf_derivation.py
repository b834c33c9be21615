"""Direct edges follow from the fact nodes, and only from those that allow it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store

from kg.errors import BadInput
from kg.rdf import derivation
from kg.rdf.derivation import derive
from kg.rdf.iri import Minter
from kg.rdf.vocabulary import MGA, ORG, PREFIXES, SCHEMA
from kg.store import Store as BuiltStore

HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
ROLE = "<https://w3id.org/migration-governance/vocab/participation-role/"
TYPE = "<https://w3id.org/migration-governance/vocab/relation-type/"
DERIVED = Minter().graph("derived")


def derived(turtle: str) -> set[tuple[str, str, str]]:
    """The derived statements of a default graph, shortened."""
    store = Store()
    store.load(input=(HEAD + turtle).encode(), format=RdfFormat.TURTLE)
    derive(store)
    found = store.quads_for_pattern(None, None, None, DERIVED)
    return {tuple(_short(term) for term in quad.triple) for quad in found}  # type: ignore[misc]


def _short(term: object) -> str:
    assert isinstance(term, NamedNode)
    return term.value.rsplit("/", 1)[1].rsplit("#", 1)[-1]


def took_part(agent: str, role: str, modality: str = "actual", kind: str = "org:Organization") -> str:
    return f"""id:p-{agent}-{role} mga:inMeeting id:m ; mga:participant id:{agent} ;
        mga:participationRole {ROLE}{role}> . id:{agent} a {kind} .
        id:e-{agent}-{role} oa:hasBody id:p-{agent}-{role} ;
            mga:modality "{modality}" ; mga:polarity "asserted" .
    """


def test_organisers_and_funders_of_a_meeting_are_named_directly() -> None:
    found = derived(took_part("iom", "organiser") + took_part("eu", "funder"))
    assert ("m", "organizer", "iom") in found
    assert ("m", "funder", "eu") in found


def test_who_paid_or_helped_did_not_therefore_attend() -> None:
    found = derived(took_part("eu", "funder") + took_part("unhcr", "supporter") + took_part("iom", "speaker"))
    assert {edge for edge in found if edge[1] == "attendee"} == {("m", "attendee", "iom")}
    assert not any(edge[1] == "coAttended" for edge in found)


def test_bodies_at_one_meeting_are_joined_in_both_directions_and_never_with_themselves() -> None:
    found = derived(took_part("iom", "speaker") + took_part("iom", "chair") + took_part("gy", "host"))
    assert {edge for edge in found if edge[1] == "coAttended"} == {
        ("iom", "coAttended", "gy"),
        ("gy", "coAttended", "iom"),
    }


def test_people_attend_but_are_not_joined() -> None:
    found = derived(took_part("ana", "speaker", kind="foaf:Person") + took_part("iom", "speaker"))
    assert ("m", "attendee", "ana") in found
    assert not any(edge[1] == "coAttended" for edge in found)


def test_a_plan_to_attend_is_no_attendance() -> None:
    found = derived(took_part("iom", "participant", "planned") + took_part("gy", "participant"))
    assert {edge for edge in found if edge[1] in ("attendee", "coAttended")} == {("m", "attendee", "gy")}


@pytest.mark.parametrize(
    ("status", "holds"), [("current", True), ("acting", True), ("former", False), ("elect", False)]
)
def test_only_a_current_or_acting_holder_holds_a_post(status: str, holds: bool) -> None:
    found = derived(
        f'id:ms a org:Membership ; mga:status "{status}" ; org:member id:ana ; mga:viaPost id:post .'
    )
    assert found == ({("ana", "holds", "post")} if holds else set())


@pytest.mark.parametrize(
    ("kind", "edge"),
    [("part-of", "subOrganizationOf"), ("member-of", "memberOfBody"), ("secretariat-of", "secretariatOf")],
)
def test_a_relationship_gives_the_direct_edge_of_its_type(kind: str, edge: str) -> None:
    turtle = (
        f"id:r a mga:Relationship ; mga:relationType {TYPE}{kind}> ; mga:subject id:a ; mga:object id:b ."
    )
    assert derived(turtle) == {("a", edge, "b")}


@pytest.mark.parametrize("kind", ["partner", "funds"])
def test_partners_and_funders_of_bodies_give_no_direct_edge(kind: str) -> None:
    turtle = (
        f"id:r a mga:Relationship ; mga:relationType {TYPE}{kind}> ; mga:subject id:a ; mga:object id:b ."
    )
    assert derived(turtle) == set()


def test_a_state_is_a_member_but_no_unit_of_a_body() -> None:
    turtle = (
        f"id:r a mga:Relationship ; mga:relationType {TYPE}part-of> ; mga:subject id:a ; mga:object id:b ."
    )
    assert derived(turtle + "id:a a mga:State .") == set()


def test_deriving_again_replaces_what_was_derived() -> None:
    store = Store()
    store.add(Quad(NamedNode("urn:old"), ORG.holds, NamedNode("urn:post"), DERIVED))
    assert derive(store) == 0
    assert list(store) == []


def test_what_is_derived_stands_in_its_graph_and_in_the_union(built: BuiltStore) -> None:
    for edge in (MGA.coAttended, SCHEMA.organizer, ORG.holds, MGA.secretariatOf):
        named = set(built.quads.quads_for_pattern(None, edge, None, DERIVED))
        union = set(built.quads.quads_for_pattern(None, edge, None, DefaultGraph()))
        assert {quad.triple for quad in named} == {quad.triple for quad in union} != set()


@pytest.mark.parametrize(("text", "message"), [("CONSTRUCT {", "no SPARQL"), ("ASK {}", "no CONSTRUCT")])
def test_a_rule_that_is_no_construct_query_is_named(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = tmp_path / "bad.rq"
    rule.write_text(text)
    monkeypatch.setattr(derivation, "list_rules", lambda: [rule])
    with pytest.raises(BadInput, match=rf"bad\.rq: is {message}"):
        derive(Store())
