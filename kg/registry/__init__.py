"""Who is who: authority lists of countries, organisations and dialogues; names in text; identity."""

from kg.registry.authority import Registry, load_registry
from kg.registry.entry import Alias, Entry, FormKind, Hit, Kind

__all__ = ["Alias", "Entry", "FormKind", "Hit", "Kind", "Registry", "load_registry"]
