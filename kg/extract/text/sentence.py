"""Sentences of a block."""

from __future__ import annotations

import re

from kg.extract.text.lexicon import ABBREVIATIONS

#: From the first mark of a run of marks on, and without going back, so that a long run is read once.
#: French sets its closing mark off by a space.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++(?:[”\"’»)\]]|[ \u00a0\u202f]»)*\s++")
#: The longest sentence in code points; a list of a whole delegation is shorter.
LONGEST = 3000
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_LAST_WORD = re.compile(r"([^\s(“\"'’]+)$")


def split_sentences(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The places of the sentences in `text[start:end]`, in order, without surrounding space.

    A stop ends a sentence when a capital, a number or an opening quote follows and the word before it is no
    abbreviation and no initial. Semicolons do not end sentences: lists of officials run over them.
    """
    places = []
    begin = start
    for match in _STOP.finditer(text, start, end):
        if _ends_sentence(text, begin, match):
            places.append((begin, match.end() - _trailing_space(match.group())))
            begin = match.end()
    if text[begin:end].strip():
        places.append((begin, begin + len(text[begin:end].rstrip())))
    return tuple(part for place in places for part in _cut(text, *place))


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The place itself, or one longer than any sentence in parts that end at a semicolon, a comma or a space."""
    parts = []
    while end - start > LONGEST:
        stops = (text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in ("; ", ", ", " ", "\n"))
        stop = next((found + 1 for found in stops if found >= 0), start + LONGEST)
        parts.append((start, stop))
        start = stop + len(text[stop:end]) - len(text[stop:end].lstrip())
    return [*parts, (start, end)] if start < end else parts


def _trailing_space(words: str) -> int:
    return len(words) - len(words.rstrip())


def _ends_sentence(text: str, begin: int, stop: re.Match[str]) -> bool:
    following = text[stop.end() : stop.end() + 1]
    if not following or following.islower():
        return False
    if stop.group().strip() != ".":
        return True
    word = _LAST_WORD.search(text[max(begin, stop.start() - 24) : stop.start()])
    if word is None:
        return True
    last = word.group(1).rsplit("-", 1)[-1]
    is_initial = len(last) == 1 and last.isupper()
    return not (
        is_initial or last.lower() in ABBREVIATIONS or _INITIALS.fullmatch(last) is not None
    )
