"""What a spokesperson announces is one statement from the first words; a question ends the turn before it."""

from __future__ import annotations

from speech_fixture import read_speech

_TITLE = "Statement by Harbour Spokesperson Ngozi Bello on Commissioner Fashanu’s Visit to Dakar"
_REST = "They talked about gates. The Commissioner underlined that the gate stays open."


def test_a_statement_of_a_spokesperson_begins_with_the_first_words_of_its_body() -> None:
    body = "Commissioner Olumide Fashanu met today with Governor Awa Diop in Dakar. " + _REST
    assert read_speech(_TITLE, body, title=_TITLE) == [
        ("Ngozi Bello", "Commissioner Olumide Fashanu met today with Governor Awa Diop in")
    ]


def test_a_broken_first_line_belongs_to_its_paragraph() -> None:
    body = "Today, Commissioner Olumide Fashanu met with Senegalese Minister\nAwa Diop at the port of Dakar.\n" + _REST
    assert read_speech(_TITLE, body, title=_TITLE) == [
        ("Ngozi Bello", "Today, Commissioner Olumide Fashanu met with Senegalese Minister Awa Diop")
    ]


def test_whom_an_event_was_of_does_not_make_it_a_speech() -> None:
    title = "Joint Statement Following the Meeting of Minister Olumide Fashanu and Her Majesty Queen Awa"
    assert read_speech(title, "The two sides met in Dakar on 3 May and opened a gate.", title=title) == []


def test_a_bare_question_mark_of_a_reporter_ends_the_turn() -> None:
    assert read_speech(
        "Remarks by Minister Olumide Fashanu Before His Departure",
        "Q Minister, will the gate open?",
        "MINISTER FASHANU: It depends on the carriers.",
        "Q Do you —",
        "MINISTER FASHANU: I said so before.",
        "Q “Before”?",
        title="Remarks by Minister Olumide Fashanu Before His Departure",
    ) == [
        ("Olumide Fashanu", "It depends on the carriers."),
        ("Olumide Fashanu", "I said so before."),
    ]


def test_every_announcement_of_words_is_followed_to_the_last_paragraph() -> None:
    assert read_speech(
        "Mr. Olumide Fashanu, Head of the Ports Authority of Nigeria, opened the workshop in Lagos on 3 May.",
        "At the end of the day Mr. Fashanu said:",
        "The gate is open.",
        "It was shut for a year.",
        "In her answer Ms. Ngozi Bello, Director of the Harbour Office, said:",
        "The harbour is open.",
    ) == [("Olumide Fashanu", "The gate is open. It was shut for a year."), ("Ngozi Bello", "The harbour is open.")]
