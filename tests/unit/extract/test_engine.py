"""Extraction never fails on a text, says the same of the same text, and backs each fact with words of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.engine import Extractor
from kg.facts import LAYERS, Evidence, Fact, Facts, Release, facts_from_json, facts_to_json

_LEAD = "Ilse Brandvold, Director of ICMPD, opened the third meeting of the Budapest Process in Accra on 7 May 2024."
_SECOND = "“The boats came home,” said Efua Dankwah, Minister of Interior of Ghana. She thanked Togo and Benin."
_SPANISH = "La Ministra de Salud de Panamá, Odalys Ferrer-Betancourt, inauguró el taller en Ciudad de Panamá."
_TEXTS = (f"{_LEAD}\n\n{_SECOND}\n", f"{_SECOND}\n", f"{_SPANISH}\n", "", "Nobody was there.\n")

#: Pieces that releases are made of, and marks that break what reads them.
_PIECES = st.sampled_from(
    (
        _LEAD, _SECOND, "Ms. Ilse Brandvold", "Director of", "ICMPD (", "the second meeting of", "14 March", ",", "—",
        "“", "”", "\n\n", "\n- ", "</script>", "\u202e", "\u200b", "(CMC)", "said", ":", "H.E.", "’s", "1st", "2019-",
    )
)  # fmt: skip
_ANY = st.text(max_size=120) | st.lists(_PIECES, max_size=12).map(" ".join)
_some = settings(max_examples=60)


def release(text: str, key: str = "r") -> Release:
    return Release(id=key, text=text, title=None, date="2024-05-16", lang="en")


def iter_facts(facts: Facts) -> Iterator[Fact]:
    return chain.from_iterable(getattr(facts, layer) for layer in LAYERS)


def evidence_of(facts: Facts) -> list[Evidence]:
    return [evidence for fact in iter_facts(facts) for evidence in fact.evidence]


def test_a_release_is_read_in_all_its_layers(extractor: Extractor) -> None:
    facts = extractor.extract(release(_TEXTS[0]))
    assert {person.name for person in facts.people} == {"Ilse Brandvold", "Efua Dankwah"}
    assert {post.role for post in facts.posts} == {"Director", "Minister of Interior"}
    assert [dialogue.name for dialogue in facts.dialogues] == ["Budapest Process"]
    assert [(held.ordinal, held.city, held.start) for held in facts.meetings] == [(3, "Accra", "2024-05-07")]
    assert [statement.speaker for statement in facts.statements] == ["Efua Dankwah"]
    assert facts.participation


def test_a_text_without_facts_has_none(extractor: Extractor) -> None:
    for text in ("", "\n\n", "Nobody was there.", "…"):
        assert list(iter_facts(extractor.extract(release(text)))) == []


def test_the_head_of_the_release_is_kept(extractor: Extractor) -> None:
    given_release = Release(id="x1", text=_LEAD, url="https://example.org/a", title="A", date="2024-05", lang="en")
    assert extractor.extract(given_release).release == given_release.head()


@_some
@given(text=_ANY)
def test_any_text_is_read_and_every_fact_stands_in_it(extractor: Extractor, text: str) -> None:
    facts = extractor.extract(release(text))
    assert all(fact.evidence for fact in iter_facts(facts))
    for evidence in evidence_of(facts):
        assert text[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote.strip()
        assert evidence.rule
        assert 0 < evidence.confidence <= 1


@_some
@given(title=st.text(max_size=60), publisher=st.text(max_size=40), date=st.sampled_from([None, "2024", "2024-05"]))
def test_any_head_is_taken(extractor: Extractor, title: str, publisher: str, date: str | None) -> None:
    facts = extractor.extract(Release(id="r", text=_LEAD, title=title, publisher=publisher, date=date))
    assert {person.name for person in facts.people} == {"Ilse Brandvold"}


@_some
@given(text=_ANY)
def test_reading_twice_is_reading_once(extractor: Extractor, text: str) -> None:
    assert extractor.extract(release(text)) == extractor.extract(release(text))


@_some
@given(text=_ANY)
def test_facts_survive_their_json(extractor: Extractor, text: str) -> None:
    facts = extractor.extract(release(text))
    assert facts_from_json(facts_to_json(facts)) == facts


@_some
@given(order=st.permutations(range(len(_TEXTS))), other=_ANY)
def test_facts_do_not_depend_on_the_other_releases(extractor: Extractor, order: list[int], other: str) -> None:
    alone = [extractor.extract(release(text, str(i))) for i, text in enumerate(_TEXTS)]
    batch = [release(other, "first"), *(release(_TEXTS[i], str(i)) for i in order), release(other, "last")]
    together = list(extractor.iter_extract(batch))
    assert [facts.release.id for facts in together] == [one.id for one in batch]
    assert together[1:-1] == [alone[i] for i in order]


def test_more_releases_than_a_batch_holds_come_back_in_order(extractor: Extractor) -> None:
    keys = [str(i) for i in range(70)]
    assert [facts.release.id for facts in extractor.iter_extract(release("Nobody.", key) for key in keys)] == keys


def test_releases_are_read_as_they_are_asked_for(extractor: Extractor) -> None:
    def endless() -> Iterator[Release]:
        while True:
            yield release("Nobody.")

    assert next(extractor.iter_extract(endless())).release.id == "r"


@pytest.mark.parametrize("mark", [".", "“", "(", "’", "-", "A-", "Ana Bo ", "Minister of ", "- x\n", "of the ", "Mr. "])
def test_a_text_of_one_thing_over_and_over_is_read(extractor: Extractor, mark: str) -> None:
    facts = extractor.extract(release(mark * 300))
    assert all((mark * 300)[e.start : e.end] == e.quote for e in evidence_of(facts))
