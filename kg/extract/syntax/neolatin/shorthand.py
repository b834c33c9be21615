"""Bodies named in short in Spanish and French, "la Comisión", and the full names that a release gives them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.syntax.neolatin.extent import read_lead
from kg.extract.syntax.neolatin.nominal import read_nominal
from kg.extract.syntax.reading import Reading
from kg.extract.text.document import Document
from kg.extract.text.neolatin import BODIES, HOUSES, OF, fold


class FullName(NamedTuple):
    """A body's full name where a sentence gives it, and the body whose part it is said to be."""

    start: int
    name: str
    parent: str | None


class Shorthand:
    """The full names of bodies by their nouns, in the order of the text."""

    def __init__(self, document: Document, readings: Sequence[Reading]) -> None:
        self._found: dict[str, list[FullName]] = {}
        for reading in readings:
            if reading.romance:
                self._take(document, reading)

    def _take(self, document: Document, reading: Reading) -> None:
        annotated = reading.annotated
        stops = frozenset(span.first for span in reading.names)
        for i in range(len(annotated) - 1):
            noun = fold(annotated.text(i))
            if noun not in BODIES | HOUSES or not annotated.tokens[i].is_capital:
                continue
            phrase = read_nominal(document, annotated, i, stops)
            if phrase is None or phrase.kind != "body" or " " not in phrase.name:
                continue
            if annotated.lower(i + 1) in {"pour", "para"}:
                continue  # "le président du Conseil pour l'accueil" thanks somebody
            lead = read_lead(annotated, phrase.end, OF)
            whole = read_nominal(document, annotated, lead.end, stops) if lead is not None else None
            parent = whole.name if whole is not None and whole.kind == "body" else None
            known = document.gazetteer.find(phrase.name)
            full = FullName(annotated.tokens[i].start, known.name if known else phrase.name, parent)
            self._found.setdefault(noun, []).append(full)

    def find(self, name: str, offset: int) -> FullName | None:
        """The full name given last before `offset` that begins with a name of one word, else the first one after."""
        found = self._found.get(fold(name), [])
        place = bisect_left(found, offset, key=lambda full: full.start)
        return found[place - 1] if place else found[0] if found else None
