"""What there is to see about a thing before deciding: its names and the words of releases that name it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec

from kg.curation.register import Node
from kg.facts import LAYERS, Fact, Facts, ReleaseHead
from kg.registry.fold import fold_name
from kg.registry.resolution import Resolution

#: The fields of facts that name an agent.
_NAMING = ("name", "person", "organisation", "actor", "speaker", "subject", "object", "part_of", "dialogue")
#: So many quotes are shown of one thing.
_QUOTES = 8


class Quote(msgspec.Struct, frozen=True):
    """Words of a release that carry a fact about the thing."""

    words: str
    layer: str
    release: str
    title: str
    date: str


class Dossier(msgspec.Struct, frozen=True):
    """A thing with the names that releases give it, how many name it, and the first quotes about it.

    reasons: why mentions of a person in different releases are taken for one, each pair once.
    """

    iri: str
    names: tuple[str, ...]
    releases: int
    quotes: tuple[Quote, ...]
    reasons: tuple[str, ...] = ()


def compile_dossier(node: Node, iri: str, facts: Iterable[Facts], resolution: Resolution) -> Dossier:
    """The dossier of a thing, from the earliest release on."""
    names: dict[str, None] = {}
    quotes: list[Quote] = []
    releases = 0
    for item in sorted(facts, key=lambda one: (one.release.date or "9999", one.release.id)):
        told = list(_iter_told(item, node, resolution))
        releases += bool(told)
        names |= dict.fromkeys(name for name, _ in told)
        quotes += [quote for _, quote in told if quote is not None]
    shown = {(quote.words, quote.release): quote for quote in quotes}
    reasons = dict.fromkeys(_iter_reasons(node, resolution))
    first = tuple(islice(shown.values(), _QUOTES))
    return Dossier(iri, tuple(names), releases, first, tuple(islice(reasons, _QUOTES)))


def _iter_reasons(node: Node, resolution: Resolution) -> Iterator[str]:
    """What joined mentions of the thing, in words; nothing for what one release alone names."""
    for link in resolution.links:
        identity = resolution.agent(*link.one)
        if (identity.type, identity.key) == node:
            words = "; ".join(reason.words for reason in link.reasons)
            yield f"{link.one[1]} = {link.other[1]}: {words} ({link.score:.2f})"


def _iter_told(facts: Facts, node: Node, resolution: Resolution) -> Iterator[tuple[str, Quote | None]]:
    """The names by which the release's facts mean the thing, each with the words that carry the fact."""
    find_name = _find_meeting if node.kind == "meeting" else _find_agent
    for layer in LAYERS:
        for fact in getattr(facts, layer):
            name = find_name(fact, facts, node, resolution)
            if name:
                yield name, _read_quote(fact, layer, facts.release)


def _read_quote(fact: Fact, layer: str, head: ReleaseHead) -> Quote | None:
    if not fact.evidence:
        return None
    words = " ".join(fact.evidence[0].quote.split())
    return Quote(words, layer, head.id, head.title or "", head.date or "")


def _find_meeting(fact: Fact, facts: Facts, node: Node, resolution: Resolution) -> str | None:
    key = getattr(fact, "key", None) or getattr(fact, "meeting", None)
    meant = next((meeting for meeting in facts.meetings if meeting.key == key), None)
    if meant is None or resolution.meeting(facts.release.id, meant.key) != node.key:
        return None
    return meant.name


def _find_agent(fact: Fact, facts: Facts, node: Node, resolution: Resolution) -> str | None:
    for field in _NAMING:
        name = getattr(fact, field, None)
        if isinstance(name, str) and fold_name(name):
            identity = resolution.agent(facts.release.id, name)
            if (identity.type, identity.key) == node:
                return name
    return None
