"""Text for XML: escaped, and refused where XML has no way to hold it."""

from __future__ import annotations

import re

from kg.errors import BadInput

_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPED = re.compile(r"[&<>\"\r\t\n\x85\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_NAMES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def escape_xml(text: str) -> str:
    """The text for an element or a quoted attribute; raises BadInput for what XML 1.0 cannot hold."""
    if match := _FORBIDDEN.search(text):
        raise BadInput(
            f"XML cannot hold the character U+{ord(match[0]):04X} (in {text[:40]!r}); choose another format"
        )
    return _ESCAPED.sub(lambda match: _NAMES.get(match[0], f"&#{ord(match[0])};"), text)
