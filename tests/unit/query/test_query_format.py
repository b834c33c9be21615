"""Results in each format: right for programs, harmless for eyes and pages."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    Triple,
    parse_query_results,
)

from kg.errors import BadInput, UsageError
from kg.query.result import Answer, Graph, Result, Rows
from kg.query.writing import list_formats, write_result

XSD = "http://www.w3.org/2001/XMLSchema#"
HOSTILE = "</script>\"'&<b>\t|`*_[x](y)\n\r\u202egnp\x1b[31m 𝔸é\u2028"
NODE = NamedNode("https://w3id.org/migration-governance/id/org/iom")
ROWS = Rows(
    ("a", "b"),
    [
        (NODE, Literal(HOSTILE)),
        (BlankNode("n1"), None),
        (Literal("ciudad", language="es"), Literal("2019-03-14", datatype=NamedNode(XSD + "date"))),
        (Literal("=1+1"), Literal("5", datatype=NamedNode(XSD + "integer"))),
    ],
)
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
GRAPH = Graph(
    [
        Triple(NODE, LABEL, Literal(HOSTILE)),
        Triple(NODE, LABEL, Literal("OIM", language="es")),
        Triple(
            NODE,
            NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
            NamedNode("https://x.example/ü"),
        ),
    ]
)


def _write(result: Result, form: str, folder: Path) -> bytes:
    write_result(result, form, folder / "out")
    return (folder / "out").read_bytes()


def test_formats_are_found_by_folder() -> None:
    """Every format that the commands promise is there."""
    assert list_formats() == ("csv", "json", "jsonld", "md", "table", "tsv", "ttl", "xml")


def test_unknown_format_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    """Nothing is written, and the message lists what there is."""
    with pytest.raises(UsageError, match="csv, json, jsonld"):
        write_result(ROWS, "xlsx", tmp_path / "out")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("form", "reader"),
    [("json", QueryResultsFormat.JSON), ("tsv", QueryResultsFormat.TSV)],
)
def test_rows_survive_a_format_for_programs(form: str, reader: QueryResultsFormat, tmp_path: Path) -> None:
    """Every term is read back as it was, unbound cells too."""
    solutions = parse_query_results(_write(ROWS, form, tmp_path), format=reader)
    assert isinstance(solutions, QuerySolutions)
    read = [tuple(row) for row in solutions]
    assert [row[1] for row in read] == [row[1] for row in ROWS.rows]
    assert read[0][0] == NODE


def test_xml_results_hold_every_character(tmp_path: Path) -> None:
    """Quotes, tags and carriage returns come back as they were."""
    rows = Rows(("a",), [(Literal(HOSTILE.replace("\x1b", "")),), (None,), (NODE,)])
    data = _write(rows, "xml", tmp_path)
    assert "\u202e".encode() not in data
    root = ET.fromstring(data)
    space = "{http://www.w3.org/2005/sparql-results#}"
    assert [cell.text for cell in root.iter(space + "literal")] == [HOSTILE.replace("\x1b", "")]
    assert [cell.text for cell in root.iter(space + "uri")] == [NODE.value]
    assert len(list(root.iter(space + "result"))) == 3


def test_xml_refuses_what_it_cannot_hold(tmp_path: Path) -> None:
    """A control character has no place in XML: no file, and a hint."""
    with pytest.raises(BadInput, match=r"U\+001B.*another format"):
        _write(ROWS, "xml", tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("form", "expected"), [("json", b'"boolean":true'), ("xml", b"<boolean>true<")])
def test_yes_or_no_has_its_own_shape(form: str, expected: bytes, tmp_path: Path) -> None:
    """The answer to ASK is a boolean where the format knows one."""
    assert expected in _write(Answer(True), form, tmp_path)


def test_csv_leaves_cells_as_they_are(tmp_path: Path) -> None:
    """Values are bare, formulas are not altered, line ends are CRLF."""
    data = _write(ROWS, "csv", tmp_path)
    rows = list(csv.reader(io.StringIO(data.decode(), newline="")))
    assert rows[0] == ["a", "b"]
    assert rows[1] == [NODE.value, HOSTILE]
    assert rows[3] == ["ciudad", "2019-03-14"]
    assert rows[4] == ["=1+1", "5"]
    assert data.startswith(b"a,b\r\n")


def test_table_shows_no_control_character(tmp_path: Path) -> None:
    """Neither an escape sequence nor a mark of writing direction reaches the terminal."""
    text = _write(ROWS, "table", tmp_path).decode()
    assert len(text.splitlines()) == 2 + len(ROWS.rows)
    assert "\\u001b[31m" in text
    assert "\\u202e" in text
    assert "id:org/iom" in text
    assert not set(text) & set("\x1b\u202e\u2028\r\t")


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_table_has_one_line_for_each_row_whatever_the_cells_hold(cells: list[str]) -> None:
    """A cell cannot break its row."""
    from kg.query.formats.table import write_result as write_table

    stream = io.BytesIO()
    write_table(Rows(("x",), [(Literal(cell),) for cell in cells]), stream)
    assert len(stream.getvalue().decode().split("\n")) == len(cells) + 3


def test_table_wraps_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal gets lines no longer than it is wide."""
    from kg.query.formats.table import write_result as write_table

    class Terminal(io.BytesIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("COLUMNS", "40")
    stream = Terminal()
    write_table(Rows(("a", "b"), [(Literal("word " * 30), Literal("short"))]), stream)
    lines = stream.getvalue().decode().splitlines()
    assert max(map(len, lines)) <= 40
    assert sum(line.count("word") for line in lines) == 30


def test_markdown_escapes_markup(tmp_path: Path) -> None:
    """No tag, link or column separator of the data is read as markup."""
    text = _write(ROWS, "md", tmp_path).decode()
    assert len(text.splitlines()) == 2 + len(ROWS.rows)
    assert "\\<b\\>" in text
    assert "\\|\\`\\*\\_\\[x\\](y)" in text


@pytest.mark.parametrize(("form", "parser"), [("ttl", "turtle"), ("jsonld", "json-ld")])
def test_graph_survives_its_formats(form: str, parser: str, tmp_path: Path) -> None:
    """Triples are read back as they were by another library."""
    data = _write(GRAPH, form, tmp_path)
    assert "\u202e".encode() not in data
    read = {
        (str(s), str(p), str(o), getattr(o, "language", None))
        for s, p, o in rdflib.Graph().parse(data=data, format=parser)
    }
    expected = {
        (t.subject.value, t.predicate.value, t.object.value, getattr(t.object, "language", None))
        for t in GRAPH.triples
        if isinstance(t.object, NamedNode | Literal) and isinstance(t.subject, NamedNode)
    }
    assert read == expected


def test_jsonld_can_stand_in_a_script_element(tmp_path: Path) -> None:
    """No value closes the element around it."""
    data = _write(GRAPH, "jsonld", tmp_path)
    assert b"</" not in data
    assert json.loads(data)["@graph"][0]["@id"] == "id:org/iom"


@pytest.mark.parametrize("form", ["ttl", "jsonld"])
def test_graph_format_refuses_rows(form: str, tmp_path: Path) -> None:
    """Rows are no graph; the message says what to do."""
    with pytest.raises(UsageError, match="CONSTRUCT"):
        write_result(ROWS, form, tmp_path / "out")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "xml", "md"])
def test_graph_is_three_columns_in_row_formats(form: str, tmp_path: Path) -> None:
    """A CONSTRUCT can be read in a table as well."""
    graph = Graph([Triple(NODE, LABEL, Literal("IOM"))])
    text = _write(graph, form, tmp_path).decode()
    assert all(word in text for word in ("subject", "predicate", "object", "IOM"))


def test_broken_write_leaves_the_old_file(tmp_path: Path) -> None:
    """A file is replaced whole or stays as it was."""
    target = tmp_path / "out"
    target.write_text("old")
    with pytest.raises(BadInput):
        write_result(ROWS, "xml", target)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]
