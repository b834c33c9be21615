"""Keeping what releases say from acting on the page that shows it."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

_ESCAPES = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


def embed_json(value: Any) -> str:
    """The value as JSON that no HTML parser takes for markup: `</script>` and `<!--` cannot occur in it."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).translate(_ESCAPES)


def hash_inline(source: str) -> str:
    """The hash by which a content security policy allows an inline script or style.

    Raises ValueError if the source would be hashed differently by a browser or would end its element early.
    """
    lowered = source.lower()
    if "\r" in source or "\0" in source or any(end in lowered for end in ("</script", "</style", "<!--")):
        raise ValueError("the source cannot be put into a page as it is")
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
