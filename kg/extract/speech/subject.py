"""The subject of a verb of saying: the noun phrase before it, or behind it where inverted."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.speech.unit import UNNAMED, Clauses, Subject
from kg.extract.syntax.speech import Verb, is_predicate, skip_auxiliaries
from kg.extract.text.saying import AUXILIARIES, words

_PREPOSITIONS = words(
    """of for to at in on with from by about between among against under over through during after before
    without alongside beside via towards toward across within behind near including like per de del du
    des para pour en à au aux con avec por par sobre sur ante"""
)
_DETERMINERS = words("the his her its their our this that el la los las le les l' su sus son sa")
_ARTICLES = words("el la los las un una unos unas este esta estos estas su sus")
_INDEFINITE = words("a an one some several many two three four another any each un una une unos quelques")
_RELATIVE = words("who quien qui")
_JOINS = words("and but y e et while or as mientras tout")
#: Small words and marks within a noun phrase.
_LIGHT = words(
    """, the of for and to in at on 's ’s & - – ( ) . / de del la el los las y du des le les et à au aux
    en para pour l' d' his her its their"""
)
#: How far a noun phrase or its verb may lie off, in tokens; how far behind its verb in Spanish and French.
_REACH = 60
_FAR = 300
_ROMANCE_REACH = 8


def find_subject(clauses: Clauses, verb: Verb, floor: int = 0) -> Subject | None:
    """The subject of a verb, or None where none can be read; nothing before token `floor` counts."""
    return _subject_before(clauses, verb.first, floor, verb.form == "gerund", depth=0)


def _subject_before(clauses: Clauses, verb: int, floor: int, gerund: bool, depth: int) -> Subject | None:
    annotated = clauses.reading.annotated
    j = skip_auxiliaries(annotated, verb - 1)
    if annotated.lower(j) in _RELATIVE:
        return _antecedent(clauses, j - 1, floor)
    if gerund or annotated.lower(j) in _JOINS:
        opening = _unspoken(clauses, j, j) if clauses.romance and j == floor else None
        return opening or _shared_subject(clauses, j, floor, depth)
    if j < floor:
        return _right_after(clauses, verb) or _unspoken(clauses, -1)
    found = _scan_segments(clauses, j, floor) if annotated.text(j) == "," else _scan_open(clauses, floor, j)
    found = found or _leading_name(clauses, floor, j)
    return found or _right_after(clauses, verb) or _unspoken(clauses, j, floor)


def _right_after(clauses: Clauses, verb: int) -> Subject | None:
    """In Spanish, the one who stands right after a verb that opens its sentence: "Dijo la ministra que"."""
    found = next((v for v in clauses.verbs if v.first <= verb < v.end), None)
    if found is None or clauses.language != "es":
        return None
    article = clauses.reading.annotated.lower(found.end) in _ARTICLES
    return clauses.by_first.get(found.end + article) or clauses.by_first.get(found.end)


def _unspoken(clauses: Clauses, j: int, floor: int = 0) -> Subject | None:
    """In Spanish, the one spoken of last, where a verb opens its clause without a subject."""
    word = clauses.reading.annotated.text(j)
    opens = word in {",", ";", "", "Y", "E"} or (j == floor > 0 and word in {"y", "e"})
    opens = opens or _is_adjunct(clauses, floor, j)
    return Subject("pronoun", j + 1, j + 1) if opens and clauses.language == "es" else None


def _is_adjunct(clauses: Clauses, floor: int, j: int) -> bool:
    """Whether the words from `floor` to token j can hold no subject: "En una entrevista con la prensa"."""
    words_ = [clauses.reading.annotated.lower(i) for i in range(floor, j + 1)]
    if not words_ or words_[0] not in _PREPOSITIONS or "," in words_:
        return False
    return all(
        before in _PREPOSITIONS for before, word in pairwise(words_) if word in _ARTICLES
    )


def _antecedent(clauses: Clauses, j: int, floor: int) -> Subject | None:
    """The one to whom "who" refers: what ends right before it, whatever governs that."""
    annotated = clauses.reading.annotated
    end = j if annotated.text(j) == "," else j + 1
    unit = clauses.by_end.get(end)
    return unit or _scan_open(clauses, floor, end - 1)


def _leading_name(clauses: Clauses, floor: int, j: int) -> Subject | None:
    """The name with which the clause begins, where only its own apposition stands between it and the verb."""
    annotated = clauses.reading.annotated
    topic = find_topic(clauses, floor)
    if topic is None or topic.kind != "name" or j - topic.end > _REACH:
        return None
    if annotated.lower(topic.end) not in _PREPOSITIONS | {",", "(", "–", "-"}:
        return None
    return None if any(is_predicate(annotated, i) for i in range(topic.end, j + 1)) else topic


def _shared_subject(clauses: Clauses, start: int, floor: int, depth: int) -> Subject | None:
    """The subject of the nearest predicate to the left that has one: "X thanked them and called on"."""
    if depth > 3:
        return None
    annotated = clauses.reading.annotated
    saying = {verb.first for verb in clauses.verbs} if clauses.romance else frozenset()
    for p in range(start, max(floor, start - _REACH) - 1, -1):
        predicate = is_predicate(annotated, p) or p in saying
        predicate = predicate or (clauses.romance and annotated.text(p) in AUXILIARIES)
        if predicate and not _is_reported(clauses, p, floor):
            found = _subject_before(clauses, p, floor, gerund=False, depth=depth + 1) or _inverted(
                clauses, p, floor
            )
            if found is not None:
                return found
    return None


def _is_reported(clauses: Clauses, predicate: int, floor: int) -> bool:
    """Whether a predicate belongs to what another verb of saying reports: "X said the boats were late"."""
    texts = [token.text for token in clauses.reading.annotated.tokens[floor:predicate]]
    comma = len(texts) - 1 - texts[::-1].index(",") + floor if "," in texts else floor - 1
    return any(
        verb.form == "finite" and "clause" in verb.takes and comma < verb.first and verb.end < predicate
        for verb in clauses.verbs
    )


def _inverted(clauses: Clauses, verb: int, floor: int) -> Subject | None:
    """The subject after a verb that opens its clause, as after a quotation."""
    return find_inverted(clauses, verb + 1) if verb <= floor else None


def _scan_segments(clauses: Clauses, comma: int, floor: int) -> Subject | None:
    """Leftwards over what stands between commas: appositions and participles are passed over."""
    annotated = clauses.reading.annotated
    end = comma
    for _ in range(6):
        start = end
        while start > max(floor, comma - _FAR) and annotated.text(start - 1) != ",":
            start -= 1
        unit = clauses.by_end.get(end)
        if unit is not None and unit.first < start:
            return _unless_inner(clauses, unit, floor)
        if not _is_aside(clauses, start):
            found = _scan_open(clauses, start, end - 1)
            if found is not None:
                return found
        if start <= floor:
            return None
        end = start - 1
    return None


def _is_aside(clauses: Clauses, start: int) -> bool:
    """Whether what begins at `start` cannot hold the subject: "who …", "speaking …", "in …"."""
    annotated = clauses.reading.annotated
    word = annotated.lower(start)
    if start in clauses.by_first:
        return False
    return word in _RELATIVE | _PREPOSITIONS | {"whose", "which"} or (
        word.endswith(("ing", "ed")) and word == annotated.text(start)
    )


def _unless_inner(clauses: Clauses, unit: Subject, floor: int) -> Subject | None:
    inner = _preposition_before(clauses, unit, floor)
    return unit if inner is None else _scan_open(clauses, floor, inner - 1)


def _scan_open(clauses: Clauses, start: int, j: int) -> Subject | None:
    """The noun phrase that ends at token j, its "of", "at", "in" complements passed over leftwards."""
    for _ in range(6):
        unit = clauses.by_end.get(j + 1)
        if unit is not None and unit.first >= start:
            inner = _preposition_before(clauses, unit, start)
            if inner is None:
                return None if _is_joined_title(clauses, unit) else _checked(clauses, unit)
            j = inner - 1
            continue
        inner = _preposition_left(clauses, start, j)
        if inner is None:
            return None
        j = inner - 1
    return None


def _is_joined_title(clauses: Clauses, unit: Subject) -> bool:
    """Whether a title goes on from another of the same person: ", and Head of the Secretariat"."""
    return unit.kind == "title" and clauses.reading.annotated.lower(unit.first - 1) in {"and", "&", "y", "et"}


def _checked(clauses: Clauses, unit: Subject) -> Subject:
    """The unit, or nobody where it is indefinite ("a Minister") or one of several ("X and Y")."""
    annotated = clauses.reading.annotated
    before = annotated.lower(unit.first - 1)
    if unit.kind == "title" and before in _INDEFINITE:
        return UNNAMED
    if before in {"and", "&", "y", "et"} and (unit.first - 1) in clauses.by_end:
        return UNNAMED
    return unit


def _preposition_before(clauses: Clauses, unit: Subject, start: int) -> int | None:
    """The token of the small word that governs the unit, or None."""
    annotated = clauses.reading.annotated
    i = unit.first - 1
    while i >= start and annotated.lower(i) in _DETERMINERS:
        i -= 1
    return (
        i
        if i >= start and annotated.lower(i) in _PREPOSITIONS and annotated.lower(i - 1) != "according"
        else None
    )


def _preposition_left(clauses: Clauses, start: int, j: int) -> int | None:
    """The nearest small word to the left of j with no predicate and no end of another unit between."""
    annotated = clauses.reading.annotated
    for i in range(j, max(start, j - 16) - 1, -1):
        if annotated.lower(i) in _PREPOSITIONS:
            return i
        if annotated.text(i) == "," or (i < j and (i + 1) in clauses.by_end) or is_predicate(annotated, i):
            return None
    return None


def find_inverted(clauses: Clauses, start: int, ceiling: int | None = None) -> Subject | None:
    """The subject that stands after its verb, from token `start`: "said the Minister of Labour, NAME"."""
    annotated = clauses.reading.annotated
    stop = len(annotated) if ceiling is None else ceiling
    if annotated.lower(start) in _INDEFINITE and not (clauses.romance and annotated.lower(start) == "a"):
        return UNNAMED
    title: Subject | None = None
    for i in range(start, min(stop, start + _REACH)):
        unit = clauses.by_first.get(i)
        if unit is not None and unit.kind == "name":
            return unit
        if unit is not None and unit.kind == "pronoun":
            return unit if i == start else title
        if unit is not None and not (
            clauses.romance and _preposition_before(clauses, unit, start) is not None
        ):
            title = title or unit
        covered = title is not None and i < title.end
        if not (
            covered
            or _is_nominal(clauses, i)
            or (clauses.romance and title is None and i < start + _ROMANCE_REACH)
        ):
            break
    return title


def _is_nominal(clauses: Clauses, i: int) -> bool:
    annotated = clauses.reading.annotated
    token = annotated.tokens[i]
    if annotated.lower(i) in _LIGHT:
        return True
    return (
        token.is_capital
        or annotated.hits[i] is not None
        or annotated.heads[i] is not None
        or annotated.honorific[i]
    )


def find_topic(clauses: Clauses, floor: int = 0) -> Subject | None:
    """The one with whom a sentence begins: the first noun phrase that can speak before a predicate."""
    annotated = clauses.reading.annotated
    if clauses.romance and any(verb.first == floor for verb in clauses.verbs[:1]):
        return None
    for i in range(floor, min(len(annotated), floor + _REACH)):
        unit = clauses.by_first.get(i)
        if unit is not None and _preposition_before(clauses, unit, floor) is None:
            return _checked(clauses, unit)
        if is_predicate(annotated, i):
            return None
    return None
