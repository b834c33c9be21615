"""Plain text: the whole file is the release, its masthead included."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from kg.facts import Release
from kg.releases.encoding import read_text
from kg.releases.head import Head
from kg.releases.record import Origin, make_release

SUFFIXES = (".txt",)


def read(stream: BinaryIO, origin: Origin) -> Iterator[Release]:
    """The one release of a text file; raises `BadInput` if it holds no text."""
    yield make_release(read_text(stream), Head(), origin.name)
