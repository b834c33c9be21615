"""A gathering named again is the one told before; what is told of it goes to it and to no other."""

from __future__ import annotations

import pytest
from gathering_fixture import extract_from

_HARI, _AIKO, _PEMA = "Hari Lamichhane-Rai", "Aiko Hoshimura", "Pema Gurung-Thapa"
_UNICEF = "United Nations Children's Fund"


def _told(*paragraphs: str) -> tuple[list[tuple[str, str | None, str | None]], set[tuple[str, str, str]]]:
    """Kind, first day and city of each meeting; (actor, meeting, capacity)."""
    facts = extract_from(*paragraphs)
    meetings = [(m.kind, m.start, m.city) for m in facts.meetings]
    return meetings, {(r.actor, r.meeting, r.capacity) for r in facts.participation}


def test_the_forum_that_ends_tomorrow_is_the_one_that_opened() -> None:
    meetings, rows = _told(
        "The Karst Initiative opened its 9th Regional Forum in Ohrid on Thursday. The Forum, which ends on Friday, "
        "is organised by UNICEF."
    )
    assert meetings == [("forum", "2024-05-16", "Ohrid")]
    assert rows == {(_UNICEF, "m1", "organiser")}


def test_the_conference_after_another_paragraph_is_the_main_one() -> None:
    _, rows = _told(
        "The 15th Colombo Process technical conference opens in Kathmandu on 9 June 2024.",
        "Officials last sat at one table at the 12th Colombo Process technical conference, held in Dhaka in 2021.",
        "The conclusions will go to the Colombo Process ministerial conference, which will take place in Thimphu on "
        "14 July 2024.",
        "The conference is organised by UNICEF.",
    )
    assert rows == {(_UNICEF, "m1", "organiser")}


def test_a_meeting_ahead_of_which_something_is_told_keeps_its_days_and_its_body() -> None:
    facts = extract_from(
        f"Minister {_HARI} addressed a press briefing in Kathmandu on Tuesday, two days ahead of the Second Meeting of "
        "the Colombo Process Working Group on Skills, which Nepal is hosting in Pokhara on 20 and 21 May.",
        "The first meeting of the working group was held in Dhaka in 2022.",
    )
    assert [(m.start, m.city, m.ordinal) for m in facts.meetings] == [
        ("2024-05-14", "Kathmandu", None), ("2024-05-20", "Pokhara", 2), ("2022", "Dhaka", 1),
    ]  # fmt: skip
    assert facts.meetings[1].series == facts.meetings[2].series


def test_the_round_is_the_numbered_one() -> None:
    meetings, rows = _told(
        "The tenth round of the Colombo Process closed in Dhaka yesterday. The round was hosted by the Government of "
        "Bangladesh and held on 14 and 15 May."
    )
    assert meetings == [("meeting", "2024-05-14", "Dhaka")]
    assert rows == {("Government of Bangladesh", "m1", "host")}


def test_a_handover_and_the_ceremony_at_which_it_was_are_one() -> None:
    meetings, rows = _told(
        "The third meeting of the Abu Dhabi Dialogue was held in Dubai on 7 May 2024.",
        "On Sunday, Nepal succeeded Japan as Chair of the Dialogue at a ceremony in Abu Dhabi.",
    )
    assert meetings == [("meeting", "2024-05-07", "Dubai"), ("ceremony", "2024-05-12", "Abu Dhabi")]
    assert rows == {("Nepal", "m2", "participant"), ("Japan", "m2", "participant")}


def test_a_city_before_the_noun_tells_which_workshop_is_meant() -> None:
    _, rows = _told(
        "The workshop held in Dhaka on 7 May was hosted by UNICEF.",
        "Another workshop was held in Tokyo on 10 May.",
        f"The Dhaka workshop heard Ms. {_AIKO}.",
    )
    assert rows == {(_UNICEF, "m1", "host"), (_AIKO, "m1", "speaker")}


def test_what_somebody_travels_to_attend_has_the_day_and_the_place_of_the_journey() -> None:
    meetings, rows = _told(
        f"Minister {_HARI} will travel to Tokyo on 20 May to take part in the first Nepal-Japan Labour Dialogue."
    )
    assert meetings == [("visit", "2024-05-20", "Tokyo"), ("dialogue", "2024-05-20", "Tokyo")]
    assert rows == {(_HARI, "m1", "participant"), (_HARI, "m2", "participant")}


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (f"It was attended by {_HARI}, Director of Labour, on behalf of Nepal; Dr. {_AIKO}, Co-Chair, on behalf of "
         f"Japan; and {_PEMA}, Director, on behalf of Bhutan.",
         {(name, "participant") for name in (_HARI, _AIKO, _PEMA, "Nepal", "Japan", "Bhutan")}),
        (f"Also speaking at the opening, UNICEF Representative {_AIKO} praised the cooks.", {(_AIKO, "speaker")}),
        (f"Ms. {_AIKO} briefed the participants on wages.", {(_AIKO, "speaker")}),
        (f"Speakers at the meeting in Dhaka on 7 May included Ms. {_AIKO} and Mr. {_HARI}.",
         {(_AIKO, "speaker"), (_HARI, "speaker")}),
        ("Presentations were made by UNICEF and the World Bank.", {(_UNICEF, "speaker"), ("World Bank", "speaker")}),
        (f"Minister {_HARI} addressed the Parliament of Nepal in June.", set()),
    ],
)  # fmt: skip
def test_who_came_and_who_spoke_is_told_of_the_meeting(sentence: str, rows: set[tuple[str, str]]) -> None:
    facts = extract_from("The third meeting of the Colombo Process was held in Dhaka on 7 May.", sentence)
    assert {(row.actor, row.capacity) for row in facts.participation} == rows


def test_a_body_takes_part_in_the_meeting_that_it_held() -> None:
    facts = extract_from("The members of the Harbour Safety Network held their second meeting in Dhaka on 7 May.")
    assert [(row.actor, row.capacity) for row in facts.participation] == [("Harbour Safety Network", "participant")]


def test_a_statement_given_out_on_a_meeting_was_not_said_there() -> None:
    facts = extract_from(
        f"Minister {_HARI} spoke by phone today with Minister {_AIKO}. They agreed on wages.",
        title=f"Statement by Spokesperson {_PEMA} on Minister {_HARI}’s Call with Minister {_AIKO}",
    )
    assert {(r.actor, r.capacity) for r in facts.participation} == {(_HARI, "participant"), (_AIKO, "participant")}


def test_remarks_before_a_meeting_were_spoken_at_it() -> None:
    facts = extract_from(
        f"MINISTER {_HARI.upper()}: Wages have risen, and we will say so.",
        f"MINISTER {_AIKO.upper()}: Thank you. We have seen the figures and we agree.",
        title=f"Remarks by Minister {_HARI} and Minister {_AIKO} Before Bilateral Meeting",
    )
    assert [(m.kind, m.start) for m in facts.meetings] == [("meeting", "2024-05-16")]
    assert {(r.actor, r.capacity) for r in facts.participation} == {(_HARI, "speaker"), (_AIKO, "speaker")}


def test_a_visit_that_only_tells_who_speaks_does_not_take_the_words() -> None:
    facts = extract_from(
        f"President Anton Bergqvist met with Mr. {_HARI} in Stockholm today.",
        "Mr. Lamichhane-Rai, who is on his first visit to Sweden, said that wages had risen.",
    )
    assert (_HARI, "m1", "speaker") in {(r.actor, r.meeting, r.capacity) for r in facts.participation}


def test_a_paper_signed_before_a_witness_and_its_signatories_make_one_ceremony() -> None:
    facts = extract_from(
        "A Memorandum of Understanding (MoU) was signed yesterday (15) in Dhaka in the presence of President Anton "
        f"Bergqvist. The agreement was signed by Ms. {_AIKO}, Ambassador of Japan, and Mr. {_HARI}, Director."
    )
    assert [(m.kind, m.start) for m in facts.meetings] == [("ceremony", "2024-05-15")]
    assert {r.actor for r in facts.participation} == {"Anton Bergqvist", _AIKO, _HARI}


@pytest.mark.parametrize(
    "text",
    [
        f"Minister {_HARI} invited Ambassador {_AIKO} to visit Nepal.",
        f"Minister {_HARI} expressed the wish to visit Japan in June.",
    ],
)
def test_an_invitation_is_no_visit(text: str) -> None:
    assert extract_from(text).meetings == ()


def test_cooperation_that_is_spoken_of_supports_no_meeting() -> None:
    facts = extract_from("The workshop held in Dhaka on 7 May stressed our cooperation with UNICEF.")
    assert facts.participation == ()
