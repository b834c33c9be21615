"""People: which spans of a name's shape are people, and which spans are the same person within a release."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.extract.people import support
from kg.extract.people.likeness import Index, is_last_part, is_same_name, iter_keys, iter_sought
from kg.extract.people.lone import is_lone
from kg.extract.syntax.contribution import Contribution, weigh
from kg.extract.syntax.name import fold_name, spell_name
from kg.extract.syntax.neolatin import person as neolatin
from kg.extract.syntax.reading import Reading
from kg.extract.text import lexicon
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.facts import Person

#: What speaks for a span being a person; it counts from so much on.
ENOUGH = 2.2


@dataclass(slots=True)
class Mention:
    """A place where a person is named: code points, whether the whole name stands there, what speaks for it.

    addressed: an honorific or an office stands right before it, or else one word is name enough; titles: of the
    offices beside it, folded; headline: it stands in the title, where names are cut short.
    """

    start: int
    end: int
    whole: bool
    support: float
    addressed: bool
    titles: frozenset[str] = frozenset()
    headline: bool = False


@dataclass(slots=True)
class Someone:
    """A person of one release with the mentions that are tied to them; `starts`: where these begin, in order."""

    name: str
    words: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)

    def last_start(self, offset: int) -> int:
        """Where the person is named last up to `offset`; -1 where nowhere."""
        place = bisect_right(self.starts, offset)
        return self.starts[place - 1] if place else -1

    def is_named_by(self, words: tuple[str, ...]) -> bool:
        """Whether `words` (folded) can be a shorter form of the name: words of it in order, or halves of them."""
        if len(words) > len(self.words):
            return False
        rest = iter(self.words)
        return all(any(_stands_for(word, own) for own in rest) for word in words)


def _stands_for(word: str, own: str) -> bool:
    """Whether a word can stand for one of the name: the same, half of it, or its initial."""
    return word in _halves(own) or (len(word) == 1 and own.startswith(word))


def _halves(word: str) -> tuple[str, ...]:
    """A word of a name and the halves that may stand for it: "Sisi" for "Al-Sisi"."""
    return (word, *word.split("-")) if "-" in word else (word,)


class People:
    """The people of a release: by span and by name."""

    def __init__(self) -> None:
        self.everyone: list[Someone] = []
        self._spans: list[tuple[int, int, Someone]] = []
        self._by_word: Index[Someone] = Index()
        self._alike: Index[Someone] = Index()

    def add(self, someone: Someone) -> None:
        """Take a person in."""
        self.everyone.append(someone)
        self._by_word.keep(someone, (half for word in someone.words for half in _halves(word)))
        self._alike.keep(someone, iter_keys(someone.words))

    def candidates(self, words: tuple[str, ...]) -> list[Someone]:
        """The people whom these words can name, in order of first mention."""
        return [p for p in self._by_word.find(iter(words[-1:])) if p.is_named_by(words)]

    def find(self, words: tuple[str, ...]) -> Someone | None:
        """The first person taken in whose name the words spell, or None."""
        alike = self._alike.find(iter_sought(words))
        return next((p for p in alike if is_same_name(p.words, words) or is_last_part(p.words, words)), None)

    def tie(self, someone: Someone, mention: Mention) -> None:
        """Record a mention of a person."""
        someone.mentions.append(mention)
        insort(someone.starts, mention.start)
        someone.titles |= mention.titles
        self._spans.append((mention.start, mention.end, someone))

    def seal(self) -> None:
        """Order mentions by place; call once all are tied."""
        self._spans.sort(key=lambda span: span[:2])
        for someone in self.everyone:
            someone.mentions.sort(key=lambda mention: mention.start)
        self.everyone.sort(key=lambda p: p.mentions[0].start)

    def at(self, offset: int) -> Someone | None:
        """The person named at code point `offset`, or None."""
        place = bisect_right(self._spans, offset, key=lambda span: span[0]) - 1
        if place >= 0 and self._spans[place][1] > offset:
            return self._spans[place][2]
        return None

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, Someone]]:
        """The mentions that lie between two code points, in order, as (start, end, person)."""
        first = bisect_right(self._spans, start - 1, key=lambda span: span[0])
        for place in range(first, len(self._spans)):
            span = self._spans[place]
            if span[0] >= end:
                return
            if span[1] <= end:
                yield span

    def last_before(self, offset: int) -> Someone | None:
        """The person named last before `offset`."""
        place = bisect_right(self._spans, offset - 1, key=lambda span: span[0]) - 1
        return self._spans[place][2] if place >= 0 else None


def find_people(document: Document, readings: Sequence[Reading]) -> People:
    """The people of a release with all their mentions: whole names first, then shorter ones tied to them."""
    people = People()
    whole: list[tuple[str, tuple[str, ...], Mention]] = []
    short: list[tuple[str, tuple[str, ...], Mention]] = []
    for reading in readings:
        for k, span in enumerate(reading.names):
            name = spell_name(document, reading.annotated, span)
            words = _name_words(name)
            start, end = reading.offsets(span)
            titles = frozenset(fold_name(link.office.title) for link in reading.links_of(k))
            support = _support(document, reading, k)
            addressed = _is_addressed(reading, k) or is_lone(document, reading, k)
            headline = reading.sentence.kind is Kind.TITLE
            mention = Mention(start, end, " " in name, support, addressed, titles, headline)
            if mention.whole and len(words) > 1 and support >= ENOUGH:
                whole.append((name, words, mention))
            else:
                short.append((name, words, mention))
    for name, words, mention in sorted(whole, key=lambda found: (len(found[1][0]) == 1, -len(found[1]))):
        _tie_whole(people, name, words, mention)
    for name, words, mention in short:
        _tie_short(people, name, words, mention)
    people.seal()
    return people


def _name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without "Jr." and the like."""
    words = fold_name(name).split()
    return tuple(word for word in words if word not in lexicon.SUFFIXES) or tuple(words)


def _tie_whole(people: People, name: str, words: tuple[str, ...], mention: Mention) -> None:
    if len(words[0]) == 1 and people.candidates(words):
        _tie_short(people, name, words, mention)
        return
    someone = people.find(words)
    if someone is None:
        someone = Someone(name, words)
        people.add(someone)
    elif words[0] == someone.words[0] and mention.start < someone.starts[0] and not mention.headline:
        someone.name = name
    people.tie(someone, mention)


def _tie_short(people: People, name: str, words: tuple[str, ...], mention: Mention) -> None:
    """A shorter form goes to the person it can name, the one mentioned nearest before where several can be."""
    found = people.candidates(words)
    if found:
        titled = [p for p in found if p.titles & mention.titles] or found
        before = [p for p in titled if p.mentions[0].start <= mention.start] or titled
        nearest = max(before, key=lambda p: p.last_start(mention.start))
        people.tie(nearest, mention)
    elif mention.addressed and mention.support >= ENOUGH and " " not in name and len(words[-1]) > 2:
        someone = Someone(name, words)
        people.add(someone)
        people.tie(someone, mention)


def list_support(document: Document, reading: Reading, k: int) -> list[Contribution]:
    """What speaks for and against name k of a sentence being a person's, by the grammar of its language."""
    listed = neolatin.list_support if reading.romance else support.list_support
    return listed(document, reading, k)


def _support(document: Document, reading: Reading, k: int) -> float:
    """How much speaks for name k being a person's."""
    return weigh(list_support(document, reading, k))


def _is_addressed(reading: Reading, k: int) -> bool:
    """Whether an honorific or an office stands right before the name: then one word is name enough."""
    first = reading.names[k].first
    glued = any(link.manner == "glued" for link in reading.links_of(k))
    return bool(first and reading.annotated.honorific[first - 1]) or glued


def extract_people(document: Document, people: People) -> tuple[Person, ...]:
    """Every person with the first places where their whole name stands as evidence."""
    facts = []
    for someone in people.everyone:
        mentions = [m for m in someone.mentions if m.whole] or someone.mentions
        evidence = tuple(document.evidence(m.start, m.end, "name") for m in mentions[:5])
        facts.append(Person(name=someone.name, evidence=evidence))
    return tuple(facts)
