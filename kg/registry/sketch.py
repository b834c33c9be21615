"""Meetings as releases tell of them: what each gives to recognise it elsewhere."""

from __future__ import annotations

from kg.facts import Capacity, Facts, Meeting
from kg.registry.authority import Registry
from kg.registry.corporate import conceive
from kg.registry.fold import fold_name
from kg.registry.gathering import Gathering
from kg.registry.generic import is_generic
from kg.registry.glossary import gloss
from kg.registry.key import slug_name
from kg.registry.mention import Identify, find_people, name_agent

_LEADING: tuple[Capacity, ...] = ("host", "chair")


def sketch_meeting(meeting: Meeting, facts: Facts, registry: Registry, identify: Identify) -> Gathering:
    """The meeting with all that can join it with what other releases tell."""
    anchor, slug, listed = _find_anchor(meeting, registry, identify)
    company = _read_company(meeting, facts, identify)
    return Gathering(
        release_id=facts.release.id,
        key=meeting.key,
        anchor=anchor,
        slug=slug,
        listed=listed,
        ordinal=meeting.ordinal if meeting.series else None,
        start=meeting.start,
        published=facts.release.date,
        city=meeting.city,
        country=meeting.country,
        generic=not (listed or meeting.dialogue) and _is_generic(meeting, facts, registry),
        dialogue=name_agent(identify(meeting.dialogue)) if meeting.dialogue else None,
        participants=frozenset(company),
        hosts=frozenset(who for who, capacities in company.items() if not capacities.isdisjoint(_LEADING)),
        kind=meeting.kind,
        concepts=_read_concepts(meeting, facts, registry),
    )


def _read_concepts(meeting: Meeting, facts: Facts, registry: Registry) -> frozenset[str]:
    """The concepts of the name but for those of dialogues, people, the place and numbers."""
    country = registry.country(meeting.country) if meeting.country else None
    concepts = conceive(meeting.name, registry, country.key if country else None)
    known = gloss(" ".join((meeting.city or "", *find_people(facts))))
    return frozenset(word for word in concepts - known if word.isalpha() and not word.startswith("@"))


def _is_generic(meeting: Meeting, facts: Facts, registry: Registry) -> bool:
    """Whether only people and, but for a visit, the place tell the meeting's name from others."""
    country = registry.country(meeting.country) if meeting.country else None
    places = () if meeting.kind == "visit" else (meeting.city or "", country.name if country else "")
    return is_generic(f"{meeting.name} {meeting.series or ''}", (*find_people(facts), *places))


def _read_company(meeting: Meeting, facts: Facts, identify: Identify) -> dict[str, set[Capacity]]:
    """Who took part or spoke, people by folded name and others by identity, with their capacities."""
    people = find_people(facts)
    told: list[tuple[str, str, Capacity]] = [(p.actor, p.meeting, p.capacity) for p in facts.participation]
    told += [(said.speaker, said.meeting, "speaker") for said in facts.statements if said.meeting]
    company: dict[str, set[Capacity]] = {}
    for actor, key, capacity in told:
        if key == meeting.key:
            folded = fold_name(actor)
            who = f"person {folded}" if folded in people else name_agent(identify(actor))
            company.setdefault(who, set()).add(capacity)
    return company


def _find_anchor(meeting: Meeting, registry: Registry, identify: Identify) -> tuple[str, str, bool]:
    """Anchor, slug, and whether the anchor is a listed series; the smallest body that the meeting names."""
    if meeting.series:
        agent = identify(meeting.series)
        listed = registry.entry(agent.key) is not None
        slug = agent.key if listed else slug_name(meeting.series)
        return f"{agent.type} {agent.key}", slug, listed
    if meeting.dialogue:
        agent = identify(meeting.dialogue)
        stem = agent.key if registry.entry(agent.key) else slug_name(meeting.dialogue)
        return f"{agent.type} {agent.key} {meeting.kind}", f"{stem}-{meeting.kind}", False
    return f"name {fold_name(meeting.name)}", slug_name(meeting.name), False
