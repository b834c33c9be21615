"""Facts of one release as quads: every layer in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pyoxigraph import Quad

from kg.facts import Facts
from kg.rdf.admission import admit_facts
from kg.rdf.agent import iter_agents
from kg.rdf.identity import Directory, Resolution
from kg.rdf.iri import Minter
from kg.rdf.meeting import iter_meetings
from kg.rdf.participation import iter_participation
from kg.rdf.post import iter_posts
from kg.rdf.relation import iter_mentions, iter_relations
from kg.rdf.release import iter_release
from kg.rdf.scope import Scope
from kg.rdf.statement import iter_statements

_LAYERS: tuple[Callable[[Scope], Iterator[Quad]], ...] = (
    iter_release,
    iter_agents,
    iter_posts,
    iter_mentions,
    iter_meetings,
    iter_participation,
    iter_relations,
    iter_statements,
)


def map_facts(
    facts: Facts, resolution: Resolution, *, directory: Directory | None = None, minter: Minter | None = None
) -> Iterator[Quad]:
    """The quads of the release's graph; a quad may come twice.

    Facts that cannot be shown (no evidence, only negated) are left out.
    directory: what the registry describes; minter: mints the IRIs.
    """
    admitted = admit_facts(facts).facts
    scope = Scope(admitted, resolution, directory or Directory(), minter or Minter())
    for layer in _LAYERS:
        yield from layer(scope)
