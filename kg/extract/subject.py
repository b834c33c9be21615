"""Who or what a verb of saying has for its subject: the noun phrase before it, or after it where it is inverted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from kg.extract.name import fold_name
from kg.extract.office import Office
from kg.extract.person import People, Someone
from kg.extract.reading import Reading
from kg.extract.speech import Verb, find_verbs, is_predicate, skip_auxiliaries

Kind = Literal["name", "title", "pronoun", "unnamed"]

_PREPOSITIONS = frozenset(
    """of for to at in on with from by about between among against under over through during after before without
    alongside beside via towards toward across within behind near including like per de del du des para pour en à au
    aux con avec por par sobre sur ante""".split()
)
_DETERMINERS = frozenset("the his her its their our this that el la los las le les l' su sus son sa".split())
_INDEFINITE = frozenset("a an one some several many two three four another any each un una une unos quelques".split())
_PRONOUNS = frozenset({"he", "she", "él", "ella", "il", "elle", "t-il", "t-elle", "a-t-il", "a-t-elle", "-t-il", "-t-elle"})
_RELATIVE = frozenset({"who", "quien", "qui"})
_JOINS = frozenset({"and", "but", "y", "e", "et", "while", "or", "as", "mientras", "tout"})
_LIGHT = frozenset({",", "the", "of", "for", "and", "to", "in", "at", "on", "'s", "’s", "&", "-", "–", "(", ")", ".", "/", "de", "del", "la", "el", "los", "las", "y", "du", "des", "le", "les", "et", "à", "au", "aux", "en", "para", "pour", "l'", "d'", "his", "her", "its", "their"})
_ROMANCE = frozenset({"es", "fr", "pt"})
_REACH = 60


class Subject(NamedTuple):
    """A noun phrase, tokens `first` to `end`, that can speak.

    someone: the person named; office: the title it gives, where nobody is named; word: a pronoun in lower case.
    "unnamed" is somebody or something that is no named person.
    """

    kind: Kind
    first: int
    end: int
    someone: Someone | None = None
    office: Office | None = None
    word: str = ""


UNNAMED = Subject("unnamed", 0, 0)


@dataclass(slots=True)
class Clauses:
    """The noun phrases of a sentence that can speak, where they begin and end, and its verbs of saying.

    language: of the release; in Spanish and French subjects may follow their verb, in Spanish they may be missing.
    """

    reading: Reading
    by_end: dict[int, Subject]
    by_first: dict[int, Subject]
    verbs: list[Verb]
    language: str = "en"

    @property
    def romance(self) -> bool:
        """Whether the sentence is in Spanish, French or Portuguese."""
        return self.language in _ROMANCE


def read_clauses(reading: Reading, people: People, language: str = "en") -> Clauses:
    """The people, titles and pronouns of a sentence: names taken together with the offices linked to them."""
    units = _named(reading, people)
    linked = {
        id(link.office) for link in reading.links if people.at(reading.offsets(reading.names[link.name])[0]) is not None
    }
    units += [
        Subject("title", first, office.end, office=office)
        for office in reading.offices
        if id(office) not in linked
        for first in sorted({min(office.first, office.head[0]), office.head[0]})
    ]
    units += _pronouns(reading)
    units += _surnames(reading, people, frozenset(i for unit in units for i in range(unit.first, unit.end)))
    by_end: dict[int, Subject] = {}
    by_first: dict[int, Subject] = {}
    for unit in units:
        by_first.setdefault(unit.first, unit)
        by_end.setdefault(unit.end, unit)
    verbs = find_verbs(reading.annotated, romance=language in _ROMANCE)
    return Clauses(reading, by_end, by_first, verbs, language)


def _pronouns(reading: Reading) -> list[Subject]:
    words = [reading.annotated.lower(i) for i in range(len(reading.annotated))]
    return [Subject("pronoun", i, i + 1, word=word) for i, word in enumerate(words) if word in _PRONOUNS]


def _surnames(reading: Reading, people: People, taken: frozenset[int]) -> list[Subject]:
    """Words in capitals that nothing else claims and that a person of the release bears as surname."""
    annotated = reading.annotated
    units = []
    for i, token in enumerate(annotated.tokens):
        if i in taken or not token.is_capital or annotated.hits[i] is not None or annotated.heads[i] is not None:
            continue
        for end in (i + 2, i + 1):
            words = tuple(word for t in annotated.tokens[i:end] for word in fold_name(t.text).split())
            bearers = [p for p in people.candidates(words) if p.words[-len(words) :] == words]
            if bearers and not (end < len(annotated) and annotated.tokens[end].is_capital):
                units.append(Subject("name", i, end, someone=_last_named(bearers, token.start)))
                break
    return units


def _last_named(people: list[Someone], offset: int) -> Someone:
    return max(people, key=lambda p: max((m.start for m in p.mentions if m.start <= offset), default=-1))


def _named(reading: Reading, people: People) -> list[Subject]:
    """One unit for each end that a name with its offices can have."""
    units = []
    for k, span in enumerate(reading.names):
        someone = people.at(reading.offsets(span)[0])
        if someone is None:
            continue
        first = span.first
        while first > 0 and reading.annotated.honorific[first - 1]:
            first -= 1
        ends = {span.end}
        for link in reading.links_of(k):
            first = min(first, link.office.first)
            ends |= {link.office.end} | {phrase.end for phrase in link.trailing}
        ends |= {end + 1 for end in ends if reading.annotated.text(end) == ")"}
        units += [Subject("name", first, end, someone=someone) for end in sorted(ends) if end >= span.end]
    return units


def find_subject(clauses: Clauses, verb: Verb, floor: int = 0) -> Subject | None:
    """The subject of a verb; None where it has none of its own that can be read; nothing before `floor` counts."""
    return _subject_before(clauses, verb.first, floor, verb.form == "gerund", depth=0)


def _subject_before(clauses: Clauses, verb: int, floor: int, gerund: bool, depth: int) -> Subject | None:
    annotated = clauses.reading.annotated
    j = skip_auxiliaries(annotated, verb - 1)
    if annotated.lower(j) in _RELATIVE:
        return _antecedent(clauses, j - 1, floor)
    if gerund or annotated.lower(j) in _JOINS:
        return _shared_subject(clauses, j, floor, depth)
    if j < floor:
        return _unspoken(clauses, -1)
    found = _scan_segments(clauses, j, floor) if annotated.text(j) == "," else _scan_open(clauses, floor, j)
    return found or _leading_name(clauses, floor, j) or _unspoken(clauses, j)


def _unspoken(clauses: Clauses, j: int) -> Subject | None:
    """In Spanish, the one spoken of last, where a verb opens its clause without a subject."""
    opens = clauses.reading.annotated.text(j) in {",", ";", ""}
    return Subject("pronoun", j + 1, j + 1) if opens and clauses.language == "es" else None


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
    for p in range(start, max(floor, start - _REACH) - 1, -1):
        if is_predicate(annotated, p):
            found = _subject_before(clauses, p, floor, gerund=False, depth=depth + 1) or _inverted(clauses, p, floor)
            if found is not None:
                return found
    return None


def _inverted(clauses: Clauses, verb: int, floor: int) -> Subject | None:
    """The subject after a verb that opens its clause, as after a quotation."""
    return find_inverted(clauses, verb + 1) if verb <= floor else None


def _scan_segments(clauses: Clauses, comma: int, floor: int) -> Subject | None:
    """Leftwards over what stands between commas: appositions and participles are passed over."""
    annotated = clauses.reading.annotated
    end = comma
    for _ in range(6):
        start = end
        while start > floor and annotated.text(start - 1) != ",":
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
    """Whether what begins at `start` cannot hold the subject: "who …", "speaking …", "accompanied …", "in …"."""
    annotated = clauses.reading.annotated
    word = annotated.lower(start)
    if start in clauses.by_first:
        return False
    return word in _RELATIVE | _PREPOSITIONS | {"whose", "which"} or word.endswith(("ing", "ed")) and word == annotated.text(start)


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
    return i if i >= start and annotated.lower(i) in _PREPOSITIONS and annotated.lower(i - 1) != "according" else None


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
    if annotated.lower(start) in _INDEFINITE:
        return UNNAMED
    title: Subject | None = None
    for i in range(start, min(stop, start + _REACH)):
        unit = clauses.by_first.get(i)
        if unit is not None and unit.kind == "name":
            return unit
        if unit is not None and unit.kind == "pronoun":
            return unit if i == start else title
        if unit is not None and not (clauses.romance and _preposition_before(clauses, unit, start) is not None):
            title = title or unit
        covered = title is not None and i < title.end
        if not (covered or _is_nominal(clauses, i) or (clauses.romance and title is None and i < start + 8)):
            break
    return title


def _is_nominal(clauses: Clauses, i: int) -> bool:
    annotated = clauses.reading.annotated
    token = annotated.tokens[i]
    if annotated.lower(i) in _LIGHT:
        return True
    return token.is_capital or annotated.hits[i] is not None or annotated.heads[i] is not None or annotated.honorific[i]


def find_topic(clauses: Clauses, floor: int = 0) -> Subject | None:
    """The person with whom a sentence begins: the first noun phrase that can speak, before the first predicate."""
    annotated = clauses.reading.annotated
    for i in range(floor, len(annotated)):
        unit = clauses.by_first.get(i)
        if unit is not None and _preposition_before(clauses, unit, floor) is None:
            return _checked(clauses, unit)
        if is_predicate(annotated, i):
            return None
    return None
