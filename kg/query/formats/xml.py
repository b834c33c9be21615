"""SPARQL Query Results XML; a graph's triples come as the columns subject, predicate, object."""

from __future__ import annotations

from typing import BinaryIO

from pyoxigraph import BlankNode, Literal, NamedNode

from kg.errors import BadInput
from kg.query.markup import escape_xml
from kg.query.result import Answer, Result, Term, as_rows
from kg.query.turtle import XSD_STRING

SUMMARY = "SPARQL results in XML"
_START = '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n'


def write_result(result: Result, stream: BinaryIO) -> None:
    """Write the result; raises BadInput for text that XML cannot hold."""
    if isinstance(result, Answer):
        answer = "true" if result.value else "false"
        stream.write(f"{_START}<head/>\n<boolean>{answer}</boolean>\n</sparql>\n".encode())
        return
    rows = as_rows(result)
    variables = "".join(f'<variable name="{escape_xml(name)}"/>' for name in rows.variables)
    stream.write(f"{_START}<head>{variables}</head>\n<results>\n".encode())
    for row in rows.rows:
        cells = (_write_cell(name, term) for name, term in zip(rows.variables, row, strict=True) if term)
        stream.write(f"<result>{''.join(cells)}</result>\n".encode())
    stream.write(b"</results>\n</sparql>\n")


def _write_cell(name: str, term: Term) -> str:
    return f'<binding name="{escape_xml(name)}">{_write_term(term)}</binding>'


def _write_term(term: Term) -> str:
    if isinstance(term, NamedNode):
        return f"<uri>{escape_xml(term.value)}</uri>"
    if isinstance(term, BlankNode):
        return f"<bnode>{escape_xml(term.value)}</bnode>"
    if isinstance(term, Literal):
        return f"<literal{_write_kind(term)}>{escape_xml(term.value)}</literal>"
    raise BadInput("SPARQL results in XML have no triple terms; use --format json")


def _write_kind(literal: Literal) -> str:
    if literal.language:
        return f' xml:lang="{escape_xml(literal.language)}"'
    return "" if literal.datatype == XSD_STRING else f' datatype="{escape_xml(literal.datatype.value)}"'
