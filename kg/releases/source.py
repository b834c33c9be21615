"""Which files a source means: a file, a folder, a pattern."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from kg.errors import BadInput, Finding, Severity
from kg.releases.character import printable
from kg.releases.format import FORMATS


def check_source(source: str | Path) -> None:
    """Raise `BadInput` if there is nothing at all under a source."""
    if str(source) == "-" or os.path.lexists(source):
        return
    if not glob.has_magic(str(source)) or next(glob.iglob(str(source), recursive=True), None) is None:
        raise BadInput(
            f"{name_path(source)}: no such file or folder; name files, folders, patterns, or - for stdin"
        )


def iter_files(source: str | Path) -> Iterator[Path | Finding]:
    """The files of a source in the order of their names, lazily, and a finding for each that cannot be meant.

    A folder stands for the releases in it at any depth, hidden ones left out, links only if they stay inside.
    """
    path = Path(source)
    if os.path.lexists(path):
        yield from _iter_path(path)
        return
    for name in sorted(glob.iglob(str(source), recursive=True)):
        if Path(name).is_file() and is_known(Path(name)):
            yield Path(name)


def is_known(path: Path) -> bool:
    """Whether some format reads files of this name."""
    return path.suffix.lower() in FORMATS


def name_path(path: str | Path) -> str:
    """The path as one line of printable text."""
    return printable(os.fsencode(path).decode("utf-8", "backslashreplace"))


def is_regular(path: Path) -> bool:
    """Whether the path is a file that has an end: no pipe, no device."""
    return stat.S_ISREG(path.stat().st_mode)


def _iter_path(path: Path) -> Iterator[Path | Finding]:
    if not path.is_dir():
        yield path
        return
    root = path.resolve()
    pending = [path]
    while pending:
        here = pending.pop()
        if here.is_symlink() and here != path and not here.resolve().is_relative_to(root):
            yield Finding(
                where=name_path(here),
                what="link out of the folder, skipped; name its target as a source",
                severity=Severity.WARNING,
            )
        elif here.is_dir():
            if here == path or not here.is_symlink():
                yield from _push_entries(here, pending)
        elif is_known(here):
            yield here


def _push_entries(folder: Path, pending: list[Path]) -> Iterator[Finding]:
    try:
        entries = sorted(
            (entry for entry in folder.iterdir() if not entry.name.startswith(".")), reverse=True
        )
    except OSError as error:
        yield Finding(
            where=name_path(folder), what=f"folder cannot be read ({error.strerror}); check its permissions"
        )
    else:
        pending.extend(entries)
