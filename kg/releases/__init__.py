"""Text in: files of any known format into `Release` records."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from kg.errors import BadInput, Finding
from kg.facts import Release
from kg.releases.format import FORMATS, Format
from kg.releases.record import Origin
from kg.releases.source import check_source, is_known, is_regular, iter_files, known_endings, name_path

__all__ = ["iter_releases"]

Report = Callable[[Finding], None]


def iter_releases(
    sources: Iterable[str | Path], *, findings: list[Finding] | Callable[[Finding], None]
) -> Iterator[Release]:
    """The releases of files, folders, patterns and `-` (text on stdin), lazily, in the order given.

    Files of a folder come in the order of their names. Whatever cannot be read is a finding, appended to
    the list or handed to the function, and the rest goes on.

    Raises `BadInput`, before anything is read, for a source that does not exist.
    """
    named = list(sources)
    for source in named:
        check_source(source)
    report = findings.append if isinstance(findings, list) else findings
    return _iter_named(named, report)


def _iter_named(sources: list[str | Path], report: Report) -> Iterator[Release]:
    for source in sources:
        if str(source) == "-":
            yield from _iter_stream(FORMATS[".txt"], sys.stdin.buffer, Origin("stdin", "-"), report)
            continue
        for path in iter_files(source):
            if isinstance(path, Finding):
                report(path)
            else:
                yield from _iter_file(path, report)


def _iter_file(path: Path, report: Report) -> Iterator[Release]:
    where = name_path(path)
    try:
        problem = _find_obstacle(path)
        if problem:
            report(Finding(where=where, what=problem))
            return
        with path.open("rb") as stream:
            origin = Origin(name_path(path.stem), where)
            yield from _iter_stream(FORMATS[path.suffix.lower()], stream, origin, report)
    except OSError as error:
        what = f"cannot be read ({error.strerror or error}); check the path and its permissions"
        report(Finding(where=where, what=what))


def _find_obstacle(path: Path) -> str | None:
    if not is_known(path):
        return f"not a known kind of file; known are {known_endings()}; - reads text on stdin"
    return None if is_regular(path) else "not a file but a pipe or a device; copy it into a file"


def _iter_stream(reader: Format, stream: BinaryIO, origin: Origin, report: Report) -> Iterator[Release]:
    try:
        for found in reader.read(stream, origin):
            if isinstance(found, Finding):
                report(found)
            else:
                yield found
    except BadInput as error:
        report(Finding(where=origin.where, what=str(error)))
