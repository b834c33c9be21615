"""Offices said once for several people: "Senators A and B", "their Representatives, A for Togo and B for Mali"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kg.extract.syntax.name import Span
from kg.extract.syntax.office import Office
from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated, read_singular
from kg.extract.text.phrase import Phrase

_OF = frozenset({"of", "for", "in", "at", "from", "to"})
_JOINTS = frozenset({",", "and", "&", ";"})
_MOST = 16

Complements = tuple[tuple[str, Phrase], ...]
#: The phrase that begins at a token, or None.
Read = Callable[[int], Phrase | None]


def find_plurals(annotated: Annotated, names: Sequence[Span], read: Read) -> Iterator[tuple[int, Office]]:
    """One office for each of the people after a plural, with the index of the name; none for a single one."""
    starts = {_name_start(annotated, span): k for k, span in enumerate(names)}
    for i in range(len(annotated) - 2):
        singular = read_singular(annotated.text(i)) if annotated.tokens[i].is_capital else None
        if singular is not None:
            shared = [*_iter_shared(annotated, names, starts, i, singular, read)]
            if len(shared) > 1:
                yield from shared


def _name_start(annotated: Annotated, span: Span) -> int:
    start = span.first
    while start > 0 and annotated.honorific[start - 1]:
        start -= 1
    return start


def _iter_shared(
    annotated: Annotated, names: Sequence[Span], starts: dict[int, int], head: int, singular: str, read: Read
) -> Iterator[tuple[int, Office]]:
    first = head
    while first > 0 and annotated.tokens[first - 1].is_capital and annotated.lower(first - 1) in lexicon.ROLE_MODIFIERS:
        first -= 1
    modifiers = " ".join(annotated.text(i) for i in range(first, head))
    of_parliament = annotated.lower(head + 1) == "of" and annotated.lower(head + 2) == "parliament"
    title = f"{singular} of Parliament" if of_parliament else singular
    base, i = _read_complements(starts, head + 3 if of_parliament else head + 1, annotated, read)
    i += annotated.text(i) in {",", ":"} and i + 1 in starts
    for _ in range(_MOST):
        k = starts.get(i)
        if k is None:
            return
        own, end = _read_complements(starts, names[k].end, annotated, read)
        yield k, Office(
            first=head, end=head + 1, head=(head, head + 1), modifiers=modifiers, title=title, status="current",
            employer=None, nation=None, complements=(*base, *_as_own(own)),
        )  # fmt: skip
        i = end
        while annotated.lower(i) in _JOINTS:
            i += 1


def _read_complements(
    starts: dict[int, int], i: int, annotated: Annotated, read: Read
) -> tuple[Complements, int]:
    """The phrases that small words lead on to from token i, and the token after them."""
    found: list[tuple[str, Phrase]] = []
    while annotated.lower(i) in _OF and i + 1 not in starts and len(found) < 3:
        phrase = read(i + 1)
        if phrase is None:
            break
        found.append((annotated.lower(i), phrase))
        i = phrase.end
    return tuple(found), i


def _as_own(complements: Complements) -> Complements:
    """What stands after one name of several: "for Togo" says whose the office is."""
    return tuple(("of" if phrase.kind == "country" else small, phrase) for small, phrase in complements)
