"""Gathering a projection's rows into ties: what joins two nodes, on which grounds, carried by which facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import QuerySolution

from kg.network.sparql import text_of


@dataclass(slots=True)
class Tie:
    """One edge in the making.

    dates: for each reason (a meeting or a release) its known dates; carriers: for each reason the facts that
    stand for it, as alternatives of facts that are needed together; words, concepts: what names the role.
    """

    source: str
    target: str
    key: str
    dates: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    carriers: defaultdict[str, set[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(set))
    words: set[str] = field(default_factory=set)
    concepts: set[str] = field(default_factory=set)
    statuses: set[str] = field(default_factory=set)

    @property
    def reasons(self) -> list[str]:
        """The reasons by date, the undated last."""
        return sorted(self.carriers, key=lambda reason: (min(self.dates[reason], default="9999"), reason))

    @property
    def facts(self) -> set[str]:
        """Every fact that carries the tie."""
        return {fact for choices in self.carriers.values() for together in choices for fact in together}

    @property
    def known_dates(self) -> list[str]:
        """All dates, sorted."""
        return sorted(set().union(*self.dates.values()))

    def add(self, row: QuerySolution, variables: frozenset[str]) -> None:
        """Take in what one row says."""
        found = {name: text_of(row, name) for name in variables}
        reason = found["reason"] or ""
        together = tuple(fact for fact in (found.get("fact"), found.get("other")) if fact)
        self.carriers[reason].add(together)
        self.dates[reason].update(date for date in (found.get("begin"), found.get("finish")) if date)
        _add_if_bound(self.words, found.get("role"))
        _add_if_bound(self.concepts, found.get("roleConcept"))
        _add_if_bound(self.statuses, found.get("status"))


def gather_ties(rows: Iterable[QuerySolution], variables: frozenset[str], *, parallel: bool) -> list[Tie]:
    """The ties that the rows make, by source, target and key; one for each pair unless `parallel`."""
    ties: dict[tuple[str, str, str], Tie] = {}
    for row in rows:
        source, target = row["source"].value, row["target"].value
        place = (source, target, _read_key(row) if parallel else "")
        ties.setdefault(place, Tie(*place)).add(row, variables)
    return [ties[place] for place in sorted(ties)]


def _read_key(row: QuerySolution) -> str:
    return f"{text_of(row, 'key') or ''} {text_of(row, 'status') or ''}".strip()


def _add_if_bound(found: set[str], value: str | None) -> None:
    if value:
        found.add(value)
