"""Acronyms as a text defines them: "Migration Dialogue for West Africa (MIDWA)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.extract.text import lexicon
from kg.extract.text.token import Token

_ACRONYM = re.compile(r"[A-Z][A-Za-z&]*[A-Z]+[A-Za-z]*|[A-Z]{2,}")
_SMALL = lexicon.words(
    """of for on and the to in de la del y e et des du le les los las on against & en pour sobre a with"""
)
#: How far back a long form may reach, in words per letter of the acronym.
_REACH = 3


def find_definitions(sentences: Iterable[Sequence[Token]]) -> dict[str, str]:
    """Acronym → long form for every "Long Form (ACR)" whose capitals begin as the acronym's letters do."""
    found: dict[str, str] = {}
    for tokens in sentences:
        for i in range(2, len(tokens) - 1):
            word = tokens[i].text
            if tokens[i - 1].text == "(" and tokens[i + 1].text in {")", ";", ","} and _ACRONYM.fullmatch(word):
                start = _long_form_start(tokens, i - 1, word)
                if start is not None:
                    found.setdefault(word, _spell(tokens[start : i - 1]))
    return found


def _long_form_start(tokens: Sequence[Token], end: int, acronym: str) -> int | None:
    """The index where the long form before `end` begins: its words' initials spell the acronym from the back."""
    letters = [letter.lower() for letter in acronym if letter.isupper()]
    left = len(letters) - 1
    for i in range(end - 1, max(-1, end - 1 - _REACH * len(letters) - 4), -1):
        word = tokens[i]
        if not word.is_word and word.text not in {"-", "/", "&", ",", "'s", "’s", "'", "’"}:
            return None
        if left >= 0 and word.text[0].lower() == letters[left] and (word.is_capital or word.lower not in _SMALL):
            left -= 1
            if left < 0 and word.is_capital:
                return i
        elif word.is_word and word.lower not in _SMALL:
            return None
    return None


def _spell(tokens: Sequence[Token]) -> str:
    words = ""
    for token in tokens:
        glue = "" if not words or token.text in {",", "-", "/"} or token.text.startswith(("'", "’")) else " "
        words += glue + token.text
    return words
