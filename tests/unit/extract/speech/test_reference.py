"""Titles and pronouns mean people of the release, or nobody."""

from __future__ import annotations

from speech_fixture import read_speech

_OPENING = "The Minister of Fisheries of Fiji, Ms. Litia Vakaloloma, opened the talks in Suva on Monday."
_OTHER = "Mr. Anders Holmqvist, Director of the Harbour Institute, presented the count of boats."


def test_a_title_means_its_holder() -> None:
    assert read_speech(_OPENING, _OTHER, "The Minister said that every reef had a keeper.") == [
        ("Litia Vakaloloma", "every reef had a keeper.")
    ]


def test_a_title_that_nobody_holds_means_nobody() -> None:
    assert read_speech(_OPENING, "The Prime Minister said that every reef had a keeper.") == []


def test_a_surname_means_the_person_named_before() -> None:
    assert read_speech(_OPENING, _OTHER, "Holmqvist noted that two boats had no owner.") == [
        ("Anders Holmqvist", "two boats had no owner.")
    ]


def test_a_pronoun_means_the_last_person_the_text_was_about() -> None:
    assert read_speech(f"{_OTHER} He added that two boats had no owner.") == [
        ("Anders Holmqvist", "two boats had no owner.")
    ]


def test_a_form_of_address_overrules_nearness() -> None:
    assert read_speech(_OPENING, f"{_OTHER} She replied that the boats were hers.") == [
        ("Litia Vakaloloma", "the boats were hers.")
    ]


def test_among_two_holders_of_a_title_the_one_whom_the_text_is_about_is_meant() -> None:
    assert read_speech(
        "President Tomasi Naqica of Fiji received President Malietoa Sapolu of Samoa on Monday. The President"
        " stressed that the reef had no border."
    ) == [("Tomasi Naqica", "the reef had no border.")]


def test_the_subject_of_a_participle_is_that_of_its_sentence() -> None:
    assert read_speech(f"{_OPENING} She met the divers, stressing that no reef would be closed.") == [
        ("Litia Vakaloloma", "no reef would be closed.")
    ]


def test_the_object_of_a_preposition_does_not_speak() -> None:
    assert read_speech(_OPENING, "A report by Ms. Vakaloloma said that every reef had a keeper.") == []


def test_two_who_speak_together_are_nobody() -> None:
    assert (
        read_speech(_OPENING, _OTHER, "Ms. Vakaloloma and Mr. Holmqvist said that they would meet again.")
        == []
    )
