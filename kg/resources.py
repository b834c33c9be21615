"""Where the ontology, the registry and the sample releases lie: beside the source tree or inside the wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shared_path(*parts: str) -> Path:
    """The path of a file or folder below the project's `ontology/` or `data/`, e.g. `("ontology", "mga.ttl")`.

    In a checkout it is the top-level folder; in an installed wheel the copy that ships with the package.
    """
    packaged = _PACKAGE / "_shared"
    root = packaged if packaged.is_dir() else _PACKAGE.parent
    return root.joinpath(*parts)
