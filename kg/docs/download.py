"""The files behind the pages, for programs: the ontology, vocabularies and shapes as Turtle and as JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import BlankNode, RdfFormat, Triple, parse, serialize


def iter_downloads(ontology: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each file; the Turtle is that of the folder, comments and all."""
    yield "context.jsonld", (ontology / "context.jsonld").read_text(encoding="utf-8")
    yield from _iter_forms(ontology / "mga.ttl", "ontology")
    yield from _iter_forms(ontology / "alignments.ttl", "alignments")
    yield from _iter_forms(ontology / "shapes.ttl", "shapes")
    for path in sorted((ontology / "vocab").glob("*.ttl")):
        yield from _iter_forms(path, f"vocabulary-{path.stem}")


def _iter_forms(path: Path, name: str) -> Iterator[tuple[str, str]]:
    text = path.read_text(encoding="utf-8")
    yield f"{name}.ttl", text
    triples = _iter_named(quad.triple for quad in parse(text.encode(), format=RdfFormat.TURTLE))
    yield f"{name}.jsonld", (serialize(triples, format=RdfFormat.JSON_LD) or b"").decode() + "\n"


def _iter_named(triples: Iterable[Triple]) -> Iterator[Triple]:
    """The triples, their nodes without a name counted; the parser calls them otherwise each time."""
    names: dict[BlankNode, BlankNode] = {}

    def name(node: BlankNode) -> BlankNode:
        return names.setdefault(node, BlankNode(f"b{len(names)}"))

    for triple in triples:
        subject = name(triple.subject) if isinstance(triple.subject, BlankNode) else triple.subject
        value = name(triple.object) if isinstance(triple.object, BlankNode) else triple.object
        yield Triple(subject, triple.predicate, value)
