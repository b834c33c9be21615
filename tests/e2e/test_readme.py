"""The README keeps its word: its commands run as printed, its tables and its example say what is so."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import click
import pytest

from kg.cli import COMMANDS, cli
from kg.evaluation import LAYERS

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
SHELL = [text for language, text in BLOCKS if language == "sh"]
INSTALLS = [text for text in SHELL if "pip install" in text]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like a checkout after the first command, whose environment is the one of these tests."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "data").symlink_to(ROOT / "data")
    (folder / ".venv" / "bin").mkdir(parents=True)
    (folder / ".venv" / "bin" / "activate").touch()
    run_shell("kg demo", folder)
    return folder


def run_shell(text: str, folder: Path) -> str:
    """What the lines print, each of which must succeed."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", text], cwd=folder, env=environment, capture_output=True, timeout=300
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def read_commands() -> list[list[str]]:
    """The first column of the table of commands, word by word."""
    return [row.split() for row in re.findall(r"^\| `kg (.+?)` \|", README, re.MULTILINE)]


def find_block(words: str) -> str:
    """The one shell block that holds these words."""
    (block,) = (text for text in SHELL if words in text)
    return block


def test_a_first_corpus_of_one_s_own_ends_with_a_graph_a_page_and_quotes(workspace: Path) -> None:
    printed = run_shell(find_block("mkdir mine"), workspace)
    assert "<html" in (workspace / "met.html").read_text(encoding="utf-8")
    assert (workspace / "graph" / "CURRENT").is_file()
    assert "“Marcelo Pisani”" in printed


def test_the_sparql_example_has_ten_rows(workspace: Path) -> None:
    assert len(run_shell(find_block("SPARQL"), workspace).splitlines()) == 2 + 10


def test_the_python_example_runs(workspace: Path) -> None:
    (program,) = (text for language, text in BLOCKS if language == "python")
    printed = run_shell(f"python - <<'PYTHON'\n{program}PYTHON", workspace)
    assert "Marcelo Pisani" in printed
    assert "/id/meeting/cmc" in printed


def test_the_samples_can_be_scored_as_printed(workspace: Path) -> None:
    assert "posts-with-organisation" in run_shell(find_block("kg evaluate"), workspace)


def test_the_example_is_a_fact_that_the_command_above_it_prints(workspace: Path) -> None:
    (example,) = (json.loads(text) for language, text in BLOCKS if language == "json")
    facts: dict[str, list[Any]] = json.loads(run_shell(find_block("kg extract data"), workspace))
    assert example in facts["posts"]


def test_every_shell_block_is_run_by_one_of_these_tests() -> None:
    run = [find_block(words) for words in ("mkdir mine", "SPARQL", "kg evaluate", "kg extract data")]
    assert sorted([*INSTALLS, *run]) == sorted(SHELL)


def test_the_two_commands_name_files_and_extras_that_exist() -> None:
    assert len(INSTALLS) == 2
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for command in INSTALLS:
        assert command.count("\n") == 1
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install -c constraints.txt ")
        assert set(re.findall(r"\[(\w+)\]", command)) <= set(project["optional-dependencies"])
    assert INSTALLS[0].endswith("&& .venv/bin/kg demo\n")
    assert INSTALLS[1].endswith("&& .venv/bin/pytest\n")


def test_the_table_of_commands_names_every_command_and_no_other() -> None:
    assert [words[0] for words in read_commands()] == list(dict.fromkeys(words[0] for words in read_commands()))
    assert {words[0] for words in read_commands()} == set(COMMANDS)


def test_every_option_of_the_table_is_one_of_its_command() -> None:
    context = click.Context(cli)
    for row in re.findall(r"^\| `kg .+$", README, re.MULTILINE):
        command = cli.get_command(context, row.split("`")[1].split()[1])
        assert command is not None
        known = {option for param in command.params for option in param.opts}
        assert set(re.findall(r"(?<![\w-])--?[a-z][\w-]*", row)) <= known, row


def test_the_table_of_results_has_the_layers_and_figures_that_can_be_true() -> None:
    table = README.split("<!-- results: begin")[1].split("<!-- results: end")[0]
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.splitlines() if line.startswith("|")]
    assert rows[0] == ["layer", "precision", "recall", "F1"]
    assert [row[0] for row in rows[2:]] == list(LAYERS)
    for _, *figures in rows[2:]:
        precision, recall, f1 = map(float, figures)
        assert f1 == pytest.approx(2 * precision * recall / (precision + recall), abs=0.002)


def test_the_files_that_the_readme_links_to_are_there() -> None:
    for name in re.findall(r"\]\(([^)#:]+)\)", README) + re.findall(r"`([A-Z][\w-]+\.(?:md|cff))`", README):
        assert (ROOT / name).is_file(), name
    assert (ROOT / "data" / "pictures" / "network.png").stat().st_size < 300_000
