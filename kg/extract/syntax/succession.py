"""Successions: who held an office before the one who holds it now, in English, Spanish and French."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.text.annotation import Annotated
from kg.extract.text.lexicon import words

if TYPE_CHECKING:
    from kg.extract.syntax.reading import Link, Reading

#: Verbs of the one who comes, whose object is the one who goes.
REPLACING = words(
    """succeed succeeds succeeded succeeding replace replaces replaced replacing succède succédé succéda succédera
    succédant sucede sucedió sucederá remplace remplacé remplacera remplaçant reemplaza reemplazó reemplazará
    reemplazando sustituye sustituyó sustituirá sustituyendo releva relevó relevará"""
)
#: Those of them that say that the change is to come.
COMING = words("will succédera sucederá remplacera reemplazará sustituirá relevará")
#: What may stand between the one who goes and the office.
TO_OFFICE = words("as the , au à la poste fonctions tête de du en tant que comme el cargo como calidad qualité")
_OBJECT = words("à a au al de del du d' the el la le los l' les")
#: Nouns of replacement after "en" and the like, which "de" ties to the one who goes.
_REPLACEMENT = words("remplacement sustitución reemplazo relevo lugar succession sucesión place")
_IN = words("en au dans à")
_POSTS = words("cargo puesto poste fonctions tête")
_PREPOSITIONS = words("en in como")
_LONGEST_OFFICE = 24


def list_predecessors(reading: Reading, find_start: Callable[[int], int]) -> list[Link]:
    """The offices of those who are replaced as former ones: "NAME, OFFICE, en remplacement de NAME".

    `find_start` gives the token at which the phrase of a name begins.
    """
    found = []
    for k in range(1, len(reading.names)):
        if reading.links_of(k) or not is_replaced(reading.annotated, find_start(k)):
            continue
        holder = next((link for link in reversed(reading.links) if _holds(reading, link, k)), None)
        if holder is not None:
            office = replace(holder.office, status="current")
            found.append(replace(holder, name=k, office=office, manner="verb", status="former"))
    return found


def _holds(reading: Reading, link: Link, k: int) -> bool:
    """Whether the office is that of the name right before name k, in reach."""
    near = reading.names[k].first - link.office.end < _LONGEST_OFFICE
    return link.name == k - 1 and near and (link.status or link.office.status) != "former"


def _replaces_in_office(annotated: Annotated, j: int) -> bool:
    """Whether "sustituye en el cargo de secretario (a)" ends at token j: the verb, then the post in few words."""
    for i in range(j, max(-1, j - _LONGEST_OFFICE // 2), -1):
        if annotated.lower(i) in REPLACING:
            return annotated.lower(i + 1) in _IN and bool(_POSTS & {annotated.lower(k) for k in range(i + 2, i + 5)})
    return False


def is_replaced(annotated: Annotated, i: int) -> bool:
    """Whether a verb or a noun of replacement stands right before token i."""
    j = i - 1
    while j > 0 and annotated.lower(j) in _OBJECT:
        j -= 1
    if annotated.lower(j) in REPLACING or _replaces_in_office(annotated, j):
        return True
    return annotated.lower(j) in _REPLACEMENT and annotated.lower(j - 1) in _PREPOSITIONS
