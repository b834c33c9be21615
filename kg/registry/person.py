"""Which people in different releases are one person.

Nobody is one person by name alone. Two mentions are joined if their folded names are the same, have at least
two words, and the releases also share one of
  - a body at which both say the person holds a post (a ministry counts only if its country is known),
  - a meeting that both say the person took part in or spoke at,
  - a dialogue that both name, together with the same role of the person.
Joins are transitive. Everything else stays one person per release.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from kg.registry.key import mint_key


class Mention(msgspec.Struct, frozen=True):
    """A person in a release: folded name, when it was published, and what could join it with others."""

    release_id: str
    published: str
    name: str
    anchors: frozenset[str]


def join_mentions(mentions: Iterable[Mention]) -> dict[tuple[str, str], str]:
    """The person's key by release and folded name, whatever the order of the mentions.

    The key hangs on the earliest release of the person, so that it stays as later releases are added.
    """
    by_name: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_name.setdefault(mention.name, []).append(mention)
    return {
        (mention.release_id, name): mint_key(name, name, group[0].release_id)
        for name, namesakes in by_name.items()
        for group in _iter_groups(name, namesakes)
        for mention in group
    }


def _iter_groups(name: str, namesakes: list[Mention]) -> Iterator[list[Mention]]:
    """The mentions of one person each, earliest first."""
    ordered = sorted(namesakes, key=lambda mention: (mention.published, mention.release_id))
    if " " not in name:
        yield from ([mention] for mention in ordered)
        return
    groups: dict[int, list[Mention]] = {}
    for mention, root in zip(ordered, _find_roots(ordered), strict=True):
        groups.setdefault(root, []).append(mention)
    yield from groups.values()


def _find_roots(mentions: list[Mention]) -> list[int]:
    """For each mention the index of the first one it is joined with, by union-find over the anchors."""
    parents = list(range(len(mentions)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    first_with: dict[str, int] = {}
    for index, mention in enumerate(mentions):
        for anchor in sorted(mention.anchors):
            one, other = sorted((root(first_with.setdefault(anchor, index)), root(index)))
            parents[other] = one
    return [root(index) for index in range(len(mentions))]
