"""Bonds: relations by relative clauses and by Spanish and French verbs: "que ejerce la Secretaría Técnica de Y"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.actor import Actor, Cast, read_before
from kg.extract.romance import skip_adjectives
from kg.extract.saying import words as word_set

#: Verbs of holding a secretariat.
_HOLDING = word_set(
    """ejerce ejercen funge fungen actúa actúan desempeña asume asumen tiene assure assurent exerce exercent forme
    forment constitue forman constituyen constituent"""
)
_SECRETARIATS = frozenset({"secretaría", "secrétariat"})
_OF = word_set("de del du d' des")
_RELATIVE = word_set("que qui which that quien")
_OF_WHICH = (("of", "which"), ("de", "la", "que"), ("del", "que"), ("de", "los", "que"), ("dont",))
_MEMBER = word_set("member members miembro miembros membre membres")
#: Verbs that say of what States are the members, and the States as a group before them.
_COMPOSING = word_set("integran conforman componen composent forment constituyen form comprise")
_STATES = word_set("países pays countries states estados états members miembros membres")
_FUNDING = word_set("finance financent financia financian funds")
_REACH = 14


class Bonds:
    """Finds the bonds of one sentence as (subjects, object's token, cue's token), to be named by the linker."""

    def __init__(self, cast: Cast, words: list[str]) -> None:
        self.cast = cast
        self.words = words

    def iter_secretariats(self) -> Iterator[tuple[list[Actor], int | None, int]]:
        """Who holds a secretariat, and the token after "de", None where "su" points back or "dont" opens."""
        for i, word in enumerate(self.words):
            verb = self._verb_before(i, _HOLDING) if word in _SECRETARIATS else None
            if verb is None:
                continue
            after = skip_adjectives(self.cast.annotated, i + 1)
            named = after + 1 if self.words[after : after + 1] and self.words[after] in _OF else None
            holders = [actor for actor in self._subjects(verb) if actor.kind == "body"]
            yield holders, named, i

    def iter_members(self) -> Iterator[tuple[list[Actor], int | None, int]]:
        """Members by "of which A is a member", where what is named before is meant, and by "the States that form Y"."""
        for i, word in enumerate(self.words):
            if word in _MEMBER and (opening := self._opening(i)) is not None:
                yield [a for a in self.cast.between(opening, i) if a.kind != "person"], None, opening
            elif word in _COMPOSING and self._is_composed(i):
                first = next(k for k in range(i - 1, -1, -1) if self.words[k] in _STATES)
                comma = next((k for k in range(first, max(-1, first - 5), -1) if self.words[k] == ","), None)
                listed = read_before(self.cast, comma) if comma is not None else []
                yield [a for a in listed if a.kind == "country"], i + 1, i

    def iter_funders(self) -> Iterator[tuple[list[Actor], int]]:
        """Who funds what stands before ", que finance"."""
        for i in range(1, len(self.words) - 1):
            if self.words[i] in _FUNDING and self.words[i - 1] in _RELATIVE:
                end = self.cast.list_end(i + 1)
                yield [a for a in self.cast.between(i + 1, end) if a.kind != "person"], i - 1

    def _opening(self, i: int) -> int | None:
        """The token after "of which" that opens the clause of "member" at token i."""
        for k in range(i - 1, max(-1, i - _REACH), -1):
            for phrase in _OF_WHICH:
                if tuple(self.words[k : k + len(phrase)]) == phrase:
                    return k + len(phrase)
        return None

    def _is_composed(self, i: int) -> bool:
        before = self.words[max(0, i - 4) : i]
        return bool(_RELATIVE & set(before)) and bool(_STATES & set(before))

    def _verb_before(self, i: int, verbs: frozenset[str]) -> int | None:
        return next((k for k in range(i - 1, max(-1, i - 6), -1) if self.words[k] in verbs), None)

    def _subjects(self, verb: int) -> list[Actor]:
        """Those before the verb: its subject, and before a relative clause those whom it describes and companions."""
        while self.words[verb - 1 : verb] in (["en"], ["y"]):
            verb -= 1
        for k in range(verb - 1, max(-1, verb - _REACH), -1):
            if self.words[k] in _RELATIVE | {"dont"}:
                described = read_before(self.cast, k)[-1:] if self.words[k] != "dont" else []
                return described + self.cast.between(k + 1, verb)
        return read_before(self.cast, verb)
