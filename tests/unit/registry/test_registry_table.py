"""What happens to rows that do not fit."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.errors import BadInput
from kg.registry import load_affiliations, load_claims, load_registry
from kg.resources import shared_path

IOM_ROW = "iom,International Organization for Migration"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the registry that a test may spoil."""
    return Path(shutil.copytree(shared_path("data", "registry"), tmp_path / "registry"))


def append(path: Path, row: str) -> int:
    """Add a row; the number of its line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, row]) + "\n", encoding="utf-8")
    return len(lines) + 1


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("new,New Body,,,,,,,ngo,,,,https://example.org,too much", "cells"),
        (",New Body,,,,,,,ngo,,,,https://example.org", "column key is empty"),
        ("New Key,New Body,,,,,,,ngo,,,,https://example.org", "column key holds 'New Key'"),
        ("iom,New Body,,,,,,,ngo,,,,https://example.org", "the key iom is taken"),
        ("new,New Body,,,,,,,club,,,,https://example.org", "column type holds 'club'"),
        ("new,New Body,,,,,,nobody,ngo,,,,https://example.org", "the parent 'nobody'"),
        ("new,New Body,,,IOM,,,,ngo,,,,https://example.org", "'IOM' also means International Organization"),
        ("new,New Body,,,,,NB,,ngo,,,,https://example.org", "column weak holds 'NB'"),
        ("new,New Body,,,,,,,ngo,,42,,https://example.org", "column wikidata holds '42'"),
        ("new,New Body,,,,,,,ngo,,,https://ror.org/x,https://example.org", "column ror holds"),
        ("new,New Body,,,,,,,ngo,,,,", "column source is empty"),
        ("new,New Body,,,,,,,ngo,,,,javascript:alert(1)", "no http(s) address"),
    ],
)
def test_a_bad_row_is_named_with_file_line_and_reason(folder: Path, row: str, reason: str) -> None:
    line = append(folder / "organisations.csv", row)
    with pytest.raises(BadInput) as caught:
        load_registry(folder)
    assert str(caught.value).startswith(f"{folder / 'organisations.csv'}, line {line}: ")
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_weak_form_may_be_shared(folder: Path) -> None:
    append(folder / "organisations.csv", "new,New Body,,,IOM,,IOM,,ngo,,,,https://example.org")
    entry = load_registry(folder).find("IOM")
    assert entry is not None
    assert entry.key == "iom"


def test_other_columns_are_refused(folder: Path) -> None:
    path = folder / "phrases.csv"
    path.write_text("phrase,why\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"line 1: the columns are phrase,why; expected phrase,reason"):
        load_registry(folder)


def test_a_missing_table_is_named(folder: Path) -> None:
    (folder / "bodies.csv").unlink()
    with pytest.raises(BadInput, match=r"bodies\.csv: cannot be read"):
        load_registry(folder)


def test_bytes_that_are_no_utf8_are_named(folder: Path) -> None:
    (folder / "phrases.csv").write_bytes(b"phrase,reason\n\xff,x\n")
    with pytest.raises(BadInput, match=r"phrases\.csv: is not CSV in UTF-8"):
        load_registry(folder)


def test_a_membership_of_nobody_is_named(folder: Path) -> None:
    line = append(folder / "memberships.csv", "cmc,nobody,member,,,,https://example.org,")
    with pytest.raises(BadInput, match=rf"line {line}: column member holds 'nobody'"):
        load_affiliations(folder)


def test_a_date_that_is_none_is_named(folder: Path) -> None:
    append(folder / "memberships.csv", "cmc,GUY,member,last year,,,https://example.org,")
    with pytest.raises(BadInput, match="column from holds 'last year'"):
        load_affiliations(folder)


def test_an_unknown_property_is_named(folder: Path) -> None:
    append(folder / "claims.csv", "cmc,colour,blue,,https://example.org,")
    with pytest.raises(BadInput, match="column property holds 'colour'"):
        load_claims(folder)


def test_the_same_folder_is_read_once(folder: Path) -> None:
    assert load_registry(folder) is load_registry(folder)
