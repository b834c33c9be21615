"""Transcripts and interviews: texts whose paragraphs are turns of people who talk."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from kg.extract.people.person import People, Someone
from kg.extract.speech.reference import Reference
from kg.extract.speech.unit import Clauses
from kg.extract.syntax.name import fold_name
from kg.extract.text.document import TELLING, Document
from kg.extract.text.layout import Block, Kind

_LABEL = re.compile(r"\s*[^:\n]{2,80}:\s+")
_QUESTION = re.compile(r"\s*(?:Q|Question|P|Pregunta)\s?\d{0,2}[:.]\s+")
#: A reporter's question as official transcripts print it: a bare "Q" before the words.
_BARE_QUESTION = re.compile(r"\s*Q\s+(?=[^\W\d_a-z]|[—–“\"(\[])")
_ANSWER = re.compile(r"\s*(?:A|Answer|R|Respuesta|Réponse)\s?\d{0,2}[:.]\s+")
_INTERVIEW = re.compile(
    r"\b(?:interview|conversation|spoke|speaks|talk|talks|talked|question|entrevista|entretien)",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:with|to|con|a|avec|à|for)\s+(?:\w+\W+){0,12}$")
_BY = re.compile(r"\b(?:by|por|par)\s+(?:\w+\W+){0,3}$", re.IGNORECASE)
_ANSWERS = re.compile(
    r"\b(?:answer|answers|answered|spoke|speaks|talked|talks|explains|explained|told|tells|sat down"
    r"|reflects|discusses|responde"
    r"|respondió|conversó|explica|répond|explique)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*[(\[][^)\]]{1,80}[)\]]\s*")
_SALUTATION = re.compile(
    r"\s*(?:(?:your |the )?(?:excellenc|distinguished |hono[u]?rable |dear |ladies and "
    r"|good (?:morning|afternoon|evening))"
    r"[^.!?:]{0,300}|mr\.? (?:president|chair\w*|secretary[- ]general)|madam \w+)[.!:]\s+",
    re.IGNORECASE,
)
_OPENING = '“"«„‘'
_SPOKEN = frozenset({Kind.BODY, Kind.ITEM, Kind.TURN})
#: So many labelled paragraphs make a transcript, where no label is set in capitals.
_LEAST_TURNS = 2


class Passage(NamedTuple):
    """Words said without quotation marks: code points, the speaker, the rule that found them."""

    start: int
    end: int
    someone: Someone
    rule: str


class _Turn(NamedTuple):
    """A labelled paragraph: number of its block, where its words begin, who speaks, if named."""

    block: int
    start: int
    someone: Someone | None


def find_turns(
    document: Document, people: People, clauses: Mapping[int, Clauses], reference: Reference
) -> list[Passage]:
    """Each turn of a named speaker in a transcript, over the paragraphs up to the next turn."""
    reader = _Labels(document, people, clauses, reference)
    turns = [turn for number, block in enumerate(document.blocks) if (turn := reader.read(number, block)) is not None]
    if len(turns) < _LEAST_TURNS and not any(document.blocks[t.block].kind is Kind.TURN for t in turns):
        return []
    stops = [turn.block for turn in turns[1:]] + [len(document.blocks)]
    return [p for turn, stop in zip(turns, stops, strict=True) if (p := _passage(document, turn, stop)) is not None]


def _passage(document: Document, turn: _Turn, stop: int) -> Passage | None:
    block = document.blocks[turn.block]
    start = skip_asides(document.text, turn.start, block.end)
    if turn.someone is None or start >= block.end:
        return None
    end = max(b.end for b in document.blocks[turn.block : stop] if b.kind in _SPOKEN or b is block)
    return Passage(start, end, turn.someone, "turn")


def skip_asides(text: str, start: int, end: int) -> int:
    """The place after bracketed remarks and forms of address."""
    while aside := _ASIDE.match(text, start, end) or _SALUTATION.match(text, start, end):
        start = aside.end()
    return start


class _Labels:
    """Reads the labels at the head of paragraphs: names, titles, "Q" and "A"."""

    def __init__(
        self, document: Document, people: People, clauses: Mapping[int, Clauses], reference: Reference
    ) -> None:
        self.document = document
        self.people = people
        self.clauses = clauses
        self.reference = reference
        self.interviewee: Someone | None = None
        self.asked = False

    def read(self, number: int, block: Block) -> _Turn | None:
        """The turn that begins with a block, or None."""
        text = self.document.text
        if block.kind not in TELLING:
            return None
        if question := _QUESTION.match(text, block.start, block.end):
            self._meet(block.start)
            return _Turn(number, question.end(), None)
        if self.asked and (answer := _ANSWER.match(text, block.start, block.end)):
            return _Turn(number, answer.end(), self.interviewee)
        if question := _BARE_QUESTION.match(text, block.start, block.end):
            return _Turn(number, question.end(), None)
        label = _LABEL.match(text, block.start, block.end)
        if label is None or text[label.end() : label.end() + 1] in _OPENING:
            return None
        someone = self._sole_name(block, label.end()) or (
            self._named(block, label.end()) if block.kind is Kind.TURN else None
        )
        return _Turn(number, label.end(), someone) if someone or block.kind is Kind.TURN else None

    def _meet(self, start: int) -> None:
        """Settle at the first question who answers."""
        if self.asked:
            return
        self.asked = True
        named = list(self.people.within(0, start))
        likely = [(self._likeness(begin, end, someone, start), -begin) for begin, end, someone in named]
        self.interviewee = named[likely.index(max(likely))][2] if named else None

    def _likeness(self, begin: int, end: int, someone: Someone, questions: int) -> int:
        """How much speaks for a person named before the questions being the one who answers them."""
        text, document = self.document.text, self.document
        sentence = document.sentence_at(begin)
        before, after = text[sentence.start : begin], text[end : sentence.end]
        titled = someone.words[-1] in fold_name(document.release.title or "").split()
        with_whom = bool(_INTERVIEW.search(before) and _WITH.search(before[-120:]))
        last = not text[sentence.end : questions].strip() or sentence.index + 1 >= document.sentence_at(questions).index
        asking = bool(_BY.search(before[-40:]))
        return 3 * titled + 3 * with_whom + 2 * bool(_ANSWERS.search(after)) + last - 4 * asking

    def _sole_name(self, block: Block, end: int) -> Someone | None:
        """The person whose name or title is all that stands before the colon."""
        clauses = self.clauses.get(self.document.sentence_at(block.start).index)
        if clauses is None:
            return None
        tokens = clauses.reading.annotated.tokens
        colon = next((i for i, token in enumerate(tokens) if token.text == ":" and token.end <= end), 0)
        unit = clauses.by_end.get(colon)
        first = 1 if tokens and tokens[0].lower == "the" else 0
        return self.reference.resolve(unit, block.start) if unit is not None and unit.first <= first else None

    def _named(self, block: Block, end: int) -> Someone | None:
        """The person named in a label in capitals, by surname at least."""
        named = [someone for _, _, someone in self.people.within(block.start, end)]
        if named:
            return named[-1]
        words = fold_name(self.document.text[block.start : end].rstrip(" :\n")).split()
        return next(iter(self.people.candidates(tuple(words[-1:]))), None)
