"""Why two mentions are taken for one thing, or might be one."""

from __future__ import annotations

from typing import Literal

import msgspec

#: A release and, in it, an agent's folded name or the key of a meeting.
Address = tuple[str, str]
LinkKind = Literal["person", "body", "meeting"]


class Reason(msgspec.Struct, frozen=True):
    """One thing that speaks for or against, in words, and what it adds."""

    words: str
    weight: float


class Link(msgspec.Struct, frozen=True):
    """Two mentions of one kind, with a score and the reasons for it.

    score: the sum of what the reasons add; no probability, and no measure between kinds.
    """

    kind: LinkKind
    one: Address
    other: Address
    score: float
    reasons: tuple[Reason, ...]

    def tell(self) -> str:
        """The reasons in words."""
        return "; ".join(reason.words for reason in self.reasons)
