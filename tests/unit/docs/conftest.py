"""The ontology read for the pages, and a small graph to answer."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from kg.docs import write_site
from kg.docs.term import Model, read_model
from kg.resources import shared_path
from kg.store.union import fill_union

SMALL = Path(__file__).parents[1] / "query" / "small.trig"


@pytest.fixture(scope="session")
def model() -> Model:
    """What the ontology's files say."""
    return read_model(shared_path("ontology"))


@pytest.fixture(scope="session")
def quads() -> Store:
    """The small graph of the tests of asking."""
    store = Store()
    store.load(path=str(SMALL), format=RdfFormat.TRIG)
    fill_union(store)
    return store


@pytest.fixture(scope="session")
def site(quads: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the ontology, answered by the small graph."""
    folder = tmp_path_factory.mktemp("docs") / "site"
    write_site(folder, shared_path("ontology"), quads)
    return folder


@pytest.fixture
def ontology(tmp_path: Path) -> Path:
    """A copy of the ontology's files, to be changed."""
    return Path(shutil.copytree(shared_path("ontology"), tmp_path / "ontology"))
