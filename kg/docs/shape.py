"""The SHACL shapes in words: what each looks at, what must hold there, and what is said where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rdflib import Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH
from rdflib.term import Identifier, Node

from kg.docs.spelling import Spelling
from kg.docs.term import read_iris, read_text
from kg.query.display import escape_misleading

_TARGETS = {
    SH.targetClass: "every {}",
    SH.targetObjectsOf: "whatever {} leads to",
    SH.targetSubjectsOf: "whatever has {}",
}
#: What a constraint says, with its value in place; in the order in which it is told.
_RULES = {
    SH.minCount: "at least {}",
    SH.maxCount: "at most {}",
    SH.datatype: "is of type {}",
    SH["class"]: "is a {}",
    SH.nodeKind: "is a node of kind {}",
    SH.hasValue: "one is {}",
    SH["in"]: "is one of {}",
    SH.minInclusive: "is {} or more",
    SH.maxInclusive: "is {} or less",
    SH.minLength: "has {} or more characters",
    SH.maxLength: "has {} characters or fewer",
    SH.pattern: "fits the pattern {}",
    SH.uniqueLang: "one for each language",
    SH.lessThanOrEquals: "is not after {}",
    SH.disjoint: "is never the same as {}",
    SH.node: "fits {}",
    SH["not"]: "does not fit: {}",
    SH["or"]: "fits one of: {}",
    SH.xone: "fits exactly one of: {}",
    SH.sparql: "passes a query",
}
_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Constraint:
    """One check: the path it looks along (`""`: the thing itself), what must hold, the message where it does not."""

    path: str
    rules: tuple[str, ...]
    message: str
    severity: str


@dataclass(frozen=True, slots=True)
class ShapeText:
    """A shape: its name, anchor, what it is for (empty for parts that others refer to) and its checks."""

    name: str
    anchor: str
    targets: tuple[str, ...]
    constraints: tuple[Constraint, ...]


def read_shapes(path: Path, spelling: Spelling) -> list[ShapeText]:
    """The named shapes of a file: those with targets by name, then the parts they share."""
    graph = Graph(bind_namespaces="none").parse(path)
    names = {prefix: str(space) for prefix, space in graph.namespaces()}
    reader = _Reader(graph, Spelling({**names, **spelling.prefixes}))
    nodes = {node for kind in (SH.NodeShape, SH.PropertyShape) for node in graph.subjects(RDF.type, kind)}
    shapes = [reader.read(node) for node in nodes if isinstance(node, URIRef)]
    return sorted(shapes, key=lambda shape: (not shape.targets, shape.name))


class _Reader:
    """Puts the nodes of a graph of shapes into words."""

    def __init__(self, graph: Graph, spelling: Spelling) -> None:
        self._graph = graph
        self._spelling = spelling

    def read(self, node: URIRef) -> ShapeText:
        name = self._spelling.shorten(str(node))
        return ShapeText(name, name.rpartition(":")[2], tuple(self._iter_targets(node)), tuple(self._iter_checks(node)))

    def _iter_targets(self, node: Node) -> Iterator[str]:
        for edge, words in _TARGETS.items():
            for iri in read_iris(self._graph, node, edge):
                yield words.format(self._spelling.shorten(iri))

    def _iter_checks(self, node: Node) -> Iterator[Constraint]:
        if own := self._read_check(node, SH.Violation):
            yield own
        checks = [self._read_check(part, SH.Violation) for part in self._graph.objects(node, SH.property)]
        yield from sorted(filter(None, checks), key=lambda check: (check.path, check.message))

    def _read_check(self, node: Node, severity: Node) -> Constraint | None:
        rules = tuple(self._iter_rules(node, _DEPTH))
        if not rules:
            return None
        path = self._graph.value(node, SH.path)
        query = self._graph.value(node, SH.sparql)
        message = read_text(self._graph, node, SH.message) or (query and read_text(self._graph, query, SH.message))
        grave = self._graph.value(node, SH.severity) or severity
        return Constraint(
            self._spell_path(path) if path else "", rules, message or "", str(grave).rpartition("#")[2].lower()
        )

    def _iter_rules(self, node: Node, depth: int) -> Iterator[str]:
        for edge, words in _RULES.items():
            for value in sorted(self._graph.objects(node, edge), key=str):
                yield words.format(self._spell_value(value, depth))

    def _spell_value(self, value: Node, depth: int) -> str:
        if depth == 0:
            return "…"
        if (value, RDF.first, None) in self._graph:
            return ", ".join(self._spell_value(item, depth - 1) for item in Collection(self._graph, value))
        if isinstance(value, URIRef) or (value, None, None) not in self._graph:
            return self._spell(value)
        return " and ".join(self._iter_parts(value, depth - 1))

    def _iter_parts(self, node: Node, depth: int) -> Iterator[str]:
        """The rules of a node without a name, and of the properties it speaks of."""
        if path := self._graph.value(node, SH.path):
            yield self._spell_path(path)
        yield from self._iter_rules(node, depth)
        for part in self._graph.objects(node, SH.property):
            yield " ".join(self._iter_parts(part, depth - 1)) if depth > 0 else "…"

    def _spell_path(self, path: Node) -> str:
        if inverse := self._graph.value(path, SH.inversePath):
            return f"^{self._spell(inverse)}"
        if (path, RDF.first, None) in self._graph:
            return " / ".join(self._spell_path(step) for step in Collection(self._graph, path))
        return self._spell(path)

    def _spell(self, node: Node) -> str:
        if isinstance(node, URIRef):
            return self._spelling.shorten(str(node))
        return escape_misleading(str(node) if isinstance(node, Identifier) else "")
