"""How names compare."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.registry.fold import fold_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Bahamas", "bahamas"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Caribbean Migration Consultations (CMC)", "CARIBBEAN MIGRATION CONSULTATIONS"),
        ("Trinidad & Tobago", "Trinidad and Tobago"),
        ("St. Lucia", "Saint Lucia"),
        ("U.S.", "US"),
        ("Guinea-Bissau", "Guinea Bissau"),
        ("International Organisation for Migration", "International Organization for Migration"),
        ("Foreign, Commonwealth & Development Office", "Foreign Commonwealth and Development Office"),
        ("Łódź", "lodz"),
    ],
)
def test_spellings_of_one_name_fold_to_the_same(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Niger", "Nigeria"), ("Dominica", "Dominican Republic"), ("5+5", "55")]
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


def test_the_alone_is_kept() -> None:
    assert fold_name("The") == "the"


@given(st.text(max_size=60))
def test_folding_a_folded_name_changes_nothing(name: str) -> None:
    folded = fold_name(name)
    assert fold_name(folded).removeprefix("the ") == folded.removeprefix("the ")


@given(st.text(alphabet="aÁß-. ,&'(", max_size=40))
def test_a_folded_name_holds_words_and_single_blanks_only(name: str) -> None:
    assert all(part.isalnum() for part in fold_name(name).split(" ") if part)
