"""Names that mean people by their office, or a gathering, are told from the names of bodies."""

from __future__ import annotations

import pytest

from kg.extract.bodies.group import is_group


@pytest.mark.parametrize(
    "name",
    [
        "Members of Parliament",
        "Ministry Secretaries",
        "Senior Harbour Mission Chiefs",
        "Deputy Inspector General of Boats",
        "Army Lieutenant General",
        "Board of Directors",
        "Ministry and the Harbour",
        "Talks between Ghana",
        "Harbour Safety Workshop",
    ],
)
def test_holders_ranks_organs_and_gatherings_are_no_bodies(name: str) -> None:
    assert is_group(name)


@pytest.mark.parametrize(
    "name",
    ["Committee of Ministers", "Office of the Governor", "House of Representatives", "Institute for Harbour Directors"],
)
def test_a_body_of_holders_is_a_body(name: str) -> None:
    assert not is_group(name)
