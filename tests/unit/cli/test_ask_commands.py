"""The commands that ask and export: questions, query, explain, export."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from graph_fixture import build_fixture_store
from pyoxigraph import RdfFormat, parse

from kg.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of four made-up releases."""
    return build_fixture_store(tmp_path_factory.mktemp("store"))


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run the command line; gives exit code, stdout, stderr."""

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        code = 0
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return call


def test_questions_lists_every_question(run: Run) -> None:
    """Each question comes with its id and what may be set."""
    code, out, _ = run("questions")
    assert code == 0
    assert "speakers\n  Who spoke at a meeting, and in what capacity?" in out
    assert "--param office=minister" in out


def test_questions_as_json_can_be_read_by_programs(run: Run) -> None:
    """Ids, columns and parameters are data."""
    code, out, _ = run("questions", "speakers", "--json")
    (question,) = json.loads(out)
    assert code == 0
    assert question["id"] == "speakers"
    assert question["parameters"][0]["name"] == "meeting"


def test_query_answers_a_question_in_the_format_asked_for(run: Run, built: Path) -> None:
    """Rows go to stdout, their number to stderr."""
    code, out, err = run(
        "query", "speakers", "--store", built, "--param", "meeting=COUNTER-trafficking", "--format", "csv"
    )
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == 0
    assert [row["speaker"] for row in rows] == ["Aurelio Vandermeer", "Indira Massiah"]
    assert rows[0]["body"] == "International Organization for Migration"
    assert err == "2 rows\n"


def test_query_reads_a_file_and_a_text(run: Run, built: Path, tmp_path: Path) -> None:
    """A file with a header takes parameters; a text is asked as it is."""
    _, bound, _ = run("query", "speakers", "--store", built, "--explain")
    path = tmp_path / "speakers.rq"
    path.write_text(bound, encoding="utf-8")
    code, out, _ = run(
        "query", "-f", path, "--store", built, "--param", "meeting=kingston", "--format", "tsv"
    )
    assert (code, len(out.splitlines())) == (0, 1)
    code, out, _ = run("query", "-e", "ASK { ?s ?p ?o }", "--store", built, "--format", "json")
    assert (code, json.loads(out)["boolean"]) == (0, True)


def test_query_explain_prints_what_would_be_asked(run: Run, built: Path) -> None:
    """The bound SPARQL shows the value as a literal."""
    code, out, err = run("query", "speakers", "--store", built, "--explain", "--param", 'meeting=a"} #')
    assert code == 0
    assert 'VALUES ?meeting { "a\\"} #" }' in out
    assert err == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["query", "speekers", "--store", "{}"], "did you mean speakers"),
        (["query", "--store", "{}"], "name one question"),
        (["query", "speakers", "-e", "ASK {}", "--store", "{}"], "name one question"),
        (["query", "speakers", "--store", "{}", "--param", "meeting"], "name=value"),
        (["query", "speakers", "--store", "{}", "--param", "person=x"], "no parameter"),
        (["query", "post-at-date", "--store", "{}", "--param", "date=yesterday"], "no date"),
        (["query", "speakers", "--store", "{}", "--format", "xls"], "csv, json"),
        (["query", "speakers", "--store", "{}", "--format", "ttl"], "CONSTRUCT"),
        (["query", "-e", "DROP ALL", "--store", "{}"], "updates are refused"),
        (["query", "-e", "SELECT * { SERVICE <x:y> {} }", "--store", "{}"], "SERVICE is refused"),
        (["query", "-e", "SELECT", "--store", "{}"], "not valid SPARQL"),
        (["explain", "nobody at all", "--store", "{}"], "nothing in this graph"),
        (["explain", "id:person/none", "--store", "{}"], "says nothing"),
        (["export", "pdf", "--store", "{}"], "jsonld, nq"),
    ],
)
def test_wrong_request_exits_with_2_and_one_line(
    arguments: list[str], words: str, run: Run, built: Path
) -> None:
    """What was wrong is said on stderr; stdout stays empty."""
    code, out, err = run(
        *(argument.format(built) if argument == "{}" else argument for argument in arguments)
    )
    assert (code, out) == (2, "")
    assert words in err
    assert "Traceback" not in err


@pytest.mark.parametrize("command", [["query", "speakers"], ["explain", "IOM"], ["export", "nq"]])
def test_missing_store_exits_with_4(command: list[str], run: Run, tmp_path: Path) -> None:
    """The environment is at fault, and the message says how to make a store."""
    code, out, err = run(*command, "--store", tmp_path / "none")
    assert (code, out) == (4, "")
    assert "kg build" in err


def test_unreadable_query_file_exits_with_3(run: Run, built: Path, tmp_path: Path) -> None:
    """Bad input is told from a bad request."""
    path = tmp_path / "q.rq"
    path.write_bytes(b"SELECT \xff")
    for file in (path, tmp_path / "none.rq"):
        code, out, err = run("query", "-f", file, "--store", built)
        assert (code, out) == (3, "")
        assert file.name in err


def test_explain_tells_a_person_by_name(run: Run, built: Path) -> None:
    """Posts, meetings and statements come with the words that carry them."""
    code, out, _ = run("explain", "vandermeer", "--store", built)
    assert code == 0
    assert "Posts (1)" in out
    assert "“said Aurelio Vandermeer”" in out
    assert "https://example.org/news/georgetown" in out


def test_explain_as_json_is_structured(run: Run, built: Path) -> None:
    """Every passage has its place, confidence and release."""
    _, out, _ = run("explain", "vandermeer", "--store", built, "--json")
    explanation = json.loads(out)
    passage = explanation["facts"][0]["passages"][0]
    assert explanation["names"] == ["Aurelio Vandermeer"]
    assert passage["quote"] == "Aurelio Vandermeer, Regional Director of IOM"
    assert passage["confidence"] == 0.97
    assert passage["release"].endswith("a000000000000001")


def test_explain_shows_hostile_text_harmlessly(run: Run, built: Path) -> None:
    """A title with tags and marks of direction is printed as visible text."""
    code, out, _ = run("explain", "id:release/a000000000000004", "--store", built)
    assert code == 0
    assert "\u202e" not in out
    assert "\\u202e" in out


def test_explain_lists_the_things_of_an_ambiguous_name(run: Run, built: Path) -> None:
    """The reader chooses by IRI."""
    code, out, err = run("explain", "ingston", "--store", built)
    assert (code, out) == (2, "")
    assert "id:place/kingston-jm" in err


@pytest.mark.parametrize(
    ("form", "syntax"),
    [
        ("jsonld", RdfFormat.JSON_LD),
        ("nq", RdfFormat.N_QUADS),
        ("nt", RdfFormat.N_TRIPLES),
        ("rdfxml", RdfFormat.RDF_XML),
        ("trig", RdfFormat.TRIG),
        ("ttl", RdfFormat.TURTLE),
    ],
)
def test_export_writes_a_readable_file(
    form: str, syntax: RdfFormat, run: Run, built: Path, tmp_path: Path
) -> None:
    """The whole graph, hostile release and all, is read back."""
    target = tmp_path / "graph"
    code, out, _ = run("export", form, "--store", built, "-o", target)
    assert (code, out) == (0, "")
    statements = {str(quad) for quad in parse(path=str(target), format=syntax)}
    assert len(statements) > 1000
    assert any("gnp & <b>" in statement for statement in statements)


def test_export_goes_to_stdout_by_default(run: Run, built: Path, tmp_path: Path) -> None:
    """The stream holds the same bytes as the file."""
    run("export", "nq", "--store", built, "-o", tmp_path / "graph.nq")
    code, out, _ = run("export", "nq", "--store", built)
    assert code == 0
    assert out == (tmp_path / "graph.nq").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("export", "nq"), "graph/release/a000000000000002"),
        (("network", "dialogue-actors"), "Jamaica"),
        (("query", "hosts", "--format", "csv"), "Jamaica"),
    ],
)
def test_as_of_shows_the_graph_before_a_release_was_published(
    command: tuple[str, ...], words: str, run: Run, built: Path
) -> None:
    """The release of Kingston, of 9 December 2019, is unknown the day before and known on the day."""
    code, before, _ = run(*command, "--store", built, "--as-of", "2019-12-08")
    assert code == 0
    assert "graph/release/a000000000000002" not in before
    code, after, _ = run(*command, "--store", built, "--as-of", "2019-12-09")
    assert code == 0
    assert words in after
    assert before != after
