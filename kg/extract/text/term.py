"""Terms as a sentence writes them: "from 2012 to 2015", "since February", "until March 2019", "on 1 September"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from kg.extract.text.date import Expression, Partial, find_dates

#: What a term says by itself; a mere day says only with its verb whether something began or ended on it.
Sense = Literal["span", "began", "ended", "day"]


class Term(NamedTuple):
    """A term `text[start:end]` with its preposition: its first and last day, whichever is stated."""

    start: int
    end: int
    sense: Sense
    first: Expression | None = None
    last: Expression | None = None


_YEAR = re.compile(r"(?<![\w/.,])(?<![^\W\d]-)(?:19|20)\d\d(?![\w/]|[.,]\d)")
_LEAD = r"(?:\s+(?:the|early|late|mid|el|le|year|año|mes|month|of|de))*[\s-]*$"
_SPAN = re.compile(rf"(?:\b(?:from|between|de|del|du|desde|entre)\b{_LEAD}|\(\s*)$", re.IGNORECASE)
_SINCE = re.compile(
    r"(?:\b(?:since|from|effective(?:\s+(?:from|on))?|as\s+(?:of|from)|starting|beginning|desde|depuis)\b|\ba\s+partir\s+de\b"
    rf"|\bà\s+(?:partir|compter)\s+(?:de|du)\b){_LEAD}",
    re.IGNORECASE,
)
_UNTIL = re.compile(rf"(?:\b(?:until|till|hasta)\b|\bjusqu['’](?:en|au|à)\b){_LEAD}", re.IGNORECASE)
_ON = re.compile(rf"\b(?:on|in|en|el|le)\b{_LEAD}", re.IGNORECASE)
_CUES: tuple[tuple[re.Pattern[str], Sense], ...] = ((_UNTIL, "ended"), (_SINCE, "began"), (_ON, "day"))
_TO = re.compile(
    r"\s*(?:[-–—]|\b(?:to|until|till|and|through|al?|y|hasta|à|au|et|jusqu['’](?:en|au|à))\b)\s*", re.IGNORECASE
)
_OPEN = re.compile(r"\s*[-–—]\s*(?:(?:present|today|now|date|presente|présent)\b|(?=\)))", re.IGNORECASE)
_DASHES = frozenset({"-", "–", "—", " - ", " – ", " — "})
#: How far before a day its preposition may begin.
_REACH = 34


def find_terms(text: str, start: int, end: int) -> list[Term]:
    """The terms of `text[start:end]`, from left to right; none overlaps another."""
    points = _find_points(text, start, end)
    terms: list[Term] = []
    i = 0
    while i < len(points):
        following = points[i + 1] if i + 1 < len(points) else None
        floor = terms[-1].end if terms else start
        term = _read_term(text, floor, points[i], following, end)
        if term is not None:
            terms.append(term)
            i += term.sense == "span" and term.last is following
        i += 1
    return terms


def _read_term(text: str, floor: int, point: Expression, following: Expression | None, stop: int) -> Term | None:
    before = text[max(floor, point.start - _REACH) : point.start]
    spanned = _read_span(text, floor, before, point, following, stop)
    if spanned is not None:
        return spanned
    for cue, sense in _CUES:
        match = cue.search(before)
        if match is not None:
            first, last = (None, point) if sense == "ended" else (point, None)
            return Term(point.start - len(before) + match.start(), point.end, sense, first, last)
    if _is_bare_year(point):
        return None
    return Term(point.start, point.end, "day", point)


def _read_span(
    text: str, floor: int, before: str, point: Expression, following: Expression | None, stop: int
) -> Term | None:
    """A term with both ends, or one in brackets that is still open: "(2021–present)"."""
    cue = _SPAN.search(before)
    years = following is not None and _is_bare_year(point) and text[point.end : following.start] in _DASHES
    start = point.start - len(before) + cue.start() if cue else point.start
    if cue is None and not years:
        return None
    if point.last is not None:
        ends = point._replace(first=_with_year(point.last, point.first.year), last=None)
        return Term(start, point.end, "span", point._replace(last=None), ends) if cue else None
    gap = _TO.fullmatch(text, point.end, following.start) if following else None
    if gap is not None and following is not None:
        return Term(start, following.end, "span", point, following)
    still = _OPEN.match(text, point.end, stop)
    return Term(start, still.end(), "began", point) if still and cue else None


def _with_year(partial: Partial, year: int | None) -> Partial:
    return partial if partial.year is not None else partial._replace(year=year)


def _is_bare_year(point: Expression) -> bool:
    return point.first.month is None and point.first.year is not None


def _find_points(text: str, start: int, end: int) -> list[Expression]:
    """The days, months and years, each by itself where two of them with a year each were read as one."""
    found = [one for expression in find_dates(text, start, end) for one in _part(text, expression)]
    taken = [(one.start, one.end) for one in found]
    years = (
        Expression(match.start(), match.end(), Partial(int(match.group())))
        for match in _YEAR.finditer(text, start, end)
        if not any(a < match.end() and match.start() < b for a, b in taken)
    )
    return sorted([*found, *years], key=lambda point: point.start)


def _part(text: str, expression: Expression) -> list[Expression]:
    """The two days of a range that prints a year with each, else the expression itself."""
    years = list(re.finditer(r"(?:19|20)\d\d", text[expression.start : expression.end]))
    if expression.last is None or len(years) < 2:
        return [expression]
    middle = expression.start + years[0].end()
    return [*find_dates(text, expression.start, middle), *find_dates(text, middle, expression.end)]
