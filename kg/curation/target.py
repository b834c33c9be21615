"""The facts behind an IRI of the graph."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from pyoxigraph import NamedNode

from kg.facts import LAYERS, Fact, Facts
from kg.rdf.identity import Directory
from kg.rdf.iri import Minter
from kg.rdf.mapping import map_facts
from kg.rdf.vocabulary import OA
from kg.registry.decision import FactReference
from kg.registry.resolution import Resolution
from kg.registry.verdict import describe_fact

#: Kind of IRI → layer of the facts that describe such a thing; other nodes are facts of the other layers.
_LAYERS = {"person": "people", "meeting": "meetings"}


def find_facts(node: NamedNode, facts: Iterable[Facts], resolution: Resolution, minter: Minter) -> list[FactReference]:
    """The facts of all releases that the node stands for: a membership, participation, statement, relationship or
    mention, or a person or meeting that a release tells of; none if it stands for none.
    """
    kind = node.value.removeprefix(f"{minter.base}id/").partition("/")[0]
    layers = [_LAYERS[kind]] if kind in _LAYERS else [layer for layer in LAYERS if layer not in _LAYERS.values()]
    return [
        describe_fact(item, layer, fact)
        for item in facts
        for layer in layers
        for fact in getattr(item, layer)
        if _is_carried(node, _isolate(item, layer, fact), resolution, minter)
    ]


def _isolate(facts: Facts, layer: str, fact: Fact) -> Facts:
    """The release with this fact alone, but for the people and meetings that it may refer to."""
    kept: dict[str, tuple[Fact, ...]] = dict.fromkeys(LAYERS, ())
    kept |= {other: getattr(facts, other) for other in _LAYERS.values()}
    kept[layer] = (fact,)
    return msgspec.structs.replace(facts, **kept)


def _is_carried(node: NamedNode, facts: Facts, resolution: Resolution, minter: Minter) -> bool:
    quads = map_facts(facts, resolution, directory=Directory(), minter=minter)
    return any(quad.object == node and quad.predicate == OA.hasBody for quad in quads)
