"""Dates as heads, mastheads and file names print them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.releases.date import iter_dates, read_date, read_name_date


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("5 April, 2019", "2019-04-05"),
        ("Posted: 23 June 2023", "2023-06-23"),
        ("04.12.2026", "2026-12-04"),
        ("March 6, 2026", "2026-03-06"),
        ("14/03/2024", "2024-03-14"),
        ("03/04/2024", "2024-04-03"),
        ("03/25/2024", "2024-03-25"),
        ("ABU DHABI, 9th February, 2027 (WAM)", "2027-02-09"),
        ("Last updated: February 09, 2027 | 08:12", "2027-02-09"),
        ("16 de noviembre de 2024", "2024-11-16"),
        ("30 octubre, 2023", "2023-10-30"),
        ("3 de maio de 2024", "2024-05-03"),
        ("Publié le jeudi 12 mai 2022 – 1 min", "2022-05-12"),
        ("1er août 2022", "2022-08-01"),
        ("le 8 décembre 2019", "2019-12-08"),
        ("(may. 14/24)", "2024-05-14"),
        ("Sept. 5, 2024", "2024-09-05"),
        ("2021-03-01T18:45:00Z", "2021-03-01"),
        ("2021-03-01 18:19:32-05:00", "2021-03-01"),
        ("March 2024", "2024-03"),
        ("2024-03", "2024-03"),
        ("20-21 October 2026", "2026-10-21"),
    ],
)
def test_printed_dates_become_iso(words: str, expected: str) -> None:
    assert read_date(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "",
        "March 14",
        "20/06",
        "31/02/2024",
        "BOLETÍN N.º 431 de 2024",
        "NOTA 088-2025",
        "12345/06/2024",
        "auguﬅ 3",
    ],
)
def test_what_is_no_date_with_a_year_gives_none(words: str) -> None:
    assert read_date(words) is None


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_is_read_back_from_each_way_to_write_it(day: datetime.date) -> None:
    month = day.strftime("%B")
    for words in (
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day:%d.%m.%Y}",
    ):
        assert read_date(f"Posted {words} |") == day.isoformat()


@given(st.text(max_size=100))
def test_dates_lie_where_they_say(text: str) -> None:
    for hit in iter_dates(text):
        assert 0 <= hit.start < hit.end <= len(text)


def test_a_day_without_its_year_takes_the_year_it_is_given() -> None:
    (hit,) = iter_dates("Georgetown, March 14. Officials")
    assert (hit.iso(), hit.iso(2019)) == (None, "2019-03-14")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("2025-07-31-en-3a", "2025-07-31"), ("20250731_x", "2025-07-31"), ("G01", None), ("2025-13-31-x", None)],
)
def test_a_file_name_may_begin_with_a_date(name: str, expected: str | None) -> None:
    assert read_name_date(name) == expected
