"""One thing that speaks for a name being a person's, or against it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Contribution(NamedTuple):
    """What was seen, in words for a reader, and how much it counts; below 0 it speaks against a person."""

    reason: str
    weight: float


def weigh(contributions: Iterable[Contribution]) -> float:
    """The sum of what speaks for and against.

    >>> weigh([Contribution("an honorific", 2.0), Contribution("the name of a town", -2.5)])
    -0.5
    """
    return sum((contribution.weight for contribution in contributions), 0.0)
