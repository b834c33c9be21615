"""Which names of people are spellings of one name, and where to look for them among many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from rapidfuzz.distance import DamerauLevenshtein

Words = tuple[str, ...]
Thing = TypeVar("Thing")
#: A slip of the pen is forgiven in names of more letters.
_LONG = 10
#: So many people who share a word or a spelling are told apart; in a text of any sense there are fewer.
_MOST = 100


def is_same_name(one: Words, other: Words) -> bool:
    """Whether the words are the same, or the first and last are with others between, or long names differ by a slip."""
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) > 1 and shorter[-1] == longer[-1] and shorter[0] == longer[0]:
        rest = iter(longer)
        return all(word in rest for word in shorter)
    joined, against = " ".join(one), " ".join(other)
    return (
        len(one) == len(other)
        and len(joined) > _LONG
        and one[0][0] == other[0][0]
        and DamerauLevenshtein.distance(joined, against, score_cutoff=1) <= 1
    )


def is_last_part(longer: Words, words: Words) -> bool:
    """Whether the words are the last or first ones of the longer name: "Évora Tavares" of "Jacira Évora Tavares"."""
    return 1 < len(words) < len(longer) and words in (longer[-len(words) :], longer[: len(words)])


class Index(Generic[Thing]):
    """Things by the keys under which they were kept, in the order in which they came."""

    def __init__(self) -> None:
        self._kept: dict[object, list[tuple[int, Thing]]] = defaultdict(list)
        self._size = 0

    def keep(self, thing: Thing, keys: Iterable[object]) -> None:
        """Take a thing in under each key that is not full."""
        self._size += 1
        for key in set(keys):
            if len(self._kept[key]) < _MOST:
                self._kept[key].append((self._size, thing))

    def find(self, keys: Iterable[object]) -> list[Thing]:
        """The things under any of the keys, in order, each once."""
        found = {number: thing for key in keys for number, thing in self._kept.get(key, ())}
        return [found[number] for number in sorted(found)]


def iter_keys(words: Words) -> Iterator[object]:
    """Keys of which a name shares one with each name that can be the same person's: ends, parts, slips.

    Of two spellings one letter apart, one without one of its letters is the other, or the other without one.
    """
    yield words[0], words[-1]
    for size in range(2, len(words)):
        yield words[:size]
        yield words[-size:]
    yield from _iter_slips(words)


def iter_sought(words: Words) -> Iterator[object]:
    """The keys under which to look for the person of a name."""
    yield words[0], words[-1]
    yield words
    yield from _iter_slips(words)


def _iter_slips(words: Words) -> Iterator[object]:
    joined = " ".join(words)
    if len(joined) >= _LONG:
        yield joined
        yield from (joined[:i] + joined[i + 1 :] for i in range(len(joined)))
