"""Signatures and contacts: a name on a line of its own, the office on the next, the body on the one after."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.offices.draft import Draft, draft_office
from kg.extract.people.person import People
from kg.extract.syntax.name import Span
from kg.extract.syntax.office import Office
from kg.extract.syntax.reading import Link, Reading
from kg.extract.syntax.sentence import choose_grammar
from kg.extract.text.document import Document
from kg.extract.text.phrase import Phrase

Found = list[tuple[str, Draft]]


def draft_signatures(document: Document, people: People, readings: Sequence[Reading], house: str | None) -> list[Found]:
    """The drafts of each sentence, found where it is a line with an office under a line with a name."""
    found: list[Found] = [[] for _ in readings]
    for i, (name, office) in enumerate(pairwise(readings)):
        if not _is_next_line(document, name, office):
            continue
        if _is_first_line(document, readings, i):
            found[i + 1] = _draft(document, people, office, name, [], house)
        below = readings[i + 2] if i + 2 < len(readings) else None
        body = _read_body(document, below) if below and _is_next_line(document, office, below) else []
        found[i + 1] += _draft(document, people, name, office, body, house)
    return found


def _is_first_line(document: Document, readings: Sequence[Reading], i: int) -> bool:
    """Whether no name stands on the line above line i, which then belongs to the name below it."""
    return i == 0 or not _is_next_line(document, readings[i - 1], readings[i]) or _whole_name(readings[i - 1]) is None


def _is_next_line(document: Document, upper: Reading, lower: Reading) -> bool:
    """Whether nothing but one line break stands between two sentences."""
    between = document.text[upper.sentence.end : lower.sentence.start]
    return between.count("\n") == 1 and not between.strip(" \t\n*_\\")


def _draft(
    document: Document, people: People, upper: Reading, lower: Reading, body: list[Phrase], house: str | None
) -> Found:
    name, office = _whole_name(upper), _whole_office(document, lower)
    if name is None or office is None:
        return []
    start, _ = upper.offsets(name)
    someone = people.at(start)
    below = [phrase._replace(first=office.end, end=office.end) for phrase in body]
    trailing = _read_after(document, lower, office) or below
    link = Link(-1, office, "after", trailing=trailing)
    draft = draft_office(document, lower, link, Span(office.head[0], office.head[1]), house)
    if someone is None or draft is None:
        return []
    evidence = document.evidence(start, draft.evidence.end, "office-below")
    return [(someone.name, draft.witnessed(evidence))]


def _whole_name(reading: Reading) -> Span | None:
    """The name that a line holds and nothing else."""
    if len(reading.names) != 1 or reading.links:
        return None
    span = reading.names[0]
    rest = [i for i in range(len(reading.annotated)) if not span.first <= i < span.end]
    alone = all(reading.annotated.honorific[i] or not reading.annotated.tokens[i].is_word for i in rest)
    return span if alone else None


def _whole_office(document: Document, reading: Reading) -> Office | None:
    """The office with which a line begins, where nobody is named in it and it is no sentence."""
    if reading.names or not reading.offices or reading.annotated.text(len(reading.annotated) - 1) == ".":
        return None
    office = reading.offices[0]
    closed = office.end == len(reading.annotated) or reading.annotated.text(office.end) in {",", "|", "–", "-", "("}
    return office if office.first == 0 and closed else None


def _read_after(document: Document, reading: Reading, office: Office) -> list[Phrase]:
    """The body after a comma on the office's own line."""
    if office.end >= len(reading.annotated):
        return []
    phrase = choose_grammar(document, reading.sentence).read_phrase(
        document, reading.annotated, office.end + 1, frozenset()
    )
    return [phrase] if phrase is not None and phrase.kind == "body" else []


def _read_body(document: Document, reading: Reading) -> list[Phrase]:
    """The body that fills a line."""
    phrase = choose_grammar(document, reading.sentence).read_phrase(document, reading.annotated, 0, frozenset())
    whole = phrase is not None and phrase.kind == "body" and phrase.end >= len(reading.annotated) - 1
    return [phrase] if phrase is not None and whole else []
