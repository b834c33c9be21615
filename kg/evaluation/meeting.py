"""Which meeting of the output is which meeting of the gold."""

from __future__ import annotations

from collections.abc import Mapping

from kg.evaluation.name import Names, fold_name, overlap_words
from kg.facts import Meeting

#: The fields that are compared one by one; a name is free wording and only helps to align.
FIELDS = ("kind", "series", "ordinal", "start", "end", "city", "country", "dialogue")
#: A pair is the same meeting if it shares this many of its name and `FIELDS` without the end …
MATCH_FIELDS = 2
#: … and at least one of these.
TELLING_FIELDS = frozenset({"name", "series", "ordinal", "start", "city"})
#: Names are alike when they share this much of the longer one's words.
NAME_OVERLAP = 0.6

Values = Mapping[str, str]
Score = tuple[int, float]


def read_fields(meeting: Meeting, names: Names) -> dict[str, str]:
    """The comparison value of each field that the meeting holds."""
    held = {field: getattr(meeting, field) for field in FIELDS}
    return {
        field: names.key(value) if field in ("series", "dialogue", "city") else str(value)
        for field, value in held.items()
        if value is not None
    }


def share_fields(gold: Meeting, found: Meeting, names: Names) -> frozenset[str]:
    """The fields on which two meetings agree, `name` among them when the names are alike."""
    values, others = read_fields(gold, names), read_fields(found, names)
    shared = {field for field, value in values.items() if others.get(field) == value}
    if _overlap_names(gold, found) >= NAME_OVERLAP:
        shared.add("name")
    return frozenset(shared)


def is_match(shared: frozenset[str]) -> bool:
    """Whether two aligned meetings count as the same: two shared fields, `end` aside, one of them telling.

    >>> is_match(frozenset({"kind", "country"})), is_match(frozenset({"kind", "start"}))
    (False, True)
    """
    return len(shared - {"end"}) >= MATCH_FIELDS and bool(shared & TELLING_FIELDS)


def align_meetings(
    gold: tuple[Meeting, ...], found: tuple[Meeting, ...], names: Names
) -> dict[str, tuple[str, frozenset[str]]]:
    """Key of a found meeting → key of its gold meeting and the fields they share.

    One to one, the pair that shares most first (then the more alike names, then the order of the
    gold); meetings that share nothing stay alone.
    """
    pairs = [
        (-len(shared), -_overlap_names(one, other), i, j, shared)
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
        if (shared := share_fields(one, other, names))
    ]
    taken: set[int] = set()
    aligned: dict[str, tuple[str, frozenset[str]]] = {}
    for _, _, i, j, shared in sorted(pairs, key=lambda pair: pair[:4]):
        if i not in taken and found[j].key not in aligned:
            taken.add(i)
            aligned[found[j].key] = (gold[i].key, shared)
    return aligned


def _overlap_names(one: Meeting, other: Meeting) -> float:
    return overlap_words(tuple(fold_name(one.name).split()), tuple(fold_name(other.name).split()))
