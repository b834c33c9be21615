"""Each token is marked with what it can be: part of a known name, of an office's head, of a form of address."""

from __future__ import annotations

import pytest
from reading_fixture import open_text

from kg.extract.text.annotation import Annotated, annotate


def annotated(text: str) -> Annotated:
    document = open_text(text)
    (sentence,) = document.telling
    return annotate(document, sentence)


def heads(text: str) -> list[str]:
    """The role heads of a sentence, as printed."""
    found = annotated(text)
    spans = sorted({head for head in found.heads if head is not None})
    return [" ".join(found.text(i) for i in range(*span)) for span in spans]


def address(text: str) -> list[str]:
    """The tokens of a sentence that are forms of address."""
    found = annotated(text)
    return [token.text for token, marked in zip(found.tokens, found.honorific, strict=True) if marked]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Director General left.", ["Director General"]),
        ("The Director left.", ["Director"]),
        ("The Permanent Secretary and the Chief of Mission left.", ["Permanent Secretary", "Chief of Mission"]),
        ("The Chief Technical Adviser left.", ["Adviser"]),
        ("La Ministra y el Jefe de Misión salieron.", ["Ministra", "Jefe de Misión"]),
        ("La directrice générale est partie.", ["directrice générale"]),
    ],
)
def test_the_longest_head_of_an_office_is_marked(text: str, expected: list[str]) -> None:
    assert heads(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The boats left.",
        "The Office of the United Nations High Commissioner for Refugees left.",
        "Several ministers and directors left.",
    ],
)
def test_no_head_is_seen_in_a_body_s_name_or_a_plural(text: str) -> None:
    assert heads(text) == []


def test_a_head_right_after_a_body_s_acronym_counts() -> None:
    assert heads("UNHCR Representative Palesa Thamae left.") == ["Representative"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dr. Palesa Thamae left.", ["Dr", "."]),
        ("Ms Palesa Thamae left.", ["Ms"]),
        ("H.E. Palesa Thamae left.", ["H.E."]),
        ("Her Excellency Palesa Thamae left.", ["Her", "Excellency"]),
        ("The Rev. Dr. Palesa Thamae left.", ["Rev", ".", "Dr", "."]),
        ("Capt. Palesa Thamae left.", ["Capt", "."]),
        ("They met Sheikh Omar Bilgrami-Stone.", ["Sheikh"]),
    ],
)
def test_forms_of_address_are_marked_with_their_stop(text: str, expected: list[str]) -> None:
    assert address(text) == expected


@pytest.mark.parametrize(
    "text", ["Nobody called him sir.", "Her boat left.", "Generally the general left.", "Fishing Master left."]
)
def test_other_words_are_no_forms_of_address(text: str) -> None:
    assert address(text) == []


def test_known_names_cover_all_their_tokens() -> None:
    found = annotated("The Budapest Process met in Ghana.")
    names = [hit.entry.name if hit else None for hit in found.hits]
    assert names == [None, "Budapest Process", "Budapest Process", None, None, "Ghana", None]


def test_outside_the_sentence_there_is_no_text() -> None:
    found = annotated("Ghana’s boats left.")
    assert (found.text(-1), found.text(len(found)), found.lower(len(found))) == ("", "", "")
    assert found.lower(1) == "'s"


def test_an_excellency_after_the_words_of_an_office_is_a_form_of_address() -> None:
    found = annotated("The Minister of Human Resources H.E. Dr. Ilse Brandvold left.")
    assert [t.text for t, styled in zip(found.tokens, found.honorific, strict=True) if styled] == ["H.E.", "Dr", "."]


def test_a_rank_served_no_more_is_a_form_of_address_with_its_bracket() -> None:
    found = annotated("The Secretary of Defence Air Vice Marshal (Rtd) Ilse Brandvold left.")
    styled = [t.text for t, styled in zip(found.tokens, found.honorific, strict=True) if styled]
    assert styled == ["Air", "Vice", "Marshal", "(", "Rtd", ")"]
