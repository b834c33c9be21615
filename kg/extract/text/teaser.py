"""Teasers: a line that breaks off at "…" above the line or the title that has it in full."""

from __future__ import annotations

from kg.extract.text.document import Document

_BREAKS = ("…", "...")
#: A teaser stands among so many blocks before the full line, and begins with so many letters of it at least.
_NEAR = 3
_LEAST = 10
_LONGEST = 300


def find_teasers(document: Document) -> frozenset[int]:
    """The numbers of the blocks that repeat the beginning of the title or of one of the next blocks."""
    text, blocks = document.text, document.blocks
    found = []
    for number, block in enumerate(blocks):
        if block.end - block.start > _LONGEST or not text.startswith(_BREAKS, _last_mark(text, block.end)):
            continue
        opening = _fold(text[block.start : block.end]).rstrip("….")
        fuller = [text[b.start : b.start + _LONGEST] for b in blocks[number + 1 : number + 1 + _NEAR]]
        if len(opening) >= _LEAST and any(_goes_on(line, opening) for line in fuller):
            found.append(number)
    return frozenset(found)


def _last_mark(text: str, end: int) -> int:
    """The place at which the mark that ends a line begins."""
    return end - 1 if text[end - 1] == "…" else end - 3


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def _goes_on(line: str, opening: str) -> bool:
    """Whether a line begins with the words before the break and says more."""
    folded = _fold(line)
    return folded.startswith(opening.rstrip()) and len(folded) > len(opening)
