"""How a release is laid out: its blocks, and which of them can carry facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from kg.extract.text import lexicon

#: Columns between which a paragraph counts as wrapped; shorter lines are lists, longer ones whole paragraphs.
_NARROWEST, _WIDEST = 60, 140


class Kind(StrEnum):
    """What a block is; `document.TELLING` says which kinds are looked at for facts."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    ITEM = "item"
    CAPTION = "caption"
    BYLINE = "byline"
    TURN = "turn"
    SALUTATION = "salutation"
    CONTACT = "contact"
    MASTHEAD = "masthead"
    MENU = "menu"
    ABOUT = "about"


class Block(NamedTuple):
    """A paragraph, list entry or line of its own: `text[start:end]`."""

    kind: Kind
    start: int
    end: int


_BULLET = re.compile(r"\s*(?:[-–—*•·▪◦‣●○]|\(?\d{1,2}[.)]|\(?(?:[a-z]|[ivx]{2,5})\))\s+")
#: A paragraph with a number, as communiqués have them.
_NUMBER = re.compile(r"\s*\d{1,3}[.)]\s+")
#: An entry of a list of those who sign or speak for somebody: "Por el Perú: …", "Pour le Togo : …".
_FOR_SOMEBODY = re.compile(
    r"\s*(?:[Pp]or|POR|[Pp]our|POUR|[Ff]or|FOR)\s(?:(?:el|la|los|las|le|les|the)\s|l['’])?[A-ZÀ-Þ][^:.;,\n]{2,60}?\s?:\s+\S"
)
_TURN = re.compile(
    r"\s*(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’\- ]{2,60}|(?:Mr|Ms|Mrs|Dr|President|Minister|Secretary)\.? [\w.'’\- ]{2,50}):\s"
)
#: A time of day with which a line of a programme opens.
_TIME = re.compile(r"\W{0,4}\d{1,2}\s?(?:[.:h]\s?\d{2}\b|[ap]\.?m\b|h\b)", re.IGNORECASE)
_MENU_MARKS = re.compile(r"[|»›>/·•]|\[[^\]]{1,20}\]")
_QUOTED = re.compile(r"«[^«»]*»")
_ABOUT = re.compile(
    r"\W*(?:about|note[s]? (?:to|for) (?:the )?(?:editors?|media)|background|related (?:links|stories|news)|read more|"
    r"see also|más información sobre|acerca de|sobre (?:la|el|los)|à propos|note aux)\b",
    re.IGNORECASE,
)
#: A note to editors that goes on in its own line tells of the event, as a section of that name seldom does.
_NOTE = re.compile(r"\W*notes? (?:to|for) (?:the )?(?:editors?|media)\s?[:.]\s+\S.{40}", re.IGNORECASE | re.DOTALL)
_CONTACT = re.compile(
    r"\W*(?:(?:media |press )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|queries)\b"
    r"|for (?:more|further|additional) information"
    r"|for (?:media|press) |contact(?:o|s)? (?:de prensa|presse|para)"
    r"|para (?:más|mayor) información|pour (?:plus|de plus|toute) )",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"\W*(?:photo|image|picture|caption|credit|foto|crédit)s?\b|\W*\[?(?:from )?(?:L to R|left to right)\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"\s*(?:by|por|par)(?:\s*:)?\s+[A-Z][^.\n]{2,60}$", re.IGNORECASE)
#: A line that breaks off: at a comma, at a small word, or long and without a closing mark.
_UNFINISHED = re.compile(
    r"(?:,|\b(?:the|of|and|by|for|to|in|a|an|on|with|at|from|de|la|el|du|des|et|y|en))$|^.{80,}[^.!?:;”\"’)]$",
    re.DOTALL,
)
_SALUTATION = re.compile(
    r"\W*(?:distinguished|excellenc(?:y|ies)|your excellenc|honou?rable"
    r"|ladies and gentlemen|dear (?:colleagues|friends)|mr\.? (?:chair|president))\b[^.]*",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(r"[^.!?]{0,40}\b(?:19|20)\d\d\b[^.!?]{0,30}$")
_EMAIL = re.compile(r"\S+@\S+|\b(?:tel|phone|fax|tél|mobile)\b\W*\+?\d", re.IGNORECASE)


def split_blocks(text: str, title: str | None = None) -> tuple[Block, ...]:
    """The blocks of a release in order; together they cover every line that is not blank.

    Lines are joined when the break is only a wrap: the next line's first word would not have fitted,
    or the next line goes on in lower case.
    """
    chunks = [chunk for paragraph in _iter_paragraphs(text) for chunk in _join_lines(text, paragraph)]
    return tuple(_classify(text, chunks, title))


def _iter_paragraphs(text: str) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines that are not blank, each line as (start, end) without surrounding space."""
    lines: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\n]*\n?", text):
        line = match.group().strip()
        if line:
            start = match.start() + match.group().index(line)
            lines.append((start, start + len(line)))
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def _join_lines(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    longest = max(end - start for start, end in lines)
    width = longest if _NARROWEST <= longest <= _WIDEST else 0
    start, end = lines[0]
    for following in lines[1:]:
        if _is_wrap(text, (start, end), following, width):
            end = following[1]
        else:
            yield start, end
            start, end = following
    yield start, end


def _is_wrap(text: str, chunk: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    line = text[following[0] : following[1]]
    if _BULLET.match(line) or _FOR_SOMEBODY.match(line) or _leaves_list(text, chunk[0], following[0]):
        return False
    if _opens_slot(text, chunk, following[0]):
        return False
    last_line = text[max(chunk[0], text.rfind("\n", chunk[0], chunk[1]) + 1) : chunk[1]]
    if last_line.count("|") > 1 or line.count("|") > 1:
        return False
    if "@" in line and not (line[0].islower() and _UNFINISHED.search(last_line)):
        return False
    if line[0].islower() or (_UNFINISHED.search(last_line) and len(last_line) > 40):
        return True
    return width > 0 and len(last_line) + 1 + len(line.split(maxsplit=1)[0]) > width - 2


def _opens_slot(text: str, chunk: tuple[int, int], following: int) -> bool:
    """Whether a line of a programme begins with its time of day, as the block before it does."""
    return _TIME.match(text, following) is not None and _TIME.match(text, chunk[0]) is not None


def _leaves_list(text: str, entry: int, following: int) -> bool:
    """Whether an indented list entry is followed by a line that stands out: a heading of the next entries."""
    indent = entry - text.rfind("\n", 0, entry) - 1
    outdent = following - text.rfind("\n", 0, following) - 1
    return indent > outdent and _BULLET.match(text, entry) is not None


def _classify(text: str, chunks: list[tuple[int, int]], title: str | None) -> Iterator[Block]:
    """Kinds by the words of a block and by what stands before it: an About heading covers what follows it."""
    about = contact = False
    seen_body = False
    folded_title = _squeeze(title) if title else None
    for start, end in chunks:
        words = text[start:end]
        kind = _kind_of(words, folded_title, seen_body)
        if kind in (Kind.HEADING, Kind.CONTACT, Kind.CAPTION, Kind.BYLINE):
            about = False
        if kind is Kind.ABOUT:
            about = len(words) < 60 and not words.rstrip().endswith(".")
        elif about and kind in (Kind.BODY, Kind.ITEM):
            kind = Kind.ABOUT
        if contact and kind in (Kind.HEADING, Kind.BODY) and len(words) < 90:
            kind = Kind.CONTACT
        contact = kind is Kind.CONTACT
        seen_body = seen_body or kind is Kind.BODY
        yield Block(kind, start, end)


def _kind_of(words: str, title: str | None, seen_body: bool) -> Kind:
    squeezed = _squeeze(words)
    if title and (squeezed == title or (len(squeezed) > 20 and title.startswith(squeezed.rstrip("…. ")))):
        return Kind.TITLE
    tests = (
        (Kind.MENU, _is_menu(words)),
        (Kind.CONTACT, bool(_CONTACT.match(words)) or (len(words) < 200 and bool(_EMAIL.search(words)))),
        (
            Kind.ABOUT,
            bool(_ABOUT.match(words) and not _NOTE.match(words))
            and (seen_body or len(words) < 60)
            and not words.endswith("?"),
        ),
        (Kind.CAPTION, bool(_CAPTION.match(words)) and len(words) < 600),
        (Kind.ITEM, bool(_FOR_SOMEBODY.match(words)) and len(words) < 300),
        (Kind.BYLINE, bool(_BYLINE.match(words))),
        (
            Kind.SALUTATION,
            bool(_SALUTATION.match(words)) and (len(words) < 120 or words.rstrip().endswith(":")),
        ),
        (Kind.TURN, bool(_TURN.match(words))),
        (Kind.BODY, _is_numbered_paragraph(words)),
        (Kind.ITEM, bool(_BULLET.match(words)) and len(words) < 700),
        (Kind.MASTHEAD, not seen_body and _is_masthead(words)),
        (Kind.HEADING, _is_heading(words)),
    )
    return next((kind for kind, holds in tests if holds), Kind.BODY)


def _is_numbered_paragraph(words: str) -> bool:
    """Whether a block with a number is prose: most of its words in lower case and a stop at its end, or a colon."""
    if not _NUMBER.match(words) or not words.rstrip().endswith((".", ":")):
        return False
    told = words.split()[1:]
    return words.rstrip().endswith(":") or (len(told) > 7 and sum(word[0].islower() for word in told) * 2 > len(told))


def _is_menu(words: str) -> bool:
    lowered = words.lower()
    if any(phrase in lowered for phrase in lexicon.BOILERPLATE) and len(words) < 250:
        return True
    marks = _MENU_MARKS.findall(_QUOTED.sub("", words)) if len(words) < 200 else []
    return len(marks) >= 2 and not words.rstrip().endswith((".", ":", ",", ";"))


def _is_masthead(words: str) -> bool:
    """A short line before the body that is no sentence: publisher, category, date."""
    return (len(words) < 110 and not re.search(r"[.!?;][”\"’)]?\s?»?[.,]?$", words.rstrip())) or (
        bool(_DATE_LINE.match(words)) and len(words) < 60
    )


def _is_heading(words: str) -> bool:
    return (
        len(words) < 90
        and not re.search(r"[.!?:;,…][”\"’)]*\s?»?$|».?$", words.rstrip())
        and not words.lstrip().startswith(("“", '"'))
    )


def _squeeze(words: str) -> str:
    return " ".join(words.replace("#", " ").replace("*", " ").split()).casefold()
