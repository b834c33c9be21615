"""`kg extract` prints or writes the facts of each release."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from gathering_fixture import load_extractor

import kg.extract
import kg.registry
import kg.releases
from kg.cli.extract import command
from kg.errors import BadInput, Finding, UsageError
from kg.facts import Evidence, Facts, Person, Release, facts_from_json


class WholeText:
    """An extractor that takes a whole release for a person."""

    def __init__(self, registry: object) -> None:
        pass

    def iter_extract(self, releases: Iterable[Release]) -> Iterator[Facts]:
        for release in releases:
            passage = Evidence(
                start=0, end=len(release.text), quote=release.text, rule="whole", confidence=0.5
            )
            yield Facts(release=release.head(), people=(Person(name=release.text, evidence=(passage,)),))


def iter_named(sources: list[str], *, findings: list[Finding]) -> Iterator[Release]:
    """A release for each source, whose text is its name; those starting with "bad" cannot be read."""
    for source in sources:
        if source.startswith("bad"):
            findings.append(Finding(where=source, what="not text"))
        else:
            yield Release(id="id", name=source, text=source, title=f"On {source}")


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kg.registry, "load_registry", lambda: None, raising=False)
    monkeypatch.setattr(kg.extract, "Extractor", WholeText, raising=False)
    monkeypatch.setattr(kg.releases, "iter_releases", iter_named, raising=False)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments])


def test_one_release_gives_one_indented_object() -> None:
    result = run("ann", "--json")
    assert facts_from_json(result.stdout).people[0].name == "ann"
    assert result.stdout.startswith('{\n "release"')


def test_several_releases_give_json_lines() -> None:
    lines = run("ann", "bea", "cyd", "--json").stdout.splitlines()
    assert [json.loads(line)["people"][0]["name"] for line in lines] == ["ann", "bea", "cyd"]


def test_the_listing_shows_each_fact_with_quote_rule_and_confidence() -> None:
    assert run("ann").stdout.splitlines() == [
        "# On ann (undated)",
        "",
        "people (1)",
        "  name=ann",
        "      [whole 0.50] ann",
        "",
    ]


def test_the_listing_holds_no_control_or_bidi_characters() -> None:
    shown = run("a\x1b[2J\nb\u202e").stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "name=a\\x1b[2J b\\u202e" in shown


def test_a_folder_gets_one_safe_and_unique_file_per_release(tmp_path: Path) -> None:
    result = run("../ann", "ANN", "ann", "a/b", "...", "--out-dir", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stdout == ""
    written = {
        path.name: facts_from_json(path.read_bytes()).people[0].name for path in tmp_path.rglob("*.json")
    }
    assert written == {
        "ann.json": "../ann",
        "ANN-2.json": "ANN",
        "ann-3.json": "ann",
        "a-b.json": "a/b",
        "id.json": "...",
    }
    assert {path.parent for path in tmp_path.rglob("*.json")} == {tmp_path / "out"}


def test_a_very_long_name_still_gives_a_file(tmp_path: Path) -> None:
    run("é" * 4000, "--out-dir", tmp_path)
    (path,) = tmp_path.glob("*.json")
    assert len(path.name.encode()) < 255


def test_what_cannot_be_read_is_reported_and_the_rest_goes_on() -> None:
    result = run("bad", "ann", "--json")
    assert result.exit_code == 0
    assert facts_from_json(result.stdout).people[0].name == "ann"
    finding, closing = result.stderr.splitlines()
    assert finding == "violation: bad: not text"
    assert closing.startswith("read 2, written 1, skipped 1, findings 1, seconds ")


def test_nothing_readable_is_bad_input_and_leaves_the_target_alone(tmp_path: Path) -> None:
    target = tmp_path / "facts.json"
    target.write_text("old")
    result = run("bad", "--json", "-o", target)
    assert isinstance(result.exception, BadInput)
    assert target.read_text() == "old"


def test_facts_go_to_the_file_named(tmp_path: Path) -> None:
    target = tmp_path / "new" / "facts.json"
    result = run("ann", "--json", "-o", target)
    assert result.stdout == ""
    assert facts_from_json(target.read_bytes()).people[0].name == "ann"


def test_a_file_and_a_folder_at_once_are_refused(tmp_path: Path) -> None:
    assert isinstance(run("ann", "-o", "x", "--out-dir", tmp_path).exception, UsageError)


def test_the_rules_are_printed_without_a_release() -> None:
    result = run("--rules")
    assert result.exit_code == 0
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert "clause-that NAME said that, then a clause" in lines


def test_a_trace_goes_to_one_stream(tmp_path: Path) -> None:
    result = run("ann", "--trace", "--out-dir", tmp_path / "out")
    assert isinstance(result.exception, UsageError)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("as_json", [True, False])
def test_a_trace_tells_of_each_sentence(monkeypatch: pytest.MonkeyPatch, as_json: bool) -> None:
    monkeypatch.setattr(kg.extract, "Extractor", lambda registry: load_extractor())
    result = run("The harbour is open.", "The quay is closed.", "--trace", *(["--json"] if as_json else []))
    if as_json:
        texts = [json.loads(line)["sentences"][0]["text"] for line in result.stdout.splitlines()]
        assert texts == ["The harbour is open.", "The quay is closed."]
    else:
        assert "[body] The quay is closed." in result.stdout.splitlines()


def test_doubtful_facts_are_left_out_and_counted() -> None:
    result = run("ann", "--json", "--min-confidence", "0.6")
    assert facts_from_json(result.stdout).people == ()
    assert "left out 1 facts of confidence under 0.6" in result.stderr
    assert "left out" not in run("ann", "--json").stderr


@pytest.mark.parametrize("least", ["1.5", "-0.1", "nan"])
def test_a_confidence_outside_its_bounds_is_a_usage_error(least: str) -> None:
    assert isinstance(run("ann", "--min-confidence", least).exception, UsageError)


def test_a_trace_shows_everything_and_takes_no_threshold() -> None:
    assert isinstance(run("ann", "--trace", "--min-confidence", "0.5").exception, UsageError)
