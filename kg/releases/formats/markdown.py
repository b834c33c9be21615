"""Markdown with a YAML head: the head's fields, and the text without its marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from kg.errors import Finding, Severity
from kg.facts import Release
from kg.releases.character import normalise
from kg.releases.encoding import read_text
from kg.releases.head import Head, read_head
from kg.releases.mark import first_heading, split_front, strip_marks
from kg.releases.record import Origin, make_release

SUFFIXES = (".md", ".markdown")
_LONGEST_HEAD = 64 * 1024


def read(stream: BinaryIO, origin: Origin) -> Iterator[Release | Finding]:
    """The one release of a Markdown file, after a finding if its head cannot be read.

    Raises `BadInput` if it holds no text.
    """
    front, body = split_front(normalise(read_text(stream)))
    head, problem = _read_front(front) if front is not None else (Head(), None)
    if problem:
        what = f"front matter ignored: {problem}; correct it between the lines of ---"
        yield Finding(where=origin.where, what=what, severity=Severity.WARNING)
    if head.title is None:
        head = head._replace(title=first_heading(body))
    yield make_release(strip_marks(body), head, origin.name)


def _read_front(front: str) -> tuple[Head, str | None]:
    """The head's fields, and what is wrong with it, if anything."""
    import yaml

    if len(front) > _LONGEST_HEAD:
        return Head(), f"longer than {_LONGEST_HEAD >> 10} kB"
    try:
        # The base loader leaves every scalar a string: `no` stays a language, and nothing is constructed.
        fields = yaml.load(front, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return Head(), f"not YAML ({str(getattr(error, 'problem', None) or type(error).__name__)})"
    if isinstance(fields, dict):
        return read_head(fields), None
    return Head(), "no list of fields" if fields else None
