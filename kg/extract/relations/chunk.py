"""Chunks: the names of bodies, States, people and projects of a sentence, as far as each stretches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from kg.extract.bodies.capital import hit_at, hit_end, read_acronym
from kg.extract.bodies.scene import Scene
from kg.extract.people.person import People
from kg.extract.relations.stretch import HEADS, OF, PROJECTS, Stretch
from kg.extract.text import lexicon
from kg.extract.text.document import Document
from kg.extract.text.phrase import name_government, spell
from kg.extract.text.saying import words as word_set

ChunkKind = Literal["person", "body", "country", "name"]

SECRETARIATS = word_set("secretariat secretaría secrétariat")
_GOVERNMENTS = word_set("government governments gobierno gobiernos gouvernement gouvernements")
_MINISTRIES = word_set("ministère ministerio")
_OPENING, _CLOSING = frozenset('"“«'), frozenset('"”»')
#: Capitals that qualify what follows, and stand for nothing by themselves.
_QUALIFYING = word_set(
    """north south east west northern southern eastern western central africa asia europe america americas caribbean
    pacific middle united european african asian american latin arab world global international regional national
    sea gulf ocean lake river bay mount mountain island islands"""
)
_OTHERS = word_set("members member its both all eleven l' l’")
#: Words that begin no name although they stand in capitals, and endings of the gerunds that begin sentences.
_NO_NAMES = (lexicon.NOT_NAMES - lexicon.BODY_HEADS - _QUALIFYING) | _OTHERS
GERUNDS = ("ing", "ando", "iendo")
#: The longest name in quotation marks, in words, and the longest of the small words in it, in letters.
_LONGEST_TITLE, _SMALL = 12, 4


@dataclass(frozen=True, slots=True)
class Chunk:
    """A name from token `first` to `end`.

    kind: "name" for capitals or quoted words of which only the clause tells what they name; head: its noun in lower
    case; office: it stands in the office of a person.
    """

    first: int
    end: int
    name: str
    kind: ChunkKind
    head: str = ""
    office: bool = False


class Chunks:
    """The chunks of one sentence, left to right, without overlap: `all`; `at[i]` is the one over token i, or None."""

    def __init__(self, document: Document, people: People, scene: Scene, words: list[str]) -> None:
        self.words = words
        self.document = document
        self.annotated = scene.annotated
        self._bodies = {body.first: body for body in reversed(scene.bodies)}
        self._offices = {k for o in scene.reading.offices for k in range(o.first, o.end)}
        self._people = {person.first: person for person in _iter_people(people, scene)}
        named = frozenset(k for person in self._people.values() for k in range(person.first, person.end))
        romance = scene.reading.romance
        self.stretch = Stretch(scene.annotated, words, frozenset(self._bodies), named, romance=romance)
        self.at: list[Chunk | None] = [None] * len(words)
        self.all = list(self._iter_all())
        for chunk in self.all:
            self.at[chunk.first : chunk.end] = [chunk] * (chunk.end - chunk.first)

    def _iter_all(self) -> Iterator[Chunk]:
        i = 0
        while i < len(self.words):
            chunk = self._person(i) or self._listed(i) or self._government(i) or self._quoted(i) or self._run(i)
            if chunk is not None:
                yield replace(chunk, office=any(k in self._offices for k in range(i - 2, i + 1)))
            i = chunk.end if chunk is not None else i + 1

    def _person(self, i: int) -> Chunk | None:
        """A person's name; the publisher's own is none, whatever it looks like."""
        someone = self._people.get(i)
        if someone is not None and someone.name.casefold() == (self.document.release.publisher or "").casefold():
            return replace(someone, kind="body")
        return someone

    def _listed(self, i: int) -> Chunk | None:
        return self._body(i) or self._organ(i) or self._known(i)

    def _body(self, i: int) -> Chunk | None:
        """A body that the sentence is known to name; one without a known name may go on: "and of Cooperation"."""
        body = self._bodies.get(i)
        if body is None:
            return None
        run = self._run(i) if not body.known and body.parent is None else None
        nested = run is not None and self.words[run.end : run.end + 1] != [] and self.words[run.end] in OF
        if run is not None and (run.end > body.end or nested):
            return run
        return Chunk(i, body.end, body.name, "body", body.head)

    def _organ(self, i: int) -> Chunk | None:
        """A known organ told of by its noun: "the Commission of the Y" as the Y Commission."""
        tied = self.words[i + 1 : i + 2] != [] and self.words[i + 1] in OF
        if not tied or not self.stretch.is_head(i) or not self.stretch.is_capital(i) or self.words[i] in SECRETARIATS:
            return None
        start = self.stretch.skip_articles(i + 2)
        hit, body = hit_at(self.annotated, start), self._bodies.get(start)
        if hit is None or hit.entry.acronym is None or (body is not None and body.name != hit.entry.name):
            return None
        known = self.document.gazetteer.find(f"{hit.entry.acronym} {self.annotated.text(i)}")
        _, end = read_acronym(self.annotated, hit_end(self.annotated, start))
        return Chunk(i, end, known.name, "body", self.words[i]) if known is not None else None

    def _known(self, i: int) -> Chunk | None:
        hit = hit_at(self.annotated, i)
        if hit is None or hit.form == "demonym" or hit.entry.kind == "region" or hit_at(self.annotated, i - 1) is hit:
            return None
        country = hit.entry.kind == "country"
        if country and self._leads_to_head(hit_end(self.annotated, i)):
            return None
        _, end = read_acronym(self.annotated, hit_end(self.annotated, i))
        return Chunk(i, end, hit.entry.name, "country" if country else "body")

    def _leads_to_head(self, i: int) -> bool:
        """Whether capitals from token i lead to the head of a body: "Sri Lanka Bureau"."""
        end = next((k for k in range(i, min(i + 6, len(self.words))) if not self.stretch.is_capital(k)), i)
        return any(self.words[k] in HEADS for k in range(i, end))

    def _government(self, i: int) -> Chunk | None:
        """ "Government of X", by its name."""
        if self.words[i] not in _GOVERNMENTS or self.words[i + 1 : i + 2] == [] or self.words[i + 1] not in OF:
            return None
        start = self.stretch.skip_articles(i + 2)
        country = self._known(start) if start < len(self.words) else None
        if country is None or country.kind != "country":
            return None
        return Chunk(i, country.end, name_government(country.name), "country")

    def _quoted(self, i: int) -> Chunk | None:
        """A name in quotation marks: capitals throughout, small words apart, or beside a noun of projects."""
        if self.annotated.text(i) not in _OPENING or not self.stretch.is_capital(i + 1):
            return None
        stop = min(i + 2 + _LONGEST_TITLE, len(self.words))
        end = next((k for k in range(i + 2, stop) if self.annotated.text(k) in _CLOSING), None)
        running = end is not None and any(self._is_running(k) for k in range(i + 1, end))
        if end is None or (running and not self._is_titled(i, end + 1)):
            return None
        return Chunk(i, end + 1, spell(self.document, self.annotated, i + 1, end).rstrip(","), "name")

    def _is_titled(self, first: int, end: int) -> bool:
        """Whether a noun of projects stands beside the tokens."""
        return bool(PROJECTS & {*self.words[max(0, first - 1) : first], *self.words[end : end + 1]})

    def _is_running(self, k: int) -> bool:
        """Whether token k is a word of running text, which no title holds."""
        token = self.annotated.tokens[k]
        return token.is_word and not token.is_capital and len(token.text) > _SMALL

    def _run(self, i: int) -> Chunk | None:
        """Capitals with the field that they hold, up to the body whose part they are."""
        begins = self.stretch.can_begin(i) or self._is_ministry(i)
        if not begins or self.words[i] in _NO_NAMES or self.annotated.honorific[i]:
            return None
        if i == 0 and self.words[i].endswith(GERUNDS):
            return None
        end, head = self.stretch.read(i)
        acronym, after = read_acronym(self.annotated, end)
        name = spell(self.document, self.annotated, i, end)
        listed, full = self.document.gazetteer.find(name), self.document.acronyms.get(name, "")
        if listed is not None and listed.kind not in {"country", "region"}:
            return Chunk(i, after, listed.name, "body", head)
        if " " in full:
            return Chunk(i, after, full, "body", head)
        if end - i < 2 and not (name.isupper() and len(name) > 2):
            return None
        headed = any(word in HEADS for word in self.words[i:end])
        return Chunk(i, after, name, "body" if headed or acronym else "name", head)

    def _is_ministry(self, i: int) -> bool:
        """Whether a ministry begins at token i whose noun stands in small letters: "le ministère des Transports"."""
        tied = self.words[i] in _MINISTRIES and self.words[i + 1 : i + 2] != [] and self.words[i + 1] in OF
        return tied and self.stretch.is_capital(self.stretch.skip_articles(i + 2))


def _iter_people(people: People, scene: Scene) -> Iterator[Chunk]:
    """The names of people, without their offices."""
    starts = {token.start: i for i, token in enumerate(scene.annotated.tokens)}
    ends = {token.end: i + 1 for i, token in enumerate(scene.annotated.tokens)}
    for start, stop, someone in people.within(scene.sentence.start, scene.sentence.end):
        if start in starts and stop in ends:
            yield Chunk(starts[start], ends[stop], someone.name, "person")
