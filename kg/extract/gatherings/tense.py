"""Tense: whether a date that a sentence gives to a gathering lies ahead."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.gatherings.mention import Mention
from kg.extract.text import kind as nouns
from kg.extract.text.annotation import Annotated
from kg.extract.text.romance import is_future

#: Present forms that announce what is still to come when a date follows.
PRESENT = frozenset({"begins", "opens", "starts", "begin", "open", "start", "ends", "closes", "concludes"})
_UNDER_WAY = frozenset({"hosting", "holding", "organising", "organizing", "convening", "gathering", "co-hosting"})
_MEETING = frozenset({"meet", "meets", "takes", "convenes", "gather", "gathers", "celebra", "realiza", "tient"})


def is_ahead(annotated: Annotated, words: list[str], first: int, mention: Mention, lang: str) -> bool:
    """Whether the date at token `first` lies in the future, by the words between the last clause mark and it.

    words: the sentence's, in lower case; lang: the language of the release, two letters.
    """
    before = words[:first]
    ahead = [
        i
        for i, word in enumerate(before)
        if word in nouns.FUTURE
        or (word == "to" and words[i - 1] in {"is", "are", "was", "were"})
        or (is_future(word, lang) and not annotated.tokens[i].is_capital)
    ]
    near = words[mention.end : first]
    if any(a in {"is", "are"} and b in _UNDER_WAY for a, b in pairwise(near)) and not nouns.HAPPENED & set(near):
        return True
    if mention.shift > 0 or (mention.first <= first < mention.end and words[first] == "next"):
        return True
    if _runs_until(words, first) and not nouns.HAPPENED & set(near):
        return True
    if not ahead:
        return "next" in words[max(0, first - 1) : first + 1] or _is_announced(words, first)
    past = [i for i in range(ahead[-1] + 1, first) if words[i] in {"held", "took"} and words[i - 1] != "be"]
    return not past and before[ahead[-1] :].count(";") == 0


def _runs_until(words: list[str], first: int) -> bool:
    """Whether what goes on lasts until the date: "se realiza en Lima hasta el 14"."""
    return words[max(0, first - 2) : first] == ["hasta", "el"]


def is_past(mention: Mention) -> bool:
    """Whether its sentence has a verb by which a gathering has happened."""
    annotated = mention.scene.annotated
    return any(annotated.lower(i) in nouns.HAPPENED for i in range(len(annotated)))


def _is_announced(words: list[str], first: int) -> bool:
    """Whether a present tense before the date, or "we shall" right after what it opens, looks ahead: "begins on
    Saturday", "At the fair on the 24th we shall show it".
    """
    before = words[:first]
    verbs = [word for word in before if word in nouns.HAPPENING or word in _MEETING]
    if verbs and verbs[-1] in PRESENT | _MEETING and not nouns.HAPPENED & set(before):
        return True
    setting = words[0] in {"at", "on", "in"} and not nouns.HAPPENED & set(before)
    return setting and bool({"will", "shall"} & set(words[first + 1 : first + 8]))
