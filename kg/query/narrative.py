"""An explanation as text for people: grouped, wrapped, each fact above the words that carry it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import groupby

from kg.query.display import escape_misleading
from kg.query.explanation import Explanation, FactEntry, Passage, Value
from kg.query.prefix import shorten_iri

#: What the line below a fact says, in this order; the fact's label says the rest.
_DETAILS = {
    "mga:title": "title",
    "mga:scope": "scope",
    "mga:status": "status",
    "mga:attestedOn": "attested",
    "mga:began": "began",
    "mga:ended": "ended",
    "mga:inCapacityOf": "as",
    "mga:madeAt": "at",
    "mga:meetingType": "kind",
    "schema:location": "place",
    "schema:endDate": "until",
    "mga:curator": "by",
    "dcterms:description": "because",
    "mga:score": "score",
    "mga:acrossReleases": "in",
}


def iter_narrative(explanation: Explanation, width: int = 100) -> Iterator[str]:
    """The lines of the text, without line ends; none is wider than `width` but where a word is."""
    names = explanation.names or [shorten_iri(explanation.iri)]
    yield from _wrap(names[0], width)
    yield from _wrap(f"<{explanation.iri}>", width)
    yield from _wrap(", ".join(explanation.types), width)
    if len(names) > 1:
        yield from _wrap("also: " + "; ".join(names[1:]), width)
    yield from _iter_values(explanation.values, width)
    yield from _iter_passages(explanation.passages, width)
    for section, entries in groupby(explanation.facts, key=lambda entry: entry.section):
        listed = list(entries)
        yield from ("", f"{section.capitalize()} ({len(listed)})")
        for entry in listed:
            yield from _iter_entry(entry, width)


def _iter_values(values: list[Value], width: int) -> Iterator[str]:
    for name, same in groupby(values, key=lambda value: value.property):
        shown = "; ".join(_show_value(value) for value in same)
        yield from _wrap(f"{name.split(':', 1)[-1]}: {shown}", width)


def _iter_entry(entry: FactEntry, width: int) -> Iterator[str]:
    yield from _wrap(f"{entry.date or 'undated'}  {entry.label}", width, "  ")
    if details := "; ".join(_iter_details(entry)):
        yield from _wrap(details, width, "    ")
    yield from _iter_passages(entry.passages, width)


def _iter_details(entry: FactEntry) -> Iterator[str]:
    for property_, word in _DETAILS.items():
        shown = [_show_value(value) for value in entry.values if value.property == property_]
        if shown:
            yield f"{word}: {', '.join(shown)}"


def _iter_passages(passages: list[Passage], width: int) -> Iterator[str]:
    for passage in passages:
        yield from _wrap(f"“{passage.quote}”", width, "    > ")
        source = ", ".join(filter(None, (passage.title, passage.date, passage.url)))
        planned = ", planned" if passage.modality == "planned" else ""
        yield from _wrap(f"{source} (confidence {passage.confidence:g}{planned})", width, "      ")


def _show_value(value: Value) -> str:
    return value.label or shorten_iri(value.value)


def _wrap(text: str, width: int, indent: str = "") -> list[str]:
    return textwrap.wrap(
        escape_misleading(text),
        width,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
