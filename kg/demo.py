"""The sample releases all the way: facts, graph, checks, answers, network and exports in one folder."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

import msgspec
from pyoxigraph import Literal, QuerySolutions

from kg.build import BuildReport, Plan, build_releases
from kg.errors import Finding, UsageError
from kg.export import list_formats, write_export
from kg.extract import Extractor
from kg.facts import Release, facts_to_json
from kg.network.build import build_network
from kg.network.output import list_extensions, write_network
from kg.network.selection import Selection
from kg.output import open_output, write_text
from kg.query.display import show_term
from kg.query.engine import ask
from kg.query.question import load_questions
from kg.query.result import as_rows
from kg.rdf.iri import Minter
from kg.rdf.validation import validate
from kg.registry import load_affiliations, load_claims, load_registry
from kg.registry.resolution import resolve
from kg.releases import iter_releases
from kg.resources import shared_path
from kg.store import Store, open_store
from kg.store.union import query_union

PROJECTION = "dialogue-actors"
#: The file that tells a folder of ours from any other, and its first line.
ABOUT = "about.txt"
_MARK = "Made by kg demo; the next run writes its files anew."
_CONTENT = """
store/         the graph, for kg query, kg explain, kg network and kg export
facts/         what each release states, as JSON, each fact with the words that carry it
network.*      who takes part in which dialogue: a page for the browser, files for Gephi and others
exports/       the graph in every RDF format
"""
#: File name extensions that differ from the format's name.
_EXTENSIONS = {"rdfxml": "rdf"}
#: What is counted: everything of these classes that a release describes or refers to.
_CLASSES = {
    "releases": ("mga:PressRelease",),
    "people": ("foaf:Person",),
    "organisations": ("org:Organization", "org:FormalOrganization"),
    "States": ("mga:State",),
    "dialogues": ("mga:ConsultationMechanism",),
    "meetings": ("mga:Meeting",),
    "statements": ("mga:Statement",),
    "pieces of evidence": ("mga:Evidence",),
}


class Inquiry(msgspec.Struct, frozen=True, kw_only=True):
    """A competency question put to the samples: its parameters, and the columns worth showing."""

    name: str
    columns: tuple[str, ...]
    params: Mapping[str, str] = msgspec.field(default_factory=dict)

    @property
    def command(self) -> str:
        """The command that asks it, without the store."""
        return " ".join(["kg query", self.name, *(f"--param {name}={value}" for name, value in self.params.items())])


INQUIRIES = (
    Inquiry(name="bridge-actors", columns=("actor", "dialogues", "meetings", "names")),
    Inquiry(name="co-attendance", columns=("first", "second", "meetings"), params={"minimum": "2"}),
    Inquiry(name="statements", columns=("words", "release", "published"), params={"person": "pisani"}),
)


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A question's answer as text: one tuple for each row, in the question's order."""

    question: str
    command: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class DemoReport(msgspec.Struct, frozen=True, kw_only=True):
    """What a demo made: counts by kind of thing, what the checks found, answers; `seconds` is for people."""

    folder: Path
    build: BuildReport
    counts: dict[str, int]
    findings: tuple[Finding, ...]
    answers: tuple[Table, ...]
    seconds: float


def run_demo(folder: Path) -> DemoReport:
    """What was made of the sample releases in `folder`, which a second run writes anew.

    Raises UsageError if the folder holds anything else; nothing has been written then.
    """
    started = time.monotonic()
    claim_folder(folder)
    findings: list[Finding] = []
    samples = list(iter_releases([shared_path("data", "releases")], findings=findings))
    built = _build(samples, folder / "store", findings)
    store = open_store(folder / "store")
    _write_facts(folder / "facts", store, samples)
    _write_networks(folder, store)
    _write_exports(folder / "exports", store)
    return DemoReport(
        folder=folder,
        build=built,
        counts=count_things(store),
        findings=tuple(validate(store.quads, minter=Minter(store.manifest["base"]))),
        answers=tuple(answer_inquiry(store, inquiry) for inquiry in INQUIRIES),
        seconds=time.monotonic() - started,
    )


def build_samples(folder: Path) -> BuildReport:
    """What was built of the sample releases, with the store in `folder`."""
    findings: list[Finding] = []
    return _build(list(iter_releases([shared_path("data", "releases")], findings=findings)), folder, findings)


def claim_folder(folder: Path) -> None:
    """Mark a folder as one that `run_demo` may write to, making it if need be.

    Raises UsageError if it is a file, or holds things and no mark of ours.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder}: is a file; name a new or empty folder with --out")
    about = folder / ABOUT
    if not _is_marked(about) and folder.is_dir() and any(folder.iterdir()):
        raise UsageError(f"{folder}: holds other files, none was touched; name a new or empty folder with --out")
    write_text(about, f"{_MARK}\n{_CONTENT}")


def count_things(store: Store) -> dict[str, int]:
    """How many things of each kind the releases of a store describe or refer to."""
    return {kind: _count_instances(store, classes) for kind, classes in _CLASSES.items()}


def answer_inquiry(store: Store, inquiry: Inquiry) -> Table:
    """The answer of a store to a question, with the columns that the inquiry names."""
    question = load_questions()[inquiry.name]
    answer = as_rows(ask(store.quads, question, inquiry.params))
    places = [answer.variables.index(column) for column in inquiry.columns]
    return Table(
        question=question.question,
        command=inquiry.command,
        columns=inquiry.columns,
        rows=tuple(tuple(show_term(row[place]) for place in places) for row in answer.rows),
    )


def _is_marked(about: Path) -> bool:
    try:
        return about.read_text(encoding="utf-8").startswith(_MARK)
    except (OSError, UnicodeDecodeError):
        return False


def _count_instances(store: Store, classes: tuple[str, ...]) -> int:
    solutions = query_union(store.quads, f"""SELECT (COUNT(DISTINCT ?thing) AS ?number) WHERE {{
      VALUES ?class {{ {" ".join(classes)} }}
      ?thing a ?class .
      GRAPH ?graph {{ {{ ?thing ?property ?value }} UNION {{ ?other ?relation ?thing }} }}
      FILTER(STRSTARTS(STR(?graph), "{store.manifest["base"]}graph/release/"))
    }}""")
    assert isinstance(solutions, QuerySolutions)
    number = next(iter(solutions))["number"]
    assert isinstance(number, Literal)
    return int(number.value)


def _build(samples: list[Release], folder: Path, findings: list[Finding]) -> BuildReport:
    registry = load_registry()
    plan = Plan(
        extractor=Extractor(registry),
        registry=registry,
        resolve=resolve,
        affiliations=load_affiliations(),
        claims=load_claims(),
    )
    return build_releases(samples, folder, plan, findings)


def _write_facts(folder: Path, store: Store, samples: list[Release]) -> None:
    names = {release.id: release.name for release in samples}
    for facts in store.iter_facts():
        with open_output(folder / f"{names[facts.release.id]}.json") as stream:
            stream.write(facts_to_json(facts))


def _write_networks(folder: Path, store: Store) -> None:
    network = build_network(store.quads, PROJECTION, Selection())
    for extension in list_extensions():
        with open_output(folder / f"network{extension}") as stream:
            write_network(network, extension, stream)


def _write_exports(folder: Path, store: Store) -> None:
    for form in list_formats():
        write_export(store.quads, form, folder / f"graph.{_EXTENSIONS.get(form, form)}")
