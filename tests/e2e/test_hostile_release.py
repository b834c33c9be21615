"""Two honest releases among files that nobody should have to read: the chain ends well, and so do the honest facts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pyoxigraph
import pytest
import rdflib
from hostile_fixture import make_files
from lxml import etree, html
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat

from kg.cli import main
from kg.facts import LAYERS, Facts, Release, facts_from_json
from kg.releases import iter_releases
from kg.store import Store, open_store

HONEST = {
    "honest-lusaka.txt": """Labour ministers meet in Lusaka

Lusaka, 6 May 2021 – The third meeting of the Migration Dialogue for Southern Africa (MIDSA) was held in Lusaka, Zambia,
on 4 May 2021. Joyce Simukoko, Minister of Labour of Zambia, opened the meeting.

“Safe work begins with a fair contract,” said Minister Simukoko.
""",
    "honest-lima.md": """---
title: Lima hosts workshop on return
date: 2022-03-11
publisher: Secretariat of the South American Conference on Migration
url: https://example.org/lima
---

Lima, 11 March 2022 – A workshop on safe return took place in Lima, Peru, on 10 March 2022. Rosa Quispe, Director of
Consular Affairs of Peru, stressed that nobody should travel without papers.
""",
}
#: What a payload leaves behind if it gets out of a literal.
INJECTED = ("urn:x", "alert(1)", "DROP ALL", "file:", "javascript:")
PAGE = Path("network.html")


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """A folder of hostile and honest files, the store built from it, and how the build ended."""
    root = tmp_path_factory.mktemp("hostile")
    texts, store = root / "texts", root / "store"
    texts.mkdir()
    for name, data in {**make_files(), **{name: text.encode() for name, text in HONEST.items()}}.items():
        (texts / name).write_bytes(data)
    code = run("build", str(texts), "--store", str(store))
    honest = [texts / name for name in HONEST]
    alone = root / "alone"
    run("build", *map(str, honest), "--store", str(alone))
    return SimpleNamespace(root=root, texts=texts, store=store, alone=alone, code=code)


@pytest.fixture(scope="module")
def store(chain: SimpleNamespace) -> Store:
    return open_store(chain.store)


@pytest.fixture(scope="module")
def quads(chain: SimpleNamespace) -> set[Quad]:
    return set(read_export(chain, "nq", RdfFormat.N_QUADS))


def run(*arguments: str) -> int:
    """The exit code of a command."""
    with pytest.raises(SystemExit) as stop:
        main(list(arguments))
    return int(str(stop.value.code or 0))


def read_export(chain: SimpleNamespace, name: str, form: RdfFormat) -> Iterator[Quad]:
    path = export(chain, name)
    yield from pyoxigraph.parse(path=str(path), format=form)


def export(chain: SimpleNamespace, name: str) -> Path:
    path: Path = chain.root / f"graph.{name}"
    if not path.exists():
        assert run("export", name, "--store", str(chain.store), "-o", str(path)) == 0
    return path


def terms(quad: Quad) -> tuple[object, ...]:
    return quad.subject, quad.predicate, quad.object, quad.graph_name


def test_the_build_ends_well_and_takes_every_file_that_is_a_release(chain: SimpleNamespace, store: Store) -> None:
    assert chain.code == 0
    assert len(list(store.iter_facts())) > 55


def test_the_honest_releases_give_the_facts_that_they_give_alone(chain: SimpleNamespace, store: Store) -> None:
    among = {facts.release.id: facts for facts in store.iter_facts()}
    alone = list(open_store(chain.alone).iter_facts())
    assert {person.name for facts in alone for person in facts.people} == {"Joyce Simukoko", "Rosa Quispe"}
    assert sum(len(facts.meetings) for facts in alone) == 2
    assert sum(len(facts.statements) for facts in alone) == 2
    assert [among[facts.release.id] for facts in alone] == alone


def test_every_evidence_holds_the_very_words_of_its_release(chain: SimpleNamespace, store: Store) -> None:
    texts = {release.id: release.text for release in read_releases(chain)}
    evidence = [
        (facts.release.id, passage)
        for facts in store.iter_facts()
        for layer in LAYERS
        for fact in getattr(facts, layer)
        for passage in fact.evidence
    ]
    assert len(evidence) > 250
    assert all(texts[key][passage.start : passage.end] == passage.quote for key, passage in evidence)


def read_releases(chain: SimpleNamespace) -> Iterator[Release]:
    return iter_releases([chain.texts], findings=[])


def test_payloads_stand_in_literals_and_nowhere_else(quads: set[Quad]) -> None:
    names = {term.value for quad in quads for term in terms(quad) if isinstance(term, NamedNode)}
    assert not [name for name in names if any(mark in name for mark in INJECTED) or set(name) & set(' <>"{}|\\^`\n')]
    assert not [quad for quad in quads if any(isinstance(term, BlankNode) for term in terms(quad))]
    literals = {quad.object.value for quad in quads if isinstance(quad.object, Literal)}
    assert any("</script>" in value for value in literals)


def test_an_address_that_is_no_web_address_names_no_publisher(store: Store, quads: set[Quad]) -> None:
    publishers = {facts.release.publisher for facts in store.iter_facts()}
    assert not [name for name in publishers if name and "passwd" in name]
    assert not [quad for quad in quads if "/id/org/" in str(quad.subject) and "passwd" in str(quad.subject)]


def test_no_literal_holds_a_control_or_a_mark_that_turns_text_round(quads: set[Quad]) -> None:
    values = {quad.object.value for quad in quads if isinstance(quad.object, Literal)}
    assert not [value for value in values if not value.replace("\n", " ").isprintable()]


@pytest.mark.parametrize(
    ("name", "form"),
    [("nt", RdfFormat.N_TRIPLES), ("ttl", RdfFormat.TURTLE), ("trig", RdfFormat.TRIG), ("rdfxml", RdfFormat.RDF_XML)],
)
def test_each_export_parses_to_what_the_store_holds(
    chain: SimpleNamespace, quads: set[Quad], name: str, form: RdfFormat
) -> None:
    parsed = set(read_export(chain, name, form))
    expected = quads if name == "trig" else {Quad(quad.subject, quad.predicate, quad.object) for quad in quads}
    assert parsed == expected


def test_rdflib_reads_as_many_quads(chain: SimpleNamespace, quads: set[Quad]) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(export(chain, "nq"), format="nquads")
    assert len(list(dataset.quads())) == len(quads)


def test_no_shape_is_violated(chain: SimpleNamespace) -> None:
    assert run("validate", "--store", str(chain.store)) == 0


class _Elements(HTMLParser):
    """Collects the start tags of a page, with the names of their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))


@pytest.mark.parametrize("projection", ["people-organisations", "co-attendance", "dialogue-actors"])
def test_the_page_has_the_elements_of_a_page_without_payloads(chain: SimpleNamespace, projection: str) -> None:
    pages = []
    for store in (chain.store, chain.alone):
        page = chain.root / PAGE
        assert run("network", projection, "--store", str(store), "-o", str(page)) == 0
        pages.append(page.read_text("utf-8"))
    shapes = [{(tag, names) for tag, names in read_elements(page)} for page in pages]
    assert shapes[0] == shapes[1]
    scripts = [len(html.fromstring(page.encode()).xpath("//script")) for page in pages]
    assert scripts[0] == scripts[1]


def read_elements(page: str) -> list[tuple[str, tuple[str, ...]]]:
    parser = _Elements()
    parser.feed(page)
    parser.close()
    return parser.found


@pytest.mark.parametrize("ending", ["gexf", "graphml"])
def test_network_files_are_well_formed(chain: SimpleNamespace, ending: str) -> None:
    target = chain.root / f"network.{ending}"
    assert run("network", "people-organisations", "--store", str(chain.store), "-o", str(target)) == 0
    assert etree.parse(io.BytesIO(target.read_bytes())).getroot() is not None


@pytest.mark.parametrize("question", ["statements", "office-holders", "several-sources", "post-at-date"])
def test_tables_print_no_control_characters(
    chain: SimpleNamespace, capfdbinary: pytest.CaptureFixture[bytes], question: str
) -> None:
    assert run("query", question, "--store", str(chain.store)) == 0
    check_printable(capfdbinary.readouterr().out)


def test_explanations_print_no_control_characters(
    chain: SimpleNamespace, quads: set[Quad], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    people = sorted({quad.subject.value for quad in quads if "/id/person/" in str(quad.subject)})
    assert people
    for person in people[:8]:
        assert run("explain", person, "--store", str(chain.store)) == 0
    check_printable(capfdbinary.readouterr().out)


def check_printable(output: bytes) -> None:
    text = output.decode()
    assert text.strip()
    assert text.replace("\n", "").isprintable()


def test_files_of_facts_stay_in_their_folder(chain: SimpleNamespace) -> None:
    sources = sorted(path for path in chain.texts.iterdir() if path.stat().st_size < 5_000)
    before = {path for path in chain.root.rglob("*") if path.is_file()}
    target = chain.root / "facts"
    assert run("extract", *map(str, sources), "--out-dir", str(target)) == 0
    made = {path for path in chain.root.rglob("*") if path.is_file()} - before
    assert len(made) > 30
    assert {path.parent for path in made} == {target}
    assert all(path.suffix == ".json" and not path.name.startswith(".") for path in made)
    assert all(isinstance(facts_from_json(path.read_bytes()), Facts) for path in made)


def test_no_payload_was_run(chain: SimpleNamespace) -> None:
    assert not [*chain.root.rglob("owned"), *chain.root.rglob("x")]
    assert not Path("owned").exists()
