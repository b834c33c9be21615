"""Sections: the body under whose heading officials are appointed, as in the communiqué of a council of ministers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.offices.draft import Draft
from kg.extract.syntax.reading import Reading
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind

#: "AU TITRE DU MINISTÈRE DE LA SANTÉ", "MINISTERIO DEL INTERIOR:" on a line of their own.
_HEADING = re.compile(
    r"[\W\d_]*(au titre (?:du|de la) )?((?:minist[eè]re|ministerio|secretar[ií]a) "
    r"(?:de|du|des|del|d['’]|para|chargé)[^:.;()\n]{3,160})[\s:*.]*",
    re.IGNORECASE,
)


def read_sections(document: Document, readings: Sequence[Reading]) -> list[str | None]:
    """The body of the section in which each sentence stands, None outside.

    A heading that is no more than the body's name holds for the list below it; "au titre du" for paragraphs, too.
    """
    found = dict(_iter_sections(document))
    return [found.get(reading.sentence.start) for reading in readings]


def _iter_sections(document: Document) -> Iterator[tuple[int, str | None]]:
    """Where each sentence begins, and the body of its section; headings can stand in a masthead, too."""
    body: str | None = None
    kinds = frozenset({Kind.ITEM})
    for sentence in document.sentences:
        line = document.text[sentence.start : sentence.end]
        heading = _HEADING.fullmatch(line) if len(line) < 200 else None
        if heading is not None and (heading[1] or sentence.kind is not Kind.MASTHEAD):
            body = _spell(heading[2])
            kinds = frozenset({Kind.ITEM, Kind.BODY} if heading[1] else {Kind.ITEM})
        elif sentence.kind not in kinds or line.startswith(("«", "“")):
            body = None
        yield sentence.start, body


def _spell(name: str) -> str:
    """A heading in capitals as sentences print it; another one as it is."""
    name = " ".join(name.split()).strip(" *–-")
    return name.capitalize() if name.isupper() else name[:1].upper() + name[1:]


def employ(drafts: list[tuple[str, Draft]], body: str | None) -> list[tuple[str, Draft]]:
    """The drafts without an employer with that of their section; ministers and envoys serve a State."""
    if body is None:
        return drafts
    return [
        (name, draft if draft.organisation or draft.service == "state" or draft.presides else draft.stated_at(body))
        for name, draft in drafts
    ]
