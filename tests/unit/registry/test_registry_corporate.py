"""Which bodies are one under several names."""

from __future__ import annotations

from typing import Any

import pytest

from kg.facts import Evidence, Facts, Meeting, Participation, Person, Post, Relation, ReleaseHead
from kg.registry import load_registry, resolve

REGISTRY = load_registry()


def words(quote: str) -> tuple[Evidence, ...]:
    return (Evidence(start=0, end=len(quote), quote=quote, rule="test", confidence=1.0),)


def took_part(release: str, body: str, quote: str = "", **facts: Any) -> Facts:
    part = Participation(actor=body, meeting="m1", evidence=words(quote) if quote else ())
    meeting = Meeting(key="m1", name="talks", city=facts.pop("city", None))
    head = ReleaseHead(id=release, date="2021-01-01", publisher=facts.pop("publisher", None))
    return Facts(release=head, meetings=(meeting,), participation=(part,), **facts)


def count(*told: tuple[Facts, str]) -> int:
    resolution = resolve([facts for facts, _ in told], REGISTRY)
    return len({resolution.agent(facts.release.id, name).key for facts, name in told})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Open Harbour Centre", "Open Harbor Center"),
        ("Voile Ouverte", "Voiles Ouvertes"),
        ("Casa del Camino Migrante", "Casa Camino Migrante"),
        ("Executive Secretariat of the RCM", "Secretaría Ejecutiva de la Conferencia Regional sobre Migración"),
    ],
)
def test_spellings_and_languages_of_one_name_are_one_body(one: str, other: str) -> None:
    assert count((took_part("r1", one), one), (took_part("r2", other), other)) == 1


def test_a_ministry_is_one_in_two_languages_if_the_words_beside_it_tell_the_country() -> None:
    english = took_part("r1", "Ministry of Labour", "the Ministry of Labour of Chile sent two"), "Ministry of Labour"
    spanish = took_part("r2", "Ministerio del Trabajo", "el Ministerio del Trabajo de Chile"), "Ministerio del Trabajo"
    kenyan = took_part("r3", "Ministry of Labour", "Kenya\u2019s Ministry of Labour"), "Ministry of Labour"
    unknown = took_part("r4", "Ministry of Labour"), "Ministry of Labour"
    assert count(english, spanish) == 1
    assert count(english, spanish, kenyan, unknown) == 3


def test_a_country_in_the_same_sentence_is_not_that_of_the_body_if_another_stands_beside_it() -> None:
    quote = "Ghana\u2019s Ministry of Labour met visitors from Togo and Kenya"
    here = took_part("r1", "Ministry of Labour", quote), "Ministry of Labour"
    there = took_part("r2", "Ministry of Labour", "the Ministry of Labour of Ghana"), "Ministry of Labour"
    assert count(here, there) == 1


def test_a_renamed_ministry_is_one_in_its_country_only() -> None:
    quote = "Chile\u2019s Ministry of Labour has been renamed the Ministry of Labour and Families"
    new = took_part("r1", "Ministry of Labour and Families", quote), "Ministry of Labour and Families"
    old = took_part("r2", "Ministry of Labour", "the Ministry of Labour of Chile"), "Ministry of Labour"
    other = took_part("r3", "Ministry of Labour", "the Ministry of Labour of Kenya"), "Ministry of Labour"
    evidence = words(f"{quote}; the Ministry of Labour and Families of Chile")
    post = Post(person="Eva Rey", role="Minister", organisation=new[1], evidence=evidence)
    named = Facts(release=new[0].release, posts=(post,))
    assert count((named, new[1]), old) == 1
    assert count((named, new[1]), other) == 2


def test_a_bare_acronym_is_not_one_body_worldwide() -> None:
    assert count((took_part("r1", "TMC"), "TMC"), (took_part("r2", "TMC"), "TMC")) == 2
    one, other = (took_part(name, "TMC", publisher="Harbour News") for name in ("r1", "r2"))
    assert count((one, "TMC"), (other, "TMC")) == 1


def test_an_acronym_is_the_body_whose_post_its_holder_has_and_none_by_its_letters_alone() -> None:
    def held(release: str, body: str) -> tuple[Facts, str]:
        post = Post(person="Tito Amansec", role="Convenor", organisation=body)
        head = ReleaseHead(id=release, date="2021-01-01")
        return Facts(release=head, people=(Person(name="Tito Amansec"),), posts=(post,)), body

    council, centre = "Tondo Migrants Council", "Transit Monitoring Centre"
    rival = took_part("r3", centre), centre
    assert count(held("r1", "TMC"), held("r2", council)) == 1
    assert count(held("r1", "TMC"), held("r2", council), rival) == 2
    assert count(held("r1", "TMC"), rival) == 2


def test_a_dialogue_is_told_by_the_network_that_is_part_of_it() -> None:
    part = Relation(subject="Counter-Trafficking Network", type="partOf", object="CMC")
    facts = Facts(release=ReleaseHead(id="r1"), relations=(part,))
    assert resolve([facts], REGISTRY).agent("r1", "CMC").key == "cmc"


def test_links_tell_why_two_names_are_one_body() -> None:
    told = [took_part("r1", "Open Harbour Centre"), took_part("r2", "Open Harbor Center"), took_part("r3", "Sea Club")]
    (link,) = resolve(told, REGISTRY).links
    assert (link.kind, {link.one[1], link.other[1]}) == ("body", {"open harbour centre", "open harbor centre"})
    assert link.tell() == "names of the same sense"
