"""The registry and the vocabularies as the graph `registry`."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg.errors import BadInput
from kg.rdf.iri import Minter, vocab, web_address
from kg.rdf.vocabulary import DCTERMS, MGA, ORG, RDF, RDFS, SKOS
from kg.registry import Entry, Registry
from kg.resources import shared_path

#: Kind of entry → folder of its IRI.
FOLDERS = {"organisation": "org", "mechanism": "mechanism", "body": "body", "country": "country"}
_SCHEMES = {"organisation": "organisation-type", "mechanism": "mechanism-type"}
_CLASSES = {"mechanism": MGA.ConsultationMechanism, "body": MGA.MechanismBody, "country": MGA.Country}
#: Types of organisation that need no legal personality.
_INFORMAL = ("network", "fund")
_WIKIDATA = "http://www.wikidata.org/entity/"

Pair = tuple[NamedNode, NamedNode | Literal]


def map_registry(registry: Registry, *, minter: Minter | None = None) -> Iterator[Quad]:
    """The quads of the registry graph: organisations, dialogues, bodies, countries, States, concepts."""
    minter = minter or Minter()
    graph = minter.graph("registry")
    for kind in ("organisation", "mechanism", "body", "country"):
        for entry in registry.entries(kind):
            node = minter.thing(FOLDERS[kind], entry.key)
            for predicate, value in _iter_entry(registry, entry, minter):
                yield Quad(node, predicate, value, graph)
            if kind == "country":
                yield from _iter_state(registry, entry, minter)
    yield from iter_vocabularies(graph)


def iter_vocabularies(graph: NamedNode) -> Iterator[Quad]:
    """The concept schemes of `ontology/vocab/`, in file order by name, placed in a graph."""
    for path in sorted(shared_path("ontology", "vocab").glob("*.ttl")):
        try:
            for quad in parse(path=str(path), format=RdfFormat.TURTLE):
                yield Quad(quad.subject, quad.predicate, quad.object, graph)
        except SyntaxError as error:
            raise BadInput(f"{path}: is not Turtle ({error}); restore the file") from error


def _iter_entry(registry: Registry, entry: Entry, minter: Minter) -> Iterator[Pair]:
    formal = ORG.Organization if entry.organisation_type in _INFORMAL else ORG.FormalOrganization
    yield RDF.type, _CLASSES.get(entry.kind, formal)
    yield from _iter_names(registry, entry)
    if entry.organisation_type:
        yield ORG.classification, vocab(_SCHEMES[entry.kind], entry.organisation_type)
    if parent := registry.entry(entry.parent) if entry.parent else None:
        yield ORG.subOrganizationOf, minter.thing(FOLDERS[parent.kind], parent.key)
    if entry.kind == "country":
        yield from _iter_codes(registry, entry)
    yield from _iter_links(registry, entry)


def _iter_names(registry: Registry, entry: Entry) -> Iterator[Pair]:
    """The label; one preferred name in each language; all other forms as alternatives, demonyms aside."""
    yield RDFS.label, Literal(entry.name)
    preferred: set[str] = set()
    for text, lang, form in registry.aliases(entry.key):
        if form == "demonym":
            continue
        label = Literal(text, language=lang) if lang else Literal(text)
        if form == "name" and lang and lang not in preferred:
            preferred.add(lang)
            yield SKOS.prefLabel, label
        else:
            yield SKOS.altLabel, label


def _iter_codes(registry: Registry, entry: Entry) -> Iterator[Pair]:
    yield SKOS.notation, Literal(entry.key)
    if entry.country:
        yield SKOS.notation, Literal(entry.country)
    if region := registry.record(entry.key).get("region_m49"):
        yield MGA.region, vocab("region", region)


def _iter_links(registry: Registry, entry: Entry) -> Iterator[Pair]:
    record = registry.record(entry.key)
    if wikidata := record.get("wikidata"):
        yield SKOS.exactMatch, NamedNode(_WIKIDATA + wikidata)
    if ror := web_address(record.get("ror")):
        yield SKOS.exactMatch, ror
    for part in record.get("source", "").split("|"):
        if address := web_address(part.strip()):
            yield DCTERMS.source, address


def _iter_state(registry: Registry, entry: Entry, minter: Minter) -> Iterator[Quad]:
    """The State as an agent, told apart from the country as a place."""
    node, graph = minter.thing("state", entry.key), minter.graph("registry")
    yield Quad(node, RDF.type, MGA.State, graph)
    yield Quad(node, MGA.stateOf, minter.thing("country", entry.key), graph)
    yield Quad(node, ORG.classification, vocab("organisation-type", "government"), graph)
    yield Quad(node, SKOS.altLabel, Literal(f"Government of {entry.name}", language="en"), graph)
    for predicate, value in _iter_names(registry, entry):
        yield Quad(node, predicate, value, graph)
