"""The store of the four made-up releases, built once."""

from __future__ import annotations

from pathlib import Path

import pytest
from graph_fixture import build_fixture_store

from kg.store import Store, open_store


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The store, opened for reading."""
    folder: Path = tmp_path_factory.mktemp("rdf") / "store"
    return open_store(build_fixture_store(folder))
