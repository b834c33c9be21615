"""The vocabularies as trees of concepts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SKOS
from rdflib.term import Node

from kg.docs.term import LANGUAGES, read_iris, read_labels, read_text
from kg.query.display import escape_misleading

_MAPPINGS = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept and those below it.

    others: further names by language; mappings: kind and IRI; besides: IRIs of broader concepts but the first.
    """

    iri: str
    key: str
    labels: Mapping[str, str]
    definition: str
    notation: str
    others: Mapping[str, tuple[str, ...]]
    mappings: tuple[tuple[str, str], ...]
    besides: tuple[str, ...]
    narrower: tuple[Concept, ...]

    @property
    def label(self) -> str:
        """The English name, or the key."""
        return self.labels.get("en", self.key)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A vocabulary: its key is its file's name, `tops` are the concepts with nothing broader."""

    key: str
    iri: str
    labels: Mapping[str, str]
    definition: str
    size: int
    tops: tuple[Concept, ...]

    @property
    def label(self) -> str:
        """The English name, or the key."""
        return self.labels.get("en", self.key)


def read_schemes(folder: Path) -> list[Scheme]:
    """The vocabularies of the Turtle files of a folder, by file name."""
    return [read_scheme(path) for path in sorted(folder.glob("*.ttl"))]


def read_scheme(path: Path) -> Scheme:
    """The one vocabulary of a file; each concept stands below the first of its broader ones."""
    graph = Graph(bind_namespaces="none").parse(path)
    scheme = next(node for node in graph.subjects(RDF.type, SKOS.ConceptScheme) if isinstance(node, URIRef))
    members = sorted(node for node in graph.subjects(SKOS.inScheme, scheme) if isinstance(node, URIRef))
    below: dict[URIRef | None, list[URIRef]] = {}
    for member in members:
        below.setdefault(_read_parent(graph, member, members), []).append(member)
    return Scheme(
        key=path.stem,
        iri=str(scheme),
        labels=read_labels(graph, scheme, SKOS.prefLabel),
        definition=read_text(graph, scheme, SKOS.definition),
        size=len(members),
        tops=tuple(_iter_concepts(graph, None, below, str(scheme))),
    )


def _read_parent(graph: Graph, member: URIRef, members: list[URIRef]) -> URIRef | None:
    known = [iri for iri in read_iris(graph, member, SKOS.broader) if URIRef(iri) in members]
    return URIRef(known[0]) if known else None


def _iter_concepts(
    graph: Graph, parent: URIRef | None, below: Mapping[URIRef | None, list[URIRef]], scheme: str
) -> Iterator[Concept]:
    """The concepts below one, by notation, those without one last, then by name."""
    concepts = [_read_concept(graph, node, below, scheme) for node in below.get(parent, ())]
    yield from sorted(concepts, key=lambda concept: (concept.notation or "~", concept.label.casefold(), concept.iri))


def _read_concept(
    graph: Graph, node: URIRef, below: Mapping[URIRef | None, list[URIRef]], scheme: str
) -> Concept:
    return Concept(
        iri=str(node),
        key=escape_misleading(str(node).removeprefix(scheme + "/")),
        labels=read_labels(graph, node, SKOS.prefLabel),
        definition=read_text(graph, node, SKOS.definition, SKOS.scopeNote),
        notation=read_text(graph, node, SKOS.notation),
        others=_read_others(graph, node),
        mappings=tuple((_name(edge), iri) for edge in _MAPPINGS for iri in read_iris(graph, node, edge)),
        besides=read_iris(graph, node, SKOS.broader)[1:],
        narrower=tuple(_iter_concepts(graph, node, below, scheme)),
    )


def _read_others(graph: Graph, node: URIRef) -> dict[str, tuple[str, ...]]:
    found = sorted(label for label in graph.objects(node, SKOS.altLabel) if isinstance(label, Literal))
    by_language = {
        tag: tuple(escape_misleading(label) for label in found if label.language == tag) for tag in LANGUAGES
    }
    return {language: texts for language, texts in by_language.items() if texts}


def _name(edge: Node) -> str:
    return str(edge).rpartition("#")[2].removesuffix("Match") + " match"
