"""Why a release gives the facts that it gives: what each step of the extraction saw in every sentence.

It tells nothing of its own: it lays a `Study` out by sentences and asks the steps' own functions for their reasons.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import msgspec

from kg.extract.engine import Study
from kg.extract.offices.draft import draft_office
from kg.extract.offices.house import find_house
from kg.extract.people.person import ENOUGH, list_support
from kg.extract.speech.quote import find_quotations
from kg.extract.speech.statement import first_words
from kg.extract.syntax.contribution import Contribution, weigh
from kg.extract.syntax.name import spell_name
from kg.extract.syntax.office import Office
from kg.extract.syntax.reading import Link, Reading
from kg.extract.text.document import TELLING, Document, Sentence
from kg.extract.text.layout import Kind
from kg.extract.text.phrase import spell
from kg.facts import ReleaseHead

#: Why blocks of a kind are not read for facts.
UNTOLD = {
    Kind.MASTHEAD: "a line above the text: publisher, category or date",
    Kind.MENU: "navigation or boilerplate",
    Kind.ABOUT: "about the publisher or the background; only numbered and dated gatherings are read",
}

#: Addresses and numbers by which somebody is reached, which are shown nowhere.
_HANDLE = re.compile(r"\S+@\S+|\+\d[\d ()./-]{5,}\d|(?<=[Tt]el)\W*\d[\d ()./-]{5,}\d")

T = TypeVar("T")


class Seen(msgspec.Struct, frozen=True):
    """Words that a step looked at, what became of them, and why; `fact` is None where nothing did."""

    words: str
    fact: str | None
    why: str


class NameSeen(msgspec.Struct, frozen=True):
    """A name with what speaks for a person, the person it became, if any, and why."""

    words: str
    support: list[Contribution]
    person: str | None
    why: str


class SentenceSeen(msgspec.Struct, frozen=True):
    """A sentence with what was seen in it; `untold` says why it was not read, where it was not."""

    text: str
    kind: Kind
    untold: str | None = None
    names: list[NameSeen] = []
    offices: list[Seen] = []
    gatherings: list[Seen] = []
    statements: list[Seen] = []


class Trace(msgspec.Struct, frozen=True):
    """A release by sentences."""

    release: ReleaseHead
    sentences: list[SentenceSeen]


def trace(study: Study) -> Trace:
    """What the extraction saw in each sentence of a release, in the order of the text."""
    readings = {reading.sentence.index: reading for reading in study.readings}
    tracer = _Tracer(study)
    return Trace(
        study.document.release.head(),
        [tracer.see(sentence, readings.get(sentence.index)) for sentence in study.document.sentences],
    )


class _Tracer:
    def __init__(self, study: Study) -> None:
        self.study = study
        self.document: Document = study.document
        self.house = find_house(study.document)
        self.left = self._by_sentence(study.gatherings.left, lambda left: left.start)
        said = [statement for statement in study.facts.statements if statement.evidence]
        self.statements = self._by_sentence(said, lambda statement: statement.evidence[0].start)
        spans = [(statement.evidence[0].start, statement.evidence[0].end) for statement in said]
        unsaid = [q for q in find_quotations(study.document) if not any(a < q.end and q.start < b for a, b in spans)]
        self.unsaid = self._by_sentence(unsaid, lambda quotation: quotation.outer_start)

    def _by_sentence(self, found: Iterable[T], place: Callable[[T], int]) -> dict[int, list[T]]:
        """What was found by the number of the sentence in which it begins."""
        grouped: dict[int, list[T]] = {}
        for one in found:
            grouped.setdefault(self.document.sentence_at(place(one)).index, []).append(one)
        return grouped

    def see(self, sentence: Sentence, reading: Reading | None) -> SentenceSeen:
        text = _HANDLE.sub("…", self.document.text[sentence.start : sentence.end])
        if reading is None or sentence.kind not in TELLING:
            return SentenceSeen(text, sentence.kind, UNTOLD.get(sentence.kind, "not read"))
        return SentenceSeen(
            text,
            sentence.kind,
            names=[self._see_name(reading, k) for k in range(len(reading.names))],
            offices=[self._see_office(reading, office) for office in reading.offices],
            gatherings=list(self._iter_gatherings(sentence)),
            statements=list(self._iter_statements(sentence)),
        )

    def _see_name(self, reading: Reading, k: int) -> NameSeen:
        span = reading.names[k]
        words = spell_name(self.document, reading.annotated, span)
        support = list_support(self.document, reading, k)
        someone = self.study.people.at(reading.offsets(span)[0])
        total = weigh(support)
        if someone is None:
            why = "too little support" if total < ENOUGH else "one word, and nobody of that name"
            return NameSeen(words, support, None, f"{why} ({total:.1f}, enough is {ENOUGH})")
        why = f"support {total:.1f}" if total >= ENOUGH and " " in words else "named in full elsewhere"
        return NameSeen(words, support, someone.name, why)

    def _see_office(self, reading: Reading, office: Office) -> Seen:
        words = spell(self.document, reading.annotated, min(office.first, office.head[0]), office.end)
        links = [link for link in reading.links if link.office is office]
        held = [seen for link in links if (seen := self._see_link(reading, words, link))]
        told = self._find_post(reading, office)
        if held:
            return next((seen for seen in held if seen.fact), held[0])
        if told:
            return Seen(words, told[0], f"rule {told[1]}")
        return Seen(words, None, "no name beside it and no verb that ties one" if reading.names else "no name here")

    def _see_link(self, reading: Reading, words: str, link: Link) -> Seen:
        span = reading.names[link.name]
        someone = self.study.people.at(reading.offsets(span)[0])
        if someone is None:
            name = spell_name(self.document, reading.annotated, span)
            return Seen(words, None, f"linked to {name}, which is no person")
        if draft_office(self.document, reading, link, span, self.house) is None:
            return Seen(words, None, f"linked to {someone.name}, but a trade or a part played, no office")
        return Seen(words, someone.name, f"rule office-{link.manner}")

    def _find_post(self, reading: Reading, office: Office) -> tuple[str, str] | None:
        """Person and rule of a post whose evidence covers an office that no name of the sentence has."""
        offset = reading.annotated.tokens[office.head[0]].start
        for post in self.study.facts.posts:
            for evidence in post.evidence:
                if evidence.start <= offset < evidence.end:
                    return post.person, evidence.rule
        return None

    def _iter_gatherings(self, sentence: Sentence) -> Iterator[Seen]:
        for start, end, gathering in self.study.gatherings.within(sentence.start, sentence.end):
            yield Seen(self.document.text[start:end], gathering.key, f"told of {gathering.name}")
        for left in self.left.get(sentence.index, []):
            yield Seen(self.document.text[left.start : left.end], None, left.reason)

    def _iter_statements(self, sentence: Sentence) -> Iterator[Seen]:
        for statement in self.statements.get(sentence.index, []):
            yield Seen(statement.quote, statement.speaker, f"rule {statement.evidence[0].rule}")
        for quotation in self.unsaid.get(sentence.index, []):
            words = first_words(self.document.text[quotation.start : quotation.end])
            yield Seen(words, None, "no named person who says it")
