"""Sojourns: where somebody is abroad, the leaders whom they meet there without a country are those of the place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.offices.delegation import Party
from kg.extract.syntax.reading import Reading
from kg.extract.text.document import Document, Sentence
from kg.extract.text.layout import Kind
from kg.extract.text.phrase import name_government

#: A way to a country, up to its name, and what tells that somebody goes it.
_WAY = re.compile(r"\b(?:[Ii]n|to|visited|visiting)(?: the)?(?: [A-Z][\w’'-]+,)? $")
#: How far before a country the way to it is told, in characters.
_NEAR = 60
_JOURNEY = re.compile(r"\b(?:travel|trip|visit|arriv|journey)", re.IGNORECASE)
#: What tells that a visit told before goes on.
_THERE = re.compile(r"\b(?:during|on) (?:the|this|his|her|their) (?:\w+ )?(?:visit|trip|stay)\b|\bwhile there\b", re.I)
#: How it is told that people meet.
_MEETING = re.compile(
    r"\b(?:met|meets?|meetings?|talks|call|discussions?) (?:\w+ )?with\b|\bcalled on\b"
    r"|\b(?:received|welcomed|hosted|greeted) by\b"
)
#: Where people of many countries meet, so that the place says nothing of them.
_MANY = re.compile(r"\b(?:sidelines?|margins?|summit|assembly|conference|forum|congress|session|headquarters)\b", re.I)


def read_hosts(document: Document, readings: Sequence[Reading]) -> list[list[Party]]:
    """The government of the country in which the people of each sentence meet others, with where these are named."""
    hosts: list[list[Party]] = []
    visited: str | None = None
    for reading in readings:
        sentence = reading.sentence
        words = document.text[sentence.start : sentence.end].replace("\n", " ")
        meeting = _MEETING.search(words) if sentence.kind is Kind.BODY and not _MANY.search(words) else None
        stop = sentence.start + meeting.start() if meeting else sentence.end
        before = [place for place in _iter_countries(document, sentence) if place[0] < stop]
        way = bool(before) and _WAY.search(words[: before[0][0] - sentence.start][-_NEAR:])
        abroad = before[0][1] if way and len(before) == 1 else None
        if abroad is not None and _JOURNEY.search(words):
            visited = abroad
        host = abroad or (visited if not before and _THERE.search(words) else None)
        hosts.append([Party(stop, sentence.end, host, True, leading=True)] if meeting and host else [])
    return hosts


def _iter_countries(document: Document, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Where the sentence names a country, and the name of its government."""
    for hit in document.hits_in(sentence.start, sentence.end):
        known = document.gazetteer.country(hit.entry.country or "") if hit.entry.kind == "country" else None
        if known is not None:
            yield hit.start, name_government(known.name)
