"""One writer at a time: a lock on the store's folder that the system drops when the process ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kg.errors import StoreUnavailable


@contextmanager
def hold_lock(path: Path) -> Iterator[None]:
    """Hold the folder's lock for the block; raises StoreUnavailable at once if another process holds it."""
    with (path / ".lock").open("wb") as stream:
        try:
            _lock(stream)
        except OSError as error:
            raise StoreUnavailable(
                f"{path}: another build is writing to it; wait until it has ended"
            ) from error
        yield


def _lock(stream: BinaryIO) -> None:
    try:
        import fcntl
    except ImportError:  # Windows: the version folders alone keep readers safe
        return
    fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
