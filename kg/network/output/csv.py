"""The edges as a table: one row each, with its ends, its weight and one passage that carries it."""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from kg.network.build import Network
from kg.network.scalar import EDGE_FIELDS, flatten_edge
from kg.network.text import clean_text

_END_FIELDS = ("label", "type", "iri")
COLUMNS = (
    *(f"source_{name}" for name in _END_FIELDS),
    *(f"target_{name}" for name in _END_FIELDS),
    *EDGE_FIELDS,
)


def write_network(network: Network, stream: BinaryIO) -> None:
    """Write the edges as CSV (RFC 4180, UTF-8) with a header, ordered by their ends."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for source, target, data in network.edges(data=True):
        ends = [network.nodes[node][name] for node in (source, target) for name in _END_FIELDS]
        writer.writerow([_disarm(cell) for cell in (*map(clean_text, ends), *flatten_edge(data).values())])
    text.detach()


def _disarm(cell: object) -> object:
    """A text that a spreadsheet would run as a formula, with an apostrophe in front."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@")) else cell
