"""The masthead: title, date, publisher and place as the lines above a report print them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from kg.releases.character import squeeze
from kg.releases.date import iter_dates
from kg.releases.dateline import Dateline, read_dateline
from kg.releases.head import read_url
from kg.releases.headline import Headline, find_headline, repeats
from kg.releases.line import Kind, Line, classify_line, is_capitalised, is_ministry, is_organisation, is_state

#: How many characters of a text are looked at.
OPENING = 6000
_MOST_LINES = 40
_WIDEST_WRAP = 160
#: So many lines of a block tell whether it is running text.
_FEW_LINES = 12
_ENDING = re.compile(r"[.!?:;][”\"»’')]*$")
#: A word in lower case before the stop, so that `Prof. Name` is no end of a sentence.
_NEXT_SENTENCE = re.compile(r"\s[a-zß-ÿ]{3,}[.!?][”\"»’)]?\s+[“\"«‘(]?[^\W\d_a-zß-ÿ]")
_ADDRESS = re.compile(r"(?:\w+\s?:\s)?(https?://\S+)$")
_POSTED = re.compile(
    r"\W*(?:posted|published|date|issued|released|publicad[oa]|fecha|publiée?)\b", re.IGNORECASE
)
_UPDATED = re.compile(
    r"\W*(?:last |dernière )?(?:updated?|modified|actualizad[oa]|mise? à jour)\b", re.IGNORECASE
)


class Masthead(NamedTuple):
    """title, publisher, place: as printed, or None; date: from the lines above the report, in ISO 8601.

    dateline_date: the day in the dateline, for where nothing better is known; url: of a line of its own.
    """

    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    place: str | None = None
    dateline_date: str | None = None
    url: str | None = None


def read_masthead(text: str, *, title: str | None = None) -> Masthead:
    """What the opening lines of a normalised text say; `title` is the title where it is known already."""
    lines, body = _split_opening(text[:OPENING])
    if title:
        headline = _find_known(lines, title)
    else:
        # One line with nothing below it is a text, not a headline.
        headline = find_headline(lines, _wrap_width(text[:OPENING])) if body or len(lines) > 1 else None
    dateline = _find_dateline(lines, body)
    return Masthead(
        title=title or (headline.words if headline else None),
        date=_find_date(lines),
        publisher=_find_publisher(lines, headline),
        place=dateline.place if dateline else None,
        dateline_date=_date_of(dateline, text[:OPENING]) if dateline else None,
        url=_find_url(lines),
    )


def _split_opening(opening: str) -> tuple[list[Line], str]:
    """The lines above the report, and the report's first paragraph."""
    lines: list[Line] = []
    blocks = list(_iter_blocks(opening))
    for number, block in enumerate(blocks):
        following = blocks[number + 1][0] if number + 1 < len(blocks) else ""
        for place, words in enumerate(block):
            if len(lines) >= _MOST_LINES or _opens_body(block[place:], lines, following):
                return lines, " ".join(block[place:])
            lines.append(Line(words, classify_line(words), number))
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


def _opens_body(block: Sequence[str], above: Sequence[Line], following: str) -> bool:
    """Whether running text begins with the first of these lines."""
    block = list(takewhile(lambda line: classify_line(line) is not Kind.FURNITURE, block[:_FEW_LINES]))
    if not block or classify_line(block[0]) not in (Kind.NAME, Kind.NOTE, Kind.SUBHEAD):
        return False
    if any(repeats(line.words, block[0]) for line in above[:8]):
        return False
    line, paragraph = block[0], " ".join(block)
    if len(line) >= 60 and len(paragraph) > 90 and read_dateline(line):
        return True
    return _is_prose(block) or _is_short_sentence(paragraph, above, following)


def _is_prose(block: Sequence[str]) -> bool:
    """Whether a block is long enough, and stopped like sentences, to be no headline."""
    line, paragraph = block[0], " ".join(block)
    if len(line) > 300 or (len(line) > 60 and _NEXT_SENTENCE.search(line)):
        return True
    wrapped = (
        len(block) > 1 and len(line) >= 60 and len(block[1]) >= 15 and classify_line(block[1]) is Kind.NAME
    )
    if wrapped and (_ENDING.search(paragraph) or _NEXT_SENTENCE.search(paragraph)):
        return True
    return len(line) > 110 and bool(_ENDING.search(line))


def _is_short_sentence(paragraph: str, above: Sequence[Line], following: str) -> bool:
    """Whether a full stop ends the first words of the report rather than a headline that has one."""
    if not paragraph.endswith(".") or len(paragraph.split()) < 4 or repeats(paragraph, following):
        return False
    headed = any(line.kind is Kind.NAME and not is_organisation(line.words) for line in above)
    return headed or not following or bool(_ENDING.search(following) and len(following) < 110)


def _wrap_width(opening: str) -> int:
    """The column at which the text is wrapped, or 0 where paragraphs are single lines."""
    widest = max((len(line) for line in opening.split("\n")), default=0)
    return widest if widest <= _WIDEST_WRAP else 0


def _find_known(lines: Sequence[Line], title: str) -> Headline | None:
    """The place of a title that is known already."""
    wanted = squeeze(title).casefold()
    return next(
        (Headline(title, n) for n, line in enumerate(lines) if squeeze(line.words).casefold() == wanted), None
    )


def _find_date(lines: Sequence[Line]) -> str | None:
    """The masthead's date: the one labelled as published, else one without label, else of the last change."""
    dated = [line.words for line in lines if line.kind is Kind.DATE]
    dated.sort(key=lambda words: 0 if _POSTED.match(words) else 2 if _UPDATED.match(words) else 1)
    return next((hit.iso() for words in dated for hit in iter_dates(words) if hit.year), None)


def _find_publisher(lines: Sequence[Line], headline: Headline | None) -> str | None:
    """The name above the headline: what looks like a body, and a ministry rather than its State.

    Without a headline in the text nothing tells publishers from places.
    """
    if headline is None:
        return None
    above = lines[: headline.first]
    trail = next((first for line in above if (first := _first_of_trail(line.words))), None)
    if trail:
        return trail
    names = [line for line in above if line.kind is Kind.NAME and len(line.words.split()) <= 14]
    names = [Line(squeeze(line.words), line.kind, line.block) for line in names]
    names = [line for line in names if not repeats(line.words, headline.words)]
    bodies = [line.words for line in names if is_organisation(line.words) or is_ministry(line.words)]
    if bodies:
        return next((words for words in bodies if not is_state(words)), bodies[0])
    menus = {line.block for line in above if line.kind is Kind.FURNITURE}
    return next((n.words for n in names if n.block in menus or is_capitalised(n.words.split())), None)


def _first_of_trail(line: str) -> str | None:
    """The body with which a trail of pages begins: `Harbour Alliance › News › Talks`."""
    first = re.split(r"\s[›»>]\s", line)[0]
    return first if first != line and is_organisation(first) else None


def _find_url(lines: Sequence[Line]) -> str | None:
    found = (_ADDRESS.match(line.words) for line in lines if line.kind is Kind.NOTE)
    return next((url for address in found if address and (url := read_url(address[1]))), None)


def _find_dateline(lines: Sequence[Line], body: str) -> Dateline | None:
    """The dateline of the report, else of a line above it that has a day as well."""
    above = [read_dateline(line.words) for line in lines if line.kind in (Kind.DATE, Kind.NOTE)]
    return read_dateline(body) or next((dateline for dateline in above if dateline and dateline.date), None)


def _date_of(dateline: Dateline, opening: str) -> str | None:
    """The dateline's day; where it has no year, the year of the first full date in the opening."""
    if dateline.date is None:
        return None
    full = next((hit for hit in iter_dates(opening) if hit.year), None)
    return dateline.date.iso(full.year if full else None)
