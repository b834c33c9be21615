"""Pairs of things that may be one, for a person to decide: each with its score and the reasons for it.

Of people these are the pairs that resolution left in doubt. Of bodies and meetings, those whose names or circumstances
put them side by side are compared here, more generously than there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations

import msgspec
from rapidfuzz import fuzz

from kg.curation.portrait import Portrait
from kg.curation.register import Node
from kg.registry.cluster import Partition
from kg.registry.key import hash_parts
from kg.registry.resolution import Resolution

#: So many things side by side are compared at most; more share a name that says nothing.
_MOST = 40
#: What a shared trait adds to the score, by the first word of the trait.
_WEIGHTS = {
    "series": 0.3, "meeting": 0.2, "city": 0.15, "with": 0.1, "told": 0.05, "in": 0.05,
}  # fmt: skip
_SAME_NAME, _LIKE_BODY, _NEAR = 0.5, 0.5, 0.4
_LEAST_ALIKE = 90.0
#: Pairs of a lower score are not worth a person's time.
_FLOOR = 0.5
_NEAR_DAYS = 3
#: The form of the digits that `hash_parts` gives.
_ID = re.compile(r"[0-9a-f]{6}")
_FULL_DATE = len("2019-03-14")


class Proposal(msgspec.Struct, frozen=True):
    """Two things of one kind that may be one; `id` stays while both are there. score: 0 to 1, no probability."""

    id: str
    one: Node
    other: Node
    score: float
    reasons: tuple[str, ...]


def is_proposal_id(text: str) -> bool:
    """Whether a text has the form of a proposal's id.

    >>> is_proposal_id("a357ba"), is_proposal_id("Ana Vale")
    (True, False)
    """
    return _ID.fullmatch(text) is not None


def propose(
    resolution: Resolution, gallery: Mapping[Node, Portrait], registered: Callable[[str], bool]
) -> list[Proposal]:
    """The proposals, the highest score first; of many things that may be one, each is proposed once.

    resolution: one that tells its doubts; registered: whether the registry describes a body of that key; two such
    bodies are never proposed.
    """
    pairs = dict.fromkeys(pair for block in _iter_blocks(gallery) for pair in combinations(sorted(block), 2))
    open_ = (pair for pair in pairs if not all(registered(node.key) for node in pair))
    weighed = (_weigh(one, other, gallery) for one, other in open_)
    found = [*_iter_people(resolution), *(proposal for proposal in weighed if proposal is not None)]
    return _span(sorted(found, key=lambda proposal: (-proposal.score, proposal.one, proposal.other)))


def _iter_people(resolution: Resolution) -> Iterator[Proposal]:
    """The doubts about people whom no decision has joined."""
    for doubt in resolution.doubts:
        found = sorted({_find_node(resolution, *doubt.one), _find_node(resolution, *doubt.other)})
        if len(found) > 1:
            yield _make_proposal(found[0], found[1], doubt.score, [reason.words for reason in doubt.reasons])


def _find_node(resolution: Resolution, release_id: str, name: str) -> Node:
    identity = resolution.agent(release_id, name)
    return Node(identity.type, identity.key)


def _make_proposal(one: Node, other: Node, score: float, reasons: Iterable[str]) -> Proposal:
    return Proposal(hash_parts(*one, *other), one, other, round(min(score, 0.99), 2), tuple(reasons))


def _span(proposals: list[Proposal]) -> list[Proposal]:
    """Those that, all accepted, make one of what all of them would: of many namesakes each is proposed once."""
    nodes = sorted({node for proposal in proposals for node in (proposal.one, proposal.other)})
    places = {node: place for place, node in enumerate(nodes)}
    groups = Partition(len(nodes))
    return [proposal for proposal in proposals if groups.join(places[proposal.one], places[proposal.other])]


def _iter_blocks(gallery: Mapping[Node, Portrait]) -> Iterator[list[Node]]:
    """Things side by side."""
    blocks: defaultdict[tuple[str, ...], set[Node]] = defaultdict(set)
    for node, portrait in gallery.items():
        if node.kind == "person":
            continue
        for key in _iter_keys(node, portrait):
            blocks[key].add(node)
    for _, block in sorted(blocks.items()):
        if 1 < len(block) <= _MOST:
            yield sorted(block)


def _iter_keys(node: Node, portrait: Portrait) -> Iterator[tuple[str, ...]]:
    if node.kind == "meeting":
        telling = sorted(trait for trait in portrait.traits if trait.startswith(("series", "city")))
        yield from (("meeting", trait, start[:7]) for trait in telling for start in portrait.starts)
        return
    for name in portrait.names:
        words = name.split()
        begins = sorted(word[:4] for word in sorted(words, key=len)[-3:])
        yield from (("body", *pair) for pair in combinations(begins, 2))
        yield "body", *begins


def _weigh(one: Node, other: Node, gallery: Mapping[Node, Portrait]) -> Proposal | None:
    """The proposal that the two are one, if enough speaks for it."""
    left, right = gallery[one], gallery[other]
    if one.kind == "meeting" and not left.releases.isdisjoint(right.releases):
        return None  # A release that tells of both tells them apart.
    likeness, reasons = _compare(one, left, right)
    shared = sorted(left.traits & right.traits)
    score = likeness + sum(_WEIGHTS.get(trait.split(" ", 1)[0], 0.0) for trait in shared)
    if not likeness or score < _FLOOR:
        return None
    return _make_proposal(one, other, score, (*reasons, *shared))


def _compare(node: Node, left: Portrait, right: Portrait) -> tuple[float, list[str]]:
    """How much the names, or of meetings the days, speak for one thing, and in which words."""
    if node.kind == "meeting":
        near = min((_count_days(a, b) for a in left.starts for b in right.starts), default=_NEAR_DAYS + 1)
        return (_NEAR, [_tell_days(near)]) if near <= _NEAR_DAYS else (0.0, [])
    if left.names & right.names:
        return _SAME_NAME, ["same name"]
    pairs = ((a, b) for a in sorted(left.names) for b in sorted(right.names))
    like = next((pair for pair in pairs if _is_like_body(*pair)), None)
    return (_LIKE_BODY, [f"{like[0]} is like {like[1]}"]) if like else (0.0, [])


def _tell_days(days: int) -> str:
    return {0: "the same day", 1: "a day apart"}.get(days, f"{days} days apart")


def _is_like_body(one: str, other: str) -> bool:
    return fuzz.token_sort_ratio(one, other) >= _LEAST_ALIKE


def _count_days(one: str, other: str) -> int:
    """Days between two dates; more than any two meetings' if one is not known in full."""
    if len(one) != _FULL_DATE or len(other) != _FULL_DATE:
        return _NEAR_DAYS + 1
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def drop_decided(proposals: Iterable[Proposal], decided: Iterable[tuple[Node, ...]]) -> list[Proposal]:
    """The proposals but those about things that somebody has decided to keep apart."""
    apart = {frozenset(pair) for nodes in decided for pair in combinations(nodes, 2)}
    return [proposal for proposal in proposals if frozenset((proposal.one, proposal.other)) not in apart]
