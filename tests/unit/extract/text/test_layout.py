"""A release falls into blocks, and each block is what its words and its place say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.text.layout import Kind, split_blocks

_BODY = "The boats came home on Monday after eleven days at sea, and the nets were full of herring."


def kinds(text: str, title: str | None = None) -> list[Kind]:
    return [block.kind for block in split_blocks(text, title)]


def cut(text: str) -> list[str]:
    return [text[block.start : block.end] for block in split_blocks(text)]


def test_blank_lines_part_blocks() -> None:
    assert cut(f"{_BODY}\n\n \n{_BODY}\n") == [_BODY, _BODY]


def test_a_wrapped_paragraph_is_one_block() -> None:
    wrapped = (
        "The boats came home on Monday after eleven days at sea, and the nets were\n"
        "full of herring. The Harbour Institute counted every boat, and the guards of\n"
        "the pier closed the gate."
    )
    assert cut(wrapped) == [wrapped]


def test_a_line_that_goes_on_in_lower_case_belongs_to_the_line_before() -> None:
    assert cut("The boats came home\non Monday.") == ["The boats came home\non Monday."]


def test_short_lines_are_blocks_of_their_own() -> None:
    assert cut("Ilse Brandvold\nJoris Wendelaar\nEfua Dankwah") == ["Ilse Brandvold", "Joris Wendelaar", "Efua Dankwah"]


def test_list_entries_are_blocks_of_their_own() -> None:
    text = f"{_BODY}\n- Ilse Brandvold, Director\n- Joris Wendelaar, Adviser\n2. Efua Dankwah, Minister"
    assert kinds(text) == [Kind.BODY, Kind.ITEM, Kind.ITEM, Kind.ITEM]


def test_entries_with_roman_numbers_are_blocks_of_their_own() -> None:
    assert cut("   (i)   the keeper;\n   (ii)  the guard; and\n   (iii) the cook.") == [
        "(i)   the keeper;",
        "(ii)  the guard; and",
        "(iii) the cook.",
    ]


def test_a_numbered_paragraph_of_prose_is_body_and_a_numbered_entry_is_none() -> None:
    assert kinds("1. The boats came home on Monday after eleven days at sea.") == [Kind.BODY]
    assert kinds("2. The crew of the Example comprised:") == [Kind.BODY]
    assert kinds("3. Ana Vale, Keeper of the Example Pier.") == [Kind.ITEM]


def test_each_signatory_is_an_entry_however_long_the_lines() -> None:
    text = (
        "Por Colombia: Ilse Brandvold de la Hoz, Ministra de Pesca, en su calidad de presidenta de la Reunión\n"
        "Por Brasil: Joris Wendelaar, Embajador\nPour le Togo : Efua Dankwah, ministre"
    )
    assert kinds(text) == [Kind.ITEM, Kind.ITEM, Kind.ITEM]


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        (_BODY, Kind.BODY),
        ("A new pier for the herring fleet", Kind.HEADING),
        ("– Ilse Brandvold, Director of the Harbour Institute", Kind.ITEM),
        ("Photo: the herring fleet at anchor", Kind.CAPTION),
        ("[L to R] Ilse Brandvold, Joris Wendelaar", Kind.CAPTION),
        ("By Ilse Brandvold", Kind.BYLINE),
        ("For more information, please call Ilse Brandvold.", Kind.CONTACT),
        ("Media contacts", Kind.CONTACT),
        ("Ilse Brandvold, ilse@example.org", Kind.CONTACT),
        ("Para mayor información, escriba a Ilse Brandvold.", Kind.CONTACT),
        ("About the Harbour Institute", Kind.ABOUT),
        ("Notes to editors", Kind.ABOUT),
        ("Distinguished delegates, ladies and gentlemen,", Kind.SALUTATION),
        ("Ms. Brandvold: Thank you for coming to the pier.", Kind.TURN),
        ("ILSE BRANDVOLD: Thank you for coming to the pier.", Kind.TURN),
        ("Home | News | Boats | Contact us", Kind.MENU),
        ("Share this page with a friend", Kind.MENU),
    ],
)
def test_a_block_after_the_body_is_what_its_words_say(block: str, kind: Kind) -> None:
    assert kinds(f"{_BODY}\n\n{block}\n") == [Kind.BODY, kind]


def test_short_lines_before_the_body_are_the_masthead() -> None:
    assert kinds(f"The Harbour Institute\n\n5 April 2019\n\n{_BODY}") == [Kind.MASTHEAD, Kind.MASTHEAD, Kind.BODY]


def test_the_title_is_known_where_the_text_repeats_it() -> None:
    assert kinds(f"Herring Fleet Comes Home\n\n{_BODY}", "Herring fleet comes home") == [Kind.TITLE, Kind.BODY]
    assert kinds(f"Herring Fleet Comes Home\n\n{_BODY}", "Storm warning") == [Kind.MASTHEAD, Kind.BODY]


def test_an_about_heading_covers_what_follows_until_the_next_heading() -> None:
    text = f"{_BODY}\n\nAbout the Harbour Institute\n\n{_BODY}\n\nA second voyage begins\n\n{_BODY}"
    assert kinds(text) == [Kind.BODY, Kind.ABOUT, Kind.ABOUT, Kind.HEADING, Kind.BODY]


def test_an_about_paragraph_covers_only_itself() -> None:
    text = f"{_BODY}\n\nAbout the Harbour Institute: it counts boats, mends nets and paints the pier.\n\n{_BODY}"
    assert kinds(text) == [Kind.BODY, Kind.ABOUT, Kind.BODY]


def test_short_lines_after_a_contact_heading_are_contacts() -> None:
    text = f"{_BODY}\n\nMedia contacts\n\nIlse Brandvold, in Accra\n\n{_BODY}"
    assert kinds(text) == [Kind.BODY, Kind.CONTACT, Kind.CONTACT, Kind.BODY]


@pytest.mark.parametrize(
    "block",
    [
        "About eleven boats came home, and nobody on the pier could say which of them had been out longest?",
        "The minister: nobody knew him, and his speech was long, and the pier was empty when at last he ended it.",
        "Bypassing the pier, the boats went on to the next harbour, which was empty, and came home in the evening.",
    ],
)
def test_a_paragraph_that_only_begins_like_furniture_is_body(block: str) -> None:
    assert kinds(f"{_BODY}\n\n{block}") == [Kind.BODY, Kind.BODY]


@given(st.text(alphabet="Ab .,:|-•\n“”(1@", max_size=300) | st.text(max_size=200), st.none() | st.text(max_size=20))
def test_blocks_tile_what_is_not_blank(text: str, title: str | None) -> None:
    blocks = split_blocks(text, title)
    assert all(block.start < block.end for block in blocks)
    edges = [0, *(edge for block in blocks for edge in (block.start, block.end)), len(text)]
    assert edges == sorted(edges)
    gaps = "".join(text[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True))
    assert not gaps.strip()


def test_each_line_of_a_programme_is_a_block() -> None:
    text = (
        "9 h 00   Mot d'ouverture : la directrice du port, dont le nom est long comme un bras de mer et de lac\n"
        "9 h 20   Exposé du capitaine"
    )
    assert len(cut(text)) == 2
