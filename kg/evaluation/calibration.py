"""Whether confidence means something: how often facts of each confidence are right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from kg.evaluation.layer import LAYERS, Comparison, Item
from kg.evaluation.run import Case

#: The upper bounds of the bins are the lower ones of the next; the last bin holds its upper bound too.
BINS = (0.0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1.0)
#: From here on a fact is meant to be relied on.
RELIABLE = 0.8
#: A meeting's fields have no passages of their own.
RATED_LAYERS = tuple(layer for layer in LAYERS if layer != "meeting-fields")


class Bin(msgspec.Struct, frozen=True, kw_only=True):
    """The facts whose confidence lies from `start` up to `end`, without `end` itself unless it is 1."""

    start: float
    end: float
    facts: int
    confidence: float
    precision: float


class Reliability(msgspec.Struct, frozen=True, kw_only=True):
    """The bins of a layer that hold facts, and what they amount to.

    error: the expected calibration error, the mean distance of confidence and precision, each bin weighing as many
    facts as it holds; precision, recall: of the facts of confidence `RELIABLE` or more, None where undefined.
    """

    layer: str
    facts: int
    error: float | None
    precision: float | None
    recall: float | None
    bins: tuple[Bin, ...]


def measure_reliability(cases: Iterable[Case]) -> tuple[Reliability, ...]:
    """The reliability of each layer over all releases; facts without evidence have no confidence and are left out."""
    found: dict[str, list[tuple[float, bool]]] = {layer: [] for layer in RATED_LAYERS}
    gold = dict.fromkeys(RATED_LAYERS, 0)
    for case in cases:
        for layer in RATED_LAYERS:
            comparison = case.comparisons[layer]
            gold[layer] += len(comparison.matched) + len(comparison.misses)
            found[layer] += _iter_verdicts(comparison)
    return tuple(_measure_layer(layer, found[layer], gold[layer]) for layer in RATED_LAYERS)


def format_reliability(layers: Iterable[Reliability]) -> str:
    """A plain-text table: a row for each layer, below it one for each of its bins; `-` where undefined."""
    lines = [f"{'confidence':<26}{'facts':>6}{'confidence':>12}{'precision':>11}{'recall':>8}{'error':>8}"]
    for layer in layers:
        shares = (_show(layer.precision), _show(layer.recall), _show(layer.error))
        lines.append(f"{layer.layer:<26}{layer.facts:>6}{'':>12}{shares[0]:>11}{shares[1]:>8}{shares[2]:>8}")
        lines += [
            f"{f'  {one.start:.1f} to {one.end:.1f}':<26}{one.facts:>6}{one.confidence:>12.3f}{one.precision:>11.3f}"
            for one in layer.bins
        ]
    lines.append(f"A layer's precision and recall are those of its facts of confidence {RELIABLE} or more.")
    return "\n".join(lines) + "\n"


def list_reliability(layers: Iterable[Reliability]) -> list[object]:
    """The table as data, shares rounded to four digits."""
    return [_round(msgspec.to_builtins(layer)) for layer in layers]


def _iter_verdicts(comparison: Comparison) -> Iterator[tuple[float, bool]]:
    for item in (item for _, item in comparison.matched):
        if item.fact.evidence:
            yield _trust(item), True
    for item in comparison.extras:
        if item.fact.evidence:
            yield _trust(item), False


def _trust(item: Item) -> float:
    """A fact's confidence: that of its best passage."""
    return max(passage.confidence for passage in item.fact.evidence)


def _measure_layer(layer: str, found: list[tuple[float, bool]], gold: int) -> Reliability:
    bins = tuple(_iter_bins(found))
    relied = [right for confidence, right in found if confidence >= RELIABLE]
    return Reliability(
        layer=layer,
        facts=len(found),
        error=sum(one.facts * abs(one.confidence - one.precision) for one in bins) / len(found) if found else None,
        precision=sum(relied) / len(relied) if relied else None,
        recall=sum(relied) / gold if gold else None,
        bins=bins,
    )


def _iter_bins(found: list[tuple[float, bool]]) -> Iterator[Bin]:
    for start, end in pairwise(BINS):
        held = [one for one in found if start <= one[0] < end or (one[0] == end == BINS[-1])]
        if held:
            yield Bin(
                start=start,
                end=end,
                facts=len(held),
                confidence=sum(confidence for confidence, _ in held) / len(held),
                precision=sum(right for _, right in held) / len(held),
            )


def _show(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"


def _round(value: object) -> object:
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: _round(item) for key, item in value.items()}
    return [_round(item) for item in value] if isinstance(value, list | tuple) else value
