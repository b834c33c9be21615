"""A document lays a release open: known names with support only, words of the language, places of everything."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_fixture import open_text

from kg.extract.text.document import TELLING, Document
from kg.extract.text.gazetteer import Gazetteer
from kg.extract.text.layout import Kind
from kg.facts import Release

_BODY = "The boats came home on Monday after eleven days at sea, and the nets were full of herring."


def known(text: str) -> list[tuple[str, str]]:
    """The words and the registered name of every known name."""
    document = open_text(text)
    return [(text[hit.start : hit.end], hit.entry.name) for hit in document.hits]


def test_a_known_name_counts() -> None:
    assert known("SACM and the Budapest Process met.") == [
        ("SACM", "South American Conference on Migration"),
        ("Budapest Process", "Budapest Process"),
    ]


def test_an_ambiguous_acronym_counts_only_beside_its_whole_name() -> None:
    assert known("Later CMC met.") == []
    assert known("Those of the Caribbean Migration Consultations met. Later CMC met.") == [
        ("Caribbean Migration Consultations", "Caribbean Migration Consultations"),
        ("CMC", "Caribbean Migration Consultations"),
    ]


def test_an_acronym_that_the_text_defines_otherwise_is_not_the_known_one() -> None:
    assert known("The Centre for Marine Counting (CMC) met. Later CMC met.") == []


def test_an_acronym_that_the_text_defines_as_the_registry_does_counts() -> None:
    found = known("Those of the Caribbean Migration Consultations (CMC) met.")
    assert ("CMC", "Caribbean Migration Consultations") in found


def test_a_name_is_found_by_any_of_its_places() -> None:
    text = "On Monday SACM met."
    document = open_text(text)
    start = text.index("SACM")
    assert [document.hit_at(place) is not None for place in (start - 1, start, start + 3, start + 4)] == [
        False,
        True,
        True,
        False,
    ]


def test_only_names_that_lie_within_are_found_within() -> None:
    text = "SACM and ICMPD and IGAD met."
    document = open_text(text)
    inside = document.hits_in(text.index("and"), text.index("IGAD") + 2)
    assert [text[hit.start : hit.end] for hit in inside] == ["ICMPD"]


@pytest.mark.parametrize(
    "word", ["boats", "Boxes", "fisheries", "countries", "running", "sailing", "cross-border", "emiratisation"]
)
def test_words_of_the_language_are_common(word: str) -> None:
    assert open_text(_BODY).is_common(word)


@pytest.mark.parametrize("word", ["Wendelaar", "Ofori-Mintah", "Thamae", "ICMPD", "Boat-Thamae"])
def test_words_that_are_only_names_are_not_common(word: str) -> None:
    assert not open_text(_BODY).is_common(word)


def test_furniture_is_laid_out_but_not_read() -> None:
    document = open_text(f"{_BODY}\n\nAbout the Harbour Institute\n\n{_BODY}")
    assert [sentence.kind for sentence in document.sentences] == [Kind.BODY, Kind.ABOUT, Kind.ABOUT]
    assert [sentence.kind for sentence in document.telling] == [Kind.BODY]
    assert [bool(sentence.tokens) for sentence in document.sentences] == [True, False, False]


def test_a_place_belongs_to_the_sentence_that_holds_it_or_ends_before_it() -> None:
    text = "Nobody came. Everybody left."
    document = open_text(text)
    assert [document.sentence_at(place).index for place in (0, 11, 12, 13, len(text))] == [0, 0, 0, 1, 1]


def test_the_model_sees_people_where_they_are_named() -> None:
    text = "Yesterday Michael Johnson came home by boat."
    document = open_text(text)
    start = text.index("Michael")
    assert document.is_person_entity(start)
    assert document.is_person_entity(text.index("Johnson"))
    assert not document.is_person_entity(start - 1)
    assert not document.is_person_entity(text.index("boat"))


def test_evidence_holds_the_words_of_its_place() -> None:
    document = open_text("Nobody came. Everybody left.")
    evidence = document.evidence(0, 6, "rule", "planned")
    assert (evidence.quote, evidence.rule, evidence.modality) == ("Nobody", "rule", "planned")
    assert document.evidence(0, 6, "rule", 0.5).modality == "actual"


@given(st.text(alphabet="ab AB.,:|-•\n“”(1@", max_size=200))
def test_sentences_tile_the_blocks_they_stand_in(gazetteer: Gazetteer, text: str) -> None:
    document = Document(Release(id="r", text=text), gazetteer)
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        assert sentence.kind is block.kind
        assert all(sentence.start <= token.start < token.end <= sentence.end for token in sentence.tokens)
        assert sentence.tokens if sentence.kind in TELLING else not sentence.tokens
    assert all(one.end <= other.start for one, other in pairwise(document.sentences))
    assert [sentence.index for sentence in document.sentences] == list(range(len(document.sentences)))
    kept = "".join(text[sentence.start : sentence.end] for sentence in document.sentences)
    assert "".join(kept.split()) == "".join(text.split())


@given(st.lists(st.sampled_from(["CMC", "SACM", "the Budapest Process", "Ghana", "and", "(CMC)", "."]), max_size=12))
def test_known_names_stand_in_order_without_overlap(gazetteer: Gazetteer, words: list[str]) -> None:
    document = Document(Release(id="r", text=" ".join(words)), gazetteer)
    assert all(one.end <= other.start for one, other in pairwise(document.hits))
    assert all(document.hit_at(hit.start) is hit for hit in document.hits)
