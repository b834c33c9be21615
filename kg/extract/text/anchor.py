"""From where and when a release speaks: its dateline, and what its relative dates mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kg.extract.text.date import Expression, Partial, find_dates
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.extract.text.saying import words as word_set

_SEPARATOR = re.compile(r"\s[-–—]{1,2}\s|\s?—\s?|(?<=[\d)])[.:*_]|$")
#: A place before a full stop, as Spanish papers print it: "Lima. La ministra", "México, DF. El foro".
_STOPPED = re.compile(r"([^\W\d_][^\W\d_]+(?:(?: |, ?)[^\W\d_]+){0,4})\.\s+(?=[^\W\d_a-z]|[“«\"])")
#: How the capital of Mexico is written after its country's name.
_FEDERAL = frozenset({"df", "d.f", "cdmx"})
_MARKUP = re.compile(r"[*_#]+")
_LETTERS = re.compile(r"[^\W\d_]+(?:[’'.\-][^\W\d_]*)*")
_SMALL = word_set("de del la las los el le du des of and y et the da do di st nd rd th")
#: Words that begin a sentence, not a dateline.
_TELLING = word_set(
    """from on in at during after since by for as the this today yesterday del en el la los desde du le
    dans date fecha published updated publicado publié
    """
) - {"the", "la", "el", "le", "los"}
_LONGEST_DATELINE = 90
#: A paragraph of so many code points tells more than a line of the front.
_LONG = 200
_SOON, _LONG_AGO = timedelta(days=45), timedelta(days=300)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where and when a release speaks.

    today: the day that "today" means (the dateline's, else the publication's); published: the publication
    day; dateline: the place and, where printed, the day before the first sentence; city is None where an
    office's country stands there; day: the dateline's own day.
    """

    today: date | None
    published: date | None
    city: str | None = None
    country: str | None = None
    day: Expression | None = None


def read_anchor(document: Document) -> Anchor:
    """The release's anchor, from its date and the first line that has a dateline's shape."""
    published = _parse(document.release.date)
    printed = document.release.place
    long = 0
    for block in document.blocks[:14]:
        if block.kind in {Kind.BODY, Kind.MASTHEAD, Kind.HEADING, Kind.ITEM}:
            found = _read_dateline(document, block.start, min(block.end, block.start + _LONGEST_DATELINE), published)
            if found is not None:
                return found
        long += block.kind is Kind.BODY and block.end - block.start > _LONG
        if long > 1:
            break  # one long paragraph may sum up what follows the dateline
    place = read_place(document, printed) if printed else None
    return Anchor(published, published, *(place or (None, None)))


def _parse(printed: str | None) -> date | None:
    try:
        return date.fromisoformat(printed) if printed and len(printed) == 10 else None
    except ValueError:
        return None


def _read_dateline(document: Document, start: int, end: int, published: date | None) -> Anchor | None:
    head = document.text[start:end]
    if (stopped := _STOPPED.match(head)) is not None:
        place = read_place(document, stopped[1])
        if place is not None and None not in place:
            return Anchor(published, published, *place)
    separator = _SEPARATOR.search(head)
    if separator is None or not separator.start():
        return None
    stop = start + separator.start()
    days = [e for e in find_dates(document.text, start, stop) if e.first.day]
    dashed = bool(separator.group().strip(" .:*_"))
    if not (dashed or days):
        return None
    words = document.text[start : days[0].start if days else stop]
    place = read_place(document, words)
    if place is None:
        return None
    day = days[0] if days else None
    spoken = resolve_day(day.first, published) if day else None
    return Anchor(spoken or published, published, place[0], place[1], day)


def read_place(document: Document, words: str, *, dated: bool = False) -> tuple[str | None, str | None] | None:
    """City and country of a dateline's words, None where they are no place; dated: whether a day follows them, so
    that a name of both a city and a country is the city's.
    """
    bare = _MARKUP.sub("", words)
    letters = _LETTERS.findall(bare)
    if (
        not letters
        or len(letters) > 8
        or letters[0].lower() in _TELLING
        or any(w.islower() and w not in _SMALL for w in letters)
        or not letters[0][0].isupper()
    ):
        return None
    parts = [part.strip() for part in re.split(r"[,;:()]|\son\s", bare) if part.strip()]
    if not parts:
        return None
    if len(parts) > 1 and parts[1].lower().strip(".") in _FEDERAL and document.gazetteer.country(parts[0]) is not None:
        return "Ciudad de México", "MX"
    countries = [known.country for known in map(document.gazetteer.country, parts[1:]) if known]
    hint = countries[0] if countries else None
    whole = document.gazetteer.country(parts[0])
    code = document.gazetteer.city_country(parts[0], hint)
    if whole is not None and (code is None or not _is_capital_case(parts, code, whole.country, dated=dated)):
        return None, whole.country
    if code is None and hint is None and len(parts) == 1:
        return None
    city = spell_title(parts[0]) if parts[0].isupper() and len(parts[0]) > 3 else parts[0]
    return city, hint or code


def spell_title(name: str) -> str:
    """A name in capitals as a title spells it.

    >>> spell_title("PORT OF SPAIN")
    'Port of Spain'
    """
    return " ".join(w.lower() if i and w.lower() in _SMALL else w.title() for i, w in enumerate(name.split()))


def _is_capital_case(parts: list[str], city_in: str, country: str | None, *, dated: bool) -> bool:
    """Whether a name of both a city and a country stands for the city: "Singapore", "Djibouti", with more
    after it.
    """
    return city_in == country and (len(parts) > 1 or dated)


def resolve_day(partial: Partial, near: date | None) -> date | None:
    """The full day of a partial one with a day: with its year, else the latest not after `near`."""
    if partial.day is None or (near is None and partial.year is None):
        return None
    if partial.year is not None:
        return _make(partial.year, partial.month or 1, partial.day)
    assert near is not None
    return _latest(partial, near)


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _latest(partial: Partial, near: date) -> date | None:
    """The latest day of that month and day (or of that day alone) not after `near`."""
    if partial.month is not None:
        found = _make(near.year, partial.month, partial.day or 1)
        return found if found and found <= near else _make(near.year - 1, partial.month, partial.day or 1)
    found = _make(near.year, near.month, partial.day or 1)
    if found and found <= near:
        return found
    before = near.replace(day=1) - timedelta(days=1)
    return _make(before.year, before.month, partial.day or 1)


def _earliest(partial: Partial, near: date) -> date | None:
    """The earliest day of that month and day not before `near`."""
    if partial.month is not None:
        found = _make(near.year, partial.month, partial.day or 1)
        return found if found and found >= near else _make(near.year + 1, partial.month, partial.day or 1)
    found = _make(near.year, near.month, partial.day or 1)
    if found and found >= near:
        return found
    after = near.replace(day=28) + timedelta(days=4)
    return _make(after.year, after.month, partial.day or 1)


def resolve(
    expression: Expression, anchor: Anchor, *, ahead: bool, last: date | None = None
) -> tuple[str, str | None] | None:
    """First and last day of an expression in ISO 8601 (partial where the text is), or None if it cannot be
    fixed.

    ahead: whether the text speaks of the future, so that a missing year or week lies after the day of
    writing; last: the day named before, for "the day before".
    """
    today = anchor.today
    if expression.neighbour is not None:
        return (_iso(last + timedelta(days=expression.neighbour)), None) if last else None
    if expression.unit and expression.first.month is None and expression.first.day is None:
        return _resolve_unit(expression, today)
    if expression.weekday is not None or expression.shift is not None:
        return _resolve_word(expression, today, ahead)
    if expression.first.day is not None:
        return _resolve_range(expression, today, ahead)
    return _resolve_month(expression, today, ahead)


def _iso(day: date) -> str:
    return day.isoformat()


def _resolve_unit(expression: Expression, today: date | None) -> tuple[str, str | None] | None:
    if today is None or expression.unit == "week":
        return None
    if expression.unit == "year":
        return f"{today.year + expression.pull:04d}", None
    months = today.year * 12 + today.month - 1 + expression.pull
    return f"{months // 12:04d}-{months % 12 + 1:02d}", None


def _resolve_word(expression: Expression, today: date | None, ahead: bool) -> tuple[str, str | None] | None:
    """ "today", "Friday", with the day in brackets where it lies within days of the word's."""
    if today is None:
        return None
    if expression.shift is not None:
        day = today + timedelta(days=expression.shift)
    else:
        assert expression.weekday is not None
        back = (today.weekday() - expression.weekday) % 7
        if expression.pull > 0 or (ahead and expression.pull == 0):
            day = today + timedelta(days=(7 - back) if back or expression.pull > 0 else 0)
        else:
            day = today - timedelta(days=back or (7 if expression.pull < 0 else 0))
    if expression.first.day is not None:
        near = [d for d in (_latest(expression.first, day), _earliest(expression.first, day)) if d]
        bracket = min(near, key=lambda d: abs(d - day), default=None)
        if bracket is not None and abs(bracket - day) <= timedelta(days=10):
            day = bracket
    return _iso(day), None


def _resolve_range(expression: Expression, today: date | None, ahead: bool) -> tuple[str, str | None] | None:
    first = expression.first
    if first.year is None and expression.unit == "year" and today is not None:
        first = first._replace(year=today.year + expression.pull)
    if first.year is None and today is None:
        return None
    if first.year is not None:
        start = _make(first.year, first.month or 1, first.day or 1)
    else:
        assert today is not None
        start = _latest(first, today)
        under_way = start is not None and (_last_day(expression.last, start) or "") >= _iso(today)
        if ahead and not under_way:
            start = _earliest(first, today)
    if start is None:
        return None
    return _iso(start), _last_day(expression.last, start)


def is_soon(expression: Expression, anchor: Anchor) -> bool:
    """Whether a day without year is soon to come, since one that lies most of a year back would have its year."""
    first, today = expression.first, anchor.today
    if today is None or first.year is not None or first.month is None or first.day is None:
        return False
    coming, past = _earliest(first, today), _latest(first, today)
    return coming is not None and coming - today < _SOON and (past is None or today - past > _LONG_AGO)


def _last_day(partial: Partial | None, start: date) -> str | None:
    if partial is None or partial.day is None:
        return None
    month = partial.month or start.month
    year = start.year + (1 if month < start.month else 0)
    end = _make(year, month, partial.day)
    return _iso(end) if end and end > start else None


def _resolve_month(expression: Expression, today: date | None, ahead: bool) -> tuple[str, str | None] | None:
    first = expression.first
    if first.year is not None:
        return (f"{first.year:04d}-{first.month:02d}" if first.month else f"{first.year:04d}"), None
    if today is None or first.month is None:
        return None
    if expression.unit == "year":
        return f"{today.year + expression.pull:04d}-{first.month:02d}", None
    if ahead or expression.pull > 0:
        year = today.year + (first.month < today.month)
    else:
        late = first.month > today.month or (expression.pull < 0 and first.month == today.month)
        year = today.year - late
    return f"{year:04d}-{first.month:02d}", None
