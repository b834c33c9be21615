"""One release on its way into its graph: the names it uses, resolved, and quads placed in its graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Literal, NamedNode, Quad

from kg.facts import Facts, Meeting
from kg.rdf.identity import Directory, Identity, Resolution
from kg.rdf.iri import Minter
from kg.rdf.vocabulary import RDF, RDFS


@dataclass(frozen=True, slots=True)
class Agent:
    """A resolved name: its IRI, the name to show, the kind of IRI, and whether the registry describes it."""

    node: NamedNode
    label: str
    kind: str
    registered: bool


@dataclass(frozen=True)
class Scope:
    """Everything the mapping of one release needs; `facts` are admitted ones."""

    facts: Facts
    resolution: Resolution
    directory: Directory
    minter: Minter

    @property
    def release_id(self) -> str:
        """The release's id."""
        return self.facts.release.id

    @cached_property
    def release(self) -> NamedNode:
        """The release's IRI."""
        return self.minter.release(self.release_id)

    @cached_property
    def graph(self) -> NamedNode:
        """The IRI of the release's graph."""
        return self.minter.release_graph(self.release_id)

    def agent(self, name: str) -> Agent:
        """Who a name in this release stands for."""
        return self._read_identity(self.resolution.agent(self.release_id, name))

    def meeting(self, key: str) -> NamedNode:
        """The meeting that this release calls `key`."""
        return self.minter.thing("meeting", self.resolution.meeting(self.release_id, key))

    def name_meeting(self, meeting: Meeting) -> str:
        """What the meeting is called: by curators, else by the release."""
        return self.resolution.meeting_label(self.release_id, meeting.key) or meeting.name

    def quad(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal | str) -> Quad:
        """A statement in the release's graph; a string becomes a plain literal."""
        return Quad(subject, predicate, Literal(value) if isinstance(value, str) else value, self.graph)

    def describe(self, subject: NamedNode, kind: NamedNode, label: str) -> Iterator[Quad]:
        """What a thing is and what it is called."""
        yield self.quad(subject, RDF.type, kind)
        yield self.quad(subject, RDFS.label, label)

    def _read_identity(self, identity: Identity) -> Agent:
        node = self.minter.thing(identity.type, identity.key)
        registered = (identity.type, identity.key) in self.directory.registered
        return Agent(node, identity.label, identity.type, registered)
