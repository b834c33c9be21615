"""What a node is: its label, its type, its acronym."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from pyoxigraph import Store

from kg.network.sparql import iter_select
from kg.network.text import clean_text
from kg.rdf.vocabulary import PREFIXES

NodeType = Literal["person", "organisation", "State", "dialogue", "body"]
NODE_TYPES: tuple[NodeType, ...] = get_args(NodeType)

_CLASSES: tuple[tuple[str, NodeType], ...] = (
    (PREFIXES["foaf"] + "Person", "person"),
    (PREFIXES["mga"] + "State", "State"),
    (PREFIXES["mga"] + "ConsultationMechanism", "dialogue"),
    (PREFIXES["mga"] + "MechanismBody", "body"),
)
#: One word of a few letters, at least two of them capitals.
_ACRONYM = re.compile(r"(?=.{2,10}\Z)[A-Z][a-z]?[A-Z][A-Za-z-]*")
_QUERY = """
SELECT DISTINCT ?node ?property ?value (LANG(?value) AS ?language) WHERE {
  VALUES ?node { $iris }
  ?node ?property ?value
  FILTER(?property IN (rdf:type, rdfs:label, skos:prefLabel, skos:altLabel))
}"""


@dataclass(frozen=True, slots=True)
class Description:
    """What a thing is called and what it is; acronym is empty if it has none."""

    label: str
    type: NodeType
    acronym: str = ""


def describe(store: Store, iris: Iterable[str]) -> dict[str, Description]:
    """The description of each IRI, sorted by IRI; what has no label is called by the end of its IRI."""
    ordered = sorted(set(iris))
    values: dict[str, dict[str, list[tuple[str, str]]]] = {iri: defaultdict(list) for iri in ordered}
    for row in iter_select(store, _QUERY, ordered):
        language = row["language"].value if row["language"] else ""
        values[row["node"].value][_local(row["property"].value)].append((language, row["value"].value))
    return {iri: _describe_one(iri, found) for iri, found in values.items()}


def _describe_one(iri: str, values: dict[str, list[tuple[str, str]]]) -> Description:
    label = _choose_label(values["prefLabel"]) or _choose_label(values["label"]) or iri.rsplit("/", 1)[-1]
    kind = _choose_type({value for _, value in values["type"]})
    aliases = [clean_text(text) for language, text in values["altLabel"] if language in ("", "en")]
    # A State goes by its name: its short forms are many, and some of them are disputed.
    return Description(label, kind, "" if kind == "State" else choose_acronym(label, aliases))


def _choose_label(candidates: list[tuple[str, str]]) -> str:
    """English first, then no language, then any; the shortest, then the first in code point order."""
    cleaned = [({"en": 0, "": 1}.get(language, 2), clean_text(text)) for language, text in candidates]
    usable = [(rank, len(text), text) for rank, text in cleaned if text]
    return min(usable)[2] if usable else ""


def _choose_type(classes: set[str]) -> NodeType:
    return next((kind for iri, kind in _CLASSES if iri in classes), "organisation")


def choose_acronym(label: str, aliases: Iterable[str]) -> str:
    """The alias that reads as an acronym, empty if none does.

    Of several, the one made of the initials of the label's capitalised words, then one all in capitals, then
    the shortest, then the first in code point order.
    """
    initials = "".join(word[0] for word in label.replace("-", " ").split() if word[0].isupper())
    found = (alias for alias in aliases if _ACRONYM.fullmatch(alias))
    return min(
        found, key=lambda alias: (alias != initials, not alias.isupper(), len(alias), alias), default=""
    )


def _local(iri: str) -> str:
    return iri.rsplit("#", 1)[-1]
