"""The Python interface: a store opened, asked, and its rows taken away."""

from __future__ import annotations

import doctest
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from graph_fixture import build_fixture_store

import kg
import kg.graph
from kg.errors import MissingExtra, StoreUnavailable, UsageError
from kg.graph import OpenGraph

MGA = "https://w3id.org/migration-governance/ontology#"
#: Loaded by nothing that only asks for the version or for help.
HEAVY = ("pyoxigraph", "rdflib", "spacy", "networkx", "pandas", "numpy")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the store of the four made-up releases."""
    return build_fixture_store(tmp_path_factory.mktemp("graph") / "store").parent


@pytest.fixture
def graph(folder: Path) -> OpenGraph:
    return kg.open(folder / "store")


@pytest.mark.parametrize("module", [kg, kg.graph], ids=lambda module: module.__name__)
def test_the_examples_of_the_docstrings_give_what_they_show(
    module: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    tried = doctest.testmod(module)
    assert tried.attempted >= 2
    assert tried.failed == 0


def test_importing_kg_and_asking_for_help_loads_nothing_heavy() -> None:
    program = (
        "import sys, kg, kg.cli\n"
        "try: kg.cli.cli.main(['--help'], standalone_mode=False)\n"
        "finally: print('loaded:', sorted(sys.modules))"
    )
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    loaded = printed.rpartition("loaded:")[2]
    assert [name for name in HEAVY if f"'{name}'" in loaded] == []


def test_rows_are_dictionaries_with_values_of_python(graph: OpenGraph) -> None:
    table = graph.query(
        """SELECT * { BIND(1 AS ?whole) BIND(0.5 AS ?part) BIND(true AS ?yes) BIND("x" AS ?text)
        BIND("2019-03-14"^^<http://www.w3.org/2001/XMLSchema#date> AS ?day)
        BIND("2019-03"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> AS ?month)
        BIND(<https://example.org/> AS ?address) OPTIONAL { ?nothing a <https://example.org/none> } }"""
    )
    assert len(table) == 1
    assert table[0] == {
        "whole": 1, "part": 0.5, "yes": True, "text": "x", "day": date(2019, 3, 14), "month": "2019-03",
        "address": "https://example.org/", "nothing": None,
    }  # fmt: skip


def test_a_graph_comes_as_three_columns(graph: OpenGraph) -> None:
    table = graph.query(f"CONSTRUCT {{ ?m a <{MGA}Meeting> }} WHERE {{ ?m a <{MGA}Meeting> }}")
    assert table.columns == ("subject", "predicate", "object")
    assert len(table) == 4


def test_an_unknown_column_question_parameter_or_thing_is_an_error(graph: OpenGraph) -> None:
    with pytest.raises(KeyError, match="colour"):
        graph.question("hosts").column("colour")
    with pytest.raises(UsageError, match="did you mean"):
        graph.question("who-met-who")
    with pytest.raises(UsageError, match="no parameter"):
        graph.question("hosts", colour="red")
    with pytest.raises(UsageError, match="nothing in this graph"):
        graph.explain("Nobody at All")


def test_csv_is_text_and_a_file(graph: OpenGraph, tmp_path: Path) -> None:
    table = graph.question("hosts")
    text = table.to_csv(tmp_path / "hosts.csv")
    assert text.splitlines()[0] == ",".join(table.columns)
    assert len(text.splitlines()) == len(table) + 1
    assert (tmp_path / "hosts.csv").read_bytes().decode() == text


def test_pandas_gets_rows_and_columns_even_of_an_empty_answer(
    graph: OpenGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    frames: list[tuple[object, object]] = []
    fake = SimpleNamespace(DataFrame=lambda rows, columns: frames.append((rows, columns)))
    monkeypatch.setitem(sys.modules, "pandas", fake)
    table = graph.question("hosts")
    table.to_pandas()
    graph.query("SELECT ?a { ?a a <https://example.org/none> }").to_pandas()
    assert frames == [(list(table), list(table.columns)), ([], ["a"])]


def test_without_pandas_the_error_says_how_to_get_it(graph: OpenGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtra, match=r"pip install 'kg-migration-governance\[pandas\]'"):
        graph.question("hosts").to_pandas()


def test_a_graph_can_be_opened_as_of_a_day(folder: Path) -> None:
    early = kg.open(folder / "store", as_of="2019-12-08")
    assert kg.open(folder / "store", as_of=date(2019, 12, 8)).as_of == early.as_of
    assert {row["country"] for row in early.question("hosts")} == {"Guyana"}
    assert repr(early) == "<OpenGraph store as of 2019-12-08>"
    with pytest.raises(UsageError, match="is no date"):
        kg.open(folder / "store", as_of="last year")


def test_where_there_is_no_store_the_error_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="kg build"):
        kg.open(tmp_path / "none")


def test_a_table_says_what_it_holds(graph: OpenGraph) -> None:
    assert repr(graph.query("SELECT ?a ?b { }")) == "<Table of 1 rows: a, b>"
