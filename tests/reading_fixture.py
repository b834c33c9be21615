"""Releases of a few sentences, laid open for reading with the registry that ships."""

from __future__ import annotations

from gathering_fixture import load_extractor

from kg.extract.people.person import People, find_people
from kg.extract.syntax.reading import Reading
from kg.extract.syntax.sentence import read_sentence
from kg.extract.text.document import Document
from kg.facts import Release


def open_release(release: Release) -> Document:
    """The release's document."""
    return Document(release, load_extractor().gazetteer)


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
