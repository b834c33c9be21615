"""An office in the plural is that of each of the people named after it."""

from __future__ import annotations

import pytest

from kg.extract.engine import Extractor
from kg.facts import Release


def posts(extractor: Extractor, text: str) -> list[tuple[str, str, str | None, str | None]]:
    found = extractor.extract(Release(id="r", text=text, date="2024-05-16", lang="en")).posts
    return [(post.person, post.role, post.organisation, post.scope) for post in found]


@pytest.mark.parametrize(
    ("plural", "role", "organisation"),
    [
        ("Senators", "Senator", None),
        ("Deputy Ministers", "Deputy Minister", None),
        ("Members of Parliament", "Member of Parliament", "Parliament"),
        ("Congresswomen", "Congresswoman", None),
        ("Permanent Secretaries", "Permanent Secretary", None),
    ],
)
def test_each_of_several_people_holds_the_office(
    extractor: Extractor, plural: str, role: str, organisation: str | None
) -> None:
    assert posts(extractor, f"{plural} Ilse Brandvold, Kofi Ampem Darko and Efua Dankwah toured the port.") == [
        ("Ilse Brandvold", role, organisation, None),
        ("Kofi Ampem Darko", role, organisation, None),
        ("Efua Dankwah", role, organisation, None),
    ]


def test_each_serves_the_country_said_after_the_name(extractor: Extractor) -> None:
    text = "The Permanent Representatives in Geneva, Amb. Ilse Brandvold for Togo and Efua Dankwah for Mali, left."
    assert posts(extractor, text) == [
        ("Ilse Brandvold", "Permanent Representative", "Government of Togo", "Geneva"),
        ("Efua Dankwah", "Permanent Representative", "Government of Mali", "Geneva"),
    ]


def test_a_plural_before_one_name_is_nobody_s_office(extractor: Extractor) -> None:
    assert posts(extractor, "Ministers met Ilse Brandvold at the port.") == []
