"""Spellings of one name are found among many names, and only by the keys that they share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.people.likeness import Index, is_last_part, is_same_name, iter_keys, iter_sought

_WORDS = st.lists(st.text("abcé", min_size=1, max_size=7), min_size=2, max_size=4).map(tuple)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ilse brandvold", "ilse brandvold", True),
        ("ilse brandvold", "ilse maria brandvold", True),
        ("ilse brandvold", "ilse brandwold", True),
        ("ilse brandvold", "ilse brandvlod", True),
        ("ilse brandvold", "ilse brandvolds", True),
        ("ilse brandvold", "else brandvold", False),
        ("ilse brandvold", "ilse thamae", False),
        ("ana bo", "ana ba", False),
    ],
)
def test_names_are_the_same_up_to_inner_words_and_a_slip(one: str, other: str, same: bool) -> None:
    assert is_same_name(tuple(one.split()), tuple(other.split())) is same


def test_two_words_or_more_at_an_end_are_part_of_a_longer_name() -> None:
    assert is_last_part(("ilse", "maria", "brandvold"), ("maria", "brandvold"))
    assert is_last_part(("ilse", "maria", "brandvold"), ("ilse", "maria"))
    assert not is_last_part(("ilse", "maria", "brandvold"), ("brandvold",))


@given(_WORDS, _WORDS)
def test_names_of_one_person_share_a_key(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    alike = is_same_name(one, other) or is_last_part(one, other)
    assert not alike or set(iter_keys(one)) & set(iter_sought(other))


@given(_WORDS, st.integers(0, 30), st.sampled_from("abcé"))
def test_a_slip_of_the_pen_leaves_a_key(words: tuple[str, ...], place: int, letter: str) -> None:
    joined = " ".join(words)
    slipped = tuple((joined[:place] + letter + joined[place + 1 :]).split())
    alike = bool(slipped) and is_same_name(words, slipped)
    assert not alike or set(iter_keys(words)) & set(iter_sought(slipped))


def test_what_is_kept_under_several_keys_is_found_once_and_in_order() -> None:
    index: Index[str] = Index()
    index.keep("first", iter("ab"))
    index.keep("second", iter("bc"))
    assert index.find(iter("cba")) == ["first", "second"]
    assert index.find(iter("x")) == []


def test_a_key_that_very_many_share_keeps_the_first_of_them() -> None:
    index: Index[int] = Index()
    for number in range(1_000):
        index.keep(number, iter("a"))
    assert index.find(iter("a")) == list(range(100))
