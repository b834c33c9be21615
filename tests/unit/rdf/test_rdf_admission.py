"""Only facts with sound words of their own enter the graph."""

from __future__ import annotations

import re

import pytest
from graph_fixture import FACTS, RELEASES

from kg.errors import Severity
from kg.facts import Evidence, Facts, Meeting, Participation, Person, ReleaseHead, Statement
from kg.rdf.admission import EMAIL, TELEPHONE, admit_facts, has_contact
from kg.resources import shared_path

TEXT = "Ana Vale spoke in Lima. Write to ana.vale@example.org or +51 1 555 0100."


def words(quote: str, /, **other: object) -> tuple[Evidence, ...]:
    start = TEXT.index(quote)
    values = {"start": start, "end": start + len(quote), "quote": quote, "rule": "r", "confidence": 0.5}
    return (Evidence(**{**values, **other}),)  # type: ignore[arg-type]


def facts(**layers: object) -> Facts:
    return Facts(release=ReleaseHead(id="r1"), **layers)  # type: ignore[arg-type]


def test_facts_whose_words_stand_in_the_text_are_admitted_without_findings() -> None:
    for release, stated in zip(RELEASES, FACTS, strict=True):
        assert admit_facts(stated, release.text).findings == []


def test_a_fact_whose_words_are_not_at_their_offsets_is_a_finding_and_left_out() -> None:
    shifted = words("Ana Vale", start=1, end=9)
    admission = admit_facts(facts(people=(Person(name="Ana Vale", evidence=shifted),)), TEXT)
    assert admission.facts.people == ()
    assert [finding.severity for finding in admission.findings] == [Severity.VIOLATION]
    assert "characters 1 to 9 (rule r) read 'na Vale ', not 'Ana Vale'" in admission.findings[0].what


def test_a_sound_passage_keeps_a_fact_that_has_an_unsound_one_too() -> None:
    both = words("Ana Vale") + words("Ana Vale", start=5, end=13)
    admission = admit_facts(facts(people=(Person(name="Ana Vale", evidence=both),)), TEXT)
    assert admission.facts.people[0].evidence == words("Ana Vale")
    assert len(admission.findings) == 1


def test_a_fact_without_evidence_is_a_finding_and_left_out() -> None:
    admission = admit_facts(facts(people=(Person(name="Ana Vale"),)))
    assert admission.facts.people == ()
    assert "no words carry 'Ana Vale'" in admission.findings[0].what


def test_empty_words_carry_nothing() -> None:
    empty = words("Ana Vale", end=0, quote="")
    assert admit_facts(facts(people=(Person(name="Ana Vale", evidence=empty),)), TEXT).facts.people == ()


def test_a_fact_that_is_only_denied_is_left_out_without_a_finding() -> None:
    denied = words("Ana Vale", polarity="negated")
    admission = admit_facts(facts(people=(Person(name="Ana Vale", evidence=denied),)), TEXT)
    assert (admission.facts.people, admission.findings) == ((), [])


def test_a_fact_that_is_asserted_once_and_denied_once_keeps_both_passages() -> None:
    both = words("Ana Vale", polarity="negated") + words("Ana Vale spoke")
    assert (
        admit_facts(facts(people=(Person(name="Ana Vale", evidence=both),)), TEXT).facts.people[0].evidence
        == both
    )


@pytest.mark.parametrize("quote", ["Write to ana.vale@example.org", "or +51 1 555 0100"])
def test_words_with_contact_data_are_not_written_and_not_shown(quote: str) -> None:
    admission = admit_facts(facts(people=(Person(name="Ana Vale", evidence=words(quote)),)), TEXT)
    assert admission.facts.people == ()
    assert quote not in str(admission.findings)


def test_a_fact_that_itself_holds_contact_data_is_left_out() -> None:
    person = Person(name="ana.vale@example.org", evidence=words("Ana Vale"))
    admission = admit_facts(facts(people=(person,)), TEXT)
    assert admission.facts.people == ()
    assert "@" not in str(admission.findings)


def test_participation_in_a_meeting_that_is_not_there_is_a_finding_and_left_out() -> None:
    part = Participation(actor="Ana Vale", meeting="m9", evidence=words("Ana Vale spoke"))
    admission = admit_facts(facts(participation=(part,)), TEXT)
    assert admission.facts.participation == ()
    assert "'m9'" in admission.findings[0].what


def test_participation_falls_with_the_meeting_that_lost_its_evidence() -> None:
    stated = facts(
        meetings=(Meeting(key="m1", name="x"),),
        participation=(Participation(actor="Ana Vale", meeting="m1", evidence=words("Ana Vale spoke")),),
    )
    assert admit_facts(stated, TEXT).facts.participation == ()


def test_a_statement_outlives_the_meeting_it_was_made_at() -> None:
    said = Statement(speaker="Ana Vale", quote="x", meeting="m9", evidence=words("Ana Vale spoke"))
    assert admit_facts(facts(statements=(said,)), TEXT).facts.statements[0].meeting is None


@pytest.mark.parametrize(
    "text",
    ["a@b.c", "x+y@mail.example", "+44 20 7946 0000", "(202) 555-0143", "202-555-0143", "call 202.555.0143!"],
)
def test_contact_data_is_seen(text: str) -> None:
    assert has_contact(text)


@pytest.mark.parametrize(
    "text",
    ["2019-03-14", "resolution 73/195", "1,234,567 people", "@handle", "2015-2020", "+50 participants",
     "a @ b.c", "ISBN 978-92-9068-123-4567", "10.1080-1369"],
)  # fmt: skip
def test_dates_figures_and_handles_are_no_contact_data(text: str) -> None:
    assert not has_contact(text)


def test_shapes_and_checks_know_contact_data_by_the_same_patterns() -> None:
    for place in (("shapes.ttl",), ("checks", "contact.rq")):
        written = shared_path("ontology", *place).read_text(encoding="utf-8")
        found = [text.replace("\\\\", "\\") for text in re.findall(r'"([^"\n]*\\\\[^"\n]*)"', written)]
        assert {EMAIL, TELEPHONE} <= set(found), place
