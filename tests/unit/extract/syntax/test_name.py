"""Names of people are found by their shape, without the honorifics, offices and portfolios beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_fixture import open_text

from kg.extract.syntax.name import find_names, fold_name, spell_name
from kg.extract.text.annotation import annotate


def names(text: str) -> list[str]:
    document = open_text(text)
    marked = [annotate(document, sentence) for sentence in document.telling]
    return [spell_name(document, found, span) for found in marked for span in find_names(document, found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday Palesa Thamae left.", ["Palesa Thamae"]),
        ("Dr. Palesa Thamae and H.E. Efua Dankwah left.", ["Palesa Thamae", "Efua Dankwah"]),
        ("They met Kwabena Ofori-Mintah and Efua O’Hare-Tran.", ["Kwabena Ofori-Mintah", "Efua O’Hare-Tran"]),
        ("They met J. P. Marowa.", ["J. P. Marowa"]),
        ("They met Dr. the Honourable Palesa Thamae.", ["Palesa Thamae"]),
        ("They met Tendai K. Marowa, Jr. at noon.", ["Tendai K. Marowa, Jr"]),
        ("They met Mrs. TK Marowa, Mr. HW JP Dankwah and Dr. UNHCR.", ["TK Marowa", "HW JP Dankwah"]),
        ("They met Ludwig van der Bergh-Ansah.", ["Ludwig van der Bergh-Ansah"]),
        ("They met María José de la Cruz Ibáñez.", ["María José de la Cruz Ibáñez"]),
        ("They met Kwabena OFORI-MINTAH.", ["Kwabena OFORI-MINTAH"]),
        ("Nobody but the guards of the pier was there to greet the boats, and Palesa\nThamae left.", ["Palesa Thamae"]),
        ("Ghana's Minister of Interior Efua Dankwah left.", ["Efua Dankwah"]),
        ("Public Security Minister Ravi Wickrama-Perera left.", ["Ravi Wickrama-Perera"]),
        ("The Secretary of Public Security Ravi Wickrama-Perera left.", ["Ravi Wickrama-Perera"]),
        ("Minister of Blue Economy Ravi Wickrama-Perera left.", ["Ravi Wickrama-Perera"]),
        ("IOM Director for West and Central Africa Ilse Brandvold left.", ["Ilse Brandvold"]),
    ],
)
def test_a_name_is_cut_out_of_its_capitals(text: str, expected: list[str]) -> None:
    assert [name.rstrip(".") for name in names(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The boats left on Monday in March.",
        "The Ministry of Foreign Affairs and the European Union left.",
        "They left for Latin America and the Caribbean.",
        "The Minister of Health and Social Protection left.",
        "IOM and UNHCR met ICMPD.",
        "The Director of Visa Services left.",
    ],
)
def test_capitals_of_other_things_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zoë ÇELİK", "zoe celik"), ("Kadiatu  B. Sésay", "Kadiatu B Sesay"), ("O’Hare", "O'HARE"), ("Đoko", "doko")],
)
def test_names_that_differ_in_case_accents_and_stops_fold_alike(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@given(st.text(alphabet="aÉèçñ ’'.,Jß-", max_size=40))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


_WORDS = (
    "Palesa",
    "Thamae",
    "Dr",
    ".",
    ",",
    "of",
    "the",
    "Minister",
    "van",
    "IOM",
    "Ghana",
    "and",
    "J.",
    "O’Hare",
    "'s",
)


@given(st.lists(st.sampled_from(_WORDS), max_size=14))
def test_names_stand_in_order_without_overlap(words: list[str]) -> None:
    document = open_text(" ".join(words))
    for sentence in document.telling:
        spans = find_names(document, annotate(document, sentence))
        edges = [edge for span in spans for edge in (span.first, span.end)]
        assert edges == sorted(edges)
        assert all(span.first < span.end <= len(sentence.tokens) for span in spans)
