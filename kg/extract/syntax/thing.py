"""The body, country or acronym that ends at a token, beside an office."""

from __future__ import annotations

from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.firm import find_firm_start
from kg.extract.text.phrase import spell


def find_thing_start(document: Document, annotated: Annotated, last: int, floor: int) -> int:
    """The first token of the body, country or acronym that ends with token `last`; the token after it for none."""
    hit = annotated.hits[last]
    start = last
    if hit is not None:
        while start > floor and annotated.hits[start - 1] is hit:
            start -= 1
    elif annotated.text(last).isupper() and len(annotated.text(last)) > 1 and annotated.heads[last] is None:
        return last
    elif annotated.lower(last) in lexicon.BODY_HEADS and annotated.tokens[last].is_capital:
        while start > floor and annotated.tokens[start - 1].is_capital and annotated.heads[start - 1] is None:
            start -= 1
        start += annotated.lower(start) == "the"
    else:
        return find_firm_start(document, annotated, last, floor)
    return start


def is_glued_body(annotated: Annotated, i: int) -> bool:
    """Whether token i ends a body's known name or is an acronym."""
    hit = annotated.hits[i]
    if hit is not None:
        return hit.entry.kind in {"organisation", "mechanism", "body"}
    word = annotated.text(i)
    return word.isupper() and len(word) > 1 and word.isalpha() and annotated.heads[i] is None


def spell_owner(document: Document, annotated: Annotated, start: int, end: int) -> str:
    """The body as printed, or what the release says that its acronym stands for."""
    printed = spell(document, annotated, start, end)
    return document.acronyms.get(printed, printed)
