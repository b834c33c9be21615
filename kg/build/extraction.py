"""Releases to facts, one failing release not stopping the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Protocol

from kg.errors import Finding, UnfitMachine
from kg.facts import Facts, Release
from kg.rdf.admission import admit_facts

_BATCH = 64


class Extractor(Protocol):
    """What turns a release into facts; it may also offer `iter_extract`, the same for many, in order."""

    def extract(self, release: Release) -> Facts:
        """The facts that the release states."""


@dataclass(slots=True)
class Tally:
    """What has been seen so far."""

    read: int = 0
    seen: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)


def iter_extracted(
    releases: Iterable[Release],
    extractor: Extractor,
    tally: Tally,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Facts]:
    """The facts of each release that may be written, in order; of the same release twice only the first.

    Counts and findings go to the tally; `progress` is told how many releases have been read.
    """
    fresh = _iter_fresh(releases, tally)
    while batch := list(islice(fresh, _BATCH)):
        for release, facts in zip(batch, _extract_batch(batch, extractor, tally), strict=True):
            if facts is not None:
                admission = admit_facts(facts, release.text)
                tally.findings += admission.findings
                yield admission.facts
        if progress:
            progress(tally.read)


def _iter_fresh(releases: Iterable[Release], tally: Tally) -> Iterator[Release]:
    for release in releases:
        tally.read += 1
        if release.id not in tally.seen:
            tally.seen.add(release.id)
            yield release


def _extract_batch(batch: list[Release], extractor: Extractor, tally: Tally) -> list[Facts | None]:
    """The facts of each release of the batch, none for those that fail."""
    extract_many = getattr(extractor, "iter_extract", None)
    if extract_many is not None:
        try:
            found = list(extract_many(batch))
        except UnfitMachine:
            raise
        except Exception:
            # Some release of the batch fails; one by one tells which.
            found = []
        if len(found) == len(batch):
            return found
    return [_extract_one(release, extractor, tally) for release in batch]


def _extract_one(release: Release, extractor: Extractor, tally: Tally) -> Facts | None:
    try:
        return extractor.extract(release)
    except UnfitMachine:
        raise
    except Exception as error:
        what = f"cannot be extracted ({type(error).__name__}: {error}); the release is left out"
        tally.findings.append(Finding(where=f"release {release.name or release.id}", what=what))
        return None
