"""One connected component: forces for its core, rings for its leaves."""

from __future__ import annotations

from hashlib import sha256
from math import atan2, log2, pi
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from kg.network.layout.force import Springs, settle
from kg.network.layout.pivot import place_by_pivots
from kg.network.layout.ring import measure_reach, place_leaves
from kg.network.layout.separation import separate

if TYPE_CHECKING:
    from kg.network.build import Network

Points = NDArray[np.float64]


def arrange_component(network: Network, radius: dict[str, float], density: float) -> tuple[list[str], Points]:
    """The nodes of a connected network and their places, its longest extent from left to right.

    density: the share of the picture that discs fill before they are pushed apart.
    """
    nodes = sorted(network)
    leaves = _find_leaves(network)
    core = [node for node in nodes if node not in leaves]
    hanging = {node: sorted(leaves.intersection(network.adj[node])) for node in core}
    reach = np.array([measure_reach(radius[node], len(hanging[node])) for node in core])
    found = dict(zip(core, _arrange_core(network, core, reach, density), strict=True))
    for node in core:
        away = _find_open_side(
            found[node], [found[other] for other in network.adj[node] if other not in leaves]
        )
        offsets = place_leaves(radius[node], len(hanging[node]), away)
        found.update(zip(hanging[node], found[node] + offsets, strict=True))
    return nodes, np.array([found[node] for node in nodes])


def _find_leaves(network: Network) -> set[str]:
    """Nodes with one neighbour that has more than one."""
    alone = {node for node in network if len(network.adj[node]) == 1}
    return {node for node in alone if not alone.issuperset(network.adj[node])}


def _find_open_side(place: Points, neighbours: list[Points]) -> float:
    """The angle that points away from the neighbours."""
    x, y = place - np.mean(neighbours, axis=0) if neighbours else (0.0, 1.0)
    return atan2(y, x)


def _arrange_core(network: Network, core: list[str], reach: Points, density: float) -> Points:
    if len(core) == 1:
        return np.zeros((1, 2))
    index = {node: number for number, node in enumerate(core)}
    neighbours = [[index[other] for other in network.adj[node] if other in index] for node in core]
    start = place_by_pivots([sorted(row) for row in neighbours]) + _jitter(core)
    places = settle(_stretch_springs(network, index), start)
    return separate(_scale(_turn(places), reach, density), reach)


def _stretch_springs(network: Network, index: dict[str, int]) -> Springs:
    strength: dict[tuple[int, int], float] = {}
    for source, target, weight in network.edges(data="weight", default=1):
        if source in index and target in index:
            pair = min(index[source], index[target]), max(index[source], index[target])
            strength[pair] = strength.get(pair, 0.0) + weight
    pairs = sorted(strength)
    return Springs(
        first=np.array([pair[0] for pair in pairs]),
        second=np.array([pair[1] for pair in pairs]),
        strength=np.array([round(1 + log2(strength[pair]), 3) for pair in pairs]),
        mass=np.array([1.0 + len(network.adj[node]) for node in index]),
    )


def _jitter(nodes: list[str]) -> Points:
    """A small shift for each node that depends on its name alone."""
    digests = [sha256(node.encode()).digest() for node in nodes]
    return np.array([[d[0] / 255 - 0.5, d[1] / 255 - 0.5] for d in digests])


def _turn(places: Points) -> Points:
    """The places turned about their mean so that they extend most from left to right."""
    centred = places - places.mean(axis=0)
    (a, b), (_, d) = centred.T @ centred
    angle = 0.5 * atan2(2 * b, a - d)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return np.asarray(centred @ turn)


def _scale(places: Points, reach: Points, density: float) -> Points:
    """The places at the scale at which discs of that reach fill a fixed share of the picture."""
    needed = pi * float((reach**2).sum()) / density
    radius = 2 * float(np.sqrt((places**2).sum(axis=1).mean()))
    return np.asarray(places * (needed / pi) ** 0.5 / max(radius, 1e-6) * 1.4)
