"""Offices that a sentence tells without naming them as such: by a verb, or by a form of address."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.extract.syntax.name import Span
from kg.extract.syntax.office import Office
from kg.extract.syntax.thing import find_thing_start
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.phrase import Phrase
from kg.facts import Status

#: Verbs of being at the head of a body, and the office that they tell of.
_HEADING: dict[str, tuple[str, Status]] = {
    "heads": ("Head", "current"), "leads": ("Leader", "current"), "runs": ("Head", "current"),
    "directs": ("Director", "current"), "chairs": ("Chair", "current"), "owns": ("Owner", "current"),
    "edits": ("Editor", "current"), "manages": ("Manager", "current"), "founded": ("Founder", "current"),
    "co-founded": ("Co-Founder", "current"), "headed": ("Head", "former"), "ran": ("Head", "former"),
    "directed": ("Director", "former"), "owned": ("Owner", "former"), "edited": ("Editor", "former"),
}  # fmt: skip
#: The participles of those verbs before "by".
_HEADED = {
    "headed": "Head", "led": "Leader", "run": "Head", "directed": "Director", "chaired": "Chair",
    "founded": "Founder", "owned": "Owner",
}  # fmt: skip
_AT = frozenset({"of", "at", "from", "with"})
_ADVERBS = frozenset({"now", "also", "currently", "still", "once", "formerly", "previously"})

#: The phrase that begins at a token, or None.
Read = Callable[[int], Phrase | None]


def find_headships(
    document: Document, annotated: Annotated, names: list[Span], read: Read
) -> Iterator[tuple[int, Office]]:
    """The offices that verbs and ranks tell of, each with the index of its name."""
    for k, span in enumerate(names):
        office = _by_verb(annotated, span, read) or _by_chair(annotated, span, read)
        office = office or _by_participle(document, annotated, span, read)
        if office is not None:
            yield k, office


def _by_verb(annotated: Annotated, span: Span, read: Read) -> Office | None:
    """ "NAME, who heads BODY": the office of the verb at the body."""
    i = span.end + (annotated.text(span.end) == ",")
    i += annotated.lower(i) == "who"
    i += annotated.lower(i) in _ADVERBS
    heading = _HEADING.get(annotated.lower(i))
    if heading is None or not annotated.text(i).islower():
        return None
    phrase = read(i + 1)
    return _office(i, phrase, *heading) if phrase is not None and _is_body(annotated, phrase) else None


def _by_chair(annotated: Annotated, span: Span, read: Read) -> Office | None:
    """ "Professor NAME of BODY": the form of address is an office at the body."""
    before = span.first - 1 - (annotated.text(span.first - 1) == ".")
    if annotated.lower(before) not in {"prof", "professor"} or annotated.lower(span.end) not in _AT:
        return None
    phrase = read(span.end + 1)
    return _office(span.end, phrase, "Professor") if phrase is not None and phrase.kind == "body" else None


def _by_participle(document: Document, annotated: Annotated, span: Span, read: Read) -> Office | None:
    """ "BODY, headed by NAME": the office of the verb at the body."""
    i = span.first - 1
    while i > 0 and annotated.honorific[i]:
        i -= 1
    role = _HEADED.get(annotated.lower(i - 1))
    if annotated.lower(i) != "by" or role is None:
        return None
    last = i - 2 - (annotated.text(i - 2) == ",")
    first = find_thing_start(document, annotated, last, 0) if last >= 0 else 1
    phrase = read(first) if first <= last else None
    if phrase is None or phrase.kind != "body" or phrase.end < last:
        return None
    return replace(_office(i - 1, phrase, role), end=i)


def _is_body(annotated: Annotated, phrase: Phrase) -> bool:
    """Whether the object of a verb is a body with a name: known, or in capitals after an article."""
    return phrase.kind == "body" and annotated.tokens[phrase.first].is_capital


def _office(first: int, phrase: Phrase, role: str, status: Status = "current") -> Office:
    return Office(
        first=first, end=phrase.end, head=(first, first + 1), modifiers="", title=role, status=status,
        employer=None, nation=None, complements=(("at", phrase),),
    )  # fmt: skip
