"""Which gold to build on and which to hold back, so that a score on the latter tells how the extraction generalises.

The list lies beside the gold, because what somebody has already read cannot be drawn by lot; only what nobody had
read when it was made was drawn, by `is_drawn`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, get_args

from kg.errors import BadInput
from kg.facts import Facts

Part = Literal["all", "built-on", "held-back"]
PARTS: tuple[Part, ...] = get_args(Part)

#: The list: one stem a line, `#` opens a comment.
LIST_NAME = "held-back.txt"
SEED = "kg-44"
_SHARE = 3


def is_drawn(stem: str, seed: str = SEED) -> bool:
    """Whether the lot holds this stem back: about one in three, the same on every machine.

    >>> [stem for stem in ("a", "b", "c", "d", "e", "f") if is_drawn(stem, "example")]
    ['a', 'e']
    """
    digest = hashlib.sha256(f"{seed}:{stem}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % _SHARE == 0


def read_held_back(gold: Path) -> frozenset[str]:
    """The stems listed in the gold folder or the one above it; raises `BadInput` when neither has a list."""
    for folder in (gold, gold.resolve().parent):
        path = folder / LIST_NAME
        if path.is_file():
            lines = path.read_text(encoding="utf-8").splitlines()
            return frozenset(stem for line in lines if (stem := line.partition("#")[0].strip()))
    raise BadInput(f"{gold}: no {LIST_NAME} there or above, so that it has no parts; write one with a stem a line")


def select_part(golds: Mapping[str, Facts], part: Part, gold: Path) -> dict[str, Facts]:
    """The gold of one part, in the same order; `all` needs no list."""
    if part == "all":
        return dict(golds)
    held_back = read_held_back(gold)
    return {stem: facts for stem, facts in golds.items() if (stem in held_back) == (part == "held-back")}
