"""The gold has a part to build on and a part held back, listed beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import BadInput
from kg.evaluation.part import is_drawn, read_held_back, select_part
from kg.facts import Facts, ReleaseHead

GOLDS = {stem: Facts(release=ReleaseHead(id=stem)) for stem in ("a", "b", "c")}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "held-back.txt").write_text("# why\nb  # read by nobody\n\nz\n")
    return tmp_path


def test_the_list_may_lie_above_the_gold_and_holds_comments(gold: Path) -> None:
    (gold / "written").mkdir()
    assert read_held_back(gold) == read_held_back(gold / "written") == {"b", "z"}


def test_the_parts_are_disjoint_and_together_all(gold: Path) -> None:
    assert list(select_part(GOLDS, "held-back", gold)) == ["b"]
    assert list(select_part(GOLDS, "built-on", gold)) == ["a", "c"]
    assert select_part(GOLDS, "all", gold) == GOLDS


def test_gold_without_a_list_has_no_parts(tmp_path: Path) -> None:
    assert select_part(GOLDS, "all", tmp_path) == GOLDS
    with pytest.raises(BadInput, match=r"no held-back\.txt"):
        select_part(GOLDS, "held-back", tmp_path / "gold")


def test_the_lot_draws_about_one_in_three_and_depends_on_the_seed() -> None:
    stems = [f"R{number:04}" for number in range(3000)]
    drawn = [stem for stem in stems if is_drawn(stem)]
    assert 900 < len(drawn) < 1100
    assert drawn != [stem for stem in stems if is_drawn(stem, "another seed")]
