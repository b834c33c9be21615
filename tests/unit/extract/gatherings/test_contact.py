"""Verbs of meeting, hosting, travel and signing give a meeting and its sides; delegations give those who came."""

from __future__ import annotations

import pytest
from gathering_fixture import extract_from

_HARI, _AIKO, _PEMA, _KEN = "Hari Lamichhane-Rai", "Aiko Hoshimura", "Pema Gurung-Thapa", "Ken Watabe-Ito"


def _told(text: str) -> tuple[list[tuple[str, str | None, str | None]], set[tuple[str, str]]]:
    """Kind, first day and city of each meeting; who took part how."""
    facts = extract_from(text)
    return [(m.kind, m.start, m.city) for m in facts.meetings], {(r.actor, r.capacity) for r in facts.participation}


def _all(*names: str) -> set[tuple[str, str]]:
    return {(name, "participant") for name in names}


@pytest.mark.parametrize(
    ("text", "meeting", "rows"),
    [
        (f"Minister {_HARI} met virtually on Tuesday with Ambassador {_AIKO} to discuss visas.",
         ("meeting", "2024-05-14", None), _all(_HARI, _AIKO)),
        (f"Minister {_HARI} spoke today to Ambassador {_AIKO} about visas.",
         ("other", "2024-05-16", None), _all(_HARI, _AIKO)),
        (f"President Anton Bergqvist will host Minister {_HARI} of Nepal for bilateral talks in Stockholm on 21 May.",
         ("meeting", "2024-05-21", "Stockholm"), {("Anton Bergqvist", "host"), (_HARI, "participant")}),
        (f"President Anton Bergqvist hosted a delegation of Nepal led by Minister {_HARI} in Stockholm on 14 May.",
         ("meeting", "2024-05-14", "Stockholm"), {("Anton Bergqvist", "host")} | _all("Nepal", _HARI)),
        (f"Minister {_HARI} arrived in Tokyo on 14 May for an official visit.",
         ("visit", "2024-05-14", "Tokyo"), _all(_HARI)),
        (f"Minister {_HARI} will visit Tokyo from 20 to 22 May. He will be accompanied by Director {_PEMA}.",
         ("visit", "2024-05-20", "Tokyo"), _all(_HARI, _PEMA)),
        (f"Ambassador {_AIKO} paid a courtesy visit to the Minister of Labour, Mr. {_HARI}, in Dhaka on 14 May.",
         ("visit", "2024-05-14", "Dhaka"), _all(_HARI, _AIKO)),
        (f"Minister {_HARI} welcomed Ambassador {_AIKO} to the Ministry in Dhaka on 14 May.",
         ("visit", "2024-05-14", "Dhaka"), _all(_HARI, _AIKO)),
        ("IOM brought together officials from Nepal, Japan and Bhutan in Dhaka on 14 and 15 May to discuss wages.",
         ("meeting", "2024-05-14", "Dhaka"),
         {("International Organization for Migration", "organiser")} | _all("Nepal", "Japan", "Bhutan")),
        (f"The agreement was signed in Dhaka on Tuesday by {_HARI}, Minister of Labour of Nepal, and {_AIKO}, "
         "Ambassador of Japan, in the presence of President Anton Bergqvist.",
         ("ceremony", "2024-05-14", "Dhaka"), _all(_HARI, _AIKO, "Anton Bergqvist")),
        ("A Memorandum of Understanding (MoU) on skills was signed between the Seed Bank of Nepal and UNICEF in Dhaka "
         "today.",
         ("ceremony", "2024-05-16", "Dhaka"), _all("Seed Bank of Nepal", "United Nations Children's Fund")),
        ("Nepal and Japan signed a labour agreement in Tokyo on Tuesday.",
         ("ceremony", "2024-05-14", "Tokyo"), _all("Nepal", "Japan")),
    ],
)  # fmt: skip
def test_a_verb_of_contact_tells_of_a_meeting_and_its_sides(
    text: str, meeting: tuple[str, str, str | None], rows: set[tuple[str, str]]
) -> None:
    assert _told(text) == ([meeting], rows)


@pytest.mark.parametrize(
    "text",
    [
        f"Minister {_HARI} did not meet Ambassador {_AIKO} in Dhaka on 14 May.",
        f"Minister {_HARI} had hoped to meet Ambassador {_AIKO} in Dhaka on 14 May.",
        "Nepal and Japan could have signed a labour agreement in Tokyo on Tuesday.",
        "Had the summit been held in Dhaka on 14 May, Nepal would have attended.",
        "If Japan agrees, a workshop could be held in Dhaka in June with the support of UNICEF.",
        f"Minister {_HARI} spoke to reporters in Dhaka on 14 May.",
        "A fund hosted by UNICEF in Dhaka pays for seeds.",
    ],
)
def test_what_is_denied_wished_or_only_possible_is_no_meeting(text: str) -> None:
    assert _told(text) == ([], set())


def test_whoever_meets_while_at_a_numbered_session_has_two_meetings() -> None:
    facts = extract_from(
        f"Minister {_HARI}, who is in Geneva to attend the 77th Session of the World Health Assembly, "
        f"met with Ambassador {_AIKO} on 14 May."
    )
    assert {(r.actor, r.meeting) for r in facts.participation} == {(_HARI, "m1"), (_HARI, "m2"), (_AIKO, "m2")}


_LEAD = "The Nepal-Japan Labour Dialogue was held in Tokyo on 14 May."


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (f"The Nepali delegation consisted of Secretary {_HARI} and Director {_PEMA}.", {"Nepal", _HARI, _PEMA}),
        (f"The delegation was comprised of Ambassador {_AIKO} and Counsellor {_KEN}.", {_AIKO, _KEN}),
        (f"Members of the delegation also included Director {_PEMA}.", {_PEMA}),
        (f"The Secretary, Mr. {_HARI}; the Ambassador, Ms. {_AIKO}; and the Director, Ms. {_PEMA}, also attended.",
         {_HARI, _AIKO, _PEMA}),
        (f"It was attended by several officials, including Mr. {_HARI}, Secretary of Labour, and provincial governors: "
         f"{_PEMA} (Eastern Province), {_KEN} (Western Province).", {_HARI, _PEMA, _KEN}),
        (f"Director {_PEMA} was also in attendance.", {_PEMA}),
        ("The Task Force is chaired by Ms. Mina Adhikari.", set()),
        ("Missions facilitated by the Department of Commerce will continue.", set()),
        ("Nepal and Japan initialled a Memorandum of Understanding (MoU).", set()),
    ],
)  # fmt: skip
def test_delegations_and_series_of_people_took_part(sentence: str, names: set[str]) -> None:
    assert {row.actor for row in extract_from(_LEAD, sentence).participation} == names
