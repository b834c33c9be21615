"""When two names, roles and quotations count as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluation.name import Names, agree_quotes, fold_country, fold_name, fold_quote, fold_role


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("José Ángel Gurría", "Jose Angel Gurria"),
        ("Søren Łoś", "Soren Los"),
        ("J. P. O’Brien", "j p o'brien"),
        ("The Bali Process", "Bali Process"),
        ("Puebla Process (RCM)", "puebla process"),
        ("Counter-Trafficking Network", "Counter Trafficking  Network"),
        ("ﬁnance Forum", "Finance Forum"),
    ],
)
def test_names_that_differ_in_form_only_are_one(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee", "Ann B. Lee"),
        ("Georgia (country)", "Georgia"),
        ("Forum of the South", "Forum of South"),
        ("The", ""),
    ],
)
def test_names_that_differ_in_words_stay_apart(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@given(st.text(max_size=60))
def test_folding_a_folded_name_changes_nothing_but_a_further_article(name: str) -> None:
    once = fold_name(name)
    assert fold_name(once) in (once, once.removeprefix("the "))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister of Labor & Social Programs", "Minister of Labour and Social Programmes"),
        ("Head of Organizational Affairs", "Head of Organizational Affairs"),
        ("Vice-President", "vice president"),
        ("Adviser on Regularization", "Advisor on Regularisation"),
        ("Secretary of Defense", "Secretary of Defence"),
    ],
)
def test_a_role_is_the_same_in_both_spellings(one: str, other: str) -> None:
    assert fold_role(one) == fold_role(other)


def test_a_deputy_is_not_the_minister() -> None:
    assert fold_role("Deputy Minister of Labour") != fold_role("Minister of Labour")


def test_a_government_stands_for_its_country_and_a_ministry_does_not() -> None:
    assert fold_country("Government of The Gambia") == fold_country("Gambia")
    assert fold_country("Ministry of Health of Gambia") != fold_country("Gambia")


@pytest.mark.parametrize(
    "other",
    [
        "We lost the sea day, but we have asked for",
        "“We lost the sea day, but we've asked for",
        "We lost the sea",
        "we lost the sea day but we had asked for",
    ],
)
def test_a_quotation_matches_its_start_and_near_copies(other: str) -> None:
    quote = fold_quote("We lost the sea day, but we have asked for another one")
    assert agree_quotes(quote, fold_quote(other))
    assert agree_quotes(fold_quote(other), quote)


@pytest.mark.parametrize("other", ["", "We lost", "We lost the plot and nobody has asked for it"])
def test_a_quotation_does_not_match_other_words(other: str) -> None:
    assert not agree_quotes(fold_quote("We lost the sea day, but we have asked for"), fold_quote(other))


def test_only_the_first_ten_words_of_a_quotation_count() -> None:
    assert len(fold_quote("one two three four five six seven eight nine ten eleven")) == 10


def test_an_alias_resolves_with_and_without_its_bracketed_acronym() -> None:
    aliases = {"OIM": "International Organization for Migration", "Red de Migración": "Migration Network"}
    names = Names(lambda name: aliases.get(name, name))
    assert names.key("OIM") == names.key("International Organization for Migration (IOM)")
    assert names.key("Red de Migración (REM)") == names.key("Migration Network")


def test_each_name_is_resolved_once() -> None:
    asked: list[str] = []

    def canonical(name: str) -> str:
        asked.append(name)
        return "Resolved"

    names = Names(canonical)
    assert names.key("Alias") == names.key("Alias") == "resolved"
    assert asked == ["Alias"]


def test_a_missing_name_has_an_empty_key() -> None:
    assert Names(str).key(None) == ""


def test_an_actor_is_its_country_only_after_aliases_are_resolved() -> None:
    names = Names(lambda name: "Government of Guyana" if name == "GoG" else name)
    assert names.actor("GoG") == names.actor("Guyana")
