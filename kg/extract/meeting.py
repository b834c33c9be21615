"""Meetings: the gatherings of a release as facts."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.gathering import Gathering, Gatherings
from kg.extract.gazetteer import Gazetteer
from kg.facts import Evidence, Meeting

_CONFIDENCE = 0.6


def extract_meetings(document: Document, gatherings: Gatherings, home: str | None) -> tuple[Meeting, ...]:
    """The gatherings as meetings, in order of first mention; home: alpha-2 code of the publisher's country."""
    return tuple(_meeting(document, gathering, home) for gathering in gatherings.everything)


def _meeting(document: Document, gathering: Gathering, home: str | None) -> Meeting:
    city, country = gathering.place
    return Meeting(
        key=gathering.key,
        name=gathering.name,
        kind=gathering.kind,
        series=name_series(gathering),
        ordinal=gathering.ordinal,
        start=gathering.start,
        end=gathering.end,
        city=city,
        country=country or _country(document.gazetteer, city, home),
        dialogue=gathering.dialogue,
        evidence=_evidence(document, gathering),
    )


def name_series(gathering: Gathering) -> str | None:
    """What an ordinal or a recurrence counts: the kind of meeting where it has a name, else the body, else None."""
    if gathering.ordinal is None and not gathering.shift and not gathering.recurrent:
        return None
    if gathering.series is not None:
        return gathering.series
    return gathering.body.name if gathering.body is not None else None


def _country(gazetteer: Gazetteer, city: str | None, home: str | None) -> str | None:
    return gazetteer.city_country(city, home) or home if city else None


def _evidence(document: Document, gathering: Gathering) -> tuple[Evidence, ...]:
    """The places that name it, the most telling first."""
    found = []
    for occasion in gathering.occasions[:6]:
        mention = occasion.mention
        rule = "meeting-verb" if mention.verbal else "meeting-noun"
        confidence = round(_CONFIDENCE + 0.1 * (mention.ordinal is not None) + 0.1 * bool(occasion.dates) + 0.1 * bool(occasion.venues), 2)
        modality = "planned" if occasion.planned else "actual"
        found.append(document.evidence(mention.start, mention.stop, rule, confidence, modality))
    return tuple(found)
