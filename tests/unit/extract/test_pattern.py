"""Releases name people and their posts in a few dozen forms; each is read, and what only resembles it is not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from kg.extract.engine import Extractor
from kg.facts import Facts, Release

Row = tuple[str, str, str | None, str | None, str]

#: What each form is, in the order in which a reader meets its words.
FORMS = {
    "P1": "said the ROLE of BODY for PLACES, PERSON",
    "P2": "said PERSON, BODY ROLE for PLACES",
    "P3": "said PERSON, BODY COUNTRY ROLE",
    "P4": "a surname, a rank with a surname, or a given name alone means the person named before",
    "P5": "said the Minister of PORTFOLIO of COUNTRY, PERSON in his remarks",
    "P6": "opened by BODY ROLE PERSON and the Acting Minister of PORTFOLIO of COUNTRY Ambassador PERSON",
    "P7": "the vice minister of PORTFOLIOS, RANK PERSON opened, accompanied by the BODY ROLE for PLACE, PERSON",
    "P8": "BODY ROLE for PLACE and ROLE for PLACE, PERSON",
    "P9": "PERSON, ROLE of BODY and ROLE of BODY",
    "P10": "PERSON, ROLE; PERSON, ROLE; and PERSON, ROLE, on behalf of COUNTRY",
    "P11": "ROLE at BODY-RANK PERSON, with a dash for the comma",
    "P12": "led by PERSON, ROLE, BODY and included PERSON, ROLE; PERSON, ROLE",
    "P13": "captions that list PERSON, BODY ROLE, PERSON, ROLE of BODY",
    "P14": "salutations of speeches",
    "P15": "groups that are counted, not named",
    "P16": "delegations and ministries without their people",
    "P21": "a dateline with a news agency",
    "P24": "COUNTRY represented by RANK PERSON, the ROLE of COUNTRY in PLACE",
    "P27": "contacts for the media",
    "P28": "PERSON of the BODY commented",
    "P29": "PERSON, who has served as ROLE and ROLE",
    "P30": "COUNTRY's ROLE PERSON",
    "P31": "PERSON, ROLE, Ministry of A, B, C, and D",
    "P32": "bodies that speak",
}
#: Forms that name nobody, or nobody with a post.
NAMELESS = {"P15", "P16", "P21", "P27", "P28", "P32"}


@dataclass(frozen=True)
class Case:
    """A text in one of the forms with the posts and the people that it states."""

    form: str
    text: str
    posts: frozenset[Row]
    people: frozenset[str]
    lang: str = "en"


def _read_cases() -> list[Case]:
    entries = yaml.safe_load(Path(__file__).with_name("patterns.yaml").read_text(encoding="utf-8"))
    return [_read_case(**entry) for entry in entries]


def _read_case(
    form: str, text: str, posts: list[list[str]] | None = None, people: list[str] | None = None, lang: str = "en"
) -> Case:
    rows = frozenset((person, role, body, scope, status) for person, role, body, scope, status in posts or [])
    return Case(form, text, rows, frozenset(row[0] for row in rows) | frozenset(people or []), lang)


CASES = _read_cases()


def _name(case: Case) -> str:
    return f"{case.form}-{'-'.join(case.text.split()[:5])}"


def _read(extractor: Extractor, case: Case) -> Facts:
    return extractor.extract(Release(id="r", text=case.text, lang=case.lang, date="2024-05-16"))


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_a_form_states_its_posts_and_no_others(extractor: Extractor, case: Case) -> None:
    posts = _read(extractor, case).posts
    assert {(p.person, p.role, p.organisation, p.scope, p.status) for p in posts} == case.posts


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_a_form_names_its_people_and_nobody_else(extractor: Extractor, case: Case) -> None:
    assert {person.name for person in _read(extractor, case).people} == case.people


def test_every_form_is_tried_both_ways() -> None:
    with_posts = Counter(case.form for case in CASES if case.posts)
    without = Counter(case.form for case in CASES if not case.posts)
    assert set(with_posts) | set(without) == set(FORMS)
    assert set(without) == set(FORMS)
    assert {form for form in FORMS if with_posts[form] < 2} == NAMELESS
