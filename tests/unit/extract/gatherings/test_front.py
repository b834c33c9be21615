"""The gathering that a paper is of is read from its front, where its running text only points to it."""

from __future__ import annotations

from gathering_fixture import extract_from, one_meeting


def test_a_notice_in_fields_gives_the_gathering_its_day_and_place() -> None:
    meeting = one_meeting(
        "NOTICE OF PUBLIC HEARING",
        "SUBJECT : Lost luggage of seasonal workers",
        "WHEN : Wednesday, 29 May 2024, 10:00",
        "WHERE : Room 4, House of the Growers, Lima",
        "The agencies will say what became of the trunks.",
        title="To all members",
    )
    assert (meeting.kind, meeting.start, meeting.city, meeting.country) == ("other", "2024-05-29", "Lima", "PE")
    assert meeting.name == "public hearing on Lost luggage of seasonal workers"


def test_a_date_field_without_a_venue_is_no_day_of_a_gathering() -> None:
    facts = extract_from("Date: 3 May 2024", "The harvest was good.", title="Notice of Public Hearing")
    assert facts.meetings == ()


def test_a_programme_is_of_the_gathering_in_its_title() -> None:
    meeting = one_meeting(
        "**Lima, Peru, 13–14 June 2024** | House of the Growers | Free of charge",
        "The conference is arranged by two villages. Coffee is served.",
        title="Programme: One Field, Two Villages – Andean Conference on Seed Potatoes",
    )
    assert (meeting.kind, meeting.start, meeting.end) == ("conference", "2024-06-13", "2024-06-14")
    assert meeting.city == "Lima"


def test_a_transcript_is_of_a_press_conference_and_tells_of_what_went_before() -> None:
    facts = extract_from(
        "Djibouti, 3 May 2024, 17:15. Uncorrected.",
        "MODERATOR: Good evening. We have half an hour.",
        "MINISTER QUISPE: The session itself was short, and the soup was cold.",
        title="Press conference after the Extraordinary Session on Drought and Seed",
    )
    assert [(m.kind, m.start, m.city) for m in facts.meetings] == [
        ("briefing", "2024-05-03", "Djibouti"),
        ("session", "2024-05-03", "Djibouti"),
    ]


def test_those_who_state_that_they_met_name_the_days() -> None:
    meeting = one_meeting(
        "Lima, Peru, 10 May 2024",
        "We, the growers and carters, having met in Lima from 8 to 10 May at the invitation of the millers;",
        "1. Declare that no sack shall be moved without its owner;",
        title="Joint Statement of the Participants in the Lima Conference on Seed Potatoes",
    )
    assert (meeting.kind, meeting.start, meeting.end) == ("conference", "2024-05-08", "2024-05-10")


def test_a_title_with_a_verb_of_happening_adds_nothing_to_what_the_text_tells() -> None:
    meeting = one_meeting(
        "Lima, Peru, 10 May 2024",
        "A workshop on seed potatoes opened in Lima on 9 May. It gathered the growers of two valleys.",
        title="Lima talks about the month after the harvest",
    )
    assert meeting.kind == "workshop"
