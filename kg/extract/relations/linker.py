"""Links: what one sentence states of two bodies, by the structure of a name, by a noun, a verb or in apposition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.bodies.scene import Scene
from kg.extract.people.person import People
from kg.extract.relations.belonging import Belonging, Tie
from kg.extract.relations.chunk import Chunk
from kg.extract.relations.frame import Frame
from kg.extract.relations.funding import Funding
from kg.extract.relations.membership import Membership
from kg.extract.relations.nesting import Nesting
from kg.extract.relations.topic import Topic
from kg.extract.text.document import Document
from kg.facts import RelationType


class Stated(NamedTuple):
    """A relation as stated: its ends by name, its type, code points of the words."""

    subject: str
    type: RelationType
    object: str
    start: int
    end: int
    rule: str


def read_links(document: Document, people: People, scene: Scene, topic: Topic) -> Iterator[Stated]:
    """The relations that one sentence states; `topic` is what those before it were about, and goes on with it."""
    frame = Frame(document, people, scene, topic)
    topic.note(frame.chunks.all)
    for reader in (Nesting(frame), Belonging(frame), Membership(frame), Funding(frame)):
        for tie in reader.iter_ties():
            yield _state(frame, tie)
    topic.close(scene.bodies, frame.opens_with())


def _state(frame: Frame, tie: Tie) -> Stated:
    tokens = frame.annotated.tokens
    whole = frame.canonical(tie.whole) if isinstance(tie.whole, Chunk) else tie.whole
    subject = frame.canonical(tie.subject)
    end = tokens[min(max(tie.end, tie.first + 1), len(tokens)) - 1].end
    return Stated(subject, tie.type, whole, tokens[tie.first].start, end, tie.rule)
