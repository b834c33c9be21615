"""Decisions of curators win over what the rules find, and what stands in their way is told."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from kg.facts import Facts, Meeting, Person, Post, ReleaseHead, Statement
from kg.registry import load_registry, resolve
from kg.registry.decision import Act, Decision, FactReference, Referent
from kg.registry.verdict import Verdicts, describe_fact

REGISTRY = load_registry()


def tell(name: str, person: str, body: str, date: str = "2020-01-01", **more: Any) -> Facts:
    post = Post(person=person, role="Director", organisation=body)
    head = ReleaseHead(id=name, date=date)
    return Facts(release=head, people=(Person(name=person),), posts=(post,), **more)


def decide(number: int, act: Act, *things: Referent, label: str | None = None) -> Decision:
    return Decision(id=f"d{number}", when="2024-05-07", who="Bea", act=act, things=things, label=label)


ONE = tell("one", "Ana Vale", "Harbour Board")
TWO = tell("two", "A. Vale", "Harbour Boards", "2021-01-01")
TALKS = Meeting(key="m1", name="talks in Lomé", start="2020-02-03", city="Lomé", country="TG")
THREE = tell("three", "Ana Vale", "Harbour Board", "2022-01-01", meetings=(TALKS,))
ALL = (ONE, TWO, THREE)
ANA, A_VALE, LATER = Referent("one", "Ana Vale"), Referent("two", "A. Vale"), Referent("three", "Ana Vale")


def test_what_is_merged_is_one_and_called_as_the_first() -> None:
    found = resolve(ALL, REGISTRY, [decide(1, "merge", ANA, A_VALE)])
    keys = {found.agent(thing.release, thing.name).key for thing in (ANA, A_VALE, LATER)}
    assert len(keys) == 1
    assert found.judgement.findings == ()
    assert found.judgement.concerned == {"d1": (("person", keys.pop()),)}


def test_bodies_are_merged_in_every_release_and_into_the_one_that_the_registry_has() -> None:
    boards = decide(1, "merge", Referent("one", "Harbour Board"), Referent("two", "Harbour Boards"))
    found = resolve(ALL, REGISTRY, [boards])
    assert found.agent("two", "Harbour Boards") == found.agent("three", "Harbour Board")
    listed = decide(1, "merge", Referent("one", "Harbour Board"), Referent("four", "OIM"))
    found = resolve([*ALL, tell("four", "Cal Rius", "OIM")], REGISTRY, [listed])
    assert found.agent("three", "Harbour Board").key == "iom"


def test_what_is_split_off_is_another_and_keeps_together() -> None:
    again = tell("four", "Ana Vale", "Harbour Board", "2023-01-01")
    found = resolve([*ALL, again], REGISTRY, [decide(1, "split", ANA, LATER, Referent("four", "Ana Vale"))])
    keys = [found.agent(name, "Ana Vale").key for name in ("one", "three", "four")]
    assert keys[0] != keys[1] == keys[2]


def test_meetings_are_merged_split_and_renamed() -> None:
    other = tell("four", "Cal Rius", "Pier Board", meetings=(Meeting(key="m1", name="Lomé talks", start="2020-02-03"),))
    talks, lome = Referent("three", "Talks in Lomé", "meeting"), Referent("four", "Lomé talks", "meeting", "2020-02-03")
    named = decide(2, "rename", talks, label="The talks of Lomé")
    found = resolve([*ALL, other], REGISTRY, [decide(1, "merge", talks, lome), named])
    assert found.meeting("three", "m1") == found.meeting("four", "m1")
    assert found.meeting_label("four", "m1") == "The talks of Lomé"
    parted = resolve([*ALL, other], REGISTRY, [decide(1, "merge", talks, lome), decide(2, "split", talks, lome)])
    assert parted.meeting("three", "m1") != parted.meeting("four", "m1")


def test_a_label_holds_wherever_the_thing_is_named() -> None:
    found = resolve(ALL, REGISTRY, [decide(1, "rename", LATER, label="Ana María Vale")])
    assert found.agent("one", "Ana Vale").label == "Ana María Vale"


@pytest.mark.parametrize(
    ("decision", "what"),
    [
        (decide(1, "merge", ANA, Referent("nine", "Ana Vale")), "release nine, which is not there"),
        (decide(1, "merge", ANA, Referent("two", "Ana Vale")), "'Ana Vale', which release two does not name"),
        (decide(1, "merge", ANA, Referent("three", "talks", "meeting")), "a meeting and something that is none"),
        (decide(1, "split", Referent("three", "talks in Lomé", "meeting", "2021"), Referent("three", "x", "meeting")),
         "does not name"),
        (decide(1, "merge", ANA, Referent("one", "Harbour Board")), "a person and a body one"),
        (decide(1, "rename", Referent("four", "IOM"), label="The IOM"), "which the registry names"),
        (decide(1, "merge", Referent("four", "IOM"), Referent("five", "UNHCR")), "which the registry tells apart"),
    ],
)  # fmt: skip
def test_a_decision_that_cannot_be_carried_out_is_told_and_changes_nothing(decision: Decision, what: str) -> None:
    releases = [*ALL, tell("four", "Cal Rius", "IOM"), tell("five", "Dan Roe", "UNHCR")]
    found, plain = resolve(releases, REGISTRY, [decision]), resolve(releases, REGISTRY)
    assert [finding.where for finding in found.judgement.findings] == ["decision d1"]
    assert what in found.judgement.findings[0].what
    assert [found.fingerprint(item) for item in releases] == [plain.fingerprint(item) for item in releases]


def test_a_decision_that_a_later_one_overrules_is_told() -> None:
    found = resolve(ALL, REGISTRY, [decide(1, "merge", ANA, A_VALE), decide(2, "split", ANA, A_VALE)])
    assert found.agent("one", "Ana Vale").key != found.agent("two", "A. Vale").key
    assert [finding.where for finding in found.judgement.findings] == ["decision d1"]
    assert "overruled by a later one" in found.judgement.findings[0].what


def test_a_decision_carried_out_twice_changes_nothing_more() -> None:
    once = resolve(ALL, REGISTRY, [decide(1, "merge", ANA, A_VALE)])
    twice = resolve(ALL, REGISTRY, [decide(1, "merge", ANA, A_VALE), decide(2, "merge", ANA, A_VALE)])
    assert [once.fingerprint(item) for item in ALL] == [twice.fingerprint(item) for item in ALL]


def test_a_fact_that_is_rejected_goes_with_all_that_hangs_on_it() -> None:
    said = Statement(speaker="Ana Vale", quote="we must", meeting="m1")
    facts = tell("six", "Ana Vale", "Harbour Board", meetings=(TALKS,), statements=(said,))
    gone = Decision(
        id="d1", when="2024-05-07", who="Bea", act="reject", facts=(describe_fact(facts, "people", facts.people[0]),)
    )
    kept = Verdicts([gone]).strike(facts)
    assert (kept.people, kept.posts, kept.statements, kept.meetings) == ((), (), (), (TALKS,))
    off = msgspec.structs.replace(gone, facts=(describe_fact(facts, "meetings", TALKS),))
    assert Verdicts([off]).strike(facts).statements == (Statement(speaker="Ana Vale", quote="we must"),)


def test_a_fact_in_a_meeting_is_known_by_the_meetings_name() -> None:
    said = Statement(speaker="Ana Vale", quote="we must", meeting="m1")
    facts = tell("six", "Ana Vale", "Harbour Board", meetings=(TALKS,), statements=(said,))
    assert describe_fact(facts, "statements", said).fields["meeting"] == "talks in Lomé"


def test_a_verdict_on_what_no_release_states_is_told_and_an_accepted_fact_stays() -> None:
    reference = describe_fact(ONE, "posts", ONE.posts[0])
    missing = FactReference("one", "posts", {"person": "Nobody"})
    verdicts = Verdicts(
        [
            Decision(id="d1", when="2024-05-07", who="Bea", act="accept", facts=(reference,)),
            Decision(id="d2", when="2024-05-07", who="Bea", act="reject", facts=(missing,)),
        ]
    )
    assert verdicts.strike(ONE).posts == ONE.posts
    assert [finding.where for finding in verdicts.find_unmet()] == ["decision d2"]
