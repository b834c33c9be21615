"""Others can load what we publish: ontology, vocabularies, shapes and the graph of the samples, without an error.

rdflib and pyoxigraph are always there; Jena, Virtuoso and a reasoner where the machine has them.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from machine_fixture import find_program, miss
from pyoxigraph import RdfFormat, Store
from rdflib import Dataset, Graph

from kg.demo import build_samples
from kg.export import write_export
from kg.resources import shared_path
from kg.store import open_store

ONTOLOGY = shared_path("ontology")
FILES = sorted(ONTOLOGY.rglob("*.ttl"))
JARS = Path("/usr/share/java")
#: What Debian's Jena needs beside its own archives to check Turtle, N-Quads, TriG and RDF/XML.
BESIDES = (
    "slf4j-api", "slf4j-simple", "commons-cli", "commons-lang3", "commons-compress", "commons-io", "thrift", "guava",
    "jsonld-java", "jackson-core", "jackson-databind", "jackson-annotations",
)  # fmt: skip
#: Debian's Jena 4.5 loads no JSON-LD, not even one of a single triple; other tests read ours with pyld and rdflib.
FORMATS = {"nq": "nq", "trig": "trig", "ttl": "ttl", "rdfxml": "rdf"}
REASON = """
import sys
from owlready2 import World, sync_reasoner_hermit
world = World()
world.get_ontology("file://" + sys.argv[1]).load()
sync_reasoner_hermit(world, infer_property_values=False, debug=0)
print([entity.iri for entity in world.inconsistent_classes()])
"""
INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
TransactionFile = virtuoso.trx
LockFile = virtuoso.lck
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{port}
DirsAllowed = /
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 2
"""

Run = Callable[[str], str]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the graph of the samples in each format."""
    folder = tmp_path_factory.mktemp("graph")
    build_samples(folder / "store")
    store = open_store(folder / "store").quads
    for form, extension in FORMATS.items():
        write_export(store, form, folder / f"graph.{extension}")
    return folder


@pytest.fixture(scope="module")
def statements(graph: Path) -> int:
    """How many quads the graph has."""
    return len((graph / "graph.nq").read_bytes().splitlines())


def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
    """A program that ended within five minutes, with what it said."""
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.fixture(scope="module")
def riot(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[Path]], subprocess.CompletedProcess[str]]:
    """Jena's `riot --validate`, put together from Debian's archives."""
    java = find_program("default-jre-headless", "java")
    if not (JARS / "jena-arq.jar").exists():
        miss("no Jena on this machine; install it with: apt-get install libapache-jena-java")
    messages = unpack_messages(JARS / "jena-core.jar", tmp_path_factory.mktemp("jena"))
    jena = [path for path in sorted(JARS.glob("jena-*.jar")) if not re.search(r"\d\.jar$", path.name)]
    path = os.pathsep.join(map(str, [messages, *jena, *(JARS / f"{name}.jar" for name in BESIDES)]))

    def check(files: list[Path]) -> subprocess.CompletedProcess[str]:
        return run([java, "-cp", path, "riotcmd.riot", "--validate", *map(str, files)])

    return check


def unpack_messages(archive: Path, folder: Path) -> Path:
    """The folder, with the messages of Jena's schema library where its classes look for them in Debian's package."""
    with zipfile.ZipFile(archive) as packed:
        for name in packed.namelist():
            inner = name.removeprefix("org/apache/jena/ext/")
            if inner.startswith("xerces/") and inner.endswith(".properties"):
                (folder / inner).parent.mkdir(parents=True, exist_ok=True)
                (folder / inner).write_bytes(packed.read(name))
    return folder


@pytest.fixture(scope="module")
def isql(tmp_path_factory: pytest.TempPathFactory, graph: Path) -> Iterator[Run]:
    """Runs SQL on a Virtuoso of our own, started in a folder of its own and stopped in the end."""
    server = find_program("virtuoso-opensource-7-bin", "virtuoso-t")
    client = find_program("virtuoso-opensource-7-bin", "isql-vt")
    folder = tmp_path_factory.mktemp("virtuoso")
    port, http = find_ports()
    (folder / "virtuoso.ini").write_text(INI.format(port=port, http=http))
    started = run([server, "+configfile", "virtuoso.ini", "+wait"], cwd=folder)
    assert started.returncode == 0, started.stdout + started.stderr

    def ask(text: str) -> str:
        quiet = ["ERRORS=STDOUT", "VERBOSE=OFF", "BANNER=OFF"]
        return run([client, f"127.0.0.1:{port}", "dba", "dba", *quiet, f"exec={text}"]).stdout

    yield ask
    ask("shutdown;")
    shutil.rmtree(folder, ignore_errors=True)


def find_ports() -> tuple[int, int]:
    """Two ports of this machine that nobody uses."""
    with socket.socket() as one, socket.socket() as other:
        for item in (one, other):
            item.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def test_rdflib_and_pyoxigraph_load_the_same_number_of_statements(graph: Path, statements: int) -> None:
    for path in FILES:
        store = Store()
        store.load(path=str(path), format=RdfFormat.TURTLE)
        assert len(store) == len(Graph().parse(path)) > 0, path
    store = Store()
    store.load(path=str(graph / "graph.trig"), format=RdfFormat.TRIG)
    dataset = Dataset()
    dataset.parse(graph / "graph.nq", format="nquads")
    assert len(store) == sum(map(len, dataset.graphs())) == statements > 20_000


def test_jena_finds_nothing_wrong(riot: Callable[[list[Path]], subprocess.CompletedProcess[str]], graph: Path) -> None:
    files = [*FILES, *(graph / f"graph.{extension}" for extension in FORMATS.values())]
    checked = riot(files)
    assert checked.returncode == 0, checked.stderr
    assert "ERROR" not in checked.stderr
    assert "WARN" not in checked.stderr


def test_jena_finds_what_is_wrong(
    riot: Callable[[list[Path]], subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    path = tmp_path / "wrong.nt"
    path.write_text('<http://a/b> <http://a/c> "soon"^^<http://www.w3.org/2001/XMLSchema#date> .\n')
    checked = riot([path])
    assert checked.returncode != 0
    assert "not valid for datatype" in checked.stderr


def test_virtuoso_loads_every_file_and_counts_the_same_statements(isql: Run, graph: Path, statements: int) -> None:
    for number, path in enumerate(FILES):
        load(isql, path, f"http://load/{number}", 0)
        assert count(isql, f"<http://load/{number}>") == len(Graph().parse(path)), path
    load(isql, graph / "graph.nq", "http://load/graph", 512)
    ours = "filter(strstarts(str(?g), 'https://w3id.org/migration-governance/'))"
    assert count(isql, "?g", ours) == statements


def test_virtuoso_answers_a_question_of_the_documentation(isql: Run, graph: Path) -> None:
    load(isql, graph / "graph.nq", "http://load/graph", 512)
    text = (ONTOLOGY / "examples" / "meeting.rq").read_text(encoding="utf-8")
    query = " ".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    assert "2016-08-25" in isql(f"sparql {query};")


def load(isql: Run, path: Path, name: str, flags: int) -> None:
    """Load a file into a graph of that name, or into the graphs that it names (flag 512)."""
    said = isql(f"DB.DBA.TTLP_MT(file_to_string_output('{path}'), '', '{name}', {flags});")
    assert "Error" not in said, said


def count(isql: Run, name: str, condition: str = "") -> int:
    """How many statements there are in a graph, or in all that fit a condition."""
    said = isql(f"sparql select (count(*) as ?n) {{ graph {name} {{ ?s ?p ?o }} {condition} }};")
    return int(re.findall(r"^\s*(\d+)\s*$", said, re.MULTILINE)[0])


def reason(graph: Graph, folder: Path) -> subprocess.CompletedProcess[str]:
    """What HermiT says of an ontology: the list of classes that nothing can be in, or why it is inconsistent."""
    find_program("default-jre-headless", "java")
    if importlib.util.find_spec("owlready2") is None:
        miss("owlready2 is not installed; it comes with the extra test")
    path = folder / "ontology.nt"
    path.write_bytes(graph.serialize(format="nt", encoding="utf-8"))
    return run([sys.executable, "-W", "ignore", "-c", REASON, str(path)])


def test_a_reasoner_finds_the_ontology_consistent_and_no_class_of_it_empty(tmp_path: Path) -> None:
    said = reason(Graph().parse(ONTOLOGY / "mga.ttl"), tmp_path)
    assert said.returncode == 0, said.stderr
    assert said.stdout.split("\n")[-2] == "[]"


def test_the_reasoner_sees_a_contradiction(tmp_path: Path) -> None:
    graph = Graph().parse(ONTOLOGY / "mga.ttl")
    graph.update("INSERT DATA { <http://a/b> a mga:State, mga:Country }")
    said = reason(graph, tmp_path)
    assert said.returncode != 0
    assert "Inconsistent" in said.stderr
