"""Which country a city is in."""

from __future__ import annotations

import pytest

from kg.registry import Registry, load_registry


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


@pytest.mark.parametrize(
    ("city", "country"),
    [
        ("Georgetown", "GY"),
        ("George Town", "KY"),
        ("Willemstad", "CW"),
        ("San José", "CR"),
        ("Montego Bay", "JM"),
        ("Geneva", "CH"),
        ("Genève", "CH"),
        ("New York", "US"),
        ("Marrakesh", "MA"),
        ("Cartagena", "CO"),
        ("Bali", "ID"),
    ],
)
def test_a_capital_comes_first_then_the_most_populous_city(
    registry: Registry, city: str, country: str
) -> None:
    assert registry.city_country(city) == country


def test_a_hint_wins_only_where_such_a_city_is(registry: Registry) -> None:
    assert registry.city_country("Georgetown", "US") == "US"
    assert registry.city_country("Georgetown", "FI") == "GY"
    assert registry.city_country("Cartagena", "ES") == "ES"


def test_an_unknown_city_has_no_country(registry: Registry) -> None:
    assert registry.city_country("Nowhere-upon-Nothing") is None


@pytest.mark.parametrize(
    ("printed", "country", "name"),
    [
        ("Lisbonne", "PT", "Lisbon"),
        ("Ciudad de México", "MX", "Mexico City"),
        ("Ciudad de Belice", "BZ", "Belize City"),
        ("Nueva York", "US", "New York"),
        ("San José", "CR", "San José"),
        ("Villa Ninguna", "CR", "Villa Ninguna"),
    ],
)
def test_a_city_printed_under_another_name_has_an_english_one(
    registry: Registry, printed: str, country: str, name: str
) -> None:
    assert registry.city_name(printed, country) == name
