"""What the table of who is who keeps: every row points at the facts and the text, and nothing named is left out."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from kg.evaluation.corpus import find_text, read_facts_folder, read_release
from kg.evaluation.identity import TYPES, Mention, iter_bodies, read_mentions
from kg.evaluation.name import Names
from kg.evaluation.run import iter_stored, place_cases
from kg.facts import Facts
from kg.registry import load_registry
from kg.resources import shared_path

FOLDER = shared_path("data", "gold", "identity")
GOLDS = read_facts_folder(FOLDER)
MENTIONS = read_mentions(FOLDER)
REGISTRY = load_registry()

_MARKS = re.compile(r"[\W_]+")

each_release = pytest.mark.parametrize(("stem", "facts"), GOLDS.items(), ids=GOLDS)


def fold(text: str) -> str:
    """The words alone."""
    return f" {_MARKS.sub(' ', text).casefold().strip()} "


def read_text(stem: str) -> str:
    return find_text(stem, FOLDER, {}).read_text(encoding="utf-8")


def list_rows(stem: str, wanted: str) -> list[Mention]:
    return [mention for mention in MENTIONS if mention.release == stem and mention.type == wanted]


def is_state(name: str) -> bool:
    return name.startswith("Government of ") or ((entry := REGISTRY.find(name)) is not None and entry.kind == "country")


@each_release
def test_every_name_of_the_table_stands_in_the_text(stem: str, facts: Facts) -> None:
    text = fold(read_text(stem))
    named = [mention.name for mention in MENTIONS if mention.release == stem and mention.type != "meeting"]
    assert [name for name in named if fold(name) not in text] == []


@each_release
def test_the_table_names_all_people_of_the_facts_and_no_others(stem: str, facts: Facts) -> None:
    assert [row.name for row in list_rows(stem, "person")] == [person.name for person in facts.people]


@each_release
def test_the_table_names_all_bodies_of_the_facts_but_states(stem: str, facts: Facts) -> None:
    bodies = {body for body in iter_bodies(facts) if not is_state(body)}
    assert {row.name for row in list_rows(stem, "organisation")} == bodies


@each_release
def test_the_table_names_all_meetings_of_the_facts(stem: str, facts: Facts) -> None:
    assert [row.name for row in list_rows(stem, "meeting")] == [meeting.key for meeting in facts.meetings]


@each_release
def test_the_words_that_tell_whose_a_body_is_stand_where_they_are_said_to(stem: str, facts: Facts) -> None:
    text = read_release(find_text(stem, FOLDER, {}), []).text
    passages = [evidence for fact in (*facts.posts, *facts.participation) for evidence in fact.evidence]
    assert [passage.quote for passage in passages if text[passage.start : passage.end] != passage.quote] == []


@each_release
def test_a_release_is_short(stem: str, facts: Facts) -> None:
    assert 60 <= len(read_text(stem).split()) <= 180


def test_every_row_is_of_a_release_and_given_once() -> None:
    assert {mention.release for mention in MENTIONS} == set(GOLDS)
    assert [row for row, times in Counter((m.release, m.type, m.name) for m in MENTIONS).items() if times > 1] == []


def test_an_entity_is_of_one_type_and_most_have_several_mentions() -> None:
    types = {(mention.entity, mention.type) for mention in MENTIONS}
    assert len(types) == len({entity for entity, _ in types})
    shared = {one.entity for one in MENTIONS if sum(other.entity == one.entity for other in MENTIONS) > 1}
    assert len(shared) >= 80


def test_the_readme_counts_mentions_and_entities_right() -> None:
    counts = [len({mention.entity for mention in MENTIONS if mention.type == wanted}) for wanted in TYPES]
    told = "{} mentions of {} people, {} organisations and {} meetings".format(len(MENTIONS), *counts)
    assert told in " ".join((FOLDER / "README.md").read_text(encoding="utf-8").split())


def test_there_is_enough_of_each_type_to_measure() -> None:
    counts = Counter(mention.type for mention in MENTIONS)
    assert counts["person"] >= 100
    assert counts["organisation"] >= 100
    assert counts["meeting"] >= 50


def test_some_names_stand_for_two_entities_and_some_entities_for_many_names() -> None:
    entities: dict[str, set[str]] = {}
    for mention in MENTIONS:
        if mention.type != "meeting":
            entities.setdefault(mention.name, set()).add(mention.entity)
    assert {"Joseph Banda", "Rosa Quispe", "MMC", "CMC", "Ministry of Home Affairs", "Department of Home Affairs"} <= {
        name for name, meant in entities.items() if len(meant) > 1
    }


def test_of_the_gold_facts_every_mention_is_placed() -> None:
    cases = list(iter_stored(GOLDS, Path(FOLDER), {}, REGISTRY.canonical, findings=[]))
    mentions, placed = place_cases(FOLDER, cases, REGISTRY)
    assert [one.mention for one in placed] == mentions == list(MENTIONS)
    assert {one.mention.type for one in placed} == set(TYPES)


@each_release
def test_no_two_bodies_of_a_release_share_a_registered_name_without_being_one(stem: str, facts: Facts) -> None:
    names = Names(REGISTRY.canonical)
    keys = {(names.key(row.name), row.entity) for row in list_rows(stem, "organisation")}
    assert len(keys) == len({key for key, _ in keys})
