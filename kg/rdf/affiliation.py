"""Members, chairs and secretariats of dialogues as other sources have them: relationships with an address."""

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

#: Types of relation that only other sources state; releases tell of chairs by posts and participations.
LISTED = ("observer-of", "signatory-of", "chair-of")
#: Roles in `memberships.csv` that are types of relation; the others say less or more than one relation does.
_CONCEPTS = {
    "member": CONCEPTS["memberOf"], "secretariat": CONCEPTS["secretariatOf"], "observer": "observer-of",
    "signatory": "signatory-of", "chair": "chair-of", "co-chair": "chair-of", "presidency": "chair-of",
}  # fmt: skip


def map_affiliations(
    affiliations: Iterable[Affiliation], registry: Registry, *, minter: Minter | None = None
) -> Iterator[Quad]:
    """One relationship in the registry graph per member, role and dialogue, with the sources that have it.

    A State may chair again and again, so each of its terms is a relationship of its own."""
    minter = minter or Minter()
    graph = minter.graph("registry")
    for affiliation in affiliations:
        concept = _CONCEPTS.get(affiliation.role)
        if concept is None:
            continue
        member = find_agent(affiliation.member, registry, minter)
        body = find_agent(affiliation.body, registry, minter)
        term = (affiliation.start or "", affiliation.end or "") if concept == "chair-of" else ()
        node = mint_relation(minter, member, concept, body, *term)
        for predicate, value in (*iter_terms(member, concept, body), *_iter_source(affiliation)):
            yield Quad(node, predicate, value, graph)


def find_agent(key: str, registry: Registry, minter: Minter) -> Agent:
    """The agent of a key of the registry; a country's is its State."""
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
