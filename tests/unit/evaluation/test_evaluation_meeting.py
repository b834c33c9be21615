"""Which meeting of the output is which meeting of the gold."""

from __future__ import annotations

from kg.evaluation.meeting import align_meetings, is_match, read_fields, share_fields
from kg.evaluation.name import Names
from kg.facts import Meeting

NAMES = Names(str)


def test_a_field_that_is_not_held_is_not_compared() -> None:
    assert read_fields(Meeting(key="m1", name="x", city="San José"), NAMES) == {
        "kind": "meeting",
        "city": "san jose",
    }


def test_like_names_count_as_a_shared_field_and_unlike_ones_do_not() -> None:
    gold = Meeting(key="m1", name="third workshop of the Network", kind="workshop")
    near = Meeting(key="m9", name="Third Workshop of the Network (CTN)", kind="training")
    far = Meeting(key="m9", name="closing dinner", kind="training")
    assert share_fields(gold, near, NAMES) == {"name"}
    assert share_fields(gold, far, NAMES) == frozenset()


def test_a_match_needs_two_fields_and_one_that_tells_meetings_apart() -> None:
    assert is_match(frozenset({"kind", "city"}))
    assert not is_match(frozenset({"city"}))
    assert not is_match(frozenset({"kind", "country", "dialogue"}))
    assert not is_match(frozenset({"start", "end"}))


def test_meetings_align_by_what_they_share_whatever_their_order() -> None:
    gold = (
        Meeting(key="m1", name="a", start="2020-01-01", city="Rome", country="IT"),
        Meeting(key="m2", name="b", start="2021-01-01", city="Oslo", country="NO"),
    )
    found = (
        Meeting(key="x", name="b", start="2021-01-01", city="Oslo"),
        Meeting(key="y", name="q", start="2020-01-01", country="IT"),
    )
    aligned = align_meetings(gold, found, NAMES)
    assert {key: partner for key, (partner, _) in aligned.items()} == {"x": "m2", "y": "m1"}


def test_the_better_pair_goes_first_and_each_meeting_has_one_partner() -> None:
    gold = (Meeting(key="m1", name="talks", start="2020-01-01", city="Rome"),)
    found = (
        Meeting(key="worse", name="other", start="2020-01-01"),
        Meeting(key="better", name="talks", start="2020-01-01", city="Rome"),
    )
    assert list(align_meetings(gold, found, NAMES)) == ["better"]


def test_between_equal_pairs_the_more_alike_name_decides() -> None:
    gold = (Meeting(key="m1", name="annual talks on return"),)
    found = (Meeting(key="far", name="dinner"), Meeting(key="near", name="talks on visas"))
    assert list(align_meetings(gold, found, NAMES)) == ["near"]


def test_meetings_that_share_nothing_stay_alone() -> None:
    gold = (Meeting(key="m1", name="dinner", kind="ceremony"),)
    found = (Meeting(key="m1", name="talks", kind="visit"),)
    assert align_meetings(gold, found, NAMES) == {}
