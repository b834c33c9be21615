"""Bodies as releases tell of them: what each gives to recognise it under another name."""

from __future__ import annotations

from collections.abc import Iterator

from kg.facts import LAYERS, Facts
from kg.registry.agent import identify, tell_apart
from kg.registry.authority import Registry
from kg.registry.context import Context, iter_bodies
from kg.registry.corporate import Corporate
from kg.registry.fold import fold_name
from kg.registry.mention import UNDATED, find_people
from kg.registry.renaming import iter_renamed


def iter_corporates(facts: Facts, context: Context, registry: Registry) -> Iterator[Corporate]:
    """The bodies that the release names and the registry does not list, by name."""
    people = find_people(facts)
    series = (meeting.series for meeting in facts.meetings if meeting.series)
    places = _read_places(facts, registry)
    for name in sorted({*iter_bodies(facts), *series}):
        if fold_name(name) in people or not fold_name(name):
            continue
        identity = identify(name, context, registry)
        if identity.type == "org" and registry.entry(identity.key) is None:
            apart = tell_apart(identity.label, context)
            home = context.homes.get(fold_name(identity.label))
            body = Corporate(
                identity,
                (facts.release.date or UNDATED, context.release_id, name),
                home if home in apart else None,
                "".join(apart),
                bound=context.release_id in apart,
            )
            body.releases.add(context.release_id)
            body.publishers.update(filter(None, (context.publisher,)))
            body.places |= places
            _read_people(body, name, facts)
            yield body


def _read_places(facts: Facts, registry: Registry) -> set[str]:
    """The folded cities and names of countries of the meetings."""
    countries = (registry.country(meeting.country) for meeting in facts.meetings if meeting.country)
    names = {country.name for country in countries if country}
    return set(map(fold_name, names | {meeting.city for meeting in facts.meetings if meeting.city}))


def _read_people(body: Corporate, name: str, facts: Facts) -> None:
    """Take in who holds a post there, and who was with it at a meeting and holds none anywhere."""
    body.holders.update(fold_name(post.person) for post in facts.posts if post.organisation == name)
    employed = {fold_name(post.person) for post in facts.posts if post.organisation}
    joint = {row.meeting for row in facts.participation if row.actor == name}
    company = {fold_name(row.actor) for row in facts.participation if row.meeting in joint}
    body.guests.update((company & find_people(facts)) - employed)


def read_renamed(facts: Facts, context: Context) -> list[tuple[str, str, str]]:
    """Country, old and new name of the bodies of a known country that the release says have been renamed."""
    passages = (evidence.quote for layer in LAYERS for fact in getattr(facts, layer) for evidence in fact.evidence)
    told = ((context.homes.get(fold_name(new), context.home), old, new) for old, new in iter_renamed(passages))
    return [(country, old, new) for country, old, new in told if country]
