"""Offices of States: which titles serve a State, so that a country is their employer where no body is named."""

from __future__ import annotations

from typing import Literal

from kg.extract.text import lexicon

#: How surely a title is an office of a State: beyond doubt, only where a State speaks or is named, or not at all.
Service = Literal["state", "public", ""]

#: Words that make the title they stand in an office of a State.
_STATE = lexicon.words(
    """minister viceminister premier ambassador chargé consul chancellor king queen prince princess emir sultan
    undersecretary under-secretary congressman congresswoman senator envoy
    ministro ministra ministre viceministro viceministra vice-ministre viceministre canciller vicecanciller
    embajador embajadora ambassadeur ambassadrice cónsul subsecretario subsecretaria rey reina roi reine diputado
    diputada député députée senador senadora sénateur sénatrice"""
)
#: Titles of more than one word that do.
_STATE_TITLES = (
    "prime minister", "first lady", "head of state", "head of government", "governor-general", "governor general",
    "high commissioner", "chief justice", "attorney general", "secretary of state", "foreign secretary",
    "home secretary", "cabinet secretary", "permanent secretary", "principal secretary", "interior secretary",
    "chief medical officer", "chief nursing officer", "chief immigration officer", "principal immigration officer",
    "chief labour officer", "public prosecutions", "prosecutor general", "prosecutor-general", "attorney-general",
    "solicitor general", "surgeon general", "auditor general", "accountant general", "commissioner of police",
    "comptroller of customs", "permanent representative", "permanent observer", "representante permanente",
    "représentant permanent",
    "représentante permanente",
)  # fmt: skip
#: Words that do where nothing marks an office of a firm or an organisation.
_PUBLIC = lexicon.words(
    """president secretary adviser advisor commissioner representative spokesperson spokesman spokeswoman attorney
    parliament presidente presidenta président présidente secretario secretaria secrétaire"""
)
_PUBLIC_TITLES = ("national security", "homeland security", "inspector general")
#: Words that mark an office of a firm, an organisation or an organ.
_CORPORATE = lexicon.words(
    """general executive managing senior group regional country company ejecutivo ejecutiva exécutif exécutive
    général générale technical programme project resident chief co-president"""
)
#: Titles of which a State has one holder.
SINGLE = lexicon.words(
    "president vice-president king queen chancellor premier presidente presidenta président présidente"
)
_SINGLE_TITLES = ("prime minister", "vice president", "first lady", "primer ministro", "premier ministre")


#: Offices of parts of a State.
_LOCAL = ("governor", "state representative", "state senator", "district secretary", "district commissioner", "mayor")

#: Whom one serves in an office of a State: "Secretary to the President".
_MASTERS = ("president", "vice president", "prime minister", "minister", "king")
_SERVED = (*(f" to the {head}" for head in _MASTERS), *(f"{head}'s " for head in _MASTERS))


def read_service(title: str, role: str) -> Service:
    """How surely a title serves a State; `role` is the title with its portfolio.

    >>> read_service("Deputy Minister", "Deputy Minister of Health")
    'state'
    >>> read_service("Secretary General", "Secretary General")
    ''
    """
    lowered = " ".join(title.lower().split())
    if any(served in role.lower().replace("’", "'") for served in _SERVED):
        return "state"
    words = lowered.split()
    if "presidential" in words:
        return "state"
    if any(word in _STATE for word in words) or any(known in lowered for known in _STATE_TITLES):
        return "state"
    if any(known in lowered for known in _PUBLIC_TITLES):
        return "public"
    if is_single(lowered):
        return "state"
    if _CORPORATE.isdisjoint(words) and any(word in _PUBLIC for word in words):
        return "state" if role != title and words[-1].startswith("secretar") else "public"
    return ""


def is_local(title: str) -> bool:
    """Whether the office is one of a part of a State, which is its scope: "Governor", "State Representative"."""
    lowered = title.lower()
    return lowered.endswith(_LOCAL)


def is_leading(title: str) -> bool:
    """Whether who holds the office leads a State or a ministry of one."""
    return is_single(title) or "minister" in title.lower() or title.lower().startswith(("secretary of", "foreign sec"))


def is_single(title: str) -> bool:
    """Whether a State has one holder of the title: "President", "Prime Minister"."""
    lowered = title.lower()
    return lowered in SINGLE or lowered in _SINGLE_TITLES
