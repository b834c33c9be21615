"""Things that may be one are proposed once each, with reasons, and what was decided is not asked again."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from kg.curation.portrait import paint
from kg.curation.proposal import Proposal, drop_decided, propose
from kg.curation.register import Node
from kg.facts import Facts, Meeting, Participation, Person, Post, ReleaseHead
from kg.registry import load_registry, resolve
from kg.registry.rapport import ENOUGH

REGISTRY = load_registry()


def tell(release: str, person: str, body: str, role: str = "Director", **more: object) -> Facts:
    post = Post(person=person, role=role, organisation=body)
    head = ReleaseHead(id=release, date="2020-01-01", publisher="Harbour News")
    return Facts(release=head, people=(Person(name=person),), posts=(post,), **more)  # type: ignore[arg-type]


def plain(release: str, person: str) -> Facts:
    """A release that tells no more of a person than the name."""
    return Facts(release=ReleaseHead(id=release), people=(Person(name=person),))


def proposals(*releases: Facts) -> list[Proposal]:
    resolution = resolve(releases, REGISTRY, doubts=True)
    return propose(resolution, paint(releases, resolution), lambda key: REGISTRY.entry(key) is not None)


def test_a_shorter_spelling_of_a_name_in_the_same_role_is_proposed_with_its_reasons() -> None:
    found = proposals(tell("a", "John Peter Marowa", "Pier Board"), tell("b", "J. P. Marowa", "Lake Office"))
    assert [(proposal.one.kind, proposal.score < ENOUGH) for proposal in found] == [("person", True)]
    assert "same role" in found[0].reasons


def test_namesakes_without_anything_in_common_are_not_proposed_by_a_likeness_of_names() -> None:
    assert proposals(tell("a", "John Marowa", "Pier Board", "Clerk"), tell("b", "J. Tembo", "Lake Office")) == []


def test_namesakes_of_whom_nothing_else_is_the_same_are_left_to_a_person_to_decide() -> None:
    found = proposals(tell("a", "John Marowa", "Pier Board", "Clerk"), plain("b", "John Marowa"))
    assert [(proposal.one.kind, proposal.reasons[0]) for proposal in found] == [("person", "same name")]


def test_people_whom_one_release_names_both_are_not_proposed() -> None:
    both = Facts(release=ReleaseHead(id="a"), people=(Person(name="Ana Vale"), Person(name="Ana Vale Rius")))
    assert proposals(both) == []


def test_bodies_of_nearly_the_same_name_are_proposed_and_registered_ones_never() -> None:
    found = proposals(
        tell("a", "Ana Vale", "Harbour Relief Mission"), tell("b", "Cal Rius", "Harbour Relif Mission"),
        tell("c", "Dan Roe", "IOM"), tell("d", "Eve Sand", "IMO"),
    )  # fmt: skip
    assert [proposal.one.kind for proposal in found] == ["org"]


def test_meetings_of_near_days_in_one_town_with_the_same_people_are_proposed() -> None:
    def met(release: str, name: str, start: str) -> Facts:
        meeting = Meeting(key="m1", name=name, start=start, city="Lomé", country="TG")
        part = Participation(actor="Pier Board", meeting="m1")
        return tell(release, f"Ana {release.upper()}", "Pier Board", meetings=(meeting,), participation=(part,))

    found = proposals(met("a", "Pier Week", "2020-02-03"), met("b", "Talks of the Piers", "2020-02-04"))
    assert [proposal.one.kind for proposal in found] == ["meeting"]
    assert found[0].reasons[0] == "a day apart"
    assert proposals(met("a", "Pier Week", "2020-02-03"), met("b", "Talks of the Piers", "2020-02-20")) == []
    telling = met("a", "Pier Week", "2020-02-03")
    other = Meeting(key="m2", name="Talks of the Piers", start="2020-02-04", city="Lomé", country="TG")
    both = msgspec.structs.replace(telling, meetings=(*telling.meetings, other))
    assert proposals(both) == [], "a release that tells of both tells them apart"


@given(st.integers(2, 8))
def test_of_many_namesakes_each_is_proposed_once(number: int) -> None:
    assert len(proposals(*(plain(f"r{index}", "Ana Vale") for index in range(number)))) == number - 1


def test_what_was_decided_is_not_proposed_again() -> None:
    found = proposals(tell("a", "John Peter Marowa", "Pier Board"), tell("b", "J. P. Marowa", "Lake Office"))
    assert drop_decided(found, [(found[0].other, found[0].one)]) == []
    assert drop_decided(found, [(found[0].one, Node("person", "x"))]) == found
