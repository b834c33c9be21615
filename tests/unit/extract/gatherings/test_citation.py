"""Names by which a reader would cite a gathering."""

from __future__ import annotations

import pytest

from kg.extract import Extractor
from kg.facts import Meeting, Release
from kg.registry import load_registry


def _meetings(text: str) -> tuple[Meeting, ...]:
    release = Release(id="r", text=text, date="2024-05-20", lang="en")
    return Extractor(load_registry()).extract(release).meetings


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The second meeting of the Marlin Process was held in Georgetown, Guyana, on 14 May 2024.",
            "second meeting of the Marlin Process",
        ),
        (
            "Prime Minister Tomas Verrano met with Ms. Lucia Pendry, Regional Director of IOM, on 14 May 2024.",
            "Meeting between Tomas Verrano and Lucia Pendry",
        ),
        ("A three-day workshop was held in Nairobi, Kenya, on 14 May 2024.", "workshop in Nairobi"),
    ],
)
def test_a_name_tells_whose_meeting_it_is_who_met_or_where(text: str, name: str) -> None:
    assert [meeting.name for meeting in _meetings(text)] == [name]


def test_no_name_holds_a_verb_or_ends_in_an_abbreviation() -> None:
    text = (
        "Minister Paula Kestrel met with members of the Harbour Committee on 14 May 2024. "
        "A meeting with Dr. Omar Linde took place in Accra on 15 May 2024."
    )
    names = [meeting.name for meeting in _meetings(text)]
    assert names
    assert not any("met" in name.split() or name.endswith(" Dr") for name in names)


@pytest.mark.parametrize("country", ["El Salvador", "Guatemala", "Panama"])
def test_a_country_is_no_city(country: str) -> None:
    meetings = _meetings(f"The third workshop of the Marlin Process was held in {country} on 14 May 2024.")
    assert [meeting.city for meeting in meetings] == [None]
