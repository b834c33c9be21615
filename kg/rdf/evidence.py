"""Evidence as Web Annotations: which words of the release carry a fact, and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from kg.facts import Evidence
from kg.rdf.literal import decimal, integer
from kg.rdf.scope import Scope
from kg.rdf.vocabulary import MGA, OA


def iter_evidence(scope: Scope, fact: NamedNode, passages: Iterable[Evidence]) -> Iterator[Quad]:
    """One annotation of the fact for each passage, with its position, its words and its confidence."""
    for passage in passages:
        place = (str(passage.start), str(passage.end), passage.rule)
        node = scope.minter.fact("evidence", fact.value, scope.release_id, *place)
        yield from scope.describe(node, MGA.Evidence, f"“{passage.quote}”")
        yield scope.quad(node, OA.hasBody, fact)
        yield scope.quad(node, MGA.confidence, decimal(passage.confidence))
        yield scope.quad(node, MGA.rule, passage.rule)
        yield scope.quad(node, MGA.polarity, passage.polarity)
        yield scope.quad(node, MGA.modality, passage.modality)
        yield from _iter_target(scope, node, passage)


def _iter_target(scope: Scope, node: NamedNode, passage: Evidence) -> Iterator[Quad]:
    target = scope.minter.part(node, "target")
    position = scope.minter.part(node, "position")
    quote = scope.minter.part(node, "quote")
    where = f"characters {passage.start} to {passage.end}"
    yield scope.quad(node, OA.hasTarget, target)
    yield from scope.describe(target, OA.SpecificResource, f"passage at {where}")
    yield scope.quad(target, OA.hasSource, scope.release)
    yield scope.quad(target, OA.hasSelector, position)
    yield scope.quad(target, OA.hasSelector, quote)
    yield from scope.describe(position, OA.TextPositionSelector, where)
    yield scope.quad(position, OA.start, integer(passage.start))
    yield scope.quad(position, OA.end, integer(passage.end))
    yield from scope.describe(quote, OA.TextQuoteSelector, f"words at {where}")
    yield scope.quad(quote, OA.exact, passage.quote)
