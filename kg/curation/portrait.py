"""What releases tell of a thing that helps to recognise it elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.curation.register import Node
from kg.facts import Facts
from kg.registry.fold import fold_name
from kg.registry.resolution import Resolution, iter_names


@dataclass(slots=True)
class Portrait:
    """A thing: its folded names, the releases that name it, and traits such as `series cmc` or `meeting cmc-2`.

    starts: the dates on which a meeting began.
    """

    names: set[str] = field(default_factory=set)
    releases: set[str] = field(default_factory=set)
    traits: set[str] = field(default_factory=set)
    starts: set[str] = field(default_factory=set)


def paint(facts: Iterable[Facts], resolution: Resolution) -> dict[Node, Portrait]:
    """The portraits of everything that releases name."""
    gallery: dict[Node, Portrait] = {}
    for item in facts:
        _Painter(item, resolution, gallery).paint()
    return gallery


class _Painter:
    """Adds what one release tells to the portraits."""

    def __init__(self, facts: Facts, resolution: Resolution, gallery: dict[Node, Portrait]) -> None:
        self.facts = facts
        self.resolution = resolution
        self.gallery = gallery

    def paint(self) -> None:
        for name in iter_names(self.facts):
            self._meet(self._agent(name), name)
        self._paint_meetings()

    def _paint_meetings(self) -> None:
        nodes = {m.key: Node("meeting", self.resolution.meeting(self._release, m.key)) for m in self.facts.meetings}
        for meeting in self.facts.meetings:
            portrait = self._meet(nodes[meeting.key], meeting.name)
            portrait.starts.update(filter(None, (meeting.start,)))
            places = (meeting.city and f"city {fold_name(meeting.city)}", meeting.country and f"in {meeting.country}")
            portrait.traits.update(filter(None, places))
            if meeting.series or meeting.dialogue:
                portrait.traits.add(f"series {fold_name(meeting.series or meeting.dialogue or '')}")
        for part in self.facts.participation:
            agent = self._agent(part.actor)
            self.gallery[nodes[part.meeting]].traits.add(f"with {' '.join(agent)}")
            self.gallery[agent].traits.add(f"meeting {nodes[part.meeting].key}")

    @property
    def _release(self) -> str:
        return self.facts.release.id

    def _agent(self, name: str) -> Node:
        identity = self.resolution.agent(self._release, name)
        return Node(identity.type, identity.key)

    def _meet(self, node: Node, name: str) -> Portrait:
        portrait = self.gallery.setdefault(node, Portrait())
        portrait.names.add(fold_name(name))
        portrait.releases.add(self._release)
        if self.facts.release.publisher:
            portrait.traits.add(f"told by {fold_name(self.facts.release.publisher)}")
        return portrait
