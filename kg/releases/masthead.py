"""The masthead: title, date, publisher and place as the lines above a report print them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.releases.character import squeeze
from kg.releases.date import iter_dates
from kg.releases.dateline import Dateline, looks_like_address, read_dateline
from kg.releases.line import Kind, classify_line, is_capitalised, is_ministry, is_organisation, is_state

#: How many characters of a text are looked at.
OPENING = 6000
_MOST_LINES = 40
_LONGEST_TITLE = 400
_ENDING = re.compile(r"[.!?:;][”\"»’')]*$")
_NEXT_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?][”\"»’)]?\s+[“\"«‘(]?[^\W\d_a-z]")
_CUT_SHORT = re.compile(r"\s*(?:…|\.\.\.)$")
_OPEN_END = re.compile(r"(?:[,–—:-]|\b(?:of|the|and|for|in|on|to|with|at|by|from|de|la|el|y|en|del|le|les|des|du|et|à))$", re.IGNORECASE)
_POSTED = re.compile(r"\W*(?:posted|published|date|issued|released|publicado|publicada|fecha|publié)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\W*(?:last |dernière )?(?:updated?|modified|actualizad[oa]|mis à jour|mise à jour)\b", re.IGNORECASE)


class Masthead(NamedTuple):
    """title, publisher, place: as printed, or None; date: from the lines above the report, in ISO 8601.

    dateline_date: the day in the dateline, for where nothing better is known.
    """

    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    place: str | None = None
    dateline_date: str | None = None


class _Line(NamedTuple):
    words: str
    kind: Kind
    block: int


def read_masthead(text: str, *, title: str | None = None) -> Masthead:
    """What the opening lines of a normalised text say; `title` is the title where it is known already."""
    lines, body = _split_opening(text)
    found = (-1, None) if title else _find_title(lines)
    above = lines[: _position(lines, title) if title else found[0]] if (title or found[1]) else lines
    dateline = _find_dateline(lines, body)
    return Masthead(
        title=title or found[1],
        date=_find_date(lines),
        publisher=_find_publisher(above, title or found[1]),
        place=dateline.place if dateline else None,
        dateline_date=_date_of(dateline, text) if dateline else None,
    )


def _split_opening(text: str) -> tuple[list[_Line], str]:
    """The lines above the report, and the report's first paragraph."""
    lines: list[_Line] = []
    for number, block in enumerate(_iter_blocks(text[:OPENING])):
        for place, words in enumerate(block):
            if len(lines) >= _MOST_LINES or _opens_body(block[place:], lines):
                return lines, " ".join(block[place:])
            lines.append(_Line(words, classify_line(words), number))
    return lines, ""


def _iter_blocks(text: str) -> Iterator[list[str]]:
    """Runs of lines that are not blank, without surrounding space."""
    block: list[str] = []
    for line in text.split("\n"):
        if line.strip():
            block.append(line.strip())
        elif block:
            yield block
            block = []
    if block:
        yield block


def _opens_body(block: Sequence[str], above: Sequence[_Line]) -> bool:
    """Whether running text begins with the first of these lines."""
    line, paragraph = block[0], " ".join(block)
    if classify_line(line) not in (Kind.NAME, Kind.NOTE, Kind.SUBHEAD):
        return False
    if any(_repeats(earlier.words, line) for earlier in above[:8]):
        return False
    if len(line) >= 60 and read_dateline(line) and len(paragraph) > 90:
        return True
    if len(line) > 300 or (len(line) > 60 and _NEXT_SENTENCE.search(line)):
        return True
    ends = bool(_ENDING.search(paragraph))
    wrapped = len(block) > 1 and len(line) >= 60 and len(block[1]) >= 15 and classify_line(block[1]) is Kind.NAME
    if wrapped and (ends or _NEXT_SENTENCE.search(paragraph)):
        return True
    return len(line) > 110 and bool(_ENDING.search(line))


def _repeats(earlier: str, line: str) -> bool:
    """Whether a line says in full what an earlier one, possibly cut short or ending a crumb trail, said."""
    earlier, line = squeeze(earlier).casefold(), squeeze(line).casefold()
    if len(line.split()) < 2:
        return False
    cut = _CUT_SHORT.search(earlier)
    if cut and cut.start() > 10:
        return line.startswith(earlier[: cut.start()]) and not _CUT_SHORT.search(line)
    return earlier == line or (len(line) > 20 and earlier.endswith(("› " + line, "> " + line, "» " + line)))


def _find_title(lines: Sequence[_Line]) -> tuple[int, str | None]:
    """The headline and the number of its first line: a line printed twice, else the one that looks most like it."""
    for number, line in enumerate(lines[:8]):
        if line.kind is not Kind.FURNITURE and any(_repeats(other.words, line.words) for other in lines[:number]):
            return number, squeeze(line.words)
    candidates = list(_iter_candidates(lines))
    if not candidates:
        return -1, None
    best = max(candidates, key=lambda candidate: (_score(lines, candidate, candidates), -candidate[0]))
    return best[0], squeeze(" ".join(line.words for line in lines[best[0] : best[1]]))


def _iter_candidates(lines: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """What may be the headline, as (first line, line after the last): lines go together where one is wrapped."""
    number = 0
    while number < len(lines):
        end = number + 1
        if lines[number].kind is Kind.NAME and len(lines[number].words) <= _LONGEST_TITLE:
            while end < len(lines) and end - number < 4 and _goes_on(lines[end - 1], lines[end]):
                end += 1
            yield number, end
        number = end


def _goes_on(line: _Line, following: _Line) -> bool:
    if line.block != following.block or following.kind is not Kind.NAME or is_organisation(line.words):
        return False
    if following.words[0].islower() or _OPEN_END.search(line.words):
        return True
    return len(line.words) >= 45 and line.words.isupper() == following.words.isupper()


def _score(lines: Sequence[_Line], candidate: tuple[int, int], candidates: Sequence[tuple[int, int]]) -> int:
    first, end = candidate
    words = " ".join(line.words for line in lines[first:end])
    count = len(words.split())
    plain = any(not lines[other[0]].words.isupper() and other[0] > first for other in candidates)
    return (
        -4 * _in_header(lines, first, end)
        - 3 * is_organisation(words)
        - 2 * (count <= 3)
        - 2 * looks_like_address(words)
        - 2 * (" | " in words or "::" in words)
        - 1 * words.endswith(".")
        - 1 * (words.isupper() and plain)
        + 1 * (end == len(lines) or lines[end].kind in (Kind.DATE, Kind.BYLINE))
    )


def _in_header(lines: Sequence[_Line], first: int, end: int) -> bool:
    """Whether menus stand below the candidate or in its block, or a category right below it in its block."""
    block = lines[first].block
    if any(line.kind is Kind.FURNITURE and (line.block == block or number >= end) for number, line in enumerate(lines)):
        return True
    return any(line.kind is Kind.CATEGORY and line.block == block for line in lines[end:])


def _position(lines: Sequence[_Line], title: str) -> int:
    """The number of the line that prints the title, 0 if none does."""
    wanted = squeeze(title).casefold()
    for number, line in enumerate(lines):
        if squeeze(line.words).casefold() == wanted:
            return number
    return 0


def _find_date(lines: Sequence[_Line]) -> str | None:
    """The date of the masthead: labelled as the day of publication, else unlabelled, else of the last change."""
    dated = [line.words for line in lines if line.kind is Kind.DATE]
    dated.sort(key=lambda words: 0 if _POSTED.match(words) else 2 if _UPDATED.match(words) else 1)
    return next((hit.iso() for words in dated for hit in iter_dates(words) if hit.year), None)


def _find_publisher(above: Sequence[_Line], title: str | None) -> str | None:
    """The name above the headline: an organisation's if one looks like it, a ministry's rather than its State's."""
    names = [line.words for line in above if line.kind is Kind.NAME and len(line.words.split()) <= 14]
    names = [words for words in names if not (title and _repeats(words, title))]
    bodies = [words for words in names if is_organisation(words) or is_ministry(words)]
    if not bodies:
        return names[0] if names and is_capitalised(names[0].split()) else None
    return next((words for words in bodies if not is_state(words)), bodies[0])


def _find_dateline(lines: Sequence[_Line], body: str) -> Dateline | None:
    """The dateline of the report, else of a line above it that has a day as well."""
    above = [read_dateline(line.words) for line in lines if line.kind in (Kind.DATE, Kind.NOTE)]
    return read_dateline(body) or next((dateline for dateline in above if dateline and dateline.date), None)


def _date_of(dateline: Dateline, text: str) -> str | None:
    """The dateline's day; where it has no year, the year of the first full date in the text's opening."""
    if dateline.date is None:
        return None
    full = next((hit for hit in iter_dates(text[:OPENING]) if hit.year), None)
    return dateline.date.iso(full.year if full else None)
