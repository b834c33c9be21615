"""Whether the words of a headline say something, or only name an event: "Gate Opens", "Opening of the Gate"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.syntax.speech import is_adverb, is_base_verb, is_past
from kg.extract.text.model import nouns, verb_base
from kg.extract.text.saying import FINITE, words

_QUOTING = frozenset("“\"„«‘'")
#: After a past form they show a participle that describes a noun: "Review Chaired by the Minister".
_AGENTS = frozenset({"by", "under"})
#: After a first word that is noun and verb alike they show the noun: "Launch of the Gate".
_SMALL = words("of on for in at with by from and to between under as")
_DENIALS = frozenset({"not", "never", "no", "please"})
#: Predicates that the general list lacks, and forms of verbs whose base is a noun too, but seldom in the plural.
_PREDICATES = FINITE | words("cannot takes gives makes comes goes wants means keeps lies lets")
_SHORTENED = ("’ll", "'ll", "n’t", "n't", "’re", "'re")


def asserts(headline: Sequence[str]) -> bool:
    """Whether the words of an English headline hold a finite verb, an order or a quotation's opening mark.

    >>> asserts("The Gate Must Open".split()), asserts("Opening of the Gate".split())
    (True, False)
    """
    if not headline or headline[0][0] in _QUOTING:
        return bool(headline)
    lowered = [word.lower() for word in headline] + [""]
    return _is_order(lowered) or any(_is_finite(lowered, i) for i in range(1, len(headline)))


def _is_order(lowered: Sequence[str]) -> bool:
    """Whether the words begin with a verb in its base form: "Open the Gate", "Never Close It"."""
    start = 0
    while is_adverb(lowered[start]) or lowered[start] in _DENIALS:
        start += 1
    word, following = lowered[start], lowered[min(start + 1, len(lowered) - 1)]
    return word in _PREDICATES or (is_base_verb(word) and (word not in nouns() or following not in _SMALL))


def _is_finite(lowered: Sequence[str], i: int) -> bool:
    """Whether a word that is not the first can be the predicate: "Remains", "Records 90%", "to Build"."""
    word, following = lowered[i], lowered[i + 1]
    if word in _PREDICATES or word.endswith(_SHORTENED):
        return True
    if word == "to":
        return is_base_verb(following)
    if is_past(word):
        return following not in _AGENTS
    base = verb_base(word) if word.endswith("s") else None
    return base not in {None, word} and (base not in nouns() or following[:1].isdigit())
