"""GEXF 1.2, for Gephi: with positions and sizes, and edges dated for its timeline."""

from __future__ import annotations

from calendar import monthrange
from typing import BinaryIO
from xml.etree.ElementTree import SubElement

from networkx.readwrite.gexf import GEXFWriter

from kg import __version__
from kg.network.build import Network
from kg.network.scalar import flatten_network


def write_network(network: Network, stream: BinaryIO) -> None:
    """Write the network with all its scalar attributes; nodes are named by their IRIs.

    A dated edge lives from the first to the last day that its dates can mean; an undated one always.
    """
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(_add_spans(flatten_network(network)))
    meta = writer.xml.find("meta")
    assert meta is not None
    # The day of writing would make two runs differ.
    meta.attrib.pop("lastmodifieddate", None)
    SubElement(meta, "description").text = f"{network.graph['title']} (kg {__version__})"
    writer.write(stream)


def _add_spans(network: Network) -> Network:
    for _, _, data in network.edges(data=True):
        if data["first"]:
            data["start"], data["end"] = first_day(data["first"]), last_day(data["last"])
    for _, data in network.nodes(data=True):
        data["viz"] = {
            "position": {"x": data.pop("x"), "y": data.pop("y"), "z": 0.0},
            "size": data.pop("size"),
        }
    return network


def first_day(date: str) -> str:
    """The first day that a partial date can mean."""
    return date + "-01-01"[len(date) - 4 :]


def last_day(date: str) -> str:
    """The last day that a partial date can mean."""
    if len(date) == 4:
        return f"{date}-12-31"
    if len(date) == 7:
        return f"{date}-{monthrange(int(date[:4]), int(date[5:]))[1]:02d}"
    return date
