"""Ordinals in words, digits and Roman numerals name one number, and other words none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.text.ordinal import read_ordinal, read_roman


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("First", 1), ("nineteenth", 19), ("twenty-first", 21), ("thirtieth", 30), ("2nd", 2), ("27TH", 27),
        ("45ª", 45), ("XXVII", 27), ("primera", 1), ("tercer", 3), ("séptimo", 7), ("première", 1),
        ("quatrième", 4), ("3ème", 3),
        ("decimosexta", 16), ("decimoctavo", 18), ("vigesimoprimera", 21), ("seizième", 16), ("vingt-deuxième", 22),
        ("trentième", 30), ("2.ª", 2),
    ],
)  # fmt: skip
def test_an_ordinal_is_read_in_three_languages(word: str, number: int) -> None:
    assert read_ordinal(word) == number


@pytest.mark.parametrize("word", ["I", "X", "IOM", "CIVIC", "MIX", "second-hand", "12", "0th", "", "of"])
def test_other_words_are_no_ordinals(word: str) -> None:
    assert read_ordinal(word) is None


def _spell_roman(number: int) -> str:
    table = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    spelled = ""
    for value, letters in table:
        while number >= value:
            spelled, number = spelled + letters, number - value
    return spelled


@given(st.integers(min_value=1, max_value=89))
def test_roman_numerals_are_read_back(number: int) -> None:
    assert read_roman(_spell_roman(number)) == number


@given(st.text(max_size=12))
def test_any_word_is_an_ordinal_or_none(word: str) -> None:
    found = read_ordinal(word)
    assert found is None or found > 0
