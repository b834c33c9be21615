"""Statements: what named people said, in quotation marks or reported."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kg.extract.people.person import People, Someone
from kg.extract.speech.assertion import asserts
from kg.extract.speech.attribution import Attributor
from kg.extract.speech.clause import find_reported
from kg.extract.speech.headline import read_headline, read_signature
from kg.extract.speech.oration import find_speech, speech_after
from kg.extract.speech.quote import Quotation, find_quotations
from kg.extract.speech.reference import Reference
from kg.extract.speech.subject import find_subject, find_topic
from kg.extract.speech.transcript import find_turns
from kg.extract.speech.unit import Clauses, read_clauses
from kg.extract.syntax.name import fold_name
from kg.extract.syntax.reading import Reading
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.extract.text.sentence import split_sentences
from kg.extract.text.teaser import find_teasers
from kg.extract.text.token import tokenize
from kg.facts import Post, Statement

#: How many words of what was said stand for it, and how much of it is evidence.
_WORDS = 10
_EVIDENCE_SENTENCES = 2
_EVIDENCE_LENGTH = 400
#: The first ten words lie within so many code points.
_OPENING = 600
#: A statement repeats one of the last so many before it, if it begins with so many of its letters.
_NEAR = 40
_TELLING = 20

_UNTOLD = frozenset({Kind.CONTACT, Kind.BYLINE, Kind.SALUTATION, Kind.TURN})
_HEADLINES = frozenset({Kind.TITLE, Kind.HEADING, Kind.MASTHEAD})
_EMPHASIS = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")

#: Meeting of the words from one code point to another, or None.
Gathering = Callable[[int, int], str | None]


class Draft(NamedTuple):
    """Words said by somebody: code points, speaker, rule."""

    start: int
    end: int
    someone: Someone
    rule: str


def extract_statements(
    document: Document,
    people: People,
    posts: Sequence[Post],
    readings: Sequence[Reading],
    gathering_for: Gathering | None = None,
) -> tuple[Statement, ...]:
    """The statements of named people, in the order of the text.

    gathering_for: the key of the meeting at which the words between two code points were said, or None.
    """
    drafts = _Reader(document, people, posts, readings).read()
    return tuple(_state(document, draft, gathering_for) for draft in _without_doubles(document, drafts))


def _state(document: Document, draft: Draft, gathering_for: Gathering | None) -> Statement:
    start, end = draft.start, _end_of_evidence(document.text, draft.start, draft.end)
    return Statement(
        speaker=draft.someone.name,
        quote=first_words(document.text[draft.start : min(draft.end, draft.start + _OPENING)]),
        meeting=gathering_for(draft.start, draft.end) if gathering_for else None,
        evidence=(document.evidence(start, end, draft.rule),),
    )


def first_words(text: str) -> str:
    """The first ten words on one line, marks of emphasis off.

    >>> first_words("One  two *three*\\nfour – five six seven eight nine ten eleven")
    'One two three four – five six seven eight nine ten'
    """
    words: list[str] = []
    count = 0
    for word in _EMPHASIS.sub("", text).split():
        count += any(char.isalnum() for char in word)
        if count > _WORDS:
            break
        words.append(word)
    return " ".join(words)


def _end_of_evidence(text: str, start: int, end: int) -> int:
    """The end of the first two sentences, or of the last word within the first 400 characters."""
    sentences = split_sentences(text, start, min(end, start + 4 * _EVIDENCE_LENGTH))[:_EVIDENCE_SENTENCES]
    stop = sentences[-1][1] if sentences else end
    if stop - start <= _EVIDENCE_LENGTH:
        return stop
    cut = text.rfind(" ", start, start + _EVIDENCE_LENGTH)
    return cut if cut > start else start + _EVIDENCE_LENGTH


class _Reader:
    """Goes through a release once, sentence by sentence, keeping track of whom it is about."""

    def __init__(self, document: Document, people: People, posts: Sequence[Post], readings: Sequence[Reading]) -> None:
        self.document = document
        self.people = people
        self.reference = Reference(document, people, posts)
        language = document.release.lang or "en"
        self.clauses = {r.sentence.index: read_clauses(r, people, language) for r in readings}
        found = find_quotations(document)
        self.attributor = Attributor(document, self.clauses, found)
        self.quotations = [quotation for quotation in found if self.attributor.is_said(quotation)]
        self._starts = [q.outer_start for q in self.quotations]
        self.speech = find_speech(document, people, list(self.clauses.values()))
        self.teasers = find_teasers(document)

    def read(self) -> list[Draft]:
        """All drafts, in the order in which they are found."""
        self._note_title()
        turns = find_turns(self.document, self.people, self.clauses, self.reference)
        passages = turns or ([self.speech] if self.speech else [])
        drafts = [Draft(p.start, p.end, p.someone, p.rule) for p in passages]
        stop = turns[0].start if turns else len(self.document.text)
        pending = [q for q in self.quotations if q.outer_start < stop]
        for clauses in self.clauses.values():
            sentence = clauses.reading.sentence
            if sentence.end > stop:
                break
            if sentence.block in self.teasers:
                continue
            self._note_topic(clauses)
            while pending and pending[0].outer_start < sentence.end:
                drafts += self._read_quotation(pending.pop(0))
            if sentence.kind not in _UNTOLD:
                drafts += self._read_sentence(clauses)
        return drafts

    def _note_title(self) -> None:
        """Take down the people of the headline: the first is meant where a label gives a title only."""
        words = fold_name(self.document.release.title or "").replace("’s", "").replace("'s", "").split()
        named = [p for p in self.people.everyone if p.words[-1] in words]
        for someone in sorted(named, key=lambda p: words.index(p.words[-1]), reverse=True):
            self.reference.note(someone)

    def _note_topic(self, clauses: Clauses) -> None:
        start = clauses.reading.sentence.start
        if any(a <= start < b for a, b in self._quoted(start, start + 1)):
            return
        topic = find_topic(clauses)
        someone = self.reference.resolve(topic, start)
        if someone is not None:
            self.reference.note(someone)

    def _quoted(self, start: int, end: int) -> list[tuple[int, int]]:
        """The quotations that touch the code points from `start` to `end`."""
        last = bisect_right(self._starts, end)
        near = self.quotations[max(0, bisect_right(self._starts, start) - 2) : last]
        return [(q.outer_start, q.outer_end) for q in near if q.outer_end > start]

    def _read_quotation(self, quotation: Quotation) -> Iterator[Draft]:
        found = self.attributor.attribute(quotation)
        if found is None:
            return
        someone = self.reference.resolve(found.subject, found.offset)
        if someone is not None:
            self.reference.note(someone)
            yield Draft(quotation.start, quotation.end, someone, found.rule)

    def _read_sentence(self, clauses: Clauses) -> Iterator[Draft]:
        sentence = clauses.reading.sentence
        if sentence.kind in {Kind.TITLE, Kind.HEADING}:
            headline = read_headline(clauses)
            someone = self.reference.resolve(headline.subject, sentence.start) if headline else None
            if headline is not None and someone is not None and not self._is_about(someone, headline.start):
                yield Draft(headline.start, headline.end, someone, "headline")
                return
        if self.speech is not None and sentence.start >= self.speech.start:
            return
        yield from self._read_signed(clauses)
        masked = self._quoted(sentence.start, sentence.end)
        for said in find_reported(clauses, masked):
            if any(a <= said.start < b for a, b in masked):
                continue
            someone = self.reference.resolve(said.subject, said.offset)
            if someone is not None:
                self.reference.note(someone)
                yield Draft(said.start, said.end, someone, said.rule)
        yield from self._read_introduced(clauses)

    def _read_introduced(self, clauses: Clauses) -> Iterator[Draft]:
        """The paragraphs after "the Minister said:" that closes its own."""
        sentence = clauses.reading.sentence
        tokens = sentence.tokens
        verb = clauses.verbs[-1] if clauses.verbs else None
        last = sentence.end == self.document.blocks[sentence.block].end
        if verb is None or not last or tokens[-1].text not in {":", ";"} or verb.end < len(tokens) - 4:
            return
        someone = self.reference.resolve(find_subject(clauses, verb), sentence.start)
        following = self.document.blocks[sentence.block + 1 : sentence.block + 2]
        passage = speech_after(self.document, sentence.block + 1, someone)
        if passage is not None and following and following[0].kind is Kind.BODY:
            yield Draft(passage.start, passage.end, passage.someone, "speech")

    def _read_signed(self, clauses: Clauses) -> Iterator[Draft]:
        """The line before one that only signs it."""
        sentence = clauses.reading.sentence
        block = self.document.blocks[sentence.block - 1]
        if not sentence.block or block.kind not in _HEADLINES or self.document.text[block.end - 1] == ":":
            return
        someone = self.reference.resolve(read_signature(clauses), sentence.start)
        title = [token.text for token in tokenize(self.document.text, block.start, block.end)]
        says = clauses.romance or asserts(title)
        if someone is not None and says and not self._is_about(someone, block.start):
            yield Draft(block.start, block.end, someone, "headline")

    def _is_about(self, someone: Someone, start: int) -> bool:
        """Whether a headline's words tell of their speaker in the third person: "President Opens Gate – President"."""
        clauses = self.clauses.get(self.document.sentence_at(start).index)
        if clauses is None:
            return False
        tokens = clauses.reading.annotated.tokens
        topic = next((unit for first, unit in clauses.by_first.items() if tokens[first].start == start), None)
        return topic is not None and self.reference.resolve(topic, start) is someone


def _without_doubles(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in order, without those that repeat or lie within another of the same speaker."""
    kept: list[tuple[Draft, str]] = []
    for draft in sorted(drafts, key=lambda d: (d.start, -d.end)):
        opening = _fold_opening(document.text, draft)
        if not any(_covers(other, words, draft, opening) for other, words in kept[-_NEAR:]):
            kept.append((draft, opening))
    return [draft for draft, _ in kept]


def _covers(other: Draft, words: str, draft: Draft, opening: str) -> bool:
    """Whether a draft says nothing beyond another one of the same speaker; a speech may quote its speaker."""
    if other.someone is not draft.someone:
        return False
    within = draft.end <= other.end and other.rule not in {"turn", "speech"}
    return within or _repeats(opening, words)


def _fold_opening(text: str, draft: Draft) -> str:
    return first_words(text[draft.start : min(draft.end, draft.start + _OPENING)]).casefold().strip(".,…!? ")


def _repeats(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) > _TELLING and longer.startswith(shorter))
