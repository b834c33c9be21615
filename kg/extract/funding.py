"""Funding of projects: "the Z project, which is funded by X"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.actor import Actor, Cast
from kg.extract.annotation import Annotated
from kg.extract.document import Document
from kg.extract.phrase import spell

_PROJECTS = frozenset({"project", "programme", "program", "facility", "initiative", "proyecto", "programa", "projet"})


class Funding:
    """Finds in one sentence the named projects that somebody funds."""

    def __init__(self, document: Document, cast: Cast, words: list[str]) -> None:
        self.document = document
        self.annotated: Annotated = cast.annotated
        self.cast = cast
        self.words = words

    def iter_funders(self, i: int) -> Iterator[tuple[Actor, str]]:
        """The funders named after "funded by" at token i, each with the project."""
        project = self._project(i)
        if project is None:
            return
        start = self.words.index("by", i) + 1
        for actor in self.cast.between(start, self.cast.list_end(start)):
            if actor.kind != "person":
                yield actor, project

    def _project(self, i: int) -> str | None:
        """The name in capitals or quotation marks beside the last noun of projects before token i."""
        noun = next((k for k in range(i - 1, max(-1, i - 16), -1) if self.words[k] in _PROJECTS), None)
        if noun is None:
            return None
        quoted = self._quoted(noun, i)
        if quoted is not None:
            return quoted
        end = noun + (self.annotated.tokens[noun].is_capital)
        first = noun
        while first > 0 and self._is_of_name(first - 1):
            first -= 1
        if first == noun or not any(self.annotated.tokens[k].is_word for k in range(first, noun)):
            return None
        return _without_acronym(spell(self.document, self.annotated, first, max(end, noun)))

    def _is_of_name(self, i: int) -> bool:
        token = self.annotated.tokens[i]
        if self.words[i] in {"the", "a", "an", "this", "its", "another"}:
            return False
        return token.is_capital or token.text in {"(", ")", "+", "-"}

    def _quoted(self, noun: int, i: int) -> str | None:
        for k in range(max(0, noun - 8), i):
            if self.annotated.text(k) in {'"', "“", "«"}:
                close = next((j for j in range(k + 1, i) if self.annotated.text(j) in {'"', "”", "»"}), None)
                return spell(self.document, self.annotated, k + 1, close).rstrip(",") if close else None
        return None


def _without_acronym(name: str) -> str:
    """The name without a closing acronym in brackets."""
    head, _, tail = name.rpartition(" (")
    return head if head and tail.endswith(")") else name
