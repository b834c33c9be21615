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

#: Small words by which a body says what it is for.
_FOR = frozenset({"pour", "para", "contre", "contra", "sur", "sobre"})


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
        """The full name given last before `offset` that begins with a noun and its adjectives, else the first after."""
        noun, *adjectives = fold(name).split()
        found = self._found.get(noun, [])
        if adjectives:
            found = [full for full in found if _goes_on(fold(full.name), fold(name))]
        place = bisect_left(found, offset, key=lambda full: full.start)
        return found[place - 1] if place else found[0] if found else None


def _goes_on(full: str, short: str) -> bool:
    """Whether a full name goes on with a small word where the short one, which has none, ends."""
    rest = full[len(short) :].split()
    return full.startswith(f"{short} ") and rest[0] in OF | _FOR and not (OF | _FOR) & set(short.split())
