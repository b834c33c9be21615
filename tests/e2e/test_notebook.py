"""The notebooks run from the first cell to the last, and are small enough to read as files."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOKS = sorted((Path(__file__).resolve().parents[2] / "notebooks").glob("*.ipynb"))


def read_cells(path: Path) -> list[dict[str, Any]]:
    """The code cells in their order."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code"]


def run_cell(cell: dict[str, Any], scope: dict[str, Any], where: str) -> str:
    """What the cell prints when it runs after those that filled the scope."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile("".join(cell["source"]), where, "exec"), scope)
    return printed.getvalue()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_every_cell_runs_and_prints_when_its_kept_output_does(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    scope: dict[str, Any] = {"__name__": "__main__"}
    for number, cell in enumerate(read_cells(path), 1):
        printed = run_cell(cell, scope, f"{path.name}, cell {number}")
        assert bool(printed) == bool(cell["outputs"]), f"cell {number}"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_is_small_was_run_in_order_and_names_no_place_of_its_writer(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text) < 50_000
    assert [cell["execution_count"] for cell in read_cells(path)] == list(range(1, len(read_cells(path)) + 1))
    assert not any(word in text for word in ("/home/", "/root", "/tmp", "/work", "C:\\\\"))


def test_there_is_a_first_notebook() -> None:
    assert NOTEBOOKS[0].name == "01-first-steps.ipynb"
