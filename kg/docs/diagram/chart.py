"""What a picture shows: boxes with the properties that stay inside, and arrows between boxes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.docs.term import Model, Term
from kg.rdf.vocabulary import BASE, PREFIXES

_CONCEPT = PREFIXES["skos"] + "Concept"
_OURS = BASE + "ontology#"
_ONLY_DERIVED = re.compile(r"(?:^|\. )Derived(?::| from)")


@dataclass(frozen=True, slots=True)
class Box:
    """A class; rows: its properties that lead to values, to concepts, to itself, or out of the picture."""

    id: str
    title: str
    own: bool
    href: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A property from one box to another, or (kind `is-a`) a class and what it is a kind of."""

    source: str
    target: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Boxes and arrows, in a fixed order; no arrow leads from a box to itself."""

    title: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A part of the model that fits a page: its classes by prefixed name."""

    key: str
    title: str
    classes: tuple[str, ...]


#: Which classes stand together is a choice; what stands between them is read from the ontology.
VIEWS = (
    View("offices", "Who holds which office", (
        "foaf:Person", "org:Membership", "org:Post", "org:Role", "org:Organization", "time:ProperInterval",
    )),
    View("meetings", "Who took part in which meeting", (
        "mga:Participation", "mga:Meeting", "mga:MeetingSeries", "org:Membership", "foaf:Agent", "schema:Place",
        "mga:Country",
    )),
    View("evidence", "Which words carry a fact", (
        "mga:Evidence", "oa:SpecificResource", "oa:TextPositionSelector", "oa:TextQuoteSelector", "mga:PressRelease",
    )),
    View("statements", "What was said, named and claimed", (
        "mga:Statement", "mga:DialogueMention", "mga:PressRelease", "mga:Meeting", "foaf:Agent", "mga:Claim",
        "org:Organization",
    )),
    View("provenance", "What the software and the curators did", (
        "prov:Entity", "mga:ExtractionRun", "mga:CurationDecision", "prov:Activity", "mga:PressRelease",
        "mga:IdentityLink",
    )),
    View("bodies", "Which bodies there are, and how they are related", (
        "foaf:Agent", "foaf:Person", "org:Organization", "org:FormalOrganization", "org:OrganizationalCollaboration",
        "mga:ConsultationMechanism", "mga:MechanismBody", "mga:State", "mga:Country", "mga:Relationship",
    )),
)  # fmt: skip


def make_chart(model: Model, title: str, classes: Iterable[str] = ()) -> Chart:
    """The chart of some classes by prefixed name, or of every class of the model but the concepts."""
    wanted = set(classes)
    shown = [
        term
        for term in model.terms
        if term.kind == "class" and (term.name in wanted if wanted else term.iri != _CONCEPT)
    ]
    inside = {term.iri for term in shown}
    properties = [term for term in model.terms if term.kind.endswith("property")]
    arrows = sorted(
        {*_iter_links(properties, inside), *_iter_kinds(shown, inside)},
        key=lambda arrow: (arrow.source, arrow.label, arrow.target),
    )
    drawn = {(arrow.source, arrow.label) for arrow in arrows}
    boxes = (_make_box(term, properties, drawn) for term in shown)
    return Chart(title, tuple(boxes), tuple(arrows))


def _iter_links(properties: Iterable[Term], inside: set[str]) -> Iterator[Arrow]:
    for term in properties:
        for source in inside.intersection(term.sources):
            for target in inside.intersection(term.targets) - {source}:
                yield Arrow(source, target, _name(term), "derived" if _is_only_derived(term) else "property")


def _is_only_derived(term: Term) -> bool:
    """Whether nothing but a query writes it; the ontology says so in words."""
    return term.derived and _ONLY_DERIVED.search(term.meaning) is not None


def _iter_kinds(shown: Iterable[Term], inside: set[str]) -> Iterator[Arrow]:
    for term in shown:
        for parent in inside.intersection(term.parents):
            yield Arrow(term.iri, parent, "is a", "is-a")


def _make_box(term: Term, properties: Iterable[Term], drawn: set[tuple[str, str]]) -> Box:
    rows = (
        f"{_name(item)}{_describe_target(item, term)}"
        for item in properties
        if term.iri in item.sources and (term.iri, _name(item)) not in drawn
    )
    return Box(term.iri, term.name, term.own, f"ontology.html#{term.anchor}", tuple(sorted(rows, key=str.casefold)))


def _name(term: Term) -> str:
    """The name without our prefix: what has none is ours."""
    return term.iri.removeprefix(_OURS) if term.own else term.name


def _describe_target(item: Term, source: Term) -> str:
    """Where a property leads that stays in its box: to a concept, to its own class, elsewhere; nothing for a value."""
    if _CONCEPT in item.targets:
        return " → concept"
    if source.iri in item.targets:
        return " ↺"
    return " →" if item.kind == "object property" else ""
