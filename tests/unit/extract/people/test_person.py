"""People are told from other capitals by what speaks for them, and each is one person however they are named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_fixture import open_text, people_of, read_all

from kg.extract.engine import Extractor
from kg.extract.people.person import extract_people, find_people
from kg.facts import Release


def named(*paragraphs: str) -> list[str]:
    document = open_text("\n\n".join(paragraphs))
    return [someone.name for someone in people_of(document).everyone]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Ilse Brandvold left at noon.", ["Ilse Brandvold"]),
        ("Ilse Brandvold, Director of IOM, left.", ["Ilse Brandvold"]),
        ("“We left,” said Ilse Brandvold.", ["Ilse Brandvold"]),
        ("The boats of Ms. Brandvold left. Mr. Wendelaar stayed.", ["Brandvold", "Wendelaar"]),
        ("Minister Dankwah left at noon.", ["Dankwah"]),
        ("Ms. Grace Stone left at noon.", ["Grace Stone"]),
    ],
)
def test_an_honorific_an_office_or_speech_makes_a_person(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The boats left Port Harcourt for New Jersey.",
        "The Harbour Safety Week begins on Monday.",
        "Blue Economy and Green Finance were discussed.",
        "The Dankwah Foundation left.",
    ],
)
def test_other_capitals_are_nobody(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    "later",
    [
        "Brandvold came back.",
        "Ms. Brandvold came back.",
        "Ilse Brandvold came back.",
        "“We came back,” Ilse added.",
        "Dr. Ilse BRANDVOLD came back.",
        "Director Brandvold came back.",
    ],
)
def test_a_later_mention_is_the_same_person(later: str) -> None:
    assert named("Ilse Brandvold, Director of IOM, left.", later) == ["Ilse Brandvold"]


def test_a_name_with_a_slip_of_the_pen_is_the_same_person() -> None:
    assert named("Ms. Ilse Brandvold left.", "Ms. Ilse Brandvolt came back.") == ["Ilse Brandvold"]


def test_middle_names_may_be_left_out() -> None:
    assert named("Mr. Tendai Kudzai Marowa left.", "Mr. Tendai Marowa came back.") == ["Tendai Kudzai Marowa"]


def test_two_first_names_with_one_surname_are_two_people() -> None:
    assert named("Ms. Ilse Brandvold met Mr. Sverre Brandvold.") == ["Ilse Brandvold", "Sverre Brandvold"]


def test_a_surname_of_two_means_the_one_named_last() -> None:
    document = open_text("Ms. Ilse Brandvold met Mr. Sverre Brandvold. Later Brandvold left.")
    someone = people_of(document).at(document.text.rindex("Brandvold"))
    assert someone is not None
    assert someone.name == "Sverre Brandvold"


def test_contacts_by_lines_and_captions_name_people() -> None:
    body = "Nobody was there to greet the boats when they came home from the sea."
    assert named(
        body, "By Ilse Brandvold", "Photo: Joris Wendelaar", "For more information, contact Efua Dankwah."
    ) == ["Ilse Brandvold", "Joris Wendelaar", "Efua Dankwah"]


def test_a_person_is_found_by_place_and_by_words() -> None:
    document = open_text("Ms. Ilse Brandvold met Mr. Joris Wendelaar.")
    people, text = people_of(document), document.text
    ilse, joris = people.everyone
    assert people.at(text.index("Brandvold")) is ilse
    assert people.at(text.index("met")) is None
    assert people.at(len(text)) is None
    assert people.last_before(text.index("met")) is ilse
    assert people.last_before(0) is None
    assert people.candidates(("wendelaar",)) == [joris]
    assert people.candidates(("joris", "brandvold")) == []
    assert people.candidates(()) == []
    assert [someone for _, _, someone in people.within(0, len(text))] == [ilse, joris]
    assert list(people.within(0, text.index("Brandvold"))) == []


def test_the_evidence_is_where_the_whole_name_stands() -> None:
    document = open_text("Brandvold left. Ms. Ilse Brandvold came back. Brandvold slept.")
    (person,) = extract_people(document, people_of(document))
    assert [evidence.quote for evidence in person.evidence] == ["Ilse Brandvold"]


_WORDS = ("Ms.", "Ilse", "Brandvold", "Sverre", "Director", "IOM", ",", "said", ".", "and", "the", "Ghana", "of")


@given(st.lists(st.sampled_from(_WORDS), max_size=20))
def test_mentions_stand_in_order_and_belong_to_one_person(words: list[str]) -> None:
    document = open_text(" ".join(words))
    people = find_people(document, read_all(document))
    spans = list(people.within(0, len(document.text)))
    assert [span[:2] for span in spans] == sorted({span[:2] for span in spans})
    assert sum(len(someone.mentions) for someone in people.everyone) == len(spans)
    assert all(people.at(start) is someone for start, _, someone in spans)


def test_half_of_a_double_surname_names_the_person() -> None:
    assert named("Mr. Yusuf Al-Harazi left. “It is late,” Mr. Harazi said.") == ["Yusuf Al-Harazi"]


def test_an_initial_stands_for_the_first_name() -> None:
    assert named("Ms. Petra Holmqvist left.", "P. Holmqvist said that it was late.") == ["Petra Holmqvist"]


def test_a_label_makes_a_person_of_the_name_after_it() -> None:
    assert named("The boats left.", "Press officer: Petra Holmqvist, IOM") == ["Petra Holmqvist"]


def test_what_an_adjective_describes_is_no_person() -> None:
    assert named("They crowded the annual Holmqvist Vandermeer in the harbour.") == []


def test_a_headline_cuts_names_short(extractor: Extractor) -> None:
    title = "Aurelia Bonet dirige la OIM"
    text = f"{title}\n\nLa señora Aurelia Bonet i Ferrer dirige la OIM desde el lunes, dijo la Sra. Bonet en Vigo."
    people = extractor.extract(Release(id="r", text=text, title=title, lang="es", date="2024-05-16")).people
    assert [person.name for person in people] == ["Aurelia Bonet i Ferrer"]
