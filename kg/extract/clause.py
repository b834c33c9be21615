"""Reported speech: clauses after a verb of saying, with "that", with a person and "to", or bare."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.layout import Kind
from kg.extract.saying import BARE_ORDERS
from kg.extract.speech import Verb, is_adverb, is_base_verb, is_infinitive, is_predicate
from kg.extract.subject import Clauses, Subject, find_inverted, find_subject

_THAT = frozenset({"that", "que"})
_ROMANCE_TO = frozenset({"a", "à", "de"})
#: Small words with which a phrase between the verb and "that" may begin.
_BETWEEN = frozenset(
    """in at during on to with while when as from before after for by upon last this again today yesterday , – — en
    durante a al à au aux dans lors""".split()
)
_STARTERS = frozenset(
    """he she it they we there this these those the a an his her their its our no every all both some many most more
    any each if while although once since such what only""".split()
)
_PASSIVES = frozenset(
    {(verb, "by") for verb in ("told", "informed", "reminded", "assured", "warned", "noted", "stressed", "stated")}
    | {("heard", "from"), ("learned", "from")}
)
_BARE = frozenset("said says stated added noted explained warned replied answered insisted argued admitted joked".split())
_AUXILIARIES = frozenset("is was are were has had have will would can could should must which".split())
#: Words that cannot begin a clause's subject.
_NO_SUBJECT = frozenset(
    """so yes no that to of on at by with for from as and or but not nothing something goodbye farewell when where
    how why what whether earlier later today yesterday""".split()
)
_GAP = 18
_LONG_GAP = 30


class Reported(NamedTuple):
    """A reported clause: code points of the words said, who said them, and the rule that found them."""

    start: int
    end: int
    subject: Subject
    offset: int
    rule: str
    confidence: float


def find_reported(clauses: Clauses, masked: list[tuple[int, int]]) -> Iterator[Reported]:
    """The reported clauses of a sentence, in order; masked: code points of quotations, in which none is looked for."""
    annotated = clauses.reading.annotated
    tokens = annotated.tokens
    verbs = [v for v in clauses.verbs if not any(a <= tokens[v.first].start < b for a, b in masked)]
    yield from _passive(clauses, masked)
    for k, verb in enumerate(verbs):
        found = _complement(clauses, verb)
        if found is None:
            found_trailing = _trailing(clauses, verb, masked)
            if found_trailing is not None:
                yield found_trailing
            continue
        start, rule, confidence = found
        floor = _floor(clauses, verb, masked)
        subject = find_subject(clauses, verb, floor)
        if subject is None:
            continue
        while start + 1 < len(tokens) and annotated.text(start) == ",":
            start += 1
        end = _end_of_clause(clauses, start, verbs[k + 1 :])
        offset = tokens[start].start + _elided(annotated.lower(start))
        yield Reported(offset, end, subject, tokens[verb.first].start, rule, confidence)


def _passive(clauses: Clauses, masked: list[tuple[int, int]]) -> Iterator[Reported]:
    """ "were told by NAME that", "heard from NAME that"."""
    annotated = clauses.reading.annotated
    tokens = annotated.tokens
    for i in range(len(annotated) - 3):
        if (annotated.lower(i), annotated.lower(i + 1)) not in _PASSIVES:
            continue
        subject = find_inverted(clauses, i + 2)
        that = subject.end if subject is not None else 0
        if subject is not None and annotated.lower(that) == "that" and that + 1 < len(annotated):
            start, end = tokens[that + 1].start, tokens[-1].end
            if not any(a <= tokens[i].start < b for a, b in masked):
                yield Reported(start, end, subject, tokens[i].start, "clause-by", 0.8)


def _elided(word: str) -> int:
    """How many letters of a word belong to the small word before it: "qu'il"."""
    return len(word.partition("'")[0]) + 1 if word.startswith(("qu'", "d'")) else 0


def _floor(clauses: Clauses, verb: Verb, masked: list[tuple[int, int]]) -> int:
    """The token after the last quotation that ends before the verb."""
    tokens = clauses.reading.annotated.tokens
    ends = [b for _, b in masked if b <= tokens[verb.first].start]
    last = max(ends, default=0)
    return next((i for i, token in enumerate(tokens) if token.start >= last), 0)


def _complement(clauses: Clauses, verb: Verb) -> tuple[int, str, float] | None:
    """Where the clause after a verb begins, and by which rule."""
    annotated = clauses.reading.annotated
    if verb.takes & {"clause", "listener"}:
        that = _find_that(clauses, verb)
        if that is not None:
            return that, "clause-that", 0.9
    if "order" in verb.takes:
        start = _find_order(clauses, verb)
        if start is not None:
            return start, "clause-to", 0.85
    if annotated.text(verb.end) == ":" and verb.end + 3 < len(annotated):
        return verb.end + 1, "clause-colon", 0.8
    if not clauses.romance and verb.form == "finite":
        bare = _find_bare(clauses, verb)
        if bare is not None:
            return bare, "clause-bare", 0.75
    return None


def _find_that(clauses: Clauses, verb: Verb) -> int | None:
    """The token after "that", where only a listener or the circumstances stand between it and the verb."""
    annotated = clauses.reading.annotated
    first = annotated.lower(verb.end)
    if first in _THAT or first.startswith("qu'"):
        return verb.end + 1 if first in _THAT and verb.end + 1 < len(annotated) else verb.end if first not in _THAT else None
    if not ("listener" in verb.takes or first in _BETWEEN or is_adverb(first)):
        return None
    aside = annotated.text(verb.end) == ","
    for i in range(verb.end, min(verb.end + _GAP, len(annotated) - 1)):
        word = annotated.lower(i)
        if word in _THAT or word.startswith("qu'"):
            closed = not aside or annotated.text(i - 1) == ","
            return (i + 1 if word in _THAT else i) if closed else None
        if annotated.text(i) in {".", ";", ":", "“", '"'} or is_predicate(annotated, i) or (word == "to" and annotated.lower(i + 1) != "the" and is_base_verb(annotated.lower(i + 1)) and annotated.text(i + 1).islower()):
            return None
    return None


def _find_order(clauses: Clauses, verb: Verb) -> int | None:
    """The token after "to" in "urged the member states to recognise"."""
    annotated = clauses.reading.annotated
    first = verb.end
    while is_adverb(annotated.lower(first)) or annotated.lower(first) == "not":
        first += 1
    bare = annotated.lower(verb.first) in BARE_ORDERS
    for i in range(first + 1, min(first + _LONG_GAP, len(annotated) - 1)):
        if annotated.lower(i) in (_ROMANCE_TO if clauses.romance else {"to"}) and _is_verb_place(clauses, i + 1):
            return i + 1
        if bare and is_infinitive(annotated.text(i)) and i > first + 1:
            return i
        if annotated.lower(i) in _THAT | _AUXILIARIES or annotated.text(i) in {".", ";", ":", "“", '"'}:
            return None
    return None


def _is_verb_place(clauses: Clauses, i: int) -> bool:
    """Whether token i can be the verb after "to": in lower case, or in a headline in capitals."""
    word = clauses.reading.annotated.text(i)
    if clauses.romance:
        return is_infinitive(word)
    return is_base_verb(word) and (word.islower() or clauses.reading.sentence.kind in {Kind.TITLE, Kind.HEADING})


def _find_bare(clauses: Clauses, verb: Verb) -> int | None:
    """The token after the verb where a clause follows without "that": "said her process would borrow"."""
    annotated = clauses.reading.annotated
    word = annotated.lower(verb.first)
    if word in {"told", "tells"}:
        return _after_listener(clauses, verb.end)
    return verb.end if word in _BARE and _begins_clause(clauses, verb.end) else None


def _begins_clause(clauses: Clauses, start: int) -> bool:
    """Whether a subject stands at token `start` and a predicate after it."""
    annotated = clauses.reading.annotated
    if start >= len(annotated) or not annotated.text(start)[0].isalnum() or annotated.lower(start) in _NO_SUBJECT:
        return False
    for i in range(start + 1, min(start + _LONG_GAP, len(annotated))):
        if annotated.text(i) in {".", ";", ":", "“"} or annotated.lower(i) in _THAT | {"who", "which"}:
            return False
        if is_predicate(annotated, i):
            return True
    return False


def _after_listener(clauses: Clauses, start: int) -> int | None:
    """Where a clause begins right after those told: "told delegates the fund would open"."""
    annotated = clauses.reading.annotated
    i = start + 1
    while i < min(start + 5, len(annotated)):
        if annotated.lower(i) in _STARTERS and _begins_clause(clauses, i):
            return i
        if annotated.text(i) in {",", ".", ";", ":", "“"} or is_predicate(annotated, i):
            return None
        i += 1
    return None


def _trailing(clauses: Clauses, verb: Verb, masked: list[tuple[int, int]]) -> Reported | None:
    """A sentence whose end says who said it: "…, the Minister said.", "…, as announced by NAME."."""
    annotated = clauses.reading.annotated
    tokens = annotated.tokens
    if masked or verb.form == "gerund" or not verb.takes & {"words", "clause"} or verb.first < 5:
        return None
    announced = annotated.lower(verb.first - 1) == "as" and annotated.lower(verb.end) in {"by", "por", "par"}
    if announced or annotated.text(verb.first - 1) == ",":
        subject, cut = find_inverted(clauses, verb.end + announced), verb.first - 1 - announced
    else:
        unit = next((u for end, u in clauses.by_end.items() if end == verb.first), None)
        subject, cut = unit, unit.first - 1 if unit else 0
        if unit is not None and annotated.lower(cut) in {"the", "la", "el", "le"}:
            cut -= 1
    closes = announced or annotated.text(verb.end) in {".", ",", ""} or annotated.text(verb.first - 1) == ","
    if subject is None or cut < 4 or annotated.text(cut) != "," or not closes:
        return None
    return Reported(tokens[0].start, tokens[cut].start, subject, tokens[verb.first].start, "clause-trailing", 0.7)


def _end_of_clause(clauses: Clauses, start: int, following: list[Verb]) -> int:
    """The code point at which a clause ends: before a further verb of saying of the same subject, else the stop."""
    annotated = clauses.reading.annotated
    tokens = annotated.tokens
    for verb in following:
        if verb.first > start + 2 and _complement(clauses, verb) is not None:
            before = annotated.lower(verb.first - 1)
            if before == "," or (before in {"while", "and", "by"} and verb.form == "gerund"):
                cut = verb.first - 1
                while cut > start and annotated.lower(cut - 1) in {",", "and", "while", "by"}:
                    cut -= 1
                return tokens[cut - 1].end
    return tokens[-1].end
