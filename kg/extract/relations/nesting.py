"""Nesting: bodies whose names tell of what they are parts: "the Working Group of the Y", "the Y's Committee"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.bodies.body import Body
from kg.extract.bodies.group import is_group
from kg.extract.relations.belonging import Tie
from kg.extract.relations.chunk import Chunk
from kg.extract.relations.frame import Frame
from kg.extract.relations.stretch import HEADS, OF
from kg.extract.text.saying import words as word_set

#: Parts named with their whole in front that count as parts: "CMC Counter-Trafficking Network".
_COMPOUND_HEADS = frozenset({"network", "group", "red", "grupo", "groupe", "réseau", "mechanism"})
#: Heads that an "of" does not make a part: offices of the whole, kinds of meeting, and what States have.
_NO_PARTS = word_set(
    """secretariat secretaría secrétariat presidency troika conference consultation consultations forum dialogue summit
    meeting meetings officials session delegation embassy mission process project programme program plan fund state
    republic kingdom government states initiative iniciativa diálogo foro proceso processus conferencia conférence
    declaration agreement consulate house president secretary party force forces chamber
    headquarters palace branch"""
)
_ITS = word_set("its su sus sa son ses")
#: Heads of bodies that are parts of others.
_UNITS = HEADS - _NO_PARTS


class Nesting:
    """Reads the parts of one sentence by the structure of their names."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.words = frame.words
        self._bodies = {body.first: body for body in reversed(frame.scene.bodies)}

    def iter_ties(self) -> Iterator[Tie]:
        """Each part with its whole, from left to right."""
        for chunk in self.frame.chunks.all:
            if chunk.kind in {"body", "name"}:
                yield from self._read(chunk)
        yield from self._iter_including()

    def _read(self, chunk: Chunk) -> Iterator[Tie]:
        body = self._bodies.get(chunk.first)
        dialogue = body is not None and self.frame.topic.dialogues.name_of(body) is not None
        if dialogue or chunk.head in _NO_PARTS or is_group(chunk.name):
            return
        whole = self._whole_after(chunk) or self._whole_before(chunk) or (self._whole_inside(body) if body else None)
        if whole is None or (chunk.office and not self._is_dialogue(whole)):
            return
        end = whole.end if isinstance(whole, Chunk) else chunk.end
        yield Tie(chunk, "partOf", whole, chunk.first, max(end, chunk.end), "part-by-name")

    def _whole_after(self, chunk: Chunk) -> Chunk | None:
        """The body "of" which a unit is said to be."""
        under = self.frame.word(chunk.end) == "under"
        if not (under or self.frame.word(chunk.end) in OF) or chunk.head not in _UNITS:
            return None
        whole, _ = self.frame.named(chunk.end + 1)
        if under and (whole is None or not self._is_dialogue(whole)):
            return None
        if whole is None or whole.kind not in {"body", "name"}:
            return None
        return whole if whole.kind == "body" or self._is_dialogue(whole) else None

    def _whole_before(self, chunk: Chunk) -> Chunk | str | None:
        """The owner that a possessive before the name tells of: "the Forum's Working Group", "its Working Group"."""
        if self.frame.word(chunk.first - 1) in _ITS:
            return self._known_owner(chunk)
        if self.frame.word(chunk.first - 1) not in {"'s", "'"} or chunk.head not in _UNITS - {"agency", "ministry"}:
            return None
        owner = self.frame.ending(chunk.first - 1)
        body = self._bodies.get(chunk.first)
        if owner is not None:
            return owner if owner.kind == "body" else None
        return self.frame.topic.dialogues.dialogue_of(body) if body is not None else None

    def _known_owner(self, chunk: Chunk) -> str | None:
        """The dialogue that "its" points to, where the authority list has the part as one of its parts."""
        body, topic = self._bodies.get(chunk.first), self.frame.dialogue_before(chunk.first)
        return topic if body is not None and topic is not None and body.whole == topic else None

    def _whole_inside(self, body: Body) -> str | None:
        """The dialogue whose name a network or group bears in front of its own, or after it where it is known so."""
        parent = body.parent
        if parent is None or parent.first >= body.end:
            return None
        printed = self.frame.document.text[body.start : body.stop].lower()
        closing = body.known and any(f" {small} " in printed for small in ("of", "of the", "de", "del", "du"))
        head = body.head or body.name.lower().split()[-1]
        if not closing and (head not in _COMPOUND_HEADS or not parent.is_dialogue):
            return None
        return self.frame.topic.dialogues.name_of(parent) or parent.name

    def _is_dialogue(self, whole: Chunk | str) -> bool:
        name = whole if isinstance(whole, str) else self.frame.canonical(whole)
        return self.frame.topic.dialogues.named(name) is not None

    def _iter_including(self) -> Iterator[Tie]:
        """ "the Department of Justice, including the DEA": the second is a part of the first."""
        for i, word in enumerate(self.words):
            before = self.frame.ending(i) if word == "including" else None
            if before is None or before.kind != "body" or self.words[i - 1] != "," or self.frame.is_place(before):
                continue
            listed = self.frame.after(i + 1)
            if any(chunk.kind == "body" and not is_group(chunk.name) for chunk in listed):
                for part in listed:
                    if part.kind in {"body", "name"} and not is_group(part.name):
                        yield Tie(part, "partOf", before, before.first, part.end, "including")
