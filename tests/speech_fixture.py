"""Releases made of a few sentences, read by the extractor with the registry that ships."""

from __future__ import annotations

from functools import cache

from kg.extract.engine import Extractor
from kg.facts import Facts, Release, Statement
from kg.registry import load_registry


@cache
def _extractor() -> Extractor:
    return Extractor(load_registry())


def read_facts(*paragraphs: str, title: str | None = None, lang: str = "en") -> Facts:
    """The facts of a release with these paragraphs."""
    text = "\n\n".join(paragraphs) + "\n"
    return _extractor().extract(Release(id="r", title=title, date="2024-05-06", lang=lang, text=text))


def read_speech(*paragraphs: str, title: str | None = None, lang: str = "en") -> list[tuple[str, str]]:
    """Speaker and first words of every statement, in order."""
    statements: tuple[Statement, ...] = read_facts(*paragraphs, title=title, lang=lang).statements
    return [(statement.speaker, statement.quote) for statement in statements]
