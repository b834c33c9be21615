"""Terms for a reader's eyes: IRIs shortened, nothing that could move a cursor or turn a line around."""

from __future__ import annotations

import re

from pyoxigraph import NamedNode

from kg.query.prefix import shorten_iri
from kg.query.result import Term, term_text

#: Control characters, line separators, and the marks that change the direction of writing.
MISLEADING = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_NAMES = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def escape_misleading(text: str) -> str:
    """The text with control and direction characters as visible escapes such as `\\n` or `\\u202e`."""
    return MISLEADING.sub(lambda match: _NAMES.get(match[0], f"\\u{ord(match[0]):04x}"), text)


def show_term(term: Term | None) -> str:
    """A term as a cell shows it; empty where unbound."""
    text = shorten_iri(term.value) if isinstance(term, NamedNode) else term_text(term)
    return escape_misleading(text)
