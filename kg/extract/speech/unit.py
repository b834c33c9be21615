"""The noun phrases of a sentence that can speak: names with their offices, titles, pronouns."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, NamedTuple

from kg.extract.people.person import People, Someone
from kg.extract.syntax.name import fold_name
from kg.extract.syntax.office import Office
from kg.extract.syntax.reading import Reading
from kg.extract.syntax.speech import Verb, find_verbs
from kg.extract.text.saying import words

Kind = Literal["name", "title", "pronoun", "unnamed"]

_PRONOUNS = words(
    "he she él ella il elle t-il t-elle a-t-il a-t-elle -t-il -t-elle -il -elle s'est-il s'est-elle"
)
#: Spanish and French nouns for office-holders in general, and the pronoun that their article amounts to.
_EPITHETS = words(
    "funcionario funcionaria diplomático diplomática mandatario mandataria jerarca titular responsable diplomate"
)
_GENDERED = {"el": "él", "la": "ella", "le": "il"}
_ROMANCE = words("es fr pt")


class Subject(NamedTuple):
    """A noun phrase, tokens `first` to `end`, that can speak.

    someone: the person named; office: its title, where nobody is named; word: a pronoun in lower case.
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

    language: of the release; Spanish and French subjects may follow their verb, Spanish ones be unspoken.
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
    units = _named(reading, people) + _titles(reading, people) + _pronouns(reading)
    units += _surnames(reading, people, frozenset(i for unit in units for i in range(unit.first, unit.end)))
    by_end: dict[int, Subject] = {}
    by_first: dict[int, Subject] = {}
    for unit in units:
        by_first.setdefault(unit.first, unit)
        by_end.setdefault(unit.end, unit)
    verbs = find_verbs(reading.annotated, romance=language in _ROMANCE)
    return Clauses(reading, by_end, by_first, verbs, language)


def _titles(reading: Reading, people: People) -> list[Subject]:
    """The offices that belong to nobody named in the sentence, with and without their modifiers."""
    linked = set()
    for link in reading.links:
        if people.at(reading.offsets(reading.names[link.name])[0]) is not None:
            linked.add(id(link.office))
    return [
        Subject("title", first, office.end, office=office)
        for office in reading.offices
        if id(office) not in linked
        for first in sorted({min(office.first, office.head[0]), office.head[0]})
    ]


def _pronouns(reading: Reading) -> list[Subject]:
    lowered = [reading.annotated.lower(i) for i in range(len(reading.annotated))]
    spoken = [Subject("pronoun", i, i + 1, word=word) for i, word in enumerate(lowered) if word in _PRONOUNS]
    return spoken + [unit for i in range(1, len(lowered)) if (unit := _epithet(lowered, i)) is not None]


def _epithet(lowered: list[str], i: int) -> Subject | None:
    """A noun that stands for the one spoken of, as a pronoun does: "el funcionario", "la nueva titular"."""
    if lowered[i] not in _EPITHETS or lowered[i + 1 : i + 2] in (["de"], ["del"], ["du"], ["des"]):
        return None
    first = next((k for k in (i - 1, i - 2) if k >= 0 and lowered[k] in _GENDERED), None)
    return None if first is None else Subject("pronoun", first, i + 1, word=_GENDERED[lowered[first]])


def _surnames(reading: Reading, people: People, taken: frozenset[int]) -> list[Subject]:
    """Words in capitals that nothing else claims and that a person of the release bears as surname."""
    annotated = reading.annotated
    units = []
    for i, token in enumerate(annotated.tokens):
        if (
            i in taken
            or not token.is_capital
            or annotated.hits[i] is not None
            or annotated.heads[i] is not None
        ):
            continue
        for end in (i + 2, i + 1):
            name = tuple(word for t in annotated.tokens[i:end] for word in fold_name(t.text).split())
            bearers = [p for p in people.candidates(name) if p.words[-len(name) :] == name]
            if bearers and not (end < len(annotated) and annotated.tokens[end].is_capital):
                units.append(Subject("name", i, end, someone=_last_named(bearers, token.start)))
                break
    return units


def last_mention(someone: Someone, offset: int) -> int:
    """The code point at which a person is named last at or before `offset`, or -1."""
    before = bisect_right(someone.mentions, offset, key=lambda mention: mention.start)
    return someone.mentions[before - 1].start if before else -1


def _last_named(people: list[Someone], offset: int) -> Someone:
    """The one of them whose name stands last before `offset`, else the first."""
    return max(people, key=lambda p: last_mention(p, offset))


def _after_bracket(reading: Reading, end: int) -> int:
    """The token after a short bracket that opens at token `end`: a party, an age; else `end`."""
    annotated = reading.annotated
    if annotated.text(end) != "(":
        return end
    return next((k + 1 for k in range(end + 1, end + 9) if annotated.text(k) == ")"), end)


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
        ends |= {_after_bracket(reading, end) for end in ends}
        units += [Subject("name", first, end, someone=someone) for end in sorted(ends) if end >= span.end]
    return units
