"""What one release tells about the names it uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import msgspec

from kg.facts import Facts, ReleaseHead
from kg.registry.authority import Registry
from kg.registry.fold import fold_name
from kg.registry.owner import find_owners

#: Heads of names that many States use for a body of their own; matched in folded names.
NATIONAL = re.compile(
    r"\b(?:ministry|ministerio|ministere|department|departamento|departement|directorate|direccion|direction"
    r"|parliament|parlamento|parlement|senate|assembly|cabinet|congress|court|police|immigration|embassy"
    r"|embajada|ambassade|high commission|consulate|bureau|attorney general|central bank|national|nacional"
    r"|presidency|presidential|prime minister|office of the president|cancilleria|secretaria"
    r"|(?:state|federal) (?:migration|border|security|employment|labour|immigration) [a-z]+)\b"
)
_GOVERNMENT_HOST = re.compile(r"(?:^|\.)(?:gov|gob|gouv|gub|go|govt|gv)\.([a-z]{2})$")
_UNITED_STATES_HOST = re.compile(r"\.(?:gov|mil)$")


class Context(msgspec.Struct, frozen=True):
    """What one release tells about the names it uses; names are folded.

    acronyms: acronym → name of the dialogue that it was given with; named: keys of the registry's entries
    that it names outright; homes: body → alpha-3 of its country; wholes: body → key or name of the
    body that it is part of; home: alpha-3 of the country that its ministries are of unless it says otherwise;
    publisher: its folded name.
    """

    release_id: str
    dialogues: frozenset[str]
    acronyms: Mapping[str, str]
    named: frozenset[str]
    homes: Mapping[str, str]
    wholes: Mapping[str, str]
    home: str | None = None
    publisher: str | None = None


def read_context(facts: Facts, registry: Registry) -> Context:
    """What the release tells about the names it uses."""
    entries = map(registry.find, set(iter_bodies(facts)))
    home = _find_publisher(facts.release, registry) or _find_only_state(facts, registry)
    return Context(
        release_id=facts.release.id,
        dialogues=frozenset(fold_name(dialogue.name) for dialogue in facts.dialogues),
        acronyms={fold_name(d.acronym): d.name for d in reversed(facts.dialogues) if d.acronym},
        named=frozenset(entry.key for entry in entries if entry),
        homes=dict(_iter_homes(facts, home, registry)),
        wholes=_read_wholes(facts, registry),
        home=home,
        publisher=fold_name(facts.release.publisher) if facts.release.publisher else None,
    )


def iter_bodies(facts: Facts) -> Iterator[str]:
    """The names of bodies in the facts, and of whoever took part in a meeting."""
    for dialogue in facts.dialogues:
        yield from filter(None, (dialogue.name, dialogue.part_of))
    yield from (post.organisation for post in facts.posts if post.organisation)
    yield from (meeting.dialogue for meeting in facts.meetings if meeting.dialogue)
    yield from (participation.actor for participation in facts.participation)
    for relation in facts.relations:
        yield from (relation.subject, relation.object)


def _read_wholes(facts: Facts, registry: Registry) -> dict[str, str]:
    """Bodies with the body they are part of: as stated, else the dialogue whose meetings they number."""
    stated = [(relation.subject, relation.object) for relation in facts.relations if relation.type == "partOf"]
    stated += [(found.name, found.part_of) for found in facts.dialogues if found.part_of]
    stated += [(found.series, found.dialogue) for found in facts.meetings if found.series and found.dialogue]
    wholes: dict[str, str] = {}
    for part, whole in stated:
        entry = registry.find(whole)
        wholes.setdefault(fold_name(part), entry.key if entry else fold_name(whole))
    return wholes


def _iter_homes(facts: Facts, fallback: str | None, registry: Registry) -> Iterator[tuple[str, str]]:
    """Bodies with their country: the one that stands right beside the name, wherever the release tells of the body.

    Of others with a name that many States use it is the one country in the name, its posts' scope or the words that
    carry them, or else those that carry its participation; if these name none, that of the government that publishes
    the release, else of its only State with office-holders. An acronym has at least the country of the publisher.
    """
    told = _read_passages(facts)
    for name, passages in told.items():
        folded = fold_name(name)
        owners = find_owners(name, passages.all, registry)
        if len(owners) == 1:
            yield folded, owners.pop()
        elif NATIONAL.search(folded):
            home = _find_home([name, *passages.posts], registry, None) or _find_home(passages.all, registry, fallback)
            yield from ((folded, found) for found in (home,) if found)
        elif is_acronym(name) and fallback and not owners:
            yield folded, fallback


def _find_home(passages: Iterable[str], registry: Registry, fallback: str | None) -> str | None:
    countries = _find_countries(passages, registry)
    return next(iter(countries)) if len(countries) == 1 else None if countries else fallback


@dataclass(slots=True)
class _Passages:
    """The words that can tell a body's country: of all facts about it, and of its posts."""

    all: list[str] = field(default_factory=list)
    posts: list[str] = field(default_factory=list)


def _read_passages(facts: Facts) -> dict[str, _Passages]:
    """Bodies with the words that can tell their country."""
    told = {name: _Passages() for name in iter_bodies(facts)}
    for post in facts.posts:
        if post.organisation:
            words = [post.scope or "", *(evidence.quote for evidence in post.evidence)]
            told[post.organisation].posts += words
            told[post.organisation].all += words
    for part in facts.participation:
        told[part.actor].all += [evidence.quote for evidence in part.evidence]
    for relation in facts.relations:
        for name in (relation.subject, relation.object):
            told[name].all += [evidence.quote for evidence in relation.evidence]
    return told


def is_acronym(name: str) -> bool:
    """Whether the name is one word of at least three letters, most of them capitals: "BMET", "MoHRE"."""
    return name.isalpha() and 3 <= len(name) <= 8 and 3 * sum(map(str.isupper, name)) >= 2 * len(name)


def _find_countries(passages: Iterable[str], registry: Registry) -> set[str]:
    hits = (hit for text in dict.fromkeys(passages) for hit in registry.scan(text))
    return {hit.entry.key for hit in hits if hit.entry.kind == "country"}


def _find_publisher(head: ReleaseHead, registry: Registry) -> str | None:
    """The country of the government that publishes the release, by its web address or name."""
    host = _read_host(head.url)
    if code := _GOVERNMENT_HOST.search(host):
        country = registry.country({"uk": "GB"}.get(code.group(1), code.group(1).upper()))
        return country.key if country else None
    if _UNITED_STATES_HOST.search(host):
        return "USA"
    countries = _find_countries([head.publisher], registry) if head.publisher else set()
    return countries.pop() if len(countries) == 1 else None


def _read_host(url: str | None) -> str:
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:
        return ""


def _find_only_state(facts: Facts, registry: Registry) -> str | None:
    bodies = {post.organisation for post in facts.posts if post.organisation}
    governments = [body for body in bodies if fold_name(body).startswith("government of")]
    states = _find_countries(governments, registry)
    return states.pop() if len(states) == 1 else None
