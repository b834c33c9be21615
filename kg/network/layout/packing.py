"""Packing boxes side by side into a picture of a screen's shape."""

from __future__ import annotations

from math import inf, sqrt

_SHAPE = 1.5

Skyline = list[tuple[float, float, float]]


def pack_boxes(sizes: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The upper left corner of each box, in the order given; boxes do not overlap.

    Each box, the tallest first, goes where its upper edge comes highest, then leftmost: a skyline.
    """
    if not sizes:
        return []
    area = sum(width * height for width, height in sizes)
    total = max(sqrt(area * _SHAPE), max(width for width, _ in sizes))
    skyline: Skyline = [(0.0, total, 0.0)]
    corners = [(0.0, 0.0)] * len(sizes)
    for index in sorted(range(len(sizes)), key=lambda i: (-sizes[i][1], i)):
        width, height = sizes[index]
        x, y = _find_place(skyline, width, total)
        corners[index] = (x, y)
        skyline = _raise_skyline(skyline, x, x + width, y + height)
    return corners


def _find_place(skyline: Skyline, width: float, total: float) -> tuple[float, float]:
    best = (inf, 0.0)
    for left, _, _ in skyline:
        if left + width <= total + 1e-9:
            depth = max(y for start, end, y in skyline if end > left + 1e-9 and start < left + width - 1e-9)
            best = min(best, (depth, left))
    return best[1], best[0]


def _raise_skyline(skyline: Skyline, left: float, right: float, level: float) -> Skyline:
    """The skyline after a box has been put from `left` to `right`: its segments are (start, end, depth)."""
    kept = [(start, min(end, left), y) for start, end, y in skyline if start < left]
    kept.append((left, right, level))
    kept.extend((max(start, right), end, y) for start, end, y in skyline if end > right)
    return kept
