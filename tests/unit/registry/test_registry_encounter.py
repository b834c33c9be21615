"""Which meetings are one though releases tell of them in other words or before they were put off."""

from __future__ import annotations

from itertools import permutations
from typing import Any

from kg.facts import Dialogue, Facts, Meeting, Participation, ReleaseHead
from kg.registry import load_registry, resolve

REGISTRY = load_registry()
PLACE = {"city": "Gaborone", "country": "BW"}
MIDSA = "Migration Dialogue for Southern Africa"


def tell(release: str, name: str, *, date: str = "2022-06-30", actors: tuple[str, ...] = (), **fields: Any) -> Facts:
    meeting = Meeting(key="m1", name=name, **fields)
    dialogues = (Dialogue(name=meeting.dialogue),) if meeting.dialogue else ()
    came = tuple(Participation(actor=actor, meeting="m1") for actor in actors)
    head = ReleaseHead(id=release, date=date)
    return Facts(release=head, dialogues=dialogues, meetings=(meeting,), participation=came)


def count(*releases: Facts) -> int:
    found = set()
    for order in permutations(releases):
        resolution = resolve(order, REGISTRY)
        found.add(tuple(resolution.meeting(facts.release.id, "m1") for facts in releases))
    assert len(found) == 1, "the order of the releases does not matter"
    return len(set(found.pop()))


def test_a_month_is_the_day_in_it_for_one_dialogue_and_city() -> None:
    day = tell("r1", "seminar on remittances", kind="other", start="2022-03-08", dialogue=MIDSA, **PLACE)
    month = tell("r2", "seminar of MIDSA", kind="other", start="2022-03", dialogue="MIDSA", **PLACE)
    later = tell("r3", "seminar of MIDSA", kind="other", start="2022-05", dialogue="MIDSA", **PLACE)
    assert count(day, month) == 1
    assert count(day, later) == 2


def test_a_month_that_two_meetings_fit_is_of_neither() -> None:
    first = tell("r1", "seminar of MIDSA", kind="other", start="2022-03-08", dialogue=MIDSA, **PLACE)
    second = tell("r2", "seminar of MIDSA", kind="other", start="2022-03-22", dialogue=MIDSA, **PLACE)
    month = tell("r3", "seminar of MIDSA", kind="other", start="2022-03", dialogue="MIDSA", **PLACE)
    assert count(first, second, month) == 3


def test_the_same_number_and_day_in_one_city_is_one_meeting_in_two_languages() -> None:
    names = "second consultation on voluntary returns", "deuxième consultation sur les retours volontaires"
    one, other = (
        tell(f"r{index}", name, kind="consultation", series=name, ordinal=2, start="2022-03-08", **PLACE)
        for index, name in enumerate(names)
    )
    assert count(one, other) == 1


def test_a_meeting_that_is_put_off_before_its_day_is_that_of_the_later_day() -> None:
    fields: dict[str, Any] = {"kind": "workshop", "dialogue": MIDSA, **PLACE}
    name = "workshop on student visa data"
    planned = tell("r1", name, date="2022-02-01", start="2022-03-08", **fields)
    moved = tell("r2", name, date="2022-03-01", start="2022-05-10", **fields)
    held = tell("r3", name, date="2022-05-11", start="2022-05-10", **fields)
    again = tell("r2", name, date="2022-03-20", start="2022-05-10", **fields)
    assert count(planned, moved, held) == 1
    assert count(planned, again) == 2


def test_talks_of_one_city_and_day_are_one_only_by_words_of_their_own() -> None:
    fields: dict[str, Any] = {"start": "2022-03-08", "actors": ("Hope Fund", "Faith Fund"), **PLACE}
    assert count(tell("r1", "river crossing talks", **fields), tell("r2", "talks on the river crossing", **fields)) == 1
    assert count(tell("r1", "river crossing talks", **fields), tell("r2", "talks on cattle", **fields)) == 2
    visit = tell("r2", "visit to the river crossing", kind="visit", **fields)
    assert count(tell("r1", "river crossing workshop", kind="workshop", **fields), visit) == 2


def test_links_tell_why_two_meetings_are_one() -> None:
    day = tell("r1", "seminar on remittances", kind="other", start="2022-03-08", dialogue=MIDSA, **PLACE)
    month = tell("r2", "seminar of MIDSA", kind="other", start="2022-03", dialogue="MIDSA", **PLACE)
    elsewhere = tell("r3", "seminar of MIDSA", kind="other", start="2022-05", dialogue="MIDSA")
    (link,) = resolve((day, month, elsewhere), REGISTRY).links
    assert (link.kind, {link.one, link.other}) == ("meeting", {("r1", "m1"), ("r2", "m1")})
    assert {"both on 2022-03", "both in Gaborone"} <= {reason.words for reason in link.reasons}
