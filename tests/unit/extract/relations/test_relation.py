"""Relations are stated facts between two bodies."""

from __future__ import annotations

import pytest
from gathering_fixture import extract_from, load_extractor, ties_of

from kg.facts import Release

_BUDAPEST = "Budapest Process"
_ICMPD = "International Centre for Migration Policy Development"


@pytest.mark.parametrize(
    ("sentence", "tie"),
    [
        ("Norway is a member of the Budapest Process.", ("Norway", "memberOf", _BUDAPEST)),
        ("Fiji, a member of the Budapest Process, sent two officials.", ("Fiji", "memberOf", _BUDAPEST)),
        ("As a member of the Budapest Process, Fiji pays its share.", ("Fiji", "memberOf", _BUDAPEST)),
        ("She praised the Budapest Process, of which Norway is a member.", ("Norway", "memberOf", _BUDAPEST)),
        ("The Budapest Process, to which Fiji has belonged since 2011, met.", ("Fiji", "memberOf", _BUDAPEST)),
        ("Fiji was formally admitted to the Budapest Process.", ("Fiji", "memberOf", _BUDAPEST)),
        ("Fiji joins the Budapest Process this week.", ("Fiji", "memberOf", _BUDAPEST)),
        ("Norway and Fiji, the two countries that form the Budapest Process, met.", ("Fiji", "memberOf", _BUDAPEST)),
        ("The members of the Budapest Process are Nepal and Fiji.", ("Fiji", "memberOf", _BUDAPEST)),
        ("Fiji and Nepal, both of which are members of the Budapest Process, met.", ("Fiji", "memberOf", _BUDAPEST)),
        ("The 2 countries that make up the Budapest Process (Nepal and Fiji) met.", ("Fiji", "memberOf", _BUDAPEST)),
        ("The Budapest Process is composed of Nepal and Fiji.", ("Fiji", "memberOf", _BUDAPEST)),
        ("Fiji, which chairs the AU, is a member of the Budapest Process.", ("Fiji", "memberOf", _BUDAPEST)),
        ("Tide Trust and Reef Trust, members of the Sea Union, shut.", ("Tide Trust", "memberOf", "Sea Union")),
        ("Reef Trust has joined the Open Sea Coalition.", ("Reef Trust", "memberOf", "Open Sea Coalition")),
        ("Los 2 países que conforman el Proceso de Budapest (Nepal y Fiyi) van.", ("Fiji", "memberOf", _BUDAPEST)),
        ("El Proceso de Budapest está integrado por Fiyi y Nepal.", ("Fiji", "memberOf", _BUDAPEST)),
        ("Le Processus de Budapest regroupe le Népal et la Norvège.", ("Norway", "memberOf", _BUDAPEST)),
        ("The Lantern Fund belongs to the Budapest Process.", ("Lantern Fund", "memberOf", _BUDAPEST)),
        ("Noruega, país miembro del Proceso de Budapest, acogió la cita.", ("Norway", "memberOf", _BUDAPEST)),
        ("El Proceso de Budapest, del que Noruega forma parte, se reunió.", ("Norway", "memberOf", _BUDAPEST)),
        ("Noruega se adhirió al Proceso de Budapest.", ("Norway", "memberOf", _BUDAPEST)),
        ("La Norvège fait partie du Processus de Budapest.", ("Norway", "memberOf", _BUDAPEST)),
        ("Le Processus de Budapest, dont la Norvège est membre, s'est réuni.", ("Norway", "memberOf", _BUDAPEST)),
        ("La Norvège a rejoint le Processus de Budapest.", ("Norway", "memberOf", _BUDAPEST)),
    ],
)
def test_membership_is_told_by_nouns_verbs_and_lists(sentence: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties_of(extract_from(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "ICMPD serves as the secretariat of the Budapest Process.",
        "ICMPD, which provides the Secretariat of the Budapest Process, was thanked.",
        "The Budapest Process, with ICMPD as its secretariat, met.",
        "The secretariat of the Budapest Process is provided by ICMPD.",
        "The Budapest Process, of which ICMPD is the secretariat, met.",
        "The secretariat of the Budapest Process is ICMPD.",
        "ICMPD, in its capacity as secretariat of the Budapest Process, sent a note.",
        "The Budapest Process Secretariat is funded by Norway and run by ICMPD.",
        "El Proceso de Budapest, cuya secretaría ejerce el ICMPD, se reunió.",
        "La secretaría del Proceso de Budapest está a cargo del ICMPD.",
        "Le secrétariat du Processus de Budapest est assuré par l'ICMPD.",
        "El ICMPD ejerce la Secretaría Técnica del Proceso de Budapest.",
        "L'ICMPD assure le secrétariat du Processus de Budapest.",
        "Le Processus de Budapest, dont l'ICMPD assure le secrétariat, s'est réuni.",
    ],
)
def test_a_secretariat_is_told_by_who_holds_it(sentence: str) -> None:
    assert (_ICMPD, "secretariatOf", _BUDAPEST) in ties_of(extract_from(sentence))


@pytest.mark.parametrize(
    ("sentence", "part", "whole"),
    [
        ("The Lantern Working Group of the Budapest Process met.", "Lantern Working Group", _BUDAPEST),
        ("The Lantern Office, which is part of the Budapest Process, is small.", "Lantern Office", _BUDAPEST),
        ("The Lantern Bureau of the Ministry of Ferries shut.", "Lantern Bureau", "Ministry of Ferries"),
        ("The Lantern Bureau, an agency of the Ministry of Ferries, shut.", "Lantern Bureau", "Ministry of Ferries"),
        ("The Lantern Bureau, which falls under the Ministry of Ports, shut.", "Lantern Bureau", "Ministry of Ports"),
        ("The Ministry of Ferries, including the Lantern Bureau, shut.", "Lantern Bureau", "Ministry of Ferries"),
        ("UNICEF's Lantern Committee sat.", "Lantern Committee", "United Nations Children's Fund"),
        ("La Oficina de Faros, adscrita al Ministerio de Puertos, cerró.", "Oficina de Faros", "Ministerio de Puertos"),
        ("La Dirección de Faros del Ministerio de Puertos cerró.", "Dirección de Faros", "Ministerio de Puertos"),
        ("La Direction des phares du ministère des Ports a fermé.", "Direction des phares", "ministère des Ports"),
        ("Le Bureau des phares, rattaché au ministère des Ports, ferma.", "Bureau des phares", "ministère des Ports"),
    ],
)
def test_a_part_is_told_by_its_name_a_noun_or_a_verb(sentence: str, part: str, whole: str) -> None:
    assert (part, "partOf", whole) in ties_of(extract_from(sentence))


@pytest.mark.parametrize(
    ("sentence", "project"),
    [
        ("The Silver Reeds Facility, which is funded by Norway, came to an end.", "Silver Reeds Facility"),
        ("The “Open Gate” programme is financed by UNICEF and Norway.", "Open Gate"),
        ("The course is part of the Open Gate programme, run by IOM with funding from Norway.", "Open Gate"),
        ("With funding from Norway, the Open Gate programme trained 40 guards.", "Open Gate"),
        ("The Open Gate programme is made possible by the generous support of Norway.", "Open Gate"),
        ("The Open Gate programme receives funding from Norway.", "Open Gate"),
        ("The Norway-funded Open Gate programme trained 40 guards.", "Open Gate"),
        ("They wrote the study Care at Sea, a project funded by Norway.", "Care at Sea"),
        ("Norway finances the “Open Gate” programme.", "Open Gate"),
        ("Norway will give two million euros to the “Open Gate” programme.", "Open Gate"),
        ("The Tidewater Alliance met. The Alliance is funded by Norway.", "Tidewater Alliance"),
        ("The “Open Gate” programme began. The programme is also funded by Norway.", "Open Gate"),
        ("El programa «Puerta Abierta», financiado por Noruega, ayuda a muchos.", "Puerta Abierta"),
        ("Noruega financia el programa «Puerta Abierta».", "Puerta Abierta"),
        ("Le programme « Porte ouverte », financé par la Norvège, aide les rapatriés.", "Porte ouverte"),
        ("Ils saluent le Processus de Budapest, que finance la Norvège.", _BUDAPEST),
    ],
)
def test_money_for_a_named_project_or_body_is_told_by_who_pays(sentence: str, project: str) -> None:
    assert ("Norway", "funds", project) in ties_of(extract_from(sentence))


def test_what_a_bare_noun_or_pronoun_points_to_is_found_in_the_sentences_before() -> None:
    facts = extract_from("The Tidewater Alliance met in Oslo. The Alliance is small. It is a partner of UNICEF.")
    assert ties_of(facts) == {("Tidewater Alliance", "partner", "United Nations Children's Fund")}


@pytest.mark.parametrize(
    "cue", ["Fiji and Nepal are members.", "The two are Fiji and Nepal.", "Its members are Fiji and Nepal."]
)
def test_members_without_a_whole_are_those_of_the_dialogue_that_the_text_is_about(cue: str) -> None:
    facts = extract_from(f"The Budapest Process met in Oslo. {cue}")
    assert {(a, kind) for a, kind, b in ties_of(facts)} == {("Fiji", "memberOf"), ("Nepal", "memberOf")}


def test_partners_may_be_told_beside_a_secretariat() -> None:
    facts = extract_from("ICMPD acts as secretariat of the Budapest Process, with UNICEF and UNDP as partners.")
    assert {(kind, whole) for _, kind, whole in ties_of(facts)} == {
        ("secretariatOf", _BUDAPEST), ("partner", _BUDAPEST),
    }  # fmt: skip


def test_an_organisation_that_speaks_of_itself_is_the_publisher() -> None:
    text = "Reef Trust met in Oslo on 2 May.\n\nAbout us\n\nWe are a member of the Open Sea Coalition."
    release = Release(id="r", title=None, date="2024-05-16", lang="en", text=text, publisher="REEF TRUST")
    facts = load_extractor().extract(release)
    assert ties_of(facts) == {("Reef Trust", "memberOf", "Open Sea Coalition")}


def test_companions_share_a_secretariat() -> None:
    facts = extract_from(
        "IOM - which with UNHCR forms the secretariat of the Almaty Process - was mandated to draft it."
    )
    assert {(subject, kind) for subject, kind, _ in ties_of(facts)} == {
        ("International Organization for Migration", "secretariatOf"),
        ("Office of the United Nations High Commissioner for Refugees", "secretariatOf"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "The Lantern Office is not part of the Budapest Process.",
        "The United Nations Standing Committee met.",
        "A project funded by Norway came to an end.",
        "The members of the Budapest Process took part.",
        "Ms. Astrid Lundquist-Moe is a member of the Budapest Process.",
        "Fiji has decided to become a member of the Budapest Process.",
        "Fiji, a former member of the Budapest Process, stayed away.",
        "Officials of Fiji, a member of the Budapest Process team, came.",
        "Fiji would like to join the Budapest Process.",
        "Noruega no es miembro del Proceso de Budapest.",
        "La Norvège n'est pas membre du Processus de Budapest.",
        "The Director of the Lantern Bureau of the Ministry of Ferries spoke.",
        "The workshop was funded by Norway.",
        "The third meeting of the Budapest Process, funded by Norway, ended.",
        "Norway financed the Budapest Process meeting.",
        "They praised the “SEA CLUB” programme of the Youth Council.",
        "The Student Parliament of Oslo sang. The Lantern Bureau of the Parliament wept.",
        "Fiji joined the Budapest Process's plan.",
        "As part of the Budapest Process, UNICEF gave a party.",
        "Representing Fiji were members of the Budapest Process.",
        "In the Pacific Community, including UNICEF, nothing changed.",
        "The Ministry of Ferries, including Ministry Secretaries, took part.",
    ],
)
def test_what_is_denied_unnamed_or_only_named_beside_it_is_no_relation(sentence: str) -> None:
    assert ties_of(extract_from(sentence)) == set()


def test_background_passages_count() -> None:
    facts = extract_from(
        "A workshop was held in Oslo on 2 May.",
        "About the Budapest Process",
        "ICMPD acts as its Secretariat.",
    )
    assert {kind for _, kind, _ in ties_of(facts)} <= {"secretariatOf"}


def test_each_relation_is_stated_once_with_all_its_places() -> None:
    facts = extract_from(
        "Norway is a member of the Budapest Process.",
        "As Norway is a member of the Budapest Process, it spoke.",
    )
    assert len(facts.relations) == 1
    assert len(facts.relations[0].evidence) == 2
