"""Parameters of questions: what a reader may set, and how a value becomes SPARQL without pasting it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal as OneOf
from typing import get_args

from pyoxigraph import Literal

from kg.errors import UsageError
from kg.query.display import MISLEADING
from kg.query.prefix import read_iri
from kg.rdf.vocabulary import XSD

ParameterType = OneOf["iri", "text", "date", "int"]
PARAMETER_TYPES: tuple[ParameterType, ...] = get_args(ParameterType)

#: The spellings of a text in the store's labels, see `kg.query.label.find_spellings`.
Spell = Callable[[str], Iterable[str]]

_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
#: What cannot stand in a quoted string as it is, or would mislead an eye. Some engines read \\uXXXX before
#: anything else, even behind an escaped backslash, and eight digits where four are meant; so a u there is
#: escaped too, and every escape has eight digits.
_UNSAFE = re.compile(rf'\\[uU]|["\\]|{MISLEADING.pattern}')


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something a question leaves open. An empty default of a text fits everything; of other types, too."""

    name: str
    default: str
    meaning: str
    type: ParameterType


def render_value(parameter: Parameter, value: str, spell: Spell) -> str:
    """The terms for a VALUES clause, as SPARQL; UNDEF for no value.

    Each type is parsed first and then written by its serialiser, so no character of `value` can end a term.
    Raises UsageError if the value does not parse.
    """
    if not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
        raise UsageError(f"parameter {parameter.name}: the value holds bytes that are no UTF-8 text")
    if parameter.type == "text":
        return " ".join(_quote(spelling) for spelling in spell(value))
    if not value:
        return "UNDEF"
    return _RENDERERS[parameter.type](parameter.name, value)


def replace_values(sparql: str, name: str, terms: str) -> tuple[str, int]:
    """The query with the content of each `VALUES ?name { … }` replaced, and how many there were."""
    pattern = re.compile(rf"VALUES\s+\?{re.escape(name)}\s*\{{[^{{}}]*\}}")
    return pattern.subn(lambda _: f"VALUES ?{name} {{ {terms} }}", sparql)


def _render_iri(_: str, value: str) -> str:
    return str(read_iri(value))


def _render_date(name: str, value: str) -> str:
    try:
        day = date.fromisoformat(value)
    except ValueError as error:
        raise UsageError(f"parameter {name}: {value!r} is no date; write it as 2019-03-14") from error
    return str(Literal(day.isoformat(), datatype=XSD.date))


def _render_int(name: str, value: str) -> str:
    if not re.fullmatch(r"[+-]?[0-9]{1,18}", value):
        raise UsageError(f"parameter {name}: {value!r} is no whole number")
    return str(int(value))


_RENDERERS: dict[str, Callable[[str, str], str]] = {
    "iri": _render_iri,
    "date": _render_date,
    "int": _render_int,
}


def _quote(text: str) -> str:
    return f'"{_UNSAFE.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    found = match[0]
    if found in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[found]
    if found[0] == "\\":
        return f"\\\\\\U{ord(found[1]):08X}"
    return f"\\U{ord(found):08X}"
