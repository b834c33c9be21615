"""Datelines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.releases.character import squeeze
from kg.releases.dateline import read_dateline


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Georgetown, March 14. Officials met", "Georgetown", None),
        ("GENEVA – The network closed its session", "GENEVA", None),
        ("ABU DHABI, 9th February, 2027 (WAM) – The Minister spoke", "ABU DHABI", "2027-02-09"),
        ("Trinidad and Tobago - Officers gathered", "Trinidad and Tobago", None),
        ("CASTRIES, St Lucia, (CMC) – Chiefs met", "CASTRIES, St Lucia", None),
        ("MANILA (ILO News) – Officers met", "MANILA", None),
        ("Vientiane (Lao PDR), 9 May 2024 - A course ended", "Vientiane (Lao PDR)", "2024-05-09"),
        ("ENTEBBE, Uganda; 18 October: The Authority met", "ENTEBBE, Uganda", None),
        ("Abuja, le 8 mars 2019. La réunion", "Abuja", "2019-03-08"),
        ("Asunción, 10 de noviembre de 2022.- La conferencia", "Asunción", "2022-11-10"),
        ("Bogotá, D. C. (may. 14/24). La ministra", "Bogotá, D. C.", "2024-05-14"),
        ("New Delhi, Mar 4 (PTI) The minister said", "New Delhi", None),
        ("Sunyani (B/R), Aug. 12, GNA – Forty mediators", "Sunyani (B/R)", None),
        ("GENEVA (3 May 2024) – Experts", "GENEVA", "2024-05-03"),
        ("(Kingston, Jamaica) – Officers", "Kingston, Jamaica", None),
        ("Lima, Friday 27 November 2026, 5:40 p.m.", "Lima", "2026-11-27"),
    ],
)
def test_place_and_day_open_a_report(line: str, place: str | None, date: str | None) -> None:
    dateline = read_dateline(line)
    assert (dateline and dateline.place) == place
    assert (dateline and dateline.date and dateline.date.iso()) == date


@pytest.mark.parametrize(
    "line",
    [
        "On Monday, March 4. The President met them",
        "The agency – the largest of its kind – said so",
        "Minister Example – he took office in May – said",
        "Press Release, 3 May 2024",
        "Officers from nine countries, 14 March 2024",
        "In Geneva, 14 March – Experts",
        "",
    ],
)
def test_sentences_have_no_dateline(line: str) -> None:
    assert read_dateline(line) is None


@given(st.text(max_size=160))
def test_a_place_is_printed_in_the_line(line: str) -> None:
    dateline = read_dateline(line)
    assert dateline is None or dateline.place in squeeze(line)
