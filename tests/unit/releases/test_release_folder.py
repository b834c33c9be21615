"""Files, folders, patterns and stdin as sources."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import BadInput, Finding, Severity
from kg.releases import iter_releases

BODY = "The ministers of nine countries met in Lima and agreed on a form for the workers of the season."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.TXT", ".hidden.txt", ".git/d.txt", "a.json", "e.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{BODY} {name}\n")
    return tmp_path


def read(*sources: str | Path) -> tuple[list[str], list[Finding]]:
    findings: list[Finding] = []
    return [release.name for release in iter_releases(sources, findings=findings)], findings


def test_a_folder_stands_for_the_releases_in_it_in_order_of_their_names(folder: Path) -> None:
    assert read(folder) == (["a", "b", "c"], [])


def test_a_folder_s_readme_is_no_release_unless_it_is_named(folder: Path) -> None:
    for name in ("README.md", "sub/readme.txt", "ReadMe-first.txt", "Readmission.txt", "README-x/f.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(f"{BODY} {name}\n")
    assert read(folder) == (["f", "Readmission", "a", "b", "c"], [])
    assert read(folder / "README.md") == (["README"], [])


def test_sources_come_in_the_order_given(folder: Path) -> None:
    assert read(folder / "sub", folder / "b.txt") == (["c", "b"], [])


def test_a_pattern_stands_for_the_files_it_matches(folder: Path) -> None:
    assert read(str(folder / "*")) == (["a", "b"], [])
    assert read(str(folder / "**" / "*.TXT")) == (["c"], [])


def test_a_name_with_brackets_is_a_name_before_it_is_a_pattern(tmp_path: Path) -> None:
    (tmp_path / "x[1].txt").write_text(BODY)
    assert read(tmp_path / "x[1].txt") == (["x[1]"], [])


@pytest.mark.parametrize("source", ["nowhere.txt", "none/*.txt", "", "a\0b", "a\0*"])
def test_a_source_that_is_not_there_stops_the_run_before_it_reads(source: str, folder: Path) -> None:
    with pytest.raises(BadInput, match="no such file"):
        iter_releases([folder, source], findings=[])


def test_standard_input_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BODY.encode())))
    (release,) = iter_releases(["-"], findings=[])
    assert (release.name, release.text) == ("stdin", BODY)


def test_releases_are_read_one_by_one(folder: Path) -> None:
    releases: Iterator[object] = iter_releases([folder], findings=[])
    next(releases)
    (folder / "b.txt").write_text("")
    assert len(list(releases)) == 1


def test_findings_may_be_handed_to_a_function(folder: Path) -> None:
    seen: list[Finding] = []
    assert list(iter_releases([folder / "e.pdf"], findings=seen.append)) == []
    assert ".md" in seen[0].what


def test_a_file_that_cannot_be_read_does_not_stop_the_rest(folder: Path) -> None:
    (folder / "aa.txt").write_bytes(bytes(500))
    (folder / "ab.txt").write_text(" \n")
    (folder / "ac.txt").symlink_to("gone.txt")
    names, findings = read(folder)
    assert names == ["a", "b", "c"]
    assert [Path(finding.where).name for finding in findings] == ["aa.txt", "ab.txt", "ac.txt"]
    assert all(len(finding.what.splitlines()) == 1 for finding in findings)


def test_links_are_followed_inside_the_folder_only(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.txt").write_text(BODY)
    (folder / "inside.txt").symlink_to(folder / "b.txt")
    (folder / "out.txt").symlink_to(outside / "secret.txt")
    (folder / "outdir").symlink_to(outside)
    (folder / "round").symlink_to(folder / "round")
    names, findings = read(folder)
    assert names == ["a", "b", "inside", "c"]
    assert [Path(finding.where).name for finding in findings] == ["out.txt", "outdir", "round"]
    assert {finding.severity for finding in findings} == {Severity.WARNING}


def test_a_pipe_is_a_finding_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    names, findings = read(tmp_path)
    assert names == []
    assert "pipe" in findings[0].what


def test_a_folder_without_releases_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}")
    names, findings = read(tmp_path)
    assert names == []
    assert "no file that is read" in findings[0].what


def test_odd_file_names_are_printed_on_one_line(tmp_path: Path) -> None:
    for name in (b"new\nline.txt", b"bytes\xff.txt", b"<script>'\".txt", "bidi\u202e.txt".encode()):
        (tmp_path / os.fsdecode(name)).write_text(BODY)
        (tmp_path / os.fsdecode(b"empty " + name)).write_text("")
    releases = list(iter_releases([tmp_path], findings=(findings := list[Finding]())))
    assert len(releases) == len(findings) == 4
    assert all(text.isprintable() for text in [r.name for r in releases] + [f.where for f in findings])
