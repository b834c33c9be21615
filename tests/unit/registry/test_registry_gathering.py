"""Which meetings in different releases are one gathering."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kg.registry.gathering import Gathering, join_gatherings


def gathering(release: str, **fields: Any) -> Gathering:
    return Gathering(release, **{"key": "m1", "anchor": "body network", "slug": "network", **fields})


def count_gatherings(*found: Gathering) -> int:
    return len(set(join_gatherings(found).values()))


def test_the_same_ordinal_of_a_listed_series_is_one_gathering() -> None:
    first = gathering("r1", listed=True, ordinal=2, start="2019-03-14")
    undated = gathering("r2", listed=True, ordinal=2)
    assert set(join_gatherings([first, undated]).values()) == {"network-2"}


def test_ordinals_years_apart_are_told_apart() -> None:
    first = gathering("r1", listed=True, ordinal=1, start="2015-03")
    again = gathering("r2", listed=True, ordinal=1, start="2018-03")
    keys = join_gatherings([first, again])
    assert keys == {("r1", "m1"): "network-1", ("r2", "m1"): "network-1-2018"}


def test_an_undated_ordinal_is_of_the_latest_term_before_its_release() -> None:
    first = gathering("r1", listed=True, ordinal=1, start="2015-03")
    again = gathering("r2", listed=True, ordinal=1, start="2018-03")
    told = gathering("r3", listed=True, ordinal=1, published="2019-01-01")
    assert join_gatherings([first, again, told])["r3", "m1"] == "network-1-2018"


def test_ordinals_of_an_unlisted_series_are_joined_within_one_year_only() -> None:
    one = gathering("r1", ordinal=2, start="2020-01-10")
    same = gathering("r2", ordinal=2, published="2020-02-01")
    other = gathering("r3", ordinal=2, start="2021-01-10")
    assert count_gatherings(one, same) == 1
    assert count_gatherings(one, other) == 2


def test_the_same_series_on_the_same_day_is_one_gathering_unless_places_differ() -> None:
    here = gathering("r1", start="2020-05-01", city="Geneva", country="CH")
    unplaced = gathering("r2", start="2020-05-01")
    there = gathering("r3", start="2020-05-01", city="Lima", country="PE")
    assert count_gatherings(here, unplaced) == 1
    assert count_gatherings(here, there) == 2


def test_a_month_is_not_enough_to_join() -> None:
    assert count_gatherings(gathering("r1", start="2020-05"), gathering("r2", start="2020-05")) == 2


def test_a_release_without_the_ordinal_joins_by_the_day() -> None:
    numbered = gathering("r1", listed=True, ordinal=2, start="2019-03-14")
    plain = gathering("r2", listed=True, start="2019-03-14")
    assert set(join_gatherings([numbered, plain]).values()) == {"network-2"}


def test_what_one_release_tells_apart_stays_apart() -> None:
    morning = gathering("r1", key="m1", start="2020-05-01")
    evening = gathering("r1", key="m2", start="2020-05-01")
    assert count_gatherings(morning, evening, gathering("r2", start="2020-05-01")) == 3


def discussion(release: str, *participants: str, **fields: Any) -> Gathering:
    common = {"anchor": "name discussion", "slug": "discussion", "generic": True, "start": "2024-10-22"}
    return gathering(release, **{**common, "participants": frozenset(participants), **fields})


def test_a_name_that_any_meeting_could_bear_does_not_join() -> None:
    assert count_gatherings(discussion("r1"), discussion("r2")) == 2
    assert count_gatherings(discussion("r1", "host"), discussion("r2", "host")) == 2


def test_two_common_participants_join_meetings_without_a_name_unless_places_differ() -> None:
    one, other = discussion("r1", "host", "guest"), discussion("r2", "host", "guest", country="LK")
    assert count_gatherings(one, other) == 1
    assert count_gatherings(one, other, discussion("r3", "host", "guest", country="PE")) == 3


def test_one_common_participant_joins_if_it_is_neither_host_nor_busiest_of_the_day() -> None:
    one, other = discussion("r1", "guest", "x"), discussion("r2", "guest", "y")
    busy = [discussion(f"s{number}", "president", anchor=f"name {number}") for number in range(4)]
    assert count_gatherings(one, other, *busy) == 5
    assert count_gatherings(one, other) == 2
    hosted = discussion("r2", "guest", "y", hosts=frozenset({"guest"}))
    assert count_gatherings(one, hosted, *busy) == 6


def test_the_key_of_meetings_joined_by_participants_is_the_one_of_the_first() -> None:
    later = discussion("r1", "host", "guest", published="2024-10-24")
    first = discussion("r2", "host", "guest", published="2024-10-23")
    assert set(join_gatherings([later, first]).values()) == set(join_gatherings([first]).values())


def numbered(release: str, anchor: str, **fields: Any) -> Gathering:
    common = {"slug": anchor, "ordinal": 5, "start": "2016-08-25", "dialogue": "mechanism x"}
    return gathering(release, **{**common, "anchor": anchor, "participants": frozenset({"guest"}), **fields})


def test_series_of_one_dialogue_are_one_if_number_day_and_a_participant_agree() -> None:
    consultation = numbered("r1", "consultation", listed=True)
    assert set(join_gatherings([numbered("r2", "ameeting"), consultation]).values()) == {"consultation-5"}
    for difference in (
        {"ordinal": 4},
        {"start": "2016-08-24"},
        {"dialogue": "mechanism y"},
        {"participants": frozenset({"somebody"})},
    ):
        assert count_gatherings(consultation, numbered("r2", "ameeting", **difference)) == 2


def test_series_that_one_release_tells_apart_stay_apart() -> None:
    both = [numbered("r1", "officials", key="m1"), numbered("r1", "ministers", key="m2")]
    assert count_gatherings(*both, numbered("r2", "ministers")) == 2


gatherings = st.lists(
    st.builds(
        Gathering,
        st.sampled_from(["r1", "r2", "r3", "r4"]),
        st.sampled_from(["m1", "m2"]),
        st.sampled_from(["body network", "name talks"]),
        st.just("talks"),
        st.just(True),
        st.sampled_from([None, 1, 2]),
        st.sampled_from([None, "2019", "2019-03-14", "2020-03-14", "2024-01-01"]),
        st.sampled_from([None, "2019-05-01"]),
        st.sampled_from([None, "Lima"]),
        st.sampled_from([None, "PE", "CH"]),
        st.booleans(),
        st.sampled_from([None, "mechanism x"]),
        st.frozensets(st.sampled_from(["president", "guest", "host"]), max_size=3),
        st.frozensets(st.just("host"), max_size=1),
    ),
    max_size=8,
    unique_by=lambda found: found.id,
)


@given(gatherings, st.randoms(use_true_random=False))
def test_the_order_of_meetings_does_not_matter(found: list[Gathering], shuffler: Random) -> None:
    shuffled = list(found)
    shuffler.shuffle(shuffled)
    assert join_gatherings(shuffled) == join_gatherings(found)


@given(gatherings)
def test_every_meeting_gets_a_path_safe_key(found: list[Gathering]) -> None:
    keys = join_gatherings(found)
    assert set(keys) == {one.id for one in found}
    assert all(key.replace("-", "").isalnum() and key.isascii() and key == key.lower() for key in keys.values())
