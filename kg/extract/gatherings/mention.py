"""A mention of a gathering: what one noun phrase or verb says of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.bodies.body import Body
from kg.extract.bodies.scene import Scene
from kg.facts import MeetingKind


@dataclass(slots=True)
class Mention:
    """A place where a gathering is spoken of: tokens `first` to `end` of a scene, `head` its noun.

    body: the smallest body whose gathering it is; dialogue: the dialogue behind it; series: the name of
    the kind of meeting where that is printed as a name ("Senior Officials' Meeting"); definite: "the", "a"
    or "" (none); shift: -1 for the previous one, 1 for the next; part: a session or panel of a gathering;
    people: names of those who met, for meetings told by a verb; topic: the words after the noun.
    """

    scene: Scene
    first: int
    end: int
    head: int
    noun: str
    kind: MeetingKind
    name: str
    definite: str = ""
    ordinal: int | None = None
    body: Body | None = None
    dialogue: str | None = None
    series: str | None = None
    shift: int = 0
    recurrent: bool = False
    plural: bool = False
    part: bool = False
    adjunct: bool = False
    topic: str = ""
    people: tuple[str, ...] = ()
    verbal: bool = False
    place: str | None = None
    cues: set[str] = field(default_factory=set)

    @property
    def start(self) -> int:
        return self.scene.annotated.tokens[self.first].start

    @property
    def stop(self) -> int:
        return self.scene.annotated.tokens[self.end - 1].end

    @property
    def is_bare(self) -> bool:
        """Whether nothing but its noun identifies it."""
        return self.ordinal is None and self.body is None and self.series is None and not self.topic and not self.shift

    @property
    def weight(self) -> int:
        """How much its name tells."""
        return (
            4 * (self.ordinal is not None)
            + 2 * (self.body is not None)
            + 2 * (self.series is not None)
            + bool(self.topic)
            + bool(self.people)
        )
