"""Venues are the cities and countries that something is put in, not people, organisations or offices."""

from __future__ import annotations

import pytest
from gathering_fixture import load_extractor

from kg.extract.bodies.place import find_venues
from kg.extract.text.anchor import Anchor
from kg.extract.text.annotation import annotate
from kg.extract.text.document import Document
from kg.facts import Release

_HOME = Anchor(None, None, "Quito", "EC")


def _venues(text: str) -> list[tuple[str | None, str | None]]:
    document = Document(Release(id="r", text=text), load_extractor().gazetteer)
    annotated = annotate(document, document.sentences[0])
    return [(v.city, v.country) for v in find_venues(document, annotated, _HOME, frozenset())]


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("It was held in Lomé, Togo.", "Lomé", "TG"),
        ("It was held in Mexico City on Friday.", "Mexico City", "MX"),
        ("It was held in Washington, D.C., on Friday.", "Washington, D.C.", "US"),
        ("It was held in Vientiane (Lao PDR).", "Vientiane", "LA"),
        ("It was held in the town of Mangochi.", "Mangochi", "MW"),
        ("It was held in Port of Spain.", "Port of Spain", "TT"),
        ("It was held in Zimbrovia Falls, Kenya.", "Zimbrovia Falls", "KE"),
        ("It was held in La Paz, Bolivia.", "La Paz", "BO"),
        ("It was held in The Hague.", "The Hague", "NL"),
        ("It was held in the Gambia.", None, "GM"),
        ("It was held in Kenya.", None, "KE"),
        ("It was held in Djibouti.", "Djibouti", "DJ"),
        ("It was held here.", "Quito", "EC"),
        ("They travelled to Accra.", "Accra", "GH"),
        ("It ended in the same city.", None, None),
    ],
)
def test_a_place_is_read_with_its_country(text: str, city: str | None, country: str | None) -> None:
    assert _venues(text) == [(city, country)]


@pytest.mark.parametrize(
    "text",
    [
        "It was written in French.",
        "In May it rained.",
        "It was lost in Parliament.",
        "It is in UNICEF's hands.",
        "In his view it was lost.",
    ],
)
def test_other_things_after_in_are_no_places(text: str) -> None:
    assert _venues(text) == []
