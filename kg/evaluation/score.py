"""Precision, recall and F1 per layer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import msgspec

from kg.evaluation.layer import FIELD_LAYERS, LAYERS, Comparison, compare_facts
from kg.facts import Facts


class Tally(msgspec.Struct, frozen=True):
    """How many facts the gold has, how many were found, how many of both are the same.

    >>> Tally(4, 2, 1) + Tally(0, 2, 0)
    Tally(gold=4, found=4, matched=1)
    """

    gold: int = 0
    found: int = 0
    matched: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.gold + other.gold, self.found + other.found, self.matched + other.matched)

    @property
    def precision(self) -> float | None:
        """The share of the found that is right, 0 to 1; `None` when nothing was found."""
        return self.matched / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found, 0 to 1; `None` when there is nothing to find."""
        return self.matched / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall, 0 to 1; `None` when both sides are empty."""
        total = self.gold + self.found
        return 2 * self.matched / total if total else None


Scores = Mapping[str, Tally]
"""Layer → tally, for all layers in the order of the report."""


def score(gold: Facts, found: Facts, canonical: Callable[[str], str]) -> Scores:
    """The tally of each layer for one release; `canonical` resolves an alias to the registered name.

    >>> from kg.facts import Person, ReleaseHead
    >>> head = ReleaseHead(id="r")
    >>> gold = Facts(release=head, people=(Person(name="Zoë Báez"), Person(name="Al Lee")))
    >>> score(gold, Facts(release=head, people=(Person(name="Zoe Baez"),)), str)["people"]
    Tally(gold=2, found=1, matched=1)
    """
    return count_comparisons(compare_facts(gold, found, canonical))


def count_comparisons(comparisons: Mapping[str, Comparison]) -> Scores:
    """The tallies of compared layers."""
    return {layer: _count(comparison) for layer, comparison in comparisons.items()}


def sum_scores(scores: Iterable[Scores]) -> Scores:
    """The tallies over many releases, from which precision and recall are micro-averaged."""
    total = {layer: Tally() for layer in LAYERS + FIELD_LAYERS}
    for one in scores:
        for layer, tally in one.items():
            total[layer] += tally
    return total


def _count(comparison: Comparison) -> Tally:
    matched = len(comparison.matched)
    return Tally(matched + len(comparison.misses), matched + len(comparison.extras), matched)
