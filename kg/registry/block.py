"""Which mentions of people are worth comparing: those whose names and circumstances put them side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import permutations

from kg.registry.mention import Mention
from kg.registry.personal import sound, split_name

#: So many mentions are compared with each other at most, and so many of one person: more share what says nothing.
_MOST, _MOST_OF_ONE = 16, 2
#: Of a longer name only so many words are looked up.
_MOST_WORDS = 5

Key = tuple[str, str, str]


def iter_blocks(mentions: Sequence[Mention], person: Callable[[int], int]) -> Iterator[list[int]]:
    """The places of mentions side by side; person: who a mention has been found to be so far.

    Every two that share the sound of a name, the initial of another, and something told of them are in one block,
    and so are namesakes, unless too many share it: then the first ones.
    """
    blocks: dict[Key, list[int]] = {}
    for place, mention in enumerate(mentions):
        for key in _iter_keys(mention):
            blocks.setdefault(key, []).append(place)
    for _, block in sorted(entry for entry in blocks.items() if len(entry[1]) > 1):
        kept = _thin(block, person)
        if len(kept) > 1:
            yield kept


def _thin(block: list[int], person: Callable[[int], int]) -> list[int]:
    told: Counter[int] = Counter()
    kept: list[int] = []
    for place in block:
        root = person(place)
        told[root] += 1
        if told[root] <= _MOST_OF_ONE:
            kept.append(place)
        if len(kept) == _MOST:
            break
    return kept


def _iter_keys(mention: Mention) -> Iterator[Key]:
    """Keys of which two mentions that can be one person share one."""
    words = split_name(mention.name)[:_MOST_WORDS]
    traits = sorted(_list_traits(mention))
    pairs = set(_iter_pairs(words))
    yield from ((*pair, trait) for pair in pairs for trait in traits)
    if len(words) > 1:
        yield " ".join(sorted(map(sound, words))), "", ""
        yield from ((*pair, "") for pair in pairs)
    surnames = {sound(word) for word in (words[1:] or words) if len(word) > 1}
    yield from ((surname, "", meeting) for surname in surnames for meeting in mention.meetings)


def _iter_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    for one, other in permutations(words, 2):
        if len(one) > 1:
            yield sound(one), sound(other)[:1]


def _list_traits(mention: Mention) -> set[str]:
    """What is told of the person that others may be told of too."""
    traits = {*mention.bodies, *mention.near, *mention.meetings, *mention.setting.dialogues, *mention.setting.meetings}
    return traits | {f"country {country}" for country in mention.countries}
