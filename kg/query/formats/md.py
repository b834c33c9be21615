"""A Markdown table; what Markdown or HTML would read as markup is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import BinaryIO

from kg.query.display import show_term
from kg.query.result import Result, as_rows

SUMMARY = "a Markdown table"
_MARKUP = re.compile(r"[\\`*_\[\]<>|&~!#$]")


def write_result(result: Result, stream: BinaryIO) -> None:
    """Write the rows as a table; IRIs are shortened."""
    rows = as_rows(result)
    stream.write(_write_row(rows.variables))
    stream.write(_write_row(["---"] * len(rows.variables)))
    for row in rows.rows:
        stream.write(_write_row(_MARKUP.sub(r"\\\g<0>", show_term(term)) for term in row))


def _write_row(cells: Iterable[str]) -> bytes:
    return f"| {' | '.join(cells)} |\n".encode()
