"""Minting IRIs: the only place that builds one.

Keys are path-safe (`a-z`, `0-9`, `-`, or an ISO alpha-3 code in capitals); what has no natural key gets a
hash of its content, so the same content has the same IRI in every run. Ontology and vocabularies keep their
published address; things and graphs live under a base that can be set.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit

from pyoxigraph import NamedNode

from kg.errors import UsageError
from kg.rdf.vocabulary import BASE

_KEY = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_GAP = re.compile(r"[^a-z0-9]+")
_SLUG_LENGTH = 60
_HASH_LENGTH = 6
#: Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def slug(text: str) -> str:
    """The text in lower-case ASCII letters, digits and single hyphens, 60 at most.

    Where letters of another script or the end had to go, six hexadecimal digits of the text stand for them.
    A slug of a slug is itself.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS)).casefold()
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    readable = _GAP.sub("-", plain).strip("-")
    lossy = any(character.isalpha() and not character.isascii() for character in plain)
    if readable and not lossy and len(readable) <= _SLUG_LENGTH:
        return readable
    head = readable[: _SLUG_LENGTH - _HASH_LENGTH - 1].strip("-") or "x"
    return f"{head}-{digest(text.casefold(), length=_HASH_LENGTH)}"


def digest(*parts: str, length: int = 16) -> str:
    """Hexadecimal digits that depend only on the parts and their order."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:length]


def name_key(text: str) -> str:
    """A slug and six hexadecimal digits of the whole text: for names whose slugs may coincide."""
    return f"{slug(text)}-{digest(text.casefold(), length=_HASH_LENGTH)}"


def web_address(text: str | None) -> NamedNode | None:
    """The text as an IRI if it is an absolute http(s) address without spaces or control characters."""
    if not text or not text.isprintable() or any(character.isspace() for character in text):
        return None
    try:
        parts = urlsplit(text)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return None
        return NamedNode(text)
    except ValueError:
        return None


def vocab(scheme: str, concept: str) -> NamedNode:
    """The concept of one of our vocabularies, e.g. `("role", "minister")`."""
    return NamedNode(f"{BASE}vocab/{_checked(scheme)}/{_checked(concept)}")


@dataclass(frozen=True, slots=True)
class Minter:
    """Mints the IRIs of things and graphs below `base`, an http(s) address ending with `/`."""

    base: str = BASE

    def __post_init__(self) -> None:
        if not self.base.endswith("/") or web_address(self.base) is None:
            raise UsageError(f"base {self.base!r} is no http(s) address ending with '/'; try {BASE}")

    def thing(self, kind: str, key: str) -> NamedNode:
        """The IRI of the thing of a kind (`person`, `org`, `meeting` …) with a key."""
        return NamedNode(f"{self.base}id/{kind}/{_checked(key)}")

    def fact(self, kind: str, *content: str) -> NamedNode:
        """The IRI of a fact: its kind and sixteen hexadecimal digits of its content."""
        return NamedNode(f"{self.base}id/{kind}/{digest(kind, *content)}")

    def part(self, whole: NamedNode, name: str) -> NamedNode:
        """The IRI of a named part of a thing."""
        return NamedNode(f"{whole.value}/{_checked(name)}")

    def graph(self, name: str) -> NamedNode:
        """The IRI of the graph `registry`, `curated`, `identity`, `derived` or `prov`."""
        return NamedNode(f"{self.base}graph/{_checked(name)}")

    def release_graph(self, release_id: str) -> NamedNode:
        """The IRI of the graph that holds what one release states."""
        return NamedNode(f"{self.base}graph/release/{release_key(release_id)}")

    def release(self, release_id: str) -> NamedNode:
        """The IRI of a release."""
        return NamedNode(f"{self.base}id/release/{release_key(release_id)}")


def release_key(release_id: str) -> str:
    """The release's id if it is path-safe, else a slug and hash of it."""
    return release_id if _KEY.fullmatch(release_id) else name_key(release_id)


def _checked(key: str) -> str:
    if not _KEY.fullmatch(key):
        raise ValueError(f"{key!r} is no key: only letters, digits and single hyphens are path-safe")
    return key
