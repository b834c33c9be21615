"""Which names of meetings say nothing about which meeting it is."""

from __future__ import annotations

import pytest

from kg.registry.generic import is_generic


@pytest.mark.parametrize(
    "name",
    [
        "meeting",
        "Virtual Bilateral Meeting",
        "State Visit of the President",
        "courtesy call on President Maria Lopez",
        "pre-budget discussion for the year 2026",
        "Second Meeting on 3 March",
        "",
    ],
)
def test_kinds_offices_days_and_known_people_do_not_tell_meetings_apart(name: str) -> None:
    assert is_generic(name, ["Maria López"])


@pytest.mark.parametrize(
    "name", ["Puebla Process meeting", "visit to Guyana", "COVID-19 Summit", "courtesy call on President Li Wei"]
)
def test_any_other_word_with_a_capital_does(name: str) -> None:
    assert not is_generic(name, ["Maria López"])
