"""A release put together: what its head says first, then what its text shows."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.errors import BadInput
from kg.facts import Release, mint_release_id
from kg.releases.character import normalise, squeeze
from kg.releases.date import read_name_date
from kg.releases.head import Head
from kg.releases.language import detect_language
from kg.releases.masthead import OPENING, read_masthead

#: The longest text that is taken for one release, in characters: some 2,000 pages.
LONGEST = 4_000_000


class Origin(NamedTuple):
    """Where a release comes from. name: the stem of its file; where: what to call the file in a finding."""

    name: str
    where: str


def make_release(body: str, head: Head, name: str) -> Release:
    """The release with this body; the title goes before it unless it stands in the body's opening lines.

    Raises `BadInput` if there is no text, or more than a release has.
    """
    body = normalise(body)
    if not body.strip():
        raise BadInput("no text in it; remove it or export it again")
    if len(body) > LONGEST:
        raise BadInput(f"longer than {LONGEST} characters; split it into one file per release")
    masthead = read_masthead(body, title=head.title)
    title = head.title or masthead.title
    url = head.url or masthead.url
    text = body if title is None or _opens_with(body, title) else f"{title}\n\n{body}"
    return Release(
        id=mint_release_id(text, title, url),
        url=url,
        title=title,
        date=head.date or masthead.date or read_name_date(name) or masthead.dateline_date,
        lang=head.lang or detect_language(text),
        publisher=head.publisher or masthead.publisher,
        text=text,
        name=squeeze(normalise(name)),
        place=head.place or masthead.place,
    )


def _opens_with(body: str, title: str) -> bool:
    """Whether the title, possibly wrapped, is a line of its own (or several) in the body's opening."""
    words = r"\s+".join(re.escape(word) for word in title.split())
    return re.search(rf"^\W{{0,3}}{words}\W{{0,3}}$", body[:OPENING], re.IGNORECASE | re.MULTILINE) is not None
