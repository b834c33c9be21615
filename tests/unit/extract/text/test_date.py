"""Dates are found where they stand and resolved from the day of writing."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.text.anchor import Anchor, resolve
from kg.extract.text.date import find_dates, find_durations

_THURSDAY = Anchor(date(2024, 5, 16), date(2024, 5, 16))


def _resolve(words: str, *, ahead: bool = False) -> tuple[str, str | None] | None:
    (expression,) = find_dates(words)
    return resolve(expression, _THURSDAY, ahead=ahead)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("held on 2-3 April", "2024-04-02", "2024-04-03"),
        ("from 25 to 27 November 2023", "2023-11-25", "2023-11-27"),
        ("on 1 and 2 December", "2023-12-01", "2023-12-02"),
        ("on April 19-20", "2024-04-19", "2024-04-20"),
        ("from 30 June to 2 July 2023", "2023-06-30", "2023-07-02"),
        ("from 30 December to 2 January", "2023-12-30", "2024-01-02"),
        ("on May 3, 2022", "2022-05-03", None),
        ("on Monday, 13 May", "2024-05-13", None),
        ("on 14.02.2024", "2024-02-14", None),
        ("on 2024-02-14", "2024-02-14", None),
        ("opened today (16)", "2024-05-16", None),
        ("closed yesterday (15/05)", "2024-05-15", None),
        ("last week (07-08/05)", "2024-05-07", "2024-05-08"),
        ("this afternoon (May 16)", "2024-05-16", None),
        ("recently (09)", "2024-05-09", None),
        ("last Thursday", "2024-05-09", None),
        ("on Thursday", "2024-05-16", None),
        ("on Tuesday", "2024-05-14", None),
        ("in March", "2024-03", None),
        ("in October", "2023-10", None),
        ("last August", "2023-08", None),
        ("in March last year", "2023-03", None),
        ("in November 2021", "2021-11", None),
        ("in 2019", "2019", None),
        ("last year", "2023", None),
        ("del 3 al 5 de mayo de 2023", "2023-05-03", "2023-05-05"),
        ("le 12 juin 2021", "2021-06-12", None),
    ],
)
def test_a_past_date_is_the_latest_one_not_after_the_day_of_writing(
    words: str, first: str, last: str | None
) -> None:
    assert _resolve(words) == (first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on 8 and 9 October", "2024-10-08", "2024-10-09"),
        ("on 14 January", "2025-01-14", None),
        ("on Friday", "2024-05-17", None),
        ("next Thursday", "2024-05-23", None),
        ("tomorrow", "2024-05-17", None),
        ("in September", "2024-09", None),
        ("in March", "2025-03", None),
        ("next year", "2025", None),
        ("next month", "2024-06", None),
    ],
)
def test_a_date_ahead_is_the_earliest_one_not_before_the_day_of_writing(
    words: str, first: str, last: str | None
) -> None:
    assert _resolve(words, ahead=True) == (first, last)


@pytest.mark.parametrize(
    "words",
    [
        "They may march on.",
        "Item 12 of 31",
        "at 10.30 on the dot",
        "the 2025 Migration Dialogue",
        "this week",
        "in Mayfair",
    ],
)
def test_words_that_only_look_like_dates_fix_no_day(words: str) -> None:
    assert all(resolve(found, _THURSDAY, ahead=False) is None for found in find_dates(words))


def test_neighbouring_days_count_from_the_day_named_before() -> None:
    (expression,) = find_dates("The day before, they had met.")
    assert resolve(expression, _THURSDAY, ahead=False, last=date(2024, 3, 1)) == ("2024-02-29", None)
    assert resolve(expression, _THURSDAY, ahead=False) is None


def test_without_a_day_of_writing_only_full_dates_are_fixed() -> None:
    nowhen = Anchor(None, None)
    assert resolve(find_dates("on 3 May")[0], nowhen, ahead=False) is None
    assert resolve(find_dates("today")[0], nowhen, ahead=False) is None
    assert resolve(find_dates("on 3 May 2021")[0], nowhen, ahead=False) == ("2021-05-03", None)


def test_an_impossible_day_is_no_date() -> None:
    assert _resolve("on 31 February 2024") is None


def test_durations_are_counted_in_days() -> None:
    text = "the two-day talks after 3 days of rain"
    assert [days for _, _, days in find_durations(text, 0, len(text))] == [2, 3]


@given(st.text(alphabet="0123456789 -/.,()MayjuneToday'’\n", max_size=60))
def test_dates_lie_in_order_within_the_text_and_never_overlap(text: str) -> None:
    found = find_dates(text)
    assert all(0 <= e.start < e.end <= len(text) for e in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(
    st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 1, 1)), st.integers(1, 12), st.integers(1, 28)
)
def test_a_past_date_never_lies_after_the_day_of_writing(today: date, month: int, day: int) -> None:
    (expression,) = find_dates(f"on {date(2001, month, day):%B} {day}")
    found = resolve(expression, Anchor(today, today), ahead=False)
    ahead = resolve(expression, Anchor(today, today), ahead=True)
    assert found is not None
    assert ahead is not None
    assert found[0] <= today.isoformat() <= ahead[0]
