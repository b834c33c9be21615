"""Pictures of the model: everything of the ontology is in them, and nothing lies over anything else."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph

from kg.docs.diagram import VIEWS, Chart, draw_svg, make_chart
from kg.docs.diagram.chart import Arrow, Box
from kg.docs.diagram.place import Plan, Rectangle, measure_label, plan_chart
from kg.docs.diagram.route import Route, route_arrows
from kg.docs.term import Model, read_model
from kg.resources import shared_path

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '</text></svg><script>alert(1)</script>" onload="alert(2)'


def make_graph(names: int, ends: list[tuple[int, int]]) -> Chart:
    """A chart of so many boxes with arrows between them."""
    boxes = [Box(f"b{n}", f"Box {n}", True, "", tuple(f"row {r}" for r in range(n % 4))) for n in range(names)]
    arrows = [Arrow(f"b{a}", f"b{b}", f"leads{place}", "property") for place, (a, b) in enumerate(ends)]
    return Chart("a chart", tuple(boxes), tuple(arrows))


def find_label(route: Route) -> Rectangle:
    """Where an arrow's name is written."""
    x, y = route.label
    return Rectangle(x, y - 10, measure_label(route.link.arrow.label), 12)


def overlap(one: Rectangle, other: Rectangle) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    return across > 0 and min(one.y + one.height, other.y + other.height) > max(one.y, other.y)


def list_strokes(route: Route) -> list[Rectangle]:
    """The straight stretches of an arrow, as thin rectangles."""
    return [
        Rectangle(min(a[0], b[0]), min(a[1], b[1]), max(abs(a[0] - b[0]), 0.1), max(abs(a[1] - b[1]), 0.1))
        for a, b in pairwise(route.points)
    ]


def find_clashes(plan: Plan, boxes: list[str]) -> list[str]:
    """What lies over what: boxes, names and strokes, and strokes that run along each other."""
    routes = route_arrows(plan)
    shown = [(name, plan.rectangles[name]) for name in boxes]
    labels = [(f"name {route.link.arrow}", find_label(route)) for route in routes]
    strokes = [(f"stroke {route.link.arrow}", stroke) for route in routes for stroke in list_strokes(route)]
    found = [f"{a} over {b}" for (a, one), (b, other) in combinations(shown + labels, 2) if overlap(one, other)]
    found += [f"{a} over {b}" for a, one in strokes for b, other in shown + labels if overlap(one, _shrink(other))]
    thin = [(a, one, b, other) for (a, one), (b, other) in combinations(strokes, 2) if overlap(one, other) and a != b]
    return found + [f"{a} along {b}" for a, one, b, other in thin if (one.width > 1) == (other.width > 1)]


def _shrink(box: Rectangle) -> Rectangle:
    return Rectangle(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.key)
def test_nothing_lies_over_anything_in_a_view_of_the_ontology(view: object, model: Model) -> None:
    chart = make_chart(model, view.title, view.classes)  # type: ignore[attr-defined]
    assert len(chart.boxes) == len(view.classes)  # type: ignore[attr-defined]
    assert find_clashes(plan_chart(chart), [box.id for box in chart.boxes]) == []


def test_nothing_lies_over_anything_in_the_whole_model(model: Model) -> None:
    chart = make_chart(model, "all")
    assert find_clashes(plan_chart(chart), [box.id for box in chart.boxes]) == []


@given(st.integers(1, 9), st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=16))
def test_nothing_lies_over_anything_whatever_leads_to_what(names: int, ends: list[tuple[int, int]]) -> None:
    chart = make_graph(names, [(a % names, b % names) for a, b in ends if a % names != b % names])
    plan = plan_chart(chart)
    assert find_clashes(plan, [box.id for box in chart.boxes]) == []
    assert len(route_arrows(plan)) == len(chart.arrows)


def test_every_class_of_ours_is_in_a_view_and_every_property_in_the_whole_model(model: Model) -> None:
    viewed = {name for view in VIEWS for name in view.classes}
    assert {term.name for term in model.select(("class",), own=True)} <= viewed
    chart = make_chart(model, "all")
    shown = {arrow.label for arrow in chart.arrows} | {row.split(" ")[0] for box in chart.boxes for row in box.rows}
    properties = model.select(("object property", "datatype property"), own=True)
    assert {term.iri.rpartition("#")[2] for term in properties} <= shown


def test_only_what_queries_alone_write_is_drawn_as_derived(model: Model) -> None:
    derived = {arrow.label for arrow in make_chart(model, "all").arrows if arrow.kind == "derived"}
    assert derived == {
        "memberOfBody", "secretariatOf", "org:holds", "schema:attendee", "schema:funder", "schema:organizer",
    }  # fmt: skip


def test_names_that_hold_markup_are_only_text() -> None:
    chart = Chart(HOSTILE, (Box("a", HOSTILE, True, HOSTILE, (HOSTILE,)), Box("b", "b", False, "", ())), (
        Arrow("a", "b", HOSTILE, "property"),
    ))  # fmt: skip
    root = ElementTree.fromstring(draw_svg(chart, key="k"))
    assert root.get("onload") is None
    assert [item for item in root.iter() if item.tag.endswith("script")] == []
    assert [text.text for text in root.iter(f"{SVG}text")] == [HOSTILE, HOSTILE, HOSTILE, "b"]


def test_the_same_ontology_gives_the_same_picture(model: Model, tmp_path: Path) -> None:
    for name in ("mga.ttl", "alignments.ttl"):
        graph = Graph().parse(shared_path("ontology", name))
        graph.serialize(tmp_path / name, format="turtle")
    (tmp_path / "derived").symlink_to(shared_path("ontology", "derived"))
    again = read_model(tmp_path)
    assert draw_svg(make_chart(again, "all"), key="k") == draw_svg(make_chart(model, "all"), key="k")
