"""Acronyms as a text defines them: "Migration Dialogue for West Africa (MIDWA)"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from kg.extract.text import lexicon
from kg.extract.text.token import Token

_ACRONYM = re.compile(r"[A-Z][A-Za-z&]*[A-Z]+[A-Za-z]*|[A-Z]{2,}")
#: An acronym written as a word, the most words of its long form, and the most letters that each gives.
_WORDLIKE = re.compile(r"[A-Z][a-z]{2,9}")
_LONGEST_FORM = 16
_LONGEST_PART = 4
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
            if tokens[i - 1].text == "(" and tokens[i + 1].text == ")" and _WORDLIKE.fullmatch(word):
                start = _syllables_start(tokens, i - 1, word.lower())
                if start is not None:
                    found.setdefault(word, _spell(tokens[start : i - 1]))
            elif tokens[i - 1].text == "(" and tokens[i + 1].text in {")", ";", ","} and _ACRONYM.fullmatch(word):
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


def _syllables_start(tokens: Sequence[Token], end: int, acronym: str) -> int | None:
    """The index of the long form whose words' beginnings make up an acronym written as a word: "Conago", "Acnur"."""
    for i in range(end - 1, max(-1, end - 1 - _LONGEST_FORM), -1):
        word = tokens[i]
        if not word.is_word:
            return None
        if word.is_capital and word.text[0].lower() == acronym[0] and _is_made_of(tokens[i:end], acronym):
            return i
    return None


def _is_made_of(tokens: Sequence[Token], acronym: str) -> bool:
    """Whether the beginnings of the words, small ones apart, make up the acronym in order."""
    reached = {0}
    for word in (_plain(token.text) for token in tokens if token.lower not in _SMALL):
        sizes = range(1, min(len(word), _LONGEST_PART) + 1)
        reached = {at + n for at in reached for n in sizes if acronym.startswith(word[:n], at)}
    return len(acronym) in reached


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _spell(tokens: Sequence[Token]) -> str:
    words = ""
    for token in tokens:
        glue = "" if not words or token.text in {",", "-", "/"} or token.text.startswith(("'", "’")) else " "
        words += glue + token.text
    return words
