"""The competency questions described: for people, and as data."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from kg.query.question import Question


def describe_questions(questions: Sequence[Question]) -> list[dict[str, object]]:
    """The questions as JSON objects: id, question, keywords, columns, parameters, sparql."""
    return [
        {
            "id": question.id,
            "question": question.question,
            "keywords": question.keywords,
            "columns": dict(question.columns),
            "parameters": [
                {"name": item.name, "type": item.type, "default": item.default, "meaning": item.meaning}
                for item in question.parameters
            ],
            "sparql": question.sparql,
        }
        for question in questions
    ]


def iter_catalogue(questions: Sequence[Question]) -> Iterator[str]:
    """The lines that list the questions; a single one comes with its columns."""
    for question in questions:
        yield from (
            question.id,
            *textwrap.wrap(question.question, 96, initial_indent="  ", subsequent_indent="  "),
        )
        for item in question.parameters:
            default = f"={item.default}" if item.default else ""
            yield f"    --param {item.name}{default}  {item.meaning} ({item.type})"
        if len(questions) == 1:
            yield from (f"    {name}: {meaning}" for name, meaning in question.columns.items())
