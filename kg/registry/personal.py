"""Whether two names of people can be one person's, and how much they have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

import msgspec

#: Words that names hold or leave out at will, folded.
_PARTICLES_TEXT = "van von der den de del della di da do dos das du la le los las bin ibn bint y zu ter"
_PARTICLES = frozenset(_PARTICLES_TEXT.split())
_ARTICLES = frozenset(("al", "el", "ad", "ar", "as", "az"))
#: Given names as they are cut short in writing or by friends.
_SHORT_TEXT = """
md mohammed, mohd mohammed, muhd mohammed, mhd mohammed, ma maria, wm william, fco francisco, chas charles,
bill william, will william, bob robert, rob robert, dick richard, rick richard, jim james, jimmy james,
ted edward, ed edward, tony anthony, tony antonio, mike michael, dave david, joe joseph, tom thomas, steve stephen,
steve steven, chris christopher, kate catherine, kathy katherine, liz elizabeth, beth elizabeth, peggy margaret,
maggie margaret, jack john, larry lawrence, harry henry, hank henry, chuck charles, paco francisco, pepe jose,
nacho ignacio, pancho francisco, lupe guadalupe, chelo consuelo, sasha aleksandr, sasha oleksandr, vova volodymyr
"""
_SHORT = frozenset(tuple(pair.split()) for pair in _SHORT_TEXT.split(","))
_CUT = frozenset(short for short, _ in _SHORT)
#: What makes a woman's name of a man's, so that the shorter is no pet form of the longer.
_FEMININE = re.compile(r"(?:[aeiy]|[nlt]{1,2}[ae]|i[nt]h?[ae]|in[ae]|ett?[ae]|ell?[ae]|ian[ae]|an[ae])")
_SOUNDS = (("kh", "h"), ("ph", "f"), ("ck", "k"), ("cq", "k"), ("qu", "k"), ("sch", "sh"), ("tz", "ts"), ("ou", "u"))
_LETTERS = str.maketrans({"c": "k", "q": "k", "z": "s", "w": "v"})
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = "aeiouy"
_LEAST_SOUNDS, _LEAST_SLIP, _LEAST_PET = 3, 6, 3
#: Names of more words are compared as they stand, not in every order.
_MOST_WORDS = 6

Words = tuple[str, ...]
#: How two words of names agree: the same, as spellings of one, or one for short.
_SAME, _LIKE, _SHORTER = 3, 2, 1


class Likeness(msgspec.Struct, frozen=True):
    """What two names have in common: words that are the same, spelt alike, or abbreviated; how many one lacks."""

    same: int
    like: int
    short: int
    lacking: int

    @property
    def score(self) -> float:
        """How much the likeness speaks for one person, 0 to 1."""
        full = self.same + self.like
        if full == 0 or full + self.short < 2:
            return 0.1
        if full == 1:
            return min(0.15 + 0.05 * (self.short - 1), 0.25)
        score = {2: 0.45, 3: 0.55}.get(full, 0.6)
        return score - 0.05 * (self.lacking > 0) - 0.05 * min(self.like, 2) - 0.05 * (self.short > 0)

    @property
    def is_whole(self) -> bool:
        """Whether neither name lacks or shortens anything, and both are more than a surname."""
        return not (self.short or self.lacking) and self.same + self.like > 1

    def tell(self) -> str:
        """The likeness in words."""
        if not (self.like or self.short or self.lacking):
            return "same name"
        counts = (self.same, self.like, self.short, self.lacking)
        told = zip(counts, ("the same", "spelt alike", "abbreviated", "left out"), strict=True)
        return "names with words " + ", ".join(f"{what} ({count})" for count, what in told if count)


@lru_cache(maxsize=131072)
def split_name(name: str) -> Words:
    """The words of a folded name that tell people apart: particles off, "al" with the word that it stands before."""
    words: list[str] = []
    article = ""
    for word in name.split():
        if word in _ARTICLES:
            article = word
        elif word not in _PARTICLES:
            words.extend(word if _is_run(word) else (article + word,))
            article = ""
    return tuple(words) or tuple(name.split())


def _is_run(word: str) -> bool:
    """Whether the word is initials written together: "kd", "jrr"."""
    return 1 < len(word) < 4 and word not in _CUT and not any(letter in _VOWELS for letter in word)


@lru_cache(maxsize=262144)
def compare_names(one: str, other: str) -> Likeness | None:
    """What two folded names have in common; None if they contradict each other.

    Words that only one of them has may stand anywhere but before the first name, and not where the other one has
    words of its own: "Rosa Elena Quispe" is "Rosa Quispe Mamani", who is not "Rosa Quispe Huanca". A name may also
    stand with its last word first.
    """
    shorter, longer = sorted((split_name(one), split_name(other)), key=lambda words: (len(words), words))
    if not shorter:
        return None
    if shorter == longer:
        return Likeness(max(len(shorter) - sum(len(word) == 1 for word in shorter), min(len(shorter), 2)), 0, 0, 0)
    if len(shorter) == 1:
        return Likeness(1, 0, 0, len(longer) - 1) if len(shorter[0]) > 1 and shorter[0] in longer[1:] else None
    if len(longer) > _MOST_WORDS:
        return None
    found = [_Alignment(order, longer).align() for order in _iter_orders(shorter)]
    fitting = [likeness for likeness in found if likeness is not None and likeness.same + likeness.like]
    return max(fitting, key=lambda likeness: (likeness.same, likeness.like, -likeness.lacking), default=None)


def _iter_orders(words: Words) -> Iterator[Words]:
    """The name as it stands, and with one end put at the other if it has no initials."""
    yield words
    if all(len(word) > 1 for word in words):
        yield from sorted({(*words[1:], words[0]), (words[-1], *words[:-1])} - {words})


class _Alignment:
    """Two names word by word."""

    def __init__(self, one: Words, other: Words) -> None:
        self.one, self.other = one, other
        self._known: dict[tuple[int, int, int], tuple[int, ...] | None] = {}

    def align(self) -> Likeness | None:
        """The likeness of the best way to match the words; None if there is none."""
        starts = product(range(_count_initials(self.one) + 1), range(_count_initials(self.other) + 1))
        ways = [self._match(i, j) for i, j in starts if not (i and j)]
        best = max((way for way in ways if way is not None), default=None)
        if best is None:
            return None
        same, like, short = best
        return Likeness(same, like, short, len(self.other) + len(self.one) - 2 * (same + like + short))

    def _match(self, i: int, j: int) -> tuple[int, ...] | None:
        """The counts of words that agree from two that do on."""
        how = _agree(self.one[i], self.other[j]) if i < len(self.one) and j < len(self.other) else 0
        rest = self._follow(i + 1, j + 1, 0) if how else None
        if rest is None:
            return None
        return tuple(count + (grade == how) for count, grade in zip(rest, (_SAME, _LIKE, _SHORTER), strict=True))

    def _follow(self, i: int, j: int, side: int) -> tuple[int, ...] | None:
        """The counts from here on; side: which name has had words of its own since the last that agree, 1 or 2."""
        if i == len(self.one) or j == len(self.other):
            own = (i < len(self.one) and side != 2) or (j < len(self.other) and side != 1)
            ended = i == len(self.one) and j == len(self.other)
            return (0, 0, 0) if own or ended else None
        state = i, j, side
        if state not in self._known:
            ways = [self._match(i, j)]
            ways += [self._follow(i + 1, j, 1)] if side != 2 else []
            ways += [self._follow(i, j + 1, 2)] if side != 1 else []
            self._known[state] = max((way for way in ways if way is not None), default=None)
        return self._known[state]


def _count_initials(words: Words) -> int:
    """How many initials the name begins with."""
    return next((place for place, word in enumerate(words) if len(word) > 1), 0)


@lru_cache(maxsize=262144)
def _agree(one: str, other: str) -> int:
    """How two words agree; 0 if they do not."""
    if one == other:
        return _SAME if len(one) > 1 else _SHORTER
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == 1 or (shorter, longer) in _SHORT:
        return _SHORTER if longer.startswith(shorter) or len(shorter) > 1 else 0
    if (key := sound(one)) == sound(other) and len(key) >= _LEAST_SOUNDS + 2:
        return _LIKE
    if _is_slip(shorter, longer):
        return _LIKE
    if any(short == shorter and sound(full) == sound(longer) for short, full in _SHORT):
        return _SHORTER
    return _SHORTER if _is_pet(shorter, longer) else 0


def _is_pet(shorter: str, longer: str) -> bool:
    rest = longer[len(shorter) :]
    return (
        len(shorter) >= _LEAST_PET and len(rest) > 1 and longer.startswith(shorter) and not _FEMININE.fullmatch(rest)
    )


def _is_slip(shorter: str, longer: str) -> bool:
    """Whether one long word is the other but for a letter too few within it."""
    if len(shorter) < _LEAST_SLIP or len(longer) != len(shorter) + 1 or shorter[0] != longer[0]:
        return False
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(1, len(shorter)))


@lru_cache(maxsize=131072)
def sound(word: str) -> str:
    """The consonants of a folded word as they are heard, with the kind of its first vowel and of its last letter.

    Spellings of one name in several alphabets have one sound: Mohammed and Muhamad, Khaled and Khalid, Gritsenko and
    Hrytsenko; but not Hassan and Hussein, nor Daniel and Daniela.
    """
    plain = _DOUBLED.sub(r"\1", word)
    for written, heard in _SOUNDS:
        plain = plain.replace(written, heard)
    plain = _DOUBLED.sub(r"\1", plain.translate(_LETTERS))
    head = plain[:1]
    head = {"g": "h"}.get(head, "a" if head in "aeiou" else head)
    inner = next((letter for letter in plain[1:] if letter in _VOWELS), "")
    back = "u" if inner in ("o", "u") else "i"
    ending = plain[-1:] if plain[-1:] in ("a", "o") else ""
    body = "".join(letter for letter in plain[1:] if letter not in _VOWELS)
    return f"{head}{body}.{back}{ending}"
