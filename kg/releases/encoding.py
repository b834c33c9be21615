"""Bytes into text, whatever they are encoded in."""

from __future__ import annotations

import codecs
import re
from typing import BinaryIO

from kg.errors import BadInput

#: The largest file, or line of JSON Lines, that is read, in bytes.
LARGEST = 32 * 1024 * 1024
_SAMPLE = 64 * 1024
#: Above this share of control bytes a file is no text.
_MOST_CONTROLS = 0.02
#: Above this share of bytes beyond ASCII a text is probably not in a Latin script.
_MOST_ACCENTS = 0.25
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


def read_bytes(stream: BinaryIO) -> bytes:
    """The bytes of a stream; raises `BadInput` if they are too many."""
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise BadInput(f"larger than {LARGEST >> 20} MB; split it into one file per release")
    return data


def decode(data: bytes, *, declared: str = "") -> str:
    """The text of some bytes: by byte order mark, UTF-8, UTF-16, else the encoding that fits best.

    declared: the encoding that the data itself names, trusted where the data is neither of these.
    Raises `BadInput` for bytes that are no text.
    """
    marked = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)
    if marked:
        return data[len(marked[0]) :].decode(marked[1], "replace")
    wide = _wide_encoding(data[:_SAMPLE])
    if wide:
        return data.decode(wide, "replace")
    if _share(_CONTROL, data[:_SAMPLE]) > _MOST_CONTROLS:
        raise BadInput("binary data, not text; convert it to text, Markdown or HTML first")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_as(data, declared) or _decode_invalid(data)


def _decode_as(data: bytes, declared: str) -> str | None:
    try:
        name = codecs.lookup(declared).name
        # Browsers read Latin-1 as the Windows code page that extends it.
        return data.decode("cp1252" if name == "iso8859-1" else name, "ignore")
    except (LookupError, ValueError, AssertionError):
        return None


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 without a mark shows as zeros in every second byte."""
    if len(sample) < 4 or b"\0" not in sample:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.5 and even < 0.01:
        return "utf-16-le"
    return "utf-16-be" if even > 0.5 and odd < 0.01 else None


def _decode_invalid(data: bytes) -> str:
    text = data.decode("utf-8", "replace")
    beginning = text[:_SAMPLE]
    # A stray byte in a text that is otherwise UTF-8: there, most non-ASCII characters decode.
    if sum(not char.isascii() for char in beginning) > 5 * beginning.count("\ufffd"):
        return text
    if _share(_BEYOND_ASCII, data[:_SAMPLE]) < _MOST_ACCENTS:
        return data.decode("cp1252", "ignore")
    return data.decode(_guess_encoding(data[:_SAMPLE]), "replace")


def _guess_encoding(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best else "cp1252"


def _share(pattern: re.Pattern[bytes], sample: bytes) -> float:
    return len(pattern.findall(sample)) / len(sample) if sample else 0.0
