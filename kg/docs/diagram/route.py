"""The ways of arrows: out of a box to the right, along a track of their own between columns, and into the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.docs.diagram.layer import Link
from kg.docs.diagram.place import Plan, Rectangle, measure_label

Point = tuple[float, float]
#: Places where arrows leave lie on multiples of ten, those where they enter halfway between, so none lies on another.
_STEP = 10.0


@dataclass(frozen=True, slots=True)
class Route:
    """An arrow's corners from left to right, and where its name begins (above its first stretch)."""

    link: Link
    points: tuple[Point, ...]
    label: Point


def route_arrows(plan: Plan) -> list[Route]:
    """The ways of all arrows of a plan, in the plan's order."""
    hops = [
        (number, left, right)
        for number, link in enumerate(plan.columns.links)
        for left, right in pairwise(link.stops)
    ]
    leaving = _find_ports(plan, hops, leaving=True)
    entering = _find_ports(plan, hops, leaving=False)
    tracks = _find_tracks(plan, hops, leaving, entering)
    return [_trace(plan, number, link, leaving, entering, tracks) for number, link in enumerate(plan.columns.links)]


Hop = tuple[int, str, str]
Ports = dict[tuple[int, str], float]


def _find_ports(plan: Plan, hops: Sequence[Hop], *, leaving: bool) -> Ports:
    """The y at which each arrow leaves or enters a node, in the order of where it leads or comes from."""
    groups: dict[str, list[Hop]] = defaultdict(list)
    for hop in hops:
        groups[hop[1] if leaving else hop[2]].append(hop)
    ports: Ports = {}
    for node, group in groups.items():
        far = [(plan.rectangles[hop[2] if leaving else hop[1]].middle, hop[0]) for hop in group]
        for place, (_, number) in enumerate(sorted(far)):
            ports[number, node] = _find_port(plan.rectangles[node], place, len(group), leaving=leaving)
    return ports


def _find_port(box: Rectangle, place: int, count: int, *, leaving: bool) -> float:
    if box.height <= 2 * _STEP:
        return box.y + _STEP  # a lane goes straight on
    y = box.y + box.height * (place + 1) / (count + 1)
    return round(y / _STEP) * _STEP + (0 if leaving else _STEP / 2)


def _find_tracks(plan: Plan, hops: Sequence[Hop], leaving: Ports, entering: Ports) -> dict[Hop, float]:
    """The x at which each arrow turns between two columns; those that bend alike nest instead of crossing."""
    columns = {node: place for place, column in enumerate(plan.columns.columns) for node in column}
    groups: dict[int, list[Hop]] = defaultdict(list)
    for hop in hops:
        groups[columns[hop[1]]].append(hop)
    tracks: dict[Hop, float] = {}
    for place, group in groups.items():
        right = plan.edges[place][1]
        start = right + max((_label_of(plan, hop) for hop in group), default=0) + 21
        room = plan.edges[place + 1][0] - 15 - start
        ordered = sorted(group, key=lambda hop: _rank(leaving[hop[0], hop[1]], entering[hop[0], hop[2]]))
        for number, hop in enumerate(ordered):
            tracks[hop] = start + room * (number + 0.5) / len(ordered)
    return tracks


def _rank(start: float, end: float) -> tuple[int, float]:
    return (0, -start) if end > start else (1, start)


def _label_of(plan: Plan, hop: Hop) -> float:
    link = plan.columns.links[hop[0]]
    return measure_label(link.arrow.label) if hop[1] == link.stops[0] else 0


def _trace(
    plan: Plan, number: int, link: Link, leaving: Ports, entering: Ports, tracks: dict[Hop, float]
) -> Route:
    points: list[Point] = []
    for left, right in pairwise(link.stops):
        start, end = plan.rectangles[left], plan.rectangles[right]
        here, there = leaving[number, left], entering[number, right]
        x = tracks[number, left, right]
        points += [(start.x + start.width, here), (x, here), (x, there), (end.x, there)]
    x, y = points[0]
    return Route(link, tuple(_simplify(points)), (x + (15 if link.turned else 8), y - 4))


def _simplify(points: Iterable[Point]) -> list[Point]:
    """The corners without those on a straight stretch."""
    kept: list[Point] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1 and kept[-2][1] == kept[-1][1] == point[1]:
            kept.pop()
        kept.append(point)
    return kept
