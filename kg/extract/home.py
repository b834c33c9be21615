"""The country from which a release speaks, for offices whose country goes without saying."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from kg.extract.document import Document
from kg.extract.reading import Reading

#: Heads of offices that are accredited to the country they serve in.
_ENVOYS = ("ambassador", "high commissioner", "chargé", "embajador", "ambassadeur", "ambassadrice")


def find_home(document: Document, readings: Sequence[Reading]) -> str | None:
    """The alpha-2 code of the country that speaks, or None.

    In order: the country the publisher's name holds, the country of its address, the country to which the
    release says ambassadors are accredited, and the one it names by far the most among those that are not
    named as the country of somebody's office.
    """
    return (
        _of_publisher(document)
        or _of_address(document)
        or _of_accreditation(readings)
        or _most_named(document, readings)
    )


def _of_publisher(document: Document) -> str | None:
    hits = document.gazetteer.scan(document.release.publisher or "")
    return next((hit.entry.country for hit in hits if hit.entry.country and not hit.weak), None)


def _of_address(document: Document) -> str | None:
    """By the last label of the host: a country code, or `gov` and `mil`, which are the United States'."""
    last = (urlsplit(document.release.url or "").hostname or "").rpartition(".")[2]
    if last in {"gov", "mil"}:
        return "US"
    known = (
        document.gazetteer.country({"uk": "gb"}.get(last, last).upper())
        if len(last) == 2 and last != "eu"
        else None
    )
    return known.country if known else None


def _of_accreditation(readings: Sequence[Reading]) -> str | None:
    counts: Counter[str] = Counter()
    for reading in readings:
        for office in reading.offices:
            if any(word in office.title.lower() for word in _ENVOYS):
                counts.update(
                    p.country
                    for small, p in office.complements
                    if small == "to" and p.kind == "country" and p.country
                )
    return counts.most_common(1)[0][0] if counts else None


def _most_named(document: Document, readings: Sequence[Reading]) -> str | None:
    taken = {office.nation for reading in readings for office in reading.offices}
    taken |= {
        p.country
        for r in readings
        for o in r.offices
        for small, p in o.complements
        if small == "of" and p.kind == "country"
    }
    counts = Counter(
        hit.entry.country
        for hit in document.hits
        if hit.entry.kind == "country" and hit.entry.country not in taken
    )
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 3 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]
