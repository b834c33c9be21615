"""Questions with what a store answers, as the pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from kg.query.display import show_term
from kg.query.engine import ask
from kg.query.question import Question, load_questions
from kg.query.result import as_rows

SHOWN = 8


@dataclass(frozen=True, slots=True)
class Answered:
    """A question, its SPARQL without the header, and its first rows as text; count: how many rows there are."""

    question: Question
    sparql: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    count: int

    @property
    def id(self) -> str:
        """The name by which it is asked."""
        return self.question.id


def answer_questions(store: Store, questions: Iterable[Question], *, shown: int = SHOWN) -> list[Answered]:
    """Each question with the rows that a store gives at the parameters' defaults."""
    return [_answer(store, question, shown) for question in questions]


def load_examples(folder: Path) -> dict[str, Question]:
    """The worked examples by name; they are written like questions."""
    return load_questions(folder)


def strip_header(sparql: str) -> str:
    """The query without the lines that describe it."""
    return "\n".join(line for line in sparql.splitlines() if not line.startswith("#+")).strip("\n")


def _answer(store: Store, question: Question, shown: int) -> Answered:
    found = as_rows(ask(store, question))
    rows = tuple(tuple(show_term(term) for term in row) for row in found.rows[:shown])
    return Answered(question, strip_header(question.sparql), found.variables, rows, len(found.rows))
