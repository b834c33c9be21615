"""Values become literals of the right type, and nonsense becomes nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.rdf.literal import decimal, integer, read_date, read_day
from kg.rdf.vocabulary import XSD


@pytest.mark.parametrize(
    ("text", "datatype"),
    [("2019-03-14", XSD.date), ("2019-03", XSD.gYearMonth), ("2019", XSD.gYear), ("2020-02-29", XSD.date)],
)
def test_a_date_is_as_precise_as_its_text(text: str, datatype: object) -> None:
    literal = read_date(text)
    assert literal is not None
    assert (literal.value, literal.datatype) == (text, datatype)


@pytest.mark.parametrize(
    "text", [None, "", "2019-02-29", "2019-13", "0000", "2019-W01-1", "2019-W01", "20190314", "yesterday!"]
)
def test_what_is_no_day_month_or_year_gives_nothing(text: str | None) -> None:
    assert read_date(text) is None


def test_only_a_whole_day_counts_as_a_day() -> None:
    assert read_day("2019-03") is None
    assert read_day("2019-03-14") is not None


@given(st.floats(min_value=0, max_value=1))
def test_a_confidence_is_written_as_a_plain_decimal_within_its_bounds(value: float) -> None:
    text = decimal(value).value
    assert "e" not in text
    assert abs(float(text) - value) <= 0.0005
    assert decimal(value).datatype == XSD.decimal


def test_a_number_is_an_integer() -> None:
    assert integer(12).value == "12"
    assert integer(12).datatype == XSD.integer
