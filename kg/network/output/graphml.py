"""GraphML, for yEd, Cytoscape, igraph, R and networkx."""

from __future__ import annotations

from typing import BinaryIO

from networkx.readwrite.graphml import GraphMLWriter

from kg.network.build import Network
from kg.network.scalar import flatten_network


def write_network(network: Network, stream: BinaryIO) -> None:
    """Write the network with all its scalar attributes; nodes are named by their IRIs."""
    # networkx writes with lxml where that is installed, and then differently: choose the one it always has.
    writer = GraphMLWriter(encoding="utf-8", prettyprint=True, infer_numeric_types=True)
    writer.add_graph_element(flatten_network(network))
    writer.dump(stream)
