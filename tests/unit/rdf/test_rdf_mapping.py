"""Facts become quads of their release's graph, each fact a node with its evidence."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
import pytest
from graph_fixture import FACTS, GEORGETOWN, HOSTILE, KINGSTON, RUN_TIME, read_registry
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse, serialize

from kg.facts import Dialogue, Facts, Meeting, Post, Relation
from kg.rdf.identity import Directory, index_registry
from kg.rdf.iri import Minter, vocab
from kg.rdf.mapping import map_facts
from kg.rdf.vocabulary import FOAF, MGA, OA, ORG, PREFIXES, RDF, RDFS, SCHEMA, SEM, SKOS
from kg.registry.resolution import resolve
from kg.store import Store

PROLOGUE = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
FACT_CLASSES = (
    MGA.Meeting, MGA.Participation, MGA.Relationship, MGA.Statement, MGA.DialogueMention, ORG.Membership,
    FOAF.Person,
)  # fmt: skip


def quads_of(*facts: Facts, minter: Minter | None = None) -> list[Quad]:
    registry = read_registry()
    resolution, directory = resolve(facts, registry), index_registry(registry)
    return [
        quad for item in facts for quad in map_facts(item, resolution, directory=directory, minter=minter)
    ]


def subjects(quads: Iterable[Quad], kind: NamedNode) -> set[NamedNode]:
    return {quad.subject for quad in quads if (quad.predicate, quad.object) == (RDF.type, kind)}  # type: ignore[misc]


def values(quads: Iterable[Quad], subject: object, predicate: NamedNode) -> set[str]:
    return {q.object.value for q in quads if q.subject == subject and q.predicate == predicate}  # type: ignore[union-attr]


def only(quads: Iterable[Quad], kind: NamedNode) -> NamedNode:
    (node,) = subjects(quads, kind)
    return node


def with_posts(*posts: Post, date: str | None = "2019-04-05") -> list[Quad]:
    evidence = FACTS[0].posts[0].evidence
    given = tuple(msgspec.structs.replace(post, evidence=evidence) for post in posts)
    head = msgspec.structs.replace(GEORGETOWN.head(), date=date)
    return quads_of(Facts(release=head, posts=given))


@pytest.fixture(scope="module")
def everything() -> list[Quad]:
    return quads_of(*FACTS)


def test_all_statements_of_a_release_lie_in_its_own_graph() -> None:
    for facts in FACTS:
        assert {quad.graph_name for quad in quads_of(facts)} == {Minter().release_graph(facts.release.id)}


def test_nothing_is_a_blank_node(everything: list[Quad]) -> None:
    assert not any(isinstance(term, BlankNode) for quad in everything for term in (quad.subject, quad.object))


def test_everything_that_is_described_has_a_name(everything: list[Quad]) -> None:
    named = {quad.subject for quad in everything if quad.predicate == RDFS.label}
    assert {quad.subject for quad in everything} <= named


def test_every_fact_has_evidence_in_the_graph_that_states_it(everything: list[Quad]) -> None:
    carried = {(quad.object, quad.graph_name) for quad in everything if quad.predicate == OA.hasBody}
    stated = {
        (q.subject, q.graph_name) for q in everything if q.predicate == RDF.type and q.object in FACT_CLASSES
    }
    assert stated
    assert stated <= carried


def test_evidence_gives_position_words_confidence_rule_polarity_and_modality(built: Store) -> None:
    rows = list(
        built.query(
            PROLOGUE
            + """SELECT ?start ?end ?exact ?confidence ?rule ?polarity ?modality ?release {
                ?e oa:hasBody ?m ; mga:confidence ?confidence ; mga:rule ?rule ; mga:polarity ?polarity ;
                   mga:modality ?modality ; oa:hasTarget ?t . ?m a org:Membership ; mga:status "elect" .
                ?t oa:hasSource ?release ; oa:hasSelector ?at , [ oa:exact ?exact ] .
                ?at oa:start ?start ; oa:end ?end }"""
        )
    )
    (row,) = rows
    assert row["exact"].value.startswith("Tomás Quiroga")
    assert int(row["end"].value) - int(row["start"].value) == len(row["exact"].value)
    assert [row[name].value for name in ("confidence", "rule", "polarity", "modality")] == [
        "0.9", "by-hand", "asserted", "actual",
    ]  # fmt: skip


def test_mapping_the_same_facts_twice_gives_the_same_quads(everything: list[Quad]) -> None:
    assert set(everything) == set(quads_of(*FACTS))


def test_a_membership_stated_by_two_releases_is_one_node_in_two_graphs(everything: list[Quad]) -> None:
    person = next(q.subject for q in everything if q.object == Literal("Aurelio Vandermeer"))
    held = {q.subject for q in everything if q.predicate == ORG.member and q.object == person}
    graphs = {q.graph_name for q in everything if q.subject in held}
    assert len(held) == 1
    assert graphs == {Minter().release_graph(release.id) for release in (GEORGETOWN, KINGSTON)}


def test_a_denied_fact_is_not_written(everything: list[Quad]) -> None:
    haiti = Minter().thing("state", "HTI")
    assert all(haiti not in (quad.subject, quad.object) for quad in everything)


def test_a_government_and_the_country_that_acts_are_the_same_state() -> None:
    minister, country = quads_of(FACTS[0]), quads_of(FACTS[1])
    guyana = Minter().thing("state", "GUY")
    assert any(q.predicate == ORG.organization and q.object == guyana for q in minister)
    assert any(q.predicate == MGA.participant and q.object == guyana for q in country)


def test_what_the_registry_describes_is_not_described_again(everything: list[Quad]) -> None:
    assert all(quad.subject != Minter().thing("org", "iom") for quad in everything)


def test_a_body_that_only_releases_know_is_described_where_it_is_named(everything: list[Quad]) -> None:
    circle = {q.subject for q in everything if q.object == Literal("Kingston Migration Study Circle")}
    assert len(circle) == 1
    assert circle <= subjects(everything, ORG.Organization)


def test_a_dialogue_that_only_one_release_knows_keeps_its_acronym() -> None:
    quads = quads_of(FACTS[3])
    table = only(quads, MGA.ConsultationMechanism)
    assert values(quads, table, SKOS.altLabel) == {'"RT"'}


@pytest.mark.parametrize(
    ("status", "bounds"),
    [
        ("current", {SEM.hasLatestBeginTimeStamp, SEM.hasEarliestEndTimeStamp}),
        ("acting", {SEM.hasLatestBeginTimeStamp, SEM.hasEarliestEndTimeStamp}),
        ("former", {SEM.hasLatestEndTimeStamp}),
        ("elect", {SEM.hasEarliestBeginTimeStamp}),
    ],
)
def test_the_release_date_bounds_the_term_as_the_status_allows(status: str, bounds: set[NamedNode]) -> None:
    quads = with_posts(Post(person="Ana Vale", role="Minister", status=status))  # type: ignore[arg-type]
    dated = {q.predicate: q.object.value for q in quads if q.predicate.value.startswith(SEM.iri)}  # type: ignore[union-attr]
    assert dated == dict.fromkeys(bounds, "2019-04-05")


def test_a_release_without_a_whole_date_attests_no_day_and_bounds_no_term() -> None:
    quads = with_posts(Post(person="Ana Vale", role="Minister"), date="2019-04")
    assert subjects(quads, FOAF.Person) != set()
    assert not any(q.predicate in (MGA.attestedOn, ORG.memberDuring) for q in quads)


def test_beginning_and_end_are_written_only_where_the_release_tells_them() -> None:
    quads = with_posts(Post(person="Ana Vale", role="Minister", began="2018", ended="2019-03"))
    assert {q.predicate: q.object.value for q in quads if q.predicate in (MGA.began, MGA.ended)} == {  # type: ignore[union-attr]
        MGA.began: "2018",
        MGA.ended: "2019-03",
    }


def test_two_portfolios_at_one_government_are_two_memberships() -> None:
    quads = with_posts(
        Post(person="Ana Vale", role="Minister of Labour", organisation="Government of Guyana"),
        Post(person="Ana Vale", role="Minister of Finance", organisation="Government of Guyana"),
    )
    assert len(subjects(quads, ORG.Membership)) == 2


def test_a_post_without_organisation_says_so_and_goes_by_way_of_no_post() -> None:
    quads = with_posts(Post(person="Ana Vale", role="Adviser"))
    node = only(quads, ORG.Membership)
    assert values(quads, node, MGA.organisationUnstated) == {"true"}
    assert values(quads, node, ORG.organization) == values(quads, node, MGA.viaPost) == set()


def test_a_known_head_of_a_title_gives_the_concept_and_an_unknown_one_a_role_of_its_own() -> None:
    known = with_posts(Post(person="Ana Vale", role="Minister of Labour"))
    unknown = with_posts(Post(person="Ana Vale", role="Keeper of the Lamps"))
    assert values(known, only(known, ORG.Membership), ORG.role) == {vocab("role", "labour-minister").value}
    assert subjects(known, ORG.Role) == set()
    assert values(unknown, only(unknown, ORG.Role), RDFS.label) == {"Keeper of the Lamps"}


def test_a_person_without_an_introduction_gets_the_evidence_of_the_fact_that_names_them() -> None:
    quads = with_posts(Post(person="Ana Vale", role="Minister"))
    person = only(quads, FOAF.Person)
    assert any(q.predicate == OA.hasBody and q.object == person for q in quads)


def test_a_participant_acts_in_the_only_office_that_is_not_a_former_one() -> None:
    quads = quads_of(FACTS[0])
    linked = [quad for quad in quads if quad.predicate == MGA.inCapacityOf]
    assert len({quad.object for quad in linked}) == 2


def test_no_capacity_is_claimed_for_a_participant_with_two_offices() -> None:
    second = msgspec.structs.replace(FACTS[0].posts[1], role="Minister of Finance")
    facts = msgspec.structs.replace(FACTS[0], posts=(*FACTS[0].posts, second))
    assert len([quad for quad in quads_of(facts) if quad.predicate == MGA.inCapacityOf]) == 1


def test_a_numbered_meeting_is_of_its_smallest_body_and_of_the_dialogue() -> None:
    quads = quads_of(FACTS[0])
    meeting = only(quads, MGA.Meeting)
    minter = Minter()
    assert values(quads, meeting, MGA.meetingOf) == {
        minter.thing("body", "cmc-counter-trafficking-network").value,
        minter.thing("mechanism", "cmc").value,
    }
    assert values(quads, meeting, MGA.ordinal) == {"2"}
    assert values(quads, meeting, MGA.hostCountry) == {minter.thing("country", "GUY").value}


def test_a_planned_meeting_with_a_month_only_keeps_month_and_plan(everything: list[Quad]) -> None:
    (start,) = (q for q in everything if q.predicate == SCHEMA.startDate and q.object.value == "2022-01")  # type: ignore[union-attr]
    evidence = {q.subject for q in everything if q.predicate == OA.hasBody and q.object == start.subject}
    assert {v for node in evidence for v in values(everything, node, MGA.modality)} == {"planned"}


def test_a_place_in_an_unknown_country_is_told_apart_by_its_name() -> None:
    evidence = FACTS[0].meetings[0].evidence
    meetings = tuple(
        Meeting(key=f"m{i}", name=f"Meeting {i}", city=city, country=country, evidence=evidence)
        for i, (city, country) in enumerate(
            [("Georgetown", "GY"), ("Georgetown", None), ("Georgetown", "KY")]
        )
    )
    quads = quads_of(Facts(release=GEORGETOWN.head(), meetings=meetings))
    assert len(subjects(quads, SCHEMA.Place)) == 3


def test_the_larger_dialogue_of_a_dialogue_is_a_relationship() -> None:
    evidence = FACTS[0].dialogues[0].evidence
    dialogue = Dialogue(name="Lakes Forum", part_of="Caribbean Migration Consultations", evidence=evidence)
    relation = Relation(
        subject="Lakes Forum", type="partOf", object="Caribbean Migration Consultations", evidence=evidence
    )
    as_dialogue = quads_of(Facts(release=GEORGETOWN.head(), dialogues=(dialogue,)))
    as_both = quads_of(Facts(release=GEORGETOWN.head(), dialogues=(dialogue,), relations=(relation,)))
    assert len(subjects(as_dialogue, MGA.Relationship)) == 1
    assert set(as_dialogue) == set(as_both)


def test_a_release_with_an_address_that_is_none_has_none() -> None:
    assert not any(quad.predicate == SCHEMA.url for quad in quads_of(FACTS[3]))


def test_hostile_text_comes_back_unharmed_from_every_syntax(everything: list[Quad]) -> None:
    hostile = [quad.triple for quad in everything if HOSTILE.id in quad.graph_name.value]  # type: ignore[union-attr]
    for syntax in (RdfFormat.N_TRIPLES, RdfFormat.TURTLE, RdfFormat.RDF_XML):
        written = serialize(hostile, format=syntax)
        assert written is not None
        assert {quad.triple for quad in parse(written, format=syntax)} == set(hostile)
    assert any(triple.object == Literal(HOSTILE.title or "") for triple in hostile)


def test_all_things_move_with_the_base_and_the_vocabularies_stay() -> None:
    quads = quads_of(FACTS[0], minter=Minter("https://example.org/kg/"))
    assert {q.subject.value.split("id/")[0] for q in quads} == {"https://example.org/kg/"}  # type: ignore[union-attr]
    assert any(q.object == vocab("participation-role", "speaker") for q in quads)


def test_without_a_directory_every_agent_is_described() -> None:
    facts = FACTS[0]
    quads = list(map_facts(facts, resolve([facts], read_registry()), directory=Directory()))
    assert values(quads, Minter().thing("org", "eu"), RDFS.label) == {"European Union"}


def test_the_provenance_graph_tells_release_run_version_and_time(built: Store) -> None:
    rows = list(
        built.query(
            PROLOGUE
            + """SELECT ?version ?time (COUNT(?graph) AS ?graphs) { GRAPH graph:prov {
                ?graph prov:wasGeneratedBy ?run ; prov:wasDerivedFrom ?release .
                ?run mga:softwareVersion ?version ; prov:endedAtTime ?time } } GROUP BY ?version ?time"""
        )
    )
    assert [(row["time"].value, row["graphs"].value) for row in rows] == [(RUN_TIME, "4")]
