"""Columns of boxes: every arrow leads to the right, and one that passes a column has a lane in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.docs.diagram.chart import Arrow, Chart

_SWEEPS = 24


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow on its way through the columns: `stops` are ids of boxes or lanes, from left to right.

    turned: whether its head is at the left end, for it would close a circle otherwise.
    """

    arrow: Arrow
    stops: tuple[str, ...]
    turned: bool


@dataclass(frozen=True, slots=True)
class Columns:
    """Ids of boxes and lanes column by column, from top to bottom, and the arrows' ways through them."""

    columns: tuple[tuple[str, ...], ...]
    links: tuple[Link, ...]


def arrange(chart: Chart) -> Columns:
    """The columns of a chart, with as few crossings as some sweeps find; the same chart gives the same ones."""
    turned = _find_turned(chart)
    ends = [(arrow.target, arrow.source) if arrow in turned else (arrow.source, arrow.target) for arrow in chart.arrows]
    depth = _find_depths([box.id for box in chart.boxes], ends)
    columns: list[list[str]] = [[] for _ in range(max(depth.values(), default=0) + 1)]
    for box in chart.boxes:
        columns[depth[box.id]].append(box.id)
    links = []
    for number, (arrow, (left, right)) in enumerate(zip(chart.arrows, ends, strict=True)):
        lanes = [f"lane {number} {place}" for place in range(depth[left] + 1, depth[right])]
        for place, lane in enumerate(lanes, depth[left] + 1):
            columns[place].append(lane)
        links.append(Link(arrow, (left, *lanes, right), arrow in turned))
    return Columns(tuple(map(tuple, _uncross(columns, links))), tuple(links))


def _find_turned(chart: Chart) -> set[Arrow]:
    """The arrows that close a circle when boxes are visited depth first."""
    following: dict[str, list[Arrow]] = defaultdict(list)
    for arrow in chart.arrows:
        following[arrow.source].append(arrow)
    turned: set[Arrow] = set()
    done: set[str] = set()

    def visit(box: str, path: tuple[str, ...]) -> None:
        for arrow in following[box]:
            if arrow.target in path:
                turned.add(arrow)
            elif arrow.target not in done:
                visit(arrow.target, (*path, arrow.target))
        done.add(box)

    for box in chart.boxes:
        if box.id not in done:
            visit(box.id, (box.id,))
    return turned


def _find_depths(boxes: Sequence[str], ends: Sequence[tuple[str, str]]) -> dict[str, int]:
    """The column of each box: one right of all that lead to it, yet no further left than what it leads to allows."""
    depth = dict.fromkeys(boxes, 0)
    for _ in boxes:
        for left, right in ends:
            depth[right] = max(depth[right], depth[left] + 1)
    entered = {right for _, right in ends}
    for box in boxes:
        nexts = [depth[right] for left, right in ends if left == box]
        if box not in entered and nexts:
            depth[box] = min(nexts) - 1
    return depth


def _uncross(columns: list[list[str]], links: Sequence[Link]) -> list[list[str]]:
    """The columns in the order with the fewest crossings among those that sweeping to and fro comes upon."""
    before: dict[str, list[str]] = defaultdict(list)
    after: dict[str, list[str]] = defaultdict(list)
    for link in links:
        for left, right in pairwise(link.stops):
            after[left].append(right)
            before[right].append(left)
    best, fewest = [list(column) for column in columns], _count_crossings(columns, after)
    for sweep in range(_SWEEPS):
        forwards = sweep % 2 == 0
        order = range(1, len(columns)) if forwards else range(len(columns) - 2, -1, -1)
        for place in order:
            beside = columns[place - 1 if forwards else place + 1]
            columns[place] = _sort_by(columns[place], beside, before if forwards else after)
        crossings = _count_crossings(columns, after)
        if crossings < fewest:
            best, fewest = [list(column) for column in columns], crossings
    return best


def _sort_by(column: list[str], beside: list[str], neighbours: Mapping[str, list[str]]) -> list[str]:
    """The column by the mean place of each one's neighbours; one without any keeps its place."""
    places = {node: place for place, node in enumerate(beside)}

    def rank(item: tuple[int, str]) -> float:
        near = [places[node] for node in neighbours.get(item[1], ()) if node in places]
        return sum(near) / len(near) if near else float(item[0])

    return [node for _, node in sorted(enumerate(column), key=rank)]


def _count_crossings(columns: Sequence[Sequence[str]], after: Mapping[str, list[str]]) -> int:
    total = 0
    for column, beside in pairwise(columns):
        places = {node: place for place, node in enumerate(beside)}
        pairs = [(here, places[right]) for here, left in enumerate(column) for right in after.get(left, ())]
        total += sum(one[0] < other[0] and one[1] > other[1] for one in pairs for other in pairs)
    return total
