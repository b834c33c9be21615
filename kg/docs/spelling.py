"""IRIs as the pages show them: short, and linked where there is something to go to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rdflib import Graph

from kg.query.display import escape_misleading
from kg.rdf.vocabulary import BASE, PREFIXES

OURS = BASE + "ontology#"
_VOCABULARY = BASE + "vocab/"


@dataclass(frozen=True, slots=True)
class Reference:
    """What is shown of an IRI, and where its link leads: a page of the site, another site, or nowhere (`""`)."""

    text: str
    href: str = ""

    @property
    def leaves(self) -> bool:
        """Whether the link leads away from the site."""
        return self.href.startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True)
class Spelling:
    """How to write and link IRIs; prefixes: prefix → namespace; terms: those that the ontology page explains."""

    prefixes: Mapping[str, str] = field(default_factory=lambda: dict(PREFIXES))
    terms: frozenset[str] = frozenset()

    def shorten(self, iri: str) -> str:
        """The IRI as `prefix:rest` by its longest namespace, else unchanged; nothing in it misleads the eye."""
        fitting = [(len(space), prefix) for prefix, space in self.prefixes.items() if iri.startswith(space)]
        if not fitting:
            return escape_misleading(iri)
        length, prefix = max(fitting)
        return escape_misleading(f"{prefix}:{iri[length:]}")

    def refer(self, iri: str) -> Reference:
        """The IRI with a link: to its place in the site, or to the web if it is an address there."""
        if iri in self.terms:
            return Reference(self.shorten(iri), f"ontology.html#{self.anchor(iri)}")
        scheme, _, key = iri.removeprefix(_VOCABULARY).partition("/")
        if iri.startswith(_VOCABULARY) and key:
            return Reference(self.shorten(iri), f"vocabulary-{scheme}.html#{key}")
        web = iri.startswith(("http://", "https://")) and not iri.startswith(BASE)
        return Reference(self.shorten(iri), iri if web else "")

    def anchor(self, iri: str) -> str:
        """Where on its page a term stands: what follows the # of our own terms, so that their IRIs lead there."""
        return iri.removeprefix(OURS) if iri.startswith(OURS) else self.shorten(iri).replace(":", "-")


def collect_prefixes(*graphs: Graph) -> dict[str, str]:
    """The prefixes of the project and those that the files declare."""
    found = {prefix: str(space) for graph in graphs for prefix, space in graph.namespaces() if prefix}
    return {**found, **PREFIXES}
