"""Ties between bodies: what a sentence states, and the words by which it states it."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.saying import words as word_set
from kg.facts import RelationType

#: Parts named with their whole in front that count as parts: "CMC Counter-Trafficking Network".
COMPOUND_HEADS = frozenset({"network", "group", "red", "grupo", "groupe", "réseau"})
#: Heads that an "of" does not make a part: offices of the whole, and kinds of meeting.
NO_PARTS = word_set(
    """secretariat secretaría secrétariat presidency troika conference consultation consultations forum dialogue summit
    meeting meetings officials session delegation embassy"""
)
SECRETARIATS = frozenset({"secretariat", "secretaría", "secrétariat"})
MEMBERS = frozenset({"member", "members", "miembro", "miembros", "membre", "membres"})
ORGANS = word_set("institution agency body organ institución agencia organismo órgano organe agence")
FUNDED = frozenset({"funded", "financed", "co-funded", "sponsored", "financiado", "financé"})
BEING = word_set(
    """is are was which who serves serve serving acts act acting as has have had served been provides provide
    forms form the together permanent technical executive its a an also both of jointly form since"""
)


class Stated(NamedTuple):
    """A relation as stated: its ends by name, its type, code points of the words."""

    subject: str
    type: RelationType
    object: str
    start: int
    end: int
    rule: str
