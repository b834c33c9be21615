"""Datelines: the place and day that open a report, such as `Georgetown, March 14.` or `GENEVA – `."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.releases.character import squeeze
from kg.releases.date import DateHit, iter_dates
from kg.releases.line import as_set, is_category

_LONGEST = 140
_PARTICLES = as_set("and of the de del la las los le du des l' el y et da do dos al")
_WEEKDAY = re.compile(
    r"(?:^|[\s,(]+)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miércoles|jueves|viernes|sábado"
    r"|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|el|a|today|hoy|aujourd['’]hui)[\s,(]*$",
    re.IGNORECASE,
)
#: Words that open a sentence about a day or an address to a person, not a dateline.
_TELLING = as_set(
    "on in at as today yesterday this during last after since from by for en hoy ayer este esta desde au ce"
    " cette hier dans depuis president minister secretary ambassador governor senator deputy mr. mrs. ms. dr."
    " mr mrs ms dr"
)
#: A news agency between place and dash: `(CMC)`, `(ILO News)`, `, CMC`, `, GNA`.
_AGENCY = re.compile(r"(?:[\s,]+\((?:[A-Z]{2,8}|[A-Z][\w./-]{1,12} News)\)|,\s+[A-Z]{2,6})\s*$")
_DASH = re.compile(r"\s(?:--|[–—―-])\s|\s?[–—―]\s")
_AFTER_DATE = re.compile(
    r"[\s,)]*(?:\([A-Z][\w .]{1,12}\)(?=\s)|[A-Z]{2,6}(?=\s[–—-]))?"
    r"\s*(?:[-–—―.:(]|$|[0-9]{1,2}[:.h][0-9]{2}[^.]{0,8}\.?m?\.?$)"
)
_AGENCY_AFTER_DATE = re.compile(r"[\s,]*\([A-Z][\w .]{1,12}\)\s")
_OPENING = re.compile(r"[A-Z0-9À-Þ“\"'«‘(\[]|d['’]|l['’]")


class Dateline(NamedTuple):
    """place: as printed, without date and news agency; date: the day, possibly without its year."""

    place: str
    date: DateHit | None


def read_dateline(line: str) -> Dateline | None:
    """The dateline that opens a line, or None if the line opens otherwise."""
    opening = squeeze(line[: 2 * _LONGEST])[:_LONGEST]
    date = next(iter_dates(opening), None)
    if date and (_AFTER_DATE.match(opening, date.end) or _AGENCY_AFTER_DATE.match(opening, date.end)):
        before = _WEEKDAY.sub(",", opening[: date.start]).rstrip()
        place = _place_of(before) if before.endswith((",", ";", "(")) else None
        if place:
            return Dateline(place, date)
    dash = _DASH.search(opening)
    if dash and _OPENING.match(opening, dash.end()):
        place = _place_of(opening[: dash.start()])
        return Dateline(place, None) if place else None
    return None


def _place_of(words: str) -> str | None:
    """The words without what is no place name, if what is left looks like one."""
    words = _AGENCY.sub("", words).strip(" ,;:(–—-")
    words = words if "(" in words else words.rstrip(")")
    parts = [part.strip() for part in words.split(",")]
    if len(parts) > 3 or not all(_looks_like_place(part) for part in parts) or is_category(words):
        return None
    return None if words.split()[0].lower() in _TELLING else words


def looks_like_address(line: str) -> bool:
    """Whether a line is two or three place names with commas between them, as in a letterhead."""
    parts = [part.strip() for part in line.split(",")]
    return 2 <= len(parts) <= 3 and len(line.split()) <= 7 and all(_looks_like_place(part) for part in parts)


def _looks_like_place(part: str) -> bool:
    """Capitalised words, at most six, with particles between them; no full stop but in `St.` or `D.C.`"""
    words = part.replace("(", "").replace(")", "").split()
    if not 1 <= len(words) <= 6 or not words[0][0].isalpha():
        return False
    return all(_fits_place(word) for word in words)


def _fits_place(word: str) -> bool:
    if word.lower() in _PARTICLES or word[:2].lower() in ("d'", "d’", "l'", "l’"):
        return True
    named = word[0].isupper() and not any(char.isdigit() or char in '?!;:%&@#*=<>"“”|' for char in word)
    return named and ("." not in word or len(word) <= 5)
