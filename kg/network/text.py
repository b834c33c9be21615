"""Text made fit for XML files, tables and pages: characters no reader sees, or that turn text around, go."""

from __future__ import annotations

import re

#: Characters that XML 1.0 forbids, the C1 controls, and the bidi controls that reach beyond their text.
#: The two direction marks U+200E and U+200F stay: names in Arabic or Hebrew need them and they do no harm.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def clean_text(text: str) -> str:
    """The text without characters that XML forbids and bidi overrides; white space is single spaces."""
    return " ".join(_UNFIT.sub("", text).split())


def clip_text(text: str, length: int) -> str:
    """The cleaned text, cut to at most `length` characters at a space where one is near, with an ellipsis."""
    cleaned = clean_text(text)
    if len(cleaned) <= length:
        return cleaned
    return cleaned[: length - 1].rsplit(" ", 1)[0][: length - 1].rstrip(" ,;:–-") + "…"
