"""Relations between bodies that a release states: part of, member of, secretariat of, funds, partner."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.dialogue import Dialogues
from kg.extract.bodies.scene import Scene
from kg.extract.people.person import People
from kg.extract.relations.linker import read_links
from kg.extract.relations.topic import Topic
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.facts import Evidence, Relation, RelationType


def extract_relations(
    document: Document, people: People, dialogues: Dialogues, scenes: Sequence[Scene]
) -> tuple[Relation, ...]:
    """The relations stated, each once, in the order of the text; scenes: those of the body and of "About"
    passages.
    """
    found: dict[tuple[str, RelationType, str], list[Evidence]] = {}
    topic = Topic(dialogues, document.release.publisher)
    for scene in scenes:
        if scene.sentence.kind in {Kind.TITLE, Kind.CONTACT, Kind.BYLINE}:
            continue
        for stated in read_links(document, people, scene, topic):
            evidence = document.evidence(stated.start, stated.end, stated.rule)
            subject, whole = topic.spell_out(stated.subject), topic.spell_out(stated.object)
            if subject != whole:
                found.setdefault((subject, stated.type, whole), []).append(evidence)
    return tuple(
        Relation(subject=subject, type=kind, object=whole, evidence=tuple(evidence[:3]))
        for (subject, kind, whole), evidence in found.items()
    )
