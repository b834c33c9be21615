"""Decisions of curators: what a person has decided about identity and facts, told by what releases say.

A decision names things by the releases that name them, not by their IRIs: those may change as releases come and go.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from kg.facts import LAYERS

Act = Literal["merge", "split", "rename", "reject", "accept", "undo"]
ThingKind = Literal["agent", "meeting"]



class Referent(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the release calls `name`: a person, body or State, or a meeting (by the name it has there).

    start: tells meetings of one name in one release apart.
    """

    release: str
    name: str
    kind: ThingKind = "agent"
    start: str | None = None


class FactReference(msgspec.Struct, frozen=True):
    """A fact of one release: its layer and its fields but the evidence, those without a value left out."""

    release: str
    layer: str
    fields: dict[str, str | int]

    def __post_init__(self) -> None:
        if self.layer not in LAYERS:
            raise ValueError(f"layer {self.layer!r} is none of {', '.join(LAYERS)}")


class Decision(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One line of the ledger.

    id: `d1`, `d2` … in the order of the lines; when: date; who: the curator; why: in words.
    things: merge: all are one, called as the first is; split: the others are not the first, and are together;
    rename: the one to be called `label`.
    facts: those that reject takes out and accept confirms; undoes: the id of the decision taken back.
    """

    id: Annotated[str, msgspec.Meta(pattern=r"^d[1-9][0-9]*$")]
    when: Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    who: str
    act: Act
    why: str = ""
    things: tuple[Referent, ...] = ()
    label: str | None = None
    facts: tuple[FactReference, ...] = ()
    undoes: str | None = None

    def __post_init__(self) -> None:
        if missing := _find_missing(self):
            raise ValueError(f"decision {self.id} to {self.act} lacks {missing}")


def _find_missing(decision: Decision) -> str:
    """What a decision of its act must have and lacks; empty if it is whole."""
    match decision.act:
        case "merge" | "split":
            return "" if len(decision.things) > 1 else "two things"
        case "rename":
            return "" if len(decision.things) == 1 and decision.label else "one thing and its label"
        case "reject" | "accept":
            return "" if decision.facts else "the fact"
        case "undo":
            return "" if decision.undoes else "the decision to undo"
