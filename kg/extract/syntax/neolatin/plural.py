"""Offices said once for several people: "los ministros de Trabajo de Perú, Ana Rey, y de Chile, Luis Paz"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.syntax.name import Span
from kg.extract.syntax.neolatin.extent import Lead, read_lead
from kg.extract.syntax.neolatin.look import is_adjective
from kg.extract.syntax.neolatin.nominal import read_nominal
from kg.extract.syntax.office import Office
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.neolatin import AND, HEADS, OF, ORDINALS, PREFIX, fold, words
from kg.extract.text.phrase import Phrase

_ARTICLES = frozenset({"los", "las", "les"})
_PLACING = words("en dans au aux")
_MOST = 8
_NUMBERS = frozenset({"deux", "trois", "quatre", "cinq", "dos", "tres", "cuatro", "cinco"})
#: Endings of adjectives in the plural, and those of the singular where they do more than drop the "s".
_ENDING = re.compile(r"(?:aux|ales|s)$")
_SINGULARS = {"aux": "al", "ales": "al"}

Complements = tuple[tuple[str, Phrase], ...]


def read_singular(word: str) -> str | None:
    """The head of an office of which a word is the plural, as printed but for its ending, or None.

    >>> read_singular("viceministras"), read_singular("Directores"), read_singular("días")
    ('viceministra', 'Director', None)
    """
    for ending in ("s", "es"):
        singular = word[: -len(ending)]
        folded = fold(singular)
        if word.endswith(ending) and (folded in HEADS or PREFIX.sub("", folded) in HEADS):
            return singular
    return None


def find_plurals(
    document: Document, annotated: Annotated, names: Sequence[Span], stops: frozenset[int]
) -> Iterator[Office]:
    """One office for each of the people among whom a plural is shared out, in order; none for a single one."""
    ends = {_name_start(annotated, span): span.end for span in names}
    for i in range(1, len(annotated) - 1):
        plural = annotated.text(i).endswith("s") and _opens_plural(annotated, i)
        singular = read_singular(annotated.text(i)) if plural else None
        if singular is not None:
            shared = _Shared(document, annotated, stops, ends, i)
            if len(shared.offices) > 1:
                yield from shared.offices


def _opens_plural(annotated: Annotated, i: int) -> bool:
    """Whether an article stands before token i, a number and an ordinal passed over: "les deux premiers" ministres."""
    first = i - (_read_rank(annotated, i) != "")
    return annotated.lower(first - (annotated.lower(first - 1) in _NUMBERS) - 1) in _ARTICLES


def _read_rank(annotated: Annotated, i: int) -> str:
    """The ordinal before a plural head, in the singular: "premiers" ministres; "" where none stands."""
    rank = annotated.text(i - 1).removesuffix("s")
    return rank if annotated.text(i - 1).endswith("s") and fold(rank) in ORDINALS else ""


def _name_start(annotated: Annotated, span: Span) -> int:
    start = span.first
    while start > 0 and annotated.honorific[start - 1]:
        start -= 1
    return start


class _Shared:
    """The offices of one plural: its head at token `first`, each item's complement, a comma and the item's name."""

    def __init__(
        self, document: Document, annotated: Annotated, stops: frozenset[int], ends: dict[int, int], first: int
    ) -> None:
        self.offices: list[Office] = []
        self._document = document
        self._annotated = annotated
        self._stops = stops
        self._ends = ends
        self._rank = _read_rank(annotated, first)
        self._title, i = self._read_title(first)
        base, i = self._read_complements(i)
        if i in ends:
            self._share_before(first, i, base)
        else:
            self._share_after(first, i, base)

    def _share_before(self, start: int, i: int, base: Complements) -> None:
        """The offices of names that stand right after the plural, each with what is its own after it:
        "les premiers ministres" A de la France et B du Sénégal.
        """
        while i in self._ends and len(self.offices) < _MOST:
            own, after = self._read_complements(self._ends[i])
            if not (base or own or self._rank):
                return
            self.offices.append(self._office(start, i, (*base, *own)))
            start = i = self._skip_joint(after)

    def _share_after(self, start: int, i: int, base: Complements) -> None:
        """The offices of names after a comma that follows what each is of."""
        complements = base
        while complements and len(self.offices) < _MOST and (after := self._name_end(i)) is not None:
            self.offices.append(self._office(start, i, complements))
            start = i = self._skip_joint(after)
            item, i = self._read_complements(i)
            complements = _inherit(base, item) if item or not _can_repeat(base) else base

    def _read_title(self, i: int) -> tuple[str, int]:
        words, end = [read_singular(self._annotated.text(i)) or ""], i + 1
        while end < i + 3 and is_adjective(word := self._annotated.text(end)) and word.endswith(("s", "x")):
            words.append(_ENDING.sub(lambda plural: _SINGULARS.get(plural[0], ""), word))
            end += 1
        return " ".join(words), end

    def _read_complements(self, i: int) -> tuple[Complements, int]:
        """The phrases from token i on, of which the first may lack its "de" after "y"."""
        found: list[tuple[str, Phrase]] = []
        while len(found) < 3:
            lead = read_lead(self._annotated, i, OF | _PLACING)
            bare = not found and self.offices and lead is None and self._annotated.text(i)[:1].isupper()
            if lead is None and not bare:
                break
            start = lead.end if lead is not None else i
            phrase = read_nominal(self._document, self._annotated, start, self._stops)
            if phrase is None or start in self._ends or not _fits(lead, phrase):
                break
            found.append((lead.word if lead else "de", phrase._replace(article=lead.article if lead else "")))
            i = phrase.end
        return tuple(found), i

    def _name_end(self, i: int) -> int | None:
        """The end of the name at token i, or after a comma there."""
        return self._ends.get(i + 1) if self._annotated.text(i) == "," else self._ends.get(i) if self.offices else None

    def _skip_joint(self, i: int) -> int:
        for small in ({",", ";"}, AND, {"el", "la", "le"}):
            i += fold(self._annotated.text(i)) in small
        return i

    def _office(self, first: int, end: int, complements: Complements) -> Office:
        return Office(
            first=first, end=end, head=(first, first + 1), modifiers=self._rank, title=self._title, status="current",
            employer=None, nation=None, complements=complements, romance=True,
        )  # fmt: skip


def _fits(lead: Lead | None, phrase: Phrase) -> bool:
    """Whether "en" leads to where the office is held."""
    return lead is None or fold(lead.word) in OF or phrase.kind in {"country", "place"}


def _can_repeat(base: Complements) -> bool:
    """Whether all have one and the same office: in "los ministros de A y B, X y Z" each has his own."""
    return not any(AND & set(fold(phrase.name).split()) for _, phrase in base if phrase.kind != "body")


def _inherit(base: Complements, item: Complements) -> Complements:
    """An item's complements with those of the first that it leaves unsaid: a country's own replaces a country."""
    if not item:
        return ()
    kinds = {phrase.kind for _, phrase in item}
    if kinds == {"country"}:
        return (*((small, phrase) for small, phrase in base if phrase.kind != "country"), *item)
    kept = () if "country" in kinds else tuple(pair for pair in base if pair[1].kind == "country")
    return (*item, *kept)
