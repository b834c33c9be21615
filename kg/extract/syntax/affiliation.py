"""Affiliations: the body that an apposition names after an office, in its own words up to the next mark."""

from __future__ import annotations

from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.extract.text.phrase import Phrase, spell

#: Small words and marks that stand within the name of a body.
_INNER = lexicon.words("of for on and & in the to against with by from 's - – / ' ’")
#: Marks that end a body's name.
_ENDS = frozenset({"", ";", ".", ",", "(", ")", ":", "–", "—", "and"})
#: Last words of a field of work, which is no body however it is spelled: "Director, Legal Affairs".
_FIELDS = lexicon.words(
    """affairs relations operations policy policies services planning development management communications
    communication protection security research cooperation finance administration resources investments investment
    projects programmes programs partnerships partnership migration asylum integration labour labor employment health
    education trade law rights coordination outreach advocacy engagement support analysis statistics strategy
    innovation technology training recruitment reintegration returns borders control enforcement intelligence media
    information legal consular political economic retired ret rtd retd pacific"""
)
#: Houses of worship, care and learning.
_HOUSES = lexicon.words(
    """temple mosque chapel cathedral parish monastery synagogue convent clinic hospital museum library laboratory
    theatre hostel shelter"""
)
_LONGEST = 24


def read_affiliation(document: Document, annotated: Annotated, start: int, people: frozenset[int]) -> Phrase | None:
    """The body whose name runs from token `start` to a mark, as printed; None where it can be something else.

    people: tokens at which a person's name begins. Capitals that are no place, no office and no field of work are
    the name of a body, whatever its words; in running text one of them is a noun of bodies or strange to the language.
    """
    first = start + (annotated.lower(start) == "the")
    end = _find_end(document, annotated, first, people)
    told = annotated.lower(start - 1) == "of" and annotated.text(end).islower()
    if end == first or not (told or annotated.lower(end) in _ENDS) or _is_field(annotated, first, end):
        return None
    if not _is_sure(document, annotated, first, end):
        return None
    return Phrase(first, end, "body", spell(document, annotated, first, end))


def _find_end(document: Document, annotated: Annotated, first: int, people: frozenset[int]) -> int:
    i = end = first
    while i < min(len(annotated), first + _LONGEST):
        if annotated.honorific[i] or annotated.heads[i] is not None:
            break
        if i in people and _is_someone(document, annotated, first, i):
            break
        if annotated.tokens[i].is_capital or (annotated.text(i).isdigit() and i > first):
            end = i + 1
        elif i == first or annotated.lower(i) not in _INNER or i > end + 2:
            break
        i += 1
    return end


def _is_someone(document: Document, annotated: Annotated, first: int, i: int) -> bool:
    """Whether a name at token i is another person's: not within capitals that run on, nor in a list's entry."""
    apart = i == first or annotated.lower(i - 1) in {"and", "&"}
    in_text = annotated.sentence.kind is not Kind.ITEM
    return document.is_person_entity(annotated.tokens[i].start) or (apart and in_text)


def _is_field(annotated: Annotated, first: int, end: int) -> bool:
    """Whether capitals are a field of work, which closes with its noun and has no noun of bodies before."""
    if annotated.lower(end - 1) not in _FIELDS:
        return False
    return not any(annotated.lower(i) in lexicon.BODY_HEADS for i in range(first, end))


def _is_sure(document: Document, annotated: Annotated, first: int, end: int) -> bool:
    """Whether the capitals name a body: not a place alone, and not words that any sentence might hold in capitals."""
    free = [i for i in range(first, end) if annotated.tokens[i].is_capital and annotated.hits[i] is None]
    if not free:
        return False
    if end == first + 1:
        return _is_coined(document, annotated, first)
    if annotated.sentence.kind is Kind.ITEM:
        return True
    nouns = lexicon.BODY_HEADS | _HOUSES
    return any(annotated.lower(i) in nouns or not document.is_common(annotated.text(i)) for i in free)


def _is_coined(document: Document, annotated: Annotated, i: int) -> bool:
    """Whether one word is the name of a body and of no place: "OpenSpace", "IKAR"."""
    word = annotated.text(i)
    if document.gazetteer.city_country(word) is not None or document.is_common(word):
        return False
    inner = any(c.isupper() for c in word[1:])
    return inner or annotated.sentence.kind is Kind.ITEM
