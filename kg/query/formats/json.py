"""SPARQL 1.1 Query Results JSON; a graph's triples come as the columns subject, predicate, object."""

from __future__ import annotations

from typing import BinaryIO

import msgspec
from pyoxigraph import BlankNode, Literal, NamedNode

from kg.query.result import Answer, Result, Term, as_rows
from kg.query.turtle import XSD_STRING

SUMMARY = "SPARQL results in JSON"


def write_result(result: Result, stream: BinaryIO) -> None:
    """Write the result, one row on a line."""
    if isinstance(result, Answer):
        stream.write(msgspec.json.encode({"head": {}, "boolean": result.value}) + b"\n")
        return
    rows = as_rows(result)
    stream.write(b'{"head":{"vars":' + msgspec.json.encode(rows.variables) + b'},"results":{"bindings":[')
    for number, row in enumerate(rows.rows):
        cells = {
            name: read_term(term) for name, term in zip(rows.variables, row, strict=True) if term is not None
        }
        stream.write((b",\n" if number else b"\n") + msgspec.json.encode(cells))
    stream.write(b"\n]}}\n")


def read_term(term: Term) -> dict[str, object]:
    """The term as an object of the SPARQL results format; a triple term as RDF 1.2 drafts it."""
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Literal):
        return _read_literal(term)
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    return {"type": "triple", "value": {name: read_term(part) for name, part in parts.items()}}


def _read_literal(literal: Literal) -> dict[str, object]:
    value: dict[str, object] = {"type": "literal", "value": literal.value}
    if literal.language:
        value["xml:lang"] = literal.language
    elif literal.datatype != XSD_STRING:
        value["datatype"] = literal.datatype.value
    return value
