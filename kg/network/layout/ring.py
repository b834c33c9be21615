"""Leaves around the node they hang on: in one arc away from the rest, or in rings if there are many."""

from __future__ import annotations

from math import pi

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
_GAP = 27.0
_FIRST = 30.0
_PAD = 14.0


def measure_reach(radius: float, leaves: int) -> float:
    """How far a node and its leaves reach from the node's centre."""
    rings = _count_rings(radius, leaves)
    return radius + _PAD if not rings else _ring_radius(radius, len(rings) - 1) + _PAD


def place_leaves(radius: float, leaves: int, away: float) -> Points:
    """The offsets of the leaves from the node's centre; the first ring opens opposite the angle `away`."""
    rings = [
        _place_arc(_ring_radius(radius, number), count, away + number * pi / max(count, 1))
        for number, count in enumerate(_count_rings(radius, leaves))
    ]
    return np.concatenate(rings) if rings else np.zeros((0, 2))


def _ring_radius(radius: float, number: int) -> float:
    return radius + _FIRST + number * _GAP


def _count_rings(radius: float, leaves: int) -> list[int]:
    """How many leaves stand in each ring, inner ones filled first."""
    rings: list[int] = []
    while leaves > 0:
        room = int(2 * pi * _ring_radius(radius, len(rings)) / _GAP)
        rings.append(min(room, leaves))
        leaves -= room
    return rings


def _place_arc(distance: float, count: int, middle: float) -> Points:
    """Points at a distance: a full circle if they need most of it, else an arc around an angle."""
    step = 2 * pi / count if count * _GAP > 1.3 * pi * distance else 1.35 * _GAP / distance
    angles = middle + (np.arange(count) - (count - 1) / 2) * step
    return np.round(distance * np.column_stack((np.cos(angles), np.sin(angles))), 3)
