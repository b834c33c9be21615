"""The facts of a release as a listing for readers, and the file names facts are written under."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from kg.facts import LAYERS, Fact, Facts, Release
from kg.output import escape_line

_UNSAFE = re.compile(r"[^\w.-]+")
#: Bytes that every file system takes as one name, with room for a number and a suffix.
_LONGEST_NAME = 180


def iter_listing(facts: Facts) -> Iterator[str]:
    """Lines: the release, then each layer with its facts, each with its quote, rule and confidence."""
    head = facts.release
    yield escape_line(f"# {head.title or head.id} ({head.date or 'undated'})")
    for layer in LAYERS:
        rows: tuple[Fact, ...] = getattr(facts, layer)
        if rows:
            yield f"\n{layer} ({len(rows)})"
        for row in rows:
            yield from _iter_fact(row)
    yield ""


class FileNames:
    """Gives each release a file stem that is safe on every system and that no other release has."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def mint(self, release: Release) -> str:
        """The release's name without anything but letters, digits, `_`, `-` and dots; numbered when taken.

        >>> from kg.facts import Release
        >>> names = FileNames()
        >>> [names.mint(Release(id="x", text="", name=name)) for name in ("../a b", "..a b", "")]
        ['a-b', 'a-b-2', 'x']
        """
        wanted = _clean_name(release.name) or _clean_name(release.id) or "release"
        stem, number = wanted, 1
        while stem.casefold() in self._taken:
            number += 1
            stem = f"{wanted}-{number}"
        self._taken.add(stem.casefold())
        return stem


def _clean_name(name: str) -> str:
    safe = _UNSAFE.sub("-", name).strip(".-")
    return safe.encode()[:_LONGEST_NAME].decode(errors="ignore")


def _iter_fact(row: Fact) -> Iterator[str]:
    fields = msgspec.structs.asdict(row)
    shown = [f"{name}={value}" for name, value in fields.items() if name != "evidence" and value is not None]
    yield "  " + escape_line(" | ".join(shown))
    for passage in row.evidence:
        yield f"      [{passage.rule} {passage.confidence:.2f}] {escape_line(passage.quote)}"
