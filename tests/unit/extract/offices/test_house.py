"""The body from which a release speaks, and bodies that the text names by their head alone."""

from __future__ import annotations

import pytest
from reading_fixture import open_text

from kg.extract.offices.house import find_house, spell_out

_QUIET = "Nobody was there to greet the boats."


@pytest.mark.parametrize(
    ("publisher", "house"),
    [
        ("IOM", "International Organization for Migration"),
        ("Ministry of Health", "Ministry of Health"),
        ("PRESIDENCY OF HARBOUR MANAGEMENT", "Presidency of Harbour Management"),
        ("Ministry  of\nHealth", "Ministry of Health"),
        ("Ministry of Labour, Boats and Harbours", "Ministry of Labour, Boats and Harbours"),
        ("University of the Harbour at Boatham, Example Island", "University of the Harbour"),
        ("Ministère des Bateaux / Ministry of Boats", "Ministère des Bateaux"),
        ("Organización Internacional de los Botes / IOM", "International Organization for Migration"),
        ("SENATE", None),
        ("Ghana", None),
        ("The Harbour Herald", None),
        ("Ministry", None),
        ("ministry of silly boats", None),
        ("", None),
        (None, None),
    ],
)
def test_a_publisher_that_is_a_body_is_the_house(publisher: str | None, house: str | None) -> None:
    assert find_house(open_text(_QUIET, publisher=publisher)) == house


def test_a_head_alone_means_the_body_of_that_head_named_last() -> None:
    text = "The European Commission met. The African Union Commission met. The Commission left."
    document = open_text(text)
    assert spell_out(document, "Commission", len(text), None) == "African Union Commission"
    assert spell_out(document, "Commission", text.index("The African"), None) == "European Commission"


def test_a_head_alone_means_a_body_that_the_text_defines() -> None:
    text = "The Harbour Safety Board (HSB) met. The Board left."
    assert spell_out(open_text(text), "Board", len(text), None) == "Harbour Safety Board"


def test_a_head_alone_means_the_house_where_the_text_names_no_other() -> None:
    assert spell_out(open_text(_QUIET), "Board", 0, "Harbour Safety Board") == "Harbour Safety Board"


@pytest.mark.parametrize("name", ["Harbour Commission", "Visitors", "Commission"])
def test_what_nothing_spells_out_stays_as_it_is(name: str) -> None:
    assert spell_out(open_text(_QUIET), name, 0, "Harbour Safety Board") == name


@pytest.mark.parametrize(
    ("publisher", "house"),
    [
        ("IOM Madagascar", "International Organization for Migration"),
        ("UNODC REGIONAL OFFICE FOR SOUTHEAST ASIA AND THE PACIFIC", "United Nations Office on Drugs and Crime"),
        ("Government of Canada / Gouvernement du Canada", "Government of Canada"),
        ("LANTERNS WITHOUT SHADOWS", "Lanterns Without Shadows"),
        ("THE HARBOUR GAZETTE", None),
        ("Republic of Kenya", None),
    ],
)
def test_who_publishes_is_a_body_where_it_is_known_or_speaks_of_itself(publisher: str, house: str | None) -> None:
    document = open_text("The boats left. Lanterns Without Shadows was there, and nobody else.", publisher=publisher)
    assert find_house(document) == house


def test_a_head_alone_is_spelled_out_from_the_text() -> None:
    text = "The General Assembly of the Harbour Cities Alliance met. The President of the Alliance left."
    assert spell_out(open_text(text), "Alliance", text.index("President"), None) == "Harbour Cities Alliance"
