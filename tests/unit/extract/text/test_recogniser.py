"""Where the model sees people and organisations."""

from __future__ import annotations

import pytest

from kg.extract.text import recogniser
from kg.extract.text.document import Document, look_at
from kg.extract.text.model import load_pipeline
from kg.extract.text.recogniser import Recogniser
from kg.facts import Release
from kg.registry import load_registry

GIVEN, SURNAMES = ("Ana", "Karl", "Ravi", "Kadiatu", "Tran"), ("Lopez", "Khan", "Sesay-Bo", "van der Meer", "O'Hare")
NAMES = [f"{given} {surname}" for given in GIVEN for surname in SURNAMES]
PASSAGES = (
    "Minister Ana Lopez met Karl van der Meer and Ravi Khan in Lusaka on Friday, said Kadiatu Sesay-Bo.",
    "",
    "Workers   from  Kenya were told of it by Dr. Tran O'Hare .",
    "  ",
    ", ".join(NAMES),
    " ".join(NAMES),
    "Permits and fees",
    "Kadiatu",
    " ".join(name.upper() for name in NAMES * 3),
    "and Ravi \t Khan",
    "Workers of the Wendelaar Foundation and of Microsoft Corp met them.",
)


@pytest.mark.parametrize("size", [1, 30, 1_000])
def test_the_people_found_are_those_of_the_pipeline_whatever_the_batches(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recogniser, "_BATCH", size)
    found = list(Recogniser(load_pipeline()).iter_seen(PASSAGES))
    docs = list(load_pipeline().pipe(PASSAGES))
    for label, spans in zip(("PERSON", "ORG"), zip(*found, strict=True), strict=True):
        own = [tuple((e.start_char, e.end_char) for e in doc.ents if e.label_ == label) for doc in docs]
        assert list(spans) == own
    assert sum(len(seen.people) for seen in found) > 20
    assert sum(len(seen.firms) for seen in found) > 0


def test_entities_that_are_followed_alone_end_where_those_followed_side_by_side_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    together = list(Recogniser(load_pipeline()).iter_seen(PASSAGES))
    monkeypatch.setattr(recogniser, "_SIDE_BY_SIDE", 1)
    assert list(Recogniser(load_pipeline()).iter_seen(PASSAGES)) == together


def test_a_document_asks_about_a_sentence_by_itself_as_it_does_about_many() -> None:
    release = Release(id="r", text="\n\n".join(passage for passage in PASSAGES if passage.strip()))
    alone, together = Document(release, load_registry()), Document(release, load_registry())
    look_at((together, sentence) for sentence in together.telling)
    assert alone.is_person_entity(release.text.index("Ana"))
    places = [token.start for sentence in together.telling for token in sentence.tokens]
    assert [alone.is_person_entity(place) for place in places] == [together.is_person_entity(place) for place in places]
