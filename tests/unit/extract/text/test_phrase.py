"""The phrase after an office names a body, a country, a place or a field; lists join only what is of one kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_fixture import open_text

from kg.extract.text.annotation import annotate
from kg.extract.text.phrase import Phrase, name_government, read_phrase


def phrase(words: str, start: int = 2) -> Phrase | None:
    """The phrase of a sentence that begins with "They met …", read from that place on."""
    document = open_text(f"They met {words}")
    return read_phrase(document, annotate(document, document.telling[0]), start, frozenset())


@pytest.mark.parametrize(
    ("words", "kind", "name"),
    [
        ("Ghana.", "country", "Ghana"),
        ("the Republic of Korea.", "country", "South Korea"),
        ("West Africa.", "place", "West Africa"),
        ("West Africa, Central Africa, and the Sahel.", "place", "West Africa, Central Africa, and the Sahel"),
        ("Ghana, Togo and Benin.", "place", "Ghana, Togo and Benin"),
        ("IOM.", "body", "International Organization for Migration"),
        ("the International Organization for Migration (IOM).", "body", "International Organization for Migration"),
        ("the Ministry of Health.", "body", "Ministry of Health"),
        ("the Ministry of Health and Sports of Ghana.", "body", "Ministry of Health and Sports"),
        ("the Harbour Institute of Lakes.", "body", "Harbour Institute of Lakes"),
        ("the Data Unit of the African Union Commission.", "body", "Data Unit"),
        ("Foreign Affairs, Trade and Tourism.", "field", "Foreign Affairs, Trade and Tourism"),
        ("Culture and Home Affairs of Ghana.", "field", "Culture and Home Affairs"),
        ("Defence.", "field", "Defence"),
    ],
)
def test_a_phrase_is_read_to_its_end(words: str, kind: str, name: str) -> None:
    found = phrase(words)
    assert found is not None
    assert (found.kind, found.name) == (kind, name)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ghana and UNHCR.", "Ghana"),
        ("Health and Ghana.", "Health"),
        ("IOM for East Africa.", "International Organization for Migration"),
        ("Ghana on Monday.", "Ghana"),
        ("the Ministry of Health, Ghana.", "Ministry of Health"),
    ],
)
def test_things_of_another_kind_are_not_joined(words: str, name: str) -> None:
    found = phrase(words)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("words", ["eleven boats.", "at noon.", ", and left.", "on Monday."])
def test_where_no_capitals_stand_there_is_no_phrase(words: str) -> None:
    assert phrase(words) is None


def test_past_the_end_there_is_no_phrase() -> None:
    assert phrase("Ghana.", start=9) is None


def test_a_person_s_name_ends_a_phrase() -> None:
    document = open_text("They met Health Palesa Thamae.")
    found = read_phrase(document, annotate(document, document.telling[0]), 2, frozenset({3}))
    assert found is not None
    assert (found.name, found.end) == ("Health", 3)


def test_a_body_knows_the_country_it_is_of() -> None:
    found = phrase("the Ministry of Health of Ghana.")
    assert found is not None
    assert found.country == "GH"


def test_an_acronym_that_the_text_defines_is_spelled_out() -> None:
    document = open_text("The Harbour Safety Network (HSN) met. They met HSN.")
    found = read_phrase(document, annotate(document, document.telling[1]), 2, frozenset())
    assert found is not None
    assert (found.kind, found.name) == ("body", "Harbour Safety Network")


@pytest.mark.parametrize(
    ("country", "name"),
    [
        ("Ghana", "Government of Ghana"),
        ("Philippines", "Government of the Philippines"),
        ("United States", "Government of the United States"),
        ("Dominican Republic", "Government of the Dominican Republic"),
        ("Bahamas", "Government of the Bahamas"),
    ],
)
def test_governments_take_the_article_where_english_has_one(country: str, name: str) -> None:
    assert name_government(country) == name


_WORDS = (
    "Ghana",
    "IOM",
    "Ministry",
    "of",
    "the",
    "Health",
    ",",
    "and",
    "(",
    ")",
    "West",
    "Africa",
    "Palesa",
    "-",
    "'s",
    "for",
)


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14), st.integers(0, 15))
def test_a_phrase_lies_in_its_sentence_after_its_start(words: list[str], start: int) -> None:
    document = open_text(" ".join(words))
    for sentence in document.telling:
        found = read_phrase(document, annotate(document, sentence), start, frozenset())
        assert found is None or (start <= found.first < found.end <= len(sentence.tokens) and found.name)
