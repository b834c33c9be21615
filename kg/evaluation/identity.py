"""Who is who across releases: what the resolution joins and keeps apart, against a table of mentions."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal, get_args

import msgspec

from kg.errors import BadInput
from kg.evaluation.bcubed import BCubed, measure_clusters
from kg.evaluation.meeting import align_meetings, is_match
from kg.evaluation.name import Names, fold_name
from kg.facts import Facts
from kg.registry import Resolution

MentionType = Literal["person", "organisation", "meeting"]
TYPES: tuple[MentionType, ...] = get_args(MentionType)

#: The table beside the facts.
TABLE_NAME = "identity.csv"

Key = tuple[str, str]
"""The type of a mention, and how it is looked up in the facts of its release."""


class Mention(msgspec.Struct, frozen=True):
    """A row of the table: `name` stands in the facts of the release (of a meeting: its key) and means `entity`."""

    release: str
    type: MentionType
    name: str
    entity: str


class Placed(msgspec.Struct, frozen=True):
    """A mention, the line that shows it to readers, and the cluster that the resolution put it into."""

    mention: Mention
    label: str
    cluster: Key


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome for one type. mentions: rows of the table; placed: those that the facts hold, which alone count."""

    mentions: int
    placed: int
    entities: int
    clusters: int
    measure: BCubed

    @property
    def f1(self) -> float | None:
        """F1 of the measure."""
        return self.measure.f1


class Error(msgspec.Struct, frozen=True, kw_only=True):
    """A cluster of several entities (`merge`, its mentions by entity) or an entity in several clusters (`split`)."""

    type: MentionType
    error: Literal["merge", "split"]
    entities: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]


def read_mentions(folder: Path) -> tuple[Mention, ...]:
    """The rows of the folder's table; raises `BadInput` when there is none or a row does not fit."""
    path = folder / TABLE_NAME
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            return tuple(msgspec.convert(list(csv.DictReader(stream, strict=True)), list[Mention]))
    except (OSError, ValueError, csv.Error, msgspec.ValidationError) as error:
        raise BadInput(f"{path}: not a table of release, type, name and entity: {error}") from error


def place_mentions(
    mentions: Iterable[Mention], golds: Mapping[str, Facts], found: Mapping[str, Facts], resolution: Resolution,
    names: Names,
) -> Iterator[Placed]:  # fmt: skip
    """The mentions that the found facts hold too, with their clusters, lazily; the others are left out.

    golds, found: stem of the release → its facts; `resolution` is of the found ones.
    """
    keys = {stem: _index_facts(golds[stem], facts, names) for stem, facts in found.items()}
    labels = {stem: {meeting.key: meeting.name for meeting in golds[stem].meetings} for stem in found}
    for mention in mentions:
        name = _find_name(mention, keys.get(mention.release, {}), names)
        if name is not None:
            told = labels[mention.release].get(mention.name, "") if mention.type == "meeting" else ""
            label = " ".join(filter(None, (mention.release, mention.name, told)))
            yield Placed(mention, label, _find_cluster(mention, name, found[mention.release].release.id, resolution))


def score_identity(mentions: Iterable[Mention], placed: Iterable[Placed]) -> dict[str, Score]:
    """Type → score, for all types."""
    rows, found = list(mentions), list(placed)
    return {
        wanted: _score_type(
            sum(mention.type == wanted for mention in rows), [one for one in found if one.mention.type == wanted]
        )
        for wanted in TYPES
    }


def iter_errors(placed: Iterable[Placed], types: Iterable[str]) -> Iterator[Error]:
    """What is wrongly merged, then what is wrongly split, type by type and in the order of the table, lazily."""
    found = list(placed)
    for wanted in types:
        of_type = [one for one in found if one.mention.type == wanted]
        yield from _iter_merges(of_type)
        yield from _iter_splits(of_type)


def iter_bodies(facts: Facts) -> Iterator[str]:
    """The names of bodies and States that the facts use, as written, some more than once."""
    people = {person.name for person in facts.people}
    for dialogue in facts.dialogues:
        yield from filter(None, (dialogue.name, dialogue.part_of))
    yield from (post.organisation for post in facts.posts if post.organisation)
    yield from (meeting.dialogue for meeting in facts.meetings if meeting.dialogue)
    yield from (row.actor for row in facts.participation if row.actor not in people)
    for row in facts.relations:
        yield from (row.subject, row.object)


def format_scores(scores: Mapping[str, Score]) -> str:
    """A plain-text table: type, counts, B³ precision, recall and F1; `-` where there is nothing to measure."""
    head = f"{'type':<14}{'mentions':>9}{'placed':>8}{'entities':>10}{'clusters':>10}"
    lines = [head + f"{'precision':>11}{'recall':>8}{'F1':>7}"]
    for wanted, score in scores.items():
        counts = f"{wanted:<14}{score.mentions:>9}{score.placed:>8}{score.entities:>10}{score.clusters:>10}"
        shares = ("-" if share is None else f"{share:.3f}" for share in _list_shares(score))
        lines.append(counts + "".join(f"{share:>{width}}" for share, width in zip(shares, (11, 8, 7), strict=True)))
    return "\n".join(lines) + "\n"


def list_scores(scores: Mapping[str, Score]) -> list[dict[str, object]]:
    """The table as data, shares rounded to four digits, null where there is nothing to measure."""
    return [
        {"type": wanted, "mentions": score.mentions, "placed": score.placed, "entities": score.entities}
        | {"clusters": score.clusters}
        | {
            name: None if share is None else round(share, 4)
            for name, share in zip(("precision", "recall", "f1"), _list_shares(score), strict=True)
        }
        for wanted, score in scores.items()
    ]


def format_error(error: Error) -> str:
    """The error for readers: a line that names the entities, and one for each group of mentions."""
    groups = "".join(f"\n        {'; '.join(group)}" for group in error.groups)
    return f"{error.type} {error.error}: {', '.join(error.entities)}{groups}"


def _index_facts(gold: Facts, found: Facts, names: Names) -> dict[Key, str]:
    """How the found facts call what the gold names: a name as written there, or the key of a meeting."""
    index: dict[Key, str] = {}
    for person in found.people:
        index.setdefault(("person", fold_name(person.name)), person.name)
    bodies = list(iter_bodies(found))
    index |= {("organisation", body): body for body in bodies}
    for body in bodies:
        index.setdefault(("organisation", names.key(body)), body)
    aligned = align_meetings(gold.meetings, found.meetings, names)
    return index | {("meeting", key): other for other, (key, shared) in aligned.items() if is_match(shared)}


def _find_name(mention: Mention, index: Mapping[Key, str], names: Names) -> str | None:
    if mention.type == "person":
        return index.get(("person", fold_name(mention.name)))
    exact = index.get((mention.type, mention.name))
    if exact is not None or mention.type == "meeting":
        return exact
    return index.get(("organisation", names.key(mention.name)))


def _find_cluster(mention: Mention, name: str, release_id: str, resolution: Resolution) -> Key:
    if mention.type == "meeting":
        return "meeting", resolution.meeting(release_id, name)
    identity = resolution.agent(release_id, name)
    return identity.type, identity.key


def _score_type(mentions: int, placed: list[Placed]) -> Score:
    entities = [one.mention.entity for one in placed]
    clusters = [one.cluster for one in placed]
    return Score(
        mentions=mentions, placed=len(placed), entities=len(set(entities)), clusters=len(set(clusters)),
        measure=measure_clusters(entities, clusters),
    )  # fmt: skip


def _iter_merges(placed: list[Placed]) -> Iterator[Error]:
    clusters: dict[Key, dict[str, list[str]]] = {}
    for one in placed:
        clusters.setdefault(one.cluster, {}).setdefault(one.mention.entity, []).append(one.label)
    for parts in clusters.values():
        if len(parts) > 1:
            groups = tuple(map(tuple, parts.values()))
            yield Error(type=placed[0].mention.type, error="merge", entities=tuple(parts), groups=groups)


def _iter_splits(placed: list[Placed]) -> Iterator[Error]:
    entities: dict[str, dict[Key, list[str]]] = {}
    for one in placed:
        entities.setdefault(one.mention.entity, {}).setdefault(one.cluster, []).append(one.label)
    for entity, parts in entities.items():
        if len(parts) > 1:
            groups = tuple(map(tuple, parts.values()))
            yield Error(type=placed[0].mention.type, error="split", entities=(entity,), groups=groups)


def _list_shares(score: Score) -> tuple[float | None, ...]:
    return score.measure.precision, score.measure.recall, score.f1
