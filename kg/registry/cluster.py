"""What belongs together, given pairs that do."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

Pair = tuple[int, int]


def find_roots(size: int, pairs: Iterable[Pair]) -> list[int]:
    """For each of `size` indices the smallest one that the pairs join it with, in whatever order they come."""
    parents = list(range(size))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    for pair in pairs:
        one, other = sorted(map(root, pair))
        parents[other] = one
    return [root(index) for index in range(size)]


def iter_pairs(marks: Sequence[Iterable[Hashable]]) -> Iterator[Pair]:
    """Enough pairs to join all indices that have a mark in common."""
    first_with: dict[Hashable, int] = {}
    for index, found in enumerate(marks):
        yield from ((first_with.setdefault(mark, index), index) for mark in found)
