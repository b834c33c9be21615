"""Presidencies and chairs that somebody is said to hold: "NAME, …, who holds the presidency of the process"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.document import Document
from kg.extract.draft import Draft
from kg.extract.person import People
from kg.extract.reading import Reading

_TITLES = {
    "presidency": "President", "co-presidency": "Co-President", "chair": "Chair", "chairmanship": "Chair",
    "chairpersonship": "Chair", "co-chairmanship": "Co-Chair", "vice-presidency": "Vice-President",
    "vice-chair": "Vice-Chair",
}  # fmt: skip
_SINGULAR = frozenset({"holds", "held", "holding", "assumes", "assumed"})
_PLURAL = frozenset({"hold", "share", "sharing", "assume"})
#: How far the verb may stand before the presidency, in tokens.
_REACH = 6

Found = list[tuple[str, Draft]]


def draft_presidencies(document: Document, people: People, readings: Sequence[Reading]) -> list[Found]:
    """The presidencies of each sentence with the names of their holders; the body is for the release to settle."""
    return [list(_iter_presidencies(document, people, reading)) for reading in readings]


def _iter_presidencies(document: Document, people: People, reading: Reading) -> Iterator[tuple[str, Draft]]:
    annotated = reading.annotated
    for i in range(len(annotated)):
        title = _TITLES.get(annotated.lower(i))
        verb = _verb_before(reading, i) if title else None
        if title is None or verb is None:
            continue
        for start, name in _holders(people, reading, verb):
            yield name, _draft(document, reading, start, i, title)


def _verb_before(reading: Reading, i: int) -> int | None:
    """The verb of holding in "who holds the presidency"."""
    for k in range(i - 1, max(0, i - _REACH), -1):
        if reading.annotated.lower(k) in _SINGULAR | _PLURAL:
            return k if reading.annotated.lower(k - 1) == "who" else None
    return None


def _holders(people: People, reading: Reading, verb: int) -> list[tuple[int, str]]:
    """The person named last before "who", or all of the clause where the verb is in the plural."""
    annotated = reading.annotated
    floor = next((k for k in range(verb - 1, -1, -1) if annotated.text(k) in {";", ":"}), 0)
    named: dict[str, int] = {}
    for span in reading.names:
        start = reading.offsets(span)[0]
        someone = people.at(start)
        if someone is not None and floor <= span.first < verb:
            named.setdefault(someone.name, start)
    found = [(start, name) for name, start in named.items()]
    return found if annotated.lower(verb) in _PLURAL else found[-1:]


def _draft(document: Document, reading: Reading, start: int, i: int, title: str) -> Draft:
    token = reading.annotated.tokens[i]
    return Draft(
        role=title, title=token.text, status="current", organisation=None, scope=None, bare=True, head=title.lower(),
        evidence=document.evidence(start, token.end, "office-held"), stated=False, service="",
        listed=False, closing=False, presides=True,
    )  # fmt: skip
