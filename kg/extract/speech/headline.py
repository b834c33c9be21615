"""Headlines that say whose words they are: "… – President", "MINISTER: …", "…, Says NAME"."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.speech.assertion import asserts
from kg.extract.speech.unit import Clauses, Subject

_DASHES = frozenset({"–", "—", "-", ":", "|"})
_LEAST_WORDS = 3
_ADJUNCTS = frozenset({"at", "in", "during", "to", "on", "en", "à", "au", "ante"})


class Headline(NamedTuple):
    """The words of a headline that somebody said: code points, and the subject."""

    start: int
    end: int
    subject: Subject


def read_headline(clauses: Clauses) -> Headline | None:
    """The words and the speaker of an attributed headline, or None; the title of an event says nothing."""
    annotated = clauses.reading.annotated
    marks = [i for i, token in enumerate(annotated.tokens) if token.text in _DASHES and _stands_free(clauses, i)]
    return _speaker_last(clauses, marks) or _speaker_first(clauses, marks)


def read_signature(clauses: Clauses) -> Subject | None:
    """The one who signs the words of the line before: "– President", "– Says the Minister"."""
    annotated = clauses.reading.annotated
    if not annotated.tokens or annotated.text(0) not in {"–", "—", "-"} or len(annotated) > 12:
        return None
    return _sole_subject(clauses, 1, len(annotated))


def _stands_free(clauses: Clauses, i: int) -> bool:
    """Whether a mark parts two sides, as a hyphen does not."""
    tokens = clauses.reading.annotated.tokens
    return 0 < i < len(tokens) - 1 and tokens[i].end < tokens[i + 1].start


def _speaker_last(clauses: Clauses, marks: list[int]) -> Headline | None:
    tokens = clauses.reading.annotated.tokens
    for mark in reversed(marks):
        subject = _sole_subject(clauses, mark + 1, len(tokens))
        if subject is not None and _count_words(clauses, 0, mark) >= _LEAST_WORDS and _says(clauses, 0, mark):
            return Headline(tokens[0].start, tokens[mark - 1].end, subject)
    return None


def _speaker_first(clauses: Clauses, marks: list[int]) -> Headline | None:
    annotated = clauses.reading.annotated
    tokens = annotated.tokens
    for mark in marks[:1]:
        subject = _sole_subject(clauses, 0, mark)
        if (
            subject is not None
            and tokens[mark].text == ":"
            and _count_words(clauses, mark + 1, len(tokens)) > _LEAST_WORDS
            and _says(clauses, mark + 1, len(tokens))
        ):
            return Headline(tokens[mark + 1].start, tokens[-1].end, subject)
    return None


def _sole_subject(clauses: Clauses, first: int, end: int) -> Subject | None:
    """The one who can speak, where the tokens hold nothing else but a verb of saying or a place."""
    annotated = clauses.reading.annotated
    verbs = {verb.first for verb in clauses.verbs}
    i = first
    while i < end and (i in verbs or annotated.lower(i) == "the"):
        i += 1
    subject = clauses.by_first.get(i)
    if subject is None or subject.kind == "pronoun":
        return None
    longest = max((e for e, unit in clauses.by_end.items() if unit.first == i and e <= end), default=subject.end)
    rest = annotated.lower(longest)
    return subject if longest <= end and (longest >= end or rest in _ADJUNCTS or longest in verbs) else None


def _says(clauses: Clauses, first: int, end: int) -> bool:
    """Whether the tokens say something; in Spanish and French every headline may."""
    tokens = clauses.reading.annotated.tokens[first:end]
    return clauses.romance or asserts([token.text for token in tokens])


def _count_words(clauses: Clauses, first: int, end: int) -> int:
    return sum(token.is_word for token in clauses.reading.annotated.tokens[first:end])
