"""Whose a body is, by the words right before and after its name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.registry.authority import Registry
from kg.registry.entry import Hit

_BEFORE = re.compile(r"(?:['’]s?)?\s+\Z|['’]s?\s*\Z")
_AFTER = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:of|de|del|du|des|d['’])\s*(?:the|la|el|los|las|l['’])?\s*")
_APPOSED = re.compile(r",\s+(?:the|la|el|le)\s[\w\s]{1,40}?(?:of|de|du|del)\s+(?:the\s)?")
_AROUND = 60
#: So many places where a name stands in one passage are looked at.
_MOST = 20


def find_owners(name: str, passages: Iterable[str], registry: Registry) -> set[str]:
    """The alpha-3 codes of countries named right beside the body: "Ghana's Council", "the Council of Ghana"."""
    return {code for text in dict.fromkeys(passages) for code in _iter_beside(name, text, registry)}


def _iter_beside(name: str, text: str, registry: Registry) -> list[str]:
    found: list[str] = []
    start = text.find(name)
    for _ in range(_MOST):
        if start < 0:
            break
        end = start + len(name)
        found += _read_before(text[max(0, start - _AROUND) : start], registry)
        found += _read_after(text[end : end + _AROUND], registry)
        start = text.find(name, end)
    return found


def _read_before(text: str, registry: Registry) -> list[str]:
    hits = _find_countries(text, registry)
    return [hits[-1].entry.key] if hits and _BEFORE.fullmatch(text[hits[-1].end :]) else []


def _read_after(text: str, registry: Registry) -> list[str]:
    step = _AFTER.match(text) or _APPOSED.match(text)
    hits = _find_countries(text[step.end() :], registry) if step else []
    return [hits[0].entry.key] if hits and hits[0].start == 0 else []


def _find_countries(text: str, registry: Registry) -> list[Hit]:
    return [hit for hit in registry.scan(text) if hit.entry.kind == "country"]
