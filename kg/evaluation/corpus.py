"""Gold facts and the texts they belong to, paired by file stem."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import msgspec

from kg.errors import BadInput, Finding
from kg.facts import Facts, Release, facts_from_json

#: The file beside the gold that maps stems to texts elsewhere.
INDEX_NAME = "files.json"
SUFFIXES = (".txt", ".md", ".html")


def read_facts_folder(folder: Path, only: Collection[str] = ()) -> dict[str, Facts]:
    """Stem → facts of each `STEM.json` in the folder, sorted; `only` names the stems to read.

    Raises `BadInput` for a file that does not fit, a stem that is not there, and an empty folder.
    """
    paths = {path.stem: path for path in sorted(folder.glob("*.json")) if path.name != INDEX_NAME}
    missing = sorted(set(only) - set(paths))
    if missing or not paths:
        wanted = missing[0] if missing else "STEM"
        raise BadInput(f"{folder}: holds no {wanted}.json; name a folder with one such file per release")
    return {stem: _read_facts(path) for stem, path in paths.items() if not only or stem in only}


def read_index(path: Path | None, gold: Path) -> dict[str, str]:
    """Stem → path below the texts folder, from `path` or else the gold folder's own index, if any."""
    source = path or gold / INDEX_NAME
    if path is None and not source.is_file():
        return {}
    try:
        return msgspec.json.decode(source.read_bytes(), type=dict[str, str])
    except (OSError, ValueError, msgspec.MsgspecError) as error:
        raise BadInput(f"{source}: not a JSON object of stem and path: {error}") from error


def find_text(stem: str, texts: Path, index: Mapping[str, str]) -> Path:
    """The file that holds a release's text: the index's, else `STEM.txt`, `.md` or `.html`.

    Raises `BadInput` when there is none.
    """
    names = [index[stem]] if stem in index else [stem + suffix for suffix in SUFFIXES]
    for name in names:
        if (texts / name).is_file():
            return texts / name
    raise BadInput(f"{texts}: no text for {stem}: looked for {', '.join(names)}")


def read_release(path: Path, findings: list[Finding]) -> Release:
    """The first release of a file; raises `BadInput` when it holds none."""
    from kg.releases import iter_releases

    for release in iter_releases([path], findings=findings):
        return release
    reason = f": {findings[-1].what}" if findings else ""
    raise BadInput(f"{path}: no release could be read{reason}")


def _read_facts(path: Path) -> Facts:
    try:
        return facts_from_json(path.read_bytes())
    except (OSError, ValueError, msgspec.MsgspecError) as error:
        raise BadInput(f"{path}: not the facts of a release: {error}") from error
