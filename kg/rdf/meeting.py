"""Meetings: what kind, when, where, of which series and of which dialogue or body."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad

from kg.facts import Meeting
from kg.rdf.evidence import iter_evidence
from kg.rdf.iri import digest, name_key, slug, vocab
from kg.rdf.literal import integer, read_date
from kg.rdf.scope import Scope
from kg.rdf.theme import find_themes
from kg.rdf.vocabulary import MGA, SCHEMA

_DIALOGUES = ("mechanism", "body")


def iter_meetings(scope: Scope) -> Iterator[Quad]:
    """Every meeting that the release reports or announces."""
    for meeting in scope.facts.meetings:
        node = scope.meeting(meeting.key)
        yield from scope.describe(node, MGA.Meeting, scope.name_meeting(meeting))
        yield scope.quad(node, MGA.meetingType, vocab("meeting-type", meeting.kind))
        yield from _iter_series(scope, meeting, node)
        yield from _iter_dates(scope, meeting, node)
        yield from _iter_place(scope, meeting, node)
        yield from _iter_themes(scope, meeting, node)
        yield from iter_evidence(scope, node, meeting.evidence)


def _iter_series(scope: Scope, meeting: Meeting, node: NamedNode) -> Iterator[Quad]:
    if meeting.dialogue:
        yield scope.quad(node, MGA.meetingOf, scope.agent(meeting.dialogue).node)
    if meeting.ordinal:
        yield scope.quad(node, MGA.ordinal, integer(meeting.ordinal))
    if not meeting.series:
        return
    agent = scope.agent(meeting.series)
    known = agent.registered and agent.kind in _DIALOGUES
    if known:
        # The ordinal belongs to the smallest body named, so the meeting is that body's.
        yield scope.quad(node, MGA.meetingOf, agent.node)
    key = agent.node.value.rsplit("/", 1)[1] if known else name_key(meeting.series)
    series = scope.minter.thing("series", key)
    yield scope.quad(node, MGA.inSeries, series)
    yield from scope.describe(series, MGA.MeetingSeries, agent.label if known else meeting.series)


def _iter_themes(scope: Scope, meeting: Meeting, node: NamedNode) -> Iterator[Quad]:
    """What the meeting is about, by its name and by the names of those who meet."""
    bodies = (scope.agent(name).label for name in (meeting.dialogue, meeting.series) if name)
    for words in (meeting.name, meeting.series or "", *bodies):
        for theme in find_themes(words):
            yield scope.quad(node, SCHEMA.about, theme)


def _iter_dates(scope: Scope, meeting: Meeting, node: NamedNode) -> Iterator[Quad]:
    for term, text in ((SCHEMA.startDate, meeting.start), (SCHEMA.endDate, meeting.end)):
        if value := read_date(text):
            yield scope.quad(node, term, value)


def _iter_place(scope: Scope, meeting: Meeting, node: NamedNode) -> Iterator[Quad]:
    alpha3 = scope.directory.alpha3(meeting.country)
    country = scope.minter.thing("country", alpha3) if alpha3 else None
    if country:
        yield scope.quad(node, MGA.hostCountry, country)
    if not meeting.city:
        return
    suffix = meeting.country.lower() if meeting.country else digest(meeting.city.casefold(), length=6)
    place = scope.minter.thing("place", f"{slug(meeting.city)}-{suffix}")
    yield scope.quad(node, SCHEMA.location, place)
    yield from scope.describe(place, SCHEMA.Place, meeting.city)
    if country:
        yield scope.quad(place, MGA.inCountry, country)
