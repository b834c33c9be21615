"""Whether two names can be one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.registry.fold import fold_name
from kg.registry.personal import compare_names


def compare(one: str, other: str) -> float | None:
    likeness = compare_names(fold_name(one), fold_name(other))
    return likeness.score if likeness else None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna K. Tembo", "A. K. Tembo"),
        ("Anna Kondwani Tembo", "Anna Tembo"),
        ("Lucía Inés Rojas Vera", "Lucia Rojas"),
        ("Lucía Inés Rojas", "Lucía Rojas Vera"),
        ("CISSÉ Mariam", "Mariam Cissé"),
        ("Muhammad Tariq Hussain", "Mohammed Tarek Hussein"),
        ("Dmitry Halushko", "Dmitriy Galushko"),
        ("Khalid Al Mansoori", "Khaled Almansouri"),
        ("Md. Rafiq Uddin", "Mohammad Rafiq Uddin"),
        ("K.D.R. Silva", "K. D. R. Silva"),
        ("W. M. Chandana Silva", "Chandana Silva"),
        ("Benjamin Achterberg", "Ben Achterberg"),
        ("William Achterberg", "Bill Achterberg"),
        ("Clara Somerville-Reid", "Clara Somerville"),
        ("Gebremariam Tesfaye", "Gebremariyam Tesfaye"),
    ],
)
def test_spellings_of_one_name_agree(one: str, other: str) -> None:
    score = compare(one, other)
    assert score is not None
    assert score == compare(other, one)
    assert 0 < score < 0.7, "a name alone is never enough"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna K. Tembo", "Anna M. Tembo"),
        ("Lucía Rojas Vera", "Lucía Rojas Paz"),
        ("Daniel Okoro", "Daniela Okoro"),
        ("Paul Okoro", "Pauline Okoro"),
        ("Hassan Karimov", "Hussein Karimov"),
        ("Mohamed Saleh", "Mahmoud Saleh"),
        ("John Tembo", "Jane Tembo"),
        ("Le Thi Hoa", "Le Thi Hoan"),
        ("Peter Anna Tembo", "Anna Tembo"),
        ("Anna", "Anna Tembo"),
        ("A. Tembo", "B. Tembo"),
    ],
)
def test_names_of_two_people_do_not_agree(one: str, other: str) -> None:
    assert compare(one, other) is None


word = st.sampled_from(["a", "b", "ana", "md", "al", "de", "kovac", "kovacs", "silva", "x"])
words = st.lists(word, min_size=1, max_size=8)


@given(words, words)
def test_likeness_is_mutual(one: list[str], other: list[str]) -> None:
    assert compare_names(" ".join(one), " ".join(other)) == compare_names(" ".join(other), " ".join(one))


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_names_compare(one: str, other: str) -> None:
    likeness = compare_names(fold_name(one), fold_name(other))
    assert likeness is None or 0 < likeness.score < 0.7
