"""An office is read around its head: modifiers and owner before it, portfolio, places and bodies after it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from reading_fixture import read_one

from kg.extract.syntax.modifier import keeps_portfolio
from kg.extract.syntax.office import Office


def offices(text: str) -> list[Office]:
    return read_one(text)[1].offices


def office(text: str) -> Office:
    (found,) = offices(text)
    return found


def after(text: str) -> list[tuple[str, str, str]]:
    """The small word, kind and name of each phrase after the head."""
    return [(small, phrase.kind, phrase.name) for small, phrase in office(text).complements]


@pytest.mark.parametrize(
    ("text", "modifiers", "title"),
    [
        ("The Director left.", "", "Director"),
        ("The Deputy Director General left.", "Deputy", "Director General"),
        ("The Chief Technical Adviser left.", "Chief Technical", "Adviser"),
        ("The Senior Regional Migration Health Officer left.", "Senior Regional Migration Health", "Officer"),
        ("The senior policy adviser left.", "senior policy", "adviser"),
        ("Public Security Minister Ravi Wickrama-Perera left.", "Public Security", "Minister"),
        ("The former Deputy Director left.", "Deputy", "Director"),
        ("The acting Permanent Secretary left.", "", "Permanent Secretary"),
    ],
)
def test_modifiers_stand_before_the_head(text: str, modifiers: str, title: str) -> None:
    found = office(text)
    assert (found.modifiers, found.title) == (modifiers, title)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Director of IOM left.", "current"),
        ("The Acting Director of IOM left.", "acting"),
        ("The former Director of IOM left.", "former"),
        ("The outgoing Director of IOM left.", "former"),
        ("The then Director of IOM left.", "former"),
        ("The incoming Director of IOM left.", "elect"),
        ("The Director ad interim of IOM left.", "acting"),
        ("The Director a.i. of IOM left.", "acting"),
        ("The Director designate of IOM left.", "elect"),
    ],
)
def test_the_status_is_read_before_and_after_the_head(text: str, status: str) -> None:
    assert office(text).status == status


@pytest.mark.parametrize(
    ("text", "employer", "nation", "possessor"),
    [
        ("IOM Director Ilse Brandvold left.", "International Organization for Migration", None, False),
        ("IOM's Director Ilse Brandvold left.", "International Organization for Migration", None, True),
        ("IOM Philippines Director Ilse Brandvold left.", "International Organization for Migration", "PH", False),
        ("HSA Director Ilse Brandvold left.", "HSA", None, False),
        ("Ghana's Minister of Health left.", None, "GH", True),
        ("The Ghanaian Minister of Health left.", None, "GH", False),
        ("The Minister of Health left.", None, None, False),
    ],
)
def test_the_owner_stands_before_the_modifiers(
    text: str, employer: str | None, nation: str | None, possessor: bool
) -> None:
    found = office(text)
    assert (found.employer and found.employer.name, found.nation, found.possessor) == (employer, nation, possessor)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Minister of Health of Ghana left.", [("of", "field", "Health"), ("of", "country", "Ghana")]),
        (
            "The Director of IOM for West Africa left.",
            [("of", "body", "International Organization for Migration"), ("for", "place", "West Africa")],
        ),
        (
            "The Head of the Visa Department of the Ministry of Interior left.",
            [("of", "body", "Visa Department"), ("of", "body", "Ministry of Interior")],
        ),
        ("The Ambassador of Panama to Ghana left.", [("of", "country", "Panama"), ("to", "country", "Ghana")]),
        ("The Assistant Secretary to the President left.", [("to", "field", "the President")]),
        ("The adviser for migration data, who was ill, left.", [("for", "field", "migration data")]),
        ("The Minister of Health, Ilse Brandvold, left.", [("of", "field", "Health")]),
        ("The Director left for Ghana.", []),
    ],
)
def test_complements_follow_with_their_small_words(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert after(text) == expected


def test_several_offices_stand_in_order_without_overlap() -> None:
    found = offices("The Director of IOM, the Minister of Health of Ghana and the Chair of the Budapest Process left.")
    assert [one.title for one in found] == ["Director", "Minister", "Chair"]
    assert all(one.end <= other.first for one, other in pairwise(found))


def test_a_head_alone_is_bare() -> None:
    assert office("The Minister left.").is_bare
    assert not office("The Minister of Health left.").is_bare
    assert not office("Ghana's Minister left.").is_bare


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Minister", True),
        ("Permanent Secretary", True),
        ("Special Rapporteur", True),
        ("Director", False),
        ("Head", False),
    ],
)
def test_ministers_and_their_like_keep_their_portfolio(title: str, kept: bool) -> None:
    assert keeps_portfolio(title) is kept


@pytest.mark.parametrize(
    ("text", "title", "area"),
    [
        ("The Northern Province Governor Ilse Brandvold left.", "Governor", "Northern Province"),
        ("They met New York Mayor Ilse Brandvold.", "Mayor", "New York"),
        ("They met the Kumasi District Secretary Ilse Brandvold.", "District Secretary", "Kumasi"),
    ],
)
def test_an_office_of_a_part_of_a_state_follows_its_name(text: str, title: str, area: str) -> None:
    found = office(text)
    assert f"{found.modifiers} {found.title}".strip() == title
    assert after(text)[0] == ("in", "place", area)


def test_a_name_before_and_is_no_modifier_of_the_next_office() -> None:
    first, second = offices("The Adviser Jake Sullivan and Deputy Secretary Ilse Brandvold left.")
    assert (first.title, second.modifiers) == ("Adviser", "Deputy")


def test_a_president_s_adviser_is_no_president() -> None:
    found = office("They met the President's Senior Adviser Ilse Brandvold.")
    assert (found.modifiers, found.title) == ("President's Senior", "Adviser")


def test_a_bank_is_no_area_of_its_governor() -> None:
    found = office("They met Central Bank Governor Ilse Brandvold.")
    assert (found.complements, found.employer and found.employer.name) == ((), "Central Bank")
