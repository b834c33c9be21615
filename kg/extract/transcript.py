"""Transcripts and speeches: texts whose paragraphs are themselves what somebody said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.extract.document import Document
from kg.extract.layout import Block, Kind
from kg.extract.name import fold_name
from kg.extract.person import People, Someone
from kg.extract.reference import Reference
from kg.extract.subject import Clauses, find_inverted

_LABEL = re.compile(r"[^:\n]{2,80}:\s+")
_ASIDE = re.compile(r"\s*[(\[][^)\]]{1,80}[)\]]\s*")
_GENRE = re.compile(
    r"\W*(?:(?:opening|closing|welcome|keynote|prepared|full|media|video|welcoming|special|joint)\s+)*"
    r"(?:remarks|statement|speech|address|message|keynote|transcript|discurso|palabras|intervención|mensaje|"
    r"declaración|discours|allocution|déclaration|propos)\b[^.\n]*?\b(?:by|from|of|delivered by|de|del|du|por|par)\b",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(r"\W*(?:check against delivery|as (?:prepared|delivered)|\(as)|[^.!?]{0,60}\b(?:19|20)\d\d\b[^.!?]{0,60}$", re.IGNORECASE)
_SALUTATION = re.compile(
    r"\s*(?:(?:your |the )?(?:excellenc|distinguished |hono[u]?rable |dear |ladies and |good (?:morning|afternoon|evening))"
    r"[^.!?:]{0,300}|mr\.? (?:president|chair\w*|secretary[- ]general)|madam \w+)[.!:]\s+",
    re.IGNORECASE,
)
_SPOKEN = frozenset({Kind.BODY, Kind.ITEM})


class Passage(NamedTuple):
    """Words that somebody said without quotation marks: code points, the speaker, the rule that found them."""

    start: int
    end: int
    someone: Someone
    rule: str


Resolve = Callable[[Clauses, int], Someone | None]


def find_turns(
    document: Document, people: People, clauses: Mapping[int, Clauses], reference: Reference
) -> Iterator[Passage]:
    """Each turn of a named speaker in a transcript, over the paragraphs up to the next turn."""
    turns = [i for i, block in enumerate(document.blocks) if block.kind is Kind.TURN]
    for k, number in enumerate(turns):
        block = document.blocks[number]
        label = _LABEL.match(document.text, block.start, block.end)
        if label is None:
            continue
        first = clauses.get(document.sentence_at(block.start).index)
        someone = _labelled(document, people, block.start, label.end()) or _titled(first, reference, label.end())
        stop = turns[k + 1] if k + 1 < len(turns) else len(document.blocks)
        start = _skip_asides(document.text, label.end(), block.end)
        if someone is not None and start < block.end:
            end = max([block.end] + [b.end for b in document.blocks[number:stop] if b.kind in _SPOKEN])
            yield Passage(start, end, someone, "turn")


def _labelled(document: Document, people: People, start: int, end: int) -> Someone | None:
    """The person whom the label of a turn names, whole or by surname."""
    named = [someone for _, _, someone in people.within(start, end)]
    if named:
        return named[-1]
    words = fold_name(document.text[start:end].rstrip(" :\n")).split()
    return next(iter(people.candidates(tuple(words[-1:]))), None)


def _titled(clauses: Clauses | None, reference: Reference, end: int) -> Someone | None:
    """The person whom the title in a label means: "THE PRESIDENT:"."""
    if clauses is None:
        return None
    tokens = clauses.reading.annotated.tokens
    units = [u for u in clauses.by_first.values() if u.kind == "title" and tokens[u.end - 1].end <= end]
    return reference.resolve(units[0], tokens[0].start) if units else None


def _skip_asides(text: str, start: int, end: int) -> int:
    """The place after bracketed remarks and forms of address."""
    while aside := _ASIDE.match(text, start, end) or _SALUTATION.match(text, start, end):
        start = aside.end()
    return start


def find_speech(document: Document, people: People, clauses: Sequence[Clauses], resolve: Resolve) -> Passage | None:
    """The speech or statement that a title or a line with a colon announces, from its first words on."""
    title = document.release.title or ""
    for clause in clauses:
        sentence = clause.reading.sentence
        words = document.text[sentence.start : sentence.end]
        announces = sentence.kind in {Kind.TITLE, Kind.HEADING} or words.rstrip().endswith(":")
        genre = _GENRE.match(words)
        if announces and genre is not None:
            someone = resolve(clause, sentence.start + genre.end())
            return _speech_after(document, sentence.block + 1, someone)
    genre = _GENRE.match(title)
    someone = _named_in(title[genre.end() :], people) if genre else None
    return _speech_after(document, 0, someone)


def _named_in(words: str, people: People) -> Someone | None:
    found = [someone for someone in people.everyone if someone.name in " ".join(words.split())]
    return min(found, key=lambda p: words.find(p.name), default=None)


def _speech_after(document: Document, first: int, someone: Someone | None) -> Passage | None:
    """The passage that begins with the first block of plain words from number `first` on."""
    if someone is None:
        return None
    spoken = [b for b in document.blocks[first:] if b.kind is Kind.BODY and not _is_lead_in(document.text, b)]
    if not spoken or document.text[spoken[0].start] in "“\"«":
        return None
    return Passage(spoken[0].start, spoken[-1].end, someone, "speech")


def _is_lead_in(text: str, block: Block) -> bool:
    return bool(_LEAD_IN.match(text[block.start : block.end]))


def read_speaker(clauses: Clauses, offset: int) -> int:
    """The index of the first token from `offset` on."""
    tokens = clauses.reading.annotated.tokens
    return next((i for i, token in enumerate(tokens) if token.start >= offset), len(tokens))


def find_named(clauses: Clauses, offset: int) -> Someone | None:
    """The person named right after `offset`, or None."""
    subject = find_inverted(clauses, read_speaker(clauses, offset))
    return subject.someone if subject is not None else None
