"""Who a name in a release stands for, as far as that release and the registry tell."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from kg.registry.authority import Registry
from kg.registry.context import NATIONAL, Context, is_acronym
from kg.registry.entry import Entry, Kind
from kg.registry.fold import fold_name
from kg.registry.key import mint_key

IdentityType = Literal["person", "org", "mechanism", "body", "state"]

_TYPES: dict[Kind, IdentityType] = {
    "organisation": "org", "mechanism": "mechanism", "body": "body", "country": "state", "region": "org",
}  # fmt: skip
_GOVERNMENT = re.compile(
    r"(?:government|gobierno|gouvernement)(?: (?:of|de|del|du|des|d)\b|$)|.* (?:government|gobierno)$"
)
#: Heads of names that mean little without the larger body they belong to.
_PARTIAL = re.compile(
    r"\b(?:(?:sub)?committee|comite|comision|working group|grupo de trabajo|groupe de travail|task force"
    r"|secretariat|technical unit|steering group|ad hoc group)\b"
)
_OFFICE_TYPES = ("un-entity", "intergovernmental-organisation", "red-cross")


class Identity(msgspec.Struct, frozen=True):
    """Who a name stands for: type and key make the IRI, label is the name to show."""

    type: IdentityType
    key: str
    label: str


def identify(name: str, context: Context, registry: Registry) -> Identity:
    """Whom the name means: a State, an entry of the registry, else a body of its own.

    A weak form means the entry that the release names outright or tells to be part of a larger body or of its
    country, or the dialogue that it abbreviates there. A body with a name that many States use (a ministry)
    is one with that of another release only if both are of the same known country; a committee only if it is
    part of the same body.
    """
    entry = _find_government(name, registry) or registry.find(name)
    entry = entry or _find_backed(name, context, registry) or _find_office(name, registry)
    if entry:
        return Identity(_TYPES[entry.kind], entry.key, entry.name)
    folded = fold_name(name)
    spelled = context.acronyms.get(folded)
    if spelled and fold_name(spelled) not in context.acronyms:
        return identify(spelled, context, registry)
    if folded in context.dialogues:
        return Identity("mechanism", mint_key(name, folded), name)
    return Identity("org", mint_key(name, folded, *tell_apart(name, context)), name)


def tell_apart(name: str, context: Context) -> tuple[str, ...]:
    """What a body's key hangs on besides its name: its country or the larger body, else the release.

    An acronym without either is its publisher's.
    """
    folded = fold_name(name)
    if NATIONAL.search(folded):
        return (context.homes.get(folded, context.release_id),)
    if _PARTIAL.search(folded):
        return (context.wholes.get(folded) or context.homes.get(folded, context.release_id),)
    if is_acronym(name):
        return (context.homes.get(folded) or context.publisher or context.release_id,)
    return ()


def _find_government(name: str, registry: Registry) -> Entry | None:
    """The State of "Government of the Republic of Fiji" or "Jamaican Government"."""
    if not _GOVERNMENT.match(fold_name(name)):
        return None
    hits = [hit.entry for hit in registry.scan(name)]
    return hits[0] if len(hits) == 1 and hits[0].kind == "country" else None


def _find_backed(name: str, context: Context, registry: Registry) -> Entry | None:
    """The entry of a weak form that the release backs up."""
    folded = fold_name(name)
    whole, home = context.wholes.get(folded), context.homes.get(folded)
    backed = [
        entry
        for entry in registry.candidates(name)
        if entry.key in context.named
        or (whole is not None and entry.parent == whole)
        or _has_part(folded, entry, context, registry)
        or (home is not None and registry.country(entry.country or "") == registry.entry(home))
    ]
    return backed[0] if len(backed) == 1 else None


def _has_part(folded: str, entry: Entry, context: Context, registry: Registry) -> bool:
    """Whether the release tells that what may be a body of the entry is part of what it calls `folded`."""
    parts = (part for part, whole in context.wholes.items() if whole == folded)
    bodies = (body for part in parts for body in (registry.find(part), *registry.candidates(part)))
    return any(body is not None and body.parent == entry.key for body in bodies)


def _find_office(name: str, registry: Registry) -> Entry | None:
    """The organisation of "IOM Philippines": its acronym, a country, nothing else."""
    hits = registry.scan(name)
    if len(hits) != 2 or hits[0].form != "acronym" or hits[1].entry.kind != "country":
        return None
    office, country = hits
    whole = office.start == 0 and country.end == len(name) and not name[office.end : country.start].strip()
    return office.entry if whole and office.entry.organisation_type in _OFFICE_TYPES else None
