"""Titles to roles: the concept of `ontology/vocab/role.ttl` that a title's head words name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.rdf.iri import slug
from kg.rdf.vocabulary import SKOS
from kg.resources import shared_path

#: Words that end the head of a title: what follows is a portfolio, a body or a place.
_LINKS = re.compile(r"of|for|to|in|at|on|and|the|de|del|des|du|d|la|las|el|los|pour|para|por|aux?|a|y|et|en")
#: Those of them that cannot stand between two portfolios: `Land and Irrigation Minister`.
_PREPOSITIONS = re.compile(r"of|for|to|in|at|on|de|del|des|du|d|pour|para|por|aux?")
#: Words in front that say when or how an office is held, not which.
_MODIFIERS = re.compile(
    r"acting|interim|former|outgoing|incoming|designate|honorary|interin[oa]|ad|ai|a|i|then|ex|senior"
)
#: Words behind that say the same.
_SUFFIXES = ("elect", "designate")
_DEPUTIES = ("deputy", "vice", "assistant", "under")

Words = tuple[str, ...]


@lru_cache(maxsize=8192)
def find_role(title: str) -> NamedNode | None:
    """The concept that the title's head words name, the most specific one; nothing if none does.

    `Minister of Public Safety` is a minister, `Deputy Foreign Minister` a deputy minister.
    """
    words = _drop_modifiers(tuple(slug(title).split("-")))
    found = _find_start(words) or _find_end(_cut_head(words)) or _find_end(_cut_head(words, _PREPOSITIONS))
    return found or _find_opening(words)


def _find_start(words: Words) -> NamedNode | None:
    labels = read_labels()
    for length in range(min(len(words), _longest()), 0, -1):
        ends_here = length == len(words) or _LINKS.fullmatch(words[length])
        if ends_here and words[:length] in labels:
            return labels[words[:length]]
    return None


def _find_opening(words: Words) -> NamedNode | None:
    """By the first words alone, as Spanish and French titles open with their head: `Asesora Jurídica`."""
    labels = read_labels()
    openings = (words[:length] for length in range(min(len(words), _longest()), 0, -1))
    return next((labels[opening] for opening in openings if opening in labels), None)


def _find_end(head: Words) -> NamedNode | None:
    labels = read_labels()
    for start in range(1, len(head)):
        for candidate in _iter_candidates(head, start):
            if candidate in labels:
                return labels[candidate]
    return None


def _iter_candidates(head: Words, start: int) -> Iterator[Words]:
    """The last words, with the modifier that makes a deputy of the office put back in front."""
    if head[0] in _DEPUTIES:
        yield (head[0], *head[start:])
    yield head[start:]


def _drop_modifiers(words: Words) -> Words:
    while len(words) > 1 and _MODIFIERS.fullmatch(words[0]):
        words = words[1:]
    return words[:-1] if words[-1] in _SUFFIXES and len(words) > 1 else words


def _cut_head(words: Words, ends: re.Pattern[str] = _LINKS) -> Words:
    end = next((index for index, word in enumerate(words) if ends.fullmatch(word)), len(words))
    return words[:end]


@cache
def read_labels() -> dict[Words, NamedNode]:
    """Every label of the role vocabulary, in words, with its concept."""
    labels: dict[Words, NamedNode] = {}
    for quad in parse(path=str(shared_path("ontology", "vocab", "role.ttl")), format=RdfFormat.TURTLE):
        named = quad.predicate in (SKOS.prefLabel, SKOS.altLabel)
        if named and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            labels.setdefault(tuple(slug(quad.object.value).split("-")), quad.subject)
    return labels


@cache
def _longest() -> int:
    return max(len(words) for words in read_labels())
