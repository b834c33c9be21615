"""A reading ties each office of a sentence to the one name it belongs to, and says how it stands to it."""

from __future__ import annotations

import pytest
from reading_fixture import read_one

from kg.extract.syntax.name import spell_name


def links(text: str) -> list[tuple[str, str, str]]:
    """Name, head and manner of every link, by place."""
    document, reading = read_one(text)
    found = sorted(reading.links, key=lambda link: (reading.names[link.name].first, link.office.first))
    return [
        (spell_name(document, reading.annotated, reading.names[link.name]), link.office.title, link.manner)
        for link in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IOM Director Ilse Brandvold left.", [("Ilse Brandvold", "Director", "glued")]),
        ("IOM Director Dr. Ilse Brandvold left.", [("Ilse Brandvold", "Director", "glued")]),
        ("The Director of IOM, Ilse Brandvold, left.", [("Ilse Brandvold", "Director", "before")]),
        ("The Director of IOM, Dr. Ilse Brandvold, left.", [("Ilse Brandvold", "Director", "before")]),
        ("The Director of IOM – Ilse Brandvold – left.", [("Ilse Brandvold", "Director", "before")]),
        ("Ilse Brandvold, Director of IOM, left.", [("Ilse Brandvold", "Director", "after")]),
        ("Ilse Brandvold, the Director of IOM, left.", [("Ilse Brandvold", "Director", "after")]),
        ("Ilse Brandvold (Director of IOM) left.", [("Ilse Brandvold", "Director", "after")]),
        ("Ilse Brandvold is the Director of IOM.", [("Ilse Brandvold", "Director", "verb")]),
        ("Ilse Brandvold was appointed Director of IOM.", [("Ilse Brandvold", "Director", "verb")]),
        (
            "Ilse Brandvold, Director of IOM and Chair of the Budapest Process, left.",
            [("Ilse Brandvold", "Director", "after"), ("Ilse Brandvold", "Chair", "joined")],
        ),
    ],
)
def test_an_office_is_tied_to_the_name_beside_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert links(text) == expected


def test_a_chain_of_offices_and_names_is_told_apart_from_either_end() -> None:
    names_first = "Ilse Brandvold, Director of IOM, Joris Wendelaar, Adviser at UNHCR, left."
    offices_first = "The Director of IOM, Ilse Brandvold, the Adviser at UNHCR, Joris Wendelaar, left."
    for text in (names_first, offices_first):
        assert [link[:2] for link in links(text)] == [("Ilse Brandvold", "Director"), ("Joris Wendelaar", "Adviser")]


def test_a_rank_beside_a_name_does_not_hide_the_office_before_it() -> None:
    text = "The Minister of Health of Ghana Ambassador Efua Dankwah left."
    assert [link[:2] for link in links(text)] == [("Efua Dankwah", "Minister"), ("Efua Dankwah", "Ambassador")]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Brandvold left with the Director of IOM.",
        "The Director of IOM met Ilse Brandvold.",
        "Ilse Brandvold was received by the Director of IOM.",
        "Ilse Brandvold left. ",
    ],
)
def test_an_office_elsewhere_in_the_sentence_is_nobody_s(text: str) -> None:
    assert links(text) == []


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Ilse Brandvold will succeed Joris Wendelaar as Director of IOM.", ["elect", "former"]),
        ("Ilse Brandvold, who served as Director of IOM, left.", ["former"]),
        ("Ilse Brandvold was the Director of IOM.", ["former"]),
        ("Ilse Brandvold was named Director of IOM.", [None]),
    ],
)
def test_the_verb_tells_the_status(text: str, statuses: list[str | None]) -> None:
    _, reading = read_one(text)
    assert [link.status for link in sorted(reading.links, key=lambda link: link.name)] == statuses


def test_bodies_and_countries_after_a_comma_trail_their_office() -> None:
    _, reading = read_one("Ilse Brandvold, Director, Visa Department, Ministry of Interior, Ghana, left.")
    (link,) = reading.links
    assert "Ministry of Interior" in [phrase.name for phrase in link.trailing]


def test_each_office_is_tied_to_at_most_one_name() -> None:
    _, reading = read_one("Ilse Brandvold, Director of IOM, Joris Wendelaar, Adviser, and Efua Dankwah left.")
    offices = [link.office.head for link in reading.links]
    assert len(offices) == len(set(offices))


def test_names_have_the_places_of_the_text() -> None:
    document, reading = read_one("IOM Director Ilse Brandvold left.")
    (span,) = reading.names
    start, end = reading.offsets(span)
    assert document.text[start:end] == "Ilse Brandvold"
