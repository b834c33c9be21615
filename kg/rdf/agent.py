"""Agents that only releases know: people, and bodies that the registry does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from kg.facts import Evidence, Facts
from kg.rdf.evidence import iter_evidence
from kg.rdf.scope import Agent, Scope
from kg.rdf.vocabulary import FOAF, MGA, ORG, SKOS

_CLASSES = {
    "org": ORG.Organization,
    "mechanism": MGA.ConsultationMechanism,
    "body": MGA.MechanismBody,
    "state": MGA.State,
    "person": FOAF.Person,
}

Reference = tuple[str, tuple[Evidence, ...]]


def iter_agents(scope: Scope) -> Iterator[Quad]:
    """A description of every agent that the release names and the registry does not describe."""
    introduced = {person.name for person in scope.facts.people}
    for name, evidence in _iter_references(scope.facts):
        agent = scope.agent(name)
        if agent.registered:
            continue
        yield from scope.describe(agent.node, _CLASSES[agent.kind], agent.label)
        if agent.kind == "person":
            # A person whom another fact names without introducing them still needs evidence.
            passages = () if name in introduced else evidence
            yield from _iter_person(scope, agent, name, passages)
    yield from _iter_introductions(scope)
    yield from _iter_acronyms(scope)


def _iter_introductions(scope: Scope) -> Iterator[Quad]:
    for person in scope.facts.people:
        agent = scope.agent(person.name)
        if agent.kind == "person":
            yield from _iter_person(scope, agent, person.name, person.evidence)


def _iter_person(scope: Scope, agent: Agent, name: str, evidence: Iterable[Evidence]) -> Iterator[Quad]:
    yield scope.quad(agent.node, FOAF.name, name)
    yield from iter_evidence(scope, agent.node, evidence)


def _iter_acronyms(scope: Scope) -> Iterator[Quad]:
    for dialogue in scope.facts.dialogues:
        agent = scope.agent(dialogue.name)
        if dialogue.acronym and not agent.registered:
            yield scope.quad(agent.node, SKOS.altLabel, dialogue.acronym)


def _iter_references(facts: Facts) -> Iterator[Reference]:
    """Every name that some fact of the release uses for an agent, with that fact's evidence."""
    if facts.release.publisher:
        yield facts.release.publisher, ()
    for person in facts.people:
        yield person.name, person.evidence
    for post in facts.posts:
        yield post.person, post.evidence
        yield from _named(post.organisation, post.evidence)
    for dialogue in facts.dialogues:
        yield dialogue.name, dialogue.evidence
        yield from _named(dialogue.part_of, dialogue.evidence)
    yield from _iter_event_references(facts)


def _iter_event_references(facts: Facts) -> Iterator[Reference]:
    for meeting in facts.meetings:
        yield from _named(meeting.dialogue, meeting.evidence)
    for participation in facts.participation:
        yield participation.actor, participation.evidence
    for relation in facts.relations:
        yield relation.subject, relation.evidence
        yield relation.object, relation.evidence
    for statement in facts.statements:
        yield statement.speaker, statement.evidence


def _named(name: str | None, evidence: tuple[Evidence, ...]) -> Iterator[Reference]:
    if name:
        yield name, evidence
