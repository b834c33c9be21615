"""HTML: the page's main text, and what its head says of it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from kg.errors import BadInput
from kg.facts import Release
from kg.releases.encoding import decode, read_bytes
from kg.releases.head import Head, read_head
from kg.releases.record import Origin, make_release

if TYPE_CHECKING:
    from trafilatura.settings import Document

# What these libraries log is reported here as a finding; they stay silent unless a program asks for logs.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

SUFFIXES = (".html", ".htm")
_CHARSET = re.compile(rb"""charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_.:-]{2,40})""")
_SCRIPT = re.compile(r"<(script|style)\b", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z][^<]*")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
#: Beyond these the parser and the extraction take minutes; pages of releases have a tenth of it.
_MOST_TAGS = 20_000
_MOST_ATTRIBUTES = 1_000
#: The clock stays out of it: without `max_date` a date after today would be ignored.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1900-01-01",
    "max_date": "2100-12-31",
}


def read(stream: BinaryIO, origin: Origin) -> Iterator[Release]:
    """The one release of a page; raises `BadInput` if no main text can be made out."""
    data = read_bytes(stream)
    charset = _CHARSET.search(data[:4096])
    page = decode(data, declared=charset[1].decode() if charset else "")
    _check_size(page)
    try:
        body, head = _extract(page)
    except BadInput:
        raise
    except Exception as error:
        raise BadInput(f"HTML that cannot be parsed ({type(error).__name__}); save the page again") from error
    yield make_release(body, head, origin.name)


def _extract(page: str) -> tuple[str, Head]:
    """The main text, a blank line between its paragraphs, and the head of a page."""
    from trafilatura import bare_extraction, load_html

    tree = load_html(page if "<html" in page[:4096].lower() else f"<html><body>{page}</body></html>")
    if tree is None:
        raise BadInput("no HTML in it; give plain text the ending .txt")
    options: dict[str, Any] = {
        "with_metadata": True,
        "include_comments": False,
        "date_extraction_params": _DATES,
    }
    found = cast("Document | None", bare_extraction(tree, **options))
    if found is None or not found.text:
        raise BadInput("no main text found in the page; save its text as .txt")
    return "\n\n".join(found.text.splitlines()), _read_head(tree, found)


def _read_head(tree: Any, found: Document) -> Head:
    """The head by trafilatura's reading of the page; the language as the page declares it."""
    return read_head(
        {
            "title": found.title,
            "date": found.date,
            "publisher": found.sitename,
            "author": found.author,
            "url": found.url,
            "lang": tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        }
    )


def _check_size(page: str) -> None:
    """Raise `BadInput` for pages with more tags or attributes than a parser takes in reasonable time."""
    markup = "".join(_iter_markup(page))
    if markup.count("<") > _MOST_TAGS:
        raise BadInput(f"more than {_MOST_TAGS} tags; save the page's main part alone")
    for tag in _TAG.finditer(markup):
        if len(tag.group()) > _MOST_ATTRIBUTES and _count_attributes(tag.group()) > _MOST_ATTRIBUTES:
            raise BadInput(f"a tag with more than {_MOST_ATTRIBUTES} attributes; save the page again")


def _count_attributes(tag: str) -> int:
    """About how many attributes a tag has; where its quotes do not close, all words up to the next tag."""
    inside, _, _ = _QUOTED.sub("", tag).partition(">")
    return len(inside.split()) - 1 + inside.count("=") // 2


def _iter_markup(page: str) -> Iterator[str]:
    """The page without what stands in scripts and style sheets."""
    start = 0
    while found := _SCRIPT.search(page, start):
        yield page[start : found.end()]
        end = re.compile(f"</{found[1]}", re.IGNORECASE).search(page, found.end())
        if end is None:
            return
        start = end.start()
    yield page[start:]
