"""The network as the page's scripts read it: nodes, edges, and the quotes and releases they share."""

from __future__ import annotations

from math import sqrt
from typing import Any

from kg.network.build import Network
from kg.network.evidence import Quote
from kg.network.layout import measure_nodes, place_nodes
from kg.network.node import NODE_TYPES
from kg.network.text import clean_text
from kg.network.vis import describe_drawing

_WIDEST = 7.0
_NARROW_PICTURE = 1600.0


class Table:
    """Values that many edges share, each once; `place` gives a value's number."""

    def __init__(self) -> None:
        self._places: dict[tuple[Any, ...], int] = {}

    def place(self, *value: Any) -> int:
        """The number of the value, which is added if it is new."""
        return self._places.setdefault(value, len(self._places))

    def rows(self) -> list[tuple[Any, ...]]:
        """The values in the order of their numbers."""
        return list(self._places)


def collect_data(network: Network) -> dict[str, Any]:
    """What the page shows: `vis` is for the drawing library, the rest is read by number.

    Node and edge numbers are those of `vis`; an edge names its quotes and meetings by their rows.
    """
    number = {node: index for index, node in enumerate(network)}
    quotes, releases, meetings = Table(), Table(), Table()
    edges = [
        {
            "ends": [number[source], number[target]],
            "role": clean_text(data["role"]),
            "status": clean_text(data["status"]),
            "weight": data["weight"],
            "first": data["first"],
            "last": data["last"],
            "releases": data["releases"],
            "meetings": [meetings.place(date, clean_text(label)) for date, label in data["reasons"]],
            "quotes": [_place_quote(quote, quotes, releases) for quote in data["evidence"]],
        }
        for source, target, data in network.edges(data=True)
    ]
    dots = _draw_nodes(network)
    found = {network.nodes[node]["type"] for node in network}
    return {
        "unit": network.graph["unit"],
        "types": [kind for kind in NODE_TYPES if kind in found],
        "nodes": [_describe_node(network, node) for node in network],
        "edges": edges,
        "quotes": quotes.rows(),
        "releases": releases.rows(),
        "meetings": meetings.rows(),
        "vis": describe_drawing(dots, _draw_edges(edges, _measure_pen(dots))),
    }


def _describe_node(network: Network, node: str) -> dict[str, Any]:
    data = network.nodes[node]
    return {name: clean_text(data[name]) for name in ("label", "acronym", "type", "iri")}


def _place_quote(quote: Quote, quotes: Table, releases: Table) -> int:
    release = releases.place(clean_text(quote.title), quote.date, quote.url)
    return quotes.place(clean_text(quote.quote), release, clean_text(quote.about), quote.planned)


def _draw_nodes(network: Network) -> list[dict[str, Any]]:
    places, sizes = place_nodes(network), measure_nodes(network)
    return [
        {"id": index, "x": places[node][0], "y": places[node][1], "size": sizes[node]}
        for index, node in enumerate(network)
    ]


def _measure_pen(dots: list[dict[str, Any]]) -> float:
    """How much wider lines are in a large picture, which is seen from farther away."""
    extent = max((dot[axis] for dot in dots for axis in ("x", "y")), default=0.0)
    return sqrt(max(1.0, extent / _NARROW_PICTURE))


def _draw_edges(edges: list[dict[str, Any]], pen: float) -> list[dict[str, Any]]:
    """The lines: as wide as the root of their weight, and parallel ones bent apart."""
    seen: dict[tuple[int, ...], int] = {}
    lines = []
    for index, edge in enumerate(edges):
        ends = tuple(sorted(edge["ends"]))
        twin = seen[ends] = seen.get(ends, -1) + 1
        width = round(pen * min(_WIDEST, 1.1 * edge["weight"] ** 0.5), 2)
        lines.append({"id": index, "from": ends[0], "to": ends[1], "width": width, **_bend(twin)})
    return lines


def _bend(twin: int) -> dict[str, Any]:
    """How the n-th line between the same ends bends: the first is straight, the others lie to both sides."""
    if twin == 0:
        return {}
    side = "curvedCW" if twin % 2 else "curvedCCW"
    return {"smooth": {"enabled": True, "type": side, "roundness": round(0.12 * ((twin + 1) // 2), 2)}}
