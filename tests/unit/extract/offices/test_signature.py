"""A name on a line of its own holds the office on the next line, at the body on the one after."""

from __future__ import annotations

import pytest

from kg.extract.engine import Extractor
from kg.facts import Release

_STORY = "The boats left on Monday, and nobody came to the harbour, which has been empty ever since that day.\n\n"


def posts(extractor: Extractor, lines: str) -> list[tuple[str, str, str | None]]:
    text = _STORY + lines
    found = extractor.extract(Release(id="r", text=text, date="2024-05-16", lang="en")).posts
    assert all(text[e.start : e.end] == e.quote for post in found for e in post.evidence)
    return [(post.person, post.role, post.organisation) for post in found]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "Contacts\nPetra Holmqvist\nPress Secretary\nOffice of the Minister of Foreign Affairs\nJoris Wendelaar",
            ("Petra Holmqvist", "Press Secretary", "Office of the Minister of Foreign Affairs"),
        ),
        (
            "Contact\nPetra Holmqvist\nCommunication Officer, Ministry of Labour",
            ("Petra Holmqvist", "Communication Officer", "Ministry of Labour"),
        ),
        (
            "(signed)\nMs. Petra Holmqvist\nExecutive Director",
            ("Petra Holmqvist", "Executive Director", None),
        ),
    ],
)
def test_the_lines_below_a_name_say_the_office(
    extractor: Extractor, lines: str, expected: tuple[str, str, str | None]
) -> None:
    assert posts(extractor, lines) == [expected]


@pytest.mark.parametrize(
    "lines",
    [
        "Contact\nPetra Holmqvist\n\nPress Secretary",
        "Contact\nPetra Holmqvist\nThe Director came.",
        "Contact\nHarbour Office\nPress Secretary",
    ],
)
def test_other_lines_say_nothing(extractor: Extractor, lines: str) -> None:
    assert posts(extractor, lines) == []


def test_an_office_on_the_line_above_a_name_is_held_by_that_name(extractor: Extractor) -> None:
    first = "Secretaria general de Pesca\nDña. Aurelia Bonet i Ferrer\n\n"
    text = f"{_STORY}{first}Director general de Puertos\nD. Tello Arias Luna\n"
    found = extractor.extract(Release(id="r", text=text, date="2024-05-16", lang="es")).posts
    assert {(post.person, post.role) for post in found} == {
        ("Aurelia Bonet i Ferrer", "Secretaria General de Pesca"),
        ("Tello Arias Luna", "Director General de Puertos"),
    }
