"""Bodies in running Spanish and French as whoever can take part: "la Prefectura Naval", "l'ONG Rives Libres"."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.syntax.neolatin.eponym import is_generic
from kg.extract.syntax.neolatin.extent import hit_end, read_lead
from kg.extract.syntax.neolatin.nominal import read_nominal
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.neolatin import BODIES, GOVERNMENTS, HOUSES, OF, fold, words
from kg.extract.text.phrase import Phrase

#: Nouns that name gatherings, plans and bodies of any kind as often as those who come.
_NO_PARTIES = words(
    """conferencia conférence foro forum diálogo dialogue programa programme proceso processus iniciativa initiative
    cadre
    presidencia présidence coordinación coordination representación représentation sede siège misión mission mesa
    delegación délégation comunidad communauté administración administration sociedad société"""
)


class Organ(NamedTuple):
    """A body as an actor: its name, and the token after it and what it is part of."""

    name: str
    end: int


def read_organ(document: Document, annotated: Annotated, i: int, stops: frozenset[int]) -> Organ | None:
    """The body whose noun, with a capital or before a name of its own, stands at token i; None for a mere noun."""
    if not (is_generic(annotated, i) or _is_noun(annotated, i)):
        return None
    phrase = read_nominal(document, annotated, i, stops)
    if phrase is None or phrase.kind != "body" or phrase.first != i:
        return None
    whole = " " in phrase.name or phrase.known or is_generic(annotated, i)
    return Organ(phrase.name, _end_of_whole(document, annotated, phrase, stops)) if whole else None


def _is_noun(annotated: Annotated, i: int) -> bool:
    noun = fold(annotated.text(i))
    capital = annotated.tokens[i].is_capital and annotated.heads[i] is None
    return (capital or noun in GOVERNMENTS) and noun in (BODIES | HOUSES) - _NO_PARTIES


def _end_of_whole(document: Document, annotated: Annotated, phrase: Phrase, stops: frozenset[int]) -> int:
    """The end of the body of which "de" makes the phrase a part, else of the phrase."""
    lead = read_lead(annotated, phrase.end, OF)
    if lead is None or lead.end >= len(annotated) or phrase.known:
        return phrase.end
    if annotated.hits[lead.end] is not None:
        return hit_end(annotated, lead.end)
    whole = read_nominal(document, annotated, lead.end, stops)
    return whole.end if whole is not None and whole.kind == "body" else phrase.end
