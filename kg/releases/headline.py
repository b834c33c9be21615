"""The headline among the lines above a report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.releases.character import squeeze
from kg.releases.dateline import looks_like_address
from kg.releases.line import Kind, Line, is_capitalised, is_ministry, is_organisation

_LONGEST = 400
_MOST_LINES = 4
_CUT_SHORT = re.compile(r"\s?(?:…|\.\.\.)$")
_OPEN_END = re.compile(
    r"(?:[,–—:-]|\b(?:of|the|and|for|in|on|to|with|at|by|from|de|la|el|y|en|del|le|les|des|du|et|à))$",
    re.IGNORECASE,
)


class Headline(NamedTuple):
    """words: the headline on one line; first: the number of the line on which it begins."""

    words: str
    first: int


def find_headline(lines: Sequence[Line], width: int) -> Headline | None:
    """A line that is printed twice, else the line that looks most like a headline, the earliest of equals.

    width: the column at which the text is wrapped, 0 if it is not.
    """
    for number, line in enumerate(lines[:8]):
        if line.kind is not Kind.FURNITURE and any(
            repeats(other.words, line.words) for other in lines[:number]
        ):
            return Headline(squeeze(line.words), number)
    candidates = list(_iter_candidates(lines, width))
    if not candidates:
        return None
    first, end = max(candidates, key=lambda candidate: (_score(lines, *candidate), -candidate[0]))
    return Headline(squeeze(" ".join(line.words for line in lines[first:end])), first)


def repeats(earlier: str, line: str) -> bool:
    """Whether a line says in full what an earlier one, perhaps cut short or ending a crumb trail, said."""
    earlier, line = squeeze(earlier).casefold(), squeeze(line).casefold()
    if len(line.split()) < 2:
        return False
    cut = _CUT_SHORT.search(earlier)
    if cut and cut.start() > 10:
        return line.startswith(earlier[: cut.start()]) and not _CUT_SHORT.search(line)
    return earlier == line or (len(line) > 20 and earlier.endswith(("› " + line, "> " + line, "» " + line)))


def _iter_candidates(lines: Sequence[Line], width: int) -> Iterator[tuple[int, int]]:
    """What may be the headline, as (first line, line after the last): the lines of a wrapped one together."""
    number = 0
    while number < len(lines):
        end = number + 1
        if lines[number].kind is Kind.NAME and len(lines[number].words) <= _LONGEST:
            while (
                end < len(lines)
                and end - number < _MOST_LINES
                and _goes_on(lines[end - 1], lines[end], width)
            ):
                end += 1
            yield number, end
        number = end


def _goes_on(line: Line, following: Line, width: int) -> bool:
    """Whether the second line is the rest of the first: an open end, no room left, or capitals throughout."""
    if line.block != following.block or following.kind is not Kind.NAME or is_organisation(line.words):
        return False
    if following.words[0].islower() or _OPEN_END.search(line.words):
        return True
    if len(line.words) < 35 or line.words.isupper() != following.words.isupper():
        return False
    return line.words.isupper() or len(line.words) + 1 + len(following.words.split()[0]) > width > 0


def _score(lines: Sequence[Line], first: int, end: int) -> int:
    """How much a candidate looks like a headline; 0 is best."""
    words = " ".join(line.words for line in lines[first:end])
    name = _looks_like_name(words)
    last = end == len(lines) or lines[end].kind in (Kind.DATE, Kind.BYLINE)
    return (
        -5 * _in_header(lines, first, end)
        - 3 * is_organisation(words)
        - is_ministry(words)
        - 2 * name
        - 2 * (" | " in words or "::" in words)
        - words.endswith(".")
        + (name and last)
    )


def _looks_like_name(words: str) -> bool:
    """Few words, or a few more that all begin with a capital: rather who publishes than what happened."""
    parts = words.split()
    return len(parts) <= 3 or (len(parts) <= 6 and is_capitalised(parts)) or looks_like_address(words)


def _in_header(lines: Sequence[Line], first: int, end: int) -> bool:
    """Whether menus stand below the candidate or in its block, or a category right below it in its block."""
    block = lines[first].block
    menus = [number for number, line in enumerate(lines) if line.kind is Kind.FURNITURE]
    if any(number >= end or lines[number].block == block for number in menus):
        return True
    return any(line.kind is Kind.CATEGORY and line.block == block for line in lines[end:])
