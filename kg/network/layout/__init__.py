"""Where the nodes go: the same network gives the same places.

Leaves stand in rings around the node they hang on; what is left is arranged by forces, each component for
itself; the components are packed side by side, so that small ones do not fly off.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from kg.network.layout.component import arrange_component
from kg.network.layout.packing import pack_boxes

if TYPE_CHECKING:
    from kg.network.build import Network

_SMALLEST, _LARGEST = 5.5, 90.0
_MARGIN, _NARROW_MARGIN = 46.0, 24.0
_MANY = 500
_DENSEST, _SPARSEST = 0.22, 0.05


def measure_nodes(network: Network) -> dict[str, float]:
    """The radius of each node: its area grows with its number of neighbours, up to a limit."""
    return {node: round(min(_LARGEST, _SMALLEST * sqrt(len(network.adj[node]) or 1)), 2) for node in network}


def place_nodes(network: Network) -> dict[str, tuple[float, float]]:
    """The centre of each node, x to the right and y downwards, in the unit of `measure_nodes`."""
    radius = measure_nodes(network)
    components = sorted(nx.connected_components(network), key=lambda nodes: (-len(nodes), min(nodes)))
    density = _choose_density(len(network))
    arranged = [arrange_component(network.subgraph(nodes), radius, density) for nodes in components]
    margin = _MARGIN if len(network) < _MANY else _NARROW_MARGIN
    corners = [places.min(axis=0) - margin for _, places in arranged]
    ends = [places.max(axis=0) + margin for _, places in arranged]
    offsets = pack_boxes(
        [
            (float(end[0] - corner[0]), float(end[1] - corner[1]))
            for corner, end in zip(corners, ends, strict=True)
        ]
    )
    found: dict[str, tuple[float, float]] = {}
    for (nodes, places), corner, offset in zip(arranged, corners, offsets, strict=True):
        for node, (x, y) in zip(nodes, places - corner + np.array(offset), strict=True):
            found[node] = (round(float(x), 1), round(float(y), 1))
    return {node: found[node] for node in network}


def _choose_density(count: int) -> float:
    """How densely to fill the picture: few nodes get more room, for a screen is never smaller."""
    return max(_SPARSEST, min(_DENSEST, _DENSEST * sqrt(count / 120)))
