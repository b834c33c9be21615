"""Patrons: the dialogue behind a gathering whose own words name none."""

from __future__ import annotations

from kg.extract.bodies.dialogue import Dialogues
from kg.extract.gatherings.mention import Mention

_HOLDING = frozenset({"held", "convened", "hold", "holds"})
_HANDED = frozenset({"succeeded", "handed", "passed", "transferred", "gavel"})
_CHAIR = frozenset({"chair", "president", "presidency", "chairmanship", "chairperson", "tempore"})


def find_patron(mention: Mention, dialogues: Dialogues) -> str | None:
    """The dialogue whose chair changes hands at the gathering, or whose body holds it; else None."""
    return _handed_over(mention, dialogues) or _of_subject(mention, dialogues)


def _of_subject(mention: Mention, dialogues: Dialogues) -> str | None:
    """The dialogue of the body that holds it: "the Executive Committee of the Y held a meeting"."""
    annotated = mention.scene.annotated
    near = range(mention.first - 1, max(-1, mention.first - 5), -1)
    verb = next((k for k in near if annotated.lower(k) in _HOLDING), None)
    if verb is None or mention.people:
        return None
    before = [body for body in mention.scene.bodies if verb - 3 <= body.end <= verb]
    return dialogues.dialogue_of(before[-1]) if before else None


def _handed_over(mention: Mention, dialogues: Dialogues) -> str | None:
    """The dialogue whose chair changes hands: "succeeded X as Chair of the Y Process at a ceremony"."""
    annotated = mention.scene.annotated
    words = {annotated.lower(i) for i in range(len(annotated))}
    if not words & _HANDED and not {"took", "over"} <= words:
        return None
    for body in mention.scene.bodies:
        before = {annotated.lower(i) for i in range(max(0, body.first - 5), body.first)}
        name = dialogues.name_of(body)
        if name is not None and before & _CHAIR:
            return name
    every = [name for name, _ in dialogues.items()]
    return every[0] if len(every) == 1 and mention.kind == "ceremony" else None
