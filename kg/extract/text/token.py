"""Words and marks of a text with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

#: A hyphen joins two words to one, but not an honorific to what stands before it ("of IGAD-Dr. Desta").
_WORD = r"[^\W\d_]+(?:(?:[’'‘·]|[\-‐‑](?!(?:Dr|Mr|Mrs|Ms|Amb|Hon|Prof|Gen|H\.E)\b))[^\W\d_]+)*"
_TOKEN = re.compile(
    rf"""
    (?:[^\W\d_]\.){{2,5}}              # U.S., H.E., B.K.
    | [^\W\d_](?=\.)\.(?!\w)           # an initial with its stop: J.
    | \d+\.[ªºᵃ°](?!\w)                 # 45.ª
    | \d+(?:[.,/:]\d+)*(?:st|nd|rd|th|[ªºᵃ°])?(?!\w)
    | \d+[^\W\d_]+                     # 5G, 22nd
    | \d+                              # 5_
    | {_WORD}
    | [^\w\s]
    | _
    """,
    re.VERBOSE,
)
#: An elided article is a word of its own ("de l'Intérieur", "d'affaires"), but not the begin of a name ("D'Souza").
_ELISION = re.compile(r"(?:[ld]|[LD](?=[’'][a-zà-öø-ÿ]))[’'](?=[^\W\d_])|[Qq]u[’'](?=[^\W\d_a-zà-öø-ÿ])")
#: At a sentence's start a capital may follow: "L'OIM".
_OPENING_ELISION = re.compile(r"L[’'](?=[^\W\d_])")
#: What says how an office is held is a word of its own, its hyphen too: "ex-Minister", "Director-designate".
_STATUS = re.compile(
    r"(?:ex|then|former)(?=[-‐‑][^\W\d_]{4})|[^\W\d_]{4,}(?=[-‐‑](?:elect|designate)$)", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"[’'][sS]$")
#: The marks at which a word can part.
_INNER_MARK = re.compile(r"['’\-‐‑]")


class Token(NamedTuple):
    """A word, number or mark; `start` and `end` are code points of the release's text."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_capital(self) -> bool:
        """Whether it is a word that begins with a capital letter (a letter without case counts as one)."""
        first = self.text[0]
        return first.isalpha() and not first.islower()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()

    @property
    def is_initial(self) -> bool:
        """Whether it is `J.` or `B.K.`: letters each with a stop."""
        return self.text.endswith(".") and len(self.text) > 1


def iter_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of the words and marks between `start` and `end`; a possessive ending is a token of its own."""
    spans = []
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        cuts = _list_cuts(match.group(), opening=first == start) if _INNER_MARK.search(text, first, last) else ()
        for cut in cuts:
            spans.append((first, match.start() + cut))
            first = match.start() + cut
        spans.append((first, last))
    return spans


def _list_cuts(word: str, *, opening: bool) -> tuple[int, ...]:
    """Where a word parts into tokens: after an elided article, around a status's hyphen, before a possessive ending."""
    elided = _ELISION.match(word) or (_OPENING_ELISION.match(word) if opening else None)
    if elided:
        return (elided.end(),)
    status = _STATUS.match(word)
    if status:
        return (status.end(), status.end() + 1)
    ending = _POSSESSIVE.search(word)
    return (ending.start(),) if ending else ()


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of `text[start:end]` in order.

    >>> [t.text for t in tokenize("Guyana's Dr. J. O'Hare-Tran, U.S. (17th)")]
    ['Guyana', "'s", 'Dr', '.', 'J.', "O'Hare-Tran", ',', 'U.S.', '(', '17th', ')']
    """
    stop = len(text) if end is None else end
    return tuple(Token(text[a:b], a, b) for a, b in iter_spans(text, start, stop))
