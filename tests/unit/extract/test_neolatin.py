"""Spanish and French releases name people and their posts in an order of their own, and in small letters."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from kg.extract.engine import Extractor
from kg.facts import Facts, Release

Row = tuple[str, str, str | None, str | None, str]


@dataclass(frozen=True)
class Case:
    """A text with the posts and the people without a post that it states."""

    what: str
    lang: str
    text: str
    posts: list[list[str]] = field(default_factory=list)
    people: list[str] = field(default_factory=list)


CASES = [
    Case(**entry)
    for entry in yaml.safe_load(Path(__file__).with_name("neolatin.yaml").read_text(encoding="utf-8"))
]


def _read(extractor: Extractor, case: Case) -> Facts:
    return extractor.extract(Release(id="r", text=case.text, lang=case.lang, date="2024-05-16"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.lang}-{case.what}")
def test_a_sentence_states_its_posts_and_no_others(extractor: Extractor, case: Case) -> None:
    posts = _read(extractor, case).posts
    found = {(p.person, p.role.lower(), p.organisation, p.scope, p.status) for p in posts}
    assert found == {(person, role.lower(), *rest) for person, role, *rest in case.posts}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.lang}-{case.what}")
def test_a_sentence_names_its_people_and_nobody_else(extractor: Extractor, case: Case) -> None:
    assert {person.name for person in _read(extractor, case).people} == {row[0] for row in case.posts} | {*case.people}


def test_both_languages_are_tried_both_ways() -> None:
    for lang in ("es", "fr"):
        assert {bool(case.posts) for case in CASES if case.lang == lang} == {True, False}
