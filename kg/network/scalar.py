"""A network with scalar attributes only, as files of other tools can hold it."""

from __future__ import annotations

from typing import Any

import networkx as nx

from kg.network.build import Network
from kg.network.layout import measure_nodes, place_nodes
from kg.network.text import clean_text

_PLAIN = ("kind", "role", "status", "weight", "first", "last", "releases", "confidence")
EDGE_FIELDS = (*_PLAIN, "meetings", "quote", "quote_release", "quote_date", "quote_url")


def flatten_edge(data: dict[str, Any]) -> dict[str, str | int | float]:
    """The edge's scalars in the order of `EDGE_FIELDS`: its meetings in one text, and its first passage."""
    best = data["evidence"][0] if data["evidence"] else None
    flat = {
        **{name: data[name] for name in _PLAIN},
        "meetings": "; ".join(f"{label} ({date})" if date else label for date, label in data["reasons"]),
        "quote": best.quote if best else "",
        "quote_release": best.title if best else "",
        "quote_date": best.date if best else "",
        "quote_url": best.url if best else "",
    }
    return _clean_values(flat)


def flatten_network(network: Network) -> Network:
    """A copy with scalar attributes; nodes get their degree, position (`x`, `y`, upwards) and size."""
    plain: Network = network.__class__(name=network.graph["name"])
    places, sizes = place_nodes(network), measure_nodes(network)
    for node, data in network.nodes(data=True):
        x, y = places[node]
        plain.add_node(node, **_clean_values(data), degree=network.degree[node], x=x, y=-y, size=sizes[node])
    plain.add_edges_from((*place, flatten_edge(data)) for *place, data in list_edges(network))
    return plain


def _clean_values(data: dict[str, Any]) -> dict[str, Any]:
    return {name: clean_text(value) if isinstance(value, str) else value for name, value in data.items()}


def list_edges(network: Network) -> list[tuple[Any, ...]]:
    """The edges as (source, target, attributes), in a multigraph as (source, target, key, attributes)."""
    if isinstance(network, nx.MultiGraph):
        return list(network.edges(keys=True, data=True))
    return list(network.edges(data=True))
