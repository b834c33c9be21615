"""Gold facts, output and texts are paired by file stem."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import kg.releases
from kg.errors import BadInput, Finding, UsageError
from kg.evaluation import corpus, run
from kg.facts import Facts, Person, Release, ReleaseHead, facts_to_json


def write_facts(folder: Path, stem: str, *names: str) -> Facts:
    people = tuple(Person(name=name) for name in names)
    facts = Facts(release=ReleaseHead(id=stem), people=people)
    folder.mkdir(exist_ok=True)
    (folder / f"{stem}.json").write_bytes(facts_to_json(facts))
    return facts


def test_facts_are_read_by_stem_in_order_and_the_index_is_none(tmp_path: Path) -> None:
    second, first = write_facts(tmp_path, "b", "Bo Li"), write_facts(tmp_path, "a", "Al Fox")
    (tmp_path / "files.json").write_text("{}")
    assert list(corpus.read_facts_folder(tmp_path).items()) == [("a", first), ("b", second)]
    assert corpus.read_facts_folder(tmp_path, ["b"]) == {"b": second}


def test_a_stem_that_is_not_there_and_an_empty_folder_are_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"holds no STEM\.json"):
        corpus.read_facts_folder(tmp_path)
    write_facts(tmp_path, "a")
    with pytest.raises(BadInput, match=r"holds no zz\.json"):
        corpus.read_facts_folder(tmp_path, ["a", "zz"])


@pytest.mark.parametrize("content", ["{", "[]", '{"release": {"id": "a"}, "people": [{}]}', "\xff"])
def test_a_file_that_is_not_facts_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.json").write_bytes(content.encode("latin-1"))
    with pytest.raises(BadInput, match=r"a\.json: not the facts of a release"):
        corpus.read_facts_folder(tmp_path)


def test_the_index_beside_the_gold_is_used_unless_another_is_named(tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text('{"a": "y.txt"}')
    assert corpus.read_index(None, tmp_path) == {}
    (tmp_path / "files.json").write_text('{"a": "x.txt"}')
    assert corpus.read_index(None, tmp_path) == {"a": "x.txt"}
    assert corpus.read_index(other, tmp_path) == {"a": "y.txt"}


def test_an_index_that_is_no_object_of_strings_is_bad_input(tmp_path: Path) -> None:
    (tmp_path / "files.json").write_text("[1]")
    with pytest.raises(BadInput, match=r"files\.json"):
        corpus.read_index(None, tmp_path)


def test_a_text_is_found_by_the_index_or_by_its_stem(tmp_path: Path) -> None:
    for name in ("a.md", "b.html", "x.txt"):
        (tmp_path / name).write_text("text")
    found = [corpus.find_text(stem, tmp_path, {"c": "x.txt"}).name for stem in "abc"]
    assert found == ["a.md", "b.html", "x.txt"]
    with pytest.raises(BadInput, match=r"no text for d: looked for d\.txt"):
        corpus.find_text("d", tmp_path, {})


def test_a_file_without_release_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def iter_releases(sources: list[Path], *, findings: list[Finding]) -> Iterator[Release]:
        findings.append(Finding(where="a.txt", what="the file is empty"))
        return iter(())

    monkeypatch.setattr(kg.releases, "iter_releases", iter_releases, raising=False)
    with pytest.raises(BadInput, match="the file is empty"):
        corpus.read_release(Path("a.txt"), [])


def test_a_release_without_stored_facts_counts_as_nothing_found_and_is_reported(tmp_path: Path) -> None:
    gold = {
        "a": write_facts(tmp_path / "gold", "a", "Al Fox"),
        "b": write_facts(tmp_path / "gold", "b", "Bo Li"),
    }
    write_facts(tmp_path / "out", "a", "Al Fox")
    findings: list[Finding] = []
    cases = list(run.iter_stored(gold, tmp_path / "out", {}, str, findings=findings))
    matched = {case.stem: len(case.comparisons["people"].matched) for case in cases}
    assert matched == {"a": 1, "b": 0}
    assert [finding.where for finding in findings] == ["b"]


@pytest.mark.parametrize("floor", ["people", "people=", "people=1.5", "people=nan", "pets=0.5", "people=-1"])
def test_a_floor_that_cannot_be_meant_is_a_usage_error(floor: str) -> None:
    with pytest.raises(UsageError, match="--floor"):
        run.parse_floor(floor, ("people",))
