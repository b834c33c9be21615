"""Competency questions: one `.rq` file each, found by its folder.

A file begins with lines `#+ …` and is then plain SPARQL that runs in any tool:

    #+ id: speakers
    #+ question: Who spoke at a meeting, and in what capacity?
    #+ keywords: meeting, speaker
    #+ column person: the speaker's name
    #+ param meeting = counter-trafficking : words of the meeting's name (type text)

Each parameter stands in the query as `VALUES ?meeting { "counter-trafficking" }`, where its default can be
read and another value is put. Types: text (lower case, found within labels), iri, date, int.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import cast

from pyoxigraph import QuerySolutions, Store

from kg.errors import UsageError
from kg.query.guard import describe_syntax_error, refuse_service
from kg.query.parameter import PARAMETER_TYPES, Parameter, ParameterType, Spell, render_value, replace_values
from kg.resources import shared_path

_HEADER = "#+"
_FIELD = re.compile(r"(id|question|keywords): *(.*)")
_COLUMN = re.compile(r"column (\w+): *(.+)")
_PARAMETER = re.compile(r"param (\w+) = ?([^:]*?) ?: (.+) \(type (\w+)\)")


@dataclass(frozen=True, slots=True)
class Question:
    """A question in words, the query that answers it, the meaning of its columns, and what may be set.

    sparql: the whole file, parameters at their defaults.
    """

    id: str
    question: str
    keywords: tuple[str, ...]
    columns: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    sparql: str


def load_questions(folder: Path | None = None) -> dict[str, Question]:
    """Every question of a folder by its id, in the order of ids; without a folder, those that ship with kg.

    Raises UsageError naming the file whose header is missing, incomplete or at odds with its query.
    """
    paths = sorted((folder or shared_path("ontology", "questions")).glob("*.rq"))
    return {path.stem: read_question(path) for path in paths}


def select_questions(questions: Mapping[str, Question], names: Sequence[str]) -> list[Question]:
    """The questions of those names, or all; raises UsageError for an unknown one, with what comes near."""
    for name in names:
        if name not in questions:
            near = ", ".join(get_close_matches(name, questions, n=3, cutoff=0.4))
            raise UsageError(
                f"no question {name!r}; {f'did you mean {near}?' if near else 'see kg questions'}"
            )
    return [questions[name] for name in names or questions]


def read_question(path: Path) -> Question:
    """The question in one file; raises UsageError naming the file if header and query do not fit together."""
    question = parse_question(path.read_text(encoding="utf-8"), str(path))
    if question.id != path.stem:
        raise UsageError(f"{path}: its id is {question.id!r}; name the file {question.id}.rq")
    return question


def parse_question(text: str, where: str) -> Question:
    """The question in `text`; `where` names its place in the message of a UsageError."""
    try:
        question = _read_header(text)
        _check_parameters(question)
        _check_columns(question)
    except UsageError as error:
        raise UsageError(f"{where}: {error}") from error
    return question


def has_header(text: str) -> bool:
    """Whether a text begins as a question does, with a line `#+ …`."""
    return text.lstrip().startswith(_HEADER)


def bind_question(question: Question, values: Mapping[str, str], spell: Spell) -> str:
    """The query with `values` in place of defaults; raises UsageError for an unknown name or a bad value."""
    unknown = sorted(set(values) - {parameter.name for parameter in question.parameters})
    if unknown:
        known = ", ".join(parameter.name for parameter in question.parameters) or "none"
        raise UsageError(f"question {question.id} has no parameter {unknown[0]!r}; it has: {known}")
    sparql = question.sparql
    for parameter in question.parameters:
        if parameter.name in values:
            terms = render_value(parameter, values[parameter.name], spell)
            sparql, _ = replace_values(sparql, parameter.name, terms)
    return sparql


def _read_header(text: str) -> Question:
    fields: dict[str, str] = {}
    columns: dict[str, str] = {}
    parameters: list[Parameter] = []
    for line in _iter_header(text):
        if match := _FIELD.fullmatch(line):
            fields[match[1]] = match[2]
        elif match := _COLUMN.fullmatch(line):
            columns[match[1]] = match[2]
        else:
            parameters.append(_read_parameter(line))
    missing = [name for name in ("id", "question", "keywords") if not fields.get(name)]
    if missing:
        raise UsageError(f"no line '#+ {missing[0]}: …' in the header")
    keywords = tuple(word.strip() for word in fields["keywords"].split(","))
    return Question(fields["id"], fields["question"], keywords, columns, tuple(parameters), text)


def _iter_header(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line.startswith(_HEADER):
            yield line.removeprefix(_HEADER).strip()


def _read_parameter(line: str) -> Parameter:
    match = _PARAMETER.fullmatch(line)
    if match is None:
        raise UsageError(f"the header line {line!r} is none of id, question, keywords, column, param")
    if match[4] not in PARAMETER_TYPES:
        raise UsageError(
            f"parameter {match[1]} has type {match[4]!r}; types are {', '.join(PARAMETER_TYPES)}"
        )
    return Parameter(match[1], match[2], match[3], cast(ParameterType, match[4]))


def _check_parameters(question: Question) -> None:
    for parameter in question.parameters:
        terms = render_value(parameter, parameter.default, lambda text: [text])
        bound, found = replace_values(question.sparql, parameter.name, terms)
        if found == 0:
            raise UsageError(
                f"parameter {parameter.name} needs a clause VALUES ?{parameter.name} {{ {terms} }}"
            )
        if bound != question.sparql:
            raise UsageError(
                f"VALUES ?{parameter.name} differs from the header's default; write {{ {terms} }}"
            )


def _check_columns(question: Question) -> None:
    refuse_service(question.sparql)
    try:
        solutions = Store().query(question.sparql)
    except SyntaxError as error:
        raise UsageError(describe_syntax_error(question.sparql, str(error))) from error
    if not isinstance(solutions, QuerySolutions):
        raise UsageError("a question is a SELECT query")
    found = {variable.value for variable in solutions.variables}
    if found != set(question.columns):
        odd = sorted(found ^ set(question.columns))
        raise UsageError(f"columns of the header and of SELECT differ: {', '.join(odd)}")
