"""What a query gives back: rows, a yes or no, or a graph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import UsageError

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a SELECT: in the query's order; None where a variable is unbound."""

    variables: tuple[str, ...]
    rows: Sequence[tuple[Term | None, ...]]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to an ASK."""

    value: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """The answer to a CONSTRUCT or DESCRIBE: triples without repetition, sorted by their N-Triples form."""

    triples: Sequence[Triple]


Result: TypeAlias = Rows | Answer | Graph


def count_items(result: Result) -> str:
    """How much there is, in words: `3 rows`, `1 triple`, `yes`."""
    if isinstance(result, Answer):
        return "yes" if result.value else "no"
    number, word = (len(result.rows), "row") if isinstance(result, Rows) else (len(result.triples), "triple")
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def as_rows(result: Result) -> Rows:
    """Any result as rows: a graph has the columns subject, predicate, object; a yes or no is one cell."""
    if isinstance(result, Rows):
        return result
    if isinstance(result, Answer):
        return Rows(("answer",), [(Literal(result.value),)])
    return Rows(
        ("subject", "predicate", "object"), [(t.subject, t.predicate, t.object) for t in result.triples]
    )


def as_graph(result: Result, wanted: str) -> Graph:
    """The result if it is a graph; else raises UsageError, `wanted` being the format that needs one."""
    if isinstance(result, Graph):
        return result
    raise UsageError(
        f"{wanted} needs a graph: ask with CONSTRUCT, or take --format table, csv, tsv, json, xml, md"
    )


def term_text(term: Term | None) -> str:
    """The bare text of a term: an IRI in full, a literal's characters, nothing where unbound."""
    if term is None:
        return ""
    return str(term) if isinstance(term, (BlankNode, Triple)) else term.value
