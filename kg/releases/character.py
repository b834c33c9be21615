"""Normalised characters: what a release's text may consist of, so that offsets mean the same everywhere."""

from __future__ import annotations

import re
import unicodedata

_LINE_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
#: Controls, soft hyphens, zero-width and bidirectional marks, annotation and tag characters, non-characters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
#: A superset of long runs of combining marks: no letters, digits, spaces or plain punctuation.
_MARKS = re.compile("[^\\w\\s\x00-\u02ff\u2000-\u20cf\u2100-\u2fff]{31,}")
_BLANK_LINES = re.compile("\n{3,}")
#: As in Unicode's Stream-Safe Text Format; putting longer runs in order takes quadratic time.
_MOST_MARKS = 30


def normalise(text: str) -> str:
    """The text in NFC: `\\n` line ends, plain spaces, nothing invisible, at most one blank line in a row.

    Nothing else is changed: other breaks stay where they are. Applying it twice changes nothing more.
    """
    text = _LINE_END.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", _SPACE.sub(" ", text))
        text = unicodedata.normalize("NFC", _MARKS.sub(_shorten_marks, text))
    text = "\n".join([line.rstrip() for line in text.split("\n")])
    return _BLANK_LINES.sub("\n\n", text).strip("\n")


def squeeze(text: str) -> str:
    """The text on one line, words parted by single spaces."""
    return " ".join(text.split())


def printable(text: str) -> str:
    """The text on one line with control, invisible and undecodable characters shown as escapes."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def _shorten_marks(run: re.Match[str]) -> str:
    kept, marks = [], 0
    for char in run.group():
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= _MOST_MARKS:
            kept.append(char)
    return "".join(kept)
