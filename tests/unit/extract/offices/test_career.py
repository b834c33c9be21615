"""Offices of somebody whom a sentence means by a pronoun belong to the person whom the text is about."""

from __future__ import annotations

import pytest

from kg.extract.engine import Extractor
from kg.facts import Release

_IOM = "International Organization for Migration"
_ICMPD = "International Centre for Migration Policy Development"


def posts(extractor: Extractor, text: str, lang: str = "en") -> list[tuple[str, str, str | None, str]]:
    found = extractor.extract(Release(id="r", text=text, date="2024-05-16", lang=lang)).posts
    assert all(text[e.start : e.end] == e.quote for post in found for e in post.evidence)
    return [(post.person, post.role, post.organisation, post.status) for post in found]


@pytest.mark.parametrize(
    ("career", "expected"),
    [
        ("From 2012 to 2015 she was Deputy Director of ICMPD.", ("Deputy Director", _ICMPD, "former")),
        ("Earlier she served as Programme Manager at ICMPD.", ("Programme Manager", _ICMPD, "former")),
        ("Since 2019 she has been Chief Economist of ICMPD.", ("Chief Economist", _ICMPD, "current")),
        ("She is also Vice-Chair of the Budapest Process.", ("Vice-Chair", "Budapest Process", "current")),
        ("She moved to IOM, for which she was Chief of Mission in Chad.", ("Chief of Mission", _IOM, "former")),
    ],
)
def test_a_pronoun_stands_for_the_person_of_the_sentence_before(
    extractor: Extractor, career: str, expected: tuple[str, str, str]
) -> None:
    assert posts(extractor, f"Ms. Petra Holmqvist grew up in a harbour. {career}") == [("Petra Holmqvist", *expected)]


def test_several_offices_of_one_career_are_several_posts(extractor: Extractor) -> None:
    text = "Ms. Petra Holmqvist left. She was Programme Manager at ICMPD, and most recently Chief Economist of IOM."
    assert [(role, body) for _, role, body, _ in posts(extractor, text)] == [
        ("Programme Manager", _ICMPD),
        ("Chief Economist", _IOM),
    ]


def test_a_list_under_a_pronoun_is_the_career_of_the_person(extractor: Extractor) -> None:
    text = (
        "Ms. Petra Holmqvist grew up in a harbour and has never left it for long, as her friends like to tell.\n\n"
        "Earlier in her career she was:\n\n"
        "* Programme Manager at ICMPD;\n* Chief Economist of IOM.\n\n"
        "The harbour has since been closed."
    )
    assert {(role, status) for _, role, _, status in posts(extractor, text)} == {
        ("Programme Manager", "former"),
        ("Chief Economist", "former"),
    }


def test_who_is_replaced_held_the_office_before(extractor: Extractor) -> None:
    text = "Ms. Petra Holmqvist becomes Chief Economist of ICMPD. She replaces Mr. Joris Wendelaar."
    assert posts(extractor, text) == [
        ("Petra Holmqvist", "Chief Economist", _ICMPD, "current"),
        ("Joris Wendelaar", "Chief Economist", _ICMPD, "former"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Petra Holmqvist left. She was late.",
        "Ms. Petra Holmqvist left. She met the Director of IOM.",
        "Nobody came. She was Director of ICMPD.",
    ],
)
def test_no_office_of_nobody(extractor: Extractor, text: str) -> None:
    assert posts(extractor, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mme Petra Hollande-Sy grandit près du port. Elle a occupé auparavant le poste de cheffe de projet de "
            "l'ICMPD, puis elle a été directrice adjointe de l'OIM.",
            [("Cheffe de Projet", _ICMPD, "former"), ("Directrice Adjointe", _IOM, "former")],
        ),
        (
            "La señora Petra Holanda-Sid creció junto al puerto. Anteriormente se desempeñó como directora adjunta de "
            "la OIM y fue jefa de proyecto del ICMPD.",
            [("Directora Adjunta", _IOM, "former"), ("Jefa de Proyecto", _ICMPD, "former")],
        ),
    ],
)
def test_french_pronouns_and_spanish_verbs_without_one_tell_careers(
    extractor: Extractor, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [post[1:] for post in posts(extractor, text)] == expected


def test_spanish_and_french_sentences_name_the_one_who_went_before(extractor: Extractor) -> None:
    text = "Petra Holanda-Sid es la nueva directora adjunta de la OIM. Sustituye a Luis Mora Prado."
    assert posts(extractor, text, "es")[1:] == [("Luis Mora Prado", "Directora Adjunta", _IOM, "former")]


def test_a_name_on_its_own_line_is_whose_life_is_told_below(extractor: Extractor) -> None:
    text = (
        "Los barcos zarparon el lunes y nadie volvió al puerto, que sigue vacío desde entonces.\n\n"
        "Dña. Aurelia Bonet i Ferrer\n\nLicenciada en Letras por la Universidad de Vigo, era hasta ahora directora "
        "general de la OIM. Entre 2015 y 2019 fue jefa de proyecto del ICMPD."
    )
    assert posts(extractor, text, "es") == [
        ("Aurelia Bonet i Ferrer", "Directora General", _IOM, "former"),
        ("Aurelia Bonet i Ferrer", "Jefa de Proyecto", _ICMPD, "former"),
    ]


def test_somebody_replaced_in_a_post_held_it(extractor: Extractor) -> None:
    text = "Petra Holanda-Sid es la nueva directora adjunta de la OIM. Sustituye en el cargo de directora a Luis Mora."
    assert posts(extractor, text, "es")[1:] == [("Luis Mora", "Directora Adjunta", _IOM, "former")]
