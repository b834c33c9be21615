"""Dialogues are known ones and those whose structure shows them; bodies, meetings and ministries are none."""

from __future__ import annotations

import pytest
from gathering_fixture import extract_from


def _names(*paragraphs: str) -> list[str]:
    return [dialogue.name for dialogue in extract_from(*paragraphs).dialogues]


def test_a_known_dialogue_has_its_registered_name_and_the_acronym_printed() -> None:
    (dialogue,) = extract_from(
        "Officials of the Caribbean Migration Consultations (CMC) met in Nassau."
    ).dialogues
    assert (dialogue.name, dialogue.acronym) == ("Caribbean Migration Consultations", "CMC")


def test_alias_and_acronym_of_one_dialogue_give_one() -> None:
    names = _names(
        "The Regional Conference on Migration (RCM), also known as the Puebla Process, is 25.",
        "The RCM is calm.",
    )
    assert names == ["Regional Conference on Migration"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The fourth Lagoon Dialogue on Seasonal Work opened in Lagos.", "Lagoon Dialogue on Seasonal Work"),
        ("The Delta Forum on Fair Recruitment (DFFR) was pleased.", "Delta Forum on Fair Recruitment"),
        (
            "Ghana is a member of the Volta Process on Borders and Roads.",
            "Volta Process on Borders and Roads",
        ),
        ("A guest came from the Tamar Process.", "Tamar Process"),
        (
            "The Ghana-Togo Joint Committee on Cattle has no secretary.",
            "Ghana-Togo Joint Committee on Cattle",
        ),
        (
            "They held the second Togo-Benin Mobility and Trade Dialogue in Lomé.",
            "Togo-Benin Mobility and Trade Dialogue",
        ),
    ],
)
def test_a_dialogue_that_no_list_knows_is_shown_by_its_structure(sentence: str, name: str) -> None:
    assert _names(sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ministerial Conference will be held in Lagos on 3 June.",
        "The Department of Roads opened a Forum on Gravel in Lagos.",
        "The National Initiative for Better Bridges (NIBB) was launched.",
        "She addressed the Press Conference on Thursday.",
        "The Working Group on Seasonal Work of the Puebla Committee met.",
        "The process was slow and the dialogue was slower.",
    ],
)
def test_meetings_bodies_and_policies_are_no_dialogues(sentence: str) -> None:
    assert _names(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "The two States work together through the Caribbean Partnership for Decent Work.",
            "Caribbean Partnership for Decent Work",
        ),
        (
            "Leaders of the Americas Alliance for Fair Recruitment spoke on Monday.",
            "Americas Alliance for Fair Recruitment",
        ),
        (
            "Ghana has joined the Global Coalition against Forced Begging.",
            "Global Coalition against Forced Begging",
        ),
        (
            "The Togo-Benin Compact for River Ports has three signatories.",
            "Togo-Benin Compact for River Ports",
        ),
    ],
)
def test_a_partnership_of_several_states_with_a_purpose_is_a_dialogue(sentence: str, name: str) -> None:
    assert _names(sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "Funds come through the Ghana Partnership for Decent Work.",
        "She thanked the Global Alliance for Clean Water for its gift.",
        "The Lantern Coalition to Light Streets was launched in Accra.",
        "Ministers spoke at the ASEAN-Ghana Dialogue on Monday.",
        "The Ghana-Togo Business Forum opened in Lomé.",
        "They attended the African Development Bank Dialogue.",
    ],
)
def test_partnerships_of_one_country_charities_and_single_events_are_no_dialogues(sentence: str) -> None:
    assert _names(sentence) == []


def test_hyphens_and_the_two_who_hold_it_make_no_second_dialogue() -> None:
    (dialogue,) = extract_from(
        "The Ghana-Togo High Level Labour Dialogue (HLLD) met in Accra.",
        "The High-Level Labour Dialogue is known as the HLLD. The Ghana-Togo High-Level Labour Dialogue is young.",
    ).dialogues
    assert (dialogue.name, dialogue.acronym) == ("Ghana-Togo High Level Labour Dialogue", "HLLD")


def test_a_group_of_a_dialogue_is_no_dialogue_of_its_own() -> None:
    names = _names("The Lantern Working Group of the Budapest Process met in Baku on 2 May.")
    assert names == ["Budapest Process"]


def test_two_nationalities_name_a_standing_commission() -> None:
    assert _names("The Kenyan-Korean Joint Commission on Labour Mobility was to meet in Nakuru in May.") == [
        "Kenyan-Korean Joint Commission on Labour Mobility"
    ]
