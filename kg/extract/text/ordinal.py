"""Ordinal numbers in words, digits and Roman numerals, in English, Spanish and French."""

from __future__ import annotations

import re

_ENGLISH = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SPANISH_UNITS = ["primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven"]
_SPANISH_TENS = {"decimo": 10, "vigesimo": 20, "trigesimo": 30}
_FRENCH = [
    "premi",
    "deuxi",
    "troisi",
    "quatri",
    "cinqui",
    "sixi",
    "septi",
    "huiti",
    "neuvi",
    "dixi",
    "onzi",
    "douzi",
    "treizi",
    "quatorzi",
    "quinzi",
    "seizi",
    "dix-septi",
    "dix-huiti",
    "dix-neuvi",
    "vingti",
]
_FRENCH_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50}
_DIGITS = re.compile(r"(\d{1,3})\.?(?:st|nd|rd|th|[ªºᵃ°]|ra|da|ta|va|na|er|[èe]re|[eè]me|e)$", re.IGNORECASE)
_ROMAN = re.compile(r"(?=[LXVI])(XL|L?X{0,3})(IX|IV|V?I{0,3})$")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def _spell_table() -> dict[str, int]:
    table = {word: i for i, word in enumerate(_ENGLISH, 1)}
    for tens, value in _TENS.items():
        table[tens.removesuffix("y") + "ieth"] = value
        table |= {f"{tens}-{unit}": value + i for i, unit in enumerate(_ENGLISH[:9], 1)}
    return table | _spell_spanish() | _spell_french()


def _spell_spanish() -> dict[str, int]:
    table = {"primer": 1, "tercer": 3, "undécimo": 11, "undécima": 11, "duodécimo": 12, "duodécima": 12}
    for ending in ("o", "a"):
        table |= {stem + ending: i for i, stem in enumerate(_SPANISH_UNITS, 1)}
        table |= {stem + ending: tens for stem, tens in (("décim", 10), ("vigésim", 20), ("trigésim", 30))}
        for before, tens in _SPANISH_TENS.items():
            table |= {before + stem + ending: tens + i for i, stem in enumerate(_SPANISH_UNITS, 1)}
    return table | {word.replace("oo", "o"): n for word, n in table.items() if "moo" in word}


def _spell_french() -> dict[str, int]:
    table = {stem + "ème": i for i, stem in enumerate(_FRENCH, 1)} | {"premier": 1, "première": 1, "seconde": 2}
    for before, tens in _FRENCH_TENS.items():
        table |= {f"{before}-{stem}ème": tens + i for i, stem in enumerate(_FRENCH[:9], 1)}
        table[before.removesuffix("e") + "ième"] = tens
    return table


_WORDS = _spell_table()


def read_ordinal(word: str) -> int | None:
    """The number that an ordinal names, or None for any other word.

    >>> [read_ordinal(w) for w in ("Thirty-third", "17th", "45ª", "XXVII", "decimosexta", "cinquième", "45.ª", "I")]
    [33, 17, 45, 27, 16, 5, 45, None]
    """
    lowered = word.lower()
    if lowered in _WORDS:
        return _WORDS[lowered]
    digits = _DIGITS.match(word)
    if digits:
        return int(digits.group(1)) or None
    return read_roman(word) if len(word) > 1 else None


def read_roman(word: str) -> int | None:
    """The value of a Roman numeral from I to LXXXIX in capitals, or None.

    >>> read_roman("XIX"), read_roman("IIII"), read_roman("MIX")
    (19, None, None)
    """
    if not word or not _ROMAN.match(word):
        return None
    values = [_VALUES[letter] for letter in word]
    return sum(-v if v < following else v for v, following in zip(values, [*values[1:], 0], strict=True))
