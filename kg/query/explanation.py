"""Everything the graph says about one thing, each fact with the words that carry it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from string import Template

import msgspec
from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions, Store

from kg.errors import UsageError
from kg.query.prefix import shorten_iri
from kg.query.result import Term, term_text
from kg.rdf.vocabulary import FOAF, MGA, ORG, RDF, RDFS, SKOS
from kg.store.union import query_union

#: Class of a fact → the section it belongs to; the order is that of the sections.
SECTIONS: dict[NamedNode, str] = {
    FOAF.Person: "people",
    ORG.Membership: "posts",
    MGA.Meeting: "meetings",
    MGA.Participation: "meetings",
    MGA.Statement: "statements",
    MGA.Relationship: "relations",
    MGA.DialogueMention: "mentions",
    MGA.IdentityLink: "identity",
    MGA.CurationDecision: "decisions",
    MGA.Claim: "claims",
}

_FACTS = """
  { SELECT DISTINCT ?fact WHERE {
      VALUES ?thing { $thing }
      { ?fact org:member|org:organization|org:role|mga:viaPost ?thing }
      UNION { ?fact mga:participant|mga:inMeeting|mga:speaker|mga:madeAt ?thing }
      UNION { ?fact mga:subject|mga:object|mga:mentions ?thing }
      UNION { ?fact mga:concerns|mga:claimOf|mga:identifies ?thing }
      UNION { ?fact mga:meetingOf|mga:inSeries|mga:hostCountry|schema:location ?thing }
      UNION { ?target oa:hasSource ?thing . ?carrier oa:hasTarget ?target ; oa:hasBody ?fact }
      UNION { VALUES ?fact { $thing } }
  } }
"""
_PROPERTIES = Template(
    "SELECT ?fact ?property ?value (MIN(?text) AS ?label) WHERE {"
    + _FACTS
    + "?fact ?property ?value OPTIONAL { ?value rdfs:label ?text } } GROUP BY ?fact ?property ?value"
)
_PASSAGES = Template(
    "SELECT ?fact ?quote ?release ?title ?date ?url ?start ?end ?confidence ?rule ?modality WHERE {"
    + _FACTS
    + """
  ?evidence oa:hasBody ?fact ; oa:hasTarget ?target ; mga:confidence ?confidence .
  ?target oa:hasSource ?release ; oa:hasSelector ?words , ?place .
  ?words oa:exact ?quote .
  ?place oa:start ?start ; oa:end ?end .
  OPTIONAL { ?evidence mga:rule ?rule }
  OPTIONAL { ?evidence mga:modality ?modality }
  OPTIONAL { ?release rdfs:label ?title }
  OPTIONAL { ?release schema:datePublished ?date }
  OPTIONAL { ?release schema:url ?url }
}"""
)
_DATES = Template(
    "SELECT ?fact (MIN(STR(?day)) AS ?date) WHERE {"
    + _FACTS
    + "?fact mga:attestedOn|schema:startDate|mga:inMeeting/schema:startDate|mga:madeAt/schema:startDate"
    + "|dcterms:date|mga:reportedIn/schema:datePublished|mga:mentionedIn/schema:datePublished"
    + "|mga:acrossReleases/schema:datePublished ?day } GROUP BY ?fact"
)
_LABELS = (RDFS.label, SKOS.prefLabel, SKOS.altLabel)


class Passage(msgspec.Struct, frozen=True):
    """Words of a release that carry a fact, with their place in it (code points, half-open)."""

    quote: str
    start: int
    end: int
    confidence: float
    rule: str
    modality: str
    release: str
    title: str
    date: str
    url: str


class Value(msgspec.Struct, frozen=True):
    """What a property has: a text or an IRI with its label."""

    property: str
    value: str
    label: str


class FactEntry(msgspec.Struct, frozen=True):
    """One fact: its date is that of the meeting, the attestation or the release, as far as known."""

    fact: str
    section: str
    label: str
    date: str
    values: list[Value]
    passages: list[Passage]


class Explanation(msgspec.Struct, frozen=True):
    """A thing: what it is and is called, what it has itself, its own passages, and the facts it is part of.

    names: with their language in brackets where they have one; facts: by section, then date, then label.
    """

    iri: str
    types: list[str]
    names: list[str]
    values: list[Value]
    passages: list[Passage]
    facts: list[FactEntry]


def explain(store: Store, thing: NamedNode) -> Explanation:
    """Everything about a thing; raises UsageError if the graph says nothing of it."""
    properties = _read_properties(store, thing)
    passages = _read_passages(store, thing)
    dates = {row["fact"]: term_text(row["date"]) for row in _select(store, _DATES, thing)}
    own = properties.pop(thing, [])
    entries = [
        _make_entry(fact, values, dates.get(fact, ""), passages[fact]) for fact, values in properties.items()
    ]
    if not own and not entries:
        raise UsageError(f"the graph says nothing about <{thing.value}>; look for its name instead")
    order = [*dict.fromkeys(SECTIONS.values()), "other"]
    return Explanation(
        iri=thing.value,
        types=[shorten_iri(term_text(value)) for property_, value, _ in own if property_ == RDF.type],
        names=list(dict.fromkeys(_show_name(value) for property_, value, _ in own if property_ in _LABELS)),
        values=_list_values(own),
        passages=passages[thing],
        facts=sorted(
            entries, key=lambda entry: (order.index(entry.section), entry.date, entry.label, entry.fact)
        ),
    )


Property = tuple[NamedNode, Term, str]


def _select(store: Store, template: Template, thing: NamedNode) -> Iterator[QuerySolution]:
    # The engine has checked the IRI: none of its characters can end it.
    solutions = query_union(store, template.substitute(thing=str(thing)))
    assert isinstance(solutions, QuerySolutions)
    return solutions


def _read_properties(store: Store, thing: NamedNode) -> dict[Term, list[Property]]:
    found: dict[Term, list[Property]] = defaultdict(list)
    for row in _select(store, _PROPERTIES, thing):
        property_ = row["property"]
        assert isinstance(property_, NamedNode)
        found[row["fact"]].append((property_, row["value"], term_text(row["label"])))
    return {fact: sorted(values, key=str) for fact, values in found.items()}


def _read_passages(store: Store, thing: NamedNode) -> dict[Term, list[Passage]]:
    found: dict[Term, set[Passage]] = defaultdict(set)
    for row in _select(store, _PASSAGES, thing):
        found[row["fact"]].add(_read_passage(row))
    return defaultdict(list, {fact: sorted(said, key=_passage_key) for fact, said in found.items()})


def _read_passage(row: QuerySolution) -> Passage:
    def text(name: str) -> str:
        return term_text(row[name])

    return Passage(
        quote=text("quote"),
        start=int(text("start")),
        end=int(text("end")),
        confidence=float(text("confidence")),
        rule=text("rule"),
        modality=text("modality"),
        release=text("release"),
        title=text("title"),
        date=text("date"),
        url=text("url"),
    )


def _passage_key(passage: Passage) -> tuple[str, str, int, int, str]:
    return passage.date, passage.release, passage.start, passage.end, passage.rule


def _make_entry(fact: Term, values: list[Property], date: str, passages: list[Passage]) -> FactEntry:
    sections = [
        SECTIONS[value] for _, value, _ in values if isinstance(value, NamedNode) and value in SECTIONS
    ]
    labels = [term_text(value) for property_, value, _ in values if property_ == RDFS.label]
    return FactEntry(
        fact=term_text(fact),
        section=sections[0] if sections else "other",
        label=labels[0] if labels else shorten_iri(term_text(fact)),
        date=date,
        values=_list_values(values),
        passages=passages,
    )


def _list_values(values: list[Property]) -> list[Value]:
    return [
        Value(shorten_iri(property_.value), term_text(value), label)
        for property_, value, label in values
        if property_ != RDF.type and property_ not in _LABELS
    ]


def _show_name(value: Term) -> str:
    language = f" ({value.language})" if isinstance(value, Literal) and value.language else ""
    return term_text(value) + language
