"""What the characters of a release's text are, whatever came in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.releases.character import normalise, printable

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)


@given(ANY_TEXT)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(ANY_TEXT)
def test_normalised_text_has_no_controls_surrogates_or_bidi_marks(text: str) -> None:
    kept = normalise(text)
    assert not [c for c in kept if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"]
    assert not set(kept) & set(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\ufeff"
    )
    assert unicodedata.is_normalized("NFC", kept)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("San\u00a0José\u202f2024", "San José 2024"),
        ("mi\u00adgra\u200btion\ufeff", "migration"),
        ("Jose\u0301", "José"),
        ("evil\u202etxt.exe\u2069", "eviltxt.exe"),
        ("bell\x07 tab\there\x9b", "bell tab\there"),
        ("one\n \n\t\n\n\ntwo  \n", "one\n\ntwo"),
        ("lone \ud800 half", "lone \ufffd half"),
    ],
)
def test_oddities_become_plain_text(given: str, expected: str) -> None:
    assert normalise(given) == expected


def test_long_runs_of_combining_marks_are_cut_so_that_sorting_them_stays_cheap() -> None:
    assert len(normalise("a" + "\u0315\u0300" * 5000)) <= 31


def test_printable_text_has_one_line_and_shows_what_cannot_be_seen() -> None:
    assert printable("a\nb\u202ec") == "a\\nb\\u202ec"
