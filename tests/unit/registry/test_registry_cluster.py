"""What belongs together, given pairs that do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.registry.cluster import find_roots, iter_pairs

pairs = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12)


@given(pairs)
def test_whatever_a_pair_joins_has_the_same_root_which_is_its_smallest(found: list[tuple[int, int]]) -> None:
    roots = find_roots(8, found)
    assert all(roots[one] == roots[other] for one, other in found)
    assert all(root == roots.index(root) <= index for index, root in enumerate(roots))


@given(pairs)
def test_the_order_and_direction_of_pairs_do_not_matter(found: list[tuple[int, int]]) -> None:
    turned = [(other, one) for one, other in reversed(found)]
    assert find_roots(8, found) == find_roots(8, turned)


def test_marks_in_common_join_and_nothing_else_does() -> None:
    assert find_roots(4, iter_pairs(["ab", "c", "bd", "d"])) == [0, 1, 0, 0]
