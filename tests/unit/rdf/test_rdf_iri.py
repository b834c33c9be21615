"""IRIs are path-safe, depend only on content, and hold apart what differs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.rdf.iri import Minter, digest, name_key, release_key, slug, vocab, web_address
from kg.rdf.vocabulary import BASE

SAFE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@given(st.text())
def test_a_slug_is_path_safe_and_short_whatever_the_text(text: str) -> None:
    assert SAFE.fullmatch(slug(text))
    assert len(slug(text)) <= 60


@given(st.text())
def test_a_slug_of_a_slug_is_itself(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@given(st.text())
def test_minting_from_any_name_gives_an_iri_below_the_base(text: str) -> None:
    assert Minter().thing("person", name_key(text)).value.startswith(BASE + "id/person/")
    assert Minter().release(text).value.count("/") == BASE.count("/") + 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ségolène Übel & Söhne", "segolene-ubel-sohne"),
        ("Curaçao", "curacao"),
        ("Łukasz Ørsted", "lukasz-orsted"),
        ("  Port-of-Spain  ", "port-of-spain"),
        ("ﬁne", "fine"),
    ],
)
def test_diacritics_and_signs_give_way_to_plain_letters(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("Министр иностранных дел", "Министр труда"), ("部長", "大臣"), ("x" * 70, "x" * 80), ("Мэр A", "A")],
)
def test_texts_that_lose_letters_do_not_share_a_slug(one: str, other: str) -> None:
    assert slug(one) != slug(other)


def test_parts_do_not_run_into_one_another_in_a_digest() -> None:
    assert digest("ab", "c") != digest("a", "bc")


def test_a_release_id_that_is_a_path_cannot_leave_its_folder() -> None:
    assert "/" not in release_key("../../etc/passwd")
    assert release_key("0123456789abcdef") == "0123456789abcdef"


@pytest.mark.parametrize("key", ["", "a/b", "a b", "..", "a--b", "-a", "é", 'a"', "a>b", "a\n"])
def test_a_key_that_is_not_path_safe_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="is no key"):
        vocab("role", key)


@pytest.mark.parametrize(
    "address",
    [
        None, "", "javascript:alert(1)", "ftp://example.org/", "//example.org", "example.org", "http://",
        "http://exa mple.org/", "https://example.org/\n", "https://example.org/\u202e", 'http://e.org/"<>',
        "http://[::1", "data:text/html,x",
    ],
)  # fmt: skip
def test_what_is_no_web_address_gives_no_iri(address: str | None) -> None:
    assert web_address(address) is None


def test_a_web_address_is_kept_as_it_is() -> None:
    found = web_address("https://example.org/a%20b?c=d#e")
    assert found is not None
    assert found.value == "https://example.org/a%20b?c=d#e"


def test_things_and_graphs_lie_below_the_base_that_is_set() -> None:
    minter = Minter("https://example.org/kg/")
    assert minter.graph("registry").value == "https://example.org/kg/graph/registry"
    assert minter.fact("membership", "a").value.startswith("https://example.org/kg/id/membership/")


@pytest.mark.parametrize("base", ["", "example.org/", "https://example.org/kg", "file:///tmp/"])
def test_a_base_that_is_no_web_address_with_a_slash_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="base"):
        Minter(base)
