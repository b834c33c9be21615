"""The country from which a release speaks, for offices whose country goes without saying."""

from __future__ import annotations

from collections import Counter

from kg.extract.document import Document


def find_home(document: Document) -> str | None:
    """The alpha-2 code of the publisher's country, else of the country the text names far more than any other."""
    publisher = document.release.publisher or ""
    for hit in document.gazetteer.scan(publisher):
        if hit.entry.country and not hit.weak:
            return hit.entry.country
    counts = Counter(hit.entry.country for hit in document.hits if hit.entry.kind == "country" and hit.entry.country)
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 2:
        return None
    if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
        return None
    return ranked[0][0]
