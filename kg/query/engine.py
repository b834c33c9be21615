"""Asking the graph: SPARQL 1.1 over the union of the named graphs, reading only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pyoxigraph import Literal, QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.errors import StoreUnavailable, UsageError
from kg.query.guard import describe_syntax_error, has_dataset, refuse_service
from kg.query.label import find_spellings
from kg.query.past import view_as_of
from kg.query.question import Question, bind_question
from kg.query.result import Answer, Graph, Result, Rows
from kg.rdf.vocabulary import PREFIXES
from kg.store.union import query_union

_ACCENTED_LABELS = (
    'SELECT DISTINCT ?label { ?thing rdfs:label|skos:altLabel ?label FILTER(REGEX(?label, "[^ -~]")) }'
)


def ask(
    store: Store,
    query: str | Question,
    params: Mapping[str, str] | None = None,
    *,
    as_of: date | None = None,
) -> Result:
    """The result of a question or of a SPARQL text.

    as_of: the graph as attested by that day, see `kg.query.past`.
    The prefixes of `kg.rdf.vocabulary` need no declaration.
    Raises UsageError for bad parameters, invalid SPARQL, updates and SERVICE, StoreUnavailable if reading
    fails.
    """
    sparql = bind(store, query, params or {})
    refuse_service(sparql)
    try:
        return _read_result(_run(store, sparql, as_of))
    except (SyntaxError, UnicodeEncodeError) as error:
        raise UsageError(describe_syntax_error(sparql, str(error))) from error
    except OSError as error:
        raise StoreUnavailable(f"the store cannot be read ({error}); build it again with kg build") from error


def bind(store: Store, query: str | Question, params: Mapping[str, str]) -> str:
    """The SPARQL that `ask` runs; the store gives the spellings of texts."""
    if isinstance(query, Question):
        return bind_question(query, params, lambda text: _spell(store, text))
    if params:
        raise UsageError("parameters belong to questions; this query has no header that declares any")
    return query


def _run(store: Store, sparql: str, as_of: date | None) -> QuerySolutions | QueryBoolean | QueryTriples:
    chooses = has_dataset(sparql)
    if chooses and as_of:
        raise UsageError("--as-of chooses the graphs; leave FROM out of the query")
    known = view_as_of(store, as_of)
    return known.query(sparql, prefixes=dict(PREFIXES)) if chooses else query_union(known, sparql)


def _spell(store: Store, text: str) -> list[str]:
    if not text.strip():
        return [""]
    labels = [row[0].value for row in _select(store, _ACCENTED_LABELS) if isinstance(row[0], Literal)]
    return find_spellings(text, labels)


def _select(store: Store, sparql: str) -> QuerySolutions:
    solutions = query_union(store, sparql)
    assert isinstance(solutions, QuerySolutions)
    return solutions


def _read_result(answer: QuerySolutions | QueryBoolean | QueryTriples) -> Result:
    if isinstance(answer, QuerySolutions):
        return Rows(tuple(v.value for v in answer.variables), [tuple(solution) for solution in answer])
    if isinstance(answer, QueryTriples):
        return Graph(sorted(set(answer), key=str))
    return Answer(bool(answer))
