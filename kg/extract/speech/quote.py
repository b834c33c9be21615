"""Quotations: where words stand between quotation marks, over several paragraphs too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.text.document import TELLING, Document
from kg.extract.text.layout import Block

_MARKS = re.compile(r"''|``|‘’|’’|‘‘|<<|>>|[“”„«»‹›‘’\"']")
_SINGLES = "‘'"
_CLOSERS = {
    "``": ("''",), "''": ("''",), "‘’": ("’’",), "’’": ("’’",), "‘‘": ("’’",), "<<": (">>",),
    "“": "”", "„": "”“", "«": "»", "‘": "’", '"': '"', "'": "'", "‹": "›",
}  # fmt: skip
_OPENING = re.compile(
    r"[“„«‹]|<<|(?<![\w.,;:!?”’])(?:(?:‘’|’’|‘‘)(?=\S)|(?:''|[\"‘'])(?=[^\s\"'’]))|``"
)
_DIALOGUE = re.compile(r"[—–]\s?(?=\w)([^—]{10,600}?)\s[—–](?=\w)")
#: Fewer words than these are a name, a term or a distancing, unless they close with a mark of their own.
_LEAST_WORDS = 4
_LEAST_CLOSED = 3
#: Fewer code points than these are so few words.
_BRIEF = 40


class _Span(NamedTuple):
    """A quoted span of a block; `closed`: whether its closing mark is there."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool


class Quotation(NamedTuple):
    """Words between quotation marks: `text[start:end]`; `outer_start`, `outer_end` take in the marks.

    brief: whether so few words may as well be a name or a term; only somebody who says them makes them a quotation.
    block, last_block: the numbers of the blocks in which it begins and ends; they differ where each paragraph
    of a quotation opens anew and only the last one closes.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    block: int
    last_block: int
    brief: bool = False


def find_quotations(document: Document) -> list[Quotation]:
    """The quotations of the telling blocks, in order, brief ones among them; names and terms in marks are none."""
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
            pending = None if span.closed else quotation
            found.append(quotation)
    said = ((quotation, _is_speech(text, quotation)) for quotation in found)
    return [q._replace(brief=not speech) for q, speech in said if speech or _is_brief(text, q)]


def _goes_on(text: str, pending: Quotation, quotation: Quotation, block: Block) -> bool:
    """Whether a quotation opens its block right after a block whose quotation was left open."""
    return quotation.last_block > pending.last_block and quotation.outer_start - block.start < 3


def _scan_block(text: str, block: Block) -> list[_Span]:
    """The quoted spans of a block; the last one may be open."""
    return _scan(text, block.start, block.end, singles=True, nesting=True)


def _scan(text: str, start: int, end: int, *, singles: bool, nesting: bool) -> list[_Span]:
    """The quoted spans from `start` to `end`.

    A single mark that never closes was an apostrophe, an inner mark that never closes was no inner one: what
    follows is read again without such, so that no text is read more than three times.
    """
    spans: list[_Span] = []
    mark, opened, depth, nested = "", start, 0, False
    for match in _MARKS.finditer(text, start, end):
        place, char = match.start(), match.group()
        if not mark:
            if _opens(text, place, char, singles):
                mark, opened, depth, nested = char, place, 0, False
        elif char in _CLOSERS[mark] and _closes(text, place, end, mark):
            if depth == 0:
                spans.append(_span(text, opened, place, len(char)))
                mark = ""
            depth -= 1
        elif char == mark and nesting:
            depth, nested = depth + 1, True
    if not mark:
        return spans
    if mark in _SINGLES:
        return spans + _scan(text, opened + 1, end, singles=False, nesting=nesting)
    if nested:
        return spans + _scan(text, opened, end, singles=singles, nesting=False)
    first, last = _trim(text, opened + 1, end)
    return [*spans, _Span(first, last, opened, last, False)]


def _span(text: str, opened: int, closed: int, size: int) -> _Span:
    start, end = _trim(text, opened + size, closed)
    return _Span(start, end, opened, closed + size, True)


def _opens(text: str, place: int, char: str, singles: bool) -> bool:
    """Whether a mark opens a quotation here."""
    if char not in _CLOSERS or (char in _SINGLES and not singles):
        return False
    return bool(_OPENING.match(text, place))


def _scan_dashes(text: str, block: Block) -> list[_Span]:
    """The words of a paragraph of dialogue in the Spanish manner: "—Words said —dijo NAME—; words said"."""
    match = _DIALOGUE.match(text, block.start, block.end)
    if match is None:
        return []
    start, end = _trim(text, match.start(1), match.end(1))
    return [_Span(start, end, match.start(), match.end(), True)]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without space at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _closes(text: str, place: int, end: int, mark: str) -> bool:
    """Whether a mark that also serves as apostrophe or opening closes here."""
    before = text[place - 1]
    after = text[place + len(mark)] if place + len(mark) < end else " "
    if mark in _SINGLES:
        return not after.isalnum() and (before in ".,!?…" or after in ",.;:)" or not before.isalpha())
    return mark not in {'"', "''"} or (not before.isspace() and not after.isalnum())


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


def _is_brief(text: str, quotation: Quotation) -> bool:
    """Whether few words are set off by a comma or a mark of their own: "“Never,” she"."""
    words = text[quotation.start : quotation.end]
    following = text[quotation.outer_end : quotation.outer_end + 1]
    return 0 < len(words) < _BRIEF and (words[-1] in ",!?" or following == ",")


def _is_title(words: Sequence[str]) -> bool:
    capitals = sum(word[0].isupper() for word in words if len(word) > 3)
    return capitals > 0.6 * sum(len(word) > 3 for word in words)
