"""JSON Lines: one object per line, the text and what is known of it. A bad line does not stop the rest."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

import msgspec

from kg.errors import BadInput, Finding
from kg.facts import Release
from kg.releases.encoding import LARGEST, decode
from kg.releases.head import read_head
from kg.releases.record import Origin, make_release

SUFFIXES = (".jsonl",)
_TEXT_NAMES = ("text", "body", "content", "articleBody")
_NAME_NAMES = ("name", "id")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read(stream: BinaryIO, origin: Origin) -> Iterator[Release | Finding]:
    """The release of each line in order, and a finding for each line that holds none."""
    for number, line in enumerate(_iter_lines(stream), 1):
        if line.strip():
            try:
                yield _read_record(line, f"{origin.name}-{number}")
            except BadInput as error:
                yield Finding(where=f"{origin.where}:{number}", what=f"line skipped: {error}")


def _iter_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines; of one that is too long, its beginning. A file in UTF-16 is recoded first."""
    first = stream.readline(LARGEST + 1)
    if first.startswith(_WIDE_MARKS):
        stream = BytesIO(decode(first + stream.read(LARGEST)).encode("utf-8", "replace"))
        first = stream.readline()
    line = first
    while line:
        yield line
        rest = line
        while len(rest) > LARGEST and not rest.endswith(b"\n"):
            rest = stream.readline(LARGEST + 1)
        line = stream.readline(LARGEST + 1)


def _read_record(line: bytes, name: str) -> Release:
    if len(line) > LARGEST:
        raise BadInput(f"longer than {LARGEST >> 20} MB")
    try:
        fields = msgspec.json.decode(decode(line))
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise BadInput(f"not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise BadInput('not an object; write {"text": "…", "title": "…"}')
    text = _first_text(fields, _TEXT_NAMES)
    if text is None:
        raise BadInput("no text; give the release's text in the field text")
    return make_release(text, read_head(fields), _read_name(fields) or name)


def _read_name(fields: dict[str, object]) -> str | None:
    """The record's name or identifier, a number's digits included."""
    names = {name: str(value) if isinstance(value, int) else value for name, value in fields.items()}
    return _first_text(names, _NAME_NAMES)


def _first_text(fields: dict[str, object], names: tuple[str, ...]) -> str | None:
    values = (fields.get(name) for name in names)
    return next((value for value in values if isinstance(value, str) and value.strip()), None)
