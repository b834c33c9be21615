"""`kg evaluate --identity` scores who is who across releases, in the gold's own facts or in others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli.evaluate import command
from kg.errors import BadInput, KgError, UsageError
from kg.facts import Facts, Person, Post, ReleaseHead, facts_to_json

TABLE = """release,type,name,entity
a,person,Ada Zane,zane
b,person,Ada Zane,zane
b,person,Bo Lind,lind
"""


def write_facts(folder: Path, stem: str, *people: str) -> None:
    posts = tuple(Post(person=name, role="Head", organisation="UNHCR") for name in people)
    facts = Facts(release=ReleaseHead(id=stem), people=tuple(Person(name=name) for name in people), posts=posts)
    (folder / f"{stem}.json").write_bytes(facts_to_json(facts))


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    for name in ("gold", "facts"):
        (tmp_path / name).mkdir()
        write_facts(tmp_path / name, "a", "Ada Zane")
    write_facts(tmp_path / "gold", "b", "Ada Zane", "Bo Lind")
    write_facts(tmp_path / "facts", "b", "Bo Lind")
    (tmp_path / "gold" / "identity.csv").write_text(TABLE)
    return tmp_path / "gold"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments])


def read_row(result: Result, wanted: str) -> list[str]:
    return next(line.split() for line in result.stdout.splitlines() if line.startswith(wanted))


def test_without_texts_the_facts_of_the_gold_are_joined(gold: Path) -> None:
    result = run("--gold", gold, "--identity")
    assert result.exit_code == 0
    assert read_row(result, "person") == ["person", "3", "3", "2", "2", "1.000", "1.000", "1.000"]
    assert result.stderr.startswith("read 2, findings 0, seconds ")


def test_other_facts_are_joined_as_far_as_they_hold_the_mentions(gold: Path) -> None:
    result = run("--gold", gold, "--identity", "--facts", gold.parent / "facts")
    assert read_row(result, "person")[:5] == ["person", "3", "2", "2", "2"]


def test_only_the_releases_asked_for_count(gold: Path) -> None:
    assert read_row(run("--gold", gold, "--identity", "--only", "b"), "person")[:3] == ["person", "2", "2"]


def test_what_is_wrongly_joined_is_listed_and_told_as_data(gold: Path) -> None:
    (gold / "identity.csv").write_text(TABLE.replace("b,person,Ada Zane,zane", "b,person,Ada Zane,other"))
    listed = run("--gold", gold, "--identity", "--errors", "person").stdout
    assert listed.startswith("person merge: zane, other\n        a Ada Zane\n        b Ada Zane\n")
    report = json.loads(run("--gold", gold, "--identity", "--errors", "person", "--json").stdout)
    assert report["types"][0]["precision"] == 0.6667
    assert [error["error"] for error in report["errors"]] == ["merge"]


def test_a_type_under_its_floor_is_a_finding_after_the_report(gold: Path) -> None:
    (gold / "identity.csv").write_text(TABLE.replace("b,person,Ada Zane,zane", "b,person,Ada Zane,other"))
    result = run("--gold", gold, "--identity", "--floor", "person=0.9")
    assert isinstance(result.exception, KgError)
    assert "person 0.800 < 0.9" in str(result.exception)


@pytest.mark.parametrize("arguments", [("--errors", "people"), ("--floor", "posts=1"), ("--calibration",)])
def test_layers_of_facts_are_no_layers_of_identity(gold: Path, arguments: tuple[str, ...]) -> None:
    assert type(run("--gold", gold, "--identity", *arguments).exception) is UsageError


def test_gold_without_a_table_is_refused(gold: Path) -> None:
    (gold / "identity.csv").unlink()
    assert type(run("--gold", gold, "--identity").exception) is BadInput
