"""Who is who: authority lists of countries, organisations and dialogues; names in text; identity."""

from kg.registry.affiliation import Affiliation, Claim, load_affiliations, load_claims
from kg.registry.agent import Identity
from kg.registry.authority import Registry, load_registry
from kg.registry.entry import Alias, Entry, FormKind, Hit, Kind
from kg.registry.resolution import Resolution, resolve

__all__ = [
    "Affiliation", "Alias", "Claim", "Entry", "FormKind", "Hit", "Identity", "Kind", "Registry", "Resolution",
    "load_affiliations", "load_claims", "load_registry", "resolve",
]  # fmt: skip
