"""Relations are stated facts between two bodies."""

from __future__ import annotations

import pytest
from gathering_fixture import extract_from, ties_of

_BALI = "Budapest Process"


@pytest.mark.parametrize(
    ("sentence", "tie"),
    [
        (
            "The Lantern Working Group of the Budapest Process met.",
            ("Lantern Working Group", "partOf", _BALI),
        ),
        (
            "The Lantern Office, which is part of the Budapest Process, is small.",
            ("Lantern Office", "partOf", _BALI),
        ),
        ("Norway is a member of the Budapest Process.", ("Norway", "memberOf", _BALI)),
        ("She praised the Budapest Process, of which Norway is a member.", ("Norway", "memberOf", _BALI)),
        ("Norway and Fiji, the two countries that form the Budapest Process, met.", ("Fiji", "memberOf", _BALI)),
        (
            "ICMPD serves as the secretariat of the Budapest Process.",
            ("International Centre for Migration Policy Development", "secretariatOf", _BALI),
        ),
        (
            "ICMPD, which provides the Secretariat of the Budapest Process, was thanked.",
            ("International Centre for Migration Policy Development", "secretariatOf", _BALI),
        ),
        (
            "The Silver Reeds Facility, which is funded by Norway, came to an end.",
            ("Norway", "funds", "Silver Reeds Facility"),
        ),
    ],
)
def test_a_stated_relation_is_found(sentence: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties_of(extract_from(sentence))


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
