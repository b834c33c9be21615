"""In the news people work for firms, papers, parties and universities that no list of bodies knows."""

from __future__ import annotations

import pytest

from kg.extract.engine import Extractor
from kg.facts import Release


def employers(extractor: Extractor, text: str) -> list[tuple[str, str, str | None]]:
    """Person, role and organisation of every post, by person in the order of the text."""
    found = extractor.extract(Release(id="r", text=text, lang="en")).posts
    return [(post.person, post.role, post.organisation) for post in found]


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Solvex CEO Ilse Brandvold opened the plant.", "CEO", "Solvex"),
        ("Reuters correspondent Ilse Brandvold opened the fair.", "Correspondent", "Reuters"),
        ("Ilse Brandvold, a lawyer with the Harbour Rights Union, left.", "Lawyer", "Harbour Rights Union"),
        ("Ilse Brandvold, senior fellow at the Wendel Institution, left.", "Senior Fellow", "Wendel Institution"),
        ("Ilse Brandvold, a spokeswoman for Solvex, left on Monday.", "Spokeswoman", "Solvex"),
        ("Ilse Brandvold, president of Human Rights Watch, left on Monday.", "President", "Human Rights Watch"),
        ("Ilse Brandvold was a feature reporter for KNRV Television.", "Feature Reporter", "KNRV Television"),
        ("Ilse Brandvold, attorney for the Danish mining company Solvex, left.", "Attorney", "Solvex"),
        ("The Justice Department's spokeswoman, Ilse Brandvold, left.", "Spokeswoman", "Justice Department"),
        ("Ilse Brandvold, leader of the Ukrainian Popular Rukh, left.", "Leader", "Ukrainian Popular Rukh"),
        ("Ilse Brandvold, who heads the Centre for Harbour Studies, left.", "Head", "Centre for Harbour Studies"),
        ("The clinic is part of the Wendelaar Foundation, headed by Ilse Brandvold.", "Head", "Wendelaar Foundation"),
        ("Professor Ilse Brandvold of Tel Aviv University left.", "Professor", "Tel Aviv University"),
    ],
)  # fmt: skip
def test_the_body_is_the_one_beside_the_office(extractor: Extractor, text: str, role: str, body: str) -> None:
    assert employers(extractor, text) == [("Ilse Brandvold", role, body)]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Brandvold, a lawyer, left on Monday.",
        "Ilse Brandvold, a cloth trader from Praia, left on Monday.",
        "Ilse Brandvold welcomed the official visit.",
        "Ilse Brandvold, who runs every morning, left.",
    ],
)
def test_a_profession_alone_is_no_post(extractor: Extractor, text: str) -> None:
    assert employers(extractor, text) == []


def test_a_profession_does_not_hide_the_office_after_it(extractor: Extractor) -> None:
    text = "Ilse Brandvold, a lawyer, has been Deputy Director at the Wendelaar Foundation."
    assert employers(extractor, text) == [("Ilse Brandvold", "Deputy Director", "Wendelaar Foundation")]


def test_a_firm_is_nobody(extractor: Extractor) -> None:
    """The name of a firm after "at" or after what it is names no person."""
    text = "Ilse Brandvold, an analyst at Goldman Sachs, left the mining company Minpeco Vargas."
    people = extractor.extract(Release(id="r", text=text, lang="en")).people
    assert [person.name for person in people] == ["Ilse Brandvold"]


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Port Liberation Organization chairman Ilse Brandvold left.", "Chairman", "Port Liberation Organization"),
        ("The plan failed, said former Air Force commander Ilse Brandvold.", "Commander", "Air Force"),
        ("Harbour Party (HP) candidate Ilse Brandvold left.", "Candidate", "Harbour Party"),
        ("Ilse Brandvold, seismic analyst at the University of Turku, left.", "Seismic Analyst", "University of Turku"),
    ],
)
def test_capitals_before_an_office_in_lower_case_are_the_body(
    extractor: Extractor, text: str, role: str, body: str
) -> None:
    assert employers(extractor, text) == [("Ilse Brandvold", role, body)]


def test_a_portfolio_in_a_capital_stays_in_the_title(extractor: Extractor) -> None:
    assert [role for _, role, _ in employers(extractor, "Labour minister Ilse Brandvold left.")] == ["Labour Minister"]


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Pentagon spokesman Karl Wendt left.", "Spokesman", "Pentagon"),
        ("Karl Wendt, a former CIA agent, left.", "Agent", "CIA"),
        ("Karl Wendt, a member of the Supreme Soviet, left.", "Member", "Supreme Soviet"),
        ("They heard Karl Wendt, International Paper's chairman.", "Chairman", "International Paper"),
    ],
)
def test_one_word_and_a_genitive_are_a_body_too(extractor: Extractor, text: str, role: str, body: str) -> None:
    assert employers(extractor, text) == [("Karl Wendt", role, body)]
