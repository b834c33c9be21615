"""Publication dates as mastheads, heads and file names print them, read into ISO 8601."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

_MONTHS = (
    "january jan enero ene janvier janv janeiro",
    "february feb febrero février fevrier févr fevr fév fev fevereiro",
    "march mar marzo mars março marco",
    "april apr abril abr avril avr",
    "may mayo mai maio",
    "june jun junio juin junho",
    "july jul julio juillet juil julho",
    "august aug agosto ago août aout",
    "september sept sep septiembre setiembre septembre setembro set",
    "october oct octubre octobre outubro out",
    "november nov noviembre novembre novembro",
    "december dec diciembre dic décembre decembre déc dezembro dez",
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_PARTS = {
    "YEAR": r"(?P<year{}>(?:19|20)[0-9]{{2}})",
    "YY": r"(?P<year{}>[0-9]{{2}})",
    "MONTH": r"(?P<month{}>" + "|".join(sorted(_MONTH_OF, key=len, reverse=True)) + r")\.?",
    "MM": r"(?P<month{}>[0-9]{{1,2}})",
    "DAY": r"(?P<day{}>[0-9]{{1,2}})(?:st|nd|rd|th|er|º|°)?",
    "DD": r"(?P<day{}>[0-9]{{1,2}})",
}
#: The forms of a date; where several fit, the first one counts.
_FORMS = (
    r"YEAR-MM-DD",
    r"YEAR/MM/DD",
    r"YEAR\.MM\.DD",
    r"DD-MM-YEAR",
    r"DD/MM/YEAR",
    r"DD\.MM\.YEAR",
    r"DAY\s?(?:de\s|of\s)?MONTH,?\s(?:del?\s)?YEAR",
    r"MONTH\s?DAY,?\s(?:del?\s)?YEAR",
    r"MONTH\s?DD/YY",
    r"DAY\s(?:de\s)?MONTH",
    r"MONTH\s?DAY",
    r"MONTH\s(?:de\s)?YEAR",
    r"YEAR-MM",
)


def _pattern_of(number: int, form: str) -> str:
    return re.sub("|".join(_PARTS), lambda part: _PARTS[part.group()].format(number), form)


_ANY_FORM = "|".join(_pattern_of(number, form) for number, form in enumerate(_FORMS))
_DATE = re.compile(rf"(?<![\w/])(?:{_ANY_FORM})(?:(?![\w/])|(?=T[0-9]))", re.IGNORECASE)


class DateHit(NamedTuple):
    """A date in a text: `text[start:end]`; year or day is None where none is printed."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None

    def iso(self, year: int | None = None) -> str | None:
        """The date in ISO 8601, with `year` where none is printed; None without any."""
        known = self.year or year
        if known is None:
            return None
        return f"{known:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


def iter_dates(text: str) -> Iterator[DateHit]:
    """The dates in a short text in order, those without year or without day included."""
    for match in _DATE.finditer(text):
        parts = {name.rstrip("0123456789"): value for name, value in match.groupdict().items() if value}
        hit = _hit_of(match, parts)
        if hit:
            yield hit


def read_date(text: str) -> str | None:
    """The first date with a year in a short text, in ISO 8601 with as much as is printed, or None.

    In figures the day comes first unless that is impossible.
    """
    return next((hit.iso() for hit in iter_dates(text[:400]) if hit.year), None)


def read_name_date(name: str) -> str | None:
    """The date at the start of a file name such as `2025-07-31-meeting`, or None."""
    match = re.match(r"((?:19|20)[0-9]{2})[-_.]?([0-9]{2})[-_.]?([0-9]{2})(?![0-9])", name)
    return read_date("-".join(match.groups())) if match else None


def _hit_of(match: re.Match[str], parts: dict[str, str]) -> DateHit | None:
    named = not parts["month"].isdigit()
    # Letters that only look alike when case is ignored (a long s, say) make no month.
    month = _MONTH_OF.get(parts["month"].casefold(), 0) if named else int(parts["month"])
    year = int(parts["year"]) if "year" in parts else None
    day = int(parts["day"]) if "day" in parts else None
    if year is not None and year < 100:
        year += 2000
    if not named and day is not None and month > 12:
        month, day = day, month
    # Without a year, 29 February may be right.
    if not _exists(year or 2000, month, day or 1):
        return None
    # The full stop after `14 March.` ends the dateline, not the month's name.
    end = match.start() + len(match.group().rstrip("."))
    return DateHit(match.start(), end, year, month, day)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True
