"""Drawing a chart as SVG; colours come from the page's style sheet, or from the file's own."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from kg.docs.diagram.chart import Box, Chart
from kg.docs.diagram.place import HEADER, LINE, Rectangle, plan_chart
from kg.docs.diagram.route import Point, Route, route_arrows

_SPACE = "http://www.w3.org/2000/svg"


def draw_svg(chart: Chart, *, key: str, style: str = "") -> Markup:
    """The chart as an `svg` element; key: makes its ids unique on a page; style: for a file that stands alone."""
    plan = plan_chart(chart)
    rules = Markup("<style>{}</style>").format(Markup(style)) if style else Markup("")
    arrows = Markup("").join(_draw_arrow(route, key) for route in route_arrows(plan))
    boxes = Markup("").join(_draw_box(box, plan.rectangles[box.id], linked=not style) for box in chart.boxes)
    return Markup(
        '<svg xmlns="{space}" class="diagram" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="group"'
        ' aria-label="{title}">{rules}{heads}{arrows}{boxes}</svg>'
    ).format(
        space=_SPACE, w=_round(plan.width), h=_round(plan.height), title=chart.title, rules=rules,
        heads=_draw_heads(key), arrows=arrows, boxes=boxes,
    )  # fmt: skip



def _draw_heads(key: str) -> Markup:
    return Markup(
        '<defs><marker id="{0}-tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9"'
        ' orient="auto-start-reverse"><path class="tip" d="M0 1L10 5L0 9z"/></marker>'
        '<marker id="{0}-kind" viewBox="0 0 12 12" refX="11" refY="6" markerWidth="12" markerHeight="12"'
        ' orient="auto-start-reverse"><path class="kind" d="M1 1L11 6L1 11z"/></marker></defs>'
    ).format(key)


def _draw_arrow(route: Route, key: str) -> Markup:
    kind = route.link.arrow.kind
    end = "start" if route.link.turned else "end"
    return Markup(
        '<g class="arrow {kind}"><path d="{path}" marker-{end}="url(#{key}-{head})"/>'
        '<text x="{x}" y="{y}">{label}</text></g>'
    ).format(
        kind=kind, path=_draw_path(route.points), end=end, key=key, head="kind" if kind == "is-a" else "tip",
        x=_round(route.label[0]), y=_round(route.label[1]), label=route.link.arrow.label,
    )  # fmt: skip


def _draw_path(points: Sequence[Point]) -> str:
    (x, y), *rest = points
    return f"M{_round(x)} {_round(y)}" + "".join(f"L{_round(across)} {_round(down)}" for across, down in rest)


def _draw_box(box: Box, place: Rectangle, *, linked: bool) -> Markup:
    title = Markup('<text class="title" x="{x}" y="{y}">{text}</text>').format(
        x=_round(place.x + 12), y=_round(place.y + 20), text=box.title
    )
    rows = Markup("").join(
        Markup('<text class="row" x="{x}" y="{y}">{text}</text>').format(
            x=_round(place.x + 12), y=_round(place.y + HEADER + 14 + number * LINE), text=row
        )
        for number, row in enumerate(box.rows)
    )
    return Markup(
        '<g class="box {kind}"><rect x="{x}" y="{y}" width="{w}" height="{h}" rx="6"/>{title}{rows}</g>'
    ).format(
        kind="own" if box.own else "reused", x=_round(place.x), y=_round(place.y), w=_round(place.width),
        h=_round(place.height), rows=rows,
        title=Markup('<a href="{}">{}</a>').format(box.href, title) if linked else title,
    )  # fmt: skip


def _round(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
