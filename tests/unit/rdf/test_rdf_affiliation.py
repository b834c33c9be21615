"""Members and secretariats that other sources name become relationships with those sources."""

from __future__ import annotations

from graph_fixture import read_registry
from pyoxigraph import Literal, NamedNode, Quad

from kg.rdf.affiliation import map_affiliations
from kg.rdf.iri import Minter, vocab
from kg.rdf.relation import mint_relation
from kg.rdf.scope import Agent
from kg.rdf.vocabulary import DCTERMS, MGA, RDFS, XSD
from kg.registry import Affiliation
from kg.store import Store

MINTER = Minter()
GUYANA = MINTER.thing("state", "GUY")
CMC = MINTER.thing("mechanism", "cmc")


def affiliation(role: str = "member", **other: str | None) -> Affiliation:
    values: dict[str, str | None] = {
        "body": "cmc", "member": "GUY", "role": role, "start": None, "end": None, "as_of": None,
        "source": "https://example.org/members", "note": None,
    }  # fmt: skip
    return Affiliation(**{**values, **other})  # type: ignore[arg-type]


def mapped(*affiliations: Affiliation) -> list[Quad]:
    return list(map_affiliations(affiliations, read_registry()))


def values(quads: list[Quad], predicate: NamedNode) -> set[object]:
    return {quad.object for quad in quads if quad.predicate == predicate}


def test_a_member_state_is_related_to_its_dialogue_with_the_source() -> None:
    quads = mapped(affiliation())
    assert values(quads, MGA.subject) == {GUYANA}
    assert values(quads, MGA.object_) == {CMC}
    assert values(quads, DCTERMS.source) == {NamedNode("https://example.org/members")}
    assert values(quads, RDFS.label) == {Literal("Guyana: member of: Caribbean Migration Consultations")}
    assert {quad.graph_name for quad in quads} == {MINTER.graph("registry")}


def test_beginning_end_and_date_are_written_as_precisely_as_the_source_has_them() -> None:
    quads = mapped(affiliation(start="2016", end="2020-03", as_of="2019-01-01"))
    assert values(quads, MGA.began) == {Literal("2016", datatype=XSD.gYear)}
    assert values(quads, MGA.ended) == {Literal("2020-03", datatype=XSD.gYearMonth)}
    assert values(quads, MGA.attestedOn) == {Literal("2019-01-01", datatype=XSD.date)}


def test_two_sources_on_one_membership_share_its_node() -> None:
    quads = mapped(affiliation(), affiliation(source="https://example.org/other"))
    assert len({quad.subject for quad in quads}) == 1
    assert len(values(quads, DCTERMS.source)) == 2


def test_a_release_that_states_the_membership_shares_its_node_too() -> None:
    subject, target = Agent(GUYANA, "any", "state", True), Agent(CMC, "any", "mechanism", True)
    assert {q.subject for q in mapped(affiliation())} == {mint_relation(MINTER, subject, "member-of", target)}


def test_what_is_no_type_of_relation_is_left_out() -> None:
    assert mapped(affiliation("attended"), affiliation("support")) == []


def test_observers_and_chairs_are_relations_of_their_own_and_each_term_of_a_chair_is_one() -> None:
    quads = mapped(
        affiliation("observer"), affiliation("chair", start="2010", end="2010"), affiliation("presidency", start="2019")
    )
    assert len({quad.subject for quad in quads}) == 3
    assert values(quads, MGA.relationType) == {
        vocab("relation-type", "observer-of"), vocab("relation-type", "chair-of"),
    }  # fmt: skip


def test_members_of_a_built_store_are_named_directly(built: Store) -> None:
    members = set(built.quads.quads_for_pattern(GUYANA, MGA.memberOfBody, CMC, MINTER.graph("derived")))
    assert len(members) == 1
