"""Who chairs, pays for, leads, is heard at or declares at a gathering is read from English verbs and labels."""

from __future__ import annotations

import pytest
from gathering_fixture import extract_from

_LEAD = "The third meeting of the Colombo Process opened in Dhaka on 7 May."


def _rows(*paragraphs: str) -> set[tuple[str, str]]:
    return {(row.actor, row.capacity) for row in extract_from(_LEAD, *paragraphs).participation}


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("Ms. Mina Lamichhane-Rai will preside.", {("Mina Lamichhane-Rai", "chair")}),
        ("Ms. Mina Lamichhane-Rai is to chair the meeting.", {("Mina Lamichhane-Rai", "chair")}),
        ("Japan will fund the meeting.", {("Japan", "funder")}),
        ("Nepal was in the chair.", {("Nepal", "chair")}),
        ("Tonga hosted, Fiji was in the chair, and New Zealand paid for it.",
         {("Tonga", "host"), ("Fiji", "chair"), ("New Zealand", "funder")}),
        ("Mr. Hari Lamichhane-Rai moderated.", {("Hari Lamichhane-Rai", "chair")}),
        ("The panel was led by Mr. Hari Lamichhane-Rai.", {("Hari Lamichhane-Rai", "chair")}),
        ("The workshop was run by the Asian Development Bank.", {("Asian Development Bank", "organiser")}),
        ("Japan paid for the meeting.", {("Japan", "funder")}),
        ("The meeting was made possible by a grant from Japan.", {("Japan", "funder")}),
        ("Interpretation was provided by Japan.", {("Japan", "supporter")}),
        ("The meeting heard Ms. Aiko Hoshimura, Director of the Seed Bank.", {("Aiko Hoshimura", "speaker")}),
        ("Closing the meeting, Ms. Aiko Hoshimura thanked the cooks.", {("Aiko Hoshimura", "speaker")}),
    ],
)  # fmt: skip
def test_verbs_of_conduct_give_capacities(sentence: str, rows: set[tuple[str, str]]) -> None:
    assert _rows(sentence) == rows


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan will fund the bridge.",
        "Japan paid for the bridge.",
        "The school was run by Japan.",
        "Nepal wanted to chair the meeting.",
        "The court heard Ms. Aiko Hoshimura.",
        "Nepal and Japan have registered 300 boats.",
    ],
)
def test_the_same_verbs_about_other_things_give_none(sentence: str) -> None:
    assert _rows(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Nepal, Japan and Bhutan have registered.",
        "Delegations from Nepal, Japan and Bhutan have confirmed their presence.",
        "Nepal and Japan voted against; Bhutan abstained.",
        "We, the Ministers and heads of delegation of Nepal, Japan and Bhutan, having met in Dhaka;",
        "Noting the presence of Nepal, Japan and Bhutan as observers;",
    ],
)
def test_states_that_registered_voted_or_declared_took_part(sentence: str) -> None:
    assert _rows(sentence) == {(name, "participant") for name in ("Nepal", "Japan", "Bhutan")}


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("Moderator: Hari Lamichhane-Rai", {("Hari Lamichhane-Rai", "chair")}),
        ("Organisers: Nepal, Japan", {("Nepal", "organiser"), ("Japan", "organiser")}),
        ("Funded by: Japan", {("Japan", "funder")}),
        ("Contact: Hari Lamichhane-Rai", set()),
    ],
)
def test_a_label_tells_the_role_of_those_after_it(line: str, rows: set[tuple[str, str]]) -> None:
    assert _rows(line) == rows


def test_those_below_a_time_of_day_speak_and_those_who_lead_a_part_as_well() -> None:
    rows = _rows(
        "09.30 Registration",
        "10.00 Two sacks and one porter",
        "- Hari Lamichhane-Rai, Minister of Labour\n- Moderator: Mina Lamichhane-Rai, journalist",
        "14.00 Parallel sessions",
        "A. Rice (led by the Asian Development Bank)",
        "16.00 Closing remarks by Aiko Hoshimura, Director of the Seed Bank",
    )
    assert rows == {
        ("Hari Lamichhane-Rai", "speaker"),
        ("Mina Lamichhane-Rai", "chair"),
        ("Asian Development Bank", "speaker"),
        ("Aiko Hoshimura", "speaker"),
    }


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("The Government of Nepal, as chair of the Colombo Process, with support from UNICEF, is hosting the meeting.",
         {("Government of Nepal", "host"), ("United Nations Children's Fund", "supporter")}),
        ("Nepal, which is a member of the Puebla Process, is to host the next meeting in June.", {("Nepal", "host")}),
        ("It follows the second Bali Forum in Pokhara, which Nepal is hosting on 9 May.", {("Nepal", "host")}),
        ("The meeting is paid by the project Fair Routes, implemented by UNICEF.", set()),
        ("The meeting was organised by Caritas Nepal.", {("Caritas Nepal", "organiser")}),
        ("The meeting was organised by the Alpine Council of Ministers and the Government of Nepal.",
         {("Alpine Council of Ministers", "organiser"), ("Government of Nepal", "organiser")}),
    ],
)  # fmt: skip
def test_phrases_and_clauses_between_leave_each_body_its_own_part(sentence: str, rows: set[tuple[str, str]]) -> None:
    assert _rows(sentence) == rows


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("For Nepal: Hari Lamichhane-Rai, Minister of Labour",
         {("Nepal", "participant"), ("Hari Lamichhane-Rai", "participant")}),
        ("The meeting was funded by Nepal, with Japan and Bhutan as observers.",
         {("Nepal", "funder"), ("Japan", "participant"), ("Bhutan", "participant")}),
        ("Photo: Minister Hari Lamichhane-Rai (left) at the meeting.", {("Hari Lamichhane-Rai", "participant")}),
        ("Notes to editors: The meeting was organised by Nepal. It was funded by Japan.",
         {("Nepal", "organiser"), ("Japan", "funder")}),
    ],
)  # fmt: skip
def test_signatures_observers_captions_and_notes_tell_who_took_part(line: str, rows: set[tuple[str, str]]) -> None:
    assert _rows(line) == rows


def test_an_annex_lists_states_and_under_each_its_officials() -> None:
    rows = _rows(
        "LIST OF PARTICIPANTS",
        "NEPAL\nMr. Hari Lamichhane-Rai, Minister of Labour",
        "JAPAN\nMs. Aiko Hoshimura, Director of the Seed Bank",
        "The rain stopped before Bhutan called.",
    )
    assert rows == {(name, "participant") for name in ("Nepal", "Japan", "Hari Lamichhane-Rai", "Aiko Hoshimura")}


def test_what_is_yet_to_be_done_belongs_to_the_gathering_announced_last() -> None:
    facts = extract_from(
        _LEAD,
        "The fourth meeting of the Colombo Process will be held in Pokhara on 9 June.",
        "Ms. Aiko Hoshimura, Director of the Seed Bank, will address the delegates.",
    )
    named = {meeting.key: meeting.name for meeting in facts.meetings}
    assert "fourth meeting of the Colombo Process" in {
        named[row.meeting] for row in facts.participation if row.actor == "Aiko Hoshimura"
    }
