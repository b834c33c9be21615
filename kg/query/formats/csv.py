"""Comma-separated values as SPARQL 1.1 defines them: bare values, CRLF line ends.

Values are left as they are: a cell that begins with `=`, `+`, `-` or `@` is a formula to a spreadsheet
program. Import the columns as text there.
"""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from kg.query.result import Result, as_rows, term_text

SUMMARY = "comma-separated values (cells are not altered: import them as text into a spreadsheet)"


def write_result(result: Result, stream: BinaryIO) -> None:
    """Write the rows with a header line; unbound is empty."""
    rows = as_rows(result)
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(rows.variables)
    writer.writerows([term_text(term) for term in row] for row in rows.rows)
    text.detach()
