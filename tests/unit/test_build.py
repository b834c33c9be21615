"""Building: every release that can be read ends in the store, and nothing else does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
import pytest
from graph_fixture import FACTS, GEORGETOWN, RELEASES, GivenFacts, make_plan, quote, read_registry

from kg.build import BuildReport, build, build_releases
from kg.cli import main
from kg.errors import BadInput, Finding, MissingExtra, Severity, UsageError
from kg.facts import Facts, Person, Release
from kg.store import open_store


class Introducer:
    """An extractor that takes the first two words of a text for a person's name."""

    def extract(self, release: Release) -> Facts:
        if "BROKEN" in release.text:
            raise ValueError("cannot parse\nthis")
        name = " ".join(release.text.split()[:2])
        person = Person(name=name, evidence=quote(release, name))
        return Facts(release=release.head(), people=(person,))


class BatchIntroducer(Introducer):
    """The same, many at once; what fails there fails for the whole batch."""

    def __init__(self) -> None:
        self.batches = 0

    def iter_extract(self, releases: Iterable[Release]) -> Iterator[Facts]:
        self.batches += 1
        return map(self.extract, releases)


def write_texts(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def build_from(sources: Path, store: Path, extractor: Introducer | None = None) -> BuildReport:
    return build([str(sources)], store, extractor=extractor or Introducer(), registry=read_registry())


def people(store: Path) -> set[str]:
    query = "SELECT ?name { ?person <http://xmlns.com/foaf/0.1/name> ?name }"
    return {row["name"].value for row in open_store(store).query(query)}


def dump(store: Path) -> list[str]:
    return [str(quad) for quad in open_store(store).iter_quads_sorted()]


def test_files_become_a_store_that_can_be_asked(tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "in", a="Ana Vale spoke.", b="Bea Rius spoke.")
    report = build_from(texts, tmp_path / "store")
    assert (report.read, report.written, report.skipped, report.findings) == (2, 2, 0, ())
    assert people(tmp_path / "store") == {"Ana Vale", "Bea Rius"}


def test_the_report_counts_the_quads_of_the_named_graphs(tmp_path: Path) -> None:
    report = build_from(write_texts(tmp_path / "in", a="Ana Vale spoke."), tmp_path / "store")
    assert report.quads == len(dump(tmp_path / "store"))


def test_the_same_input_gives_the_same_bytes_whatever_the_order_of_the_releases(tmp_path: Path) -> None:
    build_releases(RELEASES, tmp_path / "one", make_plan())
    build_releases(reversed(RELEASES), tmp_path / "two", make_plan())
    assert dump(tmp_path / "one") == dump(tmp_path / "two")


def test_the_time_of_the_run_is_written_only_if_it_is_given(tmp_path: Path) -> None:
    plan = make_plan()
    untimed = type(plan)(extractor=plan.extractor, registry=plan.registry, resolve=plan.resolve)
    build_releases(RELEASES, tmp_path / "timed", plan)
    build_releases(RELEASES, tmp_path / "untimed", untimed)
    assert any("endedAtTime" in line for line in dump(tmp_path / "timed"))
    assert not any("endedAtTime" in line for line in dump(tmp_path / "untimed"))


@pytest.mark.parametrize(
    "time", ["", "noon", "2024-05-07", "2024-13-07T12:00:00Z", "20240507T120000", "٢٠٢٤-05-07"]
)
def test_a_time_of_the_run_that_is_none_is_refused(time: str) -> None:
    plan = make_plan()
    with pytest.raises(UsageError, match="no date and time; write it as"):
        type(plan)(extractor=plan.extractor, registry=plan.registry, resolve=plan.resolve, run_time=time)


def test_the_same_release_twice_is_one(tmp_path: Path) -> None:
    report = build_releases([*RELEASES, RELEASES[0]], tmp_path, make_plan())
    assert (report.read, report.written, report.skipped) == (5, 4, 1)


@pytest.mark.parametrize("extractor", [Introducer, BatchIntroducer])
def test_a_release_that_cannot_be_extracted_is_a_finding_and_the_others_go_on(
    tmp_path: Path, extractor: Callable[[], Introducer]
) -> None:
    texts = write_texts(tmp_path / "in", a="Ana Vale spoke.", b="BROKEN text", c="Cy Doe spoke.")
    report = build_from(texts, tmp_path / "store", extractor())
    assert (report.read, report.written, report.skipped) == (3, 2, 1)
    assert people(tmp_path / "store") == {"Ana Vale", "Cy Doe"}
    (finding,) = report.findings
    assert finding.where == "release b"
    assert "ValueError" in finding.what


def test_an_extractor_that_takes_many_at_once_gets_many(tmp_path: Path) -> None:
    extractor = BatchIntroducer()
    build_from(write_texts(tmp_path / "in", a="Ana Vale.", b="Bea Rius."), tmp_path / "store", extractor)
    assert extractor.batches == 1


def test_a_machine_that_lacks_something_stops_the_build(tmp_path: Path) -> None:
    class Unfit(Introducer):
        def extract(self, release: Release) -> Facts:
            raise MissingExtra("somelib", "some")

    with pytest.raises(MissingExtra):
        build_from(write_texts(tmp_path / "in", a="Ana Vale."), tmp_path / "store", Unfit())


def test_a_release_that_cannot_be_mapped_is_a_finding_and_the_others_go_on(tmp_path: Path) -> None:
    class Confused:
        def __init__(self, facts: Iterable[Facts], registry: object, decisions: object) -> None:
            self.inner = make_plan().resolve(facts, read_registry(), ())
            self.judgement = self.inner.judgement
            self.links = self.inner.links

        def agent(self, release_id: str, name: str) -> object:
            if release_id == GEORGETOWN.id:
                raise LookupError(name)
            return self.inner.agent(release_id, name)

        def meeting(self, release_id: str, key: str) -> str:
            return self.inner.meeting(release_id, key)

        def meeting_label(self, release_id: str, key: str) -> str | None:
            return self.inner.meeting_label(release_id, key)

    plan = make_plan()
    confused = type(plan)(extractor=plan.extractor, registry=plan.registry, resolve=Confused)  # type: ignore[arg-type]
    report = build_releases(RELEASES, tmp_path, confused)
    assert (report.written, report.skipped) == (3, 1)
    assert [finding.where for finding in report.findings] == [f"release {GEORGETOWN.id}"]
    assert not any(GEORGETOWN.id in name for name in open_store(tmp_path).graph_names())


def test_a_fact_whose_words_are_elsewhere_is_a_finding_and_not_in_the_graph(tmp_path: Path) -> None:
    person = FACTS[0].people[0]
    moved = msgspec.structs.replace(
        person, name="Nobody Here", evidence=(msgspec.structs.replace(person.evidence[0], start=0, end=18),)
    )
    facts = (msgspec.structs.replace(FACTS[0], people=(*FACTS[0].people, moved)), *FACTS[1:])
    report = build_releases(RELEASES, tmp_path, make_plan(facts))
    assert [finding.severity for finding in report.findings] == [Severity.VIOLATION]
    assert report.failed
    assert "Nobody Here" not in people(tmp_path)
    assert open_store(tmp_path).manifest["counts"]["findings"] == 1


def test_without_a_release_nothing_is_built_and_the_old_store_stays(tmp_path: Path) -> None:
    build_from(write_texts(tmp_path / "in", a="Ana Vale spoke."), tmp_path / "store")
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadInput, match="no release could be read"):
        build_from(tmp_path / "empty", tmp_path / "store")
    assert people(tmp_path / "store") == {"Ana Vale"}


def test_without_a_release_no_folder_is_made(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"no release could be read \(x: unreadable\)"):
        build_releases([], tmp_path / "store", make_plan(), [Finding(where="x", what="unreadable")])
    assert not (tmp_path / "store").exists()


def test_when_no_release_can_be_written_the_old_store_stays(tmp_path: Path) -> None:
    build_from(write_texts(tmp_path / "in", a="Ana Vale spoke."), tmp_path / "store")
    with pytest.raises(BadInput, match=r"no release could be written .*ValueError"):
        build_from(write_texts(tmp_path / "bad", b="BROKEN"), tmp_path / "store")
    assert people(tmp_path / "store") == {"Ana Vale"}


def test_progress_is_told_how_many_releases_have_been_read(tmp_path: Path) -> None:
    told: list[int] = []
    plan = make_plan()
    watched = type(plan)(
        extractor=GivenFacts(FACTS), registry=plan.registry, resolve=plan.resolve, progress=told.append
    )
    build_releases(RELEASES, tmp_path, watched)
    assert told == [len(RELEASES)]


def test_the_closing_line_counts_everything(tmp_path: Path) -> None:
    report = build_releases(RELEASES, tmp_path, make_plan())
    counted = f"read 4, written 4, skipped 0, findings 0, quads {report.quads}, seconds "
    assert report.summary().startswith(counted)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(list(arguments))
    output = capsys.readouterr()
    return int(stop.value.code or 0), output.out, output.err


@pytest.fixture
def simple(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command with the simple extractor in place of the real one."""
    monkeypatch.setattr("kg.extract.Extractor", lambda registry: Introducer())


@pytest.mark.usefixtures("simple")
def test_the_command_builds_and_reports_on_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = write_texts(tmp_path / "in", a="Ana Vale spoke.", b="BROKEN")
    code, out, err = run(capsys, "build", str(texts), "--store", str(tmp_path / "store"))
    assert (code, out) == (0, "")
    lines = err.splitlines()
    assert lines[0].startswith("violation: release b: cannot be extracted (ValueError: cannot parse this)")
    assert lines[-1].startswith("read 2, written 1, skipped 1, findings 1, quads ")


@pytest.mark.usefixtures("simple")
def test_the_command_brings_the_members_of_dialogues_with_it_and_the_time_it_is_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts, time = write_texts(tmp_path / "in", a="Ana Vale spoke."), "2024-05-07T12:00:00Z"
    run(capsys, "build", str(texts), "--store", str(tmp_path / "store"), "--run-time", time)
    store = open_store(tmp_path / "store")
    members = "ASK { ?state <https://w3id.org/migration-governance/ontology#memberOfBody> ?dialogue }"
    assert bool(store.query(members))
    assert store.manifest["run_time"] == time


@pytest.mark.usefixtures("simple")
def test_strict_exits_with_1_when_something_was_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = write_texts(tmp_path / "in", a="Ana Vale spoke.", b="BROKEN")
    code, _, _ = run(capsys, "build", str(texts), "--store", str(tmp_path / "store"), "--strict")
    assert code == 1
    assert people(tmp_path / "store") == {"Ana Vale"}


@pytest.mark.usefixtures("simple")
def test_the_report_comes_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = write_texts(tmp_path / "in", a="Ana Vale spoke.")
    code, out, _ = run(capsys, "build", str(texts), "--store", str(tmp_path / "store"), "--json")
    report = json.loads(out)
    assert (code, report["read"], report["written"], report["findings"]) == (0, 1, 1, [])


def test_validate_finds_nothing_in_a_sound_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build_releases(RELEASES, tmp_path, make_plan())
    assert run(capsys, "validate", "--store", str(tmp_path)) == (
        0,
        "",
        "graphs 8, findings 0, violations 0\n",
    )


def test_validate_exits_with_1_and_lists_violations(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build_releases(RELEASES, tmp_path, make_plan())
    found = [Finding(where="urn:x", what="two\nlines \x1b[31m")]
    monkeypatch.setattr("kg.rdf.validation.validate", lambda store, minter, workers, closure: found)
    code, out, err = run(capsys, "validate", "--store", str(tmp_path))
    assert (code, out) == (1, "violation urn:x two lines \\x1b[31m\n")
    assert err.endswith("findings 1, violations 1\n")


def test_validate_lists_findings_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build_releases(RELEASES, tmp_path, make_plan())
    code, out, _ = run(capsys, "validate", "--store", str(tmp_path), "--json")
    assert (code, json.loads(out)) == (0, [])


def test_validate_names_a_folder_that_is_no_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "validate", "--store", str(tmp_path))
    assert code == 4
    assert "kg build" in err


def test_doubtful_facts_stay_out_of_the_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = "Ms. Ilse Brandvold, Director of IOM, opened the talks in Rome on 3 May 2021."
    texts = write_texts(tmp_path / "texts", one=words)
    quads = []
    for least in ("0", "1"):
        with pytest.raises(SystemExit) as ended:
            main(["build", str(texts), "--store", str(tmp_path / least), "--min-confidence", least, "--json"])
        assert ended.value.code == 0
        captured = capsys.readouterr()
        assert ("left out" in captured.err) == (least == "1")
        quads.append(json.loads(captured.out)["quads"])
    assert quads[1] < quads[0]
