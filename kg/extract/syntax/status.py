"""Whether an office is held, acted in, left or to come, by its modifiers and the words that trail it."""

from __future__ import annotations

from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.phrase import spell
from kg.facts import Status

#: Words of status that stand after the head.
TRAILING = lexicon.words(
    "designate elect interino interina saliente electo electa entrante sortant sortante élu élue désigné"
)


def status_of(words: list[str]) -> Status:
    """The status that modifiers tell: "current" where none does."""
    joined = " ".join(words)
    for cue in (*words, "ad interim" if "ad interim" in joined else ""):
        status = lexicon.STATUS_WORDS.get(cue)
        if status == "acting":
            return "acting"
        if status == "former":
            return "former"
        if status == "elect":
            return "elect"
    return "current"


def without_status(modifiers: str) -> str:
    """The modifiers but those that only tell a status."""
    return " ".join(word for word in modifiers.split() if word.lower().rstrip("-‐‑") not in lexicon.STATUS_WORDS)


def status_of_head(document: Document, annotated: Annotated, head: tuple[int, int]) -> Status | None:
    """The status that the head itself states: an officer in charge acts."""
    title = spell(document, annotated, *head).lower().replace("-", " ")
    return "acting" if title == "officer in charge" else None


def trailing_status(annotated: Annotated, i: int) -> tuple[Status | None, int]:
    """The status told by the word at token i, after a comma or a hyphen, and the token after it; None and i."""
    if annotated.text(i) in {",", "-", "‐", "‑"}:
        i += 1
    word = annotated.lower(i)
    if word in {"a.i.", "a.i"}:
        return "acting", i + 1
    if word == "ad" and annotated.lower(i + 1) == "interim":
        return "acting", i + 2
    if word in TRAILING:
        return status_of([word]), i + 1
    return None, i
