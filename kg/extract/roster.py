"""Rosters: lists of those who came or spoke that run over several blocks."""

from __future__ import annotations

from kg.extract.layout import Kind
from kg.extract.passage import Part, Passage
from kg.extract.saying import words as word_set
from kg.facts import Capacity

_SPEAKING = word_set(
    """spoke speakers panellists panelists speaking floor addressed oradores orateurs intervenus intervinieron
    intervenants palabra parole"""
)
_COMING = word_set(
    """participants present attendees attendance attended participated participantes attending came delegations
    asistieron participaron asistentes présents participé integraron integran delegaciones délégations"""
)

#: Headings of a programme under which those who speak stand, and words before who leads the debate.
_SLOTS = word_set(
    "welcome keynote panel remarks address opening closing panelists bienvenida apertura clausura ponencia"
)
_CHAIRS = frozenset({"moderator", "chair", "chairperson", "moderador", "moderadora", "modérateur", "modératrice"})


class Roster:
    """Lists that run over blocks: "Among those present were:" and the entries after it."""

    def __init__(self) -> None:
        self.capacity: Capacity | None = None

    def read(self, passage: Passage) -> list[Part]:
        """Who is named first in each entry below an announcing line."""
        if passage.scene.sentence.kind is not Kind.ITEM:
            self.capacity = _announced(passage)
            return []
        if self.capacity is None:
            return []
        people = [a for a in passage.cast.actors if a.kind == "person"][:1]
        first = people or [a for a in passage.cast.actors if a.first <= 4][:1]
        chairs = passage.words[:1] and passage.words[0] in _CHAIRS
        return passage.parts(first, "chair" if chairs else self.capacity, "roster")


def _announced(passage: Passage) -> Capacity | None:
    """The capacity that a line announces for the entries below it."""
    words = set(passage.words)
    ends = passage.words[-1:] == [":"]
    heading = passage.scene.sentence.kind is Kind.HEADING or len(passage.words) < 8
    if not (ends or heading) or len(passage.words) > 26:
        return None
    if words & _SPEAKING or (passage.words and words & _SLOTS and not passage.cast.actors and len(words) < 12):
        return "speaker"
    took_part = {"took", "part"} <= words
    return "participant" if words & _COMING or took_part or (heading and "leaders" in words) else None
