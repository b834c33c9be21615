"""The frame of a sentence in which relations are stated: names before a verb, after it, and in apposition."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from kg.extract.capital import HEADING_NOUNS
from kg.extract.chunk import GERUNDS, Chunk, Chunks
from kg.extract.document import Document
from kg.extract.kind import NOUNS
from kg.extract.person import People
from kg.extract.saying import words as word_set
from kg.extract.scene import Scene
from kg.extract.stretch import ARTICLES, OF
from kg.extract.topic import Topic

RELATIVE = word_set("which who that que qui quien quienes")
_JOINS = word_set("and & y e et both con with avec junto together as well jointly conjuntamente al")
#: What may stand between a subject and its verb, besides names.
_AFTER_SUBJECT = word_set(
    "also both now already today jointly together también además aussi également since desde depuis"
)
_PREPOSITIONS = OF | word_set(
    "from by for to in at with on among between por para con en a al par pour à au aux avec 's"
)
#: What else may stand in a relative clause before its verb: companions.
_COMPANY = _JOINS | ARTICLES | _AFTER_SUBJECT | {",", "(", ")"}
_MARKS = frozenset(",-–—")
_PLURAL = word_set("are were have act serve form provide son fueron sont ont forman ejercen exercent forment")
#: Heads of bodies that one joins.
_UNIONS = word_set(
    """coalition alliance alianza network red réseau council union unión league liga association asociación federation
    confederation consortium community group process dialogue forum organisation organization compact partnership"""
)
_SHARES = word_set("both all some many most each one two three")
_QUALIFIED = NOUNS.keys() | HEADING_NOUNS | word_set("region delegation area community communities 's '")
#: What may stand between two names of a list, and what may be said again before the second.
_BETWEEN = ARTICLES | frozenset({",", "and", "&", "y", "e", "et", ")", "*", "(", "–", "-"})
_AGAIN = OF | {"by", "por", "par", "from"}
_INSERTING = RELATIVE | ARTICLES | word_set("with a an as in together along con avec un une una en como comme")
_INSERTED = 30
_PLACING = frozenset({"in", "within", "at", "en", "across"})
_PRONOUNS = word_set("it ella él elle il")
_OF_WHICH = (
    ("of", "which"), ("de", "la", "que"), ("del", "que"), ("de", "los", "que"), ("de", "las", "que"), ("dont",),
    ("to", "which"), ("a", "la", "que"), ("al", "que"), ("a", "los", "que"), ("auquel",), ("à", "laquelle"),
)  # fmt: skip
#: How far left of a noun or verb a relative clause may open, and how many names are one list.
_REACH, _LONGEST = 16, 60


class Frame:
    """One sentence with its chunks, and what those around a token are."""

    def __init__(self, document: Document, people: People, scene: Scene, topic: Topic) -> None:
        self.document = document
        self.scene = scene
        self.topic = topic
        self.annotated = scene.annotated
        self.words = [scene.annotated.lower(i) for i in range(len(scene.annotated))]
        self.chunks = Chunks(document, people, scene, self.words)
        self._bodies = {body.first: body for body in reversed(scene.bodies)}
        self._firsts = [chunk.first for chunk in self.chunks.all]
        self._dialogues = [chunk for chunk in self.chunks.all if self.is_dialogue(chunk)]
        self._dialogue_ends = [chunk.end for chunk in self._dialogues]

    def word(self, i: int) -> str:
        """The word at token i in lower case; empty outside the sentence."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def canonical(self, chunk: Chunk) -> str:
        """The name of a chunk, that of the dialogue where it is one."""
        body = self._bodies.get(chunk.first)
        return (self.topic.dialogues.name_of(body) if body is not None else None) or chunk.name

    def says(self, first: int, end: int, told: frozenset[str]) -> bool:
        """Whether one of some words stands between two tokens, outside names."""
        return any(self.words[k] in told and self.chunks.at[k] is None for k in range(max(0, first), end))

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

    def wholes(self, i: int) -> list[Chunk]:
        """The bodies named from token i on: the first, and those joined to it by "and of"."""
        found: list[Chunk] = []
        while len(found) < _LONGEST:
            chunk, end = self.named(i)
            if chunk is None or chunk.kind == "person":
                break
            found.append(chunk)
            if self.word(end) not in {"and", "y", "et"} or self.word(end + 1) not in OF:
                break
            i = end + 2
        return found

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
        while i > 0 and len(found) < _LONGEST:
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
        while len(found) < _LONGEST:
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
        near = self.chunks.all[start : start + _LONGEST]
        return [chunk for chunk in near if chunk.first < end and chunk.kind != "person"]

    def subject(self, verb: int) -> list[Chunk]:
        """Who is said to do what the verb at a token says: those before it, or those whom its relative clause tells
        of, with companions ("which with A and B forms").
        """
        i = verb
        while i > 0 and (self.words[i - 1] in _AFTER_SUBJECT or self.words[i - 1].isdigit()):
            i -= 1
        opening = self._relative(i)
        if opening is not None:
            return self._described(opening, self.word(verb)) + self.between(opening + 1, i)
        if self.word(i - 1) in _PRONOUNS and i < 4:
            return [self.topic.subject] if self.topic.subject is not None else []
        return self._before_insertion(i) if self.word(i - 1) == "," else self.before(i)

    def _before_insertion(self, i: int) -> list[Chunk]:
        """The subject before a clause or phrase that ends with the comma before token i: "X, which leads Y, is"."""
        for k in range(i - 2, max(0, i - _INSERTED), -1):
            if self.words[k] == "," and self.word(k + 1) in _INSERTING:
                chunk = self.ending(k)
                return [chunk] if chunk is not None and chunk.end == k and self.is_free(chunk) else []
        return []

    def _described(self, opening: int, verb: str) -> list[Chunk]:
        """Whom "which" at a token points back to: the list before it where the verb is plural, else the last name."""
        end = opening - 2 if self.word(opening - 1) == "of" and self.word(opening - 2) in {"both", "all"} else opening
        while self.word(end - 1) in _MARKS:
            end -= 1
        if end < opening - 1 or verb in _PLURAL:
            return self.before(end, free=False)
        chunk = self.ending(end)
        return [self.owner(chunk)] if chunk is not None else []

    def _relative(self, i: int) -> int | None:
        """The token of "which" that opens the clause before token i, with nothing but companions between."""
        for k in range(i - 1, max(-1, i - _REACH), -1):
            if self.words[k] in RELATIVE and self.chunks.at[k] is None:
                return k
            if self.chunks.at[k] is None and self.words[k] not in _COMPANY and not self.words[k].isdigit():
                return None
        return None

    def opening(self, i: int) -> tuple[int, int] | None:
        """The first token of "of which" that opens the clause of token i, and the token after it."""
        for k in range(i - 1, max(-1, i - _REACH), -1):
            for phrase in _OF_WHICH:
                if tuple(self.words[k : k + len(phrase)]) == phrase and self.word(k - 1) not in _SHARES:
                    return k, k + len(phrase)
            if self.words[k] in {";", ".", ":"}:
                return None
        return None

    def told(self, first: int, end: int) -> list[Chunk]:
        """The bodies and States named between two tokens, else what the noun there points to."""
        pointed = self.named(first)[0]
        return self.between(first, end) or ([pointed] if pointed is not None and pointed.kind != "person" else [])

    def opens_with(self) -> Chunk | None:
        """The body or State that the sentence begins with, by its name or its noun."""
        chunk = self.named(0)[0] if self.words else None
        return chunk if chunk is not None and chunk.kind != "person" else None

    def antecedent(self, opening: int) -> Chunk | None:
        """What "of which" at a token points back to: the name right before, else the dialogue named last before."""
        chunk = self.ending(opening)
        if chunk is not None and chunk.kind != "person":
            return chunk
        before = bisect_right(self._dialogue_ends, opening)
        return self._dialogues[before - 1] if before else None

    def dialogue_before(self, end: int) -> str | None:
        """The dialogue named last before a token of the sentence, else in those before it."""
        before = bisect_right(self._dialogue_ends, end)
        return self.canonical(self._dialogues[before - 1]) if before else self.topic.dialogue

    def is_standing(self, chunk: Chunk) -> bool:
        """Whether a chunk is a dialogue or a known body, and no noun follows that it modifies."""
        body = self._bodies.get(chunk.first)
        known = body is not None and (body.known or self.is_dialogue(chunk))
        return (known or chunk.head in _UNIONS or chunk.head == self.word(chunk.first)) and not self.modifies(chunk)

    def modifies(self, chunk: Chunk) -> bool:
        """Whether a chunk only qualifies the noun after it: "the Y team", "the Y's plan"."""
        return self.word(chunk.end) in _QUALIFIED

    def is_dialogue(self, chunk: Chunk) -> bool:
        """Whether a chunk names a dialogue."""
        body = self._bodies.get(chunk.first)
        return body is not None and self.topic.dialogues.name_of(body) is not None
