"""The thing that a reader means: by IRI, by prefix, or by name."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode, QuerySolutions, Store

from kg.errors import UsageError
from kg.query.display import escape_misleading
from kg.query.label import fold_text
from kg.query.prefix import read_iri, shorten_iri
from kg.query.result import term_text
from kg.rdf.vocabulary import PREFIXES
from kg.store.union import query_union

_NAMES = (
    """SELECT DISTINCT ?thing ?class ?label ?name WHERE {
  VALUES ?class {
    foaf:Person org:FormalOrganization org:Organization mga:ConsultationMechanism mga:MechanismBody mga:State
    mga:Country mga:Meeting mga:MeetingSeries mga:PressRelease schema:Place
  }
  ?thing a ?class ; rdfs:label ?label ; rdfs:label|skos:prefLabel|skos:altLabel|foaf:name ?name .
}"""
)
_SHOWN = 20


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A thing that bears a name."""

    label: str
    kind: str
    iri: str


def find_thing(store: Store, text: str) -> NamedNode:
    """The thing of an IRI, of an IRI with a prefix, or of a name.

    Raises UsageError if no thing bears the name, or if several do, with a line for each.
    """
    if "://" in text or text.split(":", 1)[0] in PREFIXES:
        return read_iri(text)
    candidates = find_candidates(store, text)
    if not candidates:
        raise UsageError(f"nothing in this graph is called {text!r}; try a shorter part of the name")
    if len(candidates) > 1:
        raise UsageError(
            f"{len(candidates)} things are called {text!r}; name one by its IRI:{_list(candidates)}"
        )
    return NamedNode(candidates[0].iri)


def find_candidates(store: Store, text: str) -> list[Candidate]:
    """The things of that name, case and diacritics aside; if there is none, those whose name contains it.

    Sorted by label. A State stands for its country too.
    """
    wanted = fold_text(" ".join(text.split()))
    exact: dict[str, Candidate] = {}
    partial: dict[str, Candidate] = {}
    solutions = query_union(store, _NAMES)
    assert isinstance(solutions, QuerySolutions)
    for thing, kind, label, name in solutions:
        folded = fold_text(term_text(name))
        if wanted and wanted in folded:
            fitting = exact if wanted == folded else partial
            candidate = Candidate(term_text(label), shorten_iri(term_text(kind)), term_text(thing))
            fitting[candidate.iri] = min(candidate, fitting.get(candidate.iri, candidate))
    return sorted(_drop_countries(exact or partial).values())


def _drop_countries(found: dict[str, Candidate]) -> dict[str, Candidate]:
    states = {iri.replace("/id/state/", "/id/country/") for iri in found if "/id/state/" in iri}
    return {iri: candidate for iri, candidate in found.items() if iri not in states}


def _list(candidates: list[Candidate]) -> str:
    lines = [f"\n  {shorten_iri(item.iri)}  {escape_misleading(item.label)}" for item in candidates[:_SHOWN]]
    more = len(candidates) - _SHOWN
    return "".join(lines) + (f"\n  and {more} more" if more > 0 else "")
