"""Meetings: the gatherings of a release as facts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.gatherings.citation import cite
from kg.extract.gatherings.gathering import Gathering, Gatherings
from kg.extract.gatherings.mention import Mention
from kg.extract.offices.home import Home
from kg.extract.text.document import Document
from kg.facts import Evidence, Meeting, Participation

#: What follows a country's name that only tells whose office it is.
_GUEST = re.compile(r"(?:['’]s)?\s+(?!and\b)[A-Z]")


def extract_meetings(
    document: Document, gatherings: Gatherings, home: str | None, rows: Sequence[Participation] = ()
) -> tuple[Meeting, ...]:
    """The gatherings as meetings, in order of first mention; home: alpha-2 code of the publisher's
    country; rows: who took part in them, for the names of those that have none.
    """
    by_key: dict[str, list[Participation]] = {}
    for row in rows:
        by_key.setdefault(row.meeting, []).append(row)
    return tuple(
        _meeting(document, gathering, home, by_key.get(gathering.key, [])) for gathering in gatherings.everything
    )


def _meeting(document: Document, gathering: Gathering, home: str | None, rows: Sequence[Participation]) -> Meeting:
    printed, country = gathering.place
    country = country or _country(document, gathering, home)
    city = _name_city(document, printed, country)
    return Meeting(
        key=gathering.key,
        name=cite(document, gathering, printed, rows),
        kind=gathering.kind,
        series=name_series(gathering),
        ordinal=gathering.ordinal,
        start=gathering.start,
        end=gathering.end,
        city=city,
        country=country,
        dialogue=gathering.dialogue,
        evidence=_evidence(document, gathering),
    )


def _name_city(document: Document, printed: str | None, country: str | None) -> str | None:
    """The city, by its English name where the release is in another language."""
    if printed is None or country is None or (document.release.lang or "en").startswith("en"):
        return printed
    return document.gazetteer.city_name(printed, country)


def name_series(gathering: Gathering) -> str | None:
    """What an ordinal or a recurrence counts: the kind of meeting where it has a name, else the body, else
    None.
    """
    if gathering.ordinal is None and not gathering.shift and not gathering.recurrent:
        return None
    if gathering.series is not None:
        return gathering.series
    return gathering.body.name if gathering.body is not None else None


def find_house_country(document: Document, home: Home) -> str | None:
    """The country of a house without a town: the publisher's, which is inferred only where the text names it for
    itself, not as where a guest comes from ("the Pakistan High Commissioner").
    """
    text = document.text
    alone = (
        hit.entry.country
        for hit in document.hits
        if hit.form == "name" and hit.entry.kind == "country" and not _GUEST.match(text, hit.end)
    )
    return home.country if home.speaks or home.country in alone else None


def _country(document: Document, gathering: Gathering, home: str | None) -> str | None:
    """The country of its city, of a host, or, for a building without a town, the publisher's own."""
    city, _ = gathering.place
    if city:
        return document.gazetteer.city_country(city, gathering.host or home) or gathering.host or home
    return home if any(_is_indoors(occasion.mention) for occasion in gathering.occasions) else None


def _is_indoors(mention: Mention) -> bool:
    """Whether a building is named after it in the sentence: "at the Presidential Secretariat"."""
    annotated = mention.scene.annotated
    for i in range(mention.end, min(mention.end + 14, len(annotated) - 2)):
        if annotated.lower(i) == "at" and annotated.lower(i + 1) == "the" and annotated.tokens[i + 2].is_capital:
            return True
    return False


def _evidence(document: Document, gathering: Gathering) -> tuple[Evidence, ...]:
    """The places that name it, the most telling first."""
    found = []
    for occasion in gathering.occasions[:6]:
        mention = occasion.mention
        rule = "meeting-verb" if mention.verbal else "meeting-noun"
        modality = "planned" if occasion.planned else "actual"
        found.append(document.evidence(mention.start, mention.stop, rule, modality))
    return tuple(found)
