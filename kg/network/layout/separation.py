"""Pushing discs apart until none overlaps, moving them as little as can be."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Indices = NDArray[np.int64]

_ROUNDS = 80
_HALF_OF_NEIGHBOURS = ((0, 1), (1, -1), (1, 0), (1, 1))


def separate(places: Points, radius: Points) -> Points:
    """The places moved so that discs of those radii hardly overlap; the larger of two moves less."""
    places = places.copy()
    for _ in range(_ROUNDS):
        first, second = find_near(places, 2 * float(radius.max()))
        delta = places[second] - places[first]
        length = np.sqrt((delta**2).sum(axis=1))
        lack = radius[first] + radius[second] - length
        close = lack > 0.01
        if not close.any():
            break
        first, second, delta, length, lack = (x[close] for x in (first, second, delta, length, lack))
        shove = delta / np.maximum(length, 1e-6)[:, None] * lack[:, None]
        share = (radius[second] / (radius[first] + radius[second]))[:, None]
        for axis in (0, 1):
            back = np.bincount(first, (shove * share)[:, axis], len(places))
            forth = np.bincount(second, (shove * (1 - share))[:, axis], len(places))
            places[:, axis] += 0.7 * (forth - back)
        places = np.round(places, 4)
    return places


def find_near(places: Points, distance: float) -> tuple[Indices, Indices]:
    """Numbers of the pairs of places in the same or in neighbouring cells of that width, each pair once."""
    cell = np.floor(places / distance).astype(np.int64)
    cell -= cell.min(axis=0) - 1
    stride = int(cell[:, 1].max()) + 2
    key = cell[:, 0] * stride + cell[:, 1]
    order = np.argsort(key, kind="stable")
    ordered = key[order]
    rank = np.arange(len(order))
    found = [_pair_up(rank, rank + 1, np.searchsorted(ordered, ordered, side="right"))]
    for right, down in _HALF_OF_NEIGHBOURS:
        wanted = ordered + right * stride + down
        found.append(
            _pair_up(rank, np.searchsorted(ordered, wanted), np.searchsorted(ordered, wanted, side="right"))
        )
    first, second = (np.concatenate(column) for column in zip(*found, strict=True))
    return order[first], order[second]


def _pair_up(rank: Indices, begin: Indices, end: Indices) -> tuple[Indices, Indices]:
    """Each rank with every one from its `begin` up to, but not with, its `end`."""
    count = end - begin
    first = np.repeat(rank, count)
    step = np.arange(len(first)) - np.repeat(np.cumsum(count) - count, count)
    return first, np.repeat(begin, count) + step
