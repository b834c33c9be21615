"""Titles find the role that their head words name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.rdf.role import find_role


@pytest.mark.parametrize(
    ("title", "concept"),
    [
        ("Minister", "minister"),
        ("Minister of Public Safety", "minister"),
        ("minister of foreign affairs and worship", "foreign-minister"),
        ("Deputy Foreign Minister", "deputy-foreign-minister"),
        ("Deputy Minister of Labor", "deputy-minister"),
        ("Acting Permanent Secretary", "permanent-secretary"),
        ("Regional Director for Asia", "regional-director"),
        ("Directora Regional", "regional-director"),
        ("Jefe de Misión", "chief-of-mission"),
        ("Cheffe de mission", "chief-of-mission"),
        ("Asesora Jurídica", "adviser"),
        ("Oficial Superior de Protección", "officer"),
        ("Secrétaire Exécutive Adjointe", "executive-secretary"),
        ("Préfet de Dori", "governor"),
        ("US Ambassador", "ambassador"),
        ("Ambassador-designate", "ambassador"),
        ("President-Elect", "president"),
        ("Senior Regional Protection Specialist", "specialist"),
        ("Head of the Department of Labour Migration", "head-of-department"),
        ("Head of State", "head-of-state"),
        ("Land and Irrigation Minister", "minister"),
        ("President and CEO", "president"),
        ("Executive Assistant to the Minister", "associate"),
        ("Chargé d'affaires a.i.", "charge-d-affaires"),
    ],
)
def test_the_head_words_of_a_title_name_its_role(title: str, concept: str) -> None:
    found = find_role(title)
    assert found is not None
    assert found.value.rsplit("/", 1)[1] == concept


@pytest.mark.parametrize(
    "title", ["Keeper of the Lamps", "", "—", "Министр", "of the", "Friend of the Minister"]
)
def test_a_title_that_names_no_known_role_finds_none(title: str) -> None:
    assert find_role(title) is None


@given(st.text(max_size=300))
def test_any_text_at_all_can_be_looked_up(text: str) -> None:
    found = find_role(text)
    assert found is None or "/vocab/role/" in found.value
