"""The order of statements, and names shortened by prefixes and by the project's context."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.export.formats.jsonld import write_store as write_jsonld
from kg.export.formats.trig import write_store as write_trig
from kg.export.formats.ttl import write_store as write_ttl
from kg.export.graph import iter_graphs, iter_quads, iter_triples
from kg.query import jsonld
from kg.store.union import fill_union

BASE = "https://w3id.org/migration-governance/"
MGA = BASE + "ontology#"
ORG = "http://www.w3.org/ns/org#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
ONE, TWO = NamedNode(BASE + "graph/release/1"), NamedNode(BASE + "graph/registry")
PERSON, POST = NamedNode(BASE + "id/person/zoe-1a2b3c"), NamedNode(BASE + "id/membership/00")


@pytest.fixture
def store() -> Store:
    """A person in two graphs and a post in one."""
    store = Store()
    store.extend(
        [
            Quad(PERSON, LABEL, Literal("Zoë"), ONE),
            Quad(PERSON, LABEL, Literal("Zoë"), TWO),
            Quad(PERSON, TYPE, NamedNode("http://xmlns.com/foaf/0.1/Person"), TWO),
            Quad(POST, NamedNode(ORG + "member"), PERSON, ONE),
            Quad(
                POST,
                NamedNode(MGA + "attestedOn"),
                Literal("2019-03-14", datatype=NamedNode(XSD + "date")),
                ONE,
            ),
        ]
    )
    fill_union(store)
    return store


def test_quads_are_those_of_the_named_graphs_in_line_order(store: Store) -> None:
    """The union is not repeated, and the order is that of the sorted lines."""
    lines = [str(quad) for quad in iter_quads(store)]
    assert len(lines) == 5
    assert lines == sorted(lines)


def test_flattening_gives_each_triple_once(store: Store) -> None:
    """A statement of two graphs is one triple."""
    assert len(list(iter_triples(store))) == 4


def test_graphs_come_by_name_with_types_first(store: Store) -> None:
    """A reader finds what a thing is before what is said of it."""
    graphs = {graph.value: [triple.predicate for triple in triples] for graph, triples in iter_graphs(store)}
    assert list(graphs) == [TWO.value, ONE.value]
    assert graphs[TWO.value] == [TYPE, LABEL]


def test_turtle_shortens_what_it_safely_can(store: Store) -> None:
    """Terms get a prefix, things are relative to the base, a subject is one block."""
    stream = io.BytesIO()
    write_ttl(store, stream)
    blocks = stream.getvalue().decode().split("\n\n")[1:]
    assert blocks == [
        '<id/membership/00> org:member <id/person/zoe-1a2b3c> ;\n    mga:attestedOn "2019-03-14"^^xsd:date .',
        '<id/person/zoe-1a2b3c> a foaf:Person ;\n    rdfs:label "Zoë" .\n',
    ]


def test_trig_keeps_graphs_apart(store: Store) -> None:
    """Each graph is a block under its name."""
    stream = io.BytesIO()
    write_trig(store, stream)
    text = stream.getvalue().decode()
    assert text.index("graph:registry {") < text.index("<graph/release/1> {")


CONTEXT = {
    "@version": 1.1,
    "org": ORG,
    "mga": MGA,
    "xsd": XSD,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "label": {"@id": "rdfs:label"},
    "member": {"@id": "org:member", "@type": "@id"},
    "attestedOn": {"@id": "mga:attestedOn", "@type": "xsd:date"},
    "title": {"@id": "mga:title", "@container": "@set"},
    "id": "@id",
}


@pytest.fixture
def with_context(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """JSON-LD written with a context that has terms."""
    path = tmp_path / "context.jsonld"
    path.write_text(json.dumps({"@context": CONTEXT}), encoding="utf-8")
    monkeypatch.setattr(jsonld, "shared_path", lambda *_: path)
    jsonld.read_context.cache_clear()
    yield
    jsonld.read_context.cache_clear()


@pytest.mark.usefixtures("with_context")
def test_jsonld_uses_the_terms_of_the_context(store: Store) -> None:
    """A typed term holds a bare string; the file carries what it uses of the context, and reads back."""
    stream = io.BytesIO()
    write_jsonld(store, stream)
    document = json.loads(stream.getvalue())
    (post,) = (node for graph in document["@graph"] for node in graph["@graph"] if "member" in node)
    assert post == {
        "@id": "id:membership/00",
        "attestedOn": "2019-03-14",
        "member": "id:person/zoe-1a2b3c",
    }
    assert "title" not in document["@context"]
    dataset = rdflib.Dataset()
    dataset.parse(data=stream.getvalue(), format="json-ld")
    assert len(list(dataset.quads())) == 5
