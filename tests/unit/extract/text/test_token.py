"""Tokens are words, numbers and marks with their places; nothing of a text but its space is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.extract.text.token import Token, tokenize


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holmqvist-Adeyemi", ["Holmqvist-Adeyemi"]),
        ("O’Hare said", ["O’Hare", "said"]),
        ("Ghana’s port", ["Ghana", "’s", "port"]),
        ("the workers' hall", ["the", "workers", "'", "hall"]),
        ("J. P. Marowa", ["J.", "P.", "Marowa"]),
        ("H.E. Marowa", ["H.E.", "Marowa"]),
        ("U.S.-led", ["U.S.", "-", "led"]),
        ("ex-Minister", ["ex", "-", "Minister"]),
        ("President-elect", ["President", "-", "elect"]),
        ("exit-only", ["exit-only"]),
        ("de l'Intérieur d’affaires", ["de", "l'", "Intérieur", "d’", "affaires"]),
        ("L'OIM", ["L'", "OIM"]),
        ("D'Souza", ["D'Souza"]),
        ("He left.", ["He", "left", "."]),
        ("the 17th and 45ª round", ["the", "17th", "and", "45ª", "round"]),
        ("1,250.50 at 10:30 on 14/11", ["1,250.50", "at", "10:30", "on", "14/11"]),
        ("5G", ["5G"]),
        ("(ICMPD)", ["(", "ICMPD", ")"]),
        ("de l’Intérieur", ["de", "l’", "Intérieur"]),
        ("a_b", ["a", "_", "b"]),
    ],
)
def test_words_numbers_and_marks_are_told_apart(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_an_honorific_is_not_joined_to_the_word_before_the_hyphen() -> None:
    assert words("of IGAD-Dr. Guled") == ["of", "IGAD", "-", "Dr", ".", "Guled"]
    assert words("Karasu-Drummond") == ["Karasu-Drummond"]


def test_only_the_part_asked_for_is_read_and_places_are_those_of_the_whole() -> None:
    assert tokenize("one two three", 4, 7) == (Token("two", 4, 7),)


@pytest.mark.parametrize(
    ("word", "capital", "is_word", "initial"),
    [
        ("Marowa", True, True, False),
        ("marowa", False, True, False),
        ("Ångström", True, True, False),
        ("東京", True, True, False),
        ("J.", True, True, True),
        ("B.K.", True, True, True),
        (".", False, False, False),
        ("17th", False, False, False),
    ],
)
def test_a_token_knows_its_shape(word: str, capital: bool, is_word: bool, initial: bool) -> None:
    token = Token(word, 0, len(word))
    assert (token.is_capital, token.is_word, token.is_initial) == (capital, is_word, initial)


@given(st.text(max_size=200))
def test_every_token_stands_where_it_says_and_none_overlap(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    assert all(token.text for token in tokens)


@given(st.text(max_size=200))
@example("5_ 5_a")
def test_only_space_lies_between_tokens(text: str) -> None:
    ends = [0, *(token.end for token in tokenize(text))]
    starts = [*(token.start for token in tokenize(text)), len(text)]
    gaps = "".join(text[end:start] for end, start in zip(ends, starts, strict=True))
    assert not gaps.strip()


@given(st.text(alphabet="Ab’'. -,\n1", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_part_holds_no_token_that_reaches_out_of_it(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert all(start <= token.start < token.end <= end for token in tokenize(text, start, end))
