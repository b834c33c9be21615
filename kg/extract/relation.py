"""Relations between bodies that a release states: part of, member of, secretariat of, funds, partner."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.actor import Casting
from kg.extract.dialogue import Dialogues
from kg.extract.document import Document
from kg.extract.layout import Kind
from kg.extract.linker import Linker
from kg.extract.scene import Scene
from kg.facts import Evidence, Relation, RelationType


def extract_relations(
    document: Document, casting: Casting, dialogues: Dialogues, scenes: Sequence[Scene]
) -> tuple[Relation, ...]:
    """The relations stated, each once, in the order of the text; scenes: those of the body and of "About"
    passages.
    """
    found: dict[tuple[str, RelationType, str], list[Evidence]] = {}
    reader: Linker | None = None
    full = _FullNames(scenes)
    for scene in scenes:
        if scene.sentence.kind in {Kind.TITLE, Kind.CONTACT, Kind.BYLINE}:
            continue
        reader = Linker(document, casting, dialogues, scene, reader.last if reader else None)
        for stated in reader.read():
            evidence = document.evidence(stated.start, stated.end, stated.rule)
            subject = full.of(stated.subject)
            if subject != stated.object:
                found.setdefault((subject, stated.type, stated.object), []).append(evidence)
    return tuple(
        Relation(subject=subject, type=kind, object=whole, evidence=tuple(evidence[:3]))
        for (subject, kind, whole), evidence in found.items()
    )


class _FullNames:
    """Bodies by the fullest form of their names: "Training Academy" after "Y Process Training Academy"."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self._names = sorted({body.name for scene in scenes for body in scene.bodies}, key=lambda n: (-len(n), n))

    def of(self, name: str) -> str:
        """The longest name in the text that ends with `name`, if `name` has two words or more."""
        if " " not in name:
            return name
        return next((full for full in self._names if full.endswith(" " + name)), name)
