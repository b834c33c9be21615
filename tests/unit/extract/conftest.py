"""One registry and one extractor for all tests of the extraction."""

from __future__ import annotations

import pytest
from gathering_fixture import load_extractor

from kg.extract.engine import Extractor
from kg.extract.text.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor on the registry that ships."""
    return load_extractor()


@pytest.fixture(scope="session")
def gazetteer(extractor: Extractor) -> Gazetteer:
    """The registry that ships."""
    return extractor.gazetteer
