"""Leaders whom somebody meets abroad are those of the country where they meet, if nothing else is said."""

from __future__ import annotations

import pytest

from kg.extract.engine import Extractor
from kg.facts import Release


def employer(extractor: Extractor, text: str) -> str | None:
    release = Release(id="r", text=text, publisher="Government of Ghana", date="2024-05-16", lang="en")
    found = {post.person: post.organisation for post in extractor.extract(release).posts}
    return found["Ilse Brandvold"]


@pytest.mark.parametrize(
    "text",
    [
        "While in Togo, the sailors met with President Ilse Brandvold.",
        "In Togo, the sailors were received by Prime Minister Ilse Brandvold to speak of Ghana.",
        "The sailors will travel to Lomé, Togo. During the visit, they will meet with Foreign Minister Ilse Brandvold.",
    ],
)
def test_the_leader_met_abroad_leads_that_country(extractor: Extractor, text: str) -> None:
    assert employer(extractor, text) == "Government of Togo"


@pytest.mark.parametrize(
    "text",
    [
        "During a visit to Togo, the Togolese sailors called on President Ilse Brandvold.",
        "On the sidelines of the assembly in Togo, the sailors met with President Ilse Brandvold.",
        "The sailors travelled to Togo. President Ilse Brandvold met with them at home.",
        "In Togo and Benin the sailors met with President Ilse Brandvold.",
    ],
)
def test_nobody_met_elsewhere_or_among_many_is_of_the_country(extractor: Extractor, text: str) -> None:
    assert employer(extractor, text) == "Government of Ghana"
