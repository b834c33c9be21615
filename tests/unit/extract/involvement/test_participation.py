"""Who took part in which capacity is read from what the text says, and nobody who stayed away takes part."""

from __future__ import annotations

import pytest
from gathering_fixture import extract_from, rows_of

_LEAD = "The third meeting of the Colombo Process opened in Dhaka on 7 May."


def _rows(*paragraphs: str, title: str | None = None) -> set[tuple[str, str]]:
    return {
        (actor, capacity) for actor, _, capacity in rows_of(extract_from(_LEAD, *paragraphs, title=title))
    }


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("The meeting was organised by Nepal.", {("Nepal", "organiser")}),
        ("The meeting was organised and financed by Nepal.", {("Nepal", "organiser"), ("Nepal", "funder")}),
        ("The meeting was hosted by the Government of Nepal.", {("Government of Nepal", "host")}),
        ("Nepal hosted the meeting and Japan funded it.", {("Nepal", "host"), ("Japan", "funder")}),
        (
            "The meeting was organised by Nepal in partnership with UNICEF.",
            {("Nepal", "organiser"), ("United Nations Children's Fund", "supporter")},
        ),
        ("The meeting was held with the financial support of Japan.", {("Japan", "funder")}),
        ("Nepal is the host of the meeting.", {("Nepal", "host")}),
        ("The meeting was chaired by Mr. Hari Lamichhane-Rai.", {("Hari Lamichhane-Rai", "chair")}),
        ("Ms. Mina Lamichhane-Rai presided.", {("Mina Lamichhane-Rai", "chair")}),
        ("The meeting was opened by Mr. Hari Lamichhane-Rai.", {("Hari Lamichhane-Rai", "speaker")}),
        ("Mr. Hari Lamichhane-Rai gave the keynote.", {("Hari Lamichhane-Rai", "speaker")}),
    ],
)
def test_verbs_and_phrases_give_capacities(sentence: str, rows: set[tuple[str, str]]) -> None:
    assert _rows(sentence) == rows


@pytest.mark.parametrize(
    "sentence",
    [
        "Nepal, Japan and UNICEF took part.",
        "Delegations came from Nepal and Japan, together with UNICEF.",
        "Officials from Nepal and Japan, as well as representatives of UNICEF, attended the meeting.",
        "The meeting was attended by Nepal, Japan and UNICEF.",
        "Nepal and Japan sent delegations, as did UNICEF.",
    ],
)
def test_lists_of_those_who_came_are_participants(sentence: str) -> None:
    names = ("Nepal", "Japan", "United Nations Children's Fund")
    assert _rows(sentence) == {(name, "participant") for name in names}


@pytest.mark.parametrize(
    "sentence",
    [
        "Bhutan could not attend.",
        "Bhutan was unable to attend the meeting.",
        "Bhutan sent its apologies.",
        "Bhutan was not represented.",
        "Bhutan had been invited but did not come.",
        "A delegate of the weavers spoke from the floor.",
        "Two colleagues from Bhutan were stuck in the snow.",
    ],
)
def test_those_who_stayed_away_and_those_without_a_name_take_no_part(sentence: str) -> None:
    assert _rows(sentence) == set()


def test_the_absent_at_the_end_of_a_list_stay_out() -> None:
    assert _rows("Delegations from Nepal and Japan took part, with Bhutan unable to attend.") == {
        ("Nepal", "participant"),
        ("Japan", "participant"),
    }


def test_a_list_after_a_colon_runs_over_its_entries() -> None:
    rows = _rows(
        "Among those present were:",
        "- Mr. Hari Lamichhane-Rai, Secretary of Labour of Nepal",
        "- Ms. Aiko Hoshimura, Director of the Seed Bank",
    )
    assert rows == {("Hari Lamichhane-Rai", "participant"), ("Aiko Hoshimura", "participant")}


def test_a_delegation_whose_members_are_listed_below_takes_part_with_them() -> None:
    rows = _rows(
        "3. The delegation of Nepal comprised:",
        "(i) Mr. Hari Lamichhane-Rai, Secretary of Labour; and",
        "(ii) Ms. Aiko Hoshimura, Director of the Seed Bank.",
    )
    people = {("Hari Lamichhane-Rai", "participant"), ("Aiko Hoshimura", "participant")}
    assert rows == {("Nepal", "participant"), *people}


def test_a_speaker_has_no_second_row_as_participant() -> None:
    rows = _rows(
        "The meeting was attended by Mr. Hari Lamichhane-Rai.",
        "“Bread is bread,” Mr. Lamichhane-Rai told the meeting.",
    )
    assert rows == {("Hari Lamichhane-Rai", "speaker")}


def test_words_said_elsewhere_make_no_speaker() -> None:
    assert _rows("“Bread is bread,” Mr. Hari Lamichhane-Rai told a newspaper in Pokhara last month.") == set()


def test_both_sides_of_an_encounter_take_part_in_it() -> None:
    facts = extract_from("On 14 May Mr. Kofi Ampofo-Darko met with Ms. Efua Tandoh in Accra.")
    assert rows_of(facts) == {
        ("Kofi Ampofo-Darko", "m1", "participant"),
        ("Efua Tandoh", "m1", "participant"),
    }


def test_the_funder_of_a_project_is_no_funder_of_the_meeting() -> None:
    assert _rows("The meeting is part of a project funded by Japan.") == set()


def test_the_name_of_the_gathering_is_no_participant() -> None:
    assert _rows("The third meeting of the Colombo Process was attended by Nepal.") == {
        ("Nepal", "participant")
    }


def test_what_is_planned_is_marked_as_planned() -> None:
    facts = extract_from("Nepal will host the fourth meeting of the Colombo Process in Pokhara on 3 June.")
    assert [(row.capacity, row.evidence[0].modality) for row in facts.participation] == [("host", "planned")]


def test_whose_meeting_it_is_takes_part_in_it() -> None:
    facts = extract_from("On 14 May Kofi Ampofo-Darko's meeting with Efua Tandoh was held in Accra.")
    assert {(actor, capacity) for actor, _, capacity in rows_of(facts)} == {
        ("Kofi Ampofo-Darko", "participant"),
        ("Efua Tandoh", "participant"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Spokesperson Ms. Efua Tandoh said that the meeting was a success.",
        "Ms. Efua Tandoh said that the meeting had been held in good spirits.",
    ],
)
def test_who_tells_of_the_meeting_from_afar_is_no_speaker(sentence: str) -> None:
    assert _rows(sentence) == set()


def test_two_bodies_joined_by_and_the_are_two() -> None:
    rows = _rows("The meeting was attended by the Lantern and Candle Administration, and the Silver Reed Corporation.")
    assert rows == {("Lantern and Candle Administration", "participant"), ("Silver Reed Corporation", "participant")}
