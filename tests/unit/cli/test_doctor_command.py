"""`kg doctor` says what is there, what is missing and how to get it."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError

import pytest
from click.testing import CliRunner

from kg.cli import machine
from kg.cli.doctor import command
from kg.cli.machine import Check, check_machine, format_checks
from kg.errors import UnfitMachine


def find_version(name: str) -> str:
    if name.startswith("no-"):
        raise PackageNotFoundError(name)
    return "1.2"


def find_checks(*requirements: str) -> dict[str, Check]:
    checks = check_machine(list(requirements), find_version=find_version, find_program=lambda name: None)
    return {check.name: check for check in checks}


def test_a_package_that_is_there_shows_its_version() -> None:
    assert find_checks("click>=8.1")["click"].found == "1.2"


def test_a_required_package_that_is_not_there_is_missing_with_its_versions_in_the_remedy() -> None:
    check = find_checks("no-click<9,>=8.1")["no-click"]
    assert check.is_missing
    assert check.remedy == "pip install 'no-click<9,>=8.1'"


def test_a_package_of_an_extra_is_optional_and_its_remedy_names_the_extra() -> None:
    check = find_checks('no-click>=8; extra == "test"')["no-click"]
    assert not check.is_missing
    assert check.needed_for == "test"
    assert check.remedy == "pip install 'kg-migration-governance[test]'"


def test_required_packages_come_before_those_of_extras() -> None:
    names = list(find_checks('aa; extra == "test"', "zz", "mm"))
    assert names[:4] == ["python", "mm", "zz", "aa"]


def test_the_browser_is_optional_and_found_under_any_of_its_names() -> None:
    assert not find_checks()["chromium"].is_missing
    found = check_machine([], find_program=lambda name: "/bin/gc" if name == "google-chrome" else None)
    assert found[-1].found == "/bin/gc"


def test_the_table_tells_missing_from_absent() -> None:
    lines = format_checks([*find_checks("no-a", 'no-b; extra == "test"').values()]).splitlines()
    shown = {line.split()[0]: line for line in lines}
    assert "MISSING: pip install 'no-a'" in shown["no-a"]
    assert "not there: pip install" in shown["no-b"]


def test_this_machine_passes() -> None:
    result = CliRunner().invoke(command, ["--json"])
    report = json.loads(result.stdout)
    assert result.exit_code == 0
    assert report["fit"] is True
    assert {"python", "msgspec", "spacy"} <= {check["name"] for check in report["checks"]}


def test_a_machine_without_a_required_package_is_unfit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "_read_requirements", lambda: ["no-such-package-of-ours"])
    result = CliRunner().invoke(command)
    assert isinstance(result.exception, UnfitMachine)
    assert "missing: no-such-package-of-ours" in str(result.exception)
    assert "no-such-package-of-ours" in result.stdout
