"""Who holds the presidency or the chair of a dialogue is its President or Chair."""

from __future__ import annotations

import pytest

from kg.extract.engine import Extractor
from kg.facts import Release

_LEAD = "The Budapest Process met in Lomé. The meeting of the Budapest Process was attended by "


def posts(extractor: Extractor, text: str) -> set[tuple[str, str, str | None]]:
    found = extractor.extract(Release(id="r", text=_LEAD + text, date="2024-05-16", lang="en")).posts
    return {(post.person, post.role, post.organisation) for post in found}


def test_the_one_named_last_holds_it(extractor: Extractor) -> None:
    found = posts(extractor, "Mr. Kofi Mensah, and Ms. Ilse Brandvold, who holds the presidency of the process.")
    assert found == {("Ilse Brandvold", "President", "Budapest Process")}


def test_all_of_the_clause_hold_what_they_share(extractor: Extractor) -> None:
    found = posts(extractor, "Ms. Petra Holm; Mr. Kofi Mensah and Ms. Ilse Brandvold, who share its chairmanship.")
    assert found == {("Kofi Mensah", "Chair", "Budapest Process"), ("Ilse Brandvold", "Chair", "Budapest Process")}


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Kofi Mensah of Togo, which holds the presidency of the process.",
        "Mr. Kofi Mensah. Togo holds the presidency of the process.",
        "Mr. Kofi Mensah, who praised the presidency of the process.",
    ],
)
def test_a_country_s_presidency_makes_nobody_president(extractor: Extractor, text: str) -> None:
    assert posts(extractor, text) == set()
