"""Decisions of curators as the graph `curated`: what was decided, by whom, when, why, about what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from kg.rdf.iri import Minter
from kg.rdf.literal import read_date
from kg.rdf.vocabulary import DCTERMS, MGA, PROV, RDF, RDFS
from kg.registry.decision import Decision

#: The nodes that a decision is about, each as kind and key, by the decision's id.
Concerned = Mapping[str, tuple[tuple[str, str], ...]]


def map_decisions(decisions: Iterable[Decision], concerned: Concerned, *, minter: Minter) -> Iterator[Quad]:
    """The quads of the decisions in force, with what they are about where it is still there."""
    graph = minter.graph("curated")
    for decision in decisions:
        node = minter.thing("decision", decision.id)
        yield Quad(node, RDF.type, MGA.CurationDecision, graph)
        yield Quad(node, RDF.type, PROV.Activity, graph)
        yield Quad(node, RDFS.label, Literal(_label(decision)), graph)
        yield Quad(node, MGA.act, Literal(decision.act), graph)
        yield Quad(node, MGA.curator, Literal(decision.who), graph)
        if day := read_date(decision.when):
            yield Quad(node, DCTERMS.date, day, graph)
        if decision.why:
            yield Quad(node, DCTERMS.description, Literal(decision.why), graph)
        for thing in _iter_things(decision, concerned, minter):
            yield Quad(node, MGA.concerns, thing, graph)


def _label(decision: Decision) -> str:
    names = [thing.name for thing in decision.things]
    names += [str(value) for fact in decision.facts for value in fact.fields.values()]
    shown = " | ".join(dict.fromkeys(names))
    return f"{decision.act}: {shown}" + (f" → {decision.label}" if decision.label else "")


def _iter_things(decision: Decision, concerned: Concerned, minter: Minter) -> Iterator[NamedNode]:
    for kind, key in concerned.get(decision.id, ()):
        yield minter.thing(kind, key)
    for release in dict.fromkeys(fact.release for fact in decision.facts):
        yield minter.release(release)
