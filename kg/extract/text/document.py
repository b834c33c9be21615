"""A release laid open for reading: blocks, sentences, tokens, known names, entities. Every layer reads this."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from kg.extract.text.definition import find_definitions
from kg.extract.text.gazetteer import Gazetteer, Hit
from kg.extract.text.kind import NOUNS
from kg.extract.text.layout import Block, Kind, split_blocks
from kg.extract.text.model import common_words, iter_seen
from kg.extract.text.neolatin import fold
from kg.extract.text.recogniser import Seen, Spans
from kg.extract.text.sentence import split_sentences
from kg.extract.text.token import Token, tokenize
from kg.extract.text.tongue import is_romance
from kg.facts import Evidence, Release

#: The confidence of evidence until all facts are known; see `kg.extract.confidence`.
UNRATED = 0.0
#: Kinds of block in which facts are looked for.
TELLING = frozenset(
    {
        Kind.TITLE,
        Kind.HEADING,
        Kind.BODY,
        Kind.ITEM,
        Kind.CAPTION,
        Kind.BYLINE,
        Kind.TURN,
        Kind.SALUTATION,
        Kind.CONTACT,
    }
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, list entry or line: `text[start:end]`, with its tokens and the kind of block it stands in."""

    index: int
    start: int
    end: int
    kind: Kind
    block: int
    tokens: tuple[Token, ...]


@dataclass
class Document:
    """One release under analysis.

    hits: known names, sorted by start, ambiguous ones only with support elsewhere in the text;
    acronyms: acronym → long form, as the text defines them in brackets; seen: what the model sees in the
    sentences, by their numbers, that it was asked about.
    """

    release: Release
    gazetteer: Gazetteer
    blocks: tuple[Block, ...] = field(init=False)
    sentences: tuple[Sentence, ...] = field(init=False)
    acronyms: dict[str, str] = field(init=False)
    hits: tuple[Hit, ...] = field(init=False)
    seen: dict[int, Seen] = field(init=False, default_factory=dict)
    _romance: dict[int, bool] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        text = self.release.text
        self.blocks = split_blocks(text, self.release.title)
        self.sentences = tuple(self._cut_sentences())
        self.acronyms = find_definitions([s.tokens for s in self.sentences])
        self.hits = tuple(_supported(self.gazetteer, self.acronyms, text))

    @property
    def text(self) -> str:
        return self.release.text

    @cached_property
    def squeezed(self) -> str:
        """The text in lower case with single spaces, to ask whether it holds a name."""
        return " ".join(self.text.lower().split())

    @cached_property
    def folded(self) -> str:
        """The text as `squeezed`, without diacritics, which capitals often lack."""
        return " ".join(map(fold, self.text.split()))

    def _cut_sentences(self) -> list[Sentence]:
        sentences: list[Sentence] = []
        for number, block in enumerate(self.blocks):
            for start, end in split_sentences(self.text, block.start, block.end):
                tokens = tokenize(self.text, start, end) if block.kind in TELLING else ()
                sentences.append(Sentence(len(sentences), start, end, block.kind, number, tokens))
        return sentences

    @property
    def telling(self) -> list[Sentence]:
        """The sentences in which facts are looked for."""
        return [sentence for sentence in self.sentences if sentence.kind in TELLING]

    @cached_property
    def _hit_starts(self) -> list[int]:
        return [hit.start for hit in self.hits]

    def hits_in(self, start: int, end: int) -> list[Hit]:
        """The known names that lie within `start` and `end`."""
        first = bisect_right(self._hit_starts, start - 1)
        found = []
        for place in range(first, len(self.hits)):
            hit = self.hits[place]
            if hit.start >= end:
                break
            if hit.end <= end:
                found.append(hit)
        return found

    def hit_at(self, offset: int) -> Hit | None:
        """The known name that covers the code point `offset`, or None."""
        place = bisect_right(self._hit_starts, offset) - 1
        if place >= 0 and self.hits[place].end > offset:
            return self.hits[place]
        return None

    def is_person_entity(self, offset: int) -> bool:
        """Whether the model sees a person's name at `offset`."""
        return any(start <= offset < end for start, end in self._look(offset).people)

    def firm_at(self, offset: int) -> tuple[int, int] | None:
        """The code points of the organisation that the model sees at `offset`, or None; it reads English only."""
        if self.is_romance(self.sentence_at(offset)):
            return None
        spans = self._look(offset).firms
        return next(((start, end) for start, end in spans if start <= offset < end), None)

    def _look(self, offset: int) -> Seen:
        """What the model sees in the sentence at `offset`; it is asked now if it was not asked before."""
        sentence = self.sentence_at(offset)
        if sentence.index not in self.seen:
            look_at([(self, sentence)])
        return self.seen[sentence.index]

    def is_romance(self, sentence: Sentence) -> bool:
        """Whether a sentence is Spanish or French."""
        if sentence.index not in self._romance:
            self._romance[sentence.index] = is_romance(sentence.tokens, self.release.lang)
        return self._romance[sentence.index]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence in which `offset` lies (the nearest one before it, between sentences)."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def evidence(
        self, start: int, end: int, rule: str, modality: str = "actual"
    ) -> Evidence:
        """The words from `start` to `end` as evidence; how sure it is is settled once all facts are known."""
        return Evidence(
            start=start, end=end, quote=self.text[start:end], rule=rule, confidence=UNRATED,
            modality="planned" if modality == "planned" else "actual",
        )  # fmt: skip

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the release prints in small letters somewhere, those of addresses left out."""
        small = (t for sentence in self.sentences for t in sentence.tokens if t.text.islower())
        return frozenset(token.text for token in small if self.text[token.end : token.end + 1] != "@")

    @cached_property
    def cased_words(self) -> frozenset[str]:
        """The words that the release prints with a capital and small letters somewhere."""
        words = (token.text for sentence in self.sentences for token in sentence.tokens if token.is_capital)
        return frozenset(word for word in words if not word.isupper())

    def is_common(self, word: str) -> bool:
        """Whether a word is one of the language, not only a name."""
        lowered = word.lower().replace("’", "'")
        words = common_words()
        if lowered in words:
            return True
        stem = lowered.removesuffix("s")
        plural = lowered[:-3] + "y" if lowered.endswith("ies") else lowered.removesuffix("es")
        if stem in words or plural in words or _SUFFIX.search(lowered):
            return True
        gerund = lowered.removesuffix("ing")
        if gerund != lowered and (gerund in words or gerund + "e" in words or gerund[:-1] in words):
            return True
        if lowered.endswith("ed") and (lowered[:-1] in words or lowered[:-2] in words):
            return True
        return "-" in lowered and all(part in words for part in lowered.split("-"))


def look_at(sentences: Iterable[tuple[Document, Sentence]]) -> None:
    """Ask the model about sentences, of any documents, all at once."""
    asked = list(sentences)
    texts = (document.text[sentence.start : sentence.end] for document, sentence in asked)
    for (document, sentence), seen in zip(asked, iter_seen(texts), strict=True):
        document.seen[sentence.index] = Seen(*(_move(spans, sentence.start) for spans in seen))


def _move(spans: Spans, offset: int) -> Spans:
    return tuple((start + offset, end + offset) for start, end in spans)


_GOES_ON = re.compile(r"\s(?:d[eu]|[^\W\d_a-z])")
#: Endings by which English forms words; no list has them all ("emiratisation").
_SUFFIX = re.compile(r".{3,}(?:tions?|sations?|ments?|ness|ities|ship|ships|isms?)$")


def _supported(gazetteer: Gazetteer, acronyms: dict[str, str], text: str) -> list[Hit]:
    """The known names of a text without the ambiguous ones that nothing in it supports."""
    hits = gazetteer.scan(text)
    certain = {hit.entry.key for hit in hits if not hit.weak} | {*_iter_defined(text, hits)}
    kept = []
    for hit in hits:
        words = text[hit.start : hit.end]
        if _is_gathering(words, text[hit.end : hit.end + 4]):
            continue  # "La Reunión Técnica" is a meeting, no island.
        if words in acronyms:
            if hit.weak and not _means(gazetteer, acronyms[words], hit):
                continue
        elif hit.weak and hit.entry.key not in certain:
            continue
        kept.append(hit)
    return kept


def _iter_defined(text: str, hits: Sequence[Hit]) -> Iterator[str]:
    """The keys of the known names whose long form the text gives right before their acronym in brackets."""
    for long, short in pairwise(hits):
        if long.entry.key == short.entry.key and text[long.end : short.start] == " (":
            yield long.entry.key


def _is_gathering(words: str, following: str) -> bool:
    """Whether a known name is a noun of gatherings, with an article only where it goes on: "La Reunión Técnica"."""
    noun = words.lower().split()[-1]
    return noun in NOUNS and (noun == words.lower() or bool(_GOES_ON.match(following)))


def _means(gazetteer: Gazetteer, defined: str, hit: Hit) -> bool:
    """Whether the long form that the text gives for an acronym is the known name, or a name of it."""
    name, long = hit.entry.name.casefold(), defined.casefold()
    if name in long or long in name:
        return True
    known = gazetteer.find(defined)
    return known is not None and known.key == hit.entry.key
