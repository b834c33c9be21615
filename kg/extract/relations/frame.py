"""The frame of a sentence in which relations are stated: names before a verb, after it, and in apposition."""

from __future__ import annotations

from bisect import bisect_right

from kg.extract.bodies.scene import Scene
from kg.extract.people.person import People
from kg.extract.relations.chunk import Chunk
from kg.extract.relations.row import LONGEST, Row
from kg.extract.relations.stretch import ARTICLES, OF
from kg.extract.relations.topic import Topic
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.extract.text.saying import words as word_set

RELATIVE = word_set("which who that que qui quien quienes")
_JOINS = word_set("and & y e et both con with avec junto together as well jointly conjuntamente al")
#: What may stand between a subject and its verb, besides names.
_AFTER_SUBJECT = word_set(
    "also both now already today jointly together también además aussi également since desde depuis"
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
_OWN = word_set("we our nous notre nos nosotros nuestro nuestra nuestros")
_SHARES = word_set("both all some many most each one two three")
_INSERTING = RELATIVE | ARTICLES | word_set("with a an as in together along con avec un une una en como comme")
_INSERTED = 30
_PRONOUNS = word_set("it ella él elle il")
_OF_WHICH = (
    ("of", "which"), ("de", "la", "que"), ("del", "que"), ("de", "los", "que"), ("de", "las", "que"), ("dont",),
    ("to", "which"), ("a", "la", "que"), ("al", "que"), ("a", "los", "que"), ("auquel",), ("à", "laquelle"),
)  # fmt: skip
#: How far left of a noun or verb a relative clause may open.
_REACH = 16


class Frame(Row):
    """A row read as a clause: subjects of verbs, antecedents of relative clauses, what bare nouns point to."""

    def __init__(self, document: Document, people: People, scene: Scene, topic: Topic) -> None:
        super().__init__(document, people, scene, topic)
        self._bodies = {body.first: body for body in reversed(scene.bodies)}
        self._dialogues = [chunk for chunk in self.chunks.all if self.is_dialogue(chunk)]
        self._dialogue_ends = [chunk.end for chunk in self._dialogues]

    def canonical(self, chunk: Chunk) -> str:
        """The name of a chunk, that of the dialogue where it is one."""
        body = self._bodies.get(chunk.first)
        return (self.topic.dialogues.name_of(body) if body is not None else None) or chunk.name

    def wholes(self, i: int) -> list[Chunk]:
        """The bodies named from token i on: the first, and those joined to it by "and of"."""
        found: list[Chunk] = []
        while len(found) < LONGEST:
            chunk, end = self.named(i)
            if chunk is None or chunk.kind == "person":
                break
            found.append(chunk)
            if self.word(end) not in {"and", "y", "et"} or self.word(end + 1) not in OF:
                break
            i = end + 2
        return found

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
        if self.word(i - 1) in _OWN:
            return self.speaking()
        return self._before_insertion(i) if self.word(i - 1) == "," else self.before(i)

    def speaking(self) -> list[Chunk]:
        """The publisher, where a sentence about itself begins with "we" or "our"."""
        own = self.topic.own
        about = self.scene.sentence.kind is Kind.ABOUT and self.word(0) in _OWN
        return [Chunk(0, 1, own, "body")] if own is not None and about else []

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

    def is_dialogue(self, chunk: Chunk) -> bool:
        """Whether a chunk names a dialogue."""
        body = self._bodies.get(chunk.first)
        return body is not None and self.topic.dialogues.name_of(body) is not None
