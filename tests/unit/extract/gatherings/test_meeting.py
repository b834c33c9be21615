"""Meetings are concrete gatherings, each once, with the day and place that the text gives them."""

from __future__ import annotations

import pytest
from gathering_fixture import extract_from, one_meeting

_LEAD = "The third meeting of the Colombo Process opened in Dhaka on 7 May."


def test_a_numbered_meeting_has_series_ordinal_day_place_and_dialogue() -> None:
    meeting = one_meeting(_LEAD)
    assert (meeting.kind, meeting.ordinal, meeting.series) == ("meeting", 3, "Colombo Process")
    assert (meeting.start, meeting.city, meeting.country) == ("2024-05-07", "Dhaka", "BD")
    assert meeting.dialogue == "Colombo Process"
    assert meeting.name == "third meeting of the Colombo Process"


@pytest.mark.parametrize(
    "later",
    [
        "The meeting ended with a song.",
        "It was hosted by a school.",
        "At the same session a choir sang.",
        "Delegates praised the meeting.",
    ],
)
def test_pointing_back_to_a_meeting_makes_no_second_one(later: str) -> None:
    assert one_meeting(_LEAD, later).ordinal == 3


def test_the_series_is_the_smallest_body_named() -> None:
    meeting = one_meeting(
        "The fourth workshop of the Lantern Network of the Budapest Process was held in Baku on 2 May."
    )
    assert (meeting.series, meeting.ordinal, meeting.dialogue) == ("Lantern Network", 4, "Budapest Process")


def test_a_named_kind_of_meeting_is_a_series_with_its_dialogue() -> None:
    meeting = one_meeting(
        "The Sixth Ministerial Conference of the Khartoum Process took place in Rome on 2 May."
    )
    assert meeting.kind == "conference"
    assert meeting.series == "Ministerial Conference of the Khartoum Process"


def test_an_undated_and_unnumbered_meeting_has_no_series() -> None:
    assert one_meeting("A workshop on seed potatoes was held in Lima on 2 May.").series is None


def test_the_next_and_the_previous_meeting_are_meetings_of_their_own() -> None:
    facts = extract_from(
        _LEAD,
        "The second meeting was held in Manila in June 2022.",
        "The next meeting of the Colombo Process will take place in Hanoi from 4 to 6 November.",
    )
    found = [(m.ordinal, m.city, m.start, m.end) for m in facts.meetings]
    assert found == [
        (3, "Dhaka", "2024-05-07", None),
        (2, "Manila", "2022-06", None),
        (None, "Hanoi", "2024-11-04", "2024-11-06"),
    ]
    assert [m.evidence[0].modality for m in facts.meetings] == ["actual", "actual", "planned"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A workshop in Accra planned for June has been cancelled.",
        "There will be no handover ceremony in June.",
        "The date and place of the fifth Pan-African Forum on Migration have yet to be decided.",
        "Ministers are considering a joint conference on ferries.",
        "Meetings of this kind are useful.",
        "Every workshop in Accra ends with a dance.",
        "The meeting room was painted in May.",
        "They met the criteria in May.",
    ],
)
def test_cancelled_undecided_and_general_gatherings_are_none(sentence: str) -> None:
    assert extract_from(sentence).meetings == ()


def test_a_day_given_up_for_another_does_not_count() -> None:
    meeting = one_meeting(
        "The sixth meeting of the Colombo Process, originally planned for 3 June, has been postponed; it will "
        "now take place in Jakarta on 5 and 6 August."
    )
    assert (meeting.start, meeting.end, meeting.city) == ("2024-08-05", "2024-08-06", "Jakarta")


def test_first_and_last_day_come_from_opening_closing_and_length() -> None:
    closed = one_meeting("The two-day workshop on seed potatoes ended in Lima yesterday.")
    assert (closed.start, closed.end) == ("2024-05-14", "2024-05-15")
    opened = one_meeting("A three-day workshop on seed potatoes opened in Lima on 14 May.")
    assert (opened.start, opened.end) == ("2024-05-14", "2024-05-16")
    both = one_meeting("The workshop on seed potatoes opened in Lima on Monday and ended there yesterday.")
    assert (both.start, both.end, both.city) == ("2024-05-13", "2024-05-15", "Lima")


def test_a_venue_in_the_text_counts_more_than_the_dateline() -> None:
    meeting = one_meeting(
        "GENEVA, 15 May – A workshop on seed potatoes was held in Lima, Peru, this week (14/05)."
    )
    assert (meeting.city, meeting.country, meeting.start) == ("Lima", "PE", "2024-05-14")


def test_the_dateline_gives_place_and_day_where_the_text_gives_none() -> None:
    meeting = one_meeting("Dakar, 14 May – The fifth meeting of the Rabat Process ended here after two days.")
    assert (meeting.city, meeting.country) == ("Dakar", "SN")


def test_the_country_of_an_office_before_the_text_is_no_venue() -> None:
    meeting = one_meeting("Peru – A workshop on seed potatoes opened in Quito on 14 May.")
    assert (meeting.city, meeting.country) == ("Quito", "EC")


def test_a_day_in_a_quotation_is_not_the_day_of_the_meeting() -> None:
    meeting = one_meeting(
        "A workshop on seed potatoes opened in Lima on 14 May.",
        "“We lost the harvest in 1998,” said Rosa Quispe Mamani, Director of the Seed Bank, at the workshop.",
    )
    assert meeting.start == "2024-05-14"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (
            "On 14 May the Minister of Roads of Ghana, Kofi Ampofo-Darko, met with Ms. Efua Tandoh in Accra.",
            "meeting",
        ),
        (
            "On 14 May Mr. Kofi Ampofo-Darko paid a courtesy call on the Minister of Roads, Ms. Efua Tandoh.",
            "visit",
        ),
        ("Mr. Kofi Ampofo-Darko spoke by telephone with Ms. Efua Tandoh on Tuesday.", "other"),
        ("Mr. Kofi Ampofo-Darko travelled to Lomé on Tuesday.", "visit"),
    ],
)
def test_encounters_of_named_people_are_meetings(sentence: str, kind: str) -> None:
    meeting = one_meeting(sentence)
    assert meeting.kind == kind
    assert meeting.start == "2024-05-14"


def test_people_meet_where_they_travel() -> None:
    facts = extract_from(
        "On 13 May Mr. Kofi Ampofo-Darko travelled to Lomé. On 14 May he met with Ms. Efua Tandoh."
    )
    assert [(m.kind, m.city) for m in facts.meetings] == [("visit", "Lomé"), ("meeting", "Lomé")]


def test_a_headline_alone_gives_a_meeting_only_where_the_text_gives_none() -> None:
    title = "Ministers open workshop on seed potatoes"
    assert len(extract_from("The seeds are good.", title=title).meetings) == 1
    assert len(extract_from(_LEAD, title=title).meetings) == 1


def test_a_long_text_without_gatherings_gives_none() -> None:
    assert extract_from(*["Rain fell on the hills of Cusco, and the seeds grew."] * 300).meetings == ()


def test_a_guest_brings_no_country_as_venue() -> None:
    meeting = one_meeting(
        "President Kofi Ampofo-Darko met the Vietnamese Ambassador, H.E. Tran Hoa Binh, at the Lantern House on 2 May."
    )
    assert (meeting.city, meeting.country) == (None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board ceased meeting in 2021.",
        "The plan is about meeting milestones by June in Accra.",
        "The second round of nominees for the court was named in Accra on 2 May.",
    ],
)
def test_forms_of_the_verb_and_rounds_of_other_things_are_no_meetings(sentence: str) -> None:
    assert extract_from(sentence).meetings == ()


def test_a_town_in_a_list_of_countries_is_not_in_the_next_country() -> None:
    meeting = one_meeting("A workshop was held in Bali, India and Japan on 2 May.")
    assert meeting.country != "IN"


def test_one_day_of_a_month_is_of_one_year() -> None:
    meeting = one_meeting(
        "The third meeting of the Colombo Process will be held in Dhaka on 2 March 2025.",
        "The third meeting of the Colombo Process, on 2 March, is a first for Dhaka.",
    )
    assert meeting.start == "2025-03-02"


@pytest.mark.parametrize(
    "ending",
    ["has been dropped for lack of buses", "was called off", "will not go ahead", "did not take place after all"],
)
def test_a_gathering_given_up_is_none(ending: str) -> None:
    assert extract_from(f"The workshop on seed potatoes planned for 20 May in Lima {ending}.").meetings == ()


def test_until_gives_the_last_day_of_what_goes_on() -> None:
    meeting = one_meeting("The ministry hosts a two-day workshop on seed potatoes in Lima until tomorrow.")
    assert (meeting.start, meeting.end) == ("2024-05-16", "2024-05-17")


def test_the_present_tense_with_a_date_looks_ahead_unless_it_is_under_way() -> None:
    assert one_meeting("A conference on seed potatoes opens in Lima on 14 June.").start == "2024-06-14"
    assert one_meeting("A conference on seed potatoes takes place in Lima on 15-17 May.").start == "2024-05-15"


def test_a_date_moved_is_given_up_for_the_one_after_it() -> None:
    told = "The conference of the growers in Lima, which was to start tomorrow, begins on Sunday instead."
    meeting = one_meeting(told)
    assert meeting.start == "2024-05-19"


def test_a_month_of_this_year_lies_in_that_year() -> None:
    told = "The third session of the Colombo Process will be held in Dhaka in November of this year."
    assert one_meeting(told).start == "2024-11"


def test_those_who_sat_down_somewhere_met() -> None:
    meeting = one_meeting("On Tuesday the ministry and nine aid groups sat down in Lima to count the blankets.")
    assert (meeting.kind, meeting.start, meeting.city) == ("meeting", "2024-05-14", "Lima")


def test_a_paper_signed_somewhere_by_named_people_is_a_ceremony() -> None:
    told = "The agreement was signed in Lima on Monday by Ines Quispe-Arbor and by Tomas Lindgren-Aho."
    meeting = one_meeting(told)
    assert (meeting.kind, meeting.start, meeting.city) == ("ceremony", "2024-05-13", "Lima")


@pytest.mark.parametrize(
    "told",
    [
        "The Minister, Mr. Tomas Lindgren-Aho, received on Wednesday 8 May 2024, in Lima, Ms. Ines Quispe-Arbor.",
        "The Minister, Mr. Tomas Lindgren-Aho, received the Coordinator for Central Asia, Ms. Ines Quispe-Arbor, in "
        "Lima on 8 May.",
        "T. Lindgren received Ms. Ines Quispe-Arbor in Lima on 8 May.",
    ],
)
def test_somebody_received_is_on_a_visit(told: str) -> None:
    meeting = one_meeting(told)
    assert (meeting.kind, meeting.start, meeting.city) == ("visit", "2024-05-08", "Lima")


def test_a_numbered_session_of_a_body_that_sits_is_a_gathering_of_its_own() -> None:
    facts = extract_from(
        "A workshop on seed potatoes was held in Lima on 2 May.",
        "The first session of the Joint Commission on Roots was held in Rome in 2022.",
    )
    assert [(m.kind, m.ordinal, m.city) for m in facts.meetings] == [("workshop", None, "Lima"), ("session", 1, "Rome")]


def test_a_day_without_year_that_is_soon_is_not_the_one_of_last_year() -> None:
    assert one_meeting("The workshop on seed potatoes in Lima on 14 June is for beginners.").start == "2024-06-14"


def test_what_goes_on_today_without_a_town_is_where_the_release_speaks_from() -> None:
    facts = extract_from(
        "Lima, 16 May. The growers signed their lists.",
        "A workshop on seed potatoes was held in Rome in 2022. A training on roots opened today at the Museum of Corn.",
    )
    assert [(m.kind, m.city) for m in facts.meetings] == [("workshop", "Rome"), ("training", "Lima")]


def test_a_line_without_a_full_stop_tells_of_a_gathering_that_it_dates() -> None:
    facts = extract_from(
        "The third meeting of the Colombo Process opened in Dhaka on 7 May. It gathered many growers and their carters "
        "from every valley that the river feeds, and a few from beyond it.",
        "- The fourth meeting will be held in Hanoi in March 2025",
        "The fifth meeting will be held in Manila in March 2026",
        "Third meeting",
    )
    assert [(m.ordinal, m.city) for m in facts.meetings] == [(3, "Dhaka"), (4, "Hanoi"), (5, "Manila")]


def test_a_body_that_will_convene_somewhere_has_a_gathering_ahead() -> None:
    meeting = one_meeting("The Potato Council, chaired by Ines Quispe-Arbor, will convene in Lima on 20 June.")
    assert (meeting.kind, meeting.start, meeting.city) == ("meeting", "2024-06-20", "Lima")
