"""What the words beside a quotation say of its speaker."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from kg.extract.speech.subject import find_inverted, find_topic
from kg.extract.speech.unit import UNNAMED, Clauses, Subject
from kg.extract.syntax.speech import Verb, is_past, is_predicate, source_after
from kg.extract.text.saying import AUXILIARIES, words

DASHES = frozenset({"–", "—", "-", "―"})
_VERB_ENDINGS = ("ó", "é", "a", "e", "u", "it", "ut", "ent", "end", "ond", "aron", "ieron")
_PREPOSITIONS = words("para sobre entre contra hasta desde contre depuis comme selon ensuite donde")
#: Words before a colon after which something is cited that nobody says.
_INSCRIBED = words("read reads reading motto slogan theme title titled entitled called lema título thème devise titre")


class Attribution(NamedTuple):
    """The subject that a text gives a quotation, the code point at which it stands, the rule."""

    subject: Subject
    offset: int
    rule: str


def is_named_before(clauses: Clauses, start: int, verb: Verb) -> bool:
    """Whether the words after a quotation begin with one who can speak: "NAME, who did not travel, said"."""
    return any(start <= first <= start + 2 and first < verb.first for first in clauses.by_first)


def goes_on_with_another(clauses: Clauses, start: int, stop: int) -> bool:
    """Whether "y añadió:" right after a Spanish quotation only leads to the next one."""
    annotated = clauses.reading.annotated
    if clauses.language != "es" or annotated.text(start) not in {"y", "e"} or stop >= len(annotated):
        return False
    verb = next((v for v in clauses.verbs if v.first == start + 1), None)
    return verb is not None and all(annotated.text(k) in {",", ":", "que"} for k in range(verb.end, stop))


def read_signed(clauses: Clauses, start: int) -> Attribution | None:
    """The name that signs a quotation: after a dash, or as all that its sentence says: "NAME, carpenter, Dorn"."""
    annotated = clauses.reading.annotated
    dash = annotated.text(start) in DASHES
    unit = clauses.by_first.get(start + dash)
    if unit is None or unit.kind != "name" or not (dash or start == 0):
        return None
    told = any(is_predicate(annotated, i) for i in range(unit.end, len(annotated))) or bool(clauses.verbs)
    return None if told else attribute_to(clauses, unit, "quote-signed")


def read_before_colon(clauses: Clauses, start: int, colon: int) -> Attribution | None:
    """The one named right before a colon, or of whom the words up to it tell: "NAME was blunt:"."""
    annotated = clauses.reading.annotated
    unit = clauses.by_end.get(colon)
    if unit is not None:
        return attribute_to(clauses, unit, "quote-after-name")
    topic = find_topic(clauses, start)
    near = topic is not None and (topic.first <= start + 2 or annotated.text(topic.first - 1) == ",")
    if topic is None or not near or {annotated.lower(i) for i in range(colon - 4, colon)} & _INSCRIBED:
        return None
    return attribute_to(clauses, topic, "quote-after-colon")


def skip_how(clauses: Clauses, start: int) -> int:
    """How many tokens of "is how", "was how", "as" stand before who put it so."""
    annotated = clauses.reading.annotated
    if annotated.lower(start) in {"is", "was"} and annotated.lower(start + 1) == "how":
        return 2
    return int(annotated.lower(start) == "as")


def read_unlisted(clauses: Clauses, start: int, stop: int) -> Attribution | None:
    """Any verb right after the quotation with its subject behind it: "chuckled NAME"."""
    annotated = clauses.reading.annotated
    verb = start + (clauses.romance and annotated.text(start) in AUXILIARIES)
    word = annotated.text(verb)
    if not word.isalpha() or not word.islower() or not (_is_romance_verb(word) if clauses.romance else is_past(word)):
        return None
    subject = find_inverted(clauses, verb + 1, stop)
    return (
        attribute_to(clauses, subject, "quote-inverted")
        if subject is not None and subject.kind == "name"
        else None
    )


def _is_romance_verb(word: str) -> bool:
    """Whether a Spanish or French word has the ending of a verb in the third person, or of a participle."""
    return len(word) > 3 and word.endswith(_VERB_ENDINGS) and word not in _PREPOSITIONS


def read_according(clauses: Clauses, start: int, stop: int) -> Attribution | None:
    annotated = clauses.reading.annotated
    for i in range(start, stop - 1):
        after = source_after(annotated, i)
        if after:
            return attribute_to(clauses, find_inverted(clauses, after, stop) or UNNAMED, "quote-according")
    article = clauses.romance and annotated.lower(start + 1) in {"el", "la", "le", "l'"}
    unit = clauses.by_first.get(start + 1 + article) or clauses.by_first.get(start + 1)
    leads = annotated.lower(start) in {"para", "pour", "for"} and annotated.text(stop - 1) in {",", ":"}
    if leads and unit is not None:
        return attribute_to(clauses, unit, "quote-according")
    return None


def attribute_to(clauses: Clauses, subject: Subject, rule: str) -> Attribution:
    tokens = clauses.reading.annotated.tokens
    offset = tokens[subject.first].start if subject.kind != "unnamed" else clauses.reading.sentence.start
    return Attribution(subject, offset, rule)


def find_token(clauses: Clauses, offset: int) -> int:
    """The index of the first token that does not begin before `offset`."""
    return bisect_left(clauses.reading.annotated.tokens, offset, key=lambda token: token.start)
