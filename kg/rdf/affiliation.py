"""Members and secretariats of dialogues as other sources have them: relationships with an address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.rdf.identity import AGENT_FOLDERS
from kg.rdf.iri import Minter, web_address
from kg.rdf.literal import read_date, read_day
from kg.rdf.relation import CONCEPTS, iter_terms, mint_relation
from kg.rdf.scope import Agent
from kg.rdf.vocabulary import DCTERMS, MGA
from kg.registry import Affiliation, Registry

#: Roles in `memberships.csv` that are types of relation; chairs, observers and others are none.
_CONCEPTS = {"member": CONCEPTS["memberOf"], "secretariat": CONCEPTS["secretariatOf"]}


def map_affiliations(
    affiliations: Iterable[Affiliation], registry: Registry, *, minter: Minter | None = None
) -> Iterator[Quad]:
    """One relationship in the registry graph per member and dialogue, with the sources that have it."""
    minter = minter or Minter()
    graph = minter.graph("registry")
    for affiliation in affiliations:
        concept = _CONCEPTS.get(affiliation.role)
        if concept is None:
            continue
        member = _find_agent(affiliation.member, registry, minter)
        body = _find_agent(affiliation.body, registry, minter)
        node = mint_relation(minter, member, concept, body)
        for predicate, value in (*iter_terms(member, concept, body), *_iter_source(affiliation)):
            yield Quad(node, predicate, value, graph)


def _find_agent(key: str, registry: Registry, minter: Minter) -> Agent:
    entry = registry.entry(key)
    assert entry is not None, "affiliations are checked against the registry when they are read"
    folder = AGENT_FOLDERS[entry.kind]
    return Agent(minter.thing(folder, key), entry.name, folder, registered=True)


def _iter_source(affiliation: Affiliation) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    if address := web_address(affiliation.source):
        yield DCTERMS.source, address
    if described := read_day(affiliation.as_of):
        yield MGA.attestedOn, described
    for term, text in ((MGA.began, affiliation.start), (MGA.ended, affiliation.end)):
        if value := read_date(text):
            yield term, value
