"""What somebody said is found, word for word and with its speaker, in the many ways in which texts report it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from speech_fixture import read_speech


@dataclass(frozen=True)
class Case:
    """A text and what is said in it: speaker and first words."""

    what: str
    text: str
    said: list[list[str]]
    lang: str = "en"


CASES = [
    Case(**entry)
    for entry in yaml.safe_load(Path(__file__).with_name("sayings.yaml").read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.lang}-{case.what}")
def test_a_text_says_these_things_and_no_others(case: Case) -> None:
    found = read_speech(*case.text.strip().split("\n\n"), lang=case.lang)
    assert found == [(speaker, quote) for speaker, quote in case.said]
