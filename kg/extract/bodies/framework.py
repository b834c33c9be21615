"""Frameworks of States: partnerships, coalitions and compacts that several of them have founded or joined."""

from __future__ import annotations

from kg.extract.bodies.body import Body
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.saying import words as word_set

#: Nouns that head the name of a framework with a purpose: "Partnership for Skills".
_NOUNS = frozenset({"partnership", "alliance", "coalition", "compact", "initiative", "platform"})
_PURPOSE = frozenset({"for", "on", "of", "to", "against"})
#: Words of its name that say that it is no State's own.
_WIDE = frozenset({"global", "international", "inter-regional", "hemispheric", "intercontinental"})
#: Words that speak of those who belong to it, before its name or after it.
_BELONGING = word_set(
    """members member leaders countries states governments partners signatory signatories join joins joined
    joining launch launched launching accession joiners secretariat chair"""
)
#: Words before its name that speak of what is done within it.
_WITHIN = frozenset({"through", "under", "within", "via", "framework", "participation", "support", "initiatives"})
#: How many words on either side of its name are read.
_REACH = 6


def is_framework(document: Document, annotated: Annotated, body: Body) -> bool:
    """Whether the body is a standing framework: "the members of the Andes Partnership for Decent Work".

    Its name says for what it stands and that more than one State carries it; a region or two countries in the
    name need any word that speaks of it as a framework, "Global" one that speaks of those who belong to it.
    """
    if body.head not in _NOUNS:
        return False
    head = next((i for i in range(body.first, body.end) if annotated.lower(i) == body.head), body.end)
    if annotated.lower(head + 1) not in _PURPOSE or head == body.first:
        return False
    around = _around(annotated, body)
    if _is_of_several(document, body.start, annotated.tokens[head].start):
        return bool(around & (_BELONGING | _WITHIN))
    return annotated.lower(body.first) in _WIDE and bool(around & _BELONGING)


def _is_of_several(document: Document, start: int, end: int) -> bool:
    """Whether a region, or two States or bodies, stand between two code points."""
    found = {hit.entry.key: hit.entry.kind for hit in document.hits_in(start, end)}
    return "region" in found.values() or len(found) > 1


def _around(annotated: Annotated, body: Body) -> set[str]:
    """The words before and after the name within its clause."""
    before = range(body.first - 1, max(-1, body.first - 1 - _REACH), -1)
    after = range(body.end, min(len(annotated), body.end + _REACH))
    return _read_clause(annotated, before) | _read_clause(annotated, after)


def _read_clause(annotated: Annotated, places: range) -> set[str]:
    """The words at these places, up to the first mark that ends a clause."""
    found: set[str] = set()
    for i in places:
        if annotated.text(i) in {";", ":", ".", "“", "”"}:
            break
        found.add(annotated.lower(i))
    return found
