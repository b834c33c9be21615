"""Tab-separated values as SPARQL 1.1 defines them: every value is a term in N-Triples syntax."""

from __future__ import annotations

from typing import BinaryIO

from kg.query.result import Result, Term, as_rows

SUMMARY = "tab-separated RDF terms"


def write_result(result: Result, stream: BinaryIO) -> None:
    """Write the rows with a header line of variables; unbound is empty."""
    rows = as_rows(result)
    stream.write(("\t".join(f"?{name}" for name in rows.variables) + "\n").encode())
    for row in rows.rows:
        stream.write(("\t".join(_write_term(term) for term in row) + "\n").encode())


def _write_term(term: Term | None) -> str:
    return "" if term is None else str(term).replace("\t", "\\t")
