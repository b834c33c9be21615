"""Texts are found in labels whatever their case and marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.query.label import find_spellings, fold_text


def test_folding_drops_case_and_marks() -> None:
    """One folded form for all spellings."""
    assert fold_text("Peña") == fold_text("PENA") == fold_text("pen\u0303a") == "pena"
    assert fold_text("Straße") == "strasse"


def test_spellings_are_passages_of_the_labels() -> None:
    """A passage is cut out as the label spells it, in lower case."""
    labels = ["Conférence de Québec", "Conference of Quebec", "Straße"]
    assert find_spellings("Quebec", labels) == ["quebec", "québec"]
    assert find_spellings("QUÉBEC", labels) == ["québec", "quebec"]
    assert find_spellings("strasse", labels) == ["strasse", "straße"]


@given(st.text(min_size=1, max_size=20), st.text(max_size=10), st.text(max_size=10))
def test_a_label_that_holds_the_text_holds_one_of_its_spellings(middle: str, left: str, right: str) -> None:
    """Whatever the text, a label built around it matches one spelling."""
    label = f"{left}{middle}{right}"
    spellings = find_spellings(middle, [label])
    assert any(spelling in label.lower() for spelling in spellings)
    assert len(set(spellings)) == len(spellings)
