"""What a text is about as its sentences go by: what "the Alliance", "its members" or "the programme" point to."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.bodies.body import Body
from kg.extract.bodies.capital import DIALOGUE_NOUNS
from kg.extract.bodies.dialogue import Dialogues
from kg.extract.relations.chunk import Chunk
from kg.extract.relations.stretch import HEADS
from kg.extract.text.saying import words as word_set

#: Nouns by which a text points back to a body.
NOUNS = (HEADS | DIALOGUE_NOUNS) - word_set(
    "parliament government ministry department cabinet congress senate assembly court police state republic kingdom"
)
_SMALL = word_set("of for on de del du des para sur sobre pour")


class Topic:
    """Remembers the names of the sentences read so far.

    dialogue: the one named last before this sentence; subject: the body or State that the last sentence began with;
    project: the project named last; own: who speaks of itself as "we", spelled as in the text.
    """

    def __init__(self, dialogues: Dialogues, own: str | None = None) -> None:
        self.dialogues = dialogues
        self.own = own
        self.dialogue: str | None = None
        self.project: str | None = None
        self.subject: Chunk | None = None
        self._by_noun: dict[str, str] = {}
        self._full: dict[str, str] = {}

    def find(self, noun: str) -> str | None:
        """What "the Network" or "the Community" points to: a dialogue with that noun, else the body named last."""
        return (self.dialogues.by_noun(noun) or self._by_noun.get(noun)) if noun in NOUNS else None

    def note(self, chunks: Iterable[Chunk]) -> None:
        """Take in the names of a sentence, which those after it may point to by their nouns."""
        for chunk in chunks:
            if self.own is not None and chunk.name.casefold() == self.own.casefold():
                self.own = chunk.name
            words = chunk.name.lower().split()
            if chunk.kind in {"body", "name"} and len(words) > 1:
                nouns = {words[0], words[-1], chunk.head}
                self._by_noun.update((noun, chunk.name) for noun in nouns & NOUNS)
                self._take_short_forms(chunk.name)

    def _take_short_forms(self, name: str) -> None:
        """Keep a name under its own shorter forms: without what stands before its head's words, and without its field.
        """
        words = name.split()
        field = next((k for k, word in enumerate(words) if k and word in _SMALL), len(words))
        starts = range(1, field - 1) if field == len(words) else ()
        shorts = [" ".join(words[k:]) for k in starts] + ([" ".join(words[:field])] if field > 1 else [])
        for short in shorts:
            self._full.setdefault(short, name)

    def spell_out(self, name: str) -> str:
        """The fullest form of a name in the text so far: "Training Academy" after "Y Process Training Academy"."""
        return self._full.get(name, name)

    def close(self, bodies: Iterable[Body], opening: Chunk | None) -> None:
        """Go on to the next sentence."""
        named = [name for body in bodies if (name := self.dialogues.name_of(body)) is not None]
        self.dialogue = named[-1] if named else self.dialogue
        self.subject = opening
