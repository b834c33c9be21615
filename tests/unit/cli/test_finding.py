"""Many findings of one file are a few lines and a count; none is lost from the report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.cli import main
from kg.cli.finding import iter_lines
from kg.errors import Finding, Severity


def test_each_finding_is_a_line_while_there_are_few() -> None:
    findings = [Finding(where="a.txt", what="empty"), Finding(where="b.txt", what="cut", severity=Severity.WARNING)]
    assert list(iter_lines(findings)) == ["violation: a.txt: empty", "warning: b.txt: cut"]


def test_of_many_bad_lines_of_a_file_the_first_five_and_their_number_are_told() -> None:
    findings = [Finding(where=f"a.jsonl:{n}", what="not JSON") for n in range(1, 801)]
    lines = list(iter_lines([*findings, Finding(where="b.txt", what="empty")]))
    assert lines[:5] == [f"violation: a.jsonl:{n}: not JSON" for n in range(1, 6)]
    assert lines[5:] == ["violation: b.txt: empty", "a.jsonl: 795 more findings of this file, 800 in all"]


def test_a_build_counts_every_bad_line_and_lists_it_as_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text('{"text": "The port opened its new hall on Monday."}\n' + "{\n" * 80)
    with pytest.raises(SystemExit) as stop:
        main(["build", str(source), "--store", str(tmp_path / "store"), "--json"])
    printed = capsys.readouterr()
    assert not stop.value.code
    assert len(json.loads(printed.out)["findings"]) == 80
    assert len(printed.err.splitlines()) == 7
    assert "findings 80" in printed.err
