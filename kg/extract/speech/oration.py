"""Speeches and statements: texts that are as a whole what one person said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.extract.people.person import People, Someone
from kg.extract.speech.subject import find_inverted
from kg.extract.speech.transcript import Passage, skip_asides
from kg.extract.speech.unit import Clauses
from kg.extract.syntax.speech import is_past
from kg.extract.text.document import Document
from kg.extract.text.layout import Block, Kind
from kg.extract.text.saying import FINITE, words

_GENRE = re.compile(
    r"\W*(?:(?:opening|closing|welcome|keynote|prepared|full|media|video|welcoming|special|joint)\s+)*"
    r"(?:remarks|statement|speech|address|message|keynote|transcript|discurso|palabras|intervención|mensaje|"
    r"declaración|discours|allocution|déclaration|propos)\b(?:\s+of\b|[^.\n]*?\b(?:by|from|de|del|du|por|par)\b)",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"\W*(?:check against delivery|as (?:prepared|delivered)|\(as)"
    r"|[^.!?]{0,60}\b(?:19|20)\d\d\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
_FIRST_PERSON = words("i we my our us me mine ours yo nosotros nuestra nuestro mi nos je nous notre nos mon ma j'")
#: What the first line of a wrapped paragraph is taken for, where only a line break parts it from the next.
_BROKEN = frozenset({Kind.HEADING, Kind.MASTHEAD})


def find_speech(document: Document, people: People, clauses: Sequence[Clauses]) -> Passage | None:
    """The speech or statement that a title or a line with a colon announces, from its first words on."""
    for clause in clauses:
        sentence = clause.reading.sentence
        words = document.text[sentence.start : sentence.end]
        announces = sentence.kind in {Kind.TITLE, Kind.HEADING} or words.rstrip().endswith(":")
        genre = _GENRE.match(words) if announces else None
        if genre is not None:
            someone = _named_at(clause, sentence.start + genre.end())
            return speech_after(document, sentence.block + 1, someone)
    title = document.release.title or ""
    genre = _GENRE.match(title)
    return speech_after(document, 0, _named_in(title[genre.end() :], people) if genre else None)


def _named_at(clauses: Clauses, offset: int) -> Someone | None:
    """The person named right after `offset`, or None."""
    tokens = clauses.reading.annotated.tokens
    first = next((i for i, token in enumerate(tokens) if token.start >= offset), len(tokens))
    subject = find_inverted(clauses, first)
    return subject.someone if subject is not None else None


def _named_in(words: str, people: People) -> Someone | None:
    found = [someone for someone in people.everyone if someone.name in " ".join(words.split())]
    return min(found, key=lambda p: words.find(p.name), default=None)


def speech_after(document: Document, first: int, someone: Someone | None) -> Passage | None:
    """The passage that begins with the first plain block from number `first` on; None without speaker."""
    if someone is None:
        return None
    text, blocks = document.text, document.blocks
    begin = _find_spoken(text, blocks, range(first, len(blocks)))
    if begin is None or text[blocks[begin].start] in '“"«':
        return None
    last = _find_spoken(text, blocks, range(len(blocks) - 1, begin, -1))
    opening = _first_line(document, begin, first)
    start = skip_asides(text, opening.start, opening.end)
    if _is_told_of(document, someone, start):
        return None
    return Passage(start, blocks[begin if last is None else last].end, someone, "speech")


def _is_told_of(document: Document, someone: Someone, start: int) -> bool:
    """Whether the first sentence tells of its speaker in the third person, as a report does."""
    sentence = document.sentence_at(start)
    spoken = any(token.lower in _FIRST_PERSON for token in sentence.tokens)
    return not spoken and someone.last_start(sentence.end) >= max(start, sentence.start)


def _find_spoken(text: str, blocks: Sequence[Block], numbers: Iterable[int]) -> int | None:
    """The first of these blocks that is a plain paragraph; not all are read, as a text may announce many speeches."""
    plain = (n for n in numbers if blocks[n].kind is Kind.BODY)
    return next((n for n in plain if not _is_lead_in(text, blocks[n])), None)


def _is_lead_in(text: str, block: Block) -> bool:
    return bool(_LEAD_IN.match(text, block.start, block.end))


def _first_line(document: Document, number: int, first: int) -> Block:
    """The block from whose words on a block's paragraph is printed: a broken line before it may look like a heading."""
    text, blocks = document.text, document.blocks
    while number > first and _breaks_off(text, blocks[number - 1], blocks[number]):
        number -= 1
    return blocks[number]


def _breaks_off(text: str, line: Block, following: Block) -> bool:
    """Whether a line that tells something has no stop, and the next one follows without a blank line."""
    if line.kind not in _BROKEN or following.start - line.end > 1 or _is_lead_in(text, line):
        return False
    words = text[line.start : line.end].split()
    return words[-1][-1].isalnum() and any(word in FINITE or is_past(word) for word in words)
