"""A first arrangement of a connected graph by hop distances from pivots (pivot MDS, Brandes & Pich)."""

from __future__ import annotations

from collections import deque

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
_PIVOTS = 40


def place_by_pivots(neighbours: list[list[int]]) -> Points:
    """Places around the origin, hops apart as far as two dimensions allow; node numbers index the list."""
    hops = _measure_hops(neighbours)
    square = hops**2
    centred = -0.5 * (square - square.mean(axis=0) - square.mean(axis=1)[:, None] + square.mean())
    _, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, ::-1][:, :2]
    if axes.shape[1] < 2:
        axes = np.column_stack((axes, np.zeros(len(axes))))
    # An eigenvector's sign is arbitrary: let its largest part be positive.
    signs = np.sign(axes[np.abs(axes).argmax(axis=0), [0, 1]])
    places = centred @ (axes * np.where(signs == 0, 1, signs))
    spread = np.sqrt((places**2).mean()) or 1.0
    return np.asarray(np.round(places / spread * np.sqrt(len(neighbours)), 5))


def _measure_hops(neighbours: list[list[int]]) -> Points:
    """The hops from each node (row) to each pivot; the next pivot is the node farthest from all."""
    count = min(_PIVOTS, len(neighbours))
    nearest = np.full(len(neighbours), np.inf)
    columns, pivot = [], 0
    for _ in range(count):
        columns.append(_walk(neighbours, pivot))
        nearest = np.minimum(nearest, columns[-1])
        pivot = int(nearest.argmax())
    return np.column_stack(columns)


def _walk(neighbours: list[list[int]], start: int) -> Points:
    hops = np.full(len(neighbours), -1.0)
    hops[start] = 0
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for other in neighbours[node]:
            if hops[other] < 0:
                hops[other] = hops[node] + 1
                queue.append(other)
    return hops
