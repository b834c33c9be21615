"""Headlines are statements where they say something, once, and about something else than their speaker."""

from __future__ import annotations

import pytest
from speech_fixture import read_speech

from kg.extract.speech.assertion import asserts

_WHO = "Minister Olumide Fashanu, Minister of Ports of Nigeria, opened the workshop in Lagos on 3 May."


@pytest.mark.parametrize(
    "headline",
    [
        "The Gate Must Open at Noon",
        "A Free Harbour Is Essential for Trade",
        "Open the Gate at Noon",
        "Never Close the Gate",
        "Effectively Use This Year’s Tolls",
        "Control of the Gate Remains with the Port",
        "Urgent Repairs Needed at the Gate",
        "Harbour to Build a New Gate",
        "Traffic Records 90% Growth",
        "A port cannot live on tolls alone",
        "The harbour takes responsibility for all gates",
        "“No Toll, No Gate”",
    ],
)
def test_a_headline_with_a_predicate_or_an_order_says_something(headline: str) -> None:
    assert asserts(headline.replace("“", "“ ").split())


@pytest.mark.parametrize(
    "headline",
    [
        "Opening of the Gate at Noon",
        "Launch of the New Gate",
        "Pre-Harvest Discussions on the Gate under Minister’s Patronage",
        "National Festival of Gates",
        "Review of Gates Chaired by the Minister",
        "Port and Harbour Programme (PHP)",
    ],
)
def test_a_headline_that_names_an_event_says_nothing(headline: str) -> None:
    assert not asserts(headline.split())


def test_nothing_says_nothing() -> None:
    assert not asserts([])


@pytest.mark.parametrize("line", ["– Minister Olumide Fashanu", "– Minister"])
def test_the_title_of_an_event_is_no_statement_of_who_signs_it(line: str) -> None:
    title = "Annual Discussion of the Harbour Programme in Lagos"
    assert read_speech(title, line, _WHO, title=title) == []


def test_a_headline_that_tells_of_its_signer_is_no_statement() -> None:
    title = "Olumide Fashanu Declares the Gate Open"
    assert read_speech(title, "– Olumide Fashanu", _WHO, title=title) == []


@pytest.mark.parametrize("mark", ["…", "..."])
def test_a_line_that_breaks_off_gives_way_to_the_line_that_has_it_in_full(mark: str) -> None:
    title = "Minister Olumide Fashanu Urges Carriers to Print the Rules of the Gate"
    assert read_speech("Minister Olumide Fashanu Urges Carriers to Print" + mark, title, _WHO, title=title) == [
        ("Olumide Fashanu", "Print the Rules of the Gate")
    ]


def test_words_that_trail_off_without_a_fuller_line_stay() -> None:
    assert read_speech(_WHO, "Mr. Fashanu said that the gate would open one day…") == [
        ("Olumide Fashanu", "the gate would open one day…")
    ]
