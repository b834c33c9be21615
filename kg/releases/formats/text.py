"""Plain text: the whole file is the release, its masthead included."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from kg.facts import Release
from kg.releases.character import normalise
from kg.releases.encoding import decode, read_bytes
from kg.releases.front import read_labels
from kg.releases.record import Origin, make_release

SUFFIXES = (".txt",)


def read(stream: BinaryIO, origin: Origin) -> Iterator[Release]:
    """The one release of a text file; raises `BadInput` if it holds no text."""
    text = normalise(decode(read_bytes(stream)))
    yield make_release(text, read_labels(text), origin.name)
