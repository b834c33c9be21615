"""B³ of a clustering: perfect, hand-computed, and what every clustering keeps."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluation.bcubed import BCubed, measure_clusters

pairs = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=40)


@given(st.lists(st.integers(0, 9), min_size=1))
def test_a_perfect_clustering_scores_one_whatever_its_clusters_are_called(entities: list[int]) -> None:
    measure = measure_clusters(entities, [f"cluster {entity}" for entity in entities])
    assert (measure.precision, measure.recall, measure.f1) == (1.0, 1.0, 1.0)


@given(st.lists(st.integers(0, 9), min_size=1))
def test_all_in_one_has_full_recall_and_the_precision_of_the_sizes(entities: list[int]) -> None:
    measure = measure_clusters(entities, ["x"] * len(entities))
    squares = sum(size * size for size in Counter(entities).values())
    assert measure.recall == 1.0
    assert measure.precision == pytest.approx(squares / len(entities) ** 2)


@given(st.lists(st.integers(0, 9), min_size=1))
def test_all_apart_has_full_precision_and_as_recall_the_entities_per_mention(entities: list[int]) -> None:
    measure = measure_clusters(entities, range(len(entities)))
    assert measure.precision == 1.0
    assert measure.recall == pytest.approx(len(set(entities)) / len(entities))


@given(pairs, st.randoms(use_true_random=False))
def test_the_order_of_the_mentions_does_not_matter(rows: list[tuple[int, int]], random: Random) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)
    one, other = (measure_clusters(*zip(*some, strict=True)) for some in (rows, shuffled))
    assert one.precision == pytest.approx(other.precision)
    assert one.recall == pytest.approx(other.recall)


@given(pairs)
def test_exchanging_entities_and_clusters_exchanges_precision_and_recall(rows: list[tuple[int, int]]) -> None:
    entities, clusters = zip(*rows, strict=True)
    one, other = measure_clusters(entities, clusters), measure_clusters(clusters, entities)
    assert (one.precision, one.recall) == (other.recall, other.precision)


def test_the_example_of_the_paper_that_joins_a_pair_with_five_gives_16_of_21() -> None:
    measure = measure_clusters("aaaaabbccccc", "xxxxxyyyyyyy")
    assert measure.precision == pytest.approx(16 / 21)
    assert measure.recall == 1.0


def test_three_mentions_of_two_entities_by_hand() -> None:
    joined, apart = measure_clusters("aab", "xxx"), measure_clusters("aab", "xyz")
    assert joined.precision == pytest.approx(5 / 9)
    assert joined.f1 == pytest.approx(5 / 7)
    assert apart.recall == pytest.approx(2 / 3)
    assert apart.f1 == pytest.approx(4 / 5)


def test_of_no_mentions_nothing_is_measured() -> None:
    measure = measure_clusters([], [])
    assert measure == BCubed(None, None)
    assert measure.f1 is None


def test_a_mention_without_a_cluster_is_an_error() -> None:
    with pytest.raises(ValueError, match="shorter"):
        measure_clusters("ab", "x")
