"""People: which spans of a name's shape are people, and which spans are the same person within a release."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.extract import lexicon
from kg.extract.annotation import Annotated
from kg.extract.document import Document
from kg.extract.layout import Kind
from kg.extract.likeness import Index, is_last_part, is_same_name, iter_keys, iter_sought
from kg.extract.model import adjectives
from kg.extract.name import Span, fold_name, spell_name
from kg.extract.neolatin.person import measure_support
from kg.extract.reading import Reading
from kg.facts import Person

#: What speaks for a span being a person; a span counts from `_ENOUGH` on.
_HONORIFIC = 2.0
_OFFICE = 3.0
_SPEECH = 1.5
_MODEL = 1.5
_SEEN_WHOLE = 0.8
_NAMING_LINE = 1.3
_UNCOMMON = 1.0
_PLACE_BEFORE = -2.0
_COMMON_WORD = -0.7
_ENOUGH = 2.2
#: What stands before the name of a place or a thing rather than a person's; adjectives do, but for a few.
_BEFORE_PLACES = frozenset({"in", "at", "near", "from", "to", "the", "en", "à", "into", "across"})
_BEFORE_PEOPLE = lexicon.words("late young old little fellow former then incoming outgoing and by with between")


@dataclass(slots=True)
class Mention:
    """A place where a person is named: code points, whether the whole name stands there, what speaks for it.

    addressed: an honorific or an office stands right before it.
    """

    start: int
    end: int
    whole: bool
    support: float
    addressed: bool


@dataclass(slots=True)
class Someone:
    """A person of one release with the mentions that are tied to them; `starts`: where these begin, in order."""

    name: str
    words: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

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
            support = (measure_support if reading.romance else _support)(document, reading, k)
            mention = Mention(start, end, " " in name, support, _is_addressed(reading, k))
            if mention.whole and len(words) > 1 and support >= _ENOUGH:
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
    elif words[0] == someone.words[0] and mention.start < someone.starts[0]:
        someone.name = name
    people.tie(someone, mention)


def _tie_short(people: People, name: str, words: tuple[str, ...], mention: Mention) -> None:
    """A shorter form goes to the person it can name, the one mentioned nearest before where several can be."""
    found = people.candidates(words)
    if found:
        before = [p for p in found if p.mentions[0].start <= mention.start] or found
        nearest = max(before, key=lambda p: p.last_start(mention.start))
        people.tie(nearest, mention)
    elif mention.addressed and mention.support >= _ENOUGH and " " not in name and len(words[-1]) > 2:
        someone = Someone(name, words)
        people.add(someone)
        people.tie(someone, mention)


def _support(document: Document, reading: Reading, k: int) -> float:
    """How much speaks for name k being a person; see the constants above."""
    annotated, span = reading.annotated, reading.names[k]
    tokens = annotated.tokens[span.first : span.end]
    words = [t for t in tokens if t.is_word and t.is_capital]
    support = 0.0
    if span.first and annotated.honorific[span.first - 1]:
        support += _HONORIFIC
    if reading.links_of(k):
        support += _OFFICE
    if _is_speaking(reading, span):
        support += _SPEECH
    seen = sum(document.is_person_entity(t.start) for t in words)
    common = sum(document.is_common(t.text) for t in words if not t.is_initial)
    if seen * 2 >= len(words):
        support += _MODEL
    if seen == len(words) > common > 0 and not document.is_common(words[-1].text):
        support += _SEEN_WHOLE
    support += _UNCOMMON if not common else _COMMON_WORD * (common if common == len(words) and not seen else common - 1)
    if reading.sentence.kind in {Kind.TITLE, Kind.HEADING} and common == len(words):
        support += _PLACE_BEFORE
    if reading.sentence.kind is Kind.ITEM and _opens_item(annotated, span):
        support += _NAMING_LINE
    if document.gazetteer.city_country(spell_name(document, annotated, span)) and support < _HONORIFIC + _UNCOMMON:
        support += _PLACE_BEFORE
    if reading.sentence.kind in {Kind.BYLINE, Kind.CONTACT, Kind.TURN, Kind.CAPTION}:
        support += _NAMING_LINE
    if _is_labelled(annotated, span) or (reading.sentence.kind is Kind.BYLINE and k == 0):
        support += _NAMING_LINE
    if annotated.text(span.first - 1) in {"/", "©"}:
        support += _NAMING_LINE
    before = annotated.lower(span.first - 1)
    if (
        (before in _BEFORE_PLACES or (before in adjectives() and before not in _BEFORE_PEOPLE))
        and not reading.links_of(k)
        and not _is_speaking(reading, span)
    ):
        support += _PLACE_BEFORE
    return support


def _is_labelled(annotated: Annotated, span: Span) -> bool:
    """Whether the sentence is a label and the name: "Press officer: NAME, ORGANISATION"."""
    label = range(span.first - 1)
    labelled = 0 < len(label) < 4 and annotated.text(span.first - 1) == ":"
    return labelled and all(annotated.tokens[i].is_word for i in label) and annotated.text(span.end) in {",", "", "."}


def _opens_item(annotated: Annotated, span: Span) -> bool:
    """Whether a list entry begins with the name and goes on with a comma, or holds nothing else."""
    before = all(not annotated.tokens[i].is_word or annotated.honorific[i] for i in range(span.first))
    return before and annotated.text(span.end) in {",", "", ";", "–", "-", "(", "."}


def _is_addressed(reading: Reading, k: int) -> bool:
    """Whether an honorific or an office stands right before the name: then one word is name enough."""
    first = reading.names[k].first
    glued = any(link.manner == "glued" for link in reading.links_of(k))
    return bool(first and reading.annotated.honorific[first - 1]) or glued


def _is_speaking(reading: Reading, span: Span) -> bool:
    """Whether a verb of saying stands beside the name ("NAME, …, said" counts as office), or it signs words."""
    annotated = reading.annotated
    beside = {annotated.lower(span.first - 1), annotated.lower(span.end), annotated.lower(span.end + 1)}
    signs = annotated.text(span.first - 1) in {"–", "—", "―"} and annotated.text(span.first - 2) in {"”", "»", '"', ""}
    return bool(beside & lexicon.SAYING_VERBS) or (signs and span.first > 0)


def extract_people(document: Document, people: People) -> tuple[Person, ...]:
    """Every person with the first places where their whole name stands as evidence."""
    facts = []
    for someone in people.everyone:
        mentions = [m for m in someone.mentions if m.whole] or someone.mentions
        evidence = tuple(document.evidence(m.start, m.end, "name", _confidence(m)) for m in mentions[:5])
        facts.append(Person(name=someone.name, evidence=evidence))
    return tuple(facts)


def _confidence(mention: Mention) -> float:
    return round(min(0.99, 0.6 + 0.08 * mention.support), 2)
