"""The ledger: one file of decisions, a JSON object a line, to which lines are only ever added."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from kg.errors import BadInput, Finding, Severity, UsageError
from kg.registry.decision import Decision

#: The ledger of a store is this file in the store's folder, unless another is named.
FILE = "decisions.jsonl"
_ABOUT = "decision "


def read_ledger(path: Path) -> tuple[Decision, ...]:
    """All decisions in the order of their lines, undone ones too; none if there is no file.

    Raises BadInput with the line for one that is no decision or whose id is not the next.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path}: cannot be read ({error}); mend the ledger or name another") from error
    decisions = [_read_line(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    for expected, decision in enumerate(decisions, 1):
        if decision.id != f"d{expected}":
            raise BadInput(f"{path}: decision {decision.id} stands where d{expected} must; lines are never taken out")
    return tuple(decisions)


def append_decision(path: Path, decision: Decision) -> None:
    """Add a decision at the ledger's end, on the disk when this returns.

    Raises UsageError if its id is not the next or it undoes what is not there.
    """
    known = read_ledger(path)
    if decision.id != next_id(known):
        raise UsageError(f"decision {decision.id} cannot follow {len(known)} others; it must be {next_id(known)}")
    if decision.undoes and decision.undoes not in {earlier.id for earlier in known}:
        raise UsageError(f"there is no decision {decision.undoes} to undo; see: kg review log")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as stream:
        stream.write(msgspec.json.encode(decision) + b"\n")
        stream.flush()
        os.fsync(stream.fileno())


def next_id(decisions: Sequence[Decision]) -> str:
    """The id of the decision that comes after these."""
    return f"d{len(decisions) + 1}"


def find_standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions in force, in their order: those not undone; an undo that is undone restores."""
    listed = tuple(decisions)
    undone: set[str] = set()
    for decision in reversed(listed):
        if decision.act == "undo" and decision.undoes and decision.id not in undone:
            undone.add(decision.undoes)
    return tuple(decision for decision in listed if decision.act != "undo" and decision.id not in undone)


def is_about_decision(finding: Finding) -> bool:
    """Whether a finding is one that `report` made."""
    return finding.where.startswith(_ABOUT)


def report(decision: Decision, what: str) -> Finding:
    """A finding about a decision that cannot be carried out."""
    return Finding(where=f"{_ABOUT}{decision.id}", what=what, severity=Severity.WARNING)


def _read_line(path: Path, number: int, line: str) -> Decision:
    try:
        return msgspec.json.decode(line, type=Decision)
    except (msgspec.MsgspecError, ValueError) as error:
        raise BadInput(f"{path}, line {number}: is no decision ({error}); mend that line") from error
