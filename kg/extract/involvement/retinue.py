"""Retinues: those who make up a delegation: "The X delegation, led by A, was comprised of B and C"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.text.saying import words as word_set

#: Those who come together, with a head.
_PARTIES = frozenset({"delegation", "delegations", "team", "side", "mission"})
#: Verbs that lead from a delegation to its head or its members, and the small words after them.
_COMPOSING = word_set(
    "led headed comprised comprises composed consisted consists made including included includes include"
)
_SMALL = frozenset({"up", "of", "by"})
#: Words that may stand between the noun and the verb.
_BETWEEN = word_set(
    """, was were is are be will also which that who and of from the to be being for has had have ( ) 's
    high-level official members"""
)
_REACH = 9


def iter_members(words: list[str], covered: list[bool]) -> Iterator[int]:
    """The tokens from which the members or the head of a delegation are named; covered: the tokens of names."""
    for i, word in enumerate(words):
        if word in _PARTIES:
            start = _find_list(words, covered, i + 1)
            if start is not None:
                yield start


def _find_list(words: list[str], covered: list[bool], i: int) -> int | None:
    """The token after the verb of composing that follows token i, names and small words passed over."""
    for k in range(i, min(i + _REACH, len(words))):
        if words[k] in _COMPOSING:
            after = k + 1
            while after < len(words) and words[after] in _SMALL:
                after += 1
            return after
        if not (covered[k] or words[k] in _BETWEEN):
            return None
    return None
