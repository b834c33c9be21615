"""Quotations: where words stand between quotation marks, over several paragraphs too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.document import TELLING, Document
from kg.extract.layout import Block

_CLOSERS = {"“": "”", "„": "”“", "«": "»", "‘": "’", '"': '"', "'": "'", "‹": "›"}
_OPENING = re.compile(r"[“„«‹]|(?<![\w.,;:!?”’])[\"‘'](?=[^\s\"'’])")
_DIALOGUE = re.compile(r"[—–]\s?(?=\w)([^—]{10,600}?)\s[—–](?=\w)")
#: Fewer words than these are a name, a term or a distancing, unless they close with a mark of their own.
_LEAST_WORDS = 4
_LEAST_CLOSED = 3


class Quotation(NamedTuple):
    """Words between quotation marks: `text[start:end]`; `outer_start`, `outer_end` take in the marks.

    block, last_block: the numbers of the blocks in which it begins and ends; they differ where each paragraph
    of a quotation opens anew and only the last one closes.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    block: int
    last_block: int


def find_quotations(document: Document) -> list[Quotation]:
    """The quotations of the telling blocks, in order; names and terms in quotation marks are none."""
    text = document.text
    found: list[Quotation] = []
    pending: Quotation | None = None
    for number, block in enumerate(document.blocks):
        if block.kind not in TELLING:
            continue
        for span in _scan_dashes(text, block) or _scan_block(text, block):
            quotation = Quotation(*span[:4], number, number)
            if pending is not None and _goes_on(text, pending, quotation, block):
                quotation = quotation._replace(
                    start=pending.start, outer_start=pending.outer_start, block=pending.block
                )
                found.pop()
            pending = quotation if not span[4] else None
            found.append(quotation)
    return [quotation for quotation in found if _is_speech(text, quotation)]


def _goes_on(text: str, pending: Quotation, quotation: Quotation, block: Block) -> bool:
    """Whether a quotation opens its block right after a block whose quotation was left open."""
    return quotation.last_block > pending.last_block and quotation.outer_start - block.start < 3


def _scan_block(text: str, block: Block) -> list[tuple[int, int, int, int, bool]]:
    """The quoted spans of a block as (start, end, outer start, outer end, whether closed)."""
    spans: list[tuple[int, int, int, int, bool]] = []
    place = block.start
    while True:
        opening = _OPENING.search(text, place, block.end)
        if opening is None:
            return spans
        mark = opening.group()
        close = _find_close(text, opening.end(), block.end, mark)
        if close is None and mark in "‘'":
            place = opening.end()
            continue
        stop = block.end if close is None else close
        start, end = _trim(text, opening.end(), stop)
        outer_end = end if close is None else close + 1
        spans.append((start, end, opening.start(), outer_end, close is not None))
        if close is None:
            return spans
        place = outer_end


def _scan_dashes(text: str, block: Block) -> list[tuple[int, int, int, int, bool]]:
    """The words of a paragraph of dialogue in the Spanish manner: "—Words said —dijo NAME—; words said"."""
    match = _DIALOGUE.match(text, block.start, block.end)
    if match is None:
        return []
    start, end = _trim(text, match.start(1), match.end(1))
    return [(start, end, match.start(), match.end(), True)]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without space at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _find_close(text: str, start: int, end: int, mark: str) -> int | None:
    """The place of the closing mark, nested marks of the same style counted; None where there is none."""
    closers = _CLOSERS[mark]
    depth = 0
    for place in range(start, end):
        char = text[place]
        if char == mark and char not in closers:
            depth += 1
        elif char in closers and _closes(text, place, end, mark):
            if depth == 0:
                return place
            depth -= 1
    return _last_close(text, start, end, closers) if depth else None


def _last_close(text: str, start: int, end: int, closers: str) -> int | None:
    """Where an inner opening mark was never closed: the first closing mark."""
    return next((place for place in range(start, end) if text[place] in closers), None)


def _closes(text: str, place: int, end: int, mark: str) -> bool:
    """Whether a mark that also serves as apostrophe or opening closes here."""
    before = text[place - 1]
    after = text[place + 1] if place + 1 < end else " "
    if mark in "‘'":
        return not after.isalnum() and (before in ".,!?…" or after in ",.;:)" or not before.isalpha())
    return mark != '"' or (not before.isspace() and not after.isalnum())


def _is_speech(text: str, quotation: Quotation) -> bool:
    """Whether the words are said rather than named: enough of them, and not all in capitals like a title."""
    words = text[quotation.start : quotation.end].split()
    if len(words) < _LEAST_CLOSED:
        return False
    if words[-1][-1] in ",.!?…":
        return True
    following = text[quotation.outer_end : quotation.outer_end + 1]
    if following in {",", "."} and len(words) > 6:
        return True
    return len(words) >= _LEAST_WORDS and not _is_title(words)


def _is_title(words: Sequence[str]) -> bool:
    capitals = sum(word[0].isupper() for word in words if len(word) > 3)
    return capitals > 0.6 * sum(len(word) > 3 for word in words)
