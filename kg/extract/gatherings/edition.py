"""Editions of dialogues: "the 19th Forum", "PAFoM IX", "the ninth edition of the Forum", "the next
Dialogue".
"""

from __future__ import annotations

import re

from kg.extract.bodies.body import Body
from kg.extract.bodies.dialogue import Dialogues
from kg.extract.bodies.scene import Scene
from kg.extract.gatherings.mention import Mention
from kg.extract.text import kind as nouns
from kg.extract.text.document import Document
from kg.extract.text.ordinal import read_ordinal, read_roman
from kg.extract.text.phrase import spell

_YEAR = re.compile(r"(?:19|20)\d\d")
#: Words after "opened" or "closed" that show that the dialogue itself did.
_AFTER_VERB = frozenset({"in", "on", "at", "here", "today", "yesterday", "this", "with", "after", ".", ",", "last"})


class Editions:
    """Reads the editions that one sentence names."""

    def __init__(self, document: Document, dialogues: Dialogues, scene: Scene) -> None:
        self.document = document
        self.dialogues = dialogues
        self.scene = scene
        self.annotated = scene.annotated

    def read(self, body: Body) -> Mention | None:
        """An edition of a dialogue that the text tells apart by its number, year, turn or verb."""
        annotated = self.annotated
        ordinal, first, end = self._number(body)
        shift = read_shift([annotated.lower(first - 1)])
        year = bool(_YEAR.fullmatch(annotated.text(end))) or annotated.lower(first - 2) == "this"
        end += bool(_YEAR.fullmatch(annotated.text(end)))
        if ordinal is None and not shift and not self._happens(end, year=year):
            return None
        before = annotated.lower(first - 2 if annotated.lower(first - 1) == "the" else first - 1)
        if self._goes_on(end) or (ordinal is None and before == "how"):
            return None
        return self._edition(body, first - bool(shift), end, ordinal, shift)

    def _number(self, body: Body) -> tuple[int | None, int, int]:
        """The number of an edition before or after the name, and the tokens that it and the name take."""
        annotated = self.annotated
        ordinal, first, end = body.ordinal, body.first - (body.ordinal is not None), body.end
        after_edition = annotated.lower(first - 1) in nouns.DETERMINERS and annotated.lower(first - 3) == "edition"
        if ordinal is None and after_edition:
            ordinal, first = read_ordinal(annotated.text(first - 4)), first - 4
        roman = read_roman(annotated.text(end)) if end < len(annotated) else None
        if ordinal is None and roman is not None:
            ordinal, end = roman, end + 1
        bracketed = annotated.text(end) == "(" and annotated.text(end + 3) == ")"
        if bracketed and read_roman(annotated.text(end + 2)):
            end += 4
        return ordinal, first, end

    def _happens(self, i: int, *, year: bool) -> bool:
        """Whether a verb at token i says that the dialogue itself takes place: "opened in", "takes place"."""
        annotated = self.annotated
        while annotated.lower(i) in {
            "will",
            "be",
            "was",
            "is",
            "being",
            "has",
            "had",
            "have",
            "were",
            "also",
        }:
            i += 1
        word, following = annotated.lower(i), annotated.lower(i + 1)
        if word in {"took", "takes", "take", "taking"} and following == "place":
            return True
        if word == "held":
            return annotated.lower(i - 1) in {"was", "be", "being", "were"}
        return word in nouns.OPENING | nouns.CLOSING and (year or following in _AFTER_VERB)

    def _goes_on(self, i: int) -> bool:
        """Whether the name before token i only qualifies a noun of meetings: "12th MIDSA technical
        Conference".
        """
        for k in range(i, min(i + 5, len(self.annotated))):
            token = self.annotated.tokens[k]
            if token.lower in nouns.NOUNS:
                return True
            if (
                not (token.is_word or token.text in {"'", "’", "-"})
                or token.lower in nouns.STOPS
                or token.lower in nouns.HAPPENING
            ):
                return False
        return False

    def _edition(self, body: Body, first: int, end: int, ordinal: int | None, shift: int) -> Mention:
        dialogue = self.dialogues.name_of(body)
        noun = body.head if body.head in nouns.NOUNS else _last_noun(dialogue or "")
        return Mention(
            self.scene,
            first,
            end,
            max(first, body.first),
            noun,
            nouns.NOUNS.get(noun, "meeting"),
            spell(self.document, self.annotated, first, end),
            "the",
            ordinal,
            body,
            dialogue,
            shift=shift,
        )


def read_shift(words: list[str]) -> int:
    if nouns.NEXT & set(words):
        return 1
    return -1 if nouns.PREVIOUS & set(words) else 0


def _last_noun(name: str) -> str:
    """The noun of gatherings in a dialogue's name, "meeting" where it has none."""
    words = [w.lower() for w in name.split()]
    return next((w for w in words if w in nouns.NOUNS), "meeting")
