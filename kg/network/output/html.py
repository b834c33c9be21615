"""A page to explore, cite and share: one file, opened from disk, that asks no other host for anything."""

from __future__ import annotations

from typing import BinaryIO

from kg.network.build import Network
from kg.network.page import render_page


def write_network(network: Network, stream: BinaryIO) -> None:
    """Write the page in UTF-8."""
    stream.write(render_page(network).encode("utf-8"))
