"""Participation: who took part in which meeting, how, and in which of their offices."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Quad

from kg.rdf.evidence import iter_evidence
from kg.rdf.iri import vocab
from kg.rdf.post import map_capacities
from kg.rdf.scope import Scope
from kg.rdf.vocabulary import MGA


def iter_participation(scope: Scope) -> Iterator[Quad]:
    """One node per agent, meeting and capacity that the release states."""
    capacities = map_capacities(scope)
    names = {meeting.key: meeting.name for meeting in scope.facts.meetings}
    for fact in scope.facts.participation:
        agent, meeting = scope.agent(fact.actor), scope.meeting(fact.meeting)
        node = scope.minter.fact("participation", agent.node.value, meeting.value, fact.capacity)
        label = f"{agent.label}, {fact.capacity}: {names[fact.meeting]}"
        yield from scope.describe(node, MGA.Participation, label)
        yield scope.quad(node, MGA.inMeeting, meeting)
        yield scope.quad(node, MGA.participant, agent.node)
        yield scope.quad(node, MGA.participationRole, vocab("participation-role", fact.capacity))
        if membership := capacities.get(agent.node):
            yield scope.quad(node, MGA.inCapacityOf, membership)
        yield from iter_evidence(scope, node, fact.evidence)
