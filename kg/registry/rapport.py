"""What speaks for two mentions of people being one person, and how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import product

import msgspec

from kg.registry.glossary import is_same_role
from kg.registry.link import Reason
from kg.registry.mention import Mention
from kg.registry.personal import compare_names

#: From the first score on two mentions are one person; from the second on, somebody should look.
ENOUGH, DOUBTFUL = 0.7, 0.3
_MEETING, _ROLE, _SCOPE, _COMPANY, _TOLD, _PUBLISHER, _MONTH, _ELSEWHERE = 0.5, 0.2, 0.15, 0.15, 0.2, 0.04, 0.04, -0.15
#: What is worth less if many releases name it, or a country if both releases come from it: usual worth, then that.
_EMPLOYER, _NEAR, _COUNTRY, _DIALOGUE = (0.45, 0.25), (0.25, 0.1), (0.25, 0.1), (0.15, 0.08)
_MOST_NEAR, _MOST_NAMED, _MOST_COMPANY = 0.4, 0.3, 0.3
_FULL_DATE, _MONTH_DAYS = len("2019-03-14"), 31
#: Named by more releases than this, and by more than one in fifty, a body is common.
_FEW, _SHARE = 6, 50


class Rapport(msgspec.Struct, frozen=True):
    """The reasons to take two mentions for one person, and their sum; certain: the names differ in nothing."""

    score: float
    reasons: tuple[Reason, ...]
    certain: bool


class Surroundings:
    """How often bodies and dialogues are named, and who has been found to be who so far.

    person: the person of a mention, by release and folded name.
    """

    def __init__(self, mentions: Sequence[Mention], person: Callable[[str, str], int]) -> None:
        self._counts: Counter[str] = Counter()
        releases: dict[str, set[str]] = {}
        for mention in mentions:
            named = releases.setdefault(mention.release_id, set())
            named.update(mention.bodies, mention.near, mention.setting.dialogues)
        for told in releases.values():
            self._counts.update(told)
        self._least = max(_FEW, len(releases) // _SHARE)
        self.person = person

    def is_common(self, what: str) -> bool:
        """Whether so many releases name it that two do by chance."""
        return self._counts[what] > self._least

    def company(self, mention: Mention) -> set[int]:
        """The people whom the release names besides."""
        names = mention.setting.people - {mention.name}
        return {self.person(mention.release_id, name) for name in names}


def weigh(one: Mention, other: Mention, around: Surroundings) -> Rapport | None:
    """What speaks for the two being one person; None if something rules it out."""
    likeness = compare_names(one.name, other.name) if is_possible(one, other) else None
    if likeness is None:
        return None
    reasons = [Reason(likeness.tell(), likeness.score)]
    reasons += _compare_work(one, other, around)
    reasons += _compare_setting(one, other, around)
    score = round(sum(reason.weight for reason in reasons), 3)
    return Rapport(score, tuple(reasons), likeness.is_whole)


def is_possible(one: Mention, other: Mention) -> bool:
    """Whether the releases leave it open: they are two, and do not place the mentions in different governments."""
    if one.release_id == other.release_id:
        return False
    return not (one.countries and other.countries) or not one.countries.isdisjoint(other.countries)


def _compare_work(one: Mention, other: Mention, around: Surroundings) -> list[Reason]:
    found: list[Reason] = []
    shared = sorted(one.bodies & other.bodies)
    if shared:
        rare = min(shared, key=around.is_common)
        found.append(Reason(f"both work at {rare}", _EMPLOYER[around.is_common(rare)]))
    elif one.bodies and other.bodies:
        found.append(Reason("work at different bodies", _ELSEWHERE))
    else:
        near = (one.bodies | one.near) & (other.bodies | other.near)
        found += _list("both named with", near, _NEAR, around, most=_MOST_NEAR)
    for country in sorted(one.countries & other.countries)[:1]:
        own = f"country {country}" in one.homes & other.homes
        found.append(Reason(f"both serve {country}", _COUNTRY[own]))
    if any(is_same_role(*pair) for pair in product(sorted(one.roles), sorted(other.roles))):
        found.append(Reason("same role", _ROLE))
    for country in sorted(one.scopes & other.scopes)[:1]:
        found.append(Reason(f"both posted to {country}", _SCOPE))
    return found


def _compare_setting(one: Mention, other: Mention, around: Surroundings) -> list[Reason]:
    found = [Reason(f"both at {meeting}", _MEETING) for meeting in sorted(one.meetings & other.meetings)[:1]]
    told = sorted(one.setting.meetings & other.setting.meetings)
    if told and not found:
        found.append(Reason(f"both releases tell of meeting {told[0]}", _TOLD))
    dialogues = one.setting.dialogues & other.setting.dialogues
    found += _list("both releases name", dialogues, _DIALOGUE, around, most=_MOST_NAMED)
    company = len(around.company(one) & around.company(other))
    if company:
        found.append(Reason(f"{company} more people in both releases", min(company * _COMPANY, _MOST_COMPANY)))
    if any(home.startswith("publisher") for home in one.homes & other.homes):
        found.append(Reason("same publisher", _PUBLISHER))
    if _is_near(one.published, other.published):
        found.append(Reason("published within a month", _MONTH))
    return found


def _list(
    words: str, shared: Iterable[str], worth: tuple[float, float], around: Surroundings, *, most: float
) -> list[Reason]:
    """A reason for each shared thing, the rare ones first, of no more weight than `most` together."""
    reasons: list[Reason] = []
    for what in sorted(shared, key=lambda what: (around.is_common(what), what)):
        weight = min(worth[around.is_common(what)], round(most, 3))
        if weight <= 0:
            break
        reasons.append(Reason(f"{words} {what}", weight))
        most -= weight
    return reasons


def _is_near(one: str, other: str) -> bool:
    """Whether two dates, both known in full, are about a month apart at most."""
    if len(one) != _FULL_DATE or len(other) != _FULL_DATE:
        return False
    return abs(_count_days(one) - _count_days(other)) <= _MONTH_DAYS


def _count_days(day: str) -> int:
    """Days since long ago, all months being of one length."""
    year, month, date = map(int, day.split("-"))
    return (year * 12 + month) * _MONTH_DAYS + date
