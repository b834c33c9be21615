"""Keys for what the registry does not list: readable, path-safe, told apart by a hash."""

from __future__ import annotations

import hashlib
import re

from kg.registry.fold import fold_name

_GAP = re.compile(r"[^a-z0-9]+")
_SLUG_LENGTH = 60
_HASH_LENGTH = 6


def slug_name(name: str) -> str:
    """The folded name in ASCII letters, digits and hyphens, at most 60; `x` if nothing is left of it."""
    return _GAP.sub("-", fold_name(name)).strip("-")[:_SLUG_LENGTH].strip("-") or "x"


def mint_key(name: str, *material: str) -> str:
    """The name's slug and six hexadecimal digits that depend only on the material and its order."""
    return f"{slug_name(name)}-{hash_parts(*material)}"


def hash_parts(*material: str, length: int = _HASH_LENGTH) -> str:
    """Hexadecimal digits that depend only on the material and its order."""
    encoded = "\0".join(material).encode("utf-8", "surrogatepass")
    return hashlib.sha256(encoded).hexdigest()[:length]
