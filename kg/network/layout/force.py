"""Springs and repulsion: the arrangement of a core whose nodes are masses joined by springs.

Attraction grows with the logarithm of the distance (Noack's LinLog model, which draws clusters apart) and
repulsion with the masses over the distance. A first arrangement by hop distances from pivots (Brandes & Pich)
spares it the knots of a random start. Every step is rounded, so that the last bits of a processor's
arithmetic do not grow into another picture.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.network.layout.bucket import push, push_by_bucket

Points = NDArray[np.float64]
Indices = NDArray[np.int64]

_EXACT = 600
#: Weaker along the screen than across it, so that the picture is wider than high.
_GRAVITY = np.array([0.055, 0.073])
_GOLDEN_ANGLE = 2.399963


@dataclass(frozen=True, slots=True)
class Springs:
    """The springs of a connected core: numbers of their ends, and their strengths; `mass` is by node."""

    first: Indices
    second: Indices
    strength: Points
    mass: Points


def settle(springs: Springs, start: Points) -> Points:
    """The places of the nodes around the origin, in no particular unit, begun at `start`."""
    places = start
    rounds = min(300, 30 * len(start)) if len(start) <= _EXACT else 120
    for number in range(rounds):
        force = _attract(springs, places) + _repel(springs.mass, places, number) + _hold(springs.mass, places)
        places = _step(places, force / springs.mass[:, None], 1 - number / rounds)
    return places


def _step(places: Points, force: Points, heat: float) -> Points:
    """The places moved by the forces, none further than the heat allows."""
    length = np.sqrt((force**2).sum(axis=1))[:, None]
    reach = 0.1 * heat * heat * max(1.0, float(np.abs(places).max()))
    moved = places + force * np.minimum(1.0, reach / np.maximum(length, 1e-9))
    return np.asarray(np.round(moved, 5))


def _attract(springs: Springs, places: Points) -> Points:
    delta = places[springs.second] - places[springs.first]
    length = np.sqrt((delta**2).sum(axis=1))
    pull = delta * (springs.strength * np.log1p(length) / np.maximum(length, 1e-9))[:, None]
    return _sum_at(springs.first, pull, len(places)) - _sum_at(springs.second, pull, len(places))


def _sum_at(index: Indices, vectors: Points, count: int) -> Points:
    return np.column_stack([np.bincount(index, vectors[:, axis], count) for axis in (0, 1)])


def _repel(mass: Points, places: Points, number: int) -> Points:
    if len(places) <= _EXACT:
        return push(places, mass, places, mass)
    return push_by_bucket(places, mass, number * _GOLDEN_ANGLE)


def _hold(mass: Points, places: Points) -> Points:
    """A weak pull to the middle that keeps loose parts in the picture."""
    return np.asarray(-_GRAVITY * mass[:, None] * places)
