"""Themes come from the words themselves, and where a release was written from its dateline."""

from __future__ import annotations

import pytest
from graph_fixture import read_registry
from pyoxigraph import Literal, NamedNode
from rdflib import Graph, URIRef
from rdflib.namespace import SKOS

from kg.rdf.claim import map_claims
from kg.rdf.dateline import find_country
from kg.rdf.iri import Minter, vocab
from kg.rdf.theme import find_themes
from kg.rdf.vocabulary import BASE, DCTERMS, MGA, XSD
from kg.registry import Claim, load_claims
from kg.registry.affiliation import PROPERTIES
from kg.resources import shared_path
from kg.store import Store


@pytest.mark.parametrize(
    ("words", "themes"),
    [
        ("Workshop of the Counter-Trafficking Network", ["counter-trafficking"]),
        ("Seminario sobre la trata y la gestión de fronteras", ["border-management", "counter-trafficking"]),
        ("Atelier sur la libre circulation et l’asile", ["free-movement", "refugee-protection"]),
        ("LABOR MIGRATION AND REMITTANCES", ["labour-migration", "remittances"]),
        ("The borderline case of a databank", []),
        ("", []),
    ],
)
def test_a_name_has_the_themes_whose_words_it_holds_in_any_of_the_three_languages(
    words: str, themes: list[str]
) -> None:
    assert list(find_themes(words)) == [vocab("theme", theme) for theme in themes]


def test_every_theme_is_mapped_to_an_objective_of_the_global_compact() -> None:
    graph = Graph().parse(shared_path("ontology", "vocab", "theme.ttl"))
    objectives = Graph().parse(shared_path("ontology", "vocab", "gcm-objective.ttl"))
    known = set(objectives.subjects(SKOS.inScheme))
    assert len(known) == 23
    for theme in graph.subjects(SKOS.inScheme, URIRef(BASE + "vocab/theme")):
        mapped = set(graph.objects(theme, SKOS.relatedMatch))
        assert mapped, theme
        assert mapped <= known, theme


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("NASSAU, The Bahamas", "BHS"),
        ("Costa Rica", "CRI"),
        ("Kingston", "JAM"),
        ("Libreville (Gabon)", "GAB"),
        ("Nowhere at all", None),
        (" , ", None),
    ],
)
def test_a_dateline_is_of_the_country_it_names_or_in_which_its_town_lies(place: str, country: str | None) -> None:
    assert find_country(place, read_registry()) == country


def test_a_claim_keeps_its_value_date_note_and_source() -> None:
    claim = Claim("pidc", "name", "Old Name", "1997", "https://example.org/pidc", "former")
    quads = list(map_claims([claim], read_registry()))
    told = {quad.predicate: quad.object for quad in quads}
    assert told[MGA.claimOf] == Minter().thing("mechanism", "pidc")
    assert told[MGA.aspect] == vocab("claim-type", "name")
    assert told[MGA.value] == Literal("Old Name")
    assert told[DCTERMS.date] == Literal("1997", datatype=XSD.gYear)
    assert told[DCTERMS.description] == Literal("former")
    assert told[DCTERMS.source] == NamedNode("https://example.org/pidc")
    assert len({quad.subject for quad in quads}) == 1


def test_rival_claims_stand_side_by_side(built: Store) -> None:
    rows = built.query(
        f"SELECT ?value {{ ?claim <{MGA.claimOf.value}> <{BASE}id/mechanism/sacm> ;"
        f" <{MGA.aspect.value}> <{BASE}vocab/claim-type/established> ; <{MGA.value.value}> ?value }} ORDER BY ?value"
    )
    assert [row["value"].value for row in rows] == ["1999", "2000"]


def test_every_property_of_the_table_of_claims_is_a_concept() -> None:
    graph = Graph().parse(shared_path("ontology", "vocab", "claim-type.ttl"))
    assert {str(node).rsplit("/", 1)[1] for node in graph.subjects(SKOS.inScheme)} == set(PROPERTIES)
    assert load_claims()


def test_what_is_said_at_a_meeting_tells_what_it_was_about(built: Store) -> None:
    rows = built.query(
        f"SELECT DISTINCT ?theme {{ ?meeting a <{MGA.Meeting.value}> ; <https://schema.org/about> ?theme }}"
    )
    assert vocab("theme", "counter-trafficking") in {row["theme"] for row in rows}
