"""What the lines above a report say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.releases.character import squeeze
from kg.releases.masthead import read_masthead

BODY = (
    "The ministers of nine countries met in Lima on Monday and agreed on a common form for seasonal workers, "
    "which will be printed next year."
)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Ministers Meet in Lima", "Ministers Meet in Lima"),
        ("Example Organization for Ports\n\nMinisters Meet in Lima\n3 May 2024", "Ministers Meet in Lima"),
        (
            "Skip to main content\nHome | About | News\nWe use cookies.\n\nWho will read the forms?",
            "Who will read the forms?",
        ),
        (
            "Home\nAbout us\nNews\n\nPort staff learn to read forms\n\n3 May 2024",
            "Port staff learn to read forms",
        ),
        (
            "Share: X  LinkedIn\nPRESS RELEASE No. 12/2024\n\nPort staff learn to read forms",
            "Port staff learn to read forms",
        ),
        (
            "FOR IMMEDIATE RELEASE\nContact: Example, press@example.org\n\nA desk for workers opens",
            "A desk for workers opens",
        ),
        (
            "MINISTRY OF EXAMPLES\nREPUBLIC OF EXAMPLE\n\nMINISTER RECEIVES A DELEGATION",
            "MINISTER RECEIVES A DELEGATION",
        ),
        (
            "Port staff learn to read forms\nNine countries will print them next year\n\n3 May 2024",
            "Port staff learn to read forms",
        ),
        (
            "Port staff learn to read…\n\nPort staff learn to read forms\n\n“One page is enough”\n– Minister",
            "Port staff learn to read forms",
        ),
        (
            "News › Ports › Port staff learn to read forms\n3 May 2024\n\nPort staff learn to read forms",
            "Port staff learn to read forms",
        ),
        (
            "COLOMBIA Y ECUADOR ACUERDAN UN FORMULARIO\nPARA TRABAJADORES",
            "COLOMBIA Y ECUADOR ACUERDAN UN FORMULARIO PARA TRABAJADORES",
        ),
        (
            "Members discuss a common form for seasonal work and for the\ninspection of it",
            "Members discuss a common form for seasonal work and for the inspection of it",
        ),
        (
            "Joint Statement\nThird Example Dialogue on Ports and Forms\n\nBrussels, 3 May 2024",
            "Third Example Dialogue on Ports and Forms",
        ),
        (
            "Prof. Example Person appointed as the senior adviser on ports",
            "Prof. Example Person appointed as the senior adviser on ports",
        ),
        (
            "14 March 2024: Ministers meet in Lima over seasonal work",
            "14 March 2024: Ministers meet in Lima over seasonal work",
        ),
        (
            "A </script><b>bold</b> title about the forms of the ports",
            "A </script><b>bold</b> title about the forms of the ports",
        ),
    ],
)
def test_the_headline_is_found_among_what_stands_above_the_report(above: str, title: str) -> None:
    assert read_masthead(f"{above}\n\n{BODY}").title == title


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\n\n{BODY}",
        "The Minister met the delegation.\n\nHe said it went well.",
        "Lima, March 14. " + BODY,
        "Lima",
        "###",
        "",
    ],
)
def test_a_text_without_a_headline_gets_none(text: str) -> None:
    assert read_masthead(text).title is None


@pytest.mark.parametrize(
    ("above", "date"),
    [
        ("Posted: 23 June 2023", "2023-06-23"),
        ("Updated: 5 May 2024\nPublished: 3 May 2024", "2024-05-03"),
        ("Last updated: February 09, 2027 | 08:12", "2027-02-09"),
        ("Regional News | Monday, November 22, 2027", "2027-11-22"),
        ("Press release | No: 71 – 2026 | Date: 28/05/2026", "2026-05-28"),
        ("Lima, le 3 mai 2024", "2024-05-03"),
        ("March 14", None),
    ],
)
def test_the_day_of_publication_is_read_from_its_line(above: str, date: str | None) -> None:
    assert read_masthead(f"Port staff learn to read forms\n\n{above}\n\n{BODY}").date == date


@pytest.mark.parametrize(
    ("above", "publisher"),
    [
        ("Ministry of Examples\nRepublic of Example", "Ministry of Examples"),
        ("REPUBLIC OF EXAMPLE\nPRESIDENCY OF EXAMPLES", "PRESIDENCY OF EXAMPLES"),
        ("Example Process\nHome | About | News", "Example Process"),
        (
            "Ministerio de Trabajo y de las personas mayores",
            "Ministerio de Trabajo y de las personas mayores",
        ),
        ("Harbour Alliance › News › Port staff", "Harbour Alliance"),
        ("Home › News › Port staff", None),
        ("Home | About | News", None),
    ],
)
def test_the_publisher_is_the_body_named_above_the_headline(above: str, publisher: str | None) -> None:
    assert (
        read_masthead(f"{above}\n\nPort staff learn to read forms\n3 May 2024\n\n{BODY}").publisher
        == publisher
    )


def test_a_place_above_a_speech_is_no_publisher_when_the_title_is_not_printed() -> None:
    assert read_masthead(f"Example Auditorium\n\n{BODY}", title="Remarks on forms").publisher is None


def test_the_dateline_gives_the_place_and_its_day_takes_the_year_that_the_text_prints() -> None:
    masthead = read_masthead(
        "Forms for ports\n\nLima, 2 February – The forms were shown on 28 January 2027. " + BODY
    )
    assert (masthead.place, masthead.dateline_date, masthead.date) == ("Lima", "2027-02-02", None)


def test_a_line_of_its_own_may_give_the_address() -> None:
    masthead = read_masthead(f"Source: https://example.org/a\n\nWho will read the forms?\n\n{BODY}")
    assert (masthead.url, masthead.title) == ("https://example.org/a", "Who will read the forms?")


@given(st.lists(st.text(max_size=90), max_size=12))
def test_a_title_is_always_words_of_the_text(lines: list[str]) -> None:
    text = "\n".join(" ".join(line.splitlines()) for line in lines)
    masthead = read_masthead(text)
    assert masthead.title is None or masthead.title in squeeze(text)
