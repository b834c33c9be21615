"""Texts too long for one release."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import Finding
from kg.releases import iter_releases, record


def test_a_text_longer_than_a_release_can_be_is_a_finding_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record, "LONGEST", 50)
    (tmp_path / "long.txt").write_text("x" * 51)
    (tmp_path / "short.txt").write_text("x" * 50)
    findings: list[Finding] = []
    assert [release.name for release in iter_releases([tmp_path], findings=findings)] == ["short"]
    assert [finding.what for finding in findings] == ["longer than 50 characters; split it into one file per release"]
