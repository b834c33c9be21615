"""A projection of the graph as a networkx graph: the store computes it, this module puts it together."""

from __future__ import annotations

from collections.abc import Iterator
from string import Template
from typing import Any, TypeAlias

import networkx as nx
from pyoxigraph import Store

from kg.network.dialogue import find_dialogues, find_parts
from kg.network.edge import Ground
from kg.network.evidence import read_quotes
from kg.network.node import Description, describe
from kg.network.projection import Projection, load_projection
from kg.network.selection import Selection, filter_period, require_confidence
from kg.network.sparql import list_iris, select
from kg.network.tie import Tie, gather_ties
from kg.query.past import view_as_of

Network: TypeAlias = "nx.Graph[str]"


def build_network(store: Store, projection: str, selection: Selection | None = None) -> Network:
    """The network of a projection: a `MultiGraph` if its edges run parallel, else a `Graph`.

    Nodes are IRIs, sources before mere targets, with `label`, `type`, `iri` and `acronym`. Edges have `kind`,
    `role`, `status`, `weight`, `first` and `last` (ISO 8601, empty if unknown), `releases` (how many carry
    it), `confidence` (of the best passages), `reasons` (date and label of each meeting) and `evidence` (at
    most eight `Quote`s, oldest reason first). `graph.graph` says what is shown. Raises UsageError for an
    unknown projection or dialogue.
    """
    chosen, limits = load_projection(projection), selection or Selection()
    store = view_as_of(store, limits.as_of)
    dialogues = find_dialogues(store, limits.dialogue) if limits.dialogue else []
    rows = select(store, _write_query(store, chosen, limits, dialogues))
    names = frozenset(variable.value for variable in rows.variables)
    ties = gather_ties(rows, names, parallel=chosen.parallel)
    heavy = [tie for tie in ties if len(tie.carriers) >= limits.min_weight]
    return _assemble(store, chosen, limits, dialogues, heavy)


def _write_query(store: Store, projection: Projection, limits: Selection, dialogues: list[str]) -> str:
    held = list_iris(find_parts(store, dialogues)) if dialogues else ""
    return Template(projection.query).substitute(
        dialogue=Template(projection.dialogue).substitute(held=held) if held else "",
        period=filter_period(limits),
        confidence=require_confidence(limits),
    )


def _assemble(
    store: Store, projection: Projection, limits: Selection, dialogues: list[str], ties: list[Tie]
) -> Network:
    facts = {fact for tie in ties for fact in tie.facts}
    names = describe(store, {*_iter_named(ties, projection), *dialogues})
    happened = projection.unit == "meetings"
    quotes = read_quotes(store, facts, min_confidence=limits.min_confidence, only_actual=happened)
    ground = Ground(projection.kind, projection.unit, names, quotes)
    network: Network = nx.MultiGraph() if projection.parallel else nx.Graph()
    for iri in _order_nodes(ties):
        network.add_node(iri, **_describe_node(iri, names[iri]))
    for tie in ties:
        place = (tie.source, tie.target, tie.key) if projection.parallel else (tie.source, tie.target)
        network.add_edges_from([(*place, ground.describe(tie))])
    network.graph.update(_describe_network(projection, limits, ties, ground))
    network.graph["dialogues"] = [names[iri].label for iri in dialogues]
    return network


def _order_nodes(ties: list[Tie]) -> list[str]:
    """The nodes, sources first, so that networkx names the ends of every edge in their order."""
    sources = {tie.source for tie in ties}
    return [*sorted(sources), *sorted({tie.target for tie in ties} - sources)]


def _describe_node(iri: str, found: Description) -> dict[str, str]:
    return {"label": found.label, "type": found.type, "iri": iri, "acronym": found.acronym}


def _iter_named(ties: list[Tie], projection: Projection) -> Iterator[str]:
    for tie in ties:
        yield from (tie.source, tie.target, *tie.concepts)
        if projection.unit == "meetings":
            yield from tie.carriers


def _describe_network(
    projection: Projection, limits: Selection, ties: list[Tie], ground: Ground
) -> dict[str, Any]:
    dates = sorted({date for tie in ties for date in tie.known_dates})
    return {
        "name": projection.name,
        "title": projection.title,
        "meaning": projection.meaning,
        "unit": projection.unit,
        "limits": limits.describe(),
        "releases": len({release for tie in ties for release in ground.releases(tie)}),
        "first": dates[0] if dates else "",
        "last": dates[-1] if dates else "",
    }
