"""Whether one word names a person by itself, as surnames do in the news."""

from __future__ import annotations

from kg.extract.people.support import KIN, is_plain, is_speaking
from kg.extract.syntax.name import Span
from kg.extract.syntax.reading import Reading
from kg.extract.syntax.speech import is_predicate
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind

_TELLING = frozenset({Kind.BODY, Kind.ITEM, Kind.TURN})


def is_lone(document: Document, reading: Reading, k: int) -> bool:
    """Whether name k is one word that the model takes for a person and that the sentence treats as one.

    A verb, an adjective or a plural must speak or hold an office; at the sentence's begin, where capitals mean
    nothing, any word must be the subject of what follows.
    """
    span, annotated = reading.names[k], reading.annotated
    if reading.romance or span.end - span.first > 1 or reading.sentence.kind not in _TELLING:
        return False
    token = annotated.tokens[span.first]
    if token.is_initial or not document.is_person_entity(token.start):
        return False
    if any(following.is_capital for following in annotated.tokens[span.end : span.end + 1]):
        return False
    if reading.links_of(k) or is_speaking(reading, span):
        return True
    inside = span.first > 0 and annotated.tokens[span.first - 1].is_word
    return not is_plain(document, token) and (inside or _is_told_of(annotated, span))


def _is_told_of(annotated: Annotated, span: Span) -> bool:
    """Whether what follows or comes before tells of somebody: a predicate, "who", an age, a genitive; "his wife,"."""
    after = annotated.text(span.end)
    if after == ",":
        return annotated.lower(span.end + 1) == "who" or annotated.text(span.end + 1).isdigit()
    kin = annotated.text(span.first - 1) == "," and annotated.lower(span.first - 2) in KIN
    return kin or after in {"'s", "’s"} or is_predicate(annotated, span.end)
