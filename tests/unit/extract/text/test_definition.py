"""An acronym in brackets stands for the words before it whose initials spell it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.text.definition import find_definitions
from kg.extract.text.token import tokenize


def definitions(*sentences: str) -> dict[str, str]:
    return find_definitions(tokenize(sentence) for sentence in sentences)


@pytest.mark.parametrize(
    ("text", "acronym", "long_form"),
    [
        ("the Harbour Safety Network (HSN) met", "HSN", "Harbour Safety Network"),
        ("the Council of Harbour Masters (CHM) met", "CHM", "Council of Harbour Masters"),
        ("the Lagoon Children’s Fund (LCF) met", "LCF", "Lagoon Children’s Fund"),
        ("the Lake-Wide Rescue Service (LRS) met", "LRS", "Lake-Wide Rescue Service"),
        ("la Red de Puertos del Sur (RPS) se reunió", "RPS", "Red de Puertos del Sur"),
        ("the Office for Boats, Nets and Ropes (OBNR; closed)", "OBNR", "Office for Boats, Nets and Ropes"),
    ],
)
def test_a_long_form_is_found(text: str, acronym: str, long_form: str) -> None:
    assert definitions(text) == {acronym: long_form}


@pytest.mark.parametrize(
    "text",
    [
        "the Harbour Safety Network (see below) met",
        "the Harbour Safety Network (XYZ) met",
        "eleven boats (HSN) left",
        "Safety Network (HSN) met",
        "the Harbour Safety Network, or HSN, met",
        "Harbour was safe. The Network (HSN) met",
    ],
)
def test_what_spells_nothing_defines_nothing(text: str) -> None:
    assert definitions(text) == {}


def test_the_first_definition_counts() -> None:
    assert definitions("the Harbour Safety Network (HSN) met", "the Hill Shepherds Network (HSN) met") == {
        "HSN": "Harbour Safety Network"
    }


@given(st.lists(st.text(alphabet="ABCabc ()-,.;’&", max_size=60), max_size=4))
def test_every_long_form_begins_as_its_acronym_does(sentences: list[str]) -> None:
    for acronym, long_form in definitions(*sentences).items():
        assert long_form[0].lower() == acronym[0].lower()
        assert any(acronym in sentence for sentence in sentences)
