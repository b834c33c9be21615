"""Relations between bodies, stated as relations or as a dialogue's larger whole; and dialogues mentioned."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.facts import Relation, RelationType
from kg.rdf.evidence import iter_evidence
from kg.rdf.iri import Minter, vocab
from kg.rdf.scope import Agent, Scope
from kg.rdf.vocabulary import MGA, RDF, RDFS

#: The concept of each relation type in `vocab/relation-type`.
CONCEPTS: dict[RelationType, str] = {
    "partOf": "part-of",
    "memberOf": "member-of",
    "partner": "partner",
    "funds": "funds",
    "secretariatOf": "secretariat-of",
}


def iter_relations(scope: Scope) -> Iterator[Quad]:
    """One node per relation between two bodies."""
    for relation in _iter_stated(scope):
        subject, target = scope.agent(relation.subject), scope.agent(relation.object)
        concept = CONCEPTS[relation.type]
        node = mint_relation(scope.minter, subject, concept, target)
        for predicate, value in iter_terms(subject, concept, target):
            yield scope.quad(node, predicate, value)
        yield from iter_evidence(scope, node, relation.evidence)


def mint_relation(minter: Minter, subject: Agent, concept: str, target: Agent, *term: str) -> NamedNode:
    """The IRI of a relation, the same wherever it is stated; `term` tells apart those that come again."""
    return minter.fact("relation", subject.node.value, concept, target.node.value, *term)


def iter_terms(
    subject: Agent, concept: str, target: Agent
) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    """What makes up a relation of a type of `vocab/relation-type`: its properties with their values."""
    label = f"{subject.label}: {concept.replace('-', ' ')}: {target.label}"
    yield RDF.type, MGA.Relationship
    yield RDFS.label, Literal(label)
    yield MGA.subject, subject.node
    yield MGA.relationType, vocab("relation-type", concept)
    yield MGA.object_, target.node


def iter_mentions(scope: Scope) -> Iterator[Quad]:
    """One node per dialogue that the release names; a node, so that evidence can hang on it."""
    for dialogue in scope.facts.dialogues:
        agent = scope.agent(dialogue.name)
        node = scope.minter.fact("mention", agent.node.value, scope.release_id)
        yield from scope.describe(node, MGA.DialogueMention, f"Mention of {agent.label}")
        yield scope.quad(node, MGA.mentions, agent.node)
        yield scope.quad(node, MGA.mentionedIn, scope.release)
        yield from iter_evidence(scope, node, dialogue.evidence)


def _iter_stated(scope: Scope) -> Iterator[Relation]:
    yield from scope.facts.relations
    for dialogue in scope.facts.dialogues:
        if dialogue.part_of:
            yield Relation(
                subject=dialogue.name, type="partOf", object=dialogue.part_of, evidence=dialogue.evidence
            )
