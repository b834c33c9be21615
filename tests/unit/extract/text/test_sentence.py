"""Sentences end where a stop does, not where an abbreviation or an initial has its full stop."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.text.sentence import LONGEST, split_sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boats left. Nobody waved.", ["The boats left.", "Nobody waved."]),
        ("Who waved? Nobody! The end…", ["Who waved?", "Nobody!", "The end…"]),
        ("“The boats left.” Nobody waved.", ["“The boats left.”", "Nobody waved."]),
        ("They left (at noon). Nobody waved.", ["They left (at noon).", "Nobody waved."]),
        ("They left. “Come back,” she said.", ["They left.", "“Come back,” she said."]),
        ("They left.\n3 boats stayed.", ["They left.", "3 boats stayed."]),
    ],
)
def test_a_stop_before_a_capital_a_number_or_a_quote_ends_a_sentence(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Palesa Thamae left.",
        "The speech of Amb. Guled was short.",
        "They met J. P. Marowa at noon.",
        "The U.S. Coast Guard left.",
        "It was no. 7 of the list.",
        "Ilse Brandvold, of Harbour Ltd. of Accra, left.",
        "Director A; Director B; Director C.",
        "“Will they come?” she asked.",
    ],
)
def test_an_abbreviation_an_initial_a_semicolon_or_a_small_letter_ends_none(text: str) -> None:
    assert cut(text) == [text]


def test_a_text_of_space_has_no_sentence() -> None:
    assert cut(" \n\t ") == []


def test_what_is_longer_than_any_sentence_is_cut_where_its_words_part() -> None:
    names = cut("The list named " + ", ".join(f"Person Number{i}" for i in range(600)) + ".")
    assert len(names) > 1
    assert all(len(part) <= LONGEST for part in names)
    assert all(part.endswith((",", ".")) for part in names)


def test_a_word_longer_than_any_sentence_is_cut_all_the_same() -> None:
    assert "".join(cut("x" * (3 * LONGEST))) == "x" * (3 * LONGEST)


@given(st.text(max_size=300), st.integers(0, 50), st.integers(0, 300))
def test_sentences_tile_their_block(text: str, start: int, end: int) -> None:
    start, end = min(start, len(text)), min(end, len(text))
    if start > end:
        start, end = end, start
    places = split_sentences(text, start, end)
    assert all(start <= first < last <= end for first, last in places)
    edges = [start, *(edge for place in places for edge in place), end]
    assert edges == sorted(edges)
    gaps = "".join(text[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True))
    assert not gaps.strip()
