"""A dateline says from where and when a release speaks; a line of text is none."""

from __future__ import annotations

from datetime import date

import pytest
from gathering_fixture import load_extractor

from kg.extract.text.anchor import Anchor, read_anchor
from kg.extract.text.document import Document
from kg.facts import Release


def _anchor(text: str, *, place: str | None = None) -> Anchor:
    release = Release(id="r", text=text, date="2024-05-16", place=place)
    return read_anchor(Document(release, load_extractor().gazetteer))


@pytest.mark.parametrize(
    ("line", "city", "country", "today"),
    [
        ("Geneva, 14 May – Talks opened.", "Geneva", "CH", "2024-05-14"),
        ("**DAKAR** – Talks opened.", "Dakar", "SN", "2024-05-16"),
        ("CASTRIES, St Lucia, (CMC) – Talks opened.", "Castries", "LC", "2024-05-16"),
        ("ENTEBBE, Uganda; 14 May: Talks opened.", "Entebbe", "UG", "2024-05-14"),
        ("Abuja, 7 December 2023. Talks opened.", "Abuja", "NG", "2023-12-07"),
        ("Trinidad and Tobago – Talks opened.", None, "TT", "2024-05-16"),
        ("Vientiane (Lao PDR), 9 May 2024 - Talks opened.", "Vientiane", "LA", "2024-05-09"),
        ("Talks opened in Geneva – at last.", None, None, "2024-05-16"),
        ("From 28 to 30 June Berlin hosts talks.", None, None, "2024-05-16"),
        ("Rain fell – and fell.", None, None, "2024-05-16"),
    ],
)
def test_a_dateline_gives_place_and_day(line: str, city: str | None, country: str | None, today: str) -> None:
    anchor = _anchor(line)
    assert (anchor.city, anchor.country, anchor.today) == (city, country, date.fromisoformat(today))


def test_the_place_that_the_reader_of_the_file_found_counts_where_the_text_has_none() -> None:
    assert _anchor("Talks opened.", place="Quito, Ecuador").city == "Quito"


@pytest.mark.parametrize(
    ("line", "city", "country"),
    [
        ("México, DF. La ministra abrió el foro ante los alcaldes.", "Ciudad de México", "MX"),
        ("Lima. La ministra abrió el foro ante los alcaldes.", "Lima", "PE"),
        ("Ana Rey. La ministra abrió el foro ante los alcaldes.", None, None),
    ],
)
def test_a_town_before_a_full_stop_is_where_a_spanish_paper_speaks(
    line: str, city: str | None, country: str | None
) -> None:
    anchor = _anchor(line)
    assert (anchor.city, anchor.country) == (city, country)


def test_the_dateline_may_stand_after_a_paragraph_that_sums_up() -> None:
    summary = "La ministra abrió en la capital un foro en el que los alcaldes hablarán del retorno. " * 3
    anchor = _anchor(f"{summary}\n\nLima, 3 de mayo de 2024.\n\n{summary}")
    assert (anchor.city, anchor.today.isoformat() if anchor.today else None) == ("Lima", "2024-05-03")
