"""A store on disk: version folders, and a file `CURRENT` that names the live one.

A build fills a new folder and then replaces `CURRENT` in one step, so readers see the old version or the new.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph

from kg.errors import StoreUnavailable
from kg.output import write_text
from kg.store.handle import OXIGRAPH, Store
from kg.store.lock import hold_lock

CURRENT = "CURRENT"
VERSIONS = "versions"


def open_store(path: Path) -> Store:
    """The live version of the store in a folder, for reading; raises StoreUnavailable if there is none."""
    version = find_version(path)
    try:
        return Store(version, pyoxigraph.Store.read_only(str(version / OXIGRAPH)))
    except (OSError, RuntimeError) as error:
        # RocksDB reports damage as RuntimeError, and in its own words.
        reason = " ".join(str(error).split())
        raise StoreUnavailable(f"{path}: the store cannot be read ({reason}); {_REMEDY}") from error


def find_version(path: Path) -> Path:
    """The folder of the live version; raises StoreUnavailable if the folder is missing or no store."""
    if not path.is_dir():
        raise StoreUnavailable(f"{path}: there is no such folder; {_REMEDY}")
    try:
        name = (path / CURRENT).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise StoreUnavailable(f"{path}: is no store, for it has no file {CURRENT}; {_REMEDY}") from error
    version = path / VERSIONS / name
    if not name.isdigit() or not (version / OXIGRAPH).is_dir():
        raise StoreUnavailable(
            f"{path}: {CURRENT} names version {name[:40]!r}, which is not there; {_REMEDY}"
        )
    return version


def write_version(path: Path, fill: Callable[[Path], None]) -> Path:
    """The folder of a new live version: `fill` writes into it, then `CURRENT` names it and old ones go.

    If `fill` raises, the old version stays live. Raises StoreUnavailable if the folder holds other things,
    or if another build is writing to it.
    """
    _check_folder(path)
    (path / VERSIONS).mkdir(parents=True, exist_ok=True)
    with hold_lock(path), _new_folder(path / VERSIONS) as version:
        fill(version)
        write_text(path / CURRENT, version.name + "\n")
        _remove_others(version)
    return version


def _remove_others(version: Path) -> None:
    for old in _list_versions(version.parent):
        if old != version:
            shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _new_folder(versions: Path) -> Iterator[Path]:
    """A new folder with the next number; removed again if the block raises."""
    number = max((int(old.name) for old in _list_versions(versions)), default=0) + 1
    folder = versions / f"{number:06d}"
    folder.mkdir()
    try:
        yield folder
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _list_versions(versions: Path) -> list[Path]:
    return sorted(folder for folder in versions.iterdir() if folder.name.isdigit() and folder.is_dir())


def _check_folder(path: Path) -> None:
    if path.exists() and not path.is_dir():
        raise StoreUnavailable(f"{path}: is a file; name a folder for the store")
    foreign = path.is_dir() and any(path.iterdir()) and not (path / VERSIONS).is_dir()
    if foreign:
        raise StoreUnavailable(f"{path}: holds other files and is no store; name a new or empty folder")


_REMEDY = "make one with: kg build SOURCE... --store DIR"
