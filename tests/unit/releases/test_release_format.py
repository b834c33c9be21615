"""Formats are found by their folder."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from kg.releases import formats
from kg.releases.format import FORMATS, load_formats

READ = "def read(stream, origin): return iter(())\n"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> ModuleType:
    name = f"formats_{abs(hash(request.node.name))}"
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    module = __import__(name)
    monkeypatch.setitem(sys.modules, name, module)
    return module


def write(package: ModuleType, name: str, text: str) -> None:
    Path(package.__path__[0], f"{name}.py").write_text(text)


def test_every_module_of_the_folder_is_a_format() -> None:
    modules = {path.stem for path in Path(formats.__path__[0]).glob("*.py")} - {"__init__"}
    assert {reader.__name__.rpartition(".")[2] for reader in FORMATS.values()} == modules  # type: ignore[attr-defined]
    assert set(FORMATS) == {".txt", ".md", ".markdown", ".html", ".htm", ".jsonl"}


def test_a_new_module_is_found(package: ModuleType) -> None:
    write(package, "gazette", f"SUFFIXES = ('.gz1', '.gz2')\n{READ}")
    assert list(load_formats(package)) == [".gz1", ".gz2"]


@pytest.mark.parametrize("text", [READ, f"SUFFIXES = ()\n{READ}", "SUFFIXES = ('.x',)\n"])
def test_a_module_without_endings_or_reader_fails_at_import(package: ModuleType, text: str) -> None:
    write(package, "gazette", text)
    with pytest.raises(ImportError, match="gazette"):
        load_formats(package)


def test_an_ending_claimed_twice_fails_at_import(package: ModuleType) -> None:
    for name in ("first", "second"):
        write(package, name, f"SUFFIXES = ('.same',)\n{READ}")
    with pytest.raises(ImportError, match="same"):
        load_formats(package)
