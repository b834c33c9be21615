"""`kg evaluate` scores an extractor, or stored facts, against gold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

import kg.extract
import kg.registry
import kg.releases
from kg.cli.evaluate import command
from kg.errors import BadInput, Finding, KgError, UsageError
from kg.facts import Facts, Person, Release, ReleaseHead, facts_to_json


class FirstWords:
    """An extractor that takes the first two words of a release for a person."""

    def __init__(self, registry: object) -> None:
        assert registry is not None

    def iter_extract(self, releases: Iterable[Release]) -> Iterator[Facts]:
        for release in releases:
            yield Facts(release=release.head(), people=(Person(name=" ".join(release.text.split()[:2])),))


def iter_files(sources: list[Path], *, findings: list[Finding]) -> Iterator[Release]:
    for path in sources:
        yield Release(id=path.stem, name=path.stem, text=path.read_text())


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = SimpleNamespace(canonical=str)
    monkeypatch.setattr(kg.registry, "load_registry", lambda: registry, raising=False)
    monkeypatch.setattr(kg.extract, "Extractor", FirstWords, raising=False)
    monkeypatch.setattr(kg.releases, "iter_releases", iter_files, raising=False)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for folder in ("gold", "texts", "facts"):
        (tmp_path / folder).mkdir()
    for stem, name in (("a", "Al Fox"), ("b", "Bo Li")):
        facts = Facts(release=ReleaseHead(id=stem), people=(Person(name=name),))
        (tmp_path / "gold" / f"{stem}.json").write_bytes(facts_to_json(facts))
        (tmp_path / "facts" / f"{stem}.json").write_bytes(facts_to_json(facts))
    (tmp_path / "texts" / "a.txt").write_text("Al Fox spoke.")
    (tmp_path / "texts" / "b.md").write_text("Then came Bo Li. All left.")
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments])


def test_the_extractor_is_scored_on_the_texts_of_the_gold(corpus: Path) -> None:
    result = run("--gold", corpus / "gold", "--texts", corpus / "texts")
    assert result.exit_code == 0
    row = next(line for line in result.stdout.splitlines() if line.startswith("people"))
    assert row.split() == ["people", "2", "2", "1", "0.500", "0.500", "0.500"]
    assert result.stderr.startswith("read 2, findings 0, seconds ")


def test_errors_are_listed_with_their_sentence(corpus: Path) -> None:
    result = run("--gold", corpus / "gold", "--texts", corpus / "texts", "--errors", "people")
    lines = result.stdout.splitlines()
    assert lines[0] == "b - Bo Li"
    assert lines[1].strip() == "Then came Bo Li."
    assert lines[2] == "b + Then came"


def test_the_report_as_json_holds_rows_and_errors(corpus: Path) -> None:
    result = run("--gold", corpus / "gold", "--texts", corpus / "texts", "--errors", "people", "--json")
    report = json.loads(result.stdout)
    assert report["releases"] == 2
    assert report["layers"][0]["layer"] == "people"
    assert [(error["release"], error["error"], error["label"]) for error in report["errors"]] == [
        ("b", "miss", "Bo Li"),
        ("b", "extra", "Then came"),
    ]


def test_only_the_releases_asked_for_are_scored(corpus: Path) -> None:
    result = run("--gold", corpus / "gold", "--texts", corpus / "texts", "--only", "a", "--json")
    assert json.loads(result.stdout)["layers"][0]["f1"] == 1.0


def test_stored_facts_are_scored_without_texts(corpus: Path) -> None:
    result = run("--gold", corpus / "gold", "--facts", corpus / "facts", "--json")
    assert json.loads(result.stdout)["layers"][0]["matched"] == 2


def test_the_index_beside_the_gold_names_the_texts(corpus: Path) -> None:
    (corpus / "texts" / "b.md").rename(corpus / "texts" / "elsewhere.txt")
    (corpus / "gold" / "files.json").write_text('{"b": "elsewhere.txt"}')
    assert run("--gold", corpus / "gold", "--texts", corpus / "texts").exit_code == 0


def test_a_layer_under_its_floor_is_a_finding_after_the_report(corpus: Path) -> None:
    result = run("--gold", corpus / "gold", "--texts", corpus / "texts", "--floor", "people=0.6")
    assert isinstance(result.exception, KgError)
    assert result.exception.exit_code == 1
    assert "people 0.500 < 0.6" in str(result.exception)
    assert "people" in result.stdout


def test_a_layer_at_its_floor_is_fine(corpus: Path) -> None:
    assert run("--gold", corpus / "gold", "--texts", corpus / "texts", "--floor", "people=0.5").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ((), UsageError),
        (("--texts", "texts", "--errors", "pets"), UsageError),
        (("--texts", "texts", "--floor", "pets=1"), UsageError),
        (("--texts", "gold"), BadInput),
        (("--texts", "texts", "--only", "zz"), BadInput),
    ],
)
def test_a_request_that_cannot_be_met_is_refused(
    corpus: Path, arguments: tuple[str, ...], error: type[KgError], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(corpus)
    result = run("--gold", "gold", *arguments)
    assert type(result.exception) is error
    assert result.stdout == ""


def test_the_calibration_follows_the_scores_and_is_part_of_the_data(corpus: Path) -> None:
    arguments = ("--gold", corpus / "gold", "--facts", corpus / "facts", "--calibration")
    table = run(*arguments).stdout
    assert table.index("posts-with-organisation") < table.index("\n\nconfidence ")
    report = json.loads(run(*arguments, "--json").stdout)
    assert [layer["layer"] for layer in report["calibration"]][:2] == ["people", "posts"]
    assert "calibration" not in json.loads(run(*arguments[:-1], "--json").stdout)
