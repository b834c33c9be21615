"""Facts on disk come back as they were, one release at a time, in order of their ids."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from graph_fixture import FACTS
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import StoreUnavailable
from kg.facts import Facts, ReleaseHead
from kg.store.factsfile import iter_facts, write_facts


def test_facts_come_back_as_they_were(tmp_path: Path) -> None:
    assert list(write_facts(tmp_path / "facts.jsonl", FACTS)) == list(FACTS)


@settings(max_examples=20)
@given(order=st.permutations(range(len(FACTS))))
def test_the_file_does_not_depend_on_the_order_of_the_releases(
    tmp_path_factory: pytest.TempPathFactory, order: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("facts")
    straight = write_facts(folder / "a.jsonl", FACTS)
    shuffled = write_facts(folder / "b.jsonl", (FACTS[index] for index in order))
    assert straight.path.read_bytes() == shuffled.path.read_bytes()


def test_the_file_can_be_read_again_and_again(tmp_path: Path) -> None:
    facts = write_facts(tmp_path / "facts.jsonl", FACTS)
    assert list(facts) == list(facts)


def test_of_a_release_that_comes_twice_the_first_stays(tmp_path: Path) -> None:
    first, second = (Facts(release=ReleaseHead(id="r", title=title)) for title in ("one", "two"))
    assert list(write_facts(tmp_path / "facts.jsonl", [first, second])) == [first]


def test_nothing_is_left_behind_when_a_release_fails(tmp_path: Path) -> None:
    def iter_broken() -> object:
        yield FACTS[0]
        raise RuntimeError("no more")

    with pytest.raises(RuntimeError, match="no more"):
        write_facts(tmp_path / "facts.jsonl", iter_broken())  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_hostile_text_stays_on_its_line(tmp_path: Path) -> None:
    title = 'a\u2028b\r\n{"release":\u202e"'
    head = ReleaseHead(id="r", title=title)
    assert [item.release.title for item in write_facts(tmp_path / "f.jsonl", [Facts(release=head)])] == [
        title
    ]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match=r"facts\.jsonl: No such file"):
        list(iter_facts(tmp_path / "facts.jsonl"))


def test_a_damaged_line_is_named_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_bytes(msgspec.json.encode(FACTS[0]) + b'\n{"release": 3}\n')
    with pytest.raises(StoreUnavailable, match=r"facts\.jsonl, line 2: .*release.*kg build"):
        list(iter_facts(path))
