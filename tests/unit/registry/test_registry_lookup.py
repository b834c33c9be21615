"""Exact look-up of names and codes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.registry import Registry, load_registry


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("OIM", "iom"),
        ("the UN Refugee Agency", "unhcr"),
        ("Proceso de Puebla", "rcm"),
        ("Khartoum Process", "khartoum-process"),
        ("CARICOM IMPACS", "caricom-impacs"),
        ("Swaziland", "SWZ"),
        ("Kosovo*", "XKX"),
        ("EE. UU.", "USA"),
        ("St. Kitts & Nevis", "KNA"),
    ],
)
def test_every_name_and_acronym_leads_to_its_entry(registry: Registry, name: str, key: str) -> None:
    entry = registry.find(name)
    assert entry is not None
    assert entry.key == key


@pytest.mark.parametrize(
    "name", ["CMC", "COMMIT", "ACP", "IOC", "MMC", "CRM", "DRC", "Congolese", "Guyanese", ""]
)
def test_a_weak_form_or_a_demonym_alone_leads_nowhere(registry: Registry, name: str) -> None:
    assert registry.find(name) is None
    assert registry.canonical(name) == name


@pytest.mark.parametrize("name", ["Guyanna", "International Organization for Migrations", "Niger ia"])
def test_a_misspelt_name_leads_nowhere(registry: Registry, name: str) -> None:
    assert registry.find(name) is None


def test_weak_forms_name_their_candidates(registry: Registry) -> None:
    assert {entry.key for entry in registry.candidates("MMC")} == {"mmc-mayors", "mmc-mixed"}
    assert registry.candidates("IOM") == ()


@pytest.mark.parametrize(
    ("given_as", "key"), [("GY", "GUY"), ("GUY", "GUY"), ("Guyane française", "GUF"), ("Burma", "MMR")]
)
def test_countries_are_found_by_code_and_name(registry: Registry, given_as: str, key: str) -> None:
    entry = registry.country(given_as)
    assert entry is not None
    assert entry.key == key


def test_an_organisation_is_no_country(registry: Registry) -> None:
    assert registry.country("IOM") is None


def test_entries_come_by_key_and_kind(registry: Registry) -> None:
    keys = [entry.key for entry in registry.entries()]
    assert keys == sorted(keys)
    assert {entry.kind for entry in registry.entries("mechanism")} == {"mechanism"}


def test_aliases_begin_with_the_canonical_name_and_carry_their_language(registry: Registry) -> None:
    aliases = registry.aliases("iom")
    assert aliases[0] == ("International Organization for Migration", "en", "name")
    assert ("OIM", "es", "acronym") in aliases


def test_an_unknown_key_has_no_entry_and_no_aliases(registry: Registry) -> None:
    assert registry.entry("nobody") is None
    with pytest.raises(KeyError):
        registry.aliases("nobody")


@given(st.sampled_from([entry.key for entry in load_registry().entries()]))
def test_canonical_names_are_fixed_points(key: str) -> None:
    registry = load_registry()
    entry = registry.entry(key)
    assert entry is not None
    assert registry.canonical(entry.name) == entry.name
