"""What sources claim of bodies, such as a former name or a year of founding; rival claims stand side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, Quad

from kg.rdf.affiliation import find_agent
from kg.rdf.iri import Minter, vocab, web_address
from kg.rdf.literal import read_date
from kg.rdf.vocabulary import DCTERMS, MGA, RDF, RDFS
from kg.registry import Claim, Registry


def map_claims(claims: Iterable[Claim], registry: Registry, *, minter: Minter | None = None) -> Iterator[Quad]:
    """One node in the registry graph per claim, with its source and the date that the source describes."""
    minter = minter or Minter()
    graph = minter.graph("registry")
    for claim in claims:
        body = find_agent(claim.subject, registry, minter)
        node = minter.fact("claim", body.node.value, claim.property, claim.value, claim.as_of or "", claim.source)
        yield Quad(node, RDF.type, MGA.Claim, graph)
        yield Quad(node, RDFS.label, Literal(f"{body.label}: {claim.property}: {claim.value}"), graph)
        yield Quad(node, MGA.claimOf, body.node, graph)
        yield Quad(node, MGA.aspect, vocab("claim-type", claim.property), graph)
        yield Quad(node, MGA.value, Literal(claim.value), graph)
        if day := read_date(claim.as_of):
            yield Quad(node, DCTERMS.date, day, graph)
        if claim.note:
            yield Quad(node, DCTERMS.description, Literal(claim.note), graph)
        if address := web_address(claim.source):
            yield Quad(node, DCTERMS.source, address, graph)
