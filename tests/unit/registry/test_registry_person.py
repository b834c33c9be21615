"""Which people in different releases are one person."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kg.registry.person import Mention, join_mentions

NAME = "maria lopez"


def mention(release: str, *anchors: str, name: str = NAME, published: str = "2020") -> Mention:
    return Mention(release, published, name, frozenset(anchors))


def count_people(*mentions: Mention) -> int:
    return len(set(join_mentions(mentions).values()))


def test_one_name_alone_is_not_one_person() -> None:
    assert count_people(mention("r1", "org iom"), mention("r2", "org unhcr")) == 2


def test_namesakes_at_one_body_are_one_person() -> None:
    assert count_people(mention("r1", "org iom"), mention("r2", "org iom")) == 1


def test_joins_are_transitive() -> None:
    chain = [mention("r1", "org iom"), mention("r2", "org iom", "meeting m"), mention("r3", "meeting m")]
    assert count_people(*chain) == 1


def test_different_names_at_one_body_are_different_people() -> None:
    assert count_people(mention("r1", "org iom"), mention("r2", "org iom", name="mario lopez")) == 2


def test_a_single_word_is_never_joined() -> None:
    assert count_people(mention("r1", "org iom", name="lopez"), mention("r2", "org iom", name="lopez")) == 2


def test_the_key_stays_when_a_later_release_is_added() -> None:
    first = mention("r5", "org iom", published="2019-05-01")
    later = mention("r1", "org iom", published="2021-01-01")
    assert join_mentions([first])["r5", NAME] == join_mentions([later, first])["r1", NAME]


mentions = st.lists(
    st.builds(
        Mention,
        st.sampled_from(["r1", "r2", "r3", "r4", "r5"]),
        st.sampled_from(["2019", "2020-01", "2021-06-01"]),
        st.sampled_from([NAME, "lopez", "li wei"]),
        st.frozensets(st.sampled_from(["org iom", "org unhcr", "meeting m", "state GUY"]), max_size=3),
    ),
    max_size=8,
    unique_by=lambda found: (found.release_id, found.name),
)


@given(mentions, st.randoms(use_true_random=False))
def test_the_order_of_mentions_does_not_matter(found: list[Mention], shuffler: Random) -> None:
    shuffled = list(found)
    shuffler.shuffle(shuffled)
    assert join_mentions(shuffled) == join_mentions(found)


@given(mentions)
def test_whoever_is_joined_shares_the_name(found: list[Mention]) -> None:
    names: dict[str, set[str]] = {}
    for (_, name), key in join_mentions(found).items():
        names.setdefault(key, set()).add(name)
    assert all(len(joined) == 1 for joined in names.values())
