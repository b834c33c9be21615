"""Reported speech: clauses after a verb of saying, and sentences attributed at their edge."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extract.speech.complement import find_complement
from kg.extract.speech.subject import find_inverted, find_subject
from kg.extract.speech.unit import Clauses, Subject
from kg.extract.syntax.speech import Verb, is_adverb, is_predicate, skip_adverbs, source_after
from kg.extract.text.saying import AUXILIARIES, words

#: The fewest tokens of a sentence before an attribution at its end.
_LEAST = 4
#: How many verbs after one can end its clause.
_NEAR = 6
_PASSIVES = frozenset(
    {
        (verb, "by")
        for verb in ("told", "informed", "reminded", "assured", "warned", "noted", "stressed", "stated")
    }
    | {("heard", "from"), ("learned", "from")}
)
#: Words that lead to when, where or to whom something was said; so many tokens hold no more than that.
_LEADING = words(
    """on in at during after before to last this earlier later today yesterday monday tuesday wednesday thursday friday
    saturday sunday via by"""
)
_MARKS = frozenset({",", "–", "—", "-"})
_ADJUNCT = 14
_JOINS = frozenset({",", "and", "while", "by", "y", "et"})
_ARTICLES = frozenset({"the", "la", "el", "le"})

#: Code points of quotations: within them no reported speech is looked for.
Masks = Sequence[tuple[int, int]]


class Reported(NamedTuple):
    """A reported clause: code points of the words said, who said them and where that stands, and the rule."""

    start: int
    end: int
    subject: Subject
    offset: int
    rule: str


def find_reported(clauses: Clauses, masks: Masks) -> Iterator[Reported]:
    """The reported clauses of a sentence: those told to somebody first, then in order of their verbs."""
    tokens = clauses.reading.annotated.tokens
    verbs = [v for v in clauses.verbs if not any(a <= tokens[v.first].start < b for a, b in masks)]
    if not masks:
        yield from _told_by(clauses)
        yield from _according(clauses)
    for k, verb in enumerate(verbs):
        found = _after_verb(clauses, verb, verbs[k + 1 :], masks)
        if found is None and not masks:
            found = _trailing(clauses, verb)
        if found is not None:
            yield found


def _after_verb(clauses: Clauses, verb: Verb, following: list[Verb], masks: Masks) -> Reported | None:
    complement = find_complement(clauses, verb)
    if complement is None:
        return None
    subject = find_subject(clauses, verb, _floor(clauses, verb, masks))
    if subject is None:
        return None
    annotated = clauses.reading.annotated
    tokens = annotated.tokens
    start = tokens[complement.start].start + _elided(annotated.lower(complement.start))
    end = _end_of_clause(clauses, complement.start, following)
    return Reported(start, end, subject, tokens[verb.first].start, complement.rule)


def _elided(word: str) -> int:
    """How many letters of a word belong to the small word before it: "qu'il"."""
    return len(word.partition("'")[0]) + 1 if word.startswith(("qu'", "d'")) else 0


def _floor(clauses: Clauses, verb: Verb, masks: Masks) -> int:
    """The token after the last quotation that ends before the verb."""
    tokens = clauses.reading.annotated.tokens
    last = max((end for _, end in masks if end <= tokens[verb.first].start), default=0)
    return bisect_left(tokens, last, key=lambda token: token.start)


def _end_of_clause(clauses: Clauses, start: int, following: list[Verb]) -> int:
    """The code point at which a clause ends: before a further verb of saying, else at the stop."""
    annotated = clauses.reading.annotated
    tokens = annotated.tokens
    for verb in following:
        if (
            verb.first > start + 2
            and _is_joined(clauses, verb)
            and find_complement(clauses, verb) is not None
        ):
            cut = verb.first
            while cut > start and _leads_on(clauses, cut - 1):
                cut -= 1
            return tokens[cut - 1].end
    return tokens[-1].end


def _leads_on(clauses: Clauses, i: int) -> bool:
    """Whether a token only leads from one clause to the next: "; además,", "and also", "et a"."""
    word = clauses.reading.annotated.lower(i)
    return word in _JOINS or word == ";" or is_adverb(word) or (clauses.romance and word in AUXILIARIES)


def _is_joined(clauses: Clauses, verb: Verb) -> bool:
    annotated = clauses.reading.annotated
    before = verb.first - 1 - (clauses.romance and annotated.lower(verb.first - 1) in AUXILIARIES)
    return annotated.lower(skip_adverbs(annotated, before)) in _JOINS


def _told_by(clauses: Clauses) -> Iterator[Reported]:
    """ "were told by NAME that", "heard from NAME that"."""
    annotated = clauses.reading.annotated
    tokens = annotated.tokens
    for i in range(len(annotated) - 3):
        if (annotated.lower(i), annotated.lower(i + 1)) in _PASSIVES:
            subject = find_inverted(clauses, i + 2)
            that = subject.end if subject is not None else 0
            if subject is not None and annotated.lower(that) == "that" and that + 1 < len(tokens):
                start, end = tokens[that + 1].start, tokens[-1].end
                yield Reported(start, end, subject, tokens[i].start, "clause-by")


def _according(clauses: Clauses) -> Iterator[Reported]:
    """ "According to NAME, …" at the start of a sentence, "…, according to NAME." at its end."""
    annotated = clauses.reading.annotated
    tokens = annotated.tokens
    for i, after in ((i, source_after(annotated, i)) for i in range(len(tokens))):
        subject = find_inverted(clauses, after) if after else None
        if subject is None or subject.kind == "unnamed":
            continue
        end = _past_office(clauses, subject.end)
        comma = next((k for k in range(end, len(tokens)) if tokens[k].text == ","), len(tokens))
        if i == 0 and comma + _LEAST < len(tokens):
            start, end = tokens[comma + 1].start, tokens[-1].end
            yield Reported(start, end, subject, tokens[0].start, "clause-according")
        elif i > _LEAST and annotated.text(i - 1) == "," and annotated.text(subject.end) in {".", ",", ""}:
            yield Reported(tokens[0].start, tokens[i - 1].start, subject, tokens[i].start, "clause-according")


def _past_office(clauses: Clauses, i: int) -> int:
    """The token after the office that a comma at token i ties to a name: "según Ana Rey, directora de X"."""
    if clauses.reading.annotated.text(i) != ",":
        return i
    return next((office.end for office in clauses.reading.offices if office.first == i + 1), i)


def _trailing(clauses: Clauses, verb: Verb) -> Reported | None:
    """A sentence whose end says who said it: "…, the Minister said.", "…, as announced by NAME."."""
    annotated = clauses.reading.annotated
    tokens = annotated.tokens
    if verb.form == "gerund" or not verb.takes & {"words", "clause"} or verb.first < 3:
        return None
    if (interposed := _interposed(clauses, verb)) is not None:
        return interposed
    announced = annotated.lower(verb.first - 1) == "as" and annotated.lower(verb.end) in {"by", "por", "par"}
    begin = verb.first - (clauses.romance and annotated.lower(verb.first - 1) in AUXILIARIES)
    if announced or annotated.text(begin - 1) == ",":
        subject, cut = find_inverted(clauses, verb.end + announced), begin - 1 - announced
    elif annotated.text(verb.end) in {".", ",", ""} or _only_tells_when(clauses, verb):
        subject, cut = _right_before(clauses, verb)
    else:
        return None
    if subject is None or cut < 1 or annotated.text(cut) != ",":
        return None
    if cut < _LEAST:
        return _inserted(clauses, verb, subject)
    return Reported(
        tokens[0].start, tokens[cut].start, subject, tokens[verb.first].start, "clause-trailing"
    )


def _interposed(clauses: Clauses, verb: Verb) -> Reported | None:
    """A Spanish sentence within or at the end of which a mere verb says that somebody says it: "Esto, dijo, urge"."""
    annotated = clauses.reading.annotated
    tokens = annotated.tokens
    begin = verb.first - (annotated.lower(verb.first - 1) in AUXILIARIES)
    after = annotated.text(verb.end)
    if clauses.language != "es" or annotated.text(begin - 1) not in _MARKS or after not in _MARKS | {"."}:
        return None
    end = tokens[begin - 1].start if after == "." else tokens[-1].end
    subject = Subject("pronoun", verb.first, verb.first)
    return Reported(tokens[0].start, end, subject, tokens[verb.first].start, "clause-trailing")


def _inserted(clauses: Clauses, verb: Verb, subject: Subject) -> Reported | None:
    """A sentence that says near its begin who says it: "The port, the Minister said, is full."."""
    annotated = clauses.reading.annotated
    tokens = annotated.tokens
    if clauses.romance or annotated.text(verb.end) != "," or len(tokens) - verb.end < _LEAST:
        return None
    return Reported(tokens[0].start, tokens[-1].end, subject, tokens[verb.first].start, "clause-trailing")


def _only_tells_when(clauses: Clauses, verb: Verb) -> bool:
    """Whether after a verb the sentence only says when, where or to whom: "told the paper on Thursday"."""
    annotated = clauses.reading.annotated
    rest = range(verb.end, len(annotated) - 1)
    if clauses.romance or not 0 < len(rest) < _ADJUNCT:
        return False
    listener = annotated.lower(verb.first) in {"told", "tells"}
    if not listener and annotated.lower(verb.end) not in _LEADING:
        return False
    return not any(is_predicate(annotated, i) or annotated.text(i) in {",", ":", ";", "that"} for i in rest)


def _right_before(clauses: Clauses, verb: Verb) -> tuple[Subject | None, int]:
    """The subject that ends right before the verb, and the token before it."""
    unit = clauses.by_end.get(verb.first)
    cut = unit.first - 1 if unit is not None else 0
    return unit, cut - (clauses.reading.annotated.lower(cut) in _ARTICLES)
