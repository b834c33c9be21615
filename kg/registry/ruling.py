"""Rulings: what curators' decisions make of the identities that the rules have found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from kg.errors import Finding
from kg.facts import Meeting
from kg.registry.agent import Identity, IdentityType
from kg.registry.decision import Decision, Referent
from kg.registry.fold import fold_name
from kg.registry.key import mint_key
from kg.registry.ledger import report

#: What a release names: its id and, of an agent, the folded name; of a meeting, the key.
Address = tuple[str, str]
Node = TypeVar("Node", Identity, str)


@dataclass(slots=True)
class Rulings:
    """Decisions on identity as look-ups; empty ones change nothing.

    agents, meetings: nodes that were split off, by address; heirs: node → the one that it was merged into;
    labels: node → what it is to be called.
    """

    agents: dict[Address, Identity] = field(default_factory=dict)
    meetings: dict[Address, str] = field(default_factory=dict)
    agent_heirs: dict[tuple[IdentityType, str], Identity] = field(default_factory=dict)
    meeting_heirs: dict[str, str] = field(default_factory=dict)
    agent_labels: dict[tuple[IdentityType, str], str] = field(default_factory=dict)
    meeting_labels: dict[str, str] = field(default_factory=dict)

    def agent(self, address: Address, found: Identity) -> Identity:
        """Who is meant there, given who the rules say it is."""
        identity = self.agents.get(address, found)
        while heir := self.agent_heirs.get((identity.type, identity.key)):
            identity = heir
        label = self.agent_labels.get((identity.type, identity.key))
        return msgspec.structs.replace(identity, label=label) if label else identity

    def meeting(self, address: Address, found: str) -> str:
        """Which meeting is meant there, given which the rules say it is."""
        key = self.meetings.get(address, found)
        while heir := self.meeting_heirs.get(key):
            key = heir
        return key


@dataclass(frozen=True, slots=True)
class Judgement:
    """The rulings; the nodes (kind and key) that each decision concerns, by its id; what stands in the way of others.

    The kind of a node is `meeting` or that of an agent.
    """

    rulings: Rulings = field(default_factory=Rulings)
    concerned: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """What decisions are measured against: the names and meetings of each release, and what the rules make of them.

    names: release → folded names of agents; registered: whether the registry describes a key.
    """

    names: Mapping[str, frozenset[str]]
    meetings: Mapping[str, tuple[Meeting, ...]]
    agent: Callable[[str, str], Identity]
    meeting: Callable[[Address], str]
    registered: Callable[[str], bool]


def rule(decisions: Iterable[Decision], ground: Ground) -> Judgement:
    """What the decisions in force come to, carried out one after the other.

    Reported are decisions about what no release names any more, about things that cannot be one, and those that a
    later one overrules.
    """
    bench = _Bench(ground)
    carried = [decision for decision in decisions if decision.things and bench.carry_out(decision)]
    for decision in carried:
        if not bench.holds(decision):
            bench.findings.append(report(decision, f"to {decision.act} is overruled by a later one; undo one of them"))
    concerned = {decision.id: tuple(dict.fromkeys(bench.find_nodes(decision))) for decision in carried}
    return Judgement(bench.rulings, concerned, tuple(bench.findings))


class _Bench:
    """Carries out decisions."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.rulings = Rulings()
        self.findings: list[Finding] = []

    def carry_out(self, decision: Decision) -> bool:
        """Carry the decision out; False if that cannot be, which is then among the findings."""
        kinds = {thing.kind for thing in decision.things}
        if len(kinds) > 1:
            return self._object(decision, "is about a meeting and something that is none")
        found: list[Address] = []
        for thing in decision.things:
            address = self._find(decision, thing)
            if address is None:
                return False
            found.append(address)
        if kinds == {"meeting"}:
            return self._rule_meetings(decision, found)
        return self._rule_agents(decision, found)

    def holds(self, decision: Decision) -> bool:
        """Whether the things are now as a merge or split says."""
        nodes = self.find_nodes(decision)
        match decision.act:
            case "merge":
                return len(set(nodes)) == 1
            case "split":
                return nodes[0] not in nodes[1:]
            case _:
                return True

    def find_nodes(self, decision: Decision) -> list[tuple[str, str]]:
        """Kind and key of each thing that the decision names, as far as all decisions go."""
        return [self._node(thing) for thing in decision.things]

    def _node(self, thing: Referent) -> tuple[str, str]:
        if thing.kind == "meeting":
            address = self._find_meeting(thing)
            return "meeting", self._meeting(address) if address else ""
        identity = self._agent((thing.release, fold_name(thing.name)), thing.name)
        return identity.type, identity.key

    def _find(self, decision: Decision, thing: Referent) -> Address | None:
        if thing.release not in self.ground.names:
            self._object(decision, f"is about release {thing.release}, which is not there")
            return None
        address: Address | None = (thing.release, fold_name(thing.name))
        if thing.kind == "meeting":
            address = self._find_meeting(thing)
        elif fold_name(thing.name) not in self.ground.names[thing.release]:
            address = None
        if address is None:
            self._object(decision, f"is about {thing.name!r}, which release {thing.release} does not name")
        return address

    def _find_meeting(self, thing: Referent) -> Address | None:
        folded = fold_name(thing.name)
        for meeting in self.ground.meetings.get(thing.release, ()):
            if fold_name(meeting.name) == folded and thing.start in (None, meeting.start):
                return thing.release, meeting.key
        return None

    def _object(self, decision: Decision, what: str) -> bool:
        self.findings.append(report(decision, f"{what}; it changes nothing: undo it, or mend it with a new one"))
        return False

    def _agent(self, address: Address, name: str) -> Identity:
        return self.rulings.agent(address, self.ground.agent(address[0], name))

    def _meeting(self, address: Address) -> str:
        return self.rulings.meeting(address, self.ground.meeting(address))

    def _rule_agents(self, decision: Decision, addresses: list[Address]) -> bool:
        nodes = [self._agent(a, thing.name) for a, thing in zip(addresses, decision.things, strict=True)]
        match decision.act:
            case "merge":
                return self._merge_agents(decision, nodes)
            case "split":
                self._split_agents(decision, addresses, nodes)
            case "rename":
                if self.ground.registered(nodes[0].key):
                    return self._object(decision, f"renames {nodes[0].label!r}, which the registry names")
                self.rulings.agent_labels[nodes[0].type, nodes[0].key] = decision.label or nodes[0].label
        return True

    def _merge_agents(self, decision: Decision, nodes: list[Identity]) -> bool:
        listed = list(dict.fromkeys((n.type, n.key) for n in nodes if self.ground.registered(n.key)))
        if len({node.type == "person" for node in nodes}) > 1:
            return self._object(decision, "makes a person and a body one")
        if len(listed) > 1:
            what = f"makes {listed[0][1]} and {listed[1][1]} one, which the registry tells apart"
            return self._object(decision, what)
        heir = next((node for node in nodes if (node.type, node.key) in listed), nodes[0])
        for node in nodes:
            if (node.type, node.key) != (heir.type, heir.key):
                self.rulings.agent_heirs[node.type, node.key] = heir
        return True

    def _split_agents(self, decision: Decision, addresses: list[Address], nodes: list[Identity]) -> None:
        kept = nodes[0].type, nodes[0].key
        apart = [k for k in range(1, len(nodes)) if (nodes[k].type, nodes[k].key) == kept]
        if not apart:
            return
        name = decision.things[apart[0]].name
        type_: IdentityType = "person" if nodes[0].type == "person" else "org"
        own = Identity(type_, _mint_apart(name, decision.things[apart[0]]), name)
        self.rulings.agents.update((addresses[k], own) for k in apart)

    def _rule_meetings(self, decision: Decision, addresses: list[Address]) -> bool:
        keys = [self._meeting(address) for address in addresses]
        match decision.act:
            case "merge":
                self.rulings.meeting_heirs.update((key, keys[0]) for key in keys[1:] if key != keys[0])
            case "split":
                apart = [k for k in range(1, len(keys)) if keys[k] == keys[0]]
                own = [_mint_apart(decision.things[k].name, decision.things[k]) for k in apart[:1]]
                self.rulings.meetings.update((addresses[k], own[0]) for k in apart)
            case "rename":
                self.rulings.meeting_labels[keys[0]] = decision.label or ""
        return True


def _mint_apart(name: str, thing: Referent) -> str:
    """The key of what was split off, which hangs on the first release of it that the decision names."""
    return mint_key(name, fold_name(name), thing.release, thing.start or "", "apart")
