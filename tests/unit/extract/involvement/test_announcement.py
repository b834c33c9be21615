"""Fields, captions and short phrases that announce who holds a meeting and who comes are read like sentences."""

from __future__ import annotations

import pytest
from gathering_fixture import extract_from

_HARI, _AIKO, _PEMA = "Hari Lamichhane-Rai", "Aiko Hoshimura", "Pema Gurung-Thapa"
_LEAD = "The third meeting of the Colombo Process opened in Dhaka on 7 May."
_UNICEF = "United Nations Children's Fund"


def _all(*names: str) -> set[tuple[str, str]]:
    return {(name, "participant") for name in names}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"From left: {_HARI}, Minister of Labour; Ambassador {_AIKO}; and {_PEMA}, Director.",
         _all(_HARI, _AIKO, _PEMA)),
        (f"Chair – Mr. {_HARI}, Director General\nConfirmed delegations – Japan, Bhutan and Fiji",
         {(_HARI, "chair")} | _all("Japan", "Bhutan", "Fiji")),
        ("The World Bank and UNICEF sent observers.", _all("World Bank", _UNICEF)),
        ("The participants of the meeting were drawn from Nepal, Japan and Fiji.", _all("Nepal", "Japan", "Fiji")),
        (f"Fiji, represented by its Ambassador, Ms. {_AIKO}, joined for the first time.", _all("Fiji", _AIKO)),
        (f"The seat is held by the Government of Belize, represented by Ms. {_AIKO}, Director.", set()),
        ("The cooks liked the meeting, which the Seed Bank and UNICEF had put together.",
         {("Seed Bank", "organiser"), (_UNICEF, "organiser")}),
        (f"Mr. {_HARI} was addressing traders at the meeting.", {(_HARI, "speaker")}),
        ("Host of the meeting was the Government of Nepal.", {("Government of Nepal", "host")}),
        ("Host of the fair was the Government of Nepal.", set()),
        (f"The meeting was graced by Mr. {_HARI}.", _all(_HARI)),
    ],
)  # fmt: skip
def test_who_holds_a_meeting_and_who_comes_is_announced(text: str, rows: set[tuple[str, str]]) -> None:
    assert {(row.actor, row.capacity) for row in extract_from(_LEAD, text).participation} == rows


def test_a_body_yet_to_gather_and_a_host_yet_to_come_are_planned() -> None:
    facts = extract_from("The meeting will take place in Dhaka from 20 to 22 May.", "The World Bank will co-host.")
    assert [(r.actor, r.capacity, r.evidence[0].modality) for r in facts.participation] == [
        ("World Bank", "host", "planned")
    ]
