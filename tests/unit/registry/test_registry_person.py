"""Which people in different releases are one person."""

from __future__ import annotations

from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.registry.person import Mention, join_mentions, link_mentions
from kg.registry.personal import compare_names

NAME = "maria lopez"


OFFICE = frozenset({"minister of labour"})


def mention(release: str, *anchors: str, name: str = NAME, published: str = "2020") -> Mention:
    return Mention(release, published, name, frozenset(anchors))


def holder(release: str, body: str, *, office: frozenset[str] = OFFICE) -> Mention:
    return Mention(release, "2020", NAME, frozenset({body}), stated=office)


def unstated(release: str, *homes: str, name: str = NAME, office: frozenset[str] = OFFICE) -> Mention:
    return Mention(release, "2020", name, frozenset(), open=office, homes=frozenset(homes))


def count_people(*mentions: Mention) -> int:
    return len(set(join_mentions(mentions).values()))


def test_one_name_alone_is_not_one_person() -> None:
    assert count_people(mention("r1", "org iom"), mention("r2", "org unhcr")) == 2


def test_namesakes_at_one_body_are_one_person() -> None:
    assert count_people(mention("r1", "org iom"), mention("r2", "org iom")) == 1


def test_joins_are_transitive() -> None:
    chain = [mention("r1", "org iom"), mention("r2", "org iom", "meeting m"), mention("r3", "meeting m")]
    assert count_people(*chain) == 1


def test_different_names_at_one_body_are_different_people() -> None:
    assert count_people(mention("r1", "org iom"), mention("r2", "org iom", name="mario lopez")) == 2


def test_a_single_word_is_never_joined() -> None:
    assert count_people(mention("r1", "org iom", name="lopez"), mention("r2", "org iom", name="lopez")) == 2


def test_the_key_stays_when_a_later_release_is_added() -> None:
    first = mention("r5", "org iom", published="2019-05-01")
    later = mention("r1", "org iom", published="2021-01-01")
    assert join_mentions([first])["r5", NAME] == join_mentions([later, first])["r1", NAME]


def test_an_office_without_a_body_is_that_of_its_only_holder() -> None:
    assert count_people(holder("r1", "state GUY"), unstated("r2"), unstated("r3"), holder("r4", "state GUY")) == 1


def test_another_office_or_none_is_not_joined_with_the_holder() -> None:
    other = unstated("r2", office=frozenset({"minister of health"}))
    assert count_people(holder("r1", "state GUY"), other, mention("r3")) == 3


def test_an_office_that_two_bodies_fill_is_of_neither() -> None:
    two = [holder("r1", "state GUY"), holder("r2", "state PER")]
    assert count_people(*two, unstated("r3")) == 3
    assert count_people(*two, unstated("r3", "country GUY"), unstated("r4", "country GUY")) == 3


def test_bodies_of_one_person_count_once() -> None:
    both = Mention("r3", "2020", NAME, frozenset({"state GUY", "org party"}))
    assert count_people(holder("r1", "state GUY"), holder("r2", "org party"), both, unstated("r4")) == 1


def test_a_body_that_few_name_does_not_count_beside_one_that_ten_times_as_many_name() -> None:
    stray = holder("r0", "state PER")
    nine = [holder(f"g{number}", "state GUY") for number in range(9)]
    assert count_people(stray, *nine, unstated("u")) == 3
    assert count_people(stray, *nine, holder("g9", "state GUY"), unstated("u")) == 2


def test_without_a_holder_the_publisher_or_the_country_must_be_the_same() -> None:
    assert count_people(unstated("r1"), unstated("r2")) == 2
    assert count_people(unstated("r1", "publisher x", "country GUY"), unstated("r2", "country GUY")) == 1
    assert count_people(unstated("r1", "publisher x"), unstated("r2", "publisher y")) == 2


def test_a_surname_is_not_joined_by_its_office() -> None:
    assert count_people(unstated("r1", "publisher x", name="lopez"), unstated("r2", "publisher x", name="lopez")) == 2


def test_initials_are_the_same_with_and_without_stops() -> None:
    dotted, spaced = mention("r1", "org iom", name="kd perera"), mention("r2", "org iom", name="k d perera")
    assert count_people(dotted, spaced) == 1
    assert count_people(dotted, mention("r2", "org iom", name="k perera")) == 2
    assert count_people(mention("r1", "org iom", name="k d"), mention("r2", "org iom", name="k d")) == 2


offices = st.frozensets(st.sampled_from(["president", "chair"]), max_size=2)
mentions = st.lists(
    st.builds(
        Mention,
        st.sampled_from(["r1", "r2", "r3", "r4", "r5"]),
        st.sampled_from(["2019", "2020-01", "2021-06-01"]),
        st.sampled_from([NAME, "lopez", "li wei"]),
        st.frozensets(st.sampled_from(["org iom", "org unhcr", "meeting m", "state GUY"]), max_size=3),
        offices,
        offices,
        st.frozensets(st.sampled_from(["publisher x", "country GUY"]), max_size=1),
    ),
    max_size=8,
    unique_by=lambda found: (found.release_id, found.name),
)


@given(mentions, st.randoms(use_true_random=False))
def test_the_order_of_mentions_does_not_matter(found: list[Mention], shuffler: Random) -> None:
    shuffled = list(found)
    shuffler.shuffle(shuffled)
    assert join_mentions(shuffled) == join_mentions(found)


@given(mentions)
def test_whoever_is_joined_bears_names_that_agree_and_is_named_once_in_a_release(found: list[Mention]) -> None:
    people: dict[str, list[tuple[str, str]]] = {}
    for address, key in join_mentions(found).items():
        people.setdefault(key, []).append(address)
    for told in people.values():
        assert len({release for release, _ in told}) == len(told)
        assert all(compare_names(one, other) for (_, one), (_, other) in combinations(told, 2) if one != other)


MINISTRY = "org ministry"


def official(release: str, name: str, *bodies: str, countries: str = "ZMB", **fields: Any) -> Mention:
    told = {"bodies": frozenset(bodies), "countries": frozenset({countries}), **fields}
    return Mention(release, "2020-05-01", name, frozenset(bodies), **told)


def test_a_name_cut_short_is_joined_where_body_and_role_are_the_same() -> None:
    director = frozenset({"director"})
    whole = official("r1", "tendai p moyo", MINISTRY, stated=director)
    assert count_people(whole, official("r2", "t p moyo", MINISTRY, stated=director)) == 1
    assert count_people(whole, official("r2", "t r moyo", MINISTRY, stated=director)) == 2
    assert count_people(whole, official("r2", "t moyo", stated=frozenset({"nurse"}))) == 2


def test_officials_of_two_governments_are_two_people_whatever_else_they_share() -> None:
    meeting = "meeting m"
    one = Mention("r1", "2020", "grace phiri", frozenset({meeting}), countries=frozenset({"ZMB"}))
    other = Mention("r2", "2020", "grace phiri", frozenset({meeting}), countries=frozenset({"MWI"}))
    between = Mention("r3", "2020", "grace phiri", frozenset({meeting}))
    assert count_people(one, other) == 2
    assert count_people(one, other, between) == 2


def test_a_name_between_two_others_does_not_make_them_one() -> None:
    def at_talks(release: str, name: str) -> Mention:
        return Mention(release, "2020", name, frozenset({"meeting m", MINISTRY}), bodies=frozenset({MINISTRY}))

    namesakes = ("r1", "ivan k petrov"), ("r2", "ivan m petrov"), ("r3", "ivan petrov")
    keys = join_mentions(at_talks(*namesake) for namesake in namesakes)
    assert keys["r1", "ivan k petrov"] != keys["r2", "ivan m petrov"]
    assert keys["r3", "ivan petrov"] not in {keys["r1", "ivan k petrov"], keys["r2", "ivan m petrov"]}


def test_who_is_near_a_body_is_not_who_works_elsewhere() -> None:
    fund = "org hope-fund"
    near = Mention("r2", "2020", "sara diop", frozenset({"meeting x"}), near=frozenset({fund}))
    assert count_people(official("r1", "sara diop", fund), near) == 1
    minister = official("r2", "sara diop", "org other")
    assert count_people(official("r1", "sara diop", fund), minister) == 2


def test_a_surname_is_the_person_of_that_name_at_the_same_meeting_in_the_same_government() -> None:
    whole = Mention("r1", "2020", "piet de smet", frozenset({"meeting m"}), countries=frozenset({"BEL"}))
    surname = Mention("r2", "2020", "smet", frozenset({"meeting m"}), countries=frozenset({"BEL"}))
    assert count_people(whole, surname) == 1
    assert count_people(whole, Mention("r2", "2020", "piet", frozenset({"meeting m"}))) == 2


def test_links_tell_why_two_mentions_are_one_person() -> None:
    found = link_mentions([official("r1", "tendai moyo", MINISTRY), official("r2", "tendai p moyo", MINISTRY)])
    (link,) = found.links
    assert {link.one, link.other} == {("r1", "tendai moyo"), ("r2", "tendai p moyo")}
    assert link.score == pytest.approx(sum(reason.weight for reason in link.reasons))
    assert "both work at org ministry" in {reason.words for reason in link.reasons}
