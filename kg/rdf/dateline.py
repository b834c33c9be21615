"""Where a release was written: the country of its dateline, which need not be that of the meeting."""

from __future__ import annotations

import re

from kg.registry import Registry

_PARTS = re.compile(r"[,;/()]")


def find_country(place: str, registry: Registry) -> str | None:
    """The alpha-3 code of the country that a dateline names or in which its town lies; nothing if neither."""
    parts = [part.strip() for part in _PARTS.split(place) if part.strip()]
    for part in reversed(parts):
        if entry := registry.country(part):
            return entry.key
    code = registry.city_country(parts[0]) if parts else None
    entry = registry.country(code) if code else None
    return entry.key if entry else None
