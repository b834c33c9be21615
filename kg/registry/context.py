"""What one release tells about the names it uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

import msgspec

from kg.facts import Facts, ReleaseHead
from kg.registry.authority import Registry
from kg.registry.fold import fold_name

#: Heads of names that many States use for a body of their own; matched in folded names.
NATIONAL = re.compile(
    r"\b(?:ministry|ministerio|ministere|department|departamento|departement|directorate|direccion|direction"
    r"|parliament|parlamento|parlement|senate|assembly|cabinet|congress|court|police|immigration|embassy"
    r"|embajada|ambassade|high commission|consulate|bureau|attorney general|central bank|national|nacional"
    r"|presidency|presidential|prime minister|office of the president|cancilleria|secretaria)\b"
)
_GOVERNMENT_HOST = re.compile(r"(?:^|\.)(?:gov|gob|gouv|gub|go|govt|gv)\.([a-z]{2})$")
_UNITED_STATES_HOST = re.compile(r"\.(?:gov|mil)$")


class Context(msgspec.Struct, frozen=True):
    """What one release tells about the names it uses; names are folded.

    acronyms: acronym → name of the dialogue that it was given with; named: keys of the registry's entries
    that it names outright; homes: national body → alpha-3 of its country; wholes: body → key or name of the
    body that it is part of; home: alpha-3 of the country that its ministries are of unless it says otherwise.
    """

    release_id: str
    dialogues: frozenset[str]
    acronyms: Mapping[str, str]
    named: frozenset[str]
    homes: Mapping[str, str]
    wholes: Mapping[str, str]
    home: str | None = None


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
    """National bodies with their country.

    It is the one country in the body's name, its posts' scope or the words that carry them; if these name
    none, that of the government that publishes the release, else of its only State with office-holders.
    """
    for folded, passages in _read_passages(facts).items():
        countries = _find_countries(passages, registry)
        if len(countries) == 1:
            yield folded, countries.pop()
        elif not countries and fallback:
            yield folded, fallback


def _read_passages(facts: Facts) -> dict[str, list[str]]:
    """National bodies with the words that can tell their country."""
    passages: dict[str, list[str]] = {}
    for name in iter_bodies(facts):
        if NATIONAL.search(folded := fold_name(name)):
            passages.setdefault(folded, []).append(name)
    for post in facts.posts:
        if post.organisation and (words := passages.get(fold_name(post.organisation))) is not None:
            words += [post.scope or "", *(evidence.quote for evidence in post.evidence)]
    return passages


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
