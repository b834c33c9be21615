"""`kg review`: decisions change the graph, are kept, and can be taken back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from graph_fixture import KINGSTON, build_fixture_store

from kg.cli import cli
from kg.store import open_store

_SAME = ["--who", "Bea", "--when", "2024-05-07"]
_VANDERMEER = "Aurelio Vandermeer"
Run = Callable[..., str]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of four made-up releases."""
    return build_fixture_store(tmp_path_factory.mktemp("template") / "store")


@pytest.fixture
def store(template: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copytree(template, tmp_path / "store"))


@pytest.fixture
def run(store: Path) -> Run:
    """Run `kg review` on the store; gives stdout."""

    def call(*arguments: str, code: int = 0, answers: str | None = None) -> str:
        done = CliRunner().invoke(cli, ["review", *arguments, "--store", str(store)], input=answers)
        if done.exception and not isinstance(done.exception, SystemExit):
            assert code, done.exception
            return str(done.exception)
        assert done.exit_code == code, done.output
        return done.output if code else done.stdout

    return call


def dump(store: Path) -> list[str]:
    return list(map(str, open_store(store).iter_quads_sorted()))


def people(store: Path) -> list[str]:
    rows = open_store(store).query(
        "PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT DISTINCT ?p WHERE { ?p a foaf:Person } ORDER BY ?p"
    )
    return [str(row[0]) for row in rows]  # type: ignore[union-attr]


def test_merge_makes_one_of_two_and_undo_gives_the_graph_byte_for_byte(store: Path, run: Run) -> None:
    before, count = dump(store), len(people(store))
    assert run("merge", "Indira Massiah", "Delroy Fenwick", *_SAME, "--why", "a test").startswith("d1: merge Indira")
    assert len(people(store)) == count - 1
    run("undo", "d1", *_SAME)
    assert dump(store) == before
    assert run("log").splitlines()[0].startswith("x d1")


def test_a_new_build_replays_the_ledger(store: Path, run: Run) -> None:
    run("merge", "Indira Massiah", "Delroy Fenwick", *_SAME)
    decided = dump(store)
    run("rename", _VANDERMEER, "A. J. Vandermeer", *_SAME, "--later")
    assert dump(store) == decided
    run("undo", "d2", *_SAME)
    assert dump(store) == decided


def test_split_gives_a_release_a_person_of_its_own(store: Path, run: Run) -> None:
    count = len(people(store))
    run("split", _VANDERMEER, "--release", KINGSTON.id, *_SAME)
    assert len(people(store)) == count + 1


def test_a_split_of_all_releases_is_refused_with_their_names(run: Run) -> None:
    assert "a split needs some but not all" in run("split", "Indira Massiah", "--release", "x", *_SAME, code=2)


def test_rename_gives_the_name_to_show(store: Path, run: Run) -> None:
    run("rename", _VANDERMEER, "Aurelio J. Vandermeer", *_SAME)
    assert any("Aurelio J. Vandermeer" in line for line in dump(store))


def test_a_rejected_fact_leaves_the_graph_and_a_rejected_person_too(store: Path, run: Run) -> None:
    explained = CliRunner().invoke(cli, ["explain", "Indira Massiah", "--store", str(store), "--json"])
    posts = [fact["fact"] for fact in json.loads(explained.stdout)["facts"] if fact["section"] == "posts"]
    run("reject", posts[0], *_SAME)
    assert not any(posts[0] in line for line in dump(store))
    run("reject", "Indira Massiah", *_SAME)
    assert not any("indira-massiah" in line and "/id/person/" in line for line in dump(store))


def test_explain_tells_which_decisions_touched_a_thing(store: Path, run: Run) -> None:
    run("merge", "Indira Massiah", "Delroy Fenwick", *_SAME, "--why", "one and the same")
    told = CliRunner().invoke(cli, ["explain", "Indira Massiah", "--store", str(store)]).stdout
    assert "Decisions (1)" in told
    assert "by: Bea; because: one and the same" in told


def test_a_decided_graph_keeps_to_the_shapes(store: Path, run: Run) -> None:
    run("merge", "Indira Massiah", "Delroy Fenwick", *_SAME, "--why", "one and the same")
    run("rename", _VANDERMEER, "A. J. Vandermeer", *_SAME)
    assert CliRunner().invoke(cli, ["validate", "--store", str(store)]).exit_code == 0


def test_unlisted_bodies_are_listed_and_shown_with_their_quotes(run: Run) -> None:
    listed = json.loads(run("list", "--unlisted", "--json"))
    circle = next(body for body in listed if body["name"] == "Kingston Migration Study Circle")
    assert circle["releases"] == 1
    assert "“" in run("show", circle["iri"])


def test_what_is_no_thing_of_a_release_is_refused(run: Run) -> None:
    assert "nothing in this graph is called" in run("merge", "Nobody At All", _VANDERMEER, *_SAME, code=2)
    assert "at least two things" in run("merge", _VANDERMEER, _VANDERMEER, *_SAME, code=2)
    assert "no decision d9" in run("undo", "d9", *_SAME, code=2)


def test_decide_shows_both_candidates_and_takes_the_answer(tmp_path: Path) -> None:
    store, texts = tmp_path / "store", {"a": "John Peter Marowa", "b": "J. P. Marowa"}
    for stem, name in texts.items():
        text = f"Harbour talks {stem}\n\nLomé, 3 May 2024 – {name}, Director of the Pier Board, spoke at the talks.\n"
        (tmp_path / f"{stem}.txt").write_text(text)
    sources = [str(tmp_path / f"{stem}.txt") for stem in texts]
    assert CliRunner().invoke(cli, ["build", *sources, "--store", str(store)]).exit_code == 0
    shown = CliRunner().invoke(cli, ["review", "decide", "--store", str(store), *_SAME], input="m\n").stdout
    assert "John Peter Marowa" in shown
    assert "│" in shown
    assert "d1: merge" in shown
    assert len(people(store)) == 1


def test_show_tells_why_mentions_are_one_person(run: Run) -> None:
    assert "one because: aurelio vandermeer = aurelio vandermeer:" in " ".join(run("show", _VANDERMEER).split())
