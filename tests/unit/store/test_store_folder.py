"""A store's folder always shows one whole version, the old or the new."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreUnavailable
from kg.store import Store, open_store, write_version
from kg.store.handle import OXIGRAPH
from kg.store.lock import hold_lock

THING, GRAPH = NamedNode("urn:thing"), NamedNode("urn:graph")


def fill_with(word: str) -> object:
    def fill(version: Path) -> None:
        store = pyoxigraph.Store(str(version / OXIGRAPH))
        store.add(Quad(THING, NamedNode("urn:says"), Literal(word), GRAPH))
        store.flush()

    return fill


def write(folder: Path, word: str) -> Path:
    return write_version(folder, fill_with(word))  # type: ignore[arg-type]


def read(store: Store) -> set[str]:
    return {row["o"].value for row in store.query("SELECT ?o { ?s ?p ?o }")}


def test_a_new_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    write(tmp_path / "deep" / "store", "one")
    assert read(open_store(tmp_path / "deep" / "store")) == {"one"}


def test_a_second_build_replaces_the_first_and_removes_it(tmp_path: Path) -> None:
    first = write(tmp_path, "one")
    second = write(tmp_path, "two")
    assert read(open_store(tmp_path)) == {"two"}
    assert not first.exists()
    assert second.exists()


def test_a_build_that_fails_leaves_the_old_version_and_nothing_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, "one")

    def fail(version: Path) -> None:
        (version / "half").write_text("half")
        raise RuntimeError("disk full")

    with pytest.raises(RuntimeError, match="disk full"):
        write_version(tmp_path, fail)
    assert read(open_store(tmp_path)) == {"one"}
    assert len(list((tmp_path / "versions").iterdir())) == 1


def test_a_version_left_behind_by_a_killed_build_is_passed_over_and_removed(tmp_path: Path) -> None:
    write(tmp_path, "one")
    (tmp_path / "versions" / "000007").mkdir()
    assert write(tmp_path, "two").name == "000008"
    assert [folder.name for folder in (tmp_path / "versions").iterdir()] == ["000008"]


def test_a_reader_goes_on_while_a_new_version_is_written(tmp_path: Path) -> None:
    write(tmp_path, "one")
    reader = open_store(tmp_path)
    assert read(reader) == {"one"}
    write(tmp_path, "two")
    assert read(reader) == {"one"}


def test_two_readers_may_read_at_once(tmp_path: Path) -> None:
    write(tmp_path, "one")
    assert read(open_store(tmp_path)) == read(open_store(tmp_path)) == {"one"}


def test_a_store_opened_for_reading_cannot_be_changed(tmp_path: Path) -> None:
    write(tmp_path, "one")
    with pytest.raises(RuntimeError, match="read-write"):
        open_store(tmp_path).quads.add(Quad(THING, THING, THING, GRAPH))


def test_another_writer_is_refused_while_one_writes(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from kg.store.lock import hold_lock\n"
        "with hold_lock(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(StoreUnavailable, match="another build is writing"), hold_lock(tmp_path):
            pass
        holder.communicate()
    with hold_lock(tmp_path):
        pass


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(StoreUnavailable, match="holds other files"):
        write(tmp_path, "one")
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_file_is_no_folder_for_a_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreUnavailable, match="is a file"):
        write(tmp_path / "file", "one")


@pytest.mark.parametrize(
    ("current", "message"),
    [
        (None, "has no file CURRENT"),
        ("000009\n", "names version '000009', which is not there"),
        ("../../etc\n", "which is not there"),
        ("", "which is not there"),
    ],
)
def test_a_folder_that_is_no_store_is_named_with_the_remedy(
    tmp_path: Path, current: str | None, message: str
) -> None:
    (tmp_path / "versions").mkdir()
    if current is not None:
        (tmp_path / "CURRENT").write_text(current)
    with pytest.raises(StoreUnavailable, match=message) as caught:
        open_store(tmp_path)
    assert "kg build" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_folder_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="no such folder; make one with: kg build"):
        open_store(tmp_path / "nowhere")


def test_a_damaged_store_is_named(tmp_path: Path) -> None:
    version = write(tmp_path, "one")
    for path in (version / OXIGRAPH).iterdir():
        path.write_bytes(b"")
    with pytest.raises(StoreUnavailable, match="cannot be read"):
        open_store(tmp_path)
