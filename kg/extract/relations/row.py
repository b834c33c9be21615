"""A row: the names of a sentence side by side, as lists, owners and complements of one another."""

from __future__ import annotations

from bisect import bisect_left

from kg.extract.bodies.capital import HEADING_NOUNS
from kg.extract.bodies.scene import Scene
from kg.extract.people.person import People
from kg.extract.relations.chunk import GERUNDS, Chunk, Chunks
from kg.extract.relations.stretch import ARTICLES, OF
from kg.extract.relations.topic import Topic
from kg.extract.text.document import Document
from kg.extract.text.kind import NOUNS
from kg.extract.text.saying import words as word_set

#: How many names are one list.
LONGEST = 60
_PREPOSITIONS = OF | word_set(
    "from by for to in at with on among between por para con en a al par pour à au aux avec 's"
)
_PLACING = frozenset({"in", "within", "at", "en", "across"})
#: Nouns that a name before them qualifies.
_QUALIFIED = NOUNS.keys() | HEADING_NOUNS | word_set("region delegation area community communities 's '")
#: What may stand between two names of a list, and what may be said again before the second.
_BETWEEN = ARTICLES | frozenset({",", "and", "&", "y", "e", "et", ")", "*", "(", "–", "-"})
_AGAIN = OF | {"by", "por", "par", "from"}


class Row:
    """One sentence with its chunks, and those around a token."""

    def __init__(self, document: Document, people: People, scene: Scene, topic: Topic) -> None:
        self.document = document
        self.scene = scene
        self.topic = topic
        self.annotated = scene.annotated
        self.words = [scene.annotated.lower(i) for i in range(len(scene.annotated))]
        self.chunks = Chunks(document, people, scene, self.words)
        self._firsts = [chunk.first for chunk in self.chunks.all]

    def word(self, i: int) -> str:
        """The word at token i in lower case; empty outside the sentence."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def says(self, first: int, end: int, told: frozenset[str]) -> bool:
        """Whether one of some words stands between two tokens, outside names."""
        return any(self.words[k] in told and self.chunks.at[k] is None for k in range(max(0, first), end))

    def ending(self, end: int) -> Chunk | None:
        """The chunk that ends before token `end`, or the noun there that points to one; brackets and marks apart."""
        while end > 0 and self.words[end - 1] in {"*", ")", ",", "-", "–", "—"} and self.chunks.at[end - 1] is None:
            end = self._bracket(end - 1) if self.words[end - 1] == ")" else end - 1
        if end <= 0:
            return None
        return self.chunks.at[end - 1] or self._pointed(end - 1)

    def _bracket(self, closing: int) -> int:
        return next((k for k in range(closing - 1, max(-1, closing - 12), -1) if self.words[k] == "("), closing)

    def owner(self, chunk: Chunk) -> Chunk:
        """The chunk whose complement a chunk is: "the X Department of the Y" told of by its end Y gives X."""
        i = self._before_article(chunk.first)
        for _ in range(4):
            before = self.chunks.at[i - 1] if i > 1 and self.words[i] in OF else None
            if before is None or before.kind == "country" or before.end != i:
                break
            chunk, i = before, self._before_article(before.first)
        return chunk

    def _before_article(self, i: int) -> int:
        """The token before a name and its article."""
        i -= 1
        while i >= 0 and self.words[i] in ARTICLES:
            i -= 1
        return i

    def is_free(self, chunk: Chunk) -> bool:
        """Whether no small word ties a chunk to what stands before it."""
        i = self._before_article(chunk.first)
        return i < 0 or not self.governs(i)

    def is_place(self, chunk: Chunk) -> bool:
        """Whether a chunk only says where: "in the Y", "within the Y"."""
        return self.word(self._before_article(chunk.first)) in _PLACING

    def governs(self, i: int) -> bool:
        """Whether the word at token i is a preposition or opens with a gerund; "a" is one in Spanish only."""
        if i == 0 and self.word(i).endswith(GERUNDS):
            return True
        return self.word(i) in _PREPOSITIONS and (self.word(i) != "a" or self.scene.reading.romance)

    def before(self, end: int, *, free: bool = True) -> list[Chunk]:
        """The list of names right before token `end`, in order; empty where a preposition governs it, unless not free.
        """
        found: list[Chunk] = []
        i = end
        while i > 0 and len(found) < LONGEST:
            chunk = self.ending(i) if not found else self.chunks.at[i - 1]
            if chunk is None:
                break
            chunk = self.owner(chunk)
            found.append(chunk)
            i = self._before_joint(chunk.first)
        found.reverse()
        while found and found[0].kind == "person":
            found.pop(0)
        return found if found and (not free or self.is_free(found[0])) else []

    def _before_joint(self, i: int) -> int:
        """The token after the name that a comma or "and" joins to the one at token i; 0 where none does."""
        joined = False
        i = self._before_article(i) + 1
        while i > 0 and self.words[i - 1] in _BETWEEN:
            if self.words[i - 1] == ")":
                i = self._bracket(i - 1) + 1
            joined, i = True, i - 1
        return i if joined else 0

    def after(self, i: int) -> list[Chunk]:
        """The list of names from token i on: "A, B and C", "l'A et la B"."""
        found: list[Chunk] = []
        while len(found) < LONGEST:
            i = self.chunks.stretch.skip_articles(i)
            chunk = self.chunks.at[i] if i < len(self.words) else None
            if chunk is None or chunk.first != i:
                break
            found.append(chunk)
            i = self._after_joint(chunk.end)
        return found

    def _after_joint(self, i: int) -> int:
        start = i = i + (self.word(i) == "*")
        i += self.word(i) == ","
        i += self.word(i) in {"and", "&", "y", "e", "et"}
        i += i > start and self.word(i) in _AGAIN
        return i if i > start else len(self.words)

    def between(self, first: int, end: int) -> list[Chunk]:
        """The bodies and States named between two tokens, in no office."""
        start = bisect_left(self._firsts, first)
        near = self.chunks.all[start : start + LONGEST]
        return [chunk for chunk in near if chunk.first < end and chunk.kind != "person"]

    def named(self, i: int) -> tuple[Chunk | None, int]:
        """The chunk at token i after its article, or what a bare noun ("the Network") points to, and its end."""
        i = self.chunks.stretch.skip_articles(i)
        if i >= len(self.words):
            return None, i
        chunk = self.chunks.at[i]
        if chunk is not None and chunk.first == i:
            return chunk, chunk.end
        if chunk is not None:
            return None, i
        pointed = self._pointed(i)
        return pointed, i + 1

    def _pointed(self, i: int) -> Chunk | None:
        """What a lone noun at token i after an article points to."""
        noun, capital = self.words[i], self.annotated.tokens[i].is_capital
        if not (capital or noun in HEADING_NOUNS) or self.word(i - 1) not in ARTICLES | {"this", "our"}:
            return None
        if self.annotated.tokens[i + 1 : i + 2] and self.annotated.tokens[i + 1].is_capital:
            return None
        name = self.topic.find(noun)
        return Chunk(i, i + 1, name, "body", noun) if name else None

    def modifies(self, chunk: Chunk) -> bool:
        """Whether a chunk only qualifies the noun after it: "the Y team", "the Y's plan"."""
        return self.word(chunk.end) in _QUALIFIED
