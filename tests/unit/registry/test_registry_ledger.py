"""The ledger keeps every line, in order, and says which decisions are in force."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import BadInput, UsageError
from kg.registry.decision import Act, Decision, Referent
from kg.registry.ledger import append_decision, find_standing, next_id, read_ledger

_PAIR = (Referent("r1", "Ana Vale"), Referent("r2", "A. Vale"))


def merge(number: int, why: str = "") -> Decision:
    return Decision(id=f"d{number}", when="2024-05-07", who="Bea", act="merge", things=_PAIR, why=why)


def undo(number: int, undone: int) -> Decision:
    return Decision(id=f"d{number}", when="2024-05-08", who="Bea", act="undo", undoes=f"d{undone}")


def test_what_is_appended_is_read_back_and_the_lines_before_stay_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "decisions.jsonl"
    append_decision(path, merge(1, why='spelt "Vale"\nin both'))
    before = path.read_bytes()
    append_decision(path, undo(2, 1))
    assert path.read_bytes().startswith(before)
    assert read_ledger(path) == (merge(1, why='spelt "Vale"\nin both'), undo(2, 1))


def test_a_ledger_that_is_not_there_holds_no_decisions(tmp_path: Path) -> None:
    assert read_ledger(tmp_path / "none.jsonl") == ()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "line 1: is no decision"),
        ('{"id":"d1","when":"May","who":"B","act":"undo","undoes":"d1"}', "line 1: is no decision"),
        ('{"id":"d1","when":"2024-05-07","who":"B","act":"merge"}', "lacks two things"),
        ('{"id":"d1","when":"2024-05-07","who":"B","act":"rename","label":"X"}', "lacks one thing and its label"),
        ('{"id":"d1","when":"2024-05-07","who":"B","act":"reject"}', "lacks the fact"),
        ('{"id":"d1","when":"2024-05-07","who":"B","act":"undo"}', "lacks the decision to undo"),
        ('{"id":"d2","when":"2024-05-07","who":"B","act":"undo","undoes":"d1"}', "d2 stands where d1 must"),
    ],
)
def test_a_line_that_is_no_decision_is_told_with_its_place(tmp_path: Path, line: str, what: str) -> None:
    path = tmp_path / "ledger"
    path.write_text(line + "\n")
    with pytest.raises(BadInput, match=what):
        read_ledger(path)


def test_only_the_next_id_and_a_known_decision_to_undo_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "ledger"
    with pytest.raises(UsageError, match="must be d1"):
        append_decision(path, merge(2))
    with pytest.raises(UsageError, match="no decision d7 to undo"):
        append_decision(path, undo(1, 7))
    assert not path.exists()


def test_an_undone_decision_is_not_in_force_and_an_undone_undo_restores_it() -> None:
    assert find_standing([merge(1), merge(2), undo(3, 1)]) == (merge(2),)
    assert find_standing([merge(1), undo(2, 1), undo(3, 2)]) == (merge(1),)


@given(st.lists(st.integers(1, 6), max_size=12))
def test_what_is_in_force_is_part_of_the_ledger_in_its_order(undone: list[int]) -> None:
    decisions = [merge(1), merge(2)]
    for target in undone:
        number = len(decisions) + 1
        decisions.append(undo(number, target) if target < number else merge(number))
    standing = find_standing(decisions)
    acts: set[Act] = {decision.act for decision in standing}
    assert acts <= {"merge"}
    assert [decision for decision in decisions if decision in standing] == list(standing)
    assert next_id(decisions) == f"d{len(decisions) + 1}"
