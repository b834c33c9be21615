"""Quotations are found by their marks, whatever the style, and nothing else is one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.speech.quote import find_quotations
from kg.extract.text.document import Document
from kg.facts import Release
from kg.registry import load_registry


def quoted(text: str) -> list[str]:
    document = Document(Release(id="r", text=text), load_registry())
    return [" ".join(text[q.start : q.end].split()) for q in find_quotations(document)]


def test_curly_straight_and_angled_marks_quote() -> None:
    text = '“We saw the bridge fall,” he said. "They paid for it twice," she said. « Nous y étions, » dit-il.'
    assert quoted(text) == ["We saw the bridge fall,", "They paid for it twice,", "Nous y étions,"]


def test_an_inner_quotation_belongs_to_the_outer_one() -> None:
    assert quoted("“He told me “come at nine tomorrow” and left the room,” she said.") == [
        "He told me “come at nine tomorrow” and left the room,"
    ]


def test_a_quotation_that_opens_each_paragraph_anew_is_one() -> None:
    text = "“The queue was long that day.\n\n“Nobody complained about it at all,” said the guard at the door."
    assert quoted(text) == ["The queue was long that day. “Nobody complained about it at all,"]


def test_apostrophes_do_not_open_or_close_quotations() -> None:
    assert quoted("The workers' queue wasn't long in the '90s, and the girls' school's gate was open.") == []


def test_single_marks_quote_where_they_close_after_a_mark() -> None:
    assert quoted("‘The drivers’ cards were never read,’ said the inspector.") == [
        "The drivers’ cards were never read,"
    ]


def test_names_of_programmes_and_terms_in_marks_are_no_quotations() -> None:
    assert quoted("The “Safe Harbours for Young Workers” programme calls this a “soft” border.") == []


def test_a_missing_closing_mark_ends_the_quotation_with_its_paragraph() -> None:
    text = "“We have waited for nine years.\n\nThe meeting then closed, and the delegates went home."
    assert quoted(text) == ["We have waited for nine years."]


def test_a_missing_inner_closing_mark_does_not_swallow_the_next_quotation() -> None:
    text = "“They say “wait and we wait,” said one. Then came lunch. “Nobody calls us back,” said another."
    assert quoted(text)[-1] == "Nobody calls us back,"


def test_a_dash_opens_dialogue_in_spanish() -> None:
    assert quoted("—Las colas bajaron pero el precio no —advirtió Mamani—; por eso seguimos.") == [
        "Las colas bajaron pero el precio no"
    ]


@given(st.text(alphabet="ab “”\"'‘’«»„—.,\n", max_size=300))
def test_spans_lie_in_the_text_in_order_and_within_their_marks(text: str) -> None:
    document = Document(Release(id="r", text=text), load_registry())
    found = find_quotations(document)
    for quotation in found:
        assert (
            0 <= quotation.outer_start <= quotation.start <= quotation.end <= quotation.outer_end <= len(text)
        )
    assert [q.outer_start for q in found] == sorted(q.outer_start for q in found)
