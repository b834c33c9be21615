"""The small graph that the tests of asking share."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from kg.store.union import fill_union

SMALL = Path(__file__).with_name("small.trig")


@pytest.fixture(scope="session")
def plain_store() -> Store:
    """The small graph in its named graphs only."""
    store = Store()
    store.load(path=str(SMALL), format=RdfFormat.TRIG)
    return store


@pytest.fixture(scope="session")
def store() -> Store:
    """The small graph as a build leaves it, with the union as default graph."""
    store = Store()
    store.load(path=str(SMALL), format=RdfFormat.TRIG)
    fill_union(store)
    return store
