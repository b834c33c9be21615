"""Sentences end at stops, and no part is longer than a sentence can be."""

from __future__ import annotations

from gathering_fixture import extract_from
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.sentence import LONGEST, split_sentences


def test_stops_after_abbreviations_and_initials_end_no_sentence() -> None:
    text = "Dr. A. Bello came. Mr. Obi left."
    assert [text[a:b] for a, b in split_sentences(text, 0, len(text))] == ["Dr. A. Bello came.", "Mr. Obi left."]


@given(st.integers(1, 4 * LONGEST), st.sampled_from(["reeds, ", "reeds; ", "reeds ", "x"]))
def test_what_is_too_long_for_a_sentence_is_cut_without_loss(length: int, unit: str) -> None:
    text = (unit * (length // len(unit) + 1))[:length].strip() or "x"
    places = split_sentences(text, 0, len(text))
    assert all(0 < b - a <= LONGEST for a, b in places)
    assert "".join(text[a:b] for a, b in places).replace(" ", "") == text.replace(" ", "")


def test_a_chain_of_bodies_without_end_is_no_trouble() -> None:
    assert extract_from("It began: " + "the Working Group on Reeds of the " * 400).meetings == ()
