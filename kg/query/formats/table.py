"""Aligned columns for reading; on a terminal wrapped to its width, elsewhere never cut."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import BinaryIO

from rich.cells import cell_len

from kg.query.display import show_term
from kg.query.result import Result, as_rows

SUMMARY = "aligned columns for reading"
_GAP = 2
_NARROWEST = 8


def write_result(result: Result, stream: BinaryIO) -> None:
    """Write the result; IRIs are shortened and control characters made visible."""
    rows = as_rows(result)
    lines = [list(rows.variables), *([show_term(term) for term in row] for row in rows.rows)]
    widths = [max(map(_measure, column)) for column in zip(*lines, strict=True)]
    if stream.isatty():
        widths = _fit_widths(widths, shutil.get_terminal_size().columns)
    head, *body = lines
    for line in (head, ["─" * width for width in widths], *body):
        stream.writelines(text.encode("utf-8", "replace") for text in _iter_lines(line, widths))


def _measure(cell: str) -> int:
    return len(cell) if cell.isascii() else cell_len(cell)


def _fit_widths(widths: Sequence[int], available: int) -> list[int]:
    """The widths with the widest columns narrowed, so that all fit, but none below eight characters."""
    room = available - _GAP * (len(widths) - 1)
    cap = max(widths, default=0)
    while cap > _NARROWEST and sum(min(width, cap) for width in widths) > room:
        cap -= 1
    return [min(width, cap) for width in widths]


def _iter_lines(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    wrapped = [
        [cell] if _measure(cell) <= width else textwrap.wrap(cell, width)
        for cell, width in zip(cells, widths, strict=True)
    ]
    for parts in zip_longest(*wrapped, fillvalue=""):
        padded = (part + " " * (width - _measure(part)) for part, width in zip(parts, widths, strict=True))
        yield (" " * _GAP).join(padded).rstrip() + "\n"
