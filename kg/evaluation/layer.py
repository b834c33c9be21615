"""What two lists of facts have in common, layer by layer, with everything missed or made up at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from kg.evaluation.meeting import FIELDS, align_meetings, is_match, read_fields
from kg.evaluation.name import Names, agree_quotes, fold_name, fold_quote, fold_role
from kg.facts import Fact, Facts

#: The rows of a report; each compares sets.
LAYERS = (
    "people", "posts", "posts-with-organisation", "dialogues", "meetings", "meeting-fields", "participation",
    "relations", "statements",
)  # fmt: skip
#: One row for each field of `meeting-fields`.
FIELD_LAYERS = tuple(f"meeting-{field}" for field in FIELDS)

Key = tuple[str, ...]


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is compared: its key, a line for readers, the name to look for in the text, the fact."""

    key: Key
    label: str
    name: str
    fact: Fact


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """The items of one layer that both sides have (gold, found), those missed and those too many."""

    matched: tuple[tuple[Item, Item], ...] = ()
    misses: tuple[Item, ...] = ()
    extras: tuple[Item, ...] = ()


Keys = dict[str, tuple[str, bool]]
"""Meeting key → key in the gold, and whether it counts as the same meeting."""


def compare_facts(gold: Facts, found: Facts, canonical: Callable[[str], str]) -> dict[str, Comparison]:
    """The comparison of each layer of `LAYERS` and `FIELD_LAYERS`, in that order.

    people: name. posts: person and role. posts-with-organisation: the body too. dialogues: name.
    meetings: see `kg.evaluation.meeting`. meeting-fields: each field that either side fills, those of
    meetings without a partner included. participation: actor, aligned meeting, capacity.
    relations: all three; partners in either order. statements: speaker and first ten words.
    """
    names = Names(canonical)
    own = {meeting.key: (meeting.key, True) for meeting in gold.meetings}
    theirs = _align_keys(gold, found, names)
    result = {}
    for layer in LAYERS + FIELD_LAYERS:
        pair = tuple(_iter_items(layer, gold, own, names)), tuple(_iter_items(layer, found, theirs, names))
        result[layer] = _match_statements(*pair) if layer == "statements" else _match_keys(*pair)
    return result


def _align_keys(gold: Facts, found: Facts, names: Names) -> Keys:
    aligned = align_meetings(gold.meetings, found.meetings, names)
    keys = {meeting.key: (f"unaligned {meeting.key}", False) for meeting in found.meetings}
    return keys | {key: (partner, is_match(shared)) for key, (partner, shared) in aligned.items()}


def _match_keys(gold: tuple[Item, ...], found: tuple[Item, ...]) -> Comparison:
    wanted, given = _index(gold), _index(found)
    return Comparison(
        matched=tuple((item, given[key]) for key, item in wanted.items() if key in given),
        misses=tuple(item for key, item in wanted.items() if key not in given),
        extras=tuple(item for key, item in given.items() if key not in wanted),
    )


def _match_statements(gold: tuple[Item, ...], found: tuple[Item, ...]) -> Comparison:
    """Equal quotations first, so that a near one does not take another's partner."""
    exact = _match_keys(gold, found)
    matched, misses, extras = list(exact.matched), [], list(exact.extras)
    for item in exact.misses:
        partner = next((other for other in extras if _agree_statements(item.key, other.key)), None)
        if partner is None:
            misses.append(item)
        else:
            extras.remove(partner)
            matched.append((item, partner))
    return Comparison(matched=tuple(matched), misses=tuple(misses), extras=tuple(extras))


def _agree_statements(one: Key, other: Key) -> bool:
    return one[0] == other[0] and agree_quotes(one[1:], other[1:])


def _index(items: tuple[Item, ...]) -> dict[Key, Item]:
    index: dict[Key, Item] = {}
    for item in items:
        index.setdefault(item.key, item)
    return index


def _iter_items(layer: str, facts: Facts, keys: Keys, names: Names) -> Iterator[Item]:
    if layer in _READERS:
        return _READERS[layer](facts, keys, names)
    fields = FIELDS if layer == "meeting-fields" else (layer.removeprefix("meeting-"),)
    return _iter_fields(facts, keys, names, fields)


def _iter_people(facts: Facts, keys: Keys, names: Names) -> Iterator[Item]:
    for person in facts.people:
        yield Item(key=(fold_name(person.name),), label=person.name, name=person.name, fact=person)


def _iter_posts(facts: Facts, keys: Keys, names: Names) -> Iterator[Item]:
    for post in facts.posts:
        key = (fold_name(post.person), fold_role(post.role))
        yield Item(key=key, label=f"{post.person} | {post.role}", name=post.person, fact=post)


def _iter_full_posts(facts: Facts, keys: Keys, names: Names) -> Iterator[Item]:
    for post in facts.posts:
        key = (fold_name(post.person), fold_role(post.role), names.key(post.organisation))
        label = f"{post.person} | {post.role} | {post.organisation}"
        yield Item(key=key, label=label, name=post.person, fact=post)


def _iter_dialogues(facts: Facts, keys: Keys, names: Names) -> Iterator[Item]:
    for dialogue in facts.dialogues:
        yield Item(key=(names.key(dialogue.name),), label=dialogue.name, name=dialogue.name, fact=dialogue)


def _iter_meetings(facts: Facts, keys: Keys, names: Names) -> Iterator[Item]:
    for meeting in facts.meetings:
        key, same = keys[meeting.key]
        shown = ", ".join(str(value) for field in FIELDS if (value := getattr(meeting, field)) is not None)
        label = f"{meeting.key} {meeting.name} ({shown})"
        yield Item(key=(key if same else f"other {key}",), label=label, name=meeting.name, fact=meeting)


def _iter_fields(facts: Facts, keys: Keys, names: Names, fields: tuple[str, ...]) -> Iterator[Item]:
    for meeting in facts.meetings:
        for field, value in read_fields(meeting, names).items():
            if field in fields:
                label = f"{meeting.key} {field}={getattr(meeting, field)} ({meeting.name})"
                key = (keys[meeting.key][0], field, value)
                yield Item(key=key, label=label, name=meeting.name, fact=meeting)


def _iter_participation(facts: Facts, keys: Keys, names: Names) -> Iterator[Item]:
    for row in facts.participation:
        meeting = keys.get(row.meeting, (f"unknown {row.meeting}", False))[0]
        label = f"{row.actor} | {row.meeting} | {row.capacity}"
        yield Item(key=(names.actor(row.actor), meeting, row.capacity), label=label, name=row.actor, fact=row)


def _iter_relations(facts: Facts, keys: Keys, names: Names) -> Iterator[Item]:
    for row in facts.relations:
        ends = (names.key(row.subject), names.key(row.object))
        first, second = sorted(ends) if row.type == "partner" else ends
        label = f"{row.subject} | {row.type} | {row.object}"
        yield Item(key=(first, row.type, second), label=label, name=row.subject, fact=row)


def _iter_statements(facts: Facts, keys: Keys, names: Names) -> Iterator[Item]:
    for row in facts.statements:
        key = (fold_name(row.speaker), *fold_quote(row.quote))
        yield Item(key=key, label=f"{row.speaker} | {row.quote}", name=row.quote, fact=row)


_READERS: dict[str, Callable[[Facts, Keys, Names], Iterator[Item]]] = {
    "people": _iter_people,
    "posts": _iter_posts,
    "posts-with-organisation": _iter_full_posts,
    "dialogues": _iter_dialogues,
    "meetings": _iter_meetings,
    "participation": _iter_participation,
    "relations": _iter_relations,
    "statements": _iter_statements,
}
