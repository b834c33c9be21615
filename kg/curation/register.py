"""Which releases name which thing, and by what name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kg.facts import Facts
from kg.registry.decision import Referent
from kg.registry.fold import fold_name
from kg.registry.resolution import Resolution, iter_names

#: Sorts after every date.
_UNDATED = "9999"


class Node(NamedTuple):
    """A thing of the graph: kind (`person`, `org`, `mechanism`, `body`, `state`, `meeting`) and key of its IRI."""

    kind: str
    key: str


class Register:
    """The things that releases name, each with where it is named, the earliest release first."""

    def __init__(self, facts: Iterable[Facts], resolution: Resolution) -> None:
        self._seen: dict[Node, list[tuple[str, Referent]]] = {}
        for item in facts:
            self._add(item, resolution)
        for seen in self._seen.values():
            seen.sort(key=lambda entry: (entry[0], entry[1].release, entry[1].name))

    def nodes(self, *kinds: str) -> list[Node]:
        """The things of these kinds, or all, sorted."""
        return sorted(node for node in self._seen if not kinds or node.kind in kinds)

    def find(self, node: Node) -> tuple[Referent, ...]:
        """Where the thing is named, once for each release and folded name; nothing for one that no release names."""
        return tuple(referent for _, referent in self._seen.get(node, ()))

    def _add(self, facts: Facts, resolution: Resolution) -> None:
        release, published = facts.release.id, facts.release.date or _UNDATED
        names: dict[str, str] = {}
        for name in iter_names(facts):
            names.setdefault(fold_name(name), name)
        for name in names.values():
            identity = resolution.agent(release, name)
            self._keep(Node(identity.type, identity.key), published, Referent(release, name))
        for meeting in facts.meetings:
            node = Node("meeting", resolution.meeting(release, meeting.key))
            self._keep(node, published, Referent(release, meeting.name, "meeting", meeting.start))

    def _keep(self, node: Node, published: str, referent: Referent) -> None:
        self._seen.setdefault(node, []).append((published, referent))
