"""A trace tells what each step of the extraction saw in every sentence, and why it became a fact or did not."""

from __future__ import annotations

import pytest

from kg.cli.tracing import iter_trace_lines
from kg.extract.engine import Extractor
from kg.extract.text.layout import Kind
from kg.extract.trace import Seen, SentenceSeen, Trace, trace
from kg.facts import Release

TEXT = """Harbour Ministry of Utopia

Ms. Ilse Brandvold, Director of ICMPD, opened a workshop on ferry lists in Nadi, Fiji, on 3 May 2024.

The drivers came by ship from Kaohsiung. The Chief of Mission of IOM was late. Annual meetings are held by many bodies.

“The lists were wrong,” said Brandvold. “The tide was in as the boats came home,” a sailor said.

For more information, contact Teresita Alvarado-Lim: talvarado@harbour.example

About ICMPD

ICMPD was founded long ago by its member states and works in many countries of the world.
"""


@pytest.fixture(scope="module")
def found(extractor: Extractor) -> Trace:
    (study,) = extractor.iter_study([Release(id="r", text=TEXT, lang="en", date="2024-05-16")])
    return trace(study)


def sentence(found: Trace, words: str) -> SentenceSeen:
    """The sentence that holds these words."""
    (one,) = (one for one in found.sentences if words in one.text)
    return one


def test_every_sentence_is_told_of_with_its_kind(found: Trace) -> None:
    assert "".join("".join(one.text.split()) for one in found.sentences).startswith("HarbourMinistryofUtopiaMs.Ilse")
    assert sentence(found, "opened a workshop").kind is Kind.BODY


def test_a_block_that_is_not_read_says_why(found: Trace) -> None:
    assert sentence(found, "Harbour Ministry").untold == "a line above the text: publisher, category or date"
    assert "about the publisher" in (sentence(found, "founded").untold or "")
    assert sentence(found, "opened a workshop").untold is None


def test_a_name_shows_what_speaks_for_a_person(found: Trace) -> None:
    (name,) = (n for n in sentence(found, "opened a workshop").names if n.words == "Ilse Brandvold")
    assert name.person == "Ilse Brandvold"
    assert {"an honorific before it", "an office linked to it"} <= {reason for reason, _ in name.support}


def test_a_surname_is_the_person_named_in_full(found: Trace) -> None:
    (name,) = sentence(found, "The lists were").names
    assert (name.words, name.person, name.why) == ("Brandvold", "Ilse Brandvold", "named in full elsewhere")


def test_a_name_that_is_no_person_shows_what_is_missing(found: Trace) -> None:
    (name,) = sentence(found, "by ship from").names
    assert name.person is None
    assert name.why.startswith("too little support")
    assert "the name of a town" in {reason for reason, _ in name.support}


def test_an_office_shows_whose_it_is_or_why_it_is_nobodys(found: Trace) -> None:
    assert Seen("Director of ICMPD", "Ilse Brandvold", "rule office-after") in sentence(found, "opened").offices
    (office,) = sentence(found, "was late").offices
    assert (office.fact, office.why) == (None, "no name here")


def test_a_gathering_is_kept_or_dropped_with_its_reason(found: Trace) -> None:
    (kept,) = sentence(found, "opened a workshop").gatherings
    assert kept.fact == "m1"
    (dropped,) = sentence(found, "Annual meetings").gatherings
    assert (dropped.fact, dropped.why) == (None, "several, none in particular")


def test_a_statement_shows_its_speaker_and_words_without_one_are_shown_too(found: Trace) -> None:
    (said,) = sentence(found, "The lists were").statements
    assert said == Seen("The lists were wrong,", "Ilse Brandvold", "rule quote-inverted")
    (unsaid,) = sentence(found, "The tide").statements
    assert unsaid == Seen("The tide was in as the boats came home,", None, "no named person who says it")


def test_no_address_is_shown(found: Trace) -> None:
    assert "@" not in "\n".join(iter_trace_lines(found))


def test_as_text_a_line_begins_with_what_became_of_it(found: Trace) -> None:
    lines = list(iter_trace_lines(found))
    assert "  + office “Director of ICMPD” → Ilse Brandvold: rule office-after" in lines
    assert "  - office “Chief of Mission of IOM”: no name here" in lines
    assert any(line.startswith("  - name “Kaohsiung”: too little support") for line in lines)
