"""The resolution against a table of who is who: what counts, what is wrongly joined, what wrongly kept apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import BadInput
from kg.evaluation.identity import (
    TYPES,
    Mention,
    Placed,
    format_error,
    format_scores,
    iter_bodies,
    iter_errors,
    list_scores,
    place_mentions,
    read_mentions,
    score_identity,
)  # fmt: skip
from kg.evaluation.name import Names
from kg.facts import Dialogue, Facts, Meeting, Participation, Person, Post, Relation, ReleaseHead
from kg.registry import load_registry, resolve

REGISTRY = load_registry()


def make_release(stem: str, *people: str, at: str | None = None, release_id: str | None = None) -> Facts:
    return Facts(
        release=ReleaseHead(id=release_id or stem, date="2024-05-06"),
        people=tuple(Person(name=name) for name in people),
        posts=tuple(Post(person=name, role="Director", organisation=at) for name in people if at),
    )


def place(mentions: list[Mention], golds: dict[str, Facts], found: dict[str, Facts] | None = None) -> list[Placed]:
    facts = golds if found is None else found
    names = Names(REGISTRY.canonical)
    return list(place_mentions(mentions, golds, facts, resolve(facts.values(), REGISTRY), names))


def make_mention(release: str, name: str, entity: str) -> Mention:
    return Mention(release=release, type="person", name=name, entity=entity)


@pytest.fixture
def namesakes() -> tuple[list[Mention], dict[str, Facts]]:
    """Ada Zane of IOM twice and once as A. Zane; another Ada Zane whom the facts put at IOM, too."""
    golds = {
        "a": make_release("a", "Ada Zane", at="IOM"),
        "b": make_release("b", "Ada Zane", at="International Organization for Migration"),
        "c": make_release("c", "A. Zane", at="IOM"),
        "d": make_release("d", "Ada Zane", at="IOM"),
    }
    rows = [("a", "Ada Zane", "one"), ("b", "Ada Zane", "one"), ("c", "A. Zane", "one"), ("d", "Ada Zane", "two")]
    return [make_mention(*row) for row in rows], golds


def test_merges_lower_precision_and_splits_lower_recall(namesakes: tuple[list[Mention], dict[str, Facts]]) -> None:
    mentions = namesakes[0]
    placed = [
        Placed(mention, f"{mention.release} {mention.name}", ("person", cluster))
        for mention, cluster in zip(mentions, "xxyx", strict=True)
    ]
    score = score_identity(mentions, placed)["person"]
    assert (score.mentions, score.placed, score.entities, score.clusters) == (4, 4, 2, 2)
    assert score.measure.precision == pytest.approx((2 / 3 + 2 / 3 + 1 + 1 / 3) / 4)
    assert score.measure.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)


def test_errors_name_the_entities_and_group_their_mentions() -> None:
    rows = [("a", "Ada Zane", "one", "x"), ("b", "Ada Zane", "two", "x"), ("c", "A. Zane", "one", "y")]
    placed = [
        Placed(make_mention(*row[:3]), f"{row[0]} {row[1]}", ("person", row[3])) for row in rows
    ]  # fmt: skip
    merge, split = iter_errors(placed, ["person"])
    assert (merge.error, merge.entities, merge.groups) == ("merge", ("one", "two"), (("a Ada Zane",), ("b Ada Zane",)))
    assert (split.error, split.entities, split.groups) == ("split", ("one",), (("a Ada Zane",), ("c A. Zane",)))
    assert format_error(split) == "person split: one\n        a Ada Zane\n        c A. Zane"


def test_only_the_types_asked_for_are_listed(namesakes: tuple[list[Mention], dict[str, Facts]]) -> None:
    placed = [Placed(mention, mention.name, ("person", "x")) for mention in namesakes[0]]
    assert list(iter_errors(placed, ["meeting"])) == []
    assert [error.type for error in iter_errors(placed, TYPES)] == ["person"]


def test_mentions_are_placed_where_the_resolution_puts_their_release_and_name(
    namesakes: tuple[list[Mention], dict[str, Facts]],
) -> None:
    mentions, golds = namesakes
    resolution = resolve(golds.values(), REGISTRY)
    assert [one.cluster[1] for one in place(mentions, golds)] == [
        resolution.agent(mention.release, mention.name).key for mention in mentions
    ]


def test_a_mention_that_the_found_facts_lack_is_not_placed_but_still_a_mention() -> None:
    golds = {"a": make_release("a", "Ada Zane", "Bo Lind")}
    found = {"a": make_release("a", "ADA ZANE", release_id="0123")}
    mentions = [make_mention("a", "Ada Zane", "one"), make_mention("a", "Bo Lind", "two")]
    placed = place(mentions, golds, found)
    assert [one.mention.name for one in placed] == ["Ada Zane"]
    score = score_identity(mentions, placed)["person"]
    assert (score.mentions, score.placed) == (2, 1)


def test_a_release_without_facts_has_none_of_its_mentions_placed() -> None:
    golds = {"a": make_release("a", "Ada Zane"), "b": make_release("b", "Ada Zane")}
    mentions = [make_mention(stem, "Ada Zane", "one") for stem in golds]
    assert [one.mention.release for one in place(mentions, golds, {"b": golds["b"]})] == ["b"]


def test_a_body_is_found_under_another_of_its_registered_names() -> None:
    gold = Facts(release=ReleaseHead(id="a"), dialogues=(Dialogue(name="Puebla Process"),))
    found = Facts(release=ReleaseHead(id="a"), dialogues=(Dialogue(name="Regional Conference on Migration"),))
    mention = Mention(release="a", type="organisation", name="Puebla Process", entity="rcm")
    assert [one.cluster[0] for one in place([mention], {"a": gold}, {"a": found})] == ["mechanism"]


def test_a_meeting_is_the_one_that_the_found_facts_align_with_and_shown_by_its_name() -> None:
    def tell(key: str, other: str) -> Facts:
        meetings = (
            Meeting(key=key, name="workshop on ports", start="2024-05-02", city="Lusaka", country="ZM"),
            Meeting(key=other, name="forum on fees", start="2024-06-03", city="Accra", country="GH"),
        )
        return Facts(release=ReleaseHead(id="a"), meetings=meetings)

    mention = Mention(release="a", type="meeting", name="m1", entity="ports")
    (placed,) = place([mention], {"a": tell("m1", "m2")}, {"a": tell("m2", "m1")})
    expected = resolve([tell("m2", "m1")], REGISTRY).meeting("a", "m2")
    assert placed.cluster == ("meeting", expected)
    assert placed.label == "a m1 workshop on ports"


def test_bodies_are_all_names_of_the_facts_that_are_not_people() -> None:
    facts = Facts(
        release=ReleaseHead(id="a"),
        people=(Person(name="Ada Zane"),),
        posts=(Post(person="Ada Zane", role="Head", organisation="Port Office"), Post(person="Ada Zane", role="Poet")),
        dialogues=(Dialogue(name="Fee Forum", part_of="Fee Process"),),
        meetings=(Meeting(key="m1", name="talks", dialogue="Fee Dialogue"),),
        participation=(
            Participation(actor="Ada Zane", meeting="m1"), Participation(actor="Ghana", meeting="m1"),
        ),
        relations=(Relation(subject="Fee Desk", type="partOf", object="Fee Forum"),),
    )  # fmt: skip
    assert list(iter_bodies(facts)) == [
        "Fee Forum", "Fee Process", "Port Office", "Fee Dialogue", "Ghana", "Fee Desk", "Fee Forum",
    ]  # fmt: skip


def test_table_and_data_tell_the_same_and_mark_what_cannot_be_measured() -> None:
    mentions = [make_mention("a", "Ada Zane", "one"), make_mention("b", "Ada Zane", "two")]
    placed = [Placed(mention, mention.name, ("person", "x")) for mention in mentions]
    scores = score_identity(mentions, placed)
    rows = format_scores(scores).splitlines()
    assert rows[1].split() == ["person", "2", "2", "2", "1", "0.500", "1.000", "0.667"]
    assert rows[3].split() == ["meeting", "0", "0", "0", "0", "-", "-", "-"]
    data = list_scores(scores)
    assert data[0] == {
        "type": "person", "mentions": 2, "placed": 2, "entities": 2, "clusters": 1,
        "precision": 0.5, "recall": 1.0, "f1": 0.6667,
    }  # fmt: skip
    assert data[2]["f1"] is None


@pytest.mark.parametrize(
    "text", ["release,type,name\na,person,Ada\n", "release,type,name,entity\na,pet,Rex,r\n", 'release,type\n"a']
)
def test_a_table_that_does_not_fit_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "identity.csv").write_text(text)
    with pytest.raises(BadInput, match=r"identity\.csv"):
        read_mentions(tmp_path)


def test_a_folder_without_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="not a table"):
        read_mentions(tmp_path)
