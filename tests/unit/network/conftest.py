"""A tiny store for all tests of networks."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store


@pytest.fixture(scope="session")
def network_store() -> Store:
    """Two dated meetings of one dialogue, an undated meeting, and a person with two posts."""
    store = Store()
    store.load(path=str(Path(__file__).with_name("sample.trig")), format=RdfFormat.TRIG)
    return store
