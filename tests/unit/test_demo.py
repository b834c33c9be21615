"""The demo: what it writes, what it says, and what it leaves alone."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from kg.cli import main
from kg.cli.demo import format_report
from kg.demo import DemoReport, claim_folder, run_demo
from kg.errors import UsageError
from kg.facts import facts_from_json
from kg.query import ask, load_questions
from kg.query.result import as_rows
from kg.resources import shared_path
from kg.store import open_store

FORMATS = {
    "nq": RdfFormat.N_QUADS, "trig": RdfFormat.TRIG, "jsonld": RdfFormat.JSON_LD, "nt": RdfFormat.N_TRIPLES,
    "ttl": RdfFormat.TURTLE, "rdf": RdfFormat.RDF_XML,
}  # fmt: skip
SAMPLES = sorted(path.stem for path in shared_path("data", "releases").glob("[0-9]*.md"))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoReport]:
    """A demo without any network."""

    def refuse(*_: object) -> None:
        raise AssertionError("the demo asked the network for something")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        yield run_demo(tmp_path_factory.mktemp("demo") / "new" / "folder")


def read_all(folder: Path) -> dict[str, bytes]:
    """The files of a folder but the store's own, by name."""
    paths = (path for path in folder.rglob("*") if path.is_file() and "store" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_every_sample_is_in_the_graph_and_the_graph_fits_its_shapes(report: DemoReport) -> None:
    assert report.build.written == report.counts["releases"] == len(SAMPLES) >= 24
    assert (report.build.findings, report.findings) == ((), ())
    assert min(report.counts.values()) > 0


def test_the_samples_answer_every_question_but_those_on_what_they_do_not_tell(report: DemoReport) -> None:
    store = open_store(report.folder / "store").quads
    silent = {name for name, question in load_questions().items() if not as_rows(ask(store, question)).rows}
    # No sample tells of two funders of one meeting.
    assert silent <= {"funders-together"}


def test_the_samples_answer_every_worked_example_of_the_documentation(report: DemoReport) -> None:
    store = open_store(report.folder / "store").quads
    examples = load_questions(shared_path("ontology", "examples"))
    answers = {name: as_rows(ask(store, example)).rows for name, example in examples.items()}
    assert set(answers) == {"evidence", "meeting", "membership", "ministries-with-iom", "participation"}
    assert all(answers.values())


def test_the_query_written_from_the_documentation_finds_the_ministry_that_met_iom(
    report: DemoReport, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = shared_path("ontology", "examples", "ministries-with-iom.rq")
    with pytest.raises(SystemExit) as stop:
        main(["query", "-f", str(path), "--store", str(report.folder / "store"), "--format", "csv"])
    assert stop.value.code == 0
    _, *rows = capsysbinary.readouterr().out.decode().splitlines()
    assert rows == [
        "Meeting of the Bali Process Steering Group,2022-02-21,Minister for Foreign Affairs of Indonesia,Retno Marsudi"
    ]


def test_each_sample_has_a_file_of_facts_each_with_its_words(report: DemoReport) -> None:
    files = sorted((report.folder / "facts").iterdir())
    assert [path.stem for path in files] == SAMPLES
    people = [person for path in files for person in facts_from_json(path.read_bytes()).people]
    assert len(people) >= report.counts["people"]
    assert all(person.evidence for person in people)


def test_the_exports_hold_one_graph_in_six_formats(report: DemoReport) -> None:
    folder = report.folder / "exports"
    assert {path.suffix[1:] for path in folder.iterdir()} == set(FORMATS)
    triples = {
        suffix: {quad.triple for quad in parse(path=str(folder / f"graph.{suffix}"), format=form)}
        for suffix, form in FORMATS.items()
    }
    assert len(triples["nt"]) > 5000
    for suffix in FORMATS:
        assert triples[suffix] == triples["nt"], suffix


def test_the_network_is_there_as_page_and_as_files(report: DemoReport) -> None:
    for extension in ("html", "gexf", "graphml", "csv"):
        assert "Colombo Process" in (report.folder / f"network.{extension}").read_text(encoding="utf-8")


def test_three_questions_have_answers(report: DemoReport) -> None:
    assert len(report.answers) == 3
    assert all(len(table.rows) > 2 for table in report.answers)
    assert "International Organization for Migration" in report.answers[0].rows[0]


def test_a_second_run_writes_the_same_files(report: DemoReport) -> None:
    first = read_all(report.folder)
    run_demo(report.folder)
    assert read_all(report.folder) == first


def test_the_report_is_plain_in_a_file_and_coloured_on_a_terminal(report: DemoReport) -> None:
    plain = format_report(report, rich=False)
    assert "\x1b" not in plain
    assert "\x1b" in format_report(report, rich=True)
    assert f"{len(SAMPLES)} releases" in plain
    assert str(report.folder / "network.html") in plain
    assert "kg query co-attendance --param minimum=2 --store" in plain


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "network.html").write_text("mine")
    with pytest.raises(SystemExit) as stop:
        main(["demo", "--out", str(tmp_path)])
    assert stop.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert read_all(tmp_path) == {"network.html": b"mine"}


def test_another_s_about_file_is_no_mark_of_ours(tmp_path: Path) -> None:
    (tmp_path / "about.txt").write_bytes(b"\xff about me")
    with pytest.raises(UsageError, match="holds other files"):
        claim_folder(tmp_path)
    assert (tmp_path / "about.txt").read_bytes() == b"\xff about me"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("mine")
    with pytest.raises(UsageError, match="is a file"):
        claim_folder(tmp_path / "demo")
