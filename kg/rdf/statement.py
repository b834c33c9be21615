"""Statements: who said what, at which meeting, reported where."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Quad

from kg.rdf.evidence import iter_evidence
from kg.rdf.scope import Scope
from kg.rdf.theme import find_themes
from kg.rdf.vocabulary import MGA, SCHEMA


def iter_statements(scope: Scope) -> Iterator[Quad]:
    """One node per speaker and words; two releases that quote the same words share it."""
    for fact in scope.facts.statements:
        speaker = scope.agent(fact.speaker)
        node = scope.minter.fact("statement", speaker.node.value, " ".join(fact.quote.casefold().split()))
        yield from scope.describe(node, MGA.Statement, f"{speaker.label}: “{fact.quote} …”")
        yield scope.quad(node, MGA.speaker, speaker.node)
        yield scope.quad(node, SCHEMA.text, fact.quote)
        for words in (fact.quote, *(passage.quote for passage in fact.evidence)):
            for theme in find_themes(words):
                yield scope.quad(node, SCHEMA.about, theme)
        if fact.meeting:
            yield scope.quad(node, MGA.madeAt, scope.meeting(fact.meeting))
        yield scope.quad(node, MGA.reportedIn, scope.release)
        yield from iter_evidence(scope, node, fact.evidence)
