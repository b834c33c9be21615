"""An employer that a sentence leaves unsaid is the body that speaks, the State that it serves, or none."""

from __future__ import annotations

import pytest

from kg.extract.engine import Extractor
from kg.facts import Release

_SOCIETY = "Alliance of Harbour Towns"


def find_employers(extractor: Extractor, text: str, publisher: str | None = None) -> list[tuple[str, str | None]]:
    release = Release(id="r", text=text, publisher=publisher, date="2024-05-16", lang="en")
    return [(post.role, post.organisation) for post in extractor.extract(release).posts]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Director Ilse Brandvold opened the port.", "Director"),
        ("Treasurer Ilse Brandvold opened the port.", "Treasurer"),
        ("Ilse Brandvold, legal adviser at the Alliance, opened the port.", "Legal Adviser"),
        ("The outgoing president Ilse Brandvold opened the port.", "President"),
        ("Ilse Brandvold has been confirmed as Treasurer.", "Treasurer"),
    ],
)
def test_officers_named_without_a_body_serve_the_one_that_speaks(extractor: Extractor, text: str, role: str) -> None:
    assert find_employers(extractor, text, _SOCIETY) == [(role, _SOCIETY)]


def test_a_mission_employs_its_staff_and_a_government_its_head(extractor: Extractor) -> None:
    text = (
        "The Ambassador, Efua Dankwah, greeted the sailors of Ghana.\n\n"
        "Ilse Brandvold, Second Secretary, took their names."
    )
    assert find_employers(extractor, text, "Embassy of Ghana") == [
        ("Ambassador", "Government of Ghana"),
        ("Second Secretary", "Embassy of Ghana"),
    ]


@pytest.mark.parametrize(
    "text", ["Governor Ilse Brandvold opened the port.", "State Representative Ilse Brandvold opened the port."]
)
def test_an_office_of_a_part_of_a_state_is_none_of_the_body_that_speaks(extractor: Extractor, text: str) -> None:
    assert [organisation for _, organisation in find_employers(extractor, text, _SOCIETY)] == [None]


@pytest.mark.parametrize(
    "role", ["President's Senior Adviser on Harbours", "Presidential Adviser on Harbours", "Chief Medical Officer"]
)
def test_who_serves_a_president_or_heads_a_service_serves_the_state(extractor: Extractor, role: str) -> None:
    text = f"Ilse Brandvold, {role}, came to the port in Ghana."
    assert find_employers(extractor, text) == [(role, "Government of Ghana")]


@pytest.mark.parametrize("title", ["Superintendent", "Pastor", "Imam"])
def test_a_rank_or_a_style_before_a_name_is_no_post(extractor: Extractor, title: str) -> None:
    assert find_employers(extractor, f"{title} Ilse Brandvold came to the port.", _SOCIETY) == []


def test_a_committee_without_its_field_is_the_one_named_in_full_before(extractor: Extractor) -> None:
    text = (
        "It was the Joint Committee on Boats and Nets that sat.\n\n"
        "Ilse Brandvold, Chair of the Joint Committee, opened the port."
    )
    assert find_employers(extractor, text) == [("Chair", "Joint Committee on Boats and Nets")]


def test_an_acronym_of_many_means_the_body_of_the_country_that_speaks(extractor: Extractor) -> None:
    text = "Those who came to the port:\n\n- Ilse Brandvold, Senior Director for Harbours (NSC)"
    assert find_employers(extractor, text, "White House")[0][1] == "National Security Council"
    assert find_employers(extractor, text, _SOCIETY)[0][1] == "NSC"


def test_a_speaker_and_a_member_of_parliament_are_at_parliament(extractor: Extractor) -> None:
    text = "Speaker of Parliament Efua Dankwah and Ilse Brandvold, Member of Parliament, opened the port of Tema."
    assert find_employers(extractor, text) == [("Speaker", "Parliament"), ("Member of Parliament", "Parliament")]


def test_two_governors_in_a_row_are_two_people(extractor: Extractor) -> None:
    text = "They met the Governor of Puerto Rico, New York Governor Ilse Brandvold and the Mayor."
    assert find_employers(extractor, text) == [("Governor", None)]
