"""Pictures of the model, drawn from the ontology: classes as boxes, properties as arrows with their names.

`chart` chooses what is shown, `layer` puts boxes into columns, `place` finds their places, `route` leads the arrows
around them, `svg` draws. Nothing lies over anything: each arrow leaves from a place of its own, its name stands
above its first stretch, and an arrow that passes a column has a lane there as if it were a box.
"""

from kg.docs.diagram.chart import VIEWS, Chart, View, make_chart
from kg.docs.diagram.svg import draw_svg

__all__ = ["VIEWS", "Chart", "View", "draw_svg", "make_chart"]
