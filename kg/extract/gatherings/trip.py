"""Trips: who is the visitor of a visit that a noun tells of: "A's visit", "B is on a visit", "C paid a visit"."""

from __future__ import annotations

from kg.extract.gatherings.mention import Mention
from kg.extract.people.person import People
from kg.extract.text.annotation import Annotated
from kg.extract.text.saying import words as word_set

#: Verbs with which a visit goes whose subject is the visitor.
_GOING = word_set(
    """paid pays pay paying made makes make making began begins begin concluded concludes conclude ended ends
    undertook undertakes undertake undertaking completed completes arrived arrives arrive arriving left leaves
    departed departs embarked embarks wrapped conducted conducts"""
)
_BEING = frozenset({"is", "are", "was", "were", "currently", "be"})
_OPENS = frozenset({";", ":", "(", "“", '"', "”"})
_DENYING = frozenset({"not", "never", "cannot", "cancelled", "postponed", "declined"})
#: So many words may stand between the verb and the noun.
_REACH = 14


def find_travellers(mention: Mention, people: People) -> tuple[str, ...]:
    """The people whose visit it is, as far as they are named in the sentence."""
    return _find_owner(mention, people) or _find_after(mention, people) or _find_subject(mention, people)


def _find_owner(mention: Mention, people: People) -> tuple[str, ...]:
    """ "A's official visit", "A and B's visit": those right before the possessive."""
    annotated = mention.scene.annotated
    mark = next((k for k in range(mention.head - 1, max(0, mention.head - 8), -1) if _is_possessive(annotated, k)), 0)
    return _named(annotated, people, max(0, mark - 12), mark)[-1:] if mark else ()


def _find_after(mention: Mention, people: People) -> tuple[str, ...]:
    """ "the visit of A", "a visit by B": the one right after the small word."""
    annotated = mention.scene.annotated
    if annotated.lower(mention.head + 1) not in {"of", "by"}:
        return ()
    return _named(annotated, people, mention.head + 2, mention.head + 14)[:1]


def _find_subject(mention: Mention, people: People) -> tuple[str, ...]:
    """Who stands before the verb with which the visit goes."""
    annotated = mention.scene.annotated
    verb = _find_verb(annotated, mention.first, goes_somewhere=annotated.lower(mention.head + 1) in {"to", "of"})
    if verb is None or any(annotated.lower(k) in _DENYING for k in range(max(0, verb - 4), mention.head)):
        return ()
    start = next((k + 1 for k in range(verb - 1, -1, -1) if annotated.text(k) in _OPENS), 0)
    owned = [k for k in range(start, verb) if _is_possessive(annotated, k)]
    named = _named(annotated, people, owned[-1] if owned else start, verb)
    return named[-1:] if annotated.lower(verb - 1) == "who" else named[:3]


def _find_verb(annotated: Annotated, first: int, *, goes_somewhere: bool) -> int | None:
    """The verb of going before token `first`; a mere "is" where the visitor is "on" a visit to a place."""
    before = range(first - 1, max(0, first - _REACH), -1)
    found = next((k for k in before if annotated.lower(k) in _GOING), None)
    if found is not None:
        return found
    on = any(annotated.lower(k) == "on" for k in range(max(0, first - 2), first)) and goes_somewhere
    return next((k for k in before if annotated.lower(k) in _BEING), None) if on else None


def _is_possessive(annotated: Annotated, i: int) -> bool:
    return annotated.lower(i) in {"'s", "’s", "'", "’"}


def _named(annotated: Annotated, people: People, first: int, end: int) -> tuple[str, ...]:
    """The people named between two tokens, in order."""
    tokens = annotated.tokens[first:end]
    if not tokens:
        return ()
    named = people.within(tokens[0].start, tokens[-1].end)
    return tuple(dict.fromkeys(someone.name for _, _, someone in named))
