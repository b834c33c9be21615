"""Places: the same every time, apart from each other, components side by side."""

from __future__ import annotations

from itertools import combinations
from math import dist, isfinite

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.network.layout import measure_nodes, place_nodes
from kg.network.layout.bucket import fill_buckets, push, push_by_bucket
from kg.network.layout.packing import pack_boxes
from kg.network.layout.separation import find_near

names = st.integers(min_value=0, max_value=25).map(lambda number: f"n{number:02d}")
graphs = st.lists(st.tuples(names, names).filter(lambda pair: pair[0] != pair[1]), max_size=60).map(nx.Graph)


@settings(max_examples=40)
@given(graphs)
def test_every_node_has_a_finite_place_and_none_stands_on_another(network: nx.Graph[str]) -> None:
    places, sizes = place_nodes(network), measure_nodes(network)
    assert set(places) == set(network)
    assert all(isfinite(value) for place in places.values() for value in place)
    assert all(dist(places[a], places[b]) > (sizes[a] + sizes[b]) / 2 for a, b in combinations(network, 2))


@settings(max_examples=20)
@given(graphs, st.randoms(use_true_random=False))
def test_places_do_not_depend_on_the_order_of_nodes_and_edges(network: nx.Graph[str], random: object) -> None:
    edges = sorted(network.edges())
    random.shuffle(edges)  # type: ignore[attr-defined]
    assert place_nodes(nx.Graph(edges)) == place_nodes(nx.Graph(sorted(network.edges())))


def test_components_lie_side_by_side_within_one_picture() -> None:
    network: nx.Graph[str] = nx.Graph([(f"a{n}", f"b{n}") for n in range(40)])
    network.add_edges_from(("hub", f"leaf{n}") for n in range(30))
    places = place_nodes(network)
    width = max(x for x, _ in places.values())
    assert width < 1500
    boxes = [nx.node_connected_component(network, node) for node in ("hub", "a0", "a1")]
    spans = [(min(places[n][0] for n in box), max(places[n][0] for n in box)) for box in boxes]
    rows = [(min(places[n][1] for n in box), max(places[n][1] for n in box)) for box in boxes]
    for (left, right), (top, bottom) in combinations(zip(spans, rows, strict=True), 2):
        (a, b), (c, d) = left, top
        (e, f), (g, h) = right, bottom
        apart_across, apart_down = max(a, c) >= min(b, d), max(e, g) >= min(f, h)
        assert apart_across or apart_down


sizes = st.floats(min_value=1, max_value=500)


@given(st.lists(st.tuples(sizes, sizes), max_size=25))
def test_packed_boxes_never_overlap(boxes: list[tuple[float, float]]) -> None:
    corners = pack_boxes(boxes)
    placed = [(x, y, x + w, y + h) for (x, y), (w, h) in zip(corners, boxes, strict=True)]
    for one, other in combinations(placed, 2):
        apart = (
            one[2] <= other[0] + 1e-6
            or other[2] <= one[0] + 1e-6
            or one[3] <= other[1] + 1e-6
            or other[3] <= one[1] + 1e-6
        )
        assert apart


def test_pushing_by_bucket_comes_close_to_pushing_one_by_one() -> None:
    places = np.random.default_rng(7).normal(size=(900, 2)) * 30
    mass = np.ones(900)
    exact, quick = push(places, mass, places, mass), push_by_bucket(places, mass, 0.4)
    error = np.linalg.norm(exact - quick, axis=1) / np.linalg.norm(exact, axis=1)
    assert float(np.median(error)) < 0.15


def test_buckets_hold_every_node_once() -> None:
    members = fill_buckets(np.random.default_rng(3).normal(size=(333, 2)), 1.0)
    assert sorted(members[members < 333]) == list(range(333))


def test_near_pairs_are_all_pairs_closer_than_the_distance_and_each_only_once() -> None:
    places = np.random.default_rng(5).uniform(size=(120, 2)) * 100
    first, second = find_near(places, 9.0)
    found = {tuple(sorted((int(a), int(b)))) for a, b in zip(first, second, strict=True)}
    assert len(found) == len(first)
    near = {(a, b) for a, b in combinations(range(120), 2) if dist(places[a], places[b]) < 9.0}
    assert near <= found
