"""Parties of an encounter: who met whom, by the words around "meeting", "call" or "talks"."""

from __future__ import annotations

from kg.extract.gatherings.encounter import CLAUSE_ENDS, PURPOSE
from kg.extract.gatherings.mention import Mention
from kg.extract.gatherings.neolatin import name_sides
from kg.extract.gatherings.trip import find_travellers
from kg.extract.people.person import People

_ENCOUNTERS = frozenset(
    {"call", "meeting", "talks", "discussion", "discussions", "visit", "trip", "tour", "conversation"}
)
_TRIPS = frozenset({"visit", "trip", "tour"})
_SIDES = frozenset({"between", "with", "on", "entre", "con", "avec"})


def name_people(mention: Mention, people: People) -> tuple[str, ...]:
    """The people named on both sides of "between", "with" or "on" of a nominal mention of an encounter."""
    if mention.scene.reading.romance and (sides := name_sides(mention, people)):
        return sides
    if mention.noun not in _ENCOUNTERS or mention.ordinal or mention.series:
        return ()
    return _name_sides(mention, people) or (find_travellers(mention, people) if mention.noun in _TRIPS else ())


def _name_sides(mention: Mention, people: People) -> tuple[str, ...]:
    """Those named on both sides of the small word."""
    annotated = mention.scene.annotated
    opening = mention.head + 1
    courtesy = annotated.lower(mention.head - 1) == "courtesy" and annotated.lower(opening) in {"to", "by"}
    if annotated.lower(opening) not in _SIDES and not courtesy:
        opening = next(
            (k for k in range(mention.end, min(mention.end + 25, len(annotated))) if annotated.lower(k) == "between"),
            -1,
        )
    if opening < 0:
        return ()
    end = next(
        (
            k
            for k in range(opening + 1, len(annotated))
            if annotated.lower(k) in PURPOSE - {"to", "for", "on", "in"} or annotated.text(k) in CLAUSE_ENDS
        ),
        len(annotated),
    )
    first = (
        0
        if annotated.lower(mention.first - 2) in {"paid", "held", "had", "holds"}
        or annotated.lower(mention.first - 1) in {"paid", "held", "had"}
        else mention.first
    )
    tokens = annotated.tokens
    named = people.within(tokens[first].start, tokens[end - 1].end)
    opened = tokens[opening].start
    owners = {tokens[k].end for k in range(opening, end - 1) if annotated.lower(k + 1) in {"'s", "’s"}}
    sides = (someone.name for start, stop, someone in named if start < opened or stop not in owners)
    return tuple(dict.fromkeys(sides))
