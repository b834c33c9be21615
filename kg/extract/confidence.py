"""Confidence: how often finds like this one were right on gold, rather at the lower end of what the counts allow.

`confidence.csv` holds, for each combination of traits (see `kg.extract.trait`), how many facts were right and how
many wrong; `python -m kg.evaluation.calibrate` writes it.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import msgspec

from kg.errors import BadInput
from kg.extract.text.gazetteer import Gazetteer
from kg.extract.trait import Setting, Traits, read_traits
from kg.facts import LAYERS, Fact, Facts

COUNTS = Path(__file__).with_name("confidence.csv")
_COLUMNS = ("layer", "traits", "right", "wrong")
_SEPARATOR = " | "
#: How many facts the rate of the wider group weighs in that of a narrower one.
_WEIGHT = 4.0
#: What is assumed where nothing has been counted, and its weight.
_UNKNOWN, _UNKNOWN_WEIGHT = 0.5, 1.0
#: No count makes a find impossible or certain.
_LEAST, _MOST = 0.01, 0.99


class Count(NamedTuple):
    """How many facts were right, how many wrong."""

    right: int = 0
    wrong: int = 0


class Rates:
    """The confidence of groups of facts, from counts of the narrowest groups.

    >>> rates = Rates({("people", "named 1"): Count(1, 1), ("people", "named 2"): Count(40, 0)})
    >>> rates.rate(("people", "named 1")) < rates.rate(("people", "named 2"))
    True
    """

    def __init__(self, counts: Mapping[Traits, Count]) -> None:
        self._right, self._all = Counter[Traits](), Counter[Traits]()
        for traits, count in counts.items():
            for length in range(1, len(traits) + 1):
                self._right[traits[:length]] += count.right
                self._all[traits[:length]] += count.right + count.wrong
        self._known: dict[Traits, float] = {}

    def rate(self, traits: Traits) -> float:
        """How often such facts are right, 0 to 1, less one standard deviation: few counts give little confidence.

        Each narrower group starts from the rate of the wider one, so that what was never seen has that.
        """
        if traits not in self._known:
            self._known[traits] = self._rate(traits)
        return self._known[traits]

    def _rate(self, traits: Traits) -> float:
        share, weight = _UNKNOWN, _UNKNOWN_WEIGHT
        for length in range(1, len(traits) + 1):
            group = traits[:length]
            total: float = self._all[group] + weight
            share = (self._right[group] + weight * share) / total
            weight = _WEIGHT
        deviation: float = (share * (1 - share) / (total + 1)) ** 0.5
        return round(min(max(share - deviation, _LEAST), _MOST), 2)


def rate_facts(facts: Facts, gazetteer: Gazetteer, rates: Rates | None = None) -> Facts:
    """The facts with the confidence of each passage; by default by the counts that come with the package."""
    rates = rates or load_rates()
    setting = Setting(facts, gazetteer)
    rated = {
        layer: tuple(_rate_fact(layer, fact, setting, rates) for fact in getattr(facts, layer)) for layer in LAYERS
    }
    return msgspec.structs.replace(facts, **rated)


def _rate_fact(layer: str, fact: Fact, setting: Setting, rates: Rates) -> Fact:
    evidence = tuple(
        msgspec.structs.replace(passage, confidence=rates.rate(read_traits(layer, fact, passage, setting)))
        for passage in fact.evidence
    )
    return msgspec.structs.replace(fact, evidence=evidence)


@cache
def load_rates() -> Rates:
    """The rates by the counts that come with the package."""
    with COUNTS.open(encoding="utf-8", newline="") as stream:
        return Rates(read_counts(stream))


def read_counts(lines: Iterable[str]) -> dict[Traits, Count]:
    """Traits → count from a table as `format_counts` gives it; raises `BadInput` for anything else."""
    rows = csv.reader(lines)
    try:
        if tuple(next(rows, ())) != _COLUMNS:
            raise ValueError(f"the first line is not {','.join(_COLUMNS)}")
        return {
            (layer, *traits.split(_SEPARATOR)): Count(int(right), int(wrong)) for layer, traits, right, wrong in rows
        }
    except ValueError as error:
        raise BadInput(f"{COUNTS.name}: no table of counts ({error}); write it again from gold") from error


def format_counts(counts: Mapping[Traits, Count]) -> str:
    """The table that `read_counts` reads: one line for each group, sorted by layer and traits."""
    order = {layer: place for place, layer in enumerate(LAYERS)}
    stream = StringIO()
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for (layer, *traits), count in sorted(counts.items(), key=lambda item: (order[item[0][0]], item[0])):
        rows.writerow((layer, _SEPARATOR.join(traits), *count))
    return stream.getvalue()
