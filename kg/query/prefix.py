"""IRIs as people write and read them: in full or with a prefix."""

from __future__ import annotations

import re

from pyoxigraph import NamedNode

from kg.errors import UsageError
from kg.rdf.vocabulary import PREFIXES

_BY_LENGTH = sorted(((namespace, prefix) for prefix, namespace in PREFIXES.items()), reverse=True)
_PREFIXED = re.compile(r"([A-Za-z][\w-]*):(?!//)(.+)", re.DOTALL)


def split_iri(iri: str) -> tuple[str, str]:
    """The prefix of the longest namespace that begins the IRI, and the rest; `""` and all if none does."""
    for namespace, prefix in _BY_LENGTH:
        if iri.startswith(namespace):
            return prefix, iri[len(namespace) :]
    return "", iri


def shorten_iri(iri: str) -> str:
    """The IRI as `prefix:rest` for readers, or unchanged; slashes stay, so it is no SPARQL syntax."""
    prefix, rest = split_iri(iri)
    return f"{prefix}:{rest}" if prefix else rest


def read_iri(text: str) -> NamedNode:
    """The IRI that `text` gives, in full, in angle brackets or prefixed; raises UsageError if it is none."""
    bare = text.strip().removeprefix("<").removesuffix(">")
    match = _PREFIXED.fullmatch(bare)
    if match and match[1] in PREFIXES:
        bare = PREFIXES[match[1]] + match[2]
    try:
        return NamedNode(bare)
    except ValueError as error:
        raise UsageError(f"{text!r} is no IRI ({error}); write it in full or as id:type/key") from error
