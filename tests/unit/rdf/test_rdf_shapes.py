"""Each rule of the shapes finds the graph that breaks it, and says so in words a reader understands."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Triple, parse, serialize
from rdflib import Graph, Namespace
from rdflib.namespace import SH

from kg.rdf.shape import check_graph
from kg.resources import shared_path

SHAPE = Namespace("https://w3id.org/migration-governance/shapes#")
SHAPES = str(shared_path("ontology", "shapes.ttl"))
#: A sound release graph with one thing of each kind; every test below breaks one line of it.
SOUND = Path(__file__).with_name("sound.ttl").read_text(encoding="utf-8")
#: Evidence for each fact; {fact} is the thing it carries.
EVIDENCE = """
id:e-{fact} a mga:Evidence ; rdfs:label "words" ; oa:hasBody id:{fact} ; oa:hasTarget id:t-{fact} ;
    mga:confidence 0.9 ; mga:rule "r" ; mga:polarity "asserted" ; mga:modality "actual" .
id:t-{fact} a oa:SpecificResource ; rdfs:label "passage" ; oa:hasSource id:r ;
    oa:hasSelector id:at-{fact} , id:q-{fact} .
id:at-{fact} a oa:TextPositionSelector ; rdfs:label "position" ; oa:start 0 ; oa:end 5 .
id:q-{fact} a oa:TextQuoteSelector ; rdfs:label "quote" ; oa:exact "words" .
"""
FACTS = ("ana", "ms", "m", "p", "rel", "st", "dm")
TURTLE = SOUND + "".join(EVIDENCE.replace("{fact}", fact) for fact in FACTS)

#: What is replaced, what stands there instead, and what the finding says.
BROKEN = [
    ('a mga:PressRelease ; rdfs:label "Release" ;', "a mga:PressRelease ;", "no name to show"),
    ('schema:headline "Release"', 'schema:headline "Release" , "Other"', "one headline at most"),
    (
        '"2019-04"^^xsd:gYearMonth ;\n    schema:url',
        '"April" ;\n    schema:url',
        "publication date is no date",
    ),
    (
        '"2019-04"^^xsd:gYearMonth ;\n    schema:url',
        '2019 , "2019"^^xsd:gYear ;\n    schema:url',
        "one publication date",
    ),
    ("<https://example.org/r>", "<ftp://example.org/r>", "begins with http:// or https://"),
    ('schema:inLanguage "en"', 'schema:inLanguage "en" , "es"', "one language at most"),
    ("schema:publisher id:org", "schema:publisher id:org , id:whole", "one publisher at most"),
    ("mga:datelineCountry id:land", "mga:datelineCountry id:town", "country of a dateline"),
    ("schema:about id:kind", "schema:about id:town", "no concept of the vocabulary theme"),
    ("mga:claimOf id:whole ;", "", "about exactly one body"),
    ("mga:aspect id:kind ;", "mga:aspect id:town ;", "tells one aspect"),
    ('mga:value "2016"', 'mga:value "2016" , "2015"', "exactly one value"),
    ('dcterms:date "2017"^^xsd:gYear', 'dcterms:date "long ago"', "that a claim describes is no date"),
    ("dcterms:source <https://example.org/whole>", "rdfs:seeAlso id:r", "A claim names its source"),
    ('mga:publisherName "Org"', 'mga:publisherName "press@org.example"', "without contact data"),
    ('foaf:name "Ana"', "rdfs:seeAlso id:r", "no name (foaf:name)"),
    ('foaf:name "Ana"', 'foaf:name "Ana +44 20 7946 0000"', "contact data may not be stored"),
    ("oa:hasBody id:ana", "oa:hasBody id:ms", "No evidence"),
    ("oa:hasBody id:m ;", "oa:hasBody id:ms ;", "No evidence"),
    ("oa:hasBody id:dm", "oa:hasBody id:ms", "No evidence: no words"),
    ("oa:hasBody id:rel", "oa:hasBody id:ms", "No evidence and no source"),
    ("org:member id:ana ;", "", "exactly one person"),
    ("org:member id:ana ;", "org:member id:ana , id:bea ;", "exactly one person"),
    ("org:member id:ana ;", "org:member id:org ;", "not described as a person"),
    ("org:organization id:org", "org:organization id:org , id:whole", "one organisation at most"),
    ("org:organization id:org ;", "", "or says that the release states none"),
    ("org:organization id:org ;", "org:organization id:org ; mga:organisationUnstated true ;", "states none"),
    ("org:organization id:org ;", "mga:organisationUnstated false ;", "true or absent"),
    (
        "org:organization id:org ;",
        "org:organization id:nowhere ;",
        "must be an organisation, dialogue, body or State",
    ),
    ("org:organization id:org ; org:role id:chief", "org:organization id:org", "exactly one role"),
    (
        "org:organization id:org ; org:role id:chief",
        "org:organization id:org ; org:role id:kind",
        "nowhere as a role",
    ),
    ('mga:title "Chief" ;', "", "lacks its title"),
    ('mga:title "Chief"', 'mga:title "Chief, a@b.example"', "A title holds an e-mail address"),
    ('mga:scope "North"', 'mga:scope "North" , "South"', "one scope at most"),
    ('mga:status "current"', 'mga:status "retired"', "one of current, acting, former, elect"),
    ('mga:status "current" ;', "", "one of current, acting, former, elect"),
    ('mga:attestedOn "2019-04-05"^^xsd:date', 'mga:attestedOn "2019"^^xsd:gYear', "one whole date"),
    ("mga:viaPost id:post", "mga:viaPost id:post , id:other", "one post at most"),
    ("mga:viaPost id:post", "mga:viaPost id:chief", "not described as a post"),
    ("org:memberDuring id:term", "org:memberDuring id:term , id:other", "one interval at most"),
    ("org:postIn id:org ;", "", "exactly one organisation (org:postIn)"),
    ("org:postIn id:org ; org:role id:chief", "org:postIn id:org", "A post has exactly one role"),
    ('skos:prefLabel "Chief"@en ;', "", "A role has one preferred name"),
    ('"2018-01-01"^^xsd:date', '"2019-02-01"^^xsd:date', "bounds are in the wrong order"),
    ('"2018-01-01"^^xsd:date', '"2018"^^xsd:gYear', "or no dates"),
    ('"2019-04-05"^^xsd:date ;\n    sem', '"2020-02-01"^^xsd:date ;\n    sem', "cannot end later"),
    (
        '"2019-01-01"^^xsd:date',
        '"2019-01-01"^^xsd:date , "2019-01-02"^^xsd:date',
        "latest beginning is one date",
    ),
    ('"2020-01-01"^^xsd:date', '"soon"', "latest end is one date"),
    ('mga:began "2018"^^xsd:gYear', 'mga:began "long ago"', "beginning is no date"),
    ('mga:ended "2019"^^xsd:gYear', 'mga:ended "soon"', "end is no date"),
    ('mga:ended "2019"^^xsd:gYear', 'mga:ended "2017"^^xsd:gYear', "ends before it begins"),
    ("mga:meetingType id:kind ;", "", "A meeting has a type"),
    ("mga:meetingType id:kind", "mga:meetingType id:town", "no concept of the vocabulary meeting-type"),
    ("mga:inSeries id:series", "mga:inSeries id:whole", "not described as one"),
    ("mga:ordinal 2", "mga:ordinal 0", "whole number from 1"),
    (
        'schema:startDate "2019-03-14"^^xsd:date',
        'schema:startDate "14 March"',
        "start of a meeting is no date",
    ),
    ('schema:endDate "2019-03"^^xsd:gYearMonth', 'schema:endDate "March"', "end of a meeting is no date"),
    (
        'schema:endDate "2019-03"^^xsd:gYearMonth',
        'schema:endDate "2019-03-13"^^xsd:date',
        "ends before it starts",
    ),
    ("schema:location id:town", "schema:location id:land", "not described as a place"),
    ("mga:hostCountry id:land", "mga:hostCountry id:state", "no country of the registry"),
    ("mga:meetingOf id:whole", "mga:meetingOf id:ana", "must be a dialogue or body"),
    ('a mga:MeetingSeries ; rdfs:label "Series"', "a mga:MeetingSeries", "no name to show"),
    ("mga:inCountry id:land", "mga:inCountry id:land , id:state", "one country at most"),
    ("mga:inMeeting id:m ;", "", "exactly one meeting"),
    ("mga:inMeeting id:m", "mga:inMeeting id:elsewhere", "described in the same release"),
    ("mga:participant id:ana", "mga:participant id:ana , id:org", "exactly one participant"),
    ("mga:participant id:ana", "mga:participant id:land", "not described as a person, organisation"),
    (
        "mga:participationRole id:kind",
        "mga:participationRole id:kind , id:chief",
        "exactly one role: participant",
    ),
    ("mga:participationRole id:kind", "mga:participationRole id:town", "vocabulary participation-role"),
    ("mga:inCapacityOf id:ms", "mga:inCapacityOf id:post", "a membership described in the same release"),
    ("mga:subject id:org ;", "", "exactly one subject"),
    ("mga:subject id:org", "mga:subject id:whole", "it is not its object"),
    ("mga:subject id:org", "mga:subject id:ana", "Relationships and mentions are of organisations"),
    ("; mga:object id:whole", "", "exactly one object"),
    ("mga:relationType id:kind ;", "", "exactly one type"),
    ("mga:relationType id:kind", "mga:relationType id:town", "vocabulary relation-type"),
    ("mga:speaker id:ana", "mga:speaker id:org", "exactly one speaker, described as a person"),
    ('schema:text "We must" ;', "", "first words said"),
    ('schema:text "We must"', 'schema:text "Call (202) 555-0143"', "A statement holds an e-mail address"),
    ("mga:madeAt id:m", "mga:madeAt id:series", "made at a meeting"),
    ("; mga:reportedIn id:r", "", "reported in a release"),
    ("mga:mentions id:whole ;", "", "exactly one dialogue"),
    ("mga:mentionedIn id:r", "mga:mentionedIn id:m", "exactly one release"),
    ("oa:hasBody id:p ;", "oa:hasBody id:p , id:st ;", "exactly one fact"),
    ("oa:hasBody id:p ;", "oa:hasBody id:nothing ;", "not described in this release"),
    ("oa:hasTarget id:t-p ;", "", "exactly one passage"),
    ("mga:confidence 0.9", "mga:confidence 1.2", "from 0 to 1"),
    ("mga:confidence 0.9", "mga:confidence 0.9e0", "one decimal number"),
    ("mga:confidence 0.9 ;", "", "one decimal number"),
    ('mga:rule "r"', 'mga:rule "r" , "s"', "names the rule"),
    ('mga:polarity "asserted"', 'mga:polarity "doubted"', "asserted or negated"),
    ('mga:modality "actual"', 'mga:modality "hoped"', "actual or planned"),
    ("oa:hasSource id:r ;", "", "exactly one release (oa:hasSource)"),
    ("oa:hasSelector id:at-ana , id:q-ana", "oa:hasSelector id:q-ana", "exactly one position"),
    ("oa:hasSelector id:at-ana , id:q-ana", "oa:hasSelector id:at-ana", "gives its words exactly once"),
    ("oa:start 0 ; oa:end 5", "oa:start 5 ; oa:end 5", "before its end"),
    ("oa:start 0", "oa:start -1", "whole number from 0"),
    ("oa:end 5", "oa:end 5 , 6", "ends at one whole number"),
    ('oa:exact "words"', 'oa:exact ""', "gives its words exactly once"),
    ('oa:exact "words"', 'oa:exact "write to a@b.example"', "quoted words hold an e-mail address"),
    ('skos:prefLabel "Org"@en', 'skos:prefLabel "Org"@en , "Body"@en', "one preferred name at most"),
    ("<https://example.org/whole>", "<urn:whole>", "is a web address"),
    ("org:subOrganizationOf id:whole", 'org:subOrganizationOf "Whole"', "a node, not a text"),
    ("org:subOrganizationOf id:whole", "org:subOrganizationOf id:org", "part of itself"),
    ("; mga:stateOf id:land", "", "exactly one country"),
    ('skos:notation "LA" , "LAN"', 'skos:notation "LAN"', "two codes of ISO 3166-1"),
    ("mga:region id:kind", "mga:region id:kind , id:chief", "one region at most"),
    ('skos:prefLabel "kind"@en ;', "", "A concept has one preferred name"),
    ("; skos:inScheme id:kinds", "", "belongs to a scheme"),
    ("prov:wasDerivedFrom id:r", "prov:wasDerivedFrom id:r , id:m", "exactly one release"),
    ("prov:wasGeneratedBy id:run", "prov:wasGeneratedBy id:r", "names the run"),
    ('mga:softwareVersion "1" ;', "", "version of its software"),
    ('mga:act "merge"', 'mga:act "marry"', "merge, split, rename, reject or accept"),
    ('mga:curator "Bea"', 'mga:curator "Bea" , "Cal"', "names its curator"),
    ('dcterms:date "2024-05-07"^^xsd:date', 'dcterms:date "today"', "has one date"),
    ("; mga:identifies id:ana", "", "identifies exactly one thing"),
    ("; mga:acrossReleases id:r , id:r2", "", "in one release or between two"),
    ("mga:score 0.9", "mga:score 0.0", "one score above 0"),
    ('mga:score 0.9 ; dcterms:description "same name"', "mga:score 0.9", "gives its reasons"),
    ('prov:endedAtTime "2019-05-01T00:00:00Z"^^xsd:dateTime', 'prov:endedAtTime "noon"', "one time at most"),
]


def findings(turtle: str) -> list[str]:
    """What the shapes find in a graph written as Turtle."""
    triples = (quad.triple for quad in parse(turtle.encode(), format=RdfFormat.TURTLE))
    return [finding.what for finding in check_graph(SHAPES, ("urn:graph", _write(list(triples))))]


def _write(triples: list[Triple]) -> bytes:
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""


@cache
def read_shapes() -> Graph:
    return Graph().parse(SHAPES)


def test_the_sound_graph_has_no_findings() -> None:
    assert findings(TURTLE) == []


@pytest.mark.parametrize(
    ("line", "broken", "message"), BROKEN, ids=[f"{m}-{i}" for i, (_, _, m) in enumerate(BROKEN)]
)
def test_a_graph_that_breaks_a_rule_is_found_out(line: str, broken: str, message: str) -> None:
    assert line in TURTLE
    assert any(message in finding for finding in findings(TURTLE.replace(line, broken)))


def test_every_message_of_the_shapes_is_reached_by_some_broken_graph() -> None:
    graph = read_shapes()
    # These two stand inside property shapes, which have a message of their own.
    inner = {graph.value(SHAPE[name], SH.message) for name in ("NoContact", "PartialDate")}
    messages = {str(message) for message in set(graph.objects(None, SH.message)) - inner}
    assert {text for text in messages if not any(message in text for _, _, message in BROKEN)} == set()


def test_every_property_shape_has_a_message_of_its_own() -> None:
    graph = read_shapes()
    # The branches of sh:xone only choose; the shape around them speaks.
    branches = {
        shape for choice in graph.objects(None, SH.xone) for branch in graph.items(choice)
        for shape in graph.objects(branch, SH.property)
    }  # fmt: skip
    for shape in set(graph.objects(None, SH.property)) - branches:
        assert graph.value(shape, SH.message) is not None, shape


def test_contact_data_is_not_repeated_in_the_finding() -> None:
    found = findings(TURTLE.replace('foaf:name "Ana"', 'foaf:name "ana@example.org"'))
    assert found
    assert "@" not in "".join(found)


def test_what_was_found_is_shown() -> None:
    assert any("'retired'" in text for text in findings(TURTLE.replace('"current"', '"retired"')))
