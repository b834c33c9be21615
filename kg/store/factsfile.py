"""Facts on disk: one JSON line per release, in order of release ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from kg.errors import StoreUnavailable
from kg.facts import Facts, facts_from_json
from kg.output import open_output


class FactsFile:
    """A file of facts that can be read again and again without keeping it in memory."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __iter__(self) -> Iterator[Facts]:
        return iter_facts(self.path)


def iter_facts(path: Path) -> Iterator[Facts]:
    """The facts of a file, line by line; raises StoreUnavailable if the file is missing or damaged."""
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(stream, 1):
                yield _read_line(path, number, line)
    except OSError as error:
        raise StoreUnavailable(f"{path}: {error.strerror}; build the store again with kg build") from error


def write_facts(path: Path, facts: Iterable[Facts]) -> FactsFile:
    """The file with the facts written to it, by release id; of a release that comes twice the first stays."""
    spool = path.with_name(f".{path.name}.spool")
    try:
        with spool.open("w+b") as stream:
            places = _spool_facts(stream, facts)
            with open_output(path) as target:
                for _, (start, length) in sorted(places.items()):
                    stream.seek(start)
                    target.write(stream.read(length))
    finally:
        spool.unlink(missing_ok=True)
    return FactsFile(path)


def _spool_facts(stream: BinaryIO, facts: Iterable[Facts]) -> dict[str, tuple[int, int]]:
    """Where in the stream each release's line stands; so only ids stay in memory, not facts."""
    places: dict[str, tuple[int, int]] = {}
    for item in facts:
        if item.release.id not in places:
            start = stream.tell()
            places[item.release.id] = start, stream.write(msgspec.json.encode(item) + b"\n")
    return places


def _read_line(path: Path, number: int, line: bytes) -> Facts:
    try:
        return facts_from_json(line)
    except msgspec.MsgspecError as error:
        raise StoreUnavailable(
            f"{path}, line {number}: {error}; build the store again with kg build"
        ) from error
