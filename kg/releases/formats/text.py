"""Plain text: the whole file is the release, its masthead included."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from kg.facts import Release
from kg.releases.character import normalise
from kg.releases.encoding import decode, read_bytes
from kg.releases.front import read_front, read_labels, split_front
from kg.releases.head import Head
from kg.releases.record import Origin, make_release

SUFFIXES = (".txt",)


def read(stream: BinaryIO, origin: Origin) -> Iterator[Release]:
    """The one release of a text file; raises `BadInput` if it holds no text."""
    head, body = _split_head(normalise(decode(read_bytes(stream))))
    yield make_release(body, head, origin.name)


def _split_head(text: str) -> tuple[Head, str]:
    """What labelled lines or front matter say, and the text, in which the labelled lines stay."""
    front, body = split_front(text)
    head, _ = read_front(front) if front is not None else (Head(), None)
    return (read_labels(text), text) if head == Head() else (head, body)
