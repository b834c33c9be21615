"""The printed name of a kind of meeting: "Senior Officials' Meeting of the Y Process"."""

from __future__ import annotations

import re

from kg.extract.gatherings.bound import Bounds
from kg.extract.gatherings.mention import Mention
from kg.extract.text import kind as nouns
from kg.extract.text.layout import Kind
from kg.extract.text.ordinal import read_ordinal
from kg.extract.text.phrase import spell
from kg.extract.text.romance import read_link, skip_adjectives
from kg.extract.text.saying import words as word_set

#: Office-holders whose gathering bears their name in Spanish and French, and those who are a body when they meet.
_OFFICIALS = word_set(
    """fonctionnaires funcionarios funcionarias ministres ministros ministras viceministros cancilleres"""
)
_HOLDERS = word_set("chefs jefes jefas directores directoras directeurs points puntos autoridades autorités")


class SeriesReader:
    """Reads the names of series in one sentence."""

    def __init__(self, bounds: Bounds) -> None:
        self.bounds = bounds
        self.document = bounds.document
        self.scene = bounds.scene
        self.annotated = bounds.annotated

    def read(self, mention: Mention) -> str | None:
        """The printed name of the kind of meeting, where its noun and the word before it are capitals.

        It goes with the body whose meeting it is, before it or after "of": "Senior Officials' Meeting of
        the Y Process".
        """
        annotated, head = self.annotated, mention.head
        if self.bounds.is_romance(head):
            return self._read_romance(mention)
        i = head
        while i > mention.first and self._names_kind(i - 1, mention):
            i -= 1
        sentence = self.scene.sentence
        shouted = self.document.text[sentence.start : sentence.end].isupper()
        if not annotated.tokens[head].is_capital or i == head or shouted or sentence.kind in {Kind.TITLE, Kind.HEADING}:
            return None
        if annotated.lower(i) in nouns.RECURRENT:
            return None
        body = mention.body if mention.body in self.scene.bodies else None
        first = body.first if body is not None and mention.first <= body.first < i else i
        end = self.bounds.chain_end(body) if body is not None and body.first > head else self._field_end(head)
        return _without_brackets(spell(self.document, annotated, first, end))

    def _read_romance(self, mention: Mention) -> str | None:
        """The noun with the adjectives or the office-holders that tell its kind: "Reunión Viceministerial de la Y",
        "réunion des hauts fonctionnaires du Y".
        """
        annotated, head = self.annotated, mention.head
        if mention.ordinal is None or self.scene.sentence.kind in {Kind.TITLE, Kind.HEADING}:
            return None
        end = skip_adjectives(annotated, head + 1)
        first, stop = read_link(annotated, end)
        holders = {annotated.lower(k) for k in range(first, stop)}
        if holders & (_OFFICIALS | _HOLDERS):
            start = head if holders & _OFFICIALS else first
            return _without_brackets(spell(self.document, annotated, start, mention.end))
        qualities = {annotated.lower(k) for k in range(head + 1, end)}
        if not qualities - nouns.RECURRENT - nouns.NEXT - nouns.PREVIOUS:
            titled = annotated.tokens[head].is_capital and mention.body is None and mention.topic
            return _without_brackets(spell(self.document, annotated, head, mention.end)) if titled else None
        body = mention.body if mention.body in self.scene.bodies else None
        named = annotated.tokens[head].is_capital and body is None
        end = body.end if body is not None and body.first > head else mention.end if named else end
        return _without_brackets(spell(self.document, annotated, head, end))

    def _field_end(self, head: int) -> int:
        """The end of a field in capitals that belongs to the name: "Ministerial Meeting on Migration"."""
        end = head + 1
        if self.annotated.lower(end) not in {"on", "for", "sobre", "sur"}:
            return end
        k = end + 1
        while k < len(self.annotated) and (
            self.annotated.tokens[k].is_capital or (k > end + 1 and self.annotated.lower(k) in {"and", "of", "&"})
        ):
            k += 1
        while self.annotated.lower(k - 1) in {"and", "of", "&"}:
            k -= 1
        return k if k > end + 1 else end

    def _names_kind(self, i: int, mention: Mention) -> bool:
        token = self.annotated.tokens[i]
        ordinary = token.is_capital and read_ordinal(token.text) is None and self._is_own_word(i, mention)
        return ordinary or token.text in {"’", "'", "-"} or self.annotated.lower(i) == "'s"

    def _is_own_word(self, i: int, mention: Mention) -> bool:
        """Whether token i belongs to the kind of meeting, not to the body whose meeting it is."""
        body = self.scene.body_at(i)
        return (body is None or body is not mention.body) and (self.annotated.hits[i] is None or body is not None)


def _without_brackets(name: str) -> str:
    """The name without acronyms in brackets.

    >>> _without_brackets("Officials' Meeting (SOM) of the Y Process")
    "Officials' Meeting of the Y Process"
    """
    return " ".join(re.sub(r"\([^()]{0,40}\)", " ", name).split())
