"""An occasion: what a sentence says of one gathering that it mentions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from kg.extract.bodies.place import Venue
from kg.extract.gatherings.mention import Mention
from kg.extract.text.date import Expression

Role = Literal["start", "end", "whole"]


@dataclass(slots=True)
class Occasion:
    """What is said of one mention: dates with their role and whether they lie ahead, days it lasts,
    venues, signs.
    """

    mention: Mention
    dates: list[tuple[Expression, Role, bool]] = field(default_factory=list)
    days: int | None = None
    venues: list[Venue] = field(default_factory=list)
    happening: bool = False
    attended: bool = False
    planned: bool = False
    called_off: bool = False
    unsure: bool = False

    @property
    def is_placed(self) -> bool:
        """Whether a date or a place is stated."""
        return bool(self.dates or self.venues or self.mention.place)
