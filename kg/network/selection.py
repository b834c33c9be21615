"""Which part of the graph a network is drawn from, and its wording in SPARQL."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date

from kg.errors import UsageError

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The limits of a network; by default there are none.

    start, end: ISO 8601, partial at will (`2019`, `2019-03`), both inclusive; what has only a partial date
    counts if it can lie in the period, and what has none is left out once a period is given.
    dialogue: a name or acronym; min_weight: the least weight of an edge, in the projection's unit;
    min_confidence: 0 to 1, the least confidence of the passage that carries a fact; as_of: the graph as attested
    by that day.
    Raises UsageError for a malformed date, an empty period or a number out of range.
    """

    start: str | None = None
    end: str | None = None
    dialogue: str | None = None
    min_weight: int = 1
    min_confidence: float = 0.0
    as_of: date | None = None

    def __post_init__(self) -> None:
        for name, value in (("--from", self.start), ("--to", self.end)):
            if value is not None and not _DATE.fullmatch(value):
                raise UsageError(f"{name} {value!r} is no date; write 2019, 2019-03 or 2019-03-14")
        if self.start and self.end and self.end < self.start[: len(self.end)]:
            raise UsageError(f"--to {self.end} is before --from {self.start}; swap them")
        if self.min_weight < 1:
            raise UsageError(f"--min-weight {self.min_weight} is below 1; an edge weighs at least 1")
        if not (math.isfinite(self.min_confidence) and 0 <= self.min_confidence <= 1):
            raise UsageError(f"--min-confidence {self.min_confidence} is not between 0 and 1")

    @property
    def has_period(self) -> bool:
        """Whether a first or last date is set."""
        return bool(self.start or self.end)

    def describe(self) -> list[str]:
        """The limits that are set, in words, in a fixed order."""
        words = []
        if self.has_period:
            words.append(f"{self.start or '…'} to {self.end or '…'}, undated ones left out")
        if self.min_weight > 1:
            words.append(f"weight at least {self.min_weight}")
        if self.min_confidence > 0:
            words.append(f"confidence at least {self.min_confidence:g}")
        if self.as_of:
            words.append(f"as attested by {self.as_of.isoformat()}")
        return words


def filter_period(selection: Selection) -> str:
    """The SPARQL filter that keeps what can lie in the period; `?begin` and `?finish` may be unbound.

    Dates compare as text cut to the length of the shorter one, so `2019` can lie in March 2019.
    """
    clauses = []
    if selection.start:
        clauses.append(_compare("COALESCE(?finish, ?begin)", ">=", selection.start))
    if selection.end:
        clauses.append(_compare("?begin", "<=", selection.end))
    return f"FILTER(BOUND(?begin) && {' && '.join(clauses)})" if clauses else ""


def _compare(date: str, operator: str, limit: str) -> str:
    """A partial date against a partial limit, both cut to the shorter one."""
    return f'SUBSTR(STR({date}), 1, {len(limit)}) {operator} SUBSTR("{limit}", 1, STRLEN(STR({date})))'


def require_confidence(selection: Selection) -> str:
    """The SPARQL that keeps a `?passage` of enough confidence."""
    if selection.min_confidence <= 0:
        return ""
    return f"?passage mga:confidence ?confidence FILTER(?confidence >= {selection.min_confidence:.6f})"
