"""The graph as it was attested by some day: what releases and other sources had said until then.

- A release counts from its day on; one dated by its month or year only once that is over; an undated one never.
- Names, types and places of the registry always count: they say what a name means, not what happened.
- A relationship or claim of the registry that has dates counts from the first of them on; without dates, always.
  That it ended is left out until it has.
- A decision of a curator is shown from its day on. Who is who stays as it is decided today; why is shown as far as
  both releases count.
- Direct edges are derived anew from what is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store

from kg.rdf.derivation import derive
from kg.rdf.iri import Minter
from kg.rdf.vocabulary import DCTERMS, MGA, RDF
from kg.store.union import fill_union, query_union

_RELEASE_DATES = "SELECT ?graph ?date { GRAPH ?graph { ?release schema:datePublished ?date } }"
_DERIVED = "graph/derived"
#: What is dated in the registry and among decisions.
_DATED = (MGA.Relationship, MGA.Claim, MGA.CurationDecision)
_DATES = (MGA.attestedOn, MGA.began, MGA.ended, DCTERMS.date)


def view_as_of(store: Store, day: date | None) -> Store:
    """A copy of the graph as attested by a day, in memory; without a day, the store itself."""
    if day is None:
        return store
    known, published = Store(), _read_published(store)
    left_out: set[object] = {name for name in store.named_graphs() if not _is_shown(name, published, day)}
    for name in store.named_graphs():
        if isinstance(name, NamedNode) and name not in left_out:
            quads = store.quads_for_pattern(None, None, None, name)
            known.bulk_extend(_iter_known(list(quads), left_out, day))
    fill_union(known)
    derive(known, minter=_find_minter(store))
    return known


def is_over(moment: str, day: date) -> bool:
    """Whether a date, as precise as it is (`2019`, `2019-03`, `2019-03-14`), lies wholly up to a day."""
    return moment + "-12-31"[len(moment) - 4 :] <= day.isoformat()


def _is_shown(name: object, published: dict[object, str], day: date) -> bool:
    iri = name.value if isinstance(name, NamedNode) else ""
    if "/graph/release/" in iri:
        return name in published and is_over(published[name], day)
    return not iri.endswith(_DERIVED)


def _read_published(store: Store) -> dict[object, str]:
    solutions = query_union(store, _RELEASE_DATES)
    assert isinstance(solutions, QuerySolutions)
    return {graph: moment.value for graph, moment in solutions if isinstance(moment, Literal)}


def _iter_known(quads: list[Quad], left_out: set[object], day: date) -> Iterator[Quad]:
    """The quads of a graph but those about things that only became known later."""
    if quads and isinstance(quads[0].graph_name, NamedNode) and "/graph/release/" in quads[0].graph_name.value:
        yield from quads
        return
    hidden = _find_later(quads, day) | _find_severed(quads, left_out) | left_out
    for quad in quads:
        later_end = quad.predicate == MGA.ended and not _is_past(quad, day)
        if quad.subject not in hidden and not later_end:
            yield quad


def _find_later(quads: Iterable[Quad], day: date) -> set[object]:
    """The dated things none of whose dates is over."""
    things = {quad.subject for quad in quads if quad.predicate == RDF.type and quad.object in _DATED}
    dated = [quad for quad in quads if quad.predicate in _DATES and quad.subject in things]
    known = {quad.subject for quad in dated if _is_past(quad, day)}
    return {quad.subject for quad in dated if quad.subject not in known}


def _find_severed(quads: Iterable[Quad], left_out: set[object]) -> set[object]:
    """The links of mentions of which one stands in a release that is left out."""
    graphs = (name for name in left_out if isinstance(name, NamedNode))
    releases: set[object] = {NamedNode(name.value.replace("/graph/release/", "/id/release/")) for name in graphs}
    return {quad.subject for quad in quads if quad.predicate == MGA.acrossReleases and quad.object in releases}


def _is_past(quad: Quad, day: date) -> bool:
    return isinstance(quad.object, Literal) and is_over(quad.object.value, day)


def _find_minter(store: Store) -> Minter:
    names = [name.value for name in store.named_graphs() if isinstance(name, NamedNode)]
    bases = [name.removesuffix(_DERIVED) for name in names if name.endswith(_DERIVED)]
    return Minter(bases[0]) if bases else Minter()
