"""The release itself, and where its graph comes from."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.rdf.iri import Minter, web_address
from kg.rdf.literal import read_date
from kg.rdf.scope import Scope
from kg.rdf.theme import find_themes
from kg.rdf.vocabulary import MGA, PROV, RDF, RDFS, SCHEMA, XSD


def iter_release(scope: Scope) -> Iterator[Quad]:
    """The release's title with its themes, date, address, language, publisher and the country of its dateline."""
    head, node = scope.facts.release, scope.release
    yield from scope.describe(node, MGA.PressRelease, head.title or f"Untitled release {head.id}")
    if head.title:
        yield scope.quad(node, SCHEMA.headline, head.title)
        for theme in find_themes(head.title):
            yield scope.quad(node, SCHEMA.about, theme)
    if published := read_date(head.date):
        yield scope.quad(node, SCHEMA.datePublished, published)
    if address := web_address(head.url):
        yield scope.quad(node, SCHEMA.url, address)
    if head.lang:
        yield scope.quad(node, SCHEMA.inLanguage, head.lang)
    if head.publisher:
        yield scope.quad(node, SCHEMA.publisher, scope.agent(head.publisher).node)
        yield scope.quad(node, MGA.publisherName, head.publisher)
    if country := scope.directory.find_country(head.place):
        yield scope.quad(node, MGA.datelineCountry, scope.minter.thing("country", country))


def iter_derivation(release_id: str, run: NamedNode, *, minter: Minter) -> Iterator[Quad]:
    """What `graph/prov` says about one release graph: derived from which release, made by which run."""
    graph, prov = minter.release_graph(release_id), minter.graph("prov")
    yield Quad(graph, RDF.type, PROV.Entity, prov)
    yield Quad(graph, RDFS.label, Literal(f"What release {release_id} states"), prov)
    yield Quad(graph, PROV.wasDerivedFrom, minter.release(release_id), prov)
    yield Quad(graph, PROV.wasGeneratedBy, run, prov)


def iter_run(version: str, ended: str | None = None, *, minter: Minter) -> Iterator[Quad]:
    """The extraction run; its time only if given (`xsd:dateTime`), so that runs compare byte for byte."""
    node, prov = mint_run(version, ended, minter=minter), minter.graph("prov")
    yield Quad(node, RDF.type, MGA.ExtractionRun, prov)
    yield Quad(node, RDF.type, PROV.Activity, prov)
    yield Quad(node, RDFS.label, Literal(f"Extraction run of kg {version}"), prov)
    yield Quad(node, MGA.softwareVersion, Literal(version), prov)
    if ended:
        yield Quad(node, PROV.endedAtTime, Literal(ended, datatype=XSD.dateTime), prov)


def mint_run(version: str, ended: str | None = None, *, minter: Minter) -> NamedNode:
    """The IRI of the run of a software version that ended at a time."""
    return minter.fact("run", version, ended or "")
