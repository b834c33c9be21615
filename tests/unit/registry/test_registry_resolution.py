"""Who is who across releases."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.facts import (
    Dialogue,
    Evidence,
    Facts,
    Meeting,
    Participation,
    Person,
    Post,
    Relation,
    ReleaseHead,
    Statement,
    facts_from_json,
)
from kg.registry import Identity, load_registry, resolve
from kg.resources import shared_path

REGISTRY = load_registry()


def release(name: str, *, date: str | None = "2020-01-01", url: str | None = None, **facts: Any) -> Facts:
    return Facts(release=ReleaseHead(id=name, date=date, url=url), **facts)


def identify(facts: Facts, name: str) -> Identity:
    return resolve([facts], REGISTRY).agent(facts.release.id, name)


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("Government of Guyana", Identity("state", "GUY", "Guyana")),
        ("Government of the Republic of Fiji", Identity("state", "FJI", "Fiji")),
        ("Jamaican Government", Identity("state", "JAM", "Jamaica")),
        ("Gobierno de México", Identity("state", "MEX", "Mexico")),
        ("Guyana", Identity("state", "GUY", "Guyana")),
        ("OIM", Identity("org", "iom", "International Organization for Migration")),
        ("IOM Philippines", Identity("org", "iom", "International Organization for Migration")),
        ("Puebla Process", Identity("mechanism", "rcm", "Regional Conference on Migration")),
        ("GFMD Troika", Identity("body", "gfmd-troika", "GFMD Troika")),
    ],
)
def test_registered_names_have_the_identity_of_their_entry(name: str, identity: Identity) -> None:
    assert identify(release("r"), name) == identity


def test_a_government_below_the_state_is_not_the_state() -> None:
    assert identify(release("r"), "Government of Kerala").type == "org"
    assert identify(release("r"), "Government and Business Forum").type == "org"


def test_a_person_of_the_release_comes_before_everything() -> None:
    facts = release("r", people=(Person(name="Israel"),))
    assert identify(facts, "ISRAEL").type == "person"
    assert identify(release("r"), "Israel").type == "state"


def test_an_unlisted_body_has_one_key_in_all_spellings() -> None:
    one, other = (
        identify(release("r1"), "The Hope Foundation"),
        identify(release("r2"), "HOPE FOUNDATION (HF)"),
    )
    assert one.key == other.key
    assert (one.type, one.label) == ("org", "The Hope Foundation")


def test_an_unlisted_dialogue_is_a_mechanism() -> None:
    facts = release("r", dialogues=(Dialogue(name="Atlantis Process", acronym="AP"),))
    assert identify(facts, "Atlantis Process").type == "mechanism"
    assert identify(facts, "AP") == identify(facts, "Atlantis Process")


def test_a_weak_acronym_means_the_entry_that_the_release_names() -> None:
    named = release("r", dialogues=(Dialogue(name="Caribbean Migration Consultations"),))
    assert identify(named, "CMC").key == "cmc"
    assert identify(release("r"), "CMC").key != "cmc"


def test_a_weak_body_is_told_by_the_larger_one() -> None:
    part = Relation(subject="Working Group on Labour Migration", type="partOf", object="Puebla Process")
    assert identify(release("r", relations=(part,)), part.subject).key == "rcm-wg-labour"


def post(organisation: str, *, quote: str = "", scope: str | None = None, person: str = "Ann Lee") -> Post:
    evidence = Evidence(start=0, end=len(quote), quote=quote, rule="test", confidence=1.0)
    return Post(person=person, role="Minister", organisation=organisation, scope=scope, evidence=(evidence,))


MINISTRY = "Ministry of Labour"


def test_ministries_are_one_only_if_of_the_same_known_country() -> None:
    of_ghana = [
        release("r1", posts=(post(MINISTRY, quote="the Minister of Labour of Ghana, Ann Lee"),)),
        release("r2", posts=(post(MINISTRY, scope="Ghana"),)),
        release("r3", posts=(post(MINISTRY),), url="https://mint.gov.gh/news"),
        release("r4", posts=(post(MINISTRY), post("Government of Ghana", person="B. Mensah"))),
    ]
    others = [
        release("r5", posts=(post(MINISTRY),)),
        release("r6", posts=(post(MINISTRY),)),
        release("r7", posts=(post(MINISTRY, quote="the Kenyan Minister of Labour"),)),
    ]
    resolution = resolve([*of_ghana, *others], REGISTRY)
    keys = [resolution.agent(facts.release.id, MINISTRY).key for facts in (*of_ghana, *others)]
    assert len(set(keys[:4])) == 1
    assert len(set(keys)) == 4


def test_committees_are_one_only_if_part_of_the_same_body() -> None:
    def with_whole(name: str, whole: str | None) -> Facts:
        parts = (Relation(subject="Steering Committee", type="partOf", object=whole),) if whole else ()
        return release(name, relations=parts)

    releases = [
        with_whole("r1", "Rabat Process"),
        with_whole("r2", "Processus de Rabat"),
        with_whole("r3", "Hope Fund"),
        with_whole("r4", None),
        with_whole("r5", None),
    ]
    resolution = resolve(releases, REGISTRY)
    keys = [resolution.agent(facts.release.id, "Steering Committee").key for facts in releases]
    assert keys[0] == keys[1]
    assert len(set(keys)) == 4


def test_people_are_joined_by_body_meeting_or_dialogue_and_role() -> None:
    ann = Person(name="Ann Lee")
    meeting = Meeting(key="m1", name="talks", series="CMC Counter-Trafficking Network", ordinal=2)
    at_meeting = Participation(actor="Ann Lee", meeting="m1", capacity="speaker")
    said = Statement(speaker="Ann Lee", quote="words", meeting="m1")
    dialogue = Dialogue(name="Rabat Process")
    pairs: list[tuple[dict[str, Any], dict[str, Any]]] = [
        ({"posts": (post("IOM"),)}, {"posts": (post("OIM"),)}),
        (
            {"meetings": (meeting,), "participation": (at_meeting,)},
            {"meetings": (meeting,), "statements": (said,)},
        ),
        (
            {"posts": (post("Hope Fund"),), "dialogues": (dialogue,)},
            {"posts": (post("Faith Fund"),), "dialogues": (dialogue,)},
        ),
    ]
    for one, other in pairs:
        resolution = resolve(
            [release("r1", people=(ann,), **one), release("r2", people=(ann,), **other)], REGISTRY
        )
        assert resolution.agent("r1", "Ann Lee").key == resolution.agent("r2", "Ann Lee").key


def test_people_of_one_name_are_otherwise_different() -> None:
    releases = [
        release("r1", posts=(post(MINISTRY),)),
        release("r2", posts=(post(MINISTRY),)),
        release("r3", posts=(post("IOM"),)),
        release("r4", people=(Person(name="Ann Lee"),)),
    ]
    resolution = resolve(releases, REGISTRY)
    assert len({resolution.agent(facts.release.id, "Ann Lee").key for facts in releases}) == 4


def test_two_second_meetings_are_not_one() -> None:
    network = Meeting(
        key="m1", name="x", series="CMC Counter-Trafficking Network", ordinal=2, start="2019-03-14"
    )
    whole = Meeting(
        key="m2", name="y", series="Caribbean Migration Consultations", ordinal=2, start="2017-12-05"
    )
    resolution = resolve([release("r", meetings=(network, whole))], REGISTRY)
    assert resolution.meeting("r", "m1") == "cmc-counter-trafficking-network-2"
    assert resolution.meeting("r", "m2") == "cmc-2"


def test_a_meeting_is_one_in_two_languages() -> None:
    english = Meeting(key="m1", name="x", series="Regional Conference on Migration", ordinal=24)
    spanish = Meeting(key="m1", name="y", series="Conferencia Regional sobre Migración", ordinal=24)
    resolution = resolve([release("en", meetings=(english,)), release("es", meetings=(spanish,))], REGISTRY)
    assert resolution.meeting("en", "m1") == resolution.meeting("es", "m1") == "rcm-24"


def test_two_reports_of_the_ministers_in_colombo_are_one_meeting() -> None:
    names = ("20-colombo-process-ministers", "21-colombo-process-galle-face")
    ministers, galle_face = (
        facts_from_json(shared_path("data", "gold", f"{name}.json").read_bytes()) for name in names
    )
    resolution = resolve([ministers, galle_face], REGISTRY)
    keys = [resolution.meeting(facts.release.id, "m1") for facts in (ministers, galle_face)]
    assert keys[0] == keys[1]


def test_discussions_of_one_day_are_one_only_if_the_same_people_meet() -> None:
    def tell(name: str, *people: str) -> Facts:
        call = Meeting(key="m1", name=f"courtesy call on President {people[0]}", kind="visit", start="2024-10-09")
        came = (Participation(actor=person, meeting="m1") for person in people)
        return release(name, people=tuple(Person(name=p) for p in people), meetings=(call,), participation=tuple(came))

    releases = [tell("r1", "Ann Lee", "Bo Li"), tell("r2", "Ann Lee", "Cy Fox"), tell("r3", "Ann Lee", "Bo Li")]
    resolution = resolve(releases, REGISTRY)
    first, second, third = (resolution.meeting(facts.release.id, "m1") for facts in releases)
    assert first == third != second


def test_a_post_without_a_body_is_that_of_the_namesake_who_holds_it() -> None:
    stated = release("r1", posts=(Post(person="Ann Lee", role="Minister", organisation="Government of Ghana"),))
    unstated = release("r2", posts=(Post(person="Ann Lee", role="minister", status="former"),))
    rival = release("r3", posts=(Post(person="Ann Lee", role="Minister", organisation="Government of Kenya"),))

    def is_joined(*releases: Facts) -> bool:
        resolution = resolve(releases, REGISTRY)
        return resolution.agent("r1", "Ann Lee").key == resolution.agent("r2", "Ann Lee").key

    assert is_joined(stated, unstated)
    assert not is_joined(stated, unstated, rival)


def test_posts_without_a_body_are_of_one_person_if_the_publisher_or_its_country_is_one() -> None:
    def tell(name: str, *, publisher: str | None = None, url: str | None = None) -> Facts:
        head = ReleaseHead(id=name, date="2020-01-01", publisher=publisher, url=url)
        return Facts(release=head, posts=(Post(person="Ann Lee", role="Minister"),))

    def count(*releases: Facts) -> int:
        resolution = resolve(releases, REGISTRY)
        return len({resolution.agent(facts.release.id, "Ann Lee").key for facts in releases})

    assert count(tell("r1"), tell("r2")) == 2
    assert count(tell("r1", publisher="The Post"), tell("r2", publisher="Post")) == 1
    assert count(tell("r1", url="https://mint.gov.gh/a"), tell("r2", publisher="Government of Ghana")) == 1


def test_an_unknown_release_or_meeting_is_an_error() -> None:
    resolution = resolve([release("r")], REGISTRY)
    with pytest.raises(KeyError):
        resolution.agent("other", "IOM")
    with pytest.raises(KeyError):
        resolution.meeting("r", "m1")


bodies = st.sampled_from(
    ["IOM", "OIM", MINISTRY, "Government of Ghana", "CMC", "Steering Committee", "Hope Fund"]
)
people = st.sampled_from(["Ann Lee", "ANN LEE", "Lee", "Bo Li"])
meetings = st.builds(
    Meeting,
    key=st.just("m1"),
    name=st.sampled_from(["talks", "workshop"]),
    series=st.sampled_from([None, "CMC", "GFMD", "Steering Committee"]),
    ordinal=st.sampled_from([None, 1, 2]),
    start=st.sampled_from([None, "2019", "2019-03-14"]),
    dialogue=st.sampled_from([None, "Caribbean Migration Consultations"]),
)
posts = st.builds(
    Post, person=people, role=st.sampled_from(["Minister", "Director"]), organisation=st.one_of(st.none(), bodies)
)
corpora = st.lists(
    st.builds(
        lambda head, people, posts, meeting, actors: Facts(
            release=head,
            people=tuple(Person(name=name) for name in people),
            posts=tuple(posts),
            meetings=(meeting,),
            participation=tuple(Participation(actor=actor, meeting="m1") for actor in actors),
        ),
        st.builds(
            ReleaseHead,
            id=st.sampled_from(["r1", "r2", "r3", "r4"]),
            date=st.sampled_from([None, "2019-04-05", "2020"]),
        ),
        st.lists(people, max_size=2),
        st.lists(posts, max_size=2),
        meetings,
        st.lists(st.one_of(people, bodies), max_size=2),
    ),
    max_size=4,
    unique_by=lambda facts: facts.release.id,
)


def list_decisions(releases: list[Facts], order: list[Facts]) -> list[object]:
    """Everything decided about `releases`, having read them in another order."""
    resolution = resolve(order, REGISTRY)
    decided: list[object] = []
    for facts in releases:
        name = facts.release.id
        names = [*(p.name for p in facts.people), *(p.organisation for p in facts.posts), "CMC", "Hope Fund"]
        decided += [resolution.agent(name, body) for body in names if body]
        decided += [resolution.meeting(name, meeting.key) for meeting in facts.meetings]
        decided.append(resolution.fingerprint(facts))
    return decided


@settings(max_examples=60)
@given(corpora, st.randoms(use_true_random=False))
def test_the_order_of_releases_does_not_matter(releases: list[Facts], shuffler: Random) -> None:
    shuffled = list(releases)
    shuffler.shuffle(shuffled)
    assert list_decisions(releases, shuffled) == list_decisions(releases, releases)


@given(st.text(max_size=40))
def test_any_name_has_a_path_safe_key(name: str) -> None:
    key = identify(release("r"), name).key
    assert key.isascii()
    assert key.replace("-", "").isalnum()


def test_the_fingerprint_changes_only_with_what_others_decide() -> None:
    one = release("r1", posts=(post("IOM"),), date="2020-01-01")
    unrelated = release("r2", posts=(post("UNHCR", person="Bo Li"),), date="2019-01-01")
    earlier = release("r3", posts=(post("IOM"),), date="2018-01-01")
    alone = resolve([one], REGISTRY).fingerprint(one)
    assert resolve([one, unrelated], REGISTRY).fingerprint(one) == alone
    assert resolve([one, earlier], REGISTRY).fingerprint(one) != alone
