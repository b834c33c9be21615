"""Words of the calendar in English, Spanish and French: months, weekdays, "yesterday", small numbers."""

from __future__ import annotations

import re

_ENGLISH_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

_SPANISH_MONTHS = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]

_FRENCH_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]

_WEEKDAYS = (
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
)

#: Words for days → days from the day of writing.
DAY_WORDS = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday": -1,
    "last evening": -1, "last night": -1, "tomorrow": 1, "hoy": 0, "ayer": -1, "mañana": 1, "aujourd'hui": 0,
    "hier": -1, "demain": 1, "esta mañana": 0, "esta tarde": 0, "ce matin": 0,
}  # fmt: skip

#: Words for days → days from the day named before.
NEIGHBOURS = {
    "the day before": -1, "the previous day": -1, "a day earlier": -1, "the next day": 1, "the day after": 1,
    "the following day": 1, "a day later": 1, "the same day": 0, "that day": 0, "that same day": 0,
    "earlier in the day": 0, "later in the day": 0,
}  # fmt: skip

#: Small numbers in words.
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10, "dos": 2, "tres":
3, "cuatro": 4, "cinco": 5, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5}  # fmt: skip


def _month_table() -> dict[str, int]:
    table: dict[str, int] = {}
    for number, (english, spanish, french) in enumerate(
        zip(_ENGLISH_MONTHS, _SPANISH_MONTHS, _FRENCH_MONTHS, strict=True), 1
    ):
        forms = {
            english,
            english.upper(),
            english[:3],
            english[:3].upper(),
            spanish,
            french,
            spanish.title(),
            french.title(),
            spanish.upper(),
        }
        table |= dict.fromkeys(forms, number)
    return table | {"Sept": 9, "setiembre": 9}


def _weekday_table() -> dict[str, int]:
    return {form: i for days in _WEEKDAYS for i, day in enumerate(days) for form in (day, day.title(), day.upper())}


#: Names and abbreviations of months → 1 to 12.
MONTHS = _month_table()

#: Names of weekdays → 0 for Monday to 6.
WEEKDAYS = _weekday_table()


def match_any(words: dict[str, int]) -> str:
    """A pattern of any of these words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w))) + ")"


def match_loosely(words: dict[str, int]) -> str:
    """A pattern of any of these words with any space between them and either apostrophe."""
    spaced = (r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=lambda w: (-len(w), w)))
    return "(?:" + "|".join(pattern.replace("'", "[’']") for pattern in spaced) + ")"


def read_month(text: str | None) -> int | None:
    """The number of a month's name or abbreviation, 1 to 12, or None."""
    return MONTHS.get(text.rstrip(".")) if text else None


_DIGITS = re.compile(r"\d+")


def read_day(text: str | None) -> int | None:
    """The number that "14" or "14th" begins with, if a month can have such a day, or None."""
    digits = _DIGITS.match(text) if text else None
    value = int(digits.group()) if digits else 0
    return value if 1 <= value <= 31 else None
