"""Careers: the offices of somebody whom a sentence means by a pronoun, and of those who come before and after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.offices.draft import Draft, draft_office
from kg.extract.people.person import People, Someone
from kg.extract.syntax.name import Span
from kg.extract.syntax.office import Office
from kg.extract.syntax.reading import Link, Reading
from kg.extract.syntax.succession import REPLACING, is_replaced
from kg.extract.text import lexicon
from kg.extract.text.almanac import MONTHS
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.extract.text.phrase import Phrase
from kg.facts import Status

_PRONOUNS = frozenset({"he", "she", "ella", "él", "elle", "il"})
_HOLDING = lexicon.words(
    """was is has had became becomes served serves worked works acted fue era es ha había fungió ejerció trabajó ocupó
    ocupa desempeñó desempeñado desempeña dirigió a avait était est fut occupe exerce"""
)
#: Verbs that need no pronoun in Spanish, and the words that may open their clause.
_DROPPING = lexicon.words("fue era fungió ejerció trabajó ocupó ocupa desempeñó desempeña ha había")
_CLAUSE = frozenset({"", ",", ";", ".", "y", "e"})
#: Words that a sentence in which the pronoun is left out begins with, where its verb is not the first.
_EARLIER = lexicon.words(
    """anteriormente previamente antes también además asimismo luego después desde entre durante actualmente hasta
    posteriormente en con a lo como tras se y"""
)
#: Words between a pronoun and its verb, and between the verb and an office.
_ADVERBS = lexicon.words(
    """also previously currently then later now earlier first already initially subsequently se también anteriormente
    previamente antes además luego después posteriormente actualmente asimismo aussi également auparavant ensuite
    précédemment actuellement notamment"""
)
_BETWEEN = lexicon.words(
    """as the a an been served serving worked acting both its their our his her among of one also now still
    sido desempeñado fungido trabajado ejercido ocupado como el la los las un una cargo cargos puesto puestos varios
    diversos entre ellos de del été occupé exercé travaillé servi comme en tant que qualité le les l' une plusieurs
    postes poste fonctions dont celui celle celles ceux les tour à successivement notamment también además
    auparavant précédemment anteriormente previamente actualmente actuellement hasta ahora jusqu'alors jusque-là
    jusqu'ici"""
)
#: Words of a period with which a sentence opens: "Entre 2015 y 2019".
_PERIOD = lexicon.words("entre desde de en hasta durante a y e el la los año años del ,")
#: Words between one office of a list and the next.
_JOINING = lexicon.words(
    """, and ; then later most recently finally before that as a an the from to until till since in between during
    after also well ( ) – - y e et luego después posteriormente así como también puis ensuite ainsi que enfin
    el la los las le les un una une de del du des desde hasta entre en a à au como comme donde où tarde más plus
    tard depuis jusqu'en"""
)
#: Verbs of an office that is held still, and auxiliaries that leave it open.
_NOW = lexicon.words("is becomes serves works became es ocupa desempeña est occupe exerce")
_PERFECT = frozenset({"has", "ha", "a"})
#: Words before a name that is no subject.
_OBLIQUE = lexicon.words("by with to of from a à al au de del du d' por par con avec")
#: How far from the start of a sentence its subject is looked for, in tokens.
_OPENING = 14

_TELLING = frozenset({Kind.BODY, Kind.ITEM})
#: A sentence that tells of a life opens with one of these, or with what somebody has studied or is by trade.
_BORN = re.compile(
    r"(?:nacid|licenciad|graduad|titulad|formad|diplomad|doctorad)[oa]|(?:né|diplômé|docteur)e?|titulaire"
)

Found = list[tuple[str, Draft]]


def draft_careers(
    document: Document, people: People, readings: Sequence[Reading], house: str | None, known: Sequence[Found]
) -> list[Found]:
    """The further drafts of each sentence; `known` are those that the sentences state of the people they name."""
    topic: Someone | None = None
    lead: Status | None = None
    careers: list[Found] = []
    held: dict[str, Draft] = {}
    for reading, stated in zip(readings, known, strict=True):
        found: Found = []
        if topic is not None and lead and reading.sentence.kind is Kind.ITEM:
            found = [(topic.name, draft) for draft in _draft_item(document, reading, house, lead)]
        else:
            lead = None
            topic = _find_topic(people, reading) or topic
            if topic is not None:
                found = list(_draft_held(document, topic, reading, house))
                found += _draft_predecessor(document, people, topic, reading, held)
                lead = _read_lead(reading)
        held.update({name: draft for name, draft in (*stated, *found) if draft.status in {"current", "elect"}})
        careers.append(found)
    return careers


def _find_topic(people: People, reading: Reading) -> Someone | None:
    """The person with whose name a sentence of the text opens."""
    if reading.annotated.lower(0) in _PRONOUNS or not (reading.sentence.kind in _TELLING or _is_name_line(reading)):
        return None
    for span in reading.names:
        if span.first < _OPENING:
            someone = people.at(reading.offsets(span)[0])
            before = reading.annotated.lower(_phrase_start(reading, span) - 1)
            if someone is not None and before not in _OBLIQUE:
                return someone
    return None


def _is_name_line(reading: Reading) -> bool:
    """Whether a line holds a name and nothing else, as above the story of a life."""
    if len(reading.names) != 1 or reading.sentence.kind is not Kind.HEADING:
        return False
    span = reading.names[0]
    rest = (i for i in range(len(reading.annotated)) if not span.first <= i < span.end)
    return all(reading.annotated.honorific[i] or not reading.annotated.tokens[i].is_word for i in rest)


def _iter_holding(reading: Reading) -> Iterator[tuple[Span, int, Status]]:
    """Where a pronoun has a verb of holding office: the pronoun, the token after the verb, the status it tells."""
    annotated = reading.annotated
    for i in range(len(annotated) - 2):
        dropped = reading.romance and _has_no_pronoun(reading, i)
        if annotated.lower(i) not in _PRONOUNS and not dropped:
            continue
        j = i if dropped else i + 1
        while annotated.lower(j) in _ADVERBS:
            j += 1
        if annotated.lower(j) in _HOLDING:
            yield Span(i, i + 1), j + 1, _status(reading, annotated.lower(j))


def _has_no_pronoun(reading: Reading, i: int) -> bool:
    """Whether a Spanish verb of holding office stands at token i where nobody is named or said "ella" before it."""
    annotated = reading.annotated
    if annotated.lower(i) not in _DROPPING:
        return False
    j = i - 1
    while annotated.lower(j) in _ADVERBS:
        j -= 1
    first = annotated.lower(0)
    told = first in _EARLIER | _DROPPING | _PRONOUNS or _BORN.fullmatch(first) is not None
    opens = j < 0 or _is_period(reading, j + 1) or (annotated.lower(j) in _CLAUSE and told)
    return opens and annotated.lower(j) not in _PRONOUNS and not _is_named_before(reading, i)


def _is_period(reading: Reading, end: int) -> bool:
    """Whether the sentence up to token `end` only tells when: "Entre 2015 y 2019"."""
    tokens = reading.annotated.tokens[:end]
    return any(token.text.isdigit() for token in tokens) and all(
        token.text.isdigit() or token.lower in _PERIOD or token.lower in MONTHS for token in tokens
    )


def _is_named_before(reading: Reading, i: int) -> bool:
    """Whether somebody is named before token i, by more than one word."""
    return any(span.first < i and span.end - span.first > 1 for span in reading.names)


def _status(reading: Reading, verb: str) -> Status:
    """Still held, or not: "has been" only with the day since when."""
    words = {token.lower for token in reading.annotated.tokens}
    if verb in _NOW or (verb in _PERFECT and words & {"since", "currently", "desde", "depuis"}):
        return "current"
    return "former"


def _draft_held(document: Document, topic: Someone, reading: Reading, house: str | None) -> Iterator[tuple[str, Draft]]:
    free = _free_offices(reading)
    for pronoun, start, status in _iter_holding(reading):
        office = _office_at(reading, free, start, _BETWEEN)
        while office is not None:
            link = Link(-1, office, "verb", status, trailing=_read_antecedent(reading, pronoun.first))
            draft = draft_office(document, reading, link, pronoun, house)
            if draft is not None:
                yield topic.name, draft
            office = _office_at(reading, free, office.end, _JOINING)


def _read_antecedent(reading: Reading, pronoun: int) -> list[Phrase]:
    """The body of "…, for which she was": the known name that ends right before."""
    annotated = reading.annotated
    if annotated.lower(pronoun - 1) not in {"which", "whom", "where"}:
        return []
    for i in range(pronoun - 2, max(-1, pronoun - 8), -1):
        hit = annotated.hits[i]
        if hit is not None and hit.entry.kind != "country":
            return [Phrase(i, i + 1, "body", hit.entry.name, hit.entry.country, known=True)]
    return []


def _free_offices(reading: Reading) -> dict[int, Office]:
    """The offices that no name has, by the token at which they or their heads begin."""
    taken = {id(link.office) for link in reading.links}
    free: dict[int, Office] = {}
    for office in reading.offices:
        if id(office) not in taken:
            for first in (office.first, office.head[0] - len(office.modifiers.split()), office.head[0]):
                free.setdefault(first, office)
    return free


def _office_at(reading: Reading, free: dict[int, Office], start: int, between: frozenset[str]) -> Office | None:
    """The free office at token `start`, or after words that may stand between and dates."""
    annotated = reading.annotated
    for i in range(start, min(len(annotated), start + 10)):
        if i in free and free[i].end > start:
            return free[i]
        token = annotated.tokens[i]
        if token.lower not in between and not token.text[0].isdigit() and token.lower not in MONTHS:
            return None
    return None


def _read_lead(reading: Reading) -> Status | None:
    """The status that a list of offices has: "Earlier she was:"."""
    holding = list(_iter_holding(reading))
    ends = reading.annotated.text(len(reading.annotated) - 1) == ":"
    return holding[-1][2] if holding and ends else None


def _draft_item(document: Document, reading: Reading, house: str | None, status: Status) -> Iterator[Draft]:
    """The office with which a list entry opens."""
    office = None if reading.links else _office_at(reading, _free_offices(reading), 0, _BETWEEN | {"-", "•", "*", "–"})
    if office is not None:
        span = Span(office.head[0], office.head[1])
        draft = draft_office(document, reading, Link(-1, office, "verb", status), span, house)
        if draft is not None:
            yield draft


def _draft_predecessor(
    document: Document, people: People, topic: Someone, reading: Reading, held: dict[str, Draft]
) -> Found:
    """The office of the topic as the former one of those whom a pronoun replaces: "She replaces NAME"."""
    annotated = reading.annotated
    opening = {annotated.lower(i) for i in range(3)}
    if not opening & _PRONOUNS and annotated.lower(0) not in REPLACING:
        return []
    for span in reading.names:
        start, end = reading.offsets(span)
        someone = people.at(start)
        if someone is None or someone is topic or topic.name not in held or span.first >= _OPENING:
            continue
        if is_replaced(annotated, _phrase_start(reading, span)):
            evidence = document.evidence(annotated.tokens[0].start, end, "office-succeeded")
            return [(someone.name, replace(held[topic.name], status="former", evidence=evidence, stated=True))]
    return []


def _phrase_start(reading: Reading, span: Span) -> int:
    """The token at which a name begins with its forms of address."""
    start = span.first
    while start > 0 and reading.annotated.honorific[start - 1]:
        start -= 1
    return start
