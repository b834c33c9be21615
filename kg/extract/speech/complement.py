"""What stands after a verb of saying: where the clause begins that tells the words said."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from kg.extract.speech.unit import Clauses
from kg.extract.syntax.speech import Verb, is_adverb, is_base_verb, is_infinitive, is_predicate, is_saying
from kg.extract.text.layout import Kind
from kg.extract.text.model import verb_base
from kg.extract.text.saying import BARE_ORDERS, words

#: How many tokens may stand between a verb and "that", and between a verb and "to".
_GAP = 18
_LONG_GAP = 30


_THAT = words("that que")
_ROMANCE_TO = words("a à de d'")
_STOPS = words('. ; : “ "')
#: Small words with which a phrase between the verb and "that" may begin.
_BETWEEN = words(
    """in at during on to with while when as from before after for by upon last this again today
    yesterday , – — monday tuesday wednesday thursday friday saturday sunday en durante a al à au aux
    dans lors pendant devant sur avec pour ante tras con por hoy ayer este esta hier ce cette lundi mardi mercredi jeudi
    vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo"""
)
#: Small words that open a clause about the circumstances: "told reporters as she left that".
_WHILE = words("as while when after before")
#: Words that make another conjunction with the Spanish and French "that": "desde que".
_CONJOINED = words("desde hasta para sin ya así mientras tras depuis pour afin alors tandis dès bien ainsi de del")
#: Pronouns and negations before a French infinitive: "à se rendre".
_CLITICS = words("se s' me te nous vous le la les lui leur y en")
_OWNERS = words("his her their its the a an this")
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday today yesterday")
#: Verbs after which a clause may follow without "that".
_BARE = words(
    """said says stated added adds noted notes explained explains warned warns replied answered insisted insists
    argued argues admitted joked claimed claims believes tweeted conceded"""
)
#: Words that cannot begin a clause's subject.
_NO_SUBJECT = words(
    """so yes no that to of on at by with for from as and or but not nothing something goodbye farewell
    when where how why what whether earlier later today yesterday"""
)
_STARTERS = words(
    """he she it they we there this these those the a an his her their its our no every all both some
    many most more any each if while although once since such what only"""
)
#: Words that show that what stands before "to" was no addressee.
_AUXILIARIES = words("is was are were has had have will would can could should must which")


class Complement(NamedTuple):
    """A clause that begins at token `start`, and how it is joined to its verb."""

    start: int
    rule: str


def find_complement(clauses: Clauses, verb: Verb) -> Complement | None:
    """The clause after a verb that tells the words said, or None."""
    tests = (
        (_find_that, "clause-that", bool(verb.takes & {"clause", "listener"})),
        (_find_order, "clause-to", "order" in verb.takes),
        (_find_colon, "clause-colon", True),
        (_find_bare, "clause-bare", verb.form == "finite" and not clauses.romance),
    )
    for find, rule, applies in tests:
        start = find(clauses, verb) if applies else None
        if start is not None:
            return Complement(_skip_comma(clauses, start), rule)
    return None


def _skip_comma(clauses: Clauses, start: int) -> int:
    return start + 1 if clauses.reading.annotated.text(start) == "," else start


def _find_that(clauses: Clauses, verb: Verb) -> int | None:
    """The token after "that", where only those told or the circumstances stand between it and the verb."""
    annotated = clauses.reading.annotated
    first = annotated.lower(verb.end)
    if (after := _past_subject(clauses, verb)) and _is_that(annotated.lower(after)):
        return after + (annotated.lower(after) in _THAT)
    if not (_is_that(first) or "listener" in verb.takes or first in _BETWEEN or is_adverb(first)):
        return None
    aside = False
    for i in range(verb.end, min(verb.end + _GAP, len(annotated) - 1)):
        if _is_that(annotated.lower(i)):
            open_aside = first == "," and annotated.text(i - 1) != ","
            joined = i > verb.end and annotated.lower(i - 1) in _CONJOINED
            return None if open_aside or joined else i + (annotated.lower(i) in _THAT)
        aside = aside or annotated.lower(i) in _WHILE
        predicate = is_saying(annotated.lower(i)) if aside else is_predicate(annotated, i)
        predicate = predicate and not _is_in_phrase(clauses, i)
        if annotated.text(i) in _STOPS or predicate or _is_purpose(clauses, i):
            return None
    return None


def _past_subject(clauses: Clauses, verb: Verb) -> int:
    """The token after the one who stands right after a Spanish verb, "Dijo la ministra (que)"; 0 where nobody does."""
    article = clauses.reading.annotated.lower(verb.end) in {"el", "la"}
    unit = clauses.by_first.get(verb.end + article) or clauses.by_first.get(verb.end)
    if clauses.language != "es" or unit is None:
        return 0
    ends = [end for end, other in clauses.by_end.items() if other.first == unit.first]
    end = max(ends, default=unit.end)
    return end + (clauses.reading.annotated.text(end) == ",")


def _is_in_phrase(clauses: Clauses, i: int) -> bool:
    """Whether a word that could be a verb ends a phrase like "in her opening remarks"."""
    before = [clauses.reading.annotated.lower(k) for k in range(max(i - 4, 0), i)]
    return any(small in _BETWEEN and owner in _OWNERS for small, owner in pairwise(before))


def _is_that(word: str) -> bool:
    return word in _THAT or word.startswith("qu'")


def _is_purpose(clauses: Clauses, i: int) -> bool:
    """Whether an infinitive begins at token i: "noted plans to build a port that"."""
    annotated = clauses.reading.annotated
    following = annotated.text(i + 1)
    return (
        annotated.lower(i) == "to" and following.islower() and following != "the" and is_base_verb(following)
    )


def _find_order(clauses: Clauses, verb: Verb) -> int | None:
    """The token after "to" in "urged the member states to recognise"."""
    annotated = clauses.reading.annotated
    first = verb.end
    while is_adverb(annotated.lower(first)) or annotated.lower(first) == "not":
        first += 1
    bare = annotated.lower(verb.first) in BARE_ORDERS
    asked_that = bare and annotated.lower(first) in {"a", "al"}
    markers = _ROMANCE_TO if clauses.romance else {"to"}
    for i in range(first + (not clauses.romance), min(first + _LONG_GAP, len(annotated) - 1)):
        word = annotated.lower(i)
        if word in markers and _is_verb_place(clauses, i + 1):
            return i + 1
        if bare and i > first + 1 and is_infinitive(annotated.text(i)):
            return i
        if word in _THAT | _AUXILIARIES | _STOPS:
            return i + 1 if asked_that and word == "que" else None
    return None


def _is_verb_place(clauses: Clauses, i: int) -> bool:
    """Whether token i can be the verb after "to": in lower case, or in a headline in capitals."""
    word = clauses.reading.annotated.text(i)
    if clauses.romance:
        bound = word in _CLITICS and not is_infinitive(word)
        return is_infinitive(clauses.reading.annotated.text(i + 1) if bound else word)
    return is_base_verb(word) and (
        word.islower() or clauses.reading.sentence.kind in {Kind.TITLE, Kind.HEADING}
    )


def _find_colon(clauses: Clauses, verb: Verb) -> int | None:
    annotated = clauses.reading.annotated
    return verb.end + 1 if annotated.text(verb.end) == ":" and verb.end + 3 < len(annotated) else None


def _find_bare(clauses: Clauses, verb: Verb) -> int | None:
    """The token at which a clause begins without "that": "said her process would borrow"."""
    word = clauses.reading.annotated.lower(verb.first)
    if word in {"told", "tells"}:
        return _after_listener(clauses, verb.end)
    start = _skip_day(clauses, verb.end)
    return start if word in _BARE and _begins_clause(clauses, start) else None


def _skip_day(clauses: Clauses, i: int) -> int:
    """The token after a day on which something was said: "said Monday", "said on Monday"."""
    annotated = clauses.reading.annotated
    day = i + (annotated.lower(i) == "on")
    return day + 1 if annotated.lower(day) in _DAYS else i


def _begins_clause(clauses: Clauses, start: int) -> bool:
    """Whether a subject stands at token `start` and a predicate after it."""
    annotated = clauses.reading.annotated
    if (
        start >= len(annotated)
        or not annotated.text(start)[0].isalnum()
        or annotated.lower(start) in _NO_SUBJECT
    ):
        return False
    for i in range(start + 1, min(start + _LONG_GAP, len(annotated))):
        if annotated.lower(i) in _STOPS | _THAT | {"who", "which"}:
            return False
        if is_predicate(annotated, i) or _is_present(clauses, i):
            return True
    return False


def _is_present(clauses: Clauses, i: int) -> bool:
    """Whether token i is a verb of the present right after its subject: "he expects", "they want"."""
    annotated = clauses.reading.annotated
    word, before = annotated.text(i), annotated.lower(i - 1)
    if not word.islower() or verb_base(word) is None:
        return False
    subject = clauses.by_end.get(i)
    if word.endswith("s"):
        return before == "it" or (subject is not None and subject.kind in {"name", "pronoun"})
    return before in {"they", "we", "you", "i"} and verb_base(word) == word


def _after_listener(clauses: Clauses, start: int) -> int | None:
    """Where a clause begins right after those told: "told delegates the fund would open"."""
    annotated = clauses.reading.annotated
    for i in range(start + 1, min(start + 5, len(annotated))):
        if annotated.lower(i) in _STARTERS and _begins_clause(clauses, i):
            return i
        if annotated.text(i) in _STOPS | {","} or annotated.lower(i) in _WHILE or is_predicate(annotated, i):
            return None
    return None
