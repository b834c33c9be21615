"""Asking the store: SPARQL over the union of its named graphs, long lists of IRIs in batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import Template

from pyoxigraph import QuerySolution, QuerySolutions, Store

from kg.store.union import query_union

_BATCH = 1000


def select(store: Store, query: str) -> QuerySolutions:
    """The solutions of a SELECT query; our prefixes need no declaration."""
    solutions = query_union(store, query)
    assert isinstance(solutions, QuerySolutions)
    return solutions


def iter_select(store: Store, query: str, iris: Sequence[str]) -> Iterator[QuerySolution]:
    """The solutions of a query for each batch of IRIs, which stand where it says `$iris`."""
    template = Template(query)
    for first in range(0, len(iris), _BATCH):
        yield from select(store, template.substitute(iris=list_iris(iris[first : first + _BATCH])))


def list_iris(iris: Sequence[str]) -> str:
    """The IRIs in SPARQL's notation, for VALUES. They must come from the store, which has checked them."""
    return " ".join(f"<{iri}>" for iri in iris)


def text_of(solution: QuerySolution, name: str) -> str | None:
    """The IRI or the text bound to a variable, None if it is unbound."""
    term = solution[name]
    value = getattr(term, "value", None)
    return value if isinstance(value, str) else None
