"""What stands before the head of an office: its modifiers, its area, and the body or country that holds it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.syntax.modifier import is_in_name, is_modifier
from kg.extract.syntax.status import status_of
from kg.extract.syntax.thing import find_thing_start, is_glued_body, spell_owner
from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.firm import find_owner_start, is_firm
from kg.extract.text.phrase import Phrase, before_bracket, read_phrase, spell
from kg.facts import Status

#: Parts of a State that stand in the titles of their offices.
_DIVISIONS = lexicon.words("district divisional county")
#: Offices whose holders have advisers and envoys of their own.
_SERVED = lexicon.words("president prime minister premier king secretary-general director-general")


@dataclass(slots=True)
class Left:
    """What stands before a head: where the phrase and its modifiers begin, and what was found there."""

    first: int
    modifiers: int
    status: Status = "current"
    employer: Phrase | None = None
    nation: str | None = None
    possessor: bool = False
    area: Phrase | None = None


def read_left(document: Document, annotated: Annotated, head: int, floor: int, stops: frozenset[int]) -> Left:
    """Read leftwards: modifiers and capitals that are words of the language, then a body or a country."""
    i = head
    while i > floor and is_modifier(document, annotated, i - 1, head, stops):
        i -= 1
    while i < head and annotated.lower(i) in {"and", "&", "of", "-", "for"}:
        i += 1
    left = Left(i, i, status_of([annotated.lower(k) for k in range(i, head)]))
    if _is_of_area(annotated, head):
        _read_area(document, annotated, left, head, floor, stops)
    served = annotated.heads[i - 2] if i > floor + 1 and annotated.lower(i - 1) == "'s" else None
    if served is not None and owns_office(annotated, served):
        left.first = left.modifiers = served[0]
    _read_owner(document, annotated, left, floor, stops)
    while (left.nation or left.employer) and left.first > floor:
        if annotated.lower(left.first - 1) not in lexicon.STATUS_WORDS:
            break
        left.first -= 1
        left.status = status_of([annotated.lower(left.first)])
    return left


def _is_of_area(annotated: Annotated, head: int) -> bool:
    """Whether an office is one of a part of a State: "Governor", "District Secretary"."""
    return annotated.lower(head) in {"governor", "mayor"} or annotated.lower(head - 1) in _DIVISIONS


def _read_area(
    document: Document, annotated: Annotated, left: Left, head: int, floor: int, stops: frozenset[int]
) -> None:
    """The part of a State before an office in it: "Northern Province" Governor, "New York" Mayor."""
    first = head
    while first > floor and annotated.lower(first - 1) in lexicon.ROLE_MODIFIERS | _DIVISIONS:
        first -= 1
    start = first
    if annotated.lower(first - 1) in lexicon.BODY_HEADS - {"state"}:
        return  # "Central Bank" Governor
    while start > floor and annotated.tokens[start - 1].is_capital and not annotated.honorific[start - 1]:
        if annotated.heads[start - 1] is not None or start - 1 in stops:
            break
        start -= 1
    start += annotated.lower(start) in {"the", "then", "with"} and start < first
    if 0 < first - start < 5 and not is_in_name(annotated, first - 1, stops):
        left.area = Phrase(start, first, "place", spell(document, annotated, start, first))
        left.first, left.modifiers = start, first


def owns_office(annotated: Annotated, head: tuple[int, int]) -> bool:
    """Whether a head is that of whom another serves: "the President's" Senior Adviser."""
    if annotated.lower(head[1]) != "'s" or annotated.lower(head[0]) not in _SERVED:
        return False
    for i in range(head[1] + 1, min(head[1] + 6, len(annotated))):
        if annotated.heads[i] is not None:
            return True
        if not annotated.tokens[i].is_capital and annotated.lower(i) not in lexicon.ROLE_MODIFIERS:
            return False
    return False


def _read_owner(document: Document, annotated: Annotated, left: Left, floor: int, stops: frozenset[int]) -> None:
    """The body or country right before the modifiers, with or without a possessive."""
    i = left.first
    if i > floor and annotated.lower(i - 1) in {"'s", "'", "’"}:
        i -= 1
        left.possessor = True
    i = before_bracket(annotated, i)
    if i <= floor:
        left.possessor = False
        return
    if _read_commission(document, annotated, left, i):
        return
    hit = annotated.hits[i - 1]
    start = find_thing_start(document, annotated, i - 1, floor)
    if hit is not None and hit.entry.kind == "country":
        left.nation, left.first = hit.entry.country, start
        before = annotated.hits[start - 1] if start > floor else None
        if before is not None and before.entry.kind in {"organisation", "mechanism", "body"}:
            begin = find_thing_start(document, annotated, start - 1, floor)
            left.employer, left.first = (
                Phrase(begin, start, "body", before.entry.name, None, known=True),
                begin,
            )
    elif hit is not None and hit.entry.kind in {"organisation", "mechanism", "body"}:
        left.employer = Phrase(start, i, "body", hit.entry.name, hit.entry.country, known=True)
        left.first = start
    elif start < i and start not in stops:
        _read_unknown_owner(document, annotated, left, start, i, stops)
    elif left.possessor:
        _read_possessor(document, annotated, left, i, floor)
    titled = i < left.modifiers and annotated.lower(i) == "'s" and not annotated.text(left.modifiers).islower()
    if left.employer is None and left.nation is None and not titled:
        start = find_owner_start(document, annotated, i - 1, floor)
        if start < i:
            left.employer, left.first = Phrase(start, i, "body", spell_owner(document, annotated, start, i)), start
    _read_parents(document, annotated, left, floor)


def _read_commission(document: Document, annotated: Annotated, left: Left, i: int) -> bool:
    """Take in the adjective of a union before its commissioner: the European Commission's "European Commissioner"."""
    if annotated.lower(i) != "commissioner" or not annotated.tokens[i - 1].is_capital:
        return False
    named = document.gazetteer.find(f"{annotated.text(i - 1)} Commission")
    if named is None:
        return False
    left.employer, left.first = Phrase(i - 1, i, "body", named.name, None, known=True), i - 1
    return True


def _read_possessor(document: Document, annotated: Annotated, left: Left, end: int, floor: int) -> None:
    """A city, a firm or a region that nobody lists, named in the possessive: "Durban's" Mayor."""
    start = end
    while start > floor and annotated.tokens[start - 1].is_capital and annotated.hits[start - 1] is None:
        start -= 1
    words = [token.text for token in annotated.tokens[start:end]]
    strange = not all(document.is_common(word) for word in words)
    someone = annotated.honorific[start - 1] if start else False
    someone = someone or any(document.is_person_entity(token.start) for token in annotated.tokens[start:end])
    mayor = any("mayor" in annotated.lower(k) for k in range(end + 1, end + 4))
    left.possessor = 0 < len(words) < 4 and (mayor or (strange and not someone))
    if left.possessor:
        left.employer, left.first = Phrase(start, end, "body", " ".join(words)), start


def _read_parents(document: Document, annotated: Annotated, left: Left, floor: int) -> None:
    """Take in the parent bodies that stand before the employer: "HHS ACF Head"."""
    while left.employer is not None and left.first > floor and is_glued_body(annotated, left.first - 1):
        left.first = find_thing_start(document, annotated, left.first - 1, floor)


def _read_unknown_owner(
    document: Document, annotated: Annotated, left: Left, start: int, end: int, stops: frozenset[int]
) -> None:
    """A body that the authority list does not know: an acronym, or capitals closed by the head of a body."""
    phrase = read_phrase(document, annotated, start, stops)
    firm = is_firm(document, annotated, start, end)
    if phrase is not None and (phrase.kind == "body" or firm):
        left.employer = Phrase(start, end, "body", spell_owner(document, annotated, start, end), phrase.country)
        left.first = start
