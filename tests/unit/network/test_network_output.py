"""Files of a network: each is read again by its own library and equals what went in."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner
from pyoxigraph import RdfFormat
from pyoxigraph import Store as Quads

from kg.cli.network import command
from kg.errors import UsageError
from kg.network.build import Network, build_network
from kg.network.output import choose_extension, list_extensions, write_network
from kg.network.page.safety import embed_json, hash_inline
from kg.network.projection import list_projections
from kg.store import write_version

HOSTILE = (
    '</script><img src=x onerror=alert(1)>"><svg onload=alert(2)>\u202eevil\x07\x00 <!-- \u2028 &amp; \'"'
)


def render(network: Network, extension: str) -> bytes:
    stream = io.BytesIO()
    write_network(network, extension, stream)
    return stream.getvalue()


@pytest.fixture
def hostile_network(network_store: Quads) -> Network:
    """The co-attendance network with names and quotes that try to be markup."""
    network = build_network(network_store, "co-attendance")
    for _, data in network.nodes(data=True):
        data["label"] = f"=1+1{HOSTILE}"
    for _, _, data in network.edges(data=True):
        data["role"] = HOSTILE
    return network


@pytest.mark.parametrize("extension", list_extensions())
@pytest.mark.parametrize("projection", list_projections())
def test_every_output_of_every_projection_has_the_same_bytes_every_time(
    extension: str, projection: str, network_store: Quads
) -> None:
    rendered = [render(build_network(network_store, projection), extension) for _ in range(2)]
    assert rendered[0] == rendered[1]
    assert rendered[0]


@pytest.mark.parametrize("projection", list_projections())
def test_gexf_read_again_has_the_same_nodes_edges_and_weights(projection: str, network_store: Quads) -> None:
    network = build_network(network_store, projection)
    again = nx.read_gexf(io.BytesIO(render(network, ".gexf")))
    assert dict(again.nodes(data="label")) == dict(network.nodes(data="label"))
    assert dict(again.nodes(data="type")) == dict(network.nodes(data="type"))
    assert sorted(again.edges(data="weight")) == sorted(network.edges(data="weight"))
    assert sorted(again.edges(data="role")) == sorted(network.edges(data="role"))


def test_gexf_dates_its_edges_for_a_timeline_and_not_itself(network_store: Quads) -> None:
    text = render(build_network(network_store, "co-attendance"), ".gexf").decode()
    assert 'start="2018-05-01" end="2019-03-31"' in text
    assert "lastmodifieddate" not in text


@pytest.mark.parametrize("projection", list_projections())
def test_graphml_read_again_has_the_same_nodes_edges_and_weights(
    projection: str, network_store: Quads
) -> None:
    network = build_network(network_store, projection)
    again = nx.read_graphml(io.BytesIO(render(network, ".graphml")))
    assert dict(again.nodes(data="label")) == dict(network.nodes(data="label"))
    assert sorted(again.edges(data="weight")) == sorted(network.edges(data="weight"))
    assert sorted(again.edges(data="quote_url")) == sorted(
        (a, b, data["evidence"][0].url) for a, b, data in network.edges(data=True)
    )


def test_csv_has_one_row_for_each_edge_with_its_quote(network_store: Quads) -> None:
    text = render(build_network(network_store, "people-organisations"), ".csv").decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["source_label"], row["role"], row["weight"], row["quote"]) for row in rows] == [
        ("Ana Peña", "Director", "1", "the former IOM Director"),
        ("Ana Peña", "Regional Director (the Caribbean)", "2", "Ana Peña, IOM Regional Director"),
    ]


def test_a_name_that_is_a_formula_is_text_in_the_table(hostile_network: Network) -> None:
    rows = list(csv.DictReader(io.StringIO(render(hostile_network, ".csv").decode(), newline="")))
    assert {row["source_label"][:2] for row in rows} == {"'="}


@pytest.mark.parametrize(("extension", "read"), [(".gexf", nx.read_gexf), (".graphml", nx.read_graphml)])
def test_characters_that_xml_forbids_do_not_reach_xml(
    hostile_network: Network, extension: str, read: object
) -> None:
    again = read(io.BytesIO(render(hostile_network, extension)))  # type: ignore[operator]
    labels = {label for _, label in again.nodes(data="label")}
    assert len(labels) == 1
    assert "\u202e" not in labels.pop()


def test_a_page_of_hostile_names_has_no_markup_but_its_own(
    hostile_network: Network, network_store: Quads
) -> None:
    hostile, plain = (
        render(network, ".html").decode()
        for network in (hostile_network, build_network(network_store, "co-attendance"))
    )
    tags = re.compile(r"</?[a-zA-Z][^>]*>|<!--")
    assert "1+1" in hostile
    assert tags.findall(hostile) == tags.findall(plain)


def test_the_page_asks_for_nothing_and_allows_only_its_own_scripts(network_store: Quads) -> None:
    page = render(build_network(network_store, "co-attendance"), ".html").decode()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy[1]
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert len(scripts) == 2
    assert all(hash_inline(script) in policy[1] for script in scripts)
    assert not re.search(r"<(?:script|link|img|iframe)[^>]* (?:src|href)=\"(?!data:,)", page)


def test_the_page_says_what_it_shows_from_how_many_releases_and_how_to_cite_it(network_store: Quads) -> None:
    page = render(build_network(network_store, "co-attendance"), ".html").decode()
    assert '<html lang="en">' in page
    assert "<title>Bodies and States that met · 2018–2019</title>" in page
    assert "3 nodes and 3 edges, read from 3 press releases." in page
    assert "“Bodies and States that met: 2018–2019”. Knowledge graph of migration governance" in page


def test_embedded_json_reads_back_and_cannot_end_its_element() -> None:
    embedded = embed_json([HOSTILE])
    assert json.loads(embedded) == [HOSTILE]
    assert not set("<>&\u2028\u2029") & set(embedded)


@pytest.mark.parametrize("source", ["a\rb", "</SCRIPT>", "<!--", "\0"])
def test_a_script_that_a_page_could_not_hold_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="cannot be put"):
        hash_inline(source)


def test_the_extension_chooses_the_output_and_stdout_is_a_table() -> None:
    assert (choose_extension("a/net.HTML"), choose_extension("-")) == (".html", ".csv")
    with pytest.raises(UsageError, match=r"\.csv, \.gexf, \.graphml, \.html"):
        choose_extension("net.pdf")


@pytest.fixture
def store_folder(tmp_path: Path) -> Path:
    """The tiny store on disk."""

    def fill(version: Path) -> None:
        quads = Quads(str(version / "oxigraph"))
        quads.load(path=str(Path(__file__).with_name("sample.trig")), format=RdfFormat.TRIG)
        quads.flush()

    write_version(tmp_path / "store", fill)
    return tmp_path / "store"


def test_the_command_writes_the_file_and_reports_on_stderr_only(store_folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "net.gexf"
    arguments = ["co-attendance", "--store", str(store_folder), "-o", str(target), "--dialogue", "CMC"]
    result = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "co-attendance: 3 nodes, 3 edges, from 2 releases\n"
    assert len(nx.read_gexf(target)) == 3


def test_the_command_prints_a_table_to_stdout(store_folder: Path) -> None:
    result = CliRunner().invoke(command, ["people-organisations", "--store", str(store_folder)])
    assert result.stdout.splitlines()[0].startswith("source_label,source_type,source_iri,target_label")
    assert len(result.stdout.splitlines()) == 3


def test_a_bad_limit_leaves_no_file_behind(store_folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "net.html"
    arguments = ["co-attendance", "--store", str(store_folder), "-o", str(target), "--from", "soon"]
    assert isinstance(CliRunner().invoke(command, arguments).exception, UsageError)
    assert not target.exists()
