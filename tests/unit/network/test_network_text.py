"""Text for files and pages, and the acronyms that labels are shortened to."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.network.node import choose_acronym
from kg.network.output.gexf import first_day, last_day
from kg.network.text import clean_text, clip_text


@given(st.text())
def test_cleaned_text_survives_xml_unchanged_and_cleaning_again_changes_nothing(text: str) -> None:
    element = Element("a")
    element.text = clean_text(text)
    assert (fromstring(tostring(element, encoding="utf-8")).text or "") == clean_text(text)
    assert clean_text(clean_text(text)) == clean_text(text)


def test_bidi_overrides_go_and_letters_of_all_scripts_stay() -> None:
    assert clean_text("a\u202egnp\u202c \u2067منظمة\u2069\x00") == "agnp منظمة"


@given(st.text(), st.integers(min_value=2, max_value=80))
def test_clipped_text_is_never_longer_than_asked(text: str, length: int) -> None:
    assert len(clip_text(text, length)) <= length


def test_clipped_text_ends_at_a_word() -> None:
    assert clip_text("ministers met in Georgetown", 20) == "ministers met in…"


@pytest.mark.parametrize(
    ("label", "aliases", "acronym"),
    [
        ("International Organization for Migration", ["OIM", "IOM"], "IOM"),
        (
            "Office of the United Nations High Commissioner for Refugees",
            ["UN Refugee Agency", "UNHCR"],
            "UNHCR",
        ),
        ("Caribbean Community", ["Caricom", "CARICOM"], "CARICOM"),
        ("African Development Bank", ["AfDB"], "AfDB"),
        ("World Vision International", ["WV", "WVI"], "WVI"),
        ("Guyana", ["Government of Guyana"], ""),
    ],
)
def test_the_acronym_is_the_alias_of_capitals_that_fits_the_label_best(
    label: str, aliases: list[str], acronym: str
) -> None:
    assert choose_acronym(label, aliases) == acronym
    assert choose_acronym(label, reversed(aliases)) == acronym


def test_partial_dates_span_all_days_they_can_mean() -> None:
    assert (first_day("2019"), last_day("2019")) == ("2019-01-01", "2019-12-31")
    assert (first_day("2020-02"), last_day("2020-02")) == ("2020-02-01", "2020-02-29")
    assert (first_day("2019-03-14"), last_day("2019-03-14")) == ("2019-03-14", "2019-03-14")
