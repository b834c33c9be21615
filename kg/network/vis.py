"""The drawing library: vis-network, from the pyvis package. Nothing else knows pyvis.

Its own page is not used: that one fetches from other hosts, does not escape and adds edges in quadratic time.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyvis
from pyvis.network import Network as PyvisNetwork

from kg.errors import UnfitMachine

_MANY = 1500
_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3, "font": {"size": 0}},
    "edges": {"smooth": False, "selectionWidth": 0, "hoverWidth": 0, "chosen": False},
    "interaction": {
        "hover": True,
        "tooltipDelay": 0,
        "multiselect": False,
        "selectConnectedEdges": False,
        "hoverConnectedEdges": False,
        "keyboard": {"enabled": True, "bindToWindow": False},
        "zoomSpeed": 0.6,
    },
}


def read_script() -> str:
    """The source of vis-network (Apache-2.0 or MIT) as pyvis ships it, the newest version there is."""
    library = Path(pyvis.__file__).parent / "templates" / "lib"
    found = sorted(library.glob("vis-*/vis-network.min.js"))
    if not found:
        raise UnfitMachine(
            f"pyvis has no vis-network below {library.name}; install pyvis 0.3.2 or newer again"
        )
    source = found[-1].read_text(encoding="utf-8")
    # The map is not shipped; a browser's developer tools would look for it.
    return source.rpartition("\n//# sourceMappingURL=")[0] or source


def describe_drawing(nodes: Sequence[dict[str, Any]], edges: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What vis-network is given: nodes, edges and options, as pyvis keeps them for its templates."""
    drawing = PyvisNetwork()
    drawing.nodes, drawing.edges = list(nodes), list(edges)
    drawing.set_options(json.dumps(_choose_options(len(nodes) + len(edges))))
    held_nodes, held_edges, _, _, _, options = drawing.get_network_data()
    return {"nodes": held_nodes, "edges": held_edges, "options": json.loads(options)}


def _choose_options(size: int) -> dict[str, Any]:
    """The options for a network of that many nodes and edges: large ones leave edges out while they move."""
    interaction = {
        **_OPTIONS["interaction"],
        "hideEdgesOnDrag": size > 4 * _MANY,
        "hideEdgesOnZoom": size > 4 * _MANY,
    }
    return {**_OPTIONS, "interaction": interaction}
