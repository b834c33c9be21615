"""The passages that carry the facts behind an edge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pyoxigraph import QuerySolution, Store

from kg.network.sparql import iter_select, text_of
from kg.network.text import clean_text, clip_text

_LONGEST_QUOTE = 400
_QUERY = """
SELECT DISTINCT ?fact ?quote ?release ?title ?date ?url ?confidence ?modality WHERE {
  VALUES ?fact { $iris }
  GRAPH ?graph {
    ?evidence oa:hasBody ?fact ; mga:confidence ?confidence ; oa:hasTarget ?target .
    ?target oa:hasSource ?release ; oa:hasSelector/oa:exact ?quote .
    OPTIONAL { ?evidence mga:modality ?modality }
    OPTIONAL { ?release rdfs:label ?title }
    OPTIONAL { ?release schema:datePublished ?date }
    OPTIONAL { ?release schema:url ?url }
  }
}"""


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A passage of a release that carries a fact.

    date: of the release, ISO 8601, perhaps partial, empty if unknown; url: http(s) or empty;
    about: the meeting it tells of, if the edge counts meetings; planned: it announces what is to come.
    """

    date: str
    release: str
    title: str
    quote: str
    url: str = ""
    confidence: float = 0.0
    planned: bool = False
    about: str = ""


def read_quotes(
    store: Store, facts: Iterable[str], *, min_confidence: float = 0.0, only_actual: bool = False
) -> dict[str, list[Quote]]:
    """The quotes of each fact that has any, by date and release.

    Those under `min_confidence` are left out, and if `only_actual` those that announce what is to come.
    """
    quotes: defaultdict[str, set[Quote]] = defaultdict(set)
    for row in iter_select(store, _QUERY, sorted(set(facts))):
        quote = _read_quote(row)
        if quote.confidence >= min_confidence and not (only_actual and quote.planned):
            quotes[row["fact"].value].add(quote)
    return {fact: sorted(found) for fact, found in quotes.items()}


def about(quote: Quote, meeting: str) -> Quote:
    """The quote, marked as telling of that meeting."""
    return replace(quote, about=meeting)


def _read_quote(row: QuerySolution) -> Quote:
    url = text_of(row, "url") or ""
    return Quote(
        date=text_of(row, "date") or "",
        release=text_of(row, "release") or "",
        title=clean_text(text_of(row, "title") or ""),
        quote=clip_text(text_of(row, "quote") or "", _LONGEST_QUOTE),
        url=url if url.startswith(("http://", "https://")) else "",
        confidence=float(text_of(row, "confidence") or 0),
        planned=text_of(row, "modality") == "planned",
    )
