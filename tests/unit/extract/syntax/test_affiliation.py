"""A body that stands after an office is taken whole, in its own words, whatever nouns it holds."""

from __future__ import annotations

import pytest

from kg.extract.engine import Extractor
from kg.facts import Release


def employer(extractor: Extractor, text: str, publisher: str | None = None) -> str | None:
    release = Release(id="r", text=text, publisher=publisher, date="2024-05-16", lang="en")
    (found,) = {post.organisation for post in extractor.extract(release).posts}
    return found


@pytest.mark.parametrize(
    "body",
    [
        "Coastal and Gulf Islander American Vote",
        "National Coastal Atlantic American Women’s Forum",
        "Atlantic/Gulf Islander American Chamber of Commerce and Trade",
        "Open Door Migrants & Refugees Aid",
        "Welcome Home Tamale",
        "All Lakeside Area Muslim Society",
        "OpenSpace",
    ],
)
@pytest.mark.parametrize("acronym", ["", " (XYZ)"])
def test_the_entry_of_a_list_ends_with_the_body(extractor: Extractor, body: str, acronym: str) -> None:
    text = f"Those who came:\n\n- Ilse Brandvold, Executive Director, {body}{acronym}\n- Efua Dankwah, nurse"
    assert employer(extractor, text) == body


def test_a_field_of_work_at_the_end_of_an_entry_is_no_body(extractor: Extractor) -> None:
    assert employer(extractor, "Those who came to the port:\n\n- Ilse Brandvold, Director, Legal Affairs") is None


def test_the_next_person_of_a_sentence_is_no_body(extractor: Extractor) -> None:
    text = "The port was shown to Ilse Brandvold, Director, Kofi Ampem Darko and others."
    assert employer(extractor, text) is None


def test_a_president_and_chief_officer_has_two_posts_at_one_body(extractor: Extractor) -> None:
    text = "Those who came to the port:\n\n- Ilse Brandvold, President & CEO, Council for Harbour Advancement (CHA)"
    posts = extractor.extract(Release(id="r", text=text, lang="en")).posts
    assert [(post.role, post.organisation) for post in posts] == [
        ("President", "Council for Harbour Advancement"),
        ("CEO", "Council for Harbour Advancement"),
    ]


def test_the_head_of_a_whole_body_heads_no_field(extractor: Extractor) -> None:
    text = "Ilse Brandvold, Executive Director of Coastal and Gulf Islander Vote, toured the port."
    assert employer(extractor, text) == "Coastal and Gulf Islander Vote"
