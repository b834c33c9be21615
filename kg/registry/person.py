"""Which people in different releases are one person.

Nobody is one person by name alone. Two mentions are joined if their folded names are the same (initials with or
without stops and blanks), have at least two words, and the releases also share one of
  - a body at which both say the person holds a post (a ministry counts only if its country is known),
  - a meeting that both say the person took part in or spoke at,
  - a dialogue that both name, together with the same role of the person.
Joins are transitive; what they give is a holder of an office if some release says at which body.
Where a release does not say at which body, the same role of the same name then decides:
  - if there is one holder, it is that one; another that at most a tenth as many releases tell of is taken
    for a misread body and does not count;
  - if there is none, or two bodies have a holder of that name, such mentions are apart from every holder,
    and one with each other only if their releases share the publisher or the home country.
Everything else stays one person per release.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from kg.registry.cluster import Pair, find_roots, iter_pairs
from kg.registry.key import mint_key

#: How many releases must name the body of one holder for each that names the body of another.
_STRAY = 10


class Mention(msgspec.Struct, frozen=True):
    """A person in a release: folded name, when it was published, and what could join it with others.

    stated, open: folded roles of posts with and without a body; homes: the release's publisher and country.
    """

    release_id: str
    published: str
    name: str
    anchors: frozenset[str]
    stated: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()


def join_mentions(mentions: Iterable[Mention]) -> dict[tuple[str, str], str]:
    """The person's key by release and folded name, whatever the order of the mentions.

    The key hangs on the earliest release of the person, so that it stays as later releases are added.
    """
    by_name: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_name.setdefault(_join_initials(mention.name), []).append(mention)
    return {
        (mention.release_id, mention.name): mint_key(group[0].name, group[0].name, group[0].release_id)
        for name, namesakes in by_name.items()
        for group in _iter_groups(name, namesakes)
        for mention in group
    }


def _join_initials(name: str) -> str:
    """The folded name with neighbouring single letters written as one word."""
    words: list[str] = []
    after_initial = False
    for word in name.split():
        initial = len(word) == 1
        if initial and after_initial:
            words[-1] += word
        else:
            words.append(word)
        after_initial = initial
    return " ".join(words)


def _iter_groups(name: str, namesakes: list[Mention]) -> Iterator[list[Mention]]:
    """The mentions of one person each, earliest first."""
    ordered = sorted(namesakes, key=lambda mention: (mention.published, mention.release_id, mention.name))
    if " " not in name:
        yield from ([mention] for mention in ordered)
        return
    groups: dict[int, list[Mention]] = {}
    for mention, root in zip(ordered, _find_people(ordered), strict=True):
        groups.setdefault(root, []).append(mention)
    yield from groups.values()


def _find_people(mentions: list[Mention]) -> list[int]:
    """For each mention the index of the first one of the same person."""
    roots = find_roots(len(mentions), iter_pairs([mention.anchors for mention in mentions]))
    return find_roots(len(mentions), [*enumerate(roots), *_iter_office_pairs(mentions, roots)])


def _iter_office_pairs(mentions: list[Mention], roots: list[int]) -> Iterator[Pair]:
    """What an office of the same name joins; decided for all offices on what was joined before."""
    for office in sorted({role for mention in mentions for role in mention.open}):
        holders = Counter(root for mention, root in zip(mentions, roots, strict=True) if office in mention.stated)
        open_ended = [
            index for index, mention in enumerate(mentions) if office in mention.open and roots[index] not in holders
        ]
        holder = _find_holder(holders)
        if holder is not None:
            yield from ((holder, index) for index in open_ended)
        else:
            homes = iter_pairs([mentions[index].homes for index in open_ended])
            yield from ((open_ended[one], open_ended[other]) for one, other in homes)


def _find_holder(holders: Counter[int]) -> int | None:
    """The one that holds the office, given the number of releases that say so by holder."""
    first, second = [*holders.most_common(2), (0, 0), (0, 0)][:2]
    return first[0] if first[1] and second[1] * _STRAY <= first[1] else None
