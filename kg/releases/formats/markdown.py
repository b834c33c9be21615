"""Markdown with a YAML head: the head's fields, and the text without its marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from kg.errors import Finding, Severity
from kg.facts import Release
from kg.releases.character import normalise
from kg.releases.encoding import decode, read_bytes
from kg.releases.front import read_front, split_front
from kg.releases.head import Head
from kg.releases.mark import first_heading, strip_marks
from kg.releases.record import Origin, make_release

SUFFIXES = (".md", ".markdown")


def read(stream: BinaryIO, origin: Origin) -> Iterator[Release | Finding]:
    """The one release of a Markdown file, after a finding if its head cannot be read.

    Raises `BadInput` if it holds no text.
    """
    front, body = split_front(normalise(decode(read_bytes(stream))))
    head, problem = read_front(front) if front is not None else (Head(), None)
    if problem:
        yield Finding(where=origin.where, what=problem, severity=Severity.WARNING)
    if head.title is None:
        head = head._replace(title=first_heading(body))
    yield make_release(strip_marks(body), head, origin.name)
