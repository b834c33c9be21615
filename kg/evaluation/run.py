"""Gold, output and text side by side, one release after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import tee
from pathlib import Path

import msgspec

from kg.errors import Finding, UsageError
from kg.evaluation.corpus import find_text, read_facts_folder, read_release
from kg.evaluation.identity import Mention, Placed, place_mentions, read_mentions
from kg.evaluation.layer import Comparison, compare_facts
from kg.evaluation.name import Names
from kg.facts import Facts, Release
from kg.registry import Registry, resolve

#: Releases → their facts, in order; given as a stream so that an extractor can work in batches.
Extract = Callable[[Iterable[Release]], Iterator[Facts]]
Canonical = Callable[[str], str]


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One release compared: its stem, its text (empty when not needed), what was found in it, and its layers."""

    stem: str
    text: str
    found: Facts
    comparisons: dict[str, Comparison]


def iter_extracted(
    golds: Mapping[str, Facts], texts: Mapping[str, Path], extract: Extract, canonical: Canonical,
    *, findings: list[Finding],
) -> Iterator[Case]:  # fmt: skip
    """Compare each gold release with what `extract` takes from its text, lazily, in the order of the gold."""
    releases, copies = tee(read_release(texts[stem], findings) for stem in golds)
    for (stem, gold), release, found in zip(golds.items(), copies, extract(releases), strict=False):
        yield Case(stem=stem, text=release.text, found=found, comparisons=compare_facts(gold, found, canonical))


def iter_stored(
    golds: Mapping[str, Facts], folder: Path, texts: Mapping[str, Path], canonical: Canonical,
    *, findings: list[Finding],
) -> Iterator[Case]:  # fmt: skip
    """Compare each gold release with the facts in `folder/STEM.json`, lazily.

    A release without facts there counts as one in which nothing was found, and is reported.
    """
    outputs = read_facts_folder(folder)
    for stem, gold in golds.items():
        if stem not in outputs:
            findings.append(Finding(where=stem, what=f"no {stem}.json in {folder}; counted as nothing found"))
        text = read_release(texts[stem], findings).text if stem in texts else ""
        found = outputs.get(stem) or Facts(release=gold.release)
        yield Case(stem=stem, text=text, found=found, comparisons=compare_facts(gold, found, canonical))


def place_cases(gold: Path, cases: Iterable[Case], registry: Registry) -> tuple[list[Mention], list[Placed]]:
    """The mentions of the gold's table in these releases, and those of them that were found, with their clusters."""
    found = {case.stem: case.found for case in cases}
    mentions = [mention for mention in read_mentions(gold) if mention.release in found]
    golds, resolution = read_facts_folder(gold, found), resolve(found.values(), registry)
    return mentions, list(place_mentions(mentions, golds, found, resolution, Names(registry.canonical)))


def find_texts(golds: Mapping[str, Facts], folder: Path | None, index: Mapping[str, str]) -> dict[str, Path]:
    """Stem → text of each gold release; empty without a folder; raises `BadInput` for one without text."""
    return {} if folder is None else {stem: find_text(stem, folder, index) for stem in golds}


def parse_floor(floor: str, layers: tuple[str, ...]) -> tuple[str, float]:
    """Layer and least F1 of `LAYER=NUMBER`; raises `UsageError` for anything else.

    >>> parse_floor("people=0.88", ("people",))
    ('people', 0.88)
    """
    layer, _, number = floor.partition("=")
    try:
        least = float(number)
    except ValueError:
        least = -1.0
    if layer not in layers or not 0 <= least <= 1:
        raise UsageError(f"--floor {floor}: give LAYER=F1 with F1 from 0 to 1; layers: {', '.join(layers)}")
    return layer, least
