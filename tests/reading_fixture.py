"""Releases of a few sentences, laid open for reading with the registry that ships and the model's entities."""

from __future__ import annotations

from itertools import chain

from gathering_fixture import load_extractor

from kg.extract.document import Document
from kg.extract.model import Entity, iter_entities
from kg.extract.person import People, find_people
from kg.extract.reading import Reading, read_sentence
from kg.facts import Release


def open_release(release: Release) -> Document:
    """The release's document with its entities."""
    document = Document(release, load_extractor().gazetteer)
    telling = document.telling
    found = iter_entities(document.text[s.start : s.end] for s in telling)
    moved = (
        [Entity(e.start + sentence.start, e.end + sentence.start, e.label) for e in entities]
        for sentence, entities in zip(telling, found, strict=True)
    )
    document.entities = tuple(chain.from_iterable(moved))
    return document


def open_text(text: str, *, title: str | None = None, publisher: str | None = None, url: str | None = None) -> Document:
    """The document of a release that says `text`."""
    return open_release(Release(id="r", text=text, title=title, publisher=publisher, url=url, date="2024-05-16"))


def read_all(document: Document) -> list[Reading]:
    """The readings of its telling sentences."""
    return [read_sentence(document, sentence) for sentence in document.telling]


def read_one(text: str) -> tuple[Document, Reading]:
    """The document of one sentence and its reading."""
    document = open_text(text)
    (reading,) = read_all(document)
    return document, reading


def people_of(document: Document) -> People:
    """The people of a document."""
    return find_people(document, read_all(document))
