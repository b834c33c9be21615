"""Confidence comes from counts of what was right and wrong on gold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import BadInput
from kg.extract import Extractor
from kg.extract.confidence import COUNTS, Count, Rates, format_counts, load_rates, rate_facts, read_counts
from kg.extract.trait import Setting, read_traits
from kg.facts import LAYERS, Evidence, Facts, Person, Post, Release, ReleaseHead
from kg.registry import Registry, load_registry

TEXT = "Ilse Brandvold, Director of IOM, opened the second meeting of the Bali Process in Rome on 3 May 2021."


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def make_post(organisation: str | None, quote: str = "Ilse Brandvold, Director of IOM") -> tuple[Facts, Post]:
    evidence = Evidence(start=0, end=len(quote), quote=quote, rule="office-after", confidence=0)
    post = Post(person="Ilse Brandvold", role="Director", organisation=organisation, evidence=(evidence,))
    return Facts(release=ReleaseHead(id="r", lang="en"), people=(Person(name=post.person),), posts=(post,)), post


def test_more_counts_of_the_same_share_give_more_confidence() -> None:
    few, many = (Rates({("people", "named 1"): count}).rate(("people", "named 1")) for count in (Count(3), Count(300)))
    assert few < many < 1


def test_a_group_never_seen_has_about_the_confidence_of_the_wider_one() -> None:
    rates = Rates({("posts", "known", "en"): Count(90, 10), ("posts", "new", "en"): Count(10, 90)})
    assert rates.rate(("posts", "known", "fr")) == pytest.approx(0.9, abs=0.2)
    assert rates.rate(("posts", "new", "fr")) == pytest.approx(0.1, abs=0.2)


def test_what_was_never_counted_is_not_relied_on() -> None:
    assert 0 < Rates({}).rate(("people", "named 1")) < 0.5


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=4))
def test_a_rate_lies_between_nothing_and_certainty(pairs: list[tuple[int, int]]) -> None:
    counts = {("people", str(place)): Count(right, wrong) for place, (right, wrong) in enumerate(pairs)}
    rates = Rates(counts)
    assert all(0 < rates.rate(traits) < 1 for traits in (*counts, ("people", "else"), ("posts",)))


def test_counts_are_read_as_they_were_written_whatever_their_order() -> None:
    counts = {("posts", "b", "y"): Count(2, 1), ("people", "a"): Count(1, 0), ("posts", "a", "x"): Count(0, 3)}
    table = format_counts(counts)
    assert table == format_counts(dict(reversed(counts.items())))
    assert read_counts(table.splitlines()) == counts


@pytest.mark.parametrize("table", ["", "layer,right\n", "layer,traits,right,wrong\npeople,a,many,0\n"])
def test_a_broken_table_is_reported_as_such(table: str) -> None:
    with pytest.raises(BadInput, match="no table of counts"):
        read_counts(table.splitlines())


def test_the_table_of_the_package_is_written_as_the_counting_writes_it() -> None:
    table = COUNTS.read_text(encoding="utf-8")
    assert format_counts(read_counts(table.splitlines())) == table


def test_the_table_of_the_package_knows_every_layer() -> None:
    unknown = Rates({}).rate(("people",))
    assert all(load_rates().rate((layer,)) > unknown for layer in LAYERS)


def test_a_known_employer_beside_the_name_is_told_from_one_found_elsewhere(registry: Registry) -> None:
    traits = []
    for organisation in ("IOM", "UNHCR", "Order of Fictitious Beekeepers", "Government of Peru", None):
        facts, post = make_post(organisation)
        traits.append(read_traits("posts", post, post.evidence[0], Setting(facts, registry))[1])
    assert traits == [
        "known employer beside", "known employer elsewhere", "new employer elsewhere", "government elsewhere",
        "no employer",
    ]  # fmt: skip


def test_rating_changes_nothing_but_the_confidence(registry: Registry) -> None:
    facts, post = make_post("IOM")
    rated = rate_facts(facts, registry, Rates({}))
    (passage,) = rated.posts[0].evidence
    assert passage.confidence > 0
    assert (passage.quote, passage.rule, rated.posts[0].role) == (post.evidence[0].quote, "office-after", post.role)
    assert rated.people == facts.people


def test_every_passage_of_a_release_is_rated_alike_each_time(registry: Registry) -> None:
    extractor = Extractor(registry)
    first, second = (extractor.extract(Release(id="r", text=TEXT)) for _ in range(2))
    passages = [passage for layer in LAYERS for fact in getattr(first, layer) for passage in fact.evidence]
    assert len(passages) > 3
    assert all(0 < passage.confidence < 1 for passage in passages)
    assert first == second
