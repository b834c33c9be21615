"""Question files are checked when they are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.query.question import load_questions, parse_question, select_questions

GOOD = """#+ id: people
#+ question: Who is there?
#+ keywords: person, name
#+ column who: the name
#+ param like = a : part of the name (type text)
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
SELECT ?who { VALUES ?like { "a" } ?person foaf:name ?who FILTER(CONTAINS(?who, ?like)) }
"""


def test_good_question_is_read_with_all_its_parts() -> None:
    """Header and query become one record."""
    question = parse_question(GOOD, "here")
    assert (question.id, question.question, question.keywords) == (
        "people",
        "Who is there?",
        ("person", "name"),
    )
    assert dict(question.columns) == {"who": "the name"}
    (parameter,) = question.parameters
    assert (parameter.name, parameter.default, parameter.type) == ("like", "a", "text")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("#+ question: Who is there?\n", "", "question"),
        ("#+ keywords: person, name\n", "", "keywords"),
        ("#+ column who:", "#+ column whom:", "who, whom"),
        ("SELECT ?who {", "SELECT ?who ?person {", "person"),
        ('{ "a" }', '{ "b" }', "differs"),
        ('VALUES ?like { "a" }', "", "VALUES"),
        ("(type text)", "(type colour)", "colour"),
        ("#+ param like", "#+ parameter like", "none of"),
        ("SELECT ?who {", "SELECT ?who { SERVICE <x:y> { } ", "SERVICE"),
        ("SELECT ?who", "SELEKT ?who", "SPARQL"),
        ("SELECT ?who", "CONSTRUCT { ?person foaf:name ?who }", "SELECT"),
    ],
)
def test_question_that_does_not_fit_is_refused_with_its_place(old: str, new: str, complaint: str) -> None:
    """A missing line, an unknown column or a wrong default names the file and the fault."""
    with pytest.raises(UsageError, match=f"^here: .*{complaint}"):
        parse_question(GOOD.replace(old, new), "here")


def test_file_is_named_after_its_question(tmp_path: Path) -> None:
    """The id is the file's stem, so an id exists once."""
    (tmp_path / "persons.rq").write_text(GOOD, encoding="utf-8")
    with pytest.raises(UsageError, match=r"persons\.rq.*people\.rq"):
        load_questions(tmp_path)


def test_questions_are_found_by_folder_in_order_of_their_ids(tmp_path: Path) -> None:
    """Adding a question is adding a file."""
    for name in ("b", "a", "c"):
        (tmp_path / f"{name}.rq").write_text(GOOD.replace("people", name), encoding="utf-8")
    assert list(load_questions(tmp_path)) == ["a", "b", "c"]


def test_enough_questions_ship() -> None:
    """At least sixteen competency questions can be asked by name."""
    assert len(load_questions()) >= 16


def test_unknown_name_is_answered_with_near_ones() -> None:
    """A typing error gets a suggestion."""
    with pytest.raises(UsageError, match="did you mean speakers"):
        select_questions(load_questions(), ["speekers"])
