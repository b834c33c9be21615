"""Titles in Spanish and French: the head of an office with its adjectives, its status and its country apart."""

from __future__ import annotations

import re

from kg.extract.syntax.neolatin.demonym import read_demonym
from kg.extract.syntax.neolatin.extent import country_after
from kg.extract.syntax.neolatin.look import is_adjective, is_common
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.neolatin import (
    CHARGED,
    EXPERTS,
    FORMER_PREFIX,
    FUNCTION,
    HEADS,
    OF,
    PREFIX,
    SAYING,
    STATUS,
    STATUS_PHRASES,
    fold,
    words,
)  # fmt: skip
from kg.extract.text.phrase import spell
from kg.facts import Status

_FORMER = re.compile(r"^[eE]x-?(?=[^\W\d_]{4})")
#: Heads that qualify another head before them: "ministre conseiller", "ministra consejera".
_QUALIFYING = words(
    """conseiller conseillère consejero consejera coordinador coordinadora delegado delegada délégué déléguée secretario
    secretaria portavoz porte-parole assistant assistante asistente"""
)


class Title:
    """The head with the adjectives that belong to it; status and country apart."""

    def __init__(self, document: Document, annotated: Annotated, head: tuple[int, int], stops: frozenset[int]) -> None:
        self.annotated = annotated
        self.status: Status = "former" if is_former(annotated.text(head[0])) else "current"
        self.nation: str | None = None
        self.kept = list(range(*head))
        self.is_expert = fold(annotated.text(head[0])) in EXPERTS
        self.is_minister = "ministr" in fold(annotated.text(head[1] - 1))
        self.end = head[1]
        self._document = document
        while self.end < len(annotated) and self.end not in stops:
            after = self._read_status() or self._read_nation() or self._read_adjective() or self._read_second()
            if not after:
                break
            self.end = after

    def _read_status(self) -> int:
        status, after = read_status(self.annotated, self.end)
        if status is not None and status != "current":
            self.status = status
        return after if status is not None else 0

    def _read_nation(self) -> int:
        name = read_demonym(self.annotated.text(self.end))
        known = self._document.gazetteer.country(name) if name else None
        if known is None:
            return 0
        self.nation = known.country
        return self.end + 1

    def _read_adjective(self) -> int:
        i = self.end
        word = self.annotated.text(i)
        focal = fold(self.annotated.text(i - 1)) == "focal" and word.islower() and fold(word) not in FUNCTION
        if focal and is_common(word):
            self.kept.append(i)
            return i + 1  # "point focal migration"
        fits = word[0].isalpha() and self.annotated.hits[i] is None and self.annotated.heads[i] is None
        if not fits or fold(word) in SAYING or fold(word) in CHARGED or not is_adjective(word):
            return 0
        self.kept.append(i)
        return i + 1

    def _read_second(self) -> int:
        """A second head that only qualifies the first one: "ministre conseiller", "ministra consejera"."""
        i = self.end
        head = self.annotated.heads[i]
        second = head is not None and head[0] == i and fold(self.annotated.text(i)) in _QUALIFYING
        if not second:
            return 0
        self.kept.append(i)
        return i + 1

    def text(self) -> str:
        """The words kept, runs of them as printed."""
        runs: list[list[int]] = []
        for i in self.kept:
            if runs and runs[-1][-1] + 1 == i:
                runs[-1].append(i)
            else:
                runs.append([i])
        spelled = (spell(self._document, self.annotated, run[0], run[-1] + 1) for run in runs)
        title = " ".join(spelled)
        return _FORMER.sub("", title) if is_former(title.split()[0]) else title


def read_status(annotated: Annotated, i: int) -> tuple[Status | None, int]:
    """The status that stands at token i and the token after it; (None, i) where none does."""
    for phrase, status in STATUS_PHRASES:
        if tuple(fold(annotated.text(i + k)) for k in range(len(phrase))) == phrase:
            return status, i + len(phrase)
    word = fold(annotated.text(i))
    follows = fold(annotated.text(i + 1)) in OF and word in CHARGED and country_after(annotated, i + 1)[0] is None
    return (STATUS[word], i + 1) if word in STATUS and not follows else (None, i)


def is_former(head: str) -> bool:
    """Whether a prefix says that the office is held no more: "exministra", but not "experta".

    >>> is_former("exministra"), is_former("experta")
    (True, False)
    """
    word = fold(head)
    rest = FORMER_PREFIX.sub("", word)
    return word not in HEADS and rest != word and (rest in HEADS or PREFIX.sub("", rest) in HEADS)
