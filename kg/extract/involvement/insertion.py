"""Insertions: subjects that a phrase or a clause between commas parts from their verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.involvement.actor import Actor, read_before
from kg.extract.involvement.form import is_participle

if TYPE_CHECKING:
    from kg.extract.involvement.passage import Passage

_JOINTLY = frozenset({"together", "along"})
_OPENING = frozenset({"with", "in", "con", "en", "avec", "as"}) | _JOINTLY
_RELATIVE = frozenset({"which", "who", "que", "qui", "quien"})


def read_across(passage: Passage, i: int) -> list[Actor]:
    """The subject before what is inserted and ends with a comma before token i; nobody where nothing is inserted.

    "The Ministry, with the support of A and B, hosted", "X, which leads the Y Group, hosted".
    """
    if i < 4 or passage.words[i - 1] != ",":
        return []
    comma = _find_phrase(passage, i)
    if comma is None:
        return _before_relative(passage, i)
    comma = _find_first(passage, comma)
    joined = passage.cast.between(comma, i) if passage.words[comma + 1] in _JOINTLY else []
    return read_before(passage.cast, comma) + joined


def _find_first(passage: Passage, comma: int) -> int:
    """The comma before the first of several phrases in a row: "X, as chair of Y, with support from Z, hosted"."""
    earlier = _find_phrase(passage, comma + 1)
    while earlier is not None:
        comma, earlier = earlier, _find_phrase(passage, earlier + 1)
    return comma


def _find_phrase(passage: Passage, i: int) -> int | None:
    """The comma at which a phrase of support that ends before token i begins, or None."""
    low, _ = passage.clause(i)
    for k in range(i - 2, low, -1):
        word = passage.words[k + 1]
        if passage.words[k] == "," and is_participle(word) and passage.words[k + 2] in {"por", "par"}:
            return k
        if passage.words[k] == "," and word in _OPENING:
            phrases = any(True for j in range(k + 1, k + 5) for _ in passage.supporting_at(j))
            return k if phrases or word in _JOINTLY | {"as"} else None
    return None


def _before_relative(passage: Passage, i: int) -> list[Actor]:
    """Whom a relative clause that ends with the comma before token i describes."""
    low, _ = passage.clause(i)
    openings = (k for k in range(i - 2, low + 1, -1) if passage.words[k] in _RELATIVE and passage.words[k - 1] == ",")
    opening = next(openings, None)
    if opening is None:
        return []
    return [actor for actor in read_before(passage.cast, opening - 1)[-1:] if actor.end == opening - 1]
