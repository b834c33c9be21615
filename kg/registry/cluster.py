"""What belongs together, given pairs that do."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

Pair = tuple[int, int]


class Partition:
    """Indices from 0 to `size` put together step by step."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))

    def root(self, index: int) -> int:
        """The smallest index that this one has been put together with."""
        parents = self._parents
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    def join(self, one: int, other: int) -> bool:
        """Put two indices together, and what they are together with; False if they were already."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parents[second] = first
        return first != second


def find_roots(size: int, pairs: Iterable[Pair]) -> list[int]:
    """For each of `size` indices the smallest one that the pairs join it with, in whatever order they come."""
    partition = Partition(size)
    for one, other in pairs:
        partition.join(one, other)
    return [partition.root(index) for index in range(size)]


def iter_pairs(marks: Sequence[Iterable[Hashable]]) -> Iterator[Pair]:
    """Enough pairs to join all indices that have a mark in common."""
    first_with: dict[Hashable, int] = {}
    for index, found in enumerate(marks):
        yield from ((first_with.setdefault(mark, index), index) for mark in found)
