"""Names found in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.registry import Registry, load_registry

Found = list[tuple[str, str, str]]

BALI = "Bali Process on People Smuggling, Trafficking in Persons and Related Transnational Crime"


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def find_all(registry: Registry, text: str) -> Found:
    """Words, key and form of each hit."""
    return [(text[hit.start : hit.end], hit.entry.key, hit.form) for hit in registry.scan(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jamaica's delegation", [("Jamaica", "JAM", "name")]),
        ("two Guyanese officials", [("Guyanese", "GUY", "demonym")]),
        ("Filipino workers and Jamaicans", [("Filipino", "PHL", "demonym"), ("Jamaicans", "JAM", "demonym")]),
        ("GUYANA AND SURINAME", [("GUYANA", "GUY", "name"), ("SURINAME", "SUR", "name")]),
        ("in the U.S.-Mexico corridor", [("U.S.", "USA", "acronym"), ("Mexico", "MEX", "name")]),
        ("the Trinidad & Tobago police", [("Trinidad & Tobago", "TTO", "name")]),
        ("Cote d'Ivoire and Curacao", [("Cote d'Ivoire", "CIV", "name"), ("Curacao", "CUW", "name")]),
        ("Democratic Republic of the\nCongo", [("Democratic Republic of the\nCongo", "COD", "name")]),
        ("la OIM y el ACNUR", [("OIM", "iom", "acronym"), ("ACNUR", "unhcr", "acronym")]),
        (
            "UNHCR, the UN Refugee Agency",
            [("UNHCR", "unhcr", "acronym"), ("UN Refugee Agency", "unhcr", "name")],
        ),
        ("the 5+5 Dialogue on Migration", [("5+5 Dialogue on Migration", "five-plus-five", "name")]),
        (BALI, [(BALI, "bali-process", "name")]),
        ("The Caribbean Community", [("Caribbean Community", "caricom", "name")]),
        ("The Caribbean Migration Consultations", [("Caribbean Migration Consultations", "cmc", "name")]),
        ("The Caribbean is warm.", [("The Caribbean", "caribbean", "name")]),
        ("The Gambia", [("The Gambia", "GMB", "name")]),
    ],
)
def test_names_are_found_as_printed(registry: Registry, text: str, expected: Found) -> None:
    assert find_all(registry, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "roast turkey on china plates",
        "who met us? it is add, commit, and go",
        "Mexico City and New Jersey",
        "Jamaicanish Guyanas",
        "Volker Türk spoke",
        "United. Nations",
        "United\n\nNations",
        "the organisation for migration",
    ],
)
def test_words_that_only_look_like_names_are_passed_over(registry: Registry, text: str) -> None:
    assert find_all(registry, text) == []


def test_the_longest_name_wins_and_the_acronym_after_it_is_a_hit_of_its_own(registry: Registry) -> None:
    text = "the Caribbean Migration Consultations (CMC) Counter-Trafficking Network"
    assert [(key, weak) for key, weak in ((hit.entry.key, hit.weak) for hit in registry.scan(text))] == [
        ("cmc", False),
        ("cmc", True),
        ("cmc-counter-trafficking-network", True),
    ]


def test_an_ambiguous_form_goes_to_the_entry_that_the_text_names(registry: Registry) -> None:
    alone = registry.scan("Dominican officials")[0]
    backed = registry.scan("The Dominican Republic sent Dominican officials")[-1]
    assert (alone.weak, backed.weak, backed.entry.key) == (True, True, "DOM")


def test_an_acronym_in_a_line_of_capitals_is_weak(registry: Registry) -> None:
    hit = next(hit for hit in registry.scan("THE DOCTOR WHO LEFT\nnext line") if hit.entry.key == "who")
    assert hit.weak
    assert not registry.scan("The WHO left\nNEXT LINE IN CAPITALS")[0].weak


pieces = st.sampled_from(
    [
        "Guyana",
        "guyana",
        "U.S.",
        "IOM",
        "St.",
        "Lucia",
        "Guinea",
        "-",
        "Bissau",
        "’",
        "s",
        " ",
        "\n",
        "(",
        "é",
        "1",
        "Republic of",
    ]
)


@given(st.lists(pieces, max_size=30).map("".join))
def test_hits_are_ordered_apart_and_on_word_boundaries(text: str) -> None:
    end = 0
    for hit in load_registry().scan(text):
        assert end <= hit.start < hit.end <= len(text)
        assert not text[: hit.start][-1:].isalnum()
        assert not text[hit.end :][:1].isalnum() or text[hit.end - 1] == "."
        end = hit.end


@given(st.text(max_size=200))
def test_any_text_can_be_scanned(text: str) -> None:
    assert all(text[hit.start : hit.end].strip() for hit in load_registry().scan(text))
