"""Markdown marks off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.releases.mark import first_heading, strip_marks


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**LIMA** – *nine* ***ministers*** __met__ _today_", "LIMA – nine ministers met today"),
        ("snake_case and 5 * 3 = 15", "snake_case and 5 * 3 = 15"),
        (
            "-   One, Director of\n    Ports\n* Two\n+ Three\n1. Four",
            "- One, Director of\nPorts\n- Two\n- Three\n1. Four",
        ),
        ("> quoted\n> words", "quoted\nwords"),
        ("see [the page](https://a.b/c_(d) 'x') and [this][1]\n\n[1]: https://a.b", "see the page and this"),
        ("wrapped [link\ntext](https://a.b)", "wrapped link\ntext"),
        ("![photo](a.jpg)Caption", "Caption"),
        ("<https://a.b/c> and <p@example.org>", "https://a.b/c and p@example.org"),
        ("South<s>e</s>st <u>border</u> 80<sup>th</sup>", "Southest border 80th"),
        ("one<br>two <!-- hidden --> three", "one\ntwo  three"),
        (r"\[LINK\] \* \_ 1\. done", "[LINK] * _ 1. done"),
        ("last words\n\n\\###", "last words"),
        ("R&amp;D &ldquo;x&rdquo; &#8217;", "R&D “x” ’"),
        ("&lt;/script&gt;", "</script>"),
        ("| a | b |\n|---|:-:|\n| c | d |", "a | b\n\nc | d"),
        ("```python\nx = 1\n```", "x = 1"),
        ("x < y and y > z", "x < y and y > z"),
        ("a\\\nb", "a\nb"),
        ("icons \ue02a stay away", "icons  stay away"),
        ("&#" + "9" * 5000 + ";x", "x"),
    ],
)
def test_words_stay_and_marks_go(marked: str, plain: str) -> None:
    assert strip_marks(marked).strip() == plain


def test_a_heading_becomes_a_paragraph_of_its_own() -> None:
    assert strip_marks("before\n## The forms ##\nafter") == "before\n\nThe forms\n\nafter"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("intro\n\n# The *forms*\n\n# Other", "The forms"),
        ("The forms\n=====\n", "The forms"),
        ("## Second level", None),
        ("", None),
    ],
)
def test_the_first_heading_is_the_title(text: str, title: str | None) -> None:
    assert first_heading(text) == title


@given(st.text("ab \n*_`#>-[]()!<>\\|&;~=+1.", max_size=120))
def test_no_mixture_of_marks_adds_letters(text: str) -> None:
    assert sorted(c for c in strip_marks(text) if c in "ab") <= sorted(c for c in text if c in "ab")
