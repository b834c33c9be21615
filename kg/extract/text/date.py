"""Dates as a text writes them: "2-3 November", "today (18)", "last Thursday", "in May", with their places."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from kg.extract.text.almanac import (
    COUNTS,
    DAY_WORDS,
    MONTHS,
    NEIGHBOURS,
    WEEKDAYS,
    match_any,
    match_loosely,
    read_day,
    read_month,
)

#: Whether a date word looks back, forward, or to the nearest one of its kind.
_BACK = frozenset({"last", "past", "pasado", "dernier", "previous"})
_FORWARD = frozenset({"next", "coming", "upcoming", "próximo", "prochain"})


class Partial(NamedTuple):
    """A date of which year, month or day may be missing."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class Expression(NamedTuple):
    """A date expression `text[start:end]`.

    first, last: its days, partial; weekday: 0 for Monday; shift: days from the day of writing; neighbour:
    days from the date named before; pull: -1 looks back ("last Thursday"), 1 forward; unit: "year" or
    "month" for "last year", "next month" (pull counts them).
    """

    start: int
    end: int
    first: Partial = Partial()
    last: Partial | None = None
    weekday: int | None = None
    shift: int | None = None
    neighbour: int | None = None
    pull: int = 0
    unit: str = ""


_M = rf"{match_any(MONTHS)}\b\.?"
_D = r"\d{1,2}(?:st|nd|rd|th|\.?[º°]|er)?"
_Y = r"(?:19|20)\d\d(?!\d)"
_TO = r"\s*(?:[-–—/&]|\b(?:to|and|al?|y|et|au|until|till|through|e)\b|,\s*and\b)\s*"
_OF = r"(?:\s+(?:of|de)\s+|\s+)"
_YEAR = rf"(?:(?:,?\s+(?:del?\s+)?|,)(?P<y>{_Y})|\s+(?:of\s+)?(?P<pull>last|this|next|del pasado|du dernier)\s+year)?"
_DAYTIME = r"(?:\s+(?:morning|afternoon|evening|night))?"
_OWNER = r"(?:['’]s)?"
_PULLS = r"last|next|this|past|coming|próximo|pasado|prochain|dernier"
_AFTERS = r"próximo|pasado|prochain|dernier"
_BEFORE_MONTH = rf"{_PULLS}|in|by|for|early|late|mid|en|desde|until|till|since|to"
_HEAD = r"(?<![\w/.,])(?<!\w[-–])"

Match = re.Match[str]


def _year(match: Match) -> int | None:
    found = match.groupdict().get("y")
    return int(found) if found else None


def _pull(word: str | None) -> int:
    lowered = (word or "").lower()
    return -1 if lowered in _BACK else 1 if lowered in _FORWARD else 0


def _calendar(match: Match) -> Expression:
    """A day of a month or a range of days, with or without year."""
    groups = match.groupdict()
    year = _year(match)
    month2 = read_month(groups.get("m2"))
    month = read_month(groups["m"]) or month2
    first = Partial(year, month, read_day(groups.get("d")))
    last = Partial(year, month2 or month, read_day(groups["d2"])) if groups.get("d2") else None
    return Expression(
        match.start(),
        match.end(),
        first,
        last,
        pull=_pull(groups.get("pull")),
        unit="year" if groups.get("pull") else "",
    )


def _numeric(match: Match) -> Expression:
    month = int(match["m"])
    first = Partial(int(match["y"]), month, read_day(match["d"])) if 1 <= month <= 12 else Partial()
    return Expression(match.start(), match.end(), first)


def _only_month(match: Match) -> Expression:
    return Expression(match.start("m"), match.end(), Partial(None, read_month(match["m"])), pull=_pull(match["how"]))


def _only_year(match: Match) -> Expression:
    return Expression(match.start("y"), match.end(), Partial(int(match["y"])))


def _weekday(match: Match) -> Expression:
    pull = _pull(match["how"] or match["after"])
    return Expression(match.start(), match.end(), weekday=WEEKDAYS[match["w"]], pull=pull)


def _weekday_with_day(match: Match) -> Expression:
    """A weekday with the day of the month beside it: "el martes 29", "Thursday 14"."""
    first = Partial(None, None, read_day(match["d"]))
    return Expression(match.start(), match.end(), first, weekday=WEEKDAYS[match["w"]])


def _word(match: Match) -> Expression:
    return Expression(
        match.start(), match.end(), shift=DAY_WORDS[" ".join(match["word"].lower().replace("’", "'").split())]
    )


def _recent(match: Match) -> Expression:
    return Expression(match.start(), match.end(), unit="week")


def _neighbour(match: Match) -> Expression:
    return Expression(match.start(), match.end(), neighbour=NEIGHBOURS[" ".join(match.group().lower().split())])


def _unit(match: Match) -> Expression:
    return Expression(match.start(), match.end(), pull=_pull(match["how"]), unit=match["unit"])


#: Each pattern with the signs without which it need not be tried; see `_list_signs`.
_PATTERNS: tuple[tuple[frozenset[str], re.Pattern[str], Callable[[Match], Expression]], ...] = tuple(
    (frozenset(signs.split()), re.compile(pattern, flags), build)
    for signs, pattern, flags, build in (
        ("digit month", rf"{_HEAD}(?P<d>{_D}){_TO}(?P<d2>{_D}){_OF}(?P<m>{_M}){_YEAR}", 0, _calendar),
        ("digit month", rf"{_HEAD}(?P<d>{_D}){_OF}(?P<m>{_M})(?:,?\s+{_Y})?{_TO}(?P<d2>{_D}){_OF}(?P<m2>{_M}){_YEAR}",
         0, _calendar),
        ("digit month", rf"\b(?P<m>{_M})\s+(?P<d>{_D}){_TO}(?:(?P<m2>{_M})\s+)?(?P<d2>{_D})(?![\d:]){_YEAR}", 0,
         _calendar),
        ("digit month", rf"{_HEAD}(?P<d>{_D}){_OF}(?P<m>{_M}){_YEAR}", 0, _calendar),
        ("digit month", rf"\b(?P<m>{_M})\s+(?P<d>{_D})(?![\d:]){_YEAR}", 0, _calendar),
        ("month", rf"\b(?P<m>{_M})(?:,?\s+(?:del?\s+)?(?P<y>{_Y})|\s+(?:of\s+)?(?P<pull>last|this|next)\s+year)", 0,
         _calendar),
        ("digit", rf"{_HEAD}(?P<y>{_Y})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", 0, _numeric),
        ("digit", rf"{_HEAD}(?P<d>\d{{1,2}})[./](?P<m>\d{{1,2}})[./](?P<y>{_Y})", 0, _numeric),
        ("month", rf"\b(?P<how>{_BEFORE_MONTH})[\s-]+(?P<m>{_M})(?!\s+\d)", 0, _only_month),
        ("digit", rf"\b(?:in|en|since|by)\s+(?P<y>{_Y})\b(?![-/])(?!\s+[A-Z])", 0, _only_year),
        ("digit", rf"\b(?:half|quarter|spring|summer|autumn|winter|end)\s+of\s+(?P<y>{_Y})\b", 0, _only_year),
        ("bracket", r"\b(?:recently|recientemente|récemment|esta semana|cette semaine|la semana pasada"
         r"|la semaine dernière)\b(?=\s*\()", re.IGNORECASE, _recent),
        ("digit weekday", rf"\b(?P<w>{match_any(WEEKDAYS)})\s+(?P<d>\d{{1,2}})"
         rf"(?![\d:.,/h]|\s*(?:h|de|{_M}|[-–/]|y|et|al?|au)\b)", 0, _weekday_with_day),
        ("weekday", rf"\b(?:(?P<how>{_PULLS})\s+)?(?P<w>{match_any(WEEKDAYS)})\b{_OWNER}(?:\s+(?P<after>{_AFTERS}))?"
         rf"{_DAYTIME}", 0, _weekday),
        ("day", rf"\b(?P<word>{match_loosely(DAY_WORDS)})\b{_OWNER}{_DAYTIME}", re.IGNORECASE, _word),
        ("neighbour", rf"\b{match_loosely(NEIGHBOURS)}\b", re.IGNORECASE, _neighbour),
        ("unit", rf"\b(?P<how>{_PULLS})\s+(?P<unit>year|month|week)\b{_OWNER}", re.IGNORECASE, _unit),
    )
)  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")


def _last_words(phrases: dict[str, int]) -> frozenset[str]:
    return frozenset(_LETTERS.findall(phrase)[-1] for phrase in phrases)


#: Words in small letters of which one stands in every expression of a kind.
_SIGNS = {
    "day": _last_words(DAY_WORDS), "neighbour": _last_words(NEIGHBOURS), "unit": frozenset({"year", "month", "week"}),
}  # fmt: skip
_BRACKET = re.compile(
    rf"\s*\(\s*(?:(?P<d>{_D})(?:(?:\s*[-–]\s*|\s+(?:and|y|et|al?|au)\s+)(?P<d2>{_D}))?(?:\s*/\s*(?P<n>\d{{1,2}})(?:/\d{{2,4}})?|\s+(?P<m>{_M}))?|(?P<m3>{_M})\s+(?P<d3>{_D})(?:\s*[-–]\s*(?P<d4>{_D}))?)\s*\)"
)
_DURATION = re.compile(
    r"\b(?P<n>two|three|four|five|six|seven|ten|\d{1,2}|dos|tres|cuatro|cinco|deux|trois|quatre|cinq)(?:[-\s]+)(?:full\s+)?(?:days?|días|jours)\b",
    re.IGNORECASE,
)


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[Expression]:
    """The date expressions of `text[start:end]` from left to right, the longest where several begin
    together.
    """
    stop = len(text) if end is None else end
    present = _list_signs(text, start, stop)
    tried = ((pattern, build) for signs, pattern, build in _PATTERNS if signs <= present)
    found = [build(match) for pattern, build in tried for match in pattern.finditer(text, start, stop)]
    found.sort(key=lambda e: (e.start, -e.end))
    kept: list[Expression] = []
    for expression in found:
        if not kept or expression.start >= kept[-1].end:
            kept.append(_with_bracket(text, _without_stop(text, expression), stop))
    return _without_doubled_weekdays(text, kept)


def _list_signs(text: str, start: int, stop: int) -> set[str]:
    """What dates need that stands in `text[start:stop]`: a digit, a bracket, a month's name, a word for a day …"""
    words = _LETTERS.findall(text, start, stop)
    lowered = {word.casefold() for word in words}
    signs = {sign for sign, needed in _SIGNS.items() if not needed.isdisjoint(lowered)}
    if not MONTHS.keys().isdisjoint(words):
        signs.add("month")
    if not WEEKDAYS.keys().isdisjoint(words):
        signs.add("weekday")
    if _DIGIT.search(text, start, stop):
        signs.add("digit")
    if text.find("(", start, stop) >= 0:
        signs.add("bracket")
    return signs


def _without_stop(text: str, expression: Expression) -> Expression:
    """The expression without the full stop that may close an abbreviated month."""
    return expression._replace(end=expression.end - 1) if text[expression.end - 1] == "." else expression


def _with_bracket(text: str, expression: Expression, stop: int) -> Expression:
    """The expression made exact by the day in brackets after it: "yesterday (03/11)", "this week (14/11)"."""
    vague = expression.weekday is not None or expression.shift is not None or expression.unit == "week"
    match = _BRACKET.match(text, expression.end, stop) if vague else None
    if match is None:
        return expression
    month = int(match["n"]) if match["n"] else read_month(match["m"] or match["m3"])
    first = Partial(None, month, read_day(match["d"] or match["d3"]))
    until = match["d2"] or match["d4"]
    last = Partial(None, month, read_day(until)) if until else None
    return expression._replace(end=match.end(), first=first, last=last)


def _without_doubled_weekdays(text: str, found: list[Expression]) -> list[Expression]:
    """ "Monday, 26 May" is one date: the weekday beside a day of the month falls away."""
    kept = []
    for i, expression in enumerate(found):
        beside = found[i + 1] if i + 1 < len(found) else None
        if (
            expression.weekday is not None
            and beside is not None
            and beside.first.day
            and text[expression.end : beside.start].strip(" ,(\n") in {"", "the"}
        ):
            continue
        kept.append(expression)
    return kept


def find_durations(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """Numbers of days that a stretch of text names, as (start, end, days).

    >>> find_durations("the two-day talks", 0, 17)
    [(4, 11, 2)]
    """
    return [
        (match.start(), match.end(), COUNTS.get(match["n"].lower()) or int(match["n"]))
        for match in _DURATION.finditer(text, start, end)
    ]
