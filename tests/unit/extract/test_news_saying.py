"""In the news words are attributed in more ways than in releases: in progress, in brackets, inserted, in '' marks."""

from __future__ import annotations

import pytest

from kg.extract.engine import Extractor
from kg.facts import Release

_OPENING = "Mr. Karl Wendt and Ms. Ilse Brandvold came to the hall.\n\n"


def statements(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    found = extractor.extract(Release(id="r", text=_OPENING + text, lang="en")).statements
    return [(statement.speaker, statement.quote) for statement in found]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Wendt is warning voters that the port will close.", "the port will close."),
        ("Wendt now says the port will close.", "the port will close."),
        ("Wendt said he expects the port to close.", "he expects the port to close."),
        ("Mr. Wendt (D-Mass.) said the port will close.", "the port will close."),
        ("Wendt tweeted that the port will close.", "the port will close."),
        ("The port will close soon, Mr. Wendt told The Daily Star on Thursday.", "The port will close soon"),
        ("The port will close soon, Mr. Wendt said in May.", "The port will close soon"),
        ("The port, Wendt said, will close.", "The port, Wendt said, will close."),
        ("''The port will close,'' said Karl Wendt.", "The port will close,"),
        ("``The port will close,'' Mr. Wendt said.", "The port will close,"),
    ],
)
def test_the_words_go_to_the_one_who_says_them(extractor: Extractor, text: str, quote: str) -> None:
    assert statements(extractor, text) == [("Karl Wendt", quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Wendt is asking the court to close the port.",
        "The port will close, and Wendt told nobody.",
        "It was said that Wendt's port isn't closing.",
    ],
)
def test_other_sentences_say_nothing(extractor: Extractor, text: str) -> None:
    assert statements(extractor, text) == []


def test_a_surname_that_is_an_office_as_well_speaks(extractor: Extractor) -> None:
    """ "Mr. King" is somebody of that name, no king."""
    text = "Mr. Larry King stayed.\n\nMr. King said that the port will close."
    assert statements(extractor, text) == [("Larry King", "the port will close.")]
