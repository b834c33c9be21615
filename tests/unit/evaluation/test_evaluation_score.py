"""What counts as found, layer by layer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluation import FIELD_LAYERS, LAYERS, Tally, compare_facts, score, sum_scores
from kg.facts import (
    CAPACITIES,
    MEETING_KINDS,
    RELATION_TYPES,
    Dialogue,
    Facts,
    Meeting,
    Participation,
    Person,
    Post,
    Relation,
    ReleaseHead,
    Statement,
)

HEAD = ReleaseHead(id="r")
WORDS = st.text("abcdeé ", min_size=1, max_size=12).filter(str.strip)


def facts(**layers: tuple[object, ...]) -> Facts:
    return Facts(release=HEAD, **layers)  # type: ignore[arg-type]


def tally(layer: str, gold: Facts, found: Facts) -> tuple[int, int, int]:
    one = score(gold, found, str)[layer]
    return one.gold, one.found, one.matched


def test_people_count_once_however_often_they_are_listed() -> None:
    gold = facts(people=(Person(name="Ana Ruiz"), Person(name="Bo Li")))
    found = facts(people=(Person(name="ANA RUIZ"), Person(name="Ana Ruíz"), Person(name="Cy Fox")))
    assert tally("people", gold, found) == (2, 2, 1)


def test_a_post_matches_on_person_and_role_and_the_organisation_counts_apart() -> None:
    gold = facts(posts=(Post(person="Ana Ruiz", role="Director", organisation="IOM"),))
    found = facts(posts=(Post(person="Ana Ruiz", role="director", status="former"),))
    assert tally("posts", gold, found) == (1, 1, 1)
    assert tally("posts-with-organisation", gold, found) == (1, 1, 0)


def test_a_dialogue_is_found_under_any_of_its_registered_names() -> None:
    gold = facts(dialogues=(Dialogue(name="Regional Conference on Migration"),))
    found = facts(dialogues=(Dialogue(name="Puebla Process"),))
    aliases = {"Puebla Process": "Regional Conference on Migration"}
    scores = score(gold, found, lambda name: aliases.get(name, name))
    assert scores["dialogues"] == Tally(1, 1, 1)
    assert tally("dialogues", gold, found) == (1, 1, 0)


MEETING = Meeting(key="m1", name="talks", kind="conference", start="2020-01-01", city="Rome", country="IT")


def test_each_field_of_an_aligned_meeting_counts_on_its_own() -> None:
    found = Meeting(key="z", name="talks", kind="conference", start="2020-01-02", city="Rome", ordinal=2)
    gold_facts, found_facts = facts(meetings=(MEETING,)), facts(meetings=(found,))
    assert tally("meetings", gold_facts, found_facts) == (1, 1, 1)
    assert tally("meeting-fields", gold_facts, found_facts) == (4, 4, 2)
    assert tally("meeting-start", gold_facts, found_facts) == (1, 1, 0)
    assert tally("meeting-country", gold_facts, found_facts) == (1, 0, 0)
    assert tally("meeting-ordinal", gold_facts, found_facts) == (0, 1, 0)


def test_the_fields_of_a_meeting_without_partner_count_as_missed() -> None:
    assert tally("meeting-fields", facts(meetings=(MEETING,)), facts()) == (4, 0, 0)
    assert tally("meetings", facts(), facts(meetings=(MEETING,))) == (0, 1, 0)


def test_a_pair_that_shares_its_kind_only_is_not_the_same_meeting() -> None:
    other = Meeting(key="m1", name="dinner", kind="conference", start="2019")
    gold, found = facts(meetings=(MEETING,)), facts(meetings=(other,))
    assert tally("meetings", gold, found) == (1, 1, 0)
    assert tally("meeting-kind", gold, found) == (1, 1, 1)


def test_participation_follows_the_alignment_and_not_the_key() -> None:
    gold = facts(meetings=(MEETING,), participation=(Participation(actor="Sri Lanka", meeting="m1"),))
    first = Meeting(key="m1", name="dinner", kind="ceremony")
    second = Meeting(key="m2", name="talks", kind="conference", city="Rome")
    rows = (
        Participation(actor="Government of Sri Lanka", meeting="m2"),
        Participation(actor="Sri Lanka", meeting="m1"),
        Participation(actor="Sri Lanka", meeting="m2", capacity="host"),
    )
    comparison = compare_facts(gold, facts(meetings=(first, second), participation=rows), str)[
        "participation"
    ]
    assert [theirs.fact for _, theirs in comparison.matched] == [rows[0]]
    assert [extra.fact for extra in comparison.extras] == [rows[1], rows[2]]


def test_participation_in_a_meeting_that_is_not_listed_is_never_right() -> None:
    row = Participation(actor="Chad", meeting="m7")
    assert tally("participation", facts(participation=(row,)), facts(participation=(row,))) == (1, 1, 1)
    gold = facts(meetings=(MEETING,), participation=(Participation(actor="Chad", meeting="m1"),))
    assert tally("participation", gold, facts(participation=(row,))) == (1, 1, 0)


def test_partners_match_in_either_order_and_parts_do_not() -> None:
    def relate(kind: str, subject: str, object_: str) -> Facts:
        return facts(relations=(Relation(subject=subject, type=kind, object=object_),))  # type: ignore[arg-type]

    assert tally("relations", relate("partner", "A", "B"), relate("partner", "B", "A")) == (1, 1, 1)
    assert tally("relations", relate("partOf", "A", "B"), relate("partOf", "B", "A")) == (1, 1, 0)


def test_a_near_quotation_matches_and_does_not_take_the_partner_of_an_exact_one() -> None:
    gold = facts(
        statements=(
            Statement(speaker="Ana Ruiz", quote="we will open the border posts again in the spring"),
            Statement(speaker="Ana Ruiz", quote="we will open the border posts again in the autumn"),
        )
    )
    found = facts(statements=(gold.statements[1],))
    comparison = compare_facts(gold, found, str)["statements"]
    assert [mine.fact for mine, _ in comparison.matched] == [gold.statements[1]]
    both = facts(statements=(gold.statements[1], Statement(speaker="ana ruiz", quote="we will open the")))
    assert tally("statements", gold, both) == (2, 2, 2)


def test_the_same_words_of_another_speaker_do_not_match() -> None:
    gold = facts(statements=(Statement(speaker="Ana Ruiz", quote="we will"),))
    found = facts(statements=(Statement(speaker="Bo Li", quote="we will"),))
    assert tally("statements", gold, found) == (1, 1, 0)


def test_shares_are_computed_from_the_sums_over_releases() -> None:
    total = sum_scores([{"people": Tally(4, 2, 1)}, {"people": Tally(1, 2, 1)}])["people"]
    assert (total.precision, total.recall, total.f1) == (0.5, 0.4, pytest.approx(4 / 9))


def test_a_share_of_nothing_is_undefined() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (None, None, None)
    assert (Tally(0, 3, 0).precision, Tally(0, 3, 0).recall, Tally(0, 3, 0).f1) == (0.0, None, 0.0)
    assert (Tally(3, 0, 0).precision, Tally(3, 0, 0).recall, Tally(3, 0, 0).f1) == (None, 0.0, 0.0)


def test_every_layer_is_reported_in_order() -> None:
    assert tuple(score(facts(), facts(), str)) == LAYERS + FIELD_LAYERS == tuple(sum_scores([]))


MEETINGS = st.lists(
    st.tuples(WORDS, st.sampled_from(MEETING_KINDS), st.none() | WORDS, st.none() | st.integers(1, 4)),
    max_size=4,
).map(
    lambda rows: tuple(
        Meeting(key=f"m{number}", name=name, kind=kind, city=city, ordinal=ordinal)
        for number, (name, kind, city, ordinal) in enumerate(rows)
    )
)
FACTS = st.builds(
    Facts,
    release=st.just(HEAD),
    people=st.lists(st.builds(Person, name=WORDS), max_size=4).map(tuple),
    posts=st.lists(st.builds(Post, person=WORDS, role=WORDS, organisation=st.none() | WORDS), max_size=4).map(
        tuple
    ),
    dialogues=st.lists(st.builds(Dialogue, name=WORDS), max_size=3).map(tuple),
    meetings=MEETINGS,
    participation=st.lists(
        st.builds(
            Participation,
            actor=WORDS,
            meeting=st.sampled_from(["m0", "m1", "m2"]),
            capacity=st.sampled_from(CAPACITIES),
        ),
        max_size=4,
    ).map(tuple),
    relations=st.lists(
        st.builds(Relation, subject=WORDS, type=st.sampled_from(RELATION_TYPES), object=WORDS), max_size=3
    ).map(tuple),
    statements=st.lists(st.builds(Statement, speaker=WORDS, quote=WORDS), max_size=3).map(tuple),
)


@given(FACTS)
def test_facts_compared_with_themselves_are_perfect(one: Facts) -> None:
    assert {tally.f1 for tally in score(one, one, str).values()} <= {1.0, None}


@given(FACTS, FACTS)
def test_no_more_is_matched_than_either_side_holds(gold: Facts, found: Facts) -> None:
    for layer, tally in score(gold, found, str).items():
        assert tally.matched <= min(tally.gold, tally.found), layer
