"""What follows the head of an office: its portfolio, its body, its scope."""

from __future__ import annotations

from kg.extract.syntax.status import TRAILING, trailing_status
from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.firm import skip_description
from kg.extract.text.phrase import Phrase, read_phrase, spell
from kg.facts import Status

#: Small words that lead from an office to its complement.
PREPOSITIONS = lexicon.words(
    """of for to at in on with from de del du des para pour en à au ante auprès d' chargé under"""
)
#: Those of them that lead on from a field in lower case: "head of the passport office" in Busia.
_PLACING = lexicon.words("at in")


def read_complements(
    document: Document, annotated: Annotated, start: int, stops: frozenset[int]
) -> tuple[tuple[tuple[str, Phrase], ...], int, Status | None]:
    """The phrases after a head with the small word before each, the end of the last, and a status that trails."""
    complements: list[tuple[str, Phrase]] = []
    end = start
    status: Status | None = None
    while end < len(annotated) and len(complements) < 5:
        if annotated.lower(end) in TRAILING | {"a.i.", "ad"} or annotated.text(end) in {",", "-", "‐", "‑"}:
            found, after = trailing_status(annotated, end)
            if found is not None:
                status, end = found, after
                continue
        end = _skip_session(annotated, end)
        small = annotated.lower(end)
        if small == "and" and annotated.lower(end + 1) in {"for", "of"} and complements:
            phrase = read_phrase(document, annotated, end + 2, stops)
            small = "and " + annotated.lower(end + 1)
        elif small in PREPOSITIONS:
            phrase = _read_object(document, annotated, end + 1, stops)
        else:
            break
        if phrase is None:
            break
        complements.append((small, phrase))
        end = phrase.end
    return tuple(complements), end, status


def _skip_session(annotated: Annotated, i: int) -> int:
    """The token after "of the 76th session" in "President of the 76th session of the General Assembly", else i."""
    for k in range(i + 1, min(i + 5, len(annotated))):
        if annotated.lower(k) == "session" and annotated.lower(k + 1) == "of" and annotated.lower(i) == "of":
            return k + 1
    return i


def _read_object(document: Document, annotated: Annotated, start: int, stops: frozenset[int]) -> Phrase | None:
    """The phrase after a small word; another office may stand there: "Secretary to the President"."""
    first = start = skip_description(annotated, start)
    while annotated.lower(first) in {"the", "la", "el", "le", "l'"}:
        first += 1
    head = annotated.heads[first] if first < len(annotated) else None
    if head is not None and head[0] == first and first not in stops and annotated.tokens[first].is_capital:
        phrase = read_phrase(document, annotated, head[1] + 1, stops) if annotated.lower(head[1]) == "of" else None
        if phrase is not None and phrase.kind == "field":
            return Phrase(start, phrase.end, "field", spell(document, annotated, start, phrase.end))
        return Phrase(start, head[1], "field", spell(document, annotated, start, head[1]))
    phrase = read_phrase(document, annotated, start, stops)
    if phrase is not None and phrase.kind in {"field", "body"} and phrase.end not in stops:
        return _with_head(document, annotated, phrase)
    if phrase is not None:
        return phrase
    return _read_lower_field(document, annotated, start, stops)


def _with_head(document: Document, annotated: Annotated, phrase: Phrase) -> Phrase:
    """The phrase with the office it modifies: "to the Domestic Policy Advisor"."""
    head = annotated.heads[phrase.end] if phrase.end < len(annotated) else None
    if head is None or head[0] != phrase.end or not annotated.tokens[phrase.end].is_capital:
        return phrase
    return phrase._replace(end=head[1], kind="field", name=spell(document, annotated, phrase.first, head[1]))


def _read_lower_field(document: Document, annotated: Annotated, start: int, stops: frozenset[int]) -> Phrase | None:
    """A field in lower case: "Senior Statistician for migration data": up to four words before a mark."""
    end = start
    while (
        end < len(annotated)
        and end - start < 5
        and end not in stops
        and annotated.tokens[end].is_word
        and not annotated.tokens[end].is_capital
    ):
        if annotated.lower(end) in lexicon.SAYING_VERBS or annotated.lower(end) in _PLACING:
            break
        end += 1
    closed = annotated.text(end) in {",", ".", ";", ")", ""} or annotated.lower(end) in _PLACING or end in stops
    if end == start or not closed or not document.is_common(annotated.text(end - 1)):
        return None
    return Phrase(start, end, "field", spell(document, annotated, start, end))
