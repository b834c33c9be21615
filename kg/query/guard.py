"""What a query may not do: reach out to other servers, or write."""

from __future__ import annotations

import re

from kg.errors import UsageError

#: Possessive repeats of groups are avoided: Python before 3.11.5 matches them wrongly (CPython issue 106052).
_SPACE = r"(?:[ \t\r\n]++|#[^\r\n]*+[\r\n])*"
#: The shape of a SERVICE clause wherever it stands, even in a string: better too much. The engine's own
#: reading cannot be borrowed, and a second reading of strings and comments could be misled.
_TARGET = r"[^> \t\r\n{][^ \t\r\n{]*"
_SERVICE = re.compile(rf"service{_SPACE}(?:silent{_SPACE})?{_TARGET}{_SPACE}\{{", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"(?:[?$]\w*|:[\w.%\\-]*)\Z")
_LONGEST_NAME = 200

_SKIPPED = re.compile(
    r'"""[^"\\]*+(?:(?:\\.|"(?!""))[^"\\]*+)*"""|\'\'\'[^\'\\]*+(?:(?:\\.|\'(?!\'\'))[^\'\\]*+)*\'\'\''
    r'|"[^"\\\r\n]*+(?:\\.[^"\\\r\n]*+)*"|\'[^\'\\\r\n]*+(?:\\.[^\'\\\r\n]*+)*\''
    r'|<[^<>"{}|^`\x00-\x20]*+>|#[^\r\n]*+',
    re.DOTALL,
)
_DATASET = re.compile(r"(?<![\w:?$.-])from(?![\w:-])", re.IGNORECASE)
_UPDATE = re.compile(
    r"(?<![\w:?$.-])(?:insert|delete|load|clear|drop|create|add|move|copy)(?![\w:-])", re.IGNORECASE
)


def refuse_service(sparql: str) -> None:
    """Raise UsageError if the query calls another server with SERVICE."""
    for match in _SERVICE.finditer(sparql):
        before = sparql[max(0, match.start() - _LONGEST_NAME) : match.start()]
        if not _NAME_BEFORE.search(before):
            raise UsageError("SERVICE is refused: queries read this store only and call no other server")


def has_dataset(sparql: str) -> bool:
    """Whether the query chooses its graphs itself, with FROM."""
    return _DATASET.search(_SKIPPED.sub(" ", sparql)) is not None


def describe_syntax_error(sparql: str, message: str) -> str:
    """One line on why the engine rejects the query; updates get their own words."""
    if _UPDATE.search(_SKIPPED.sub(" ", sparql)):
        return f"updates are refused: a query only reads ({_shorten(message)})"
    return f"the query is not valid SPARQL: {_shorten(message)}"


def _shorten(message: str) -> str:
    line = " ".join(message.split())
    return line if len(line) <= 160 else line[:160] + "…"
