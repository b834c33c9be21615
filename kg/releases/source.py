"""Which files a source means: a file, a folder, a pattern."""

from __future__ import annotations

import glob
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from kg.errors import BadInput, Finding, Severity
from kg.releases.character import printable
from kg.releases.format import FORMATS

#: A file that tells people about a folder; it is no release.
_GUIDE = re.compile(r"readme([._-].*)?", re.IGNORECASE | re.DOTALL)


def check_source(source: str | Path) -> None:
    """Raise `BadInput` if there is nothing at all under a source."""
    if str(source) != "-" and not os.path.lexists(source) and next(_iter_matches(source), None) is None:
        remedy = "name files, folders, patterns, or - for stdin"
        raise BadInput(f"{name_path(source)}: no such file or folder; {remedy}")


def iter_files(source: str | Path) -> Iterator[Path | Finding]:
    """The files of a source in the order of their names, lazily, and a finding for each that cannot be meant.

    A folder stands for the releases in it at any depth, hidden ones and README files left out, links only if
    they stay inside; a pattern for the files it matches. Where that is none there is a finding.
    """
    path = Path(source)
    if os.path.lexists(path) and not path.is_dir():
        yield path
        return
    empty = True
    for found in _iter_folder(path) if path.is_dir() else sorted(_iter_matches(source)):
        if isinstance(found, Finding) or (is_known(found) and not found.is_dir()):
            empty = False
            yield found
    if empty:
        what = f"holds no file that is read; known are {known_endings()}"
        yield Finding(where=name_path(source), what=what, severity=Severity.WARNING)


def known_endings() -> str:
    """The file name endings that are read, for messages."""
    return " ".join(sorted(FORMATS))


def is_known(path: Path) -> bool:
    """Whether some format reads files of this name."""
    return path.suffix.lower() in FORMATS


def name_path(path: str | Path) -> str:
    """The path as one line of printable text."""
    return printable(os.fsencode(path).decode("utf-8", "backslashreplace"))


def is_regular(path: Path) -> bool:
    """Whether the path is a file that has an end: no pipe, no device."""
    return stat.S_ISREG(path.stat().st_mode)


def _iter_matches(source: str | Path) -> Iterator[Path]:
    """What a pattern matches; nothing for what is no pattern."""
    pattern = str(source)
    if glob.has_magic(pattern) and "\0" not in pattern:
        yield from map(Path, glob.iglob(pattern, recursive=True))


def _iter_folder(folder: Path) -> Iterator[Path | Finding]:
    root = folder.resolve()
    pending = list(_iter_entries(folder))
    while pending:
        here = pending.pop()
        if isinstance(here, Finding):
            yield here
        elif here.is_symlink() and not _lies_in(here, root):
            what = "link out of the folder, skipped; name its target as a source"
            yield Finding(where=name_path(here), what=what, severity=Severity.WARNING)
        elif not here.is_dir():
            if not _GUIDE.fullmatch(here.name):
                yield here
        elif not here.is_symlink():
            pending.extend(_iter_entries(here))


def _iter_entries(folder: Path) -> Iterator[Path | Finding]:
    """What is in a folder, last name first."""
    try:
        names = sorted(os.listdir(folder), reverse=True)
    except OSError as error:
        what = f"folder cannot be read ({error.strerror}); check its permissions"
        yield Finding(where=name_path(folder), what=what)
    else:
        yield from (folder / name for name in names if not name.startswith("."))


def _lies_in(link: Path, root: Path) -> bool:
    """Whether a link's target lies in a folder; a link that leads round in a circle lies nowhere."""
    try:
        return link.resolve().is_relative_to(root)
    except (OSError, RuntimeError):
        return False
