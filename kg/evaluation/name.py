"""When two names, roles or quotations are the same: the folding that every comparison rests on."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable

#: Letters that NFKD leaves whole although readers type them without their stroke.
_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
_BRACKETED = re.compile(r"\(([^()\s]{2,20})\)")
_DROPPED = re.compile(r"[.'’‘`´ʼ]")
_BREAK = re.compile(r"[\W_]+")
_GOVERNMENT = re.compile(r"^government of (the )?")

#: American spelling → British, word by word; the Oxford endings go by `_OXFORD`.
_SPELLINGS = {
    "labor": "labour", "program": "programme", "programs": "programmes", "defense": "defence",
    "center": "centre", "counselor": "counsellor", "adviser": "advisor",
}  # fmt: skip
_OXFORD = re.compile(r"iz(ation|ations|ing|ed)$")

#: How alike the first words of two quotations must be, as a share of the longer one.
QUOTE_OVERLAP = 0.8


def fold_name(name: str) -> str:
    """The name in lower case without diacritics, punctuation, bracketed acronyms and a leading "the".

    >>> fold_name("The Côte-d’Or Forum (CDF)")
    'cote dor forum'
    """
    words = _fold_words(_BRACKETED.sub(_drop_acronym, name))
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def fold_role(role: str) -> str:
    """The role folded like a name, "&" read as "and" and American spelling as British.

    >>> fold_role("Vice-Minister of Labor & Program Organization")
    'vice minister of labour and programme organisation'
    """
    words = fold_name(role.replace("&", " and ")).split()
    return " ".join(_SPELLINGS.get(word) or _OXFORD.sub(r"is\1", word) for word in words)


def fold_country(name: str) -> str:
    """The folded name, where a government stands for its country.

    >>> fold_country("Government of the Netherlands")
    'netherlands'
    """
    return _GOVERNMENT.sub("", fold_name(name))


def fold_quote(quote: str) -> tuple[str, ...]:
    """The first ten words of a quotation, folded."""
    return tuple(_fold_words(quote)[:10])


def agree_quotes(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two folded quotations are one: equal, the start of the other, or four words in five shared.

    >>> agree_quotes(fold_quote("We lost the sea day"), fold_quote("We lost the sea day, but we asked"))
    True
    """
    short, long = sorted((one, other), key=len)
    if one == other or (len(short) >= 3 and long[: len(short)] == short):
        return True
    return overlap_words(one, other) >= QUOTE_OVERLAP


def overlap_words(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """The share of the longer sequence's words that the other has too, 0 to 1."""
    shared = sum((Counter(one) & Counter(other)).values())
    return shared / max(len(one), len(other), 1)


class Names:
    """Comparison keys of names; `canonical` (alias → registered name, else unchanged) is asked once each."""

    def __init__(self, canonical: Callable[[str], str]) -> None:
        self._canonical = canonical
        self._known: dict[str, str] = {}

    def key(self, name: str | None) -> str:
        """The comparison key of a body, dialogue or place; empty for `None`."""
        if name is None:
            return ""
        if name not in self._known:
            self._known[name] = fold_name(self._resolve(name))
        return self._known[name]

    def actor(self, name: str) -> str:
        """The comparison key of one who takes part: a government counts as its country."""
        return self.key(fold_country(self.key(name)))

    def _resolve(self, name: str) -> str:
        government = _GOVERNMENT.match(name.lower())
        if government:
            return f"Government of {self._canonical(name[government.end() :])}"
        resolved = self._canonical(name)
        return resolved if resolved != name else self._canonical(_BRACKETED.sub(_drop_acronym, name).strip())


def _drop_acronym(match: re.Match[str]) -> str:
    capitals = sum(letter.isupper() for letter in match[1])
    return " " if capitals >= 2 else match[0]


def _fold_words(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text).casefold().translate(_STROKES)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _BREAK.sub(" ", _DROPPED.sub("", bare)).split()
