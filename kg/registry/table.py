"""Reading one CSV file of the registry, row by row, with the place of every row for messages."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import msgspec

from kg.errors import BadInput

_SEPARATOR = "|"
_LANGUAGE = re.compile(r"^(es|fr|pt|de|en):")
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_PARTIAL_DATE = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?$")


class Row(msgspec.Struct, frozen=True):
    """One line of a table: its cells by column, and where it stands."""

    path: Path
    line: int
    cells: dict[str, str]

    def cell(self, column: str) -> str | None:
        """The cell's text, or None if it is empty or the table has no such column."""
        return self.cells.get(column) or None

    def needed(self, column: str) -> str:
        """The cell's text; raises BadInput if it is empty."""
        return self.cell(column) or self.reject(f"column {column} is empty; it is needed in every row")

    def values(self, column: str) -> tuple[str, ...]:
        """The parts of a cell that `|` divides, in order."""
        return tuple(part.strip() for part in self.cells.get(column, "").split(_SEPARATOR) if part.strip())

    def tagged(self, column: str) -> tuple[tuple[str, str | None], ...]:
        """The parts of a cell with their language: `es:OIM` is ("OIM", "es"); without a prefix it is None."""
        return tuple(_split_language(value) for value in self.values(column))

    def fitting(self, column: str, pattern: re.Pattern[str]) -> str | None:
        """The cell's text or None; raises BadInput if it is there and does not fit the pattern."""
        value = self.cell(column)
        if value is not None and not pattern.fullmatch(value):
            self.reject(f"column {column} holds {value!r}, which does not fit {pattern.pattern}")
        return value

    def chosen(self, column: str, allowed: tuple[str, ...]) -> str:
        """The cell's text; raises BadInput unless it is one of the values allowed."""
        value = self.needed(column)
        if value not in allowed:
            self.reject(f"column {column} holds {value!r}; expected one of {', '.join(allowed)}")
        return value

    def addresses(self, column: str) -> tuple[str, ...]:
        """The web addresses of a cell that needs at least one; raises BadInput for anything else."""
        self.needed(column)
        for address in (found := self.values(column)):
            if not _ADDRESS.fullmatch(address):
                self.reject(f"column {column} holds {address!r}, which is no http(s) address")
        return found

    def date(self, column: str) -> str | None:
        """The cell's date, year, year-month or full; raises BadInput for anything else."""
        return self.fitting(column, _PARTIAL_DATE)

    def reject(self, what: str) -> NoReturn:
        """Raise BadInput for this row."""
        raise BadInput(f"{self.path}, line {self.line}: {what}")


def iter_rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a CSV file in order; raises BadInput if file, header or a row's width is not right."""
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            yield from _iter_lines(path, csv.reader(stream, strict=True), columns)
    except OSError as error:
        raise BadInput(f"{path}: cannot be read ({error.strerror}); the registry needs this file") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadInput(f"{path}: is not CSV in UTF-8 ({error}); save it as such") from error


def _iter_lines(path: Path, reader: Iterator[list[str]], columns: tuple[str, ...]) -> Iterator[Row]:
    header = tuple(next(reader, ()))
    if header != columns:
        raise BadInput(f"{path}, line 1: the columns are {','.join(header)}; expected {','.join(columns)}")
    for values in reader:
        row = Row(path, reader.line_num, dict(zip(columns, map(str.strip, values), strict=False)))  # type: ignore[attr-defined]
        if len(values) != len(columns):
            row.reject(f"has {len(values)} cells; expected {len(columns)}")
        yield row


def _split_language(value: str) -> tuple[str, str | None]:
    tag = _LANGUAGE.match(value)
    return (value[tag.end() :], tag.group(1)) if tag else (value, None)
