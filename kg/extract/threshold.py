"""Only facts that are sure enough, and those without which they would hang in the air."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from kg.extract.engine import Extractor
from kg.facts import LAYERS, Fact, Facts, Release

AnyFact = TypeVar("AnyFact", bound=Fact)


class Threshold:
    """An extractor that leaves out the facts whose best passage has less confidence than `least`, 0 to 1."""

    def __init__(self, extractor: Extractor, least: float) -> None:
        self.least = least
        self._extractor = extractor
        self._left_out: dict[str, int] = {}

    @property
    def left_out(self) -> int:
        """How many facts were left out so far; of a release that was read again, those of the last time."""
        return sum(self._left_out.values())

    def extract(self, release: Release) -> Facts:
        """The facts of one release that are sure enough."""
        return next(self.iter_extract([release]))

    def iter_extract(self, releases: Iterable[Release]) -> Iterator[Facts]:
        """The facts of each release that are sure enough, in order, lazily."""
        for facts in self._extractor.iter_extract(releases):
            kept = keep_sure(facts, self.least)
            self._left_out[facts.release.id] = _count(facts) - _count(kept)
            yield kept


def keep_sure(facts: Facts, least: float) -> Facts:
    """The facts of at least that confidence, with the people, meetings and dialogues that they name.

    A fact's confidence is that of its best passage.
    """
    posts, rows = _sure(facts.posts, least), _sure(facts.participation, least)
    relations, statements = _sure(facts.relations, least), _sure(facts.statements, least)
    named = {post.person for post in posts} | {row.actor for row in rows} | {one.speaker for one in statements}
    named |= {name for relation in relations for name in (relation.subject, relation.object)}
    held = {row.meeting for row in rows} | {one.meeting for one in statements}
    meetings = tuple(one for one in facts.meetings if one.key in held or _is_sure(one, least))
    named |= {one.dialogue for one in meetings if one.dialogue}
    return msgspec.structs.replace(
        facts,
        people=tuple(one for one in facts.people if one.name in named or _is_sure(one, least)),
        posts=posts,
        dialogues=tuple(one for one in facts.dialogues if one.name in named or _is_sure(one, least)),
        meetings=meetings,
        participation=rows,
        relations=relations,
        statements=statements,
    )


def _sure(facts: tuple[AnyFact, ...], least: float) -> tuple[AnyFact, ...]:
    return tuple(fact for fact in facts if _is_sure(fact, least))


def _is_sure(fact: Fact, least: float) -> bool:
    return max((passage.confidence for passage in fact.evidence), default=0.0) >= least


def _count(facts: Facts) -> int:
    return sum(len(getattr(facts, layer)) for layer in LAYERS)
