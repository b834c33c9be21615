"""Where boxes and lanes lie, in pixels, and where arrows leave and enter them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.docs.diagram.chart import Box, Chart
from kg.docs.diagram.layer import Columns, Link, arrange

#: The width of a letter of the monospaced faces of titles and of rows, a little more than any of them needs.
TITLE, ROW = 8.6, 7.4
HEADER, LINE = 30, 18
_PAD = 12
_GAP = 30
_LANE = 20
#: Between the places where arrows leave a box, and where they enter one.
_OUT, _IN = 24, 20
_MARGIN = 20
_ROUNDS = 12
#: Lanes of neighbouring columns lie at other heights, so that no arrow that enters one runs along one that leaves.
_SHIFTS = (-2, 2)


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A box or lane on the page; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """The y of its centre."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Plan:
    """The places of everything: rectangles by id, the columns' left and right edges, and the arrows' ways."""

    columns: Columns
    rectangles: Mapping[str, Rectangle]
    edges: Sequence[tuple[float, float]]
    channels: Sequence[float]
    width: float
    height: float


def plan_chart(chart: Chart) -> Plan:
    """The plan of a chart: columns from left to right, with room between for names and turns of arrows."""
    columns = arrange(chart)
    boxes = {box.id: box for box in chart.boxes}
    heights = {node: _find_height(node, boxes, columns.links) for column in columns.columns for node in column}
    tops = _settle(columns, heights)
    widths = [_find_widest([boxes[node] for node in column if node in boxes]) for column in columns.columns]
    channels = [_find_channel(place, columns.links, columns) for place in range(len(columns.columns))]
    rectangles: dict[str, Rectangle] = {}
    edges: list[tuple[float, float]] = []
    x = float(_MARGIN)
    for place, (column, width, channel) in enumerate(zip(columns.columns, widths, channels, strict=True)):
        for node in column:
            shift = 0 if node in boxes else _SHIFTS[place % 2]
            rectangles[node] = Rectangle(x, tops[node] + shift, width, heights[node])
        edges.append((x, x + width))
        x += width + channel
    height = max((box.y + box.height for box in rectangles.values()), default=0) + _MARGIN
    return Plan(columns, rectangles, edges, channels, edges[-1][1] + _MARGIN, height)


def measure_label(label: str) -> float:
    """How wide a property's name is drawn."""
    return len(label) * ROW


def _find_widest(boxes: Iterable[Box]) -> float:
    return max(map(_find_width, boxes), default=0)


def _find_width(box: Box) -> float:
    return max(len(box.title) * TITLE, *(len(row) * ROW for row in box.rows), 90) + 2 * _PAD


def _find_height(node: str, boxes: Mapping[str, Box], links: Iterable[Link]) -> float:
    if node not in boxes:
        return _LANE
    leaving = sum(link.stops[0] == node for link in links)
    entering = sum(link.stops[-1] == node for link in links)
    text = HEADER + len(boxes[node].rows) * LINE + (8 if boxes[node].rows else 4)
    return max(text, leaving * _OUT + 14, entering * _IN + 10)


def _find_channel(place: int, links: Iterable[Link], columns: Columns) -> float:
    """The room right of a column: for the longest name that begins there, and a track for each arrow."""
    here = set(columns.columns[place])
    crossing = [link for link in links if any(stop in here for stop in link.stops[:-1])]
    if not crossing:
        return 0
    names = [measure_label(link.arrow.label) for link in crossing if link.stops[0] in here]
    return max(names, default=0) + 40 + 8 * len(crossing)


def _settle(columns: Columns, heights: Mapping[str, float]) -> dict[str, float]:
    """The top of each node: stacked in its column, then drawn towards its neighbours as far as there is room."""
    tops: dict[str, float] = {}
    for column in columns.columns:
        y = 0.0
        for node in column:
            tops[node] = y
            y += heights[node] + _GAP
    near: dict[str, list[str]] = {}
    for link in columns.links:
        for left, right in pairwise(link.stops):
            near.setdefault(left, []).append(right)
            near.setdefault(right, []).append(left)
    for _ in range(_ROUNDS):
        for column in columns.columns:
            _draw_near(column, near, heights, tops)
    highest = min(tops.values(), default=0)
    return {node: round((top - highest) / 10) * 10 + _MARGIN for node, top in tops.items()}


def _draw_near(
    column: Sequence[str], near: Mapping[str, list[str]], heights: Mapping[str, float], tops: dict[str, float]
) -> None:
    """Move a column's nodes to the mean height of their neighbours, keeping their order and distance."""
    wanted = [_find_wanted(node, near.get(node, ()), heights, tops) for node in column]
    down = list(wanted)
    for place in range(1, len(column)):
        down[place] = max(down[place], down[place - 1] + heights[column[place - 1]] + _GAP)
    up = list(wanted)
    for place in range(len(column) - 2, -1, -1):
        up[place] = min(up[place], up[place + 1] - heights[column[place]] - _GAP)
    for place, node in enumerate(column):
        tops[node] = (down[place] + up[place]) / 2


def _find_wanted(
    node: str, near: Sequence[str], heights: Mapping[str, float], tops: Mapping[str, float]
) -> float:
    middles = [tops[other] + heights[other] / 2 for other in near]
    middle = sum(middles) / len(middles) if middles else tops[node] + heights[node] / 2
    return middle - heights[node] / 2
