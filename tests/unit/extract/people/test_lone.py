"""People in running news: bare names, names that dictionaries list, and surnames by themselves."""

from __future__ import annotations

import pytest
from reading_fixture import open_text, people_of


def named(*paragraphs: str) -> list[str]:
    document = open_text("\n\n".join(paragraphs))
    return [someone.name for someone in people_of(document).everyone]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clerk sent a letter to Tom Moody on Friday.", ["Tom Moody"]),
        ("On Monday the crew was joined by Peter Wood of Leeds.", ["Peter Wood"]),
        ("The prize went to Bill Arkwright last year.", ["Bill Arkwright"]),
        ("The novelist Ilse Brandvold, 41, left the island.", ["Ilse Brandvold"]),
        ("Guy M. Struwe left the hall at noon.", ["Guy M. Struwe"]),
        ("The clerk hired Abebe Worko, one of the best lawyers.", ["Abebe Worko"]),
        ("On Monday the storm killed Kennedy and two sailors.", ["Kennedy"]),
    ],
)
def test_a_bare_name_that_the_model_sees_is_a_person(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dankwah left the building after the hearing.",
        "The crowd waited until Dankwah had left the building.",
        "“We left,” said Dankwah.",
    ],
)
def test_a_surname_alone_that_acts_or_speaks_is_a_person(text: str) -> None:
    assert named(text) == ["Dankwah"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Lomé on Monday.",
        "The fishing town of Staouelli was flooded on Monday.",
        "Mangroves protect the coast from storms.",
    ],
)
def test_a_place_or_a_thing_alone_is_nobody(text: str) -> None:
    assert named(text) == []


def test_as_between_two_names_parts_them() -> None:
    """In a cast list the actor and the part are two people."""
    assert named("The cast holds Ilse Brandvold as Maria Wendelaar.") == ["Ilse Brandvold", "Maria Wendelaar"]
