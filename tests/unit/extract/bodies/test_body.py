"""Bodies are read with the whole that they are part of, by any word order."""

from __future__ import annotations

import pytest
from gathering_fixture import load_extractor

from kg.extract.bodies.body import Body, find_bodies
from kg.extract.text.annotation import annotate
from kg.extract.text.document import Document
from kg.facts import Release


def _bodies(text: str) -> list[Body]:
    told = f"Yesterday {text} in a long room."
    document = Document(Release(id="r", text=told), load_extractor().gazetteer)
    return find_bodies(document, annotate(document, document.sentences[0]))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Lantern Working Group of the Budapest Process met", "Lantern Working Group"),
        ("the Budapest Process Lantern Network met", "Budapest Process Lantern Network"),
        ("the Budapest Process Working Group on Lamps met", "Working Group on Lamps"),
        ("the Working Group on Lamps and Oil of the Budapest Process met", "Working Group on Lamps and Oil"),
    ],
)
def test_a_part_names_its_whole(text: str, name: str) -> None:
    part = _bodies(text)[0]
    assert part.name == name
    assert part.parent is not None
    assert part.parent.name == "Budapest Process"


def test_an_acronym_in_brackets_belongs_to_the_body() -> None:
    (body,) = _bodies("the Lantern Forum on Light (LFL) met")
    assert (body.name, body.acronym, body.head) == ("Lantern Forum on Light", "LFL", "forum")


def test_an_ordinal_stays_outside_the_name() -> None:
    (body,) = _bodies("the 12th Lantern Forum on Light met")
    assert (body.name, body.ordinal) == ("Lantern Forum on Light", 12)


def test_a_place_after_the_field_stays_outside_the_name() -> None:
    (body,) = _bodies("the Working Group on Lamps in Mombasa met")
    assert body.name == "Working Group on Lamps"


def test_a_chain_of_parts_is_followed() -> None:
    names = [
        b.name for b in _bodies("the Wick Task Force of the Lantern Network of the Budapest Process met")
    ]
    assert names == ["Wick Task Force", "Lantern Network", "Budapest Process"]
