"""Four times the text takes at most eight times the time; pytest takes it by its name only, for it measures."""

from __future__ import annotations

import time

import pytest
from hostile_fixture import make_repetitions

from kg.extract import Extractor
from kg.facts import Release
from kg.registry import load_registry

SHORT = 25_000


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    made = Extractor(load_registry())
    made.extract(Release(id="warm", text="The model is loaded with the first release."))
    return made


@pytest.mark.parametrize(("name", "text"), make_repetitions().items())
def test_time_grows_with_the_length_of_the_text(extractor: Extractor, name: str, text: str) -> None:
    whole = text[: 4 * SHORT]
    short = whole[: len(whole) // 4]
    # Below a few hundredths of a second the clock and the caches decide.
    assert measure(extractor, whole) <= 8 * max(measure(extractor, short), 0.05), name


def measure(extractor: Extractor, text: str) -> float:
    """Seconds of the processor's time."""
    started = time.process_time()
    extractor.extract(Release(id="text", text=text))
    return time.process_time() - started
