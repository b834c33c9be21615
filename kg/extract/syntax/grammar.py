"""What differs between languages in reading who holds which office: the readers of a sentence, and linking words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.extract.syntax.name import Span
from kg.extract.syntax.office import Office
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document, Sentence
from kg.extract.text.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a sentence of one language family is read.

    find_stops: where names begin that end what stands before them; skipped: words between a comma and an office;
    appointing: participles of appointment; being: those and the verbs and articles between a name and its office;
    taking: verbs of taking office with their nouns, which an office follows after "as" only;
    past: words that say that an office is held no more; joining: words between two offices of one person;
    articles: those that can open a clause; represented, by, behalf: the words of "was represented by" and of
    "on behalf of"; tying: small words between an office or name and the body after it.
    """

    annotate: Callable[[Document, Sentence], Annotated]
    find_names: Callable[[Document, Annotated], list[Span]]
    find_offices: Callable[[Document, Annotated, frozenset[int]], list[Office]]
    find_stops: Callable[[Document, Annotated, list[Span]], frozenset[int]]
    read_phrase: Callable[[Document, Annotated, int, frozenset[int]], Phrase | None]
    skipped: frozenset[str]
    appointing: frozenset[str]
    being: frozenset[str]
    taking: frozenset[str]
    past: frozenset[str]
    joining: frozenset[str]
    articles: frozenset[str]
    tying: frozenset[str]
    tying_name: frozenset[str]
    represented: frozenset[str]
    by: frozenset[str]
    behalf: frozenset[tuple[str, str]]
    coming: frozenset[str]
    present: frozenset[str]
