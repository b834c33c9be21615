"""What a meeting, release or statement is about, by its words: concepts of `ontology/vocab/theme.ttl`."""

from __future__ import annotations

from functools import cache, lru_cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.rdf.vocabulary import SKOS
from kg.registry.fold import fold_name
from kg.resources import shared_path


@lru_cache(maxsize=8192)
def find_themes(words: str) -> tuple[NamedNode, ...]:
    """The themes that the words name, whole words only and case and accents aside; by IRI."""
    folded = f" {fold_name(words)} "
    return tuple(sorted({theme for name, theme in _read_names().items() if name in folded}, key=str))


@cache
def _read_names() -> dict[str, NamedNode]:
    """Every name of a theme in every language, folded and between blanks, with its theme."""
    names: dict[str, NamedNode] = {}
    for quad in parse(path=str(shared_path("ontology", "vocab", "theme.ttl")), format=RdfFormat.TURTLE):
        named = quad.predicate in (SKOS.prefLabel, SKOS.altLabel) and "/vocab/theme/" in str(quad.subject)
        if named and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            names[f" {fold_name(quad.object.value)} "] = quad.subject
    return names
