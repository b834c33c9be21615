"""The ontology as a reader wants it: each term with its names, its meaning, what it links, and an example."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SDO, SKOS
from rdflib.term import Node

from kg.docs.spelling import OURS, Spelling, collect_prefixes
from kg.query.display import escape_misleading
from kg.rdf.vocabulary import BASE

LANGUAGES = ("en", "es", "fr")
ONTOLOGY = URIRef(BASE + "ontology")
_KINDS = {
    OWL.Class: "class",
    OWL.ObjectProperty: "object property",
    OWL.DatatypeProperty: "datatype property",
    OWL.AnnotationProperty: "annotation property",
}
_MATCHES = {
    SKOS.exactMatch: "same as",
    SKOS.closeMatch: "close to",
    SKOS.broadMatch: "narrower than",
    SKOS.narrowMatch: "broader than",
    SKOS.relatedMatch: "related to",
}
_TEMPLATE = re.compile(r"CONSTRUCT\s*\{([^}]*)\}")
_PREDICATE = re.compile(r"(?<=\s)(\w+):(\w+)(?=\s)")


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property. Tuples hold IRIs; matches: how it relates to terms of other vocabularies."""

    iri: str
    name: str
    anchor: str
    kind: str
    own: bool
    labels: Mapping[str, str]
    meaning: str
    example: str
    parents: tuple[str, ...]
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    matches: tuple[tuple[str, str], ...]
    derived: bool

    @property
    def label(self) -> str:
        """The English name, or what the IRI ends in."""
        return self.labels.get("en", self.name)


@dataclass(frozen=True, slots=True)
class Model:
    """The ontology: its description, version, licence and terms, and how IRIs are spelled on the pages."""

    title: str
    description: str
    version: str
    created: str
    licence: str
    terms: tuple[Term, ...]
    spelling: Spelling

    def find(self, iri: str) -> Term:
        """The term of that IRI; KeyError if there is none."""
        return {term.iri: term for term in self.terms}[iri]

    def select(self, kinds: Iterable[str], *, own: bool) -> list[Term]:
        """The terms of those kinds, ours or reused ones, by name."""
        chosen = (term for term in self.terms if term.kind in set(kinds) and term.own == own)
        return sorted(chosen, key=lambda term: (term.name.casefold(), term.name))


def read_model(folder: Path) -> Model:
    """The model of a folder with `mga.ttl`, `alignments.ttl` and `derived/*.rq`."""
    graph = Graph(bind_namespaces="none").parse(folder / "mga.ttl")
    alignments = Graph(bind_namespaces="none").parse(folder / "alignments.ttl")
    declared = {str(node) for kind in _KINDS for node in graph.subjects(RDF.type, kind) if isinstance(node, URIRef)}
    spelling = Spelling(collect_prefixes(graph, alignments), frozenset(declared))
    derived = {spelling.prefixes[prefix] + name for prefix, name in _iter_derived(folder / "derived")}
    terms = (_read_term(graph, alignments, URIRef(iri), spelling, derived) for iri in sorted(declared))
    return Model(
        title=read_text(graph, ONTOLOGY, DCTERMS.title),
        description=read_text(graph, ONTOLOGY, DCTERMS.description),
        version=read_text(graph, ONTOLOGY, OWL.versionInfo),
        created=read_text(graph, ONTOLOGY, DCTERMS.created),
        licence=read_text(graph, ONTOLOGY, DCTERMS.license),
        terms=tuple(terms),
        spelling=spelling,
    )


def read_text(graph: Graph, node: Node, *properties: Node) -> str:
    """The first text that one of the properties gives: in English or without a language, rather than others."""
    found = [value for edge in properties for value in graph.objects(node, edge)]
    found.sort(key=lambda value: (_read_language(value) not in ("en", ""), str(value)))
    return escape_misleading(str(found[0])) if found else ""


def read_labels(graph: Graph, node: Node, edge: Node) -> dict[str, str]:
    """The texts of a property by language; the first in order where a language has several."""
    found = sorted(graph.objects(node, edge), key=str, reverse=True)
    texts = {_read_language(value): escape_misleading(str(value)) for value in found}
    return {language: texts[language] for language in LANGUAGES if language in texts}


def _read_language(value: Node) -> str:
    return (value.language or "") if isinstance(value, Literal) else ""


def _read_term(graph: Graph, alignments: Graph, node: URIRef, spelling: Spelling, derived: set[str]) -> Term:
    iri = str(node)
    return Term(
        iri=iri,
        name=spelling.shorten(iri),
        anchor=spelling.anchor(iri),
        kind=next(name for kind, name in _KINDS.items() if (node, RDF.type, kind) in graph),
        own=iri.startswith(OURS),
        labels=read_labels(graph, node, RDFS.label),
        meaning=read_text(graph, node, SKOS.definition, SKOS.scopeNote),
        example=read_text(graph, node, SKOS.example),
        parents=read_iris(graph, node, RDFS.subClassOf, RDFS.subPropertyOf),
        sources=read_iris(graph, node, RDFS.domain, SDO.domainIncludes),
        targets=read_iris(graph, node, RDFS.range, SDO.rangeIncludes),
        matches=tuple((words, iri) for edge, words in _MATCHES.items() for iri in read_iris(alignments, node, edge)),
        derived=iri in derived,
    )


def read_iris(graph: Graph, node: Node, *edges: Node) -> tuple[str, ...]:
    """The IRIs that the properties lead to, sorted, each once."""
    found = {str(target) for edge in edges for target in graph.objects(node, edge) if isinstance(target, URIRef)}
    return tuple(sorted(found))


def _iter_derived(folder: Path) -> Iterator[tuple[str, str]]:
    """Prefix and name of each property that a query of the folder writes."""
    for path in sorted(folder.glob("*.rq")):
        template = _TEMPLATE.search(path.read_text(encoding="utf-8"))
        yield from _PREDICATE.findall(template[1] if template else "")
