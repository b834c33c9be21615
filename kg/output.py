"""Writing results: to stdout, or to a file that is written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def open_output(target: str | Path) -> Iterator[BinaryIO]:
    """Yield a binary stream for `target`; `-` is stdout.

    A file appears under its name only when the block ends without an exception; before that its
    bytes lie in a temporary file beside it, so a reader sees the old file or the new one, never half.
    """
    if str(target) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(target)
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def write_text(target: str | Path, text: str) -> None:
    """Write `text` as UTF-8 to `target`, whole or not at all; `-` is stdout."""
    with open_output(target) as stream:
        stream.write(text.encode("utf-8"))


def escape_line(text: str) -> str:
    """The text on one line for a terminal: single spaces, control and bidi characters as escapes.

    >>> escape_line("a\\n b\\x1b[31m")
    'a b\\\\x1b[31m'
    """
    line = " ".join(text.split())
    if line.isprintable():
        return line
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in line
    )


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
