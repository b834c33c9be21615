"""A threshold leaves out what is doubtful, but nothing that sure facts rest on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.extract import Extractor
from kg.extract.threshold import Threshold, keep_sure
from kg.facts import (
    LAYERS,
    Dialogue,
    Evidence,
    Facts,
    Meeting,
    Participation,
    Person,
    Post,
    Release,
    ReleaseHead,
    Statement,
)  # fmt: skip
from kg.registry import load_registry


def seen(*confidences: float) -> tuple[Evidence, ...]:
    return tuple(Evidence(start=0, end=1, quote="A", rule="r", confidence=one) for one in confidences)


def make_facts(posts: float = 0.9, row: float = 0.9) -> Facts:
    return Facts(
        release=ReleaseHead(id="r"),
        people=(Person(name="Ilse Brandvold", evidence=seen(0.1)), Person(name="Joris Wendelaar", evidence=seen(0.1))),
        posts=(Post(person="Ilse Brandvold", role="Envoy", evidence=seen(0.2, posts)),),
        dialogues=(Dialogue(name="Heron Process", evidence=seen(0.1)),),
        meetings=(
            Meeting(key="m1", name="Talks", dialogue="Heron Process", evidence=seen(0.1)),
            Meeting(key="m2", name="Other talks", evidence=seen(0.1)),
        ),
        participation=(Participation(actor="Joris Wendelaar", meeting="m1", evidence=seen(row)),),
        statements=(Statement(speaker="Ilse Brandvold", quote="We go on", meeting="m2", evidence=seen(0.1)),),
    )


def names(facts: Facts) -> list[str]:
    return [one.name for one in (*facts.people, *facts.dialogues, *facts.meetings)]


def test_people_meetings_and_dialogues_that_sure_facts_name_stay_however_doubtful() -> None:
    assert names(keep_sure(make_facts(), 0.8)) == ["Ilse Brandvold", "Joris Wendelaar", "Heron Process", "Talks"]


def test_what_no_sure_fact_names_goes() -> None:
    kept = keep_sure(make_facts(row=0.7), 0.8)
    assert (names(kept), len(kept.posts), kept.participation, kept.statements) == (["Ilse Brandvold"], 1, (), ())


def test_the_best_passage_counts() -> None:
    assert keep_sure(make_facts(posts=0.79), 0.8).posts == ()
    assert len(keep_sure(make_facts(posts=0.8), 0.8).posts) == 1


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_a_higher_threshold_never_keeps_more(posts: float, row: float, least: float) -> None:
    facts = make_facts(posts, row)
    kept = keep_sure(facts, least)
    assert keep_sure(kept, least) == kept
    assert keep_sure(facts, 0.0) == facts
    assert all(set(getattr(kept, layer)) <= set(getattr(facts, layer)) for layer in LAYERS)


def test_what_is_left_out_is_counted_once_for_each_release() -> None:
    release = Release(id="r", text="Ilse Brandvold, Director of IOM, opened the talks in Rome on 3 May 2021.")
    extractor = Extractor(load_registry())
    threshold = Threshold(extractor, 1.0)
    facts = extractor.extract(release)
    for _ in range(2):
        assert threshold.extract(release).people == ()
        assert threshold.left_out == sum(len(getattr(facts, layer)) for layer in LAYERS)
