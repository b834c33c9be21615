"""What somebody says belongs to the meeting at which it was said, and to none when it was said elsewhere."""

from __future__ import annotations

import pytest
from gathering_fixture import extract_from

_LEAD = (
    "Mr. Olumide Fashanu, Head of the Ports Authority of Nigeria, opened the workshop on tides in Lagos "
    "on 7 May."
)


@pytest.mark.parametrize(
    "words",
    [
        "“The gate is open,” said Mr. Fashanu in his opening remarks.",
        "“The gate is open,” Mr. Fashanu told delegates.",
        "“The gate is open,” said Mr. Fashanu at the workshop.",
        "“The gate is open,” said Mr. Fashanu.",
        "In Lagos, Mr. Fashanu said that the gate was open.",
        "During the debate Mr. Fashanu said that the gate was open.",
    ],
)
def test_words_in_the_report_of_a_meeting_were_said_there(words: str) -> None:
    assert [s.meeting for s in extract_from(_LEAD, words).statements] == ["m1"]


@pytest.mark.parametrize(
    "words",
    [
        "“The gate is open,” Mr. Fashanu told a newspaper last month.",
        "In a comment sent from Abuja, Mr. Fashanu said that the gate was open.",
        "In Accra, Mr. Fashanu said that the gate was open.",
        "“The gate is open,” said Mr. Fashanu by telephone.",
        "Mr. Fashanu, who did not travel to Lagos, said that the gate was open.",
    ],
)
def test_words_said_by_other_means_or_elsewhere_belong_to_no_meeting(words: str) -> None:
    assert [s.meeting for s in extract_from(_LEAD, words).statements] == [None]


def test_nobody_speaks_at_a_meeting_that_is_only_announced() -> None:
    facts = extract_from(
        "A workshop on tides will be held in Lagos on 3 June.",
        "“The gate is open,” said Mr. Olumide Fashanu, Head of the Ports Authority of Nigeria.",
    )
    assert [s.meeting for s in facts.statements] == [None]
