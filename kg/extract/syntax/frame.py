"""A sentence while its offices are tied to its names: what begins and ends at which token."""

from __future__ import annotations

from kg.extract.syntax.grammar import Grammar
from kg.extract.syntax.office import Office
from kg.extract.syntax.reading import Reading
from kg.extract.text.document import Document


class Frame:
    """A reading with the grammar of its language and the indices of its offices by their first and last tokens."""

    def __init__(self, document: Document, reading: Reading, grammar: Grammar, stops: frozenset[int]) -> None:
        self.document = document
        self.grammar = grammar
        self.stops = stops
        self.reading = reading
        self.annotated = reading.annotated
        self.by_end = {office.end: i for i, office in enumerate(reading.offices)}
        self.by_first: dict[int, int] = {}
        for i, office in enumerate(reading.offices):
            for first in {office.first, office.head[0], self.modifier_first(office)}:
                self.by_first.setdefault(first, i)

    @staticmethod
    def modifier_first(office: Office) -> int:
        """The token at which the modifiers of the office begin."""
        return office.head[0] - len(office.modifiers.split())

    def before_article(self, i: int) -> int:
        """Token i, or the article right before it: "the" Hon., "le" général, "l'" ambassadeur."""
        return i - 1 if i > 0 and self.annotated.lower(i - 1) in self.grammar.articles else i

    def name_start(self, k: int) -> int:
        """The token at which the name begins with its honorifics."""
        start = self.reading.names[k].first
        while start > 0 and self.annotated.honorific[start - 1]:
            start -= 1
        return self.before_article(start) if start < self.reading.names[k].first else start

    def phrase_start(self, k: int) -> int:
        """The token at which the name's phrase begins: its glued office, else its honorifics."""
        glued = [link.office.first for link in self.reading.links_of(k) if link.manner == "glued"]
        return min([self.name_start(k), *glued])
