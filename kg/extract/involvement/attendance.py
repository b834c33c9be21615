"""Attendance: who came, by verbs of coming, lists, delegations, captions and encounters."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.gatherings.gathering import Gathering
from kg.extract.involvement import role
from kg.extract.involvement.actor import Actor, read_before
from kg.extract.involvement.announcement import iter_announced, iter_delegates, iter_represented
from kg.extract.involvement.joint import VERBS
from kg.extract.involvement.passage import Part, Passage
from kg.extract.involvement.predicate import is_side
from kg.extract.involvement.retinue import iter_members
from kg.extract.text import kind as nouns
from kg.extract.text.saying import words as word_set


class Attendance:
    """Reads from one sentence who came."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage

    def iter_parts(self) -> Iterator[Part]:
        """Those who came to the gathering that the sentence is about."""
        yield from self._iter_attending()
        yield from self._iter_attended()
        yield from self._iter_delegations()
        yield from iter_announced(self.passage)
        yield from iter_delegates(self.passage)
        yield from iter_represented(self.passage)

    def _iter_attending(self) -> Iterator[Part]:
        """ "A, B and C took part", "Delegates from A and B attended"."""
        for i in range(len(self.passage.words)):
            for phrase in self.passage.match(i, role.ATTENDING):
                if not self.passage.denies(i, i + len(phrase)) and not self._has_object(i, phrase):
                    low, _ = self.passage.clause(i)
                    actors = self._comers(low, i) or self._after_colon(i + len(phrase))
                    actors = actors or self._inverted(low, i, i + len(phrase))
                    if _STATES_DO & set(phrase):
                        actors = [a for a in actors if a.kind != "person"]
                    yield from self.passage.parts(
                        actors,
                        "participant",
                        "took-part",
                        self._gathering_of(i, phrase) if actors else None,
                    )

    def _gathering_of(self, i: int, phrase: tuple[str, ...]) -> Gathering | None:
        """The gathering of a verb of coming; whoever has confirmed or registered comes to one yet to be held."""
        if {"confirmed", "registered"} & set(phrase):
            return self.passage.gathering_to_come(i)
        return self.passage.gathering_at(i)

    def _has_object(self, i: int, phrase: tuple[str, ...]) -> bool:
        """Whether "have registered" goes on with what is registered."""
        after = self.passage.words[i + len(phrase) : i + len(phrase) + 1]
        return phrase[-1] == "registered" and bool(after) and after[0] not in {".", ",", ";", "for", "so", "and", "to"}

    def _comers(self, low: int, i: int) -> list[Actor]:
        """Those before a verb of coming: its subject; all people of a list that ends with unnamed ones."""
        subject = self.passage.subject(i)
        if series := self._read_series(low, i):
            return series
        people = [a for a in self.passage.cast.between(low, i) if a.kind == "person"]
        if len(people) > 2 and len(people) > len(subject):
            return people
        return subject or self._envoys(low, i) or self._read_purpose(low, i)

    def _read_purpose(self, low: int, i: int) -> list[Actor]:
        """The subject of the verb of going before "to attend" at token i: "A travelled to Lima to attend"."""
        words = self.passage.words
        if words[i - 1 : i] != ["to"]:
            return []
        verb = next((k for k in range(i - 2, max(low, i - _FAR), -1) if words[k] in role.GOING), None)
        return [a for a in self.passage.subject(verb) if a.kind == "person"] if verb is not None else []

    def _read_series(self, low: int, i: int) -> list[Actor]:
        """The people of "the Minister, A; the Director, B; and the Secretary, C, attended" where the verb at token i
        stands after the last one; nobody where there is no such series.
        """
        words = self.passage.words
        if words[low - 1 : low] != [";"] or words[low : low + 1] not in (["and"], ["as"], ["along"], ["together"]):
            return []
        start = next((k + 1 for k in range(low - 1, -1, -1) if words[k] in {"“", "”", ":"}), 0)
        if VERBS & set(words[start:low]):
            return []
        return [actor for actor in self.passage.cast.between(start, i) if actor.kind == "person"]

    def _after_colon(self, i: int) -> list[Actor]:
        """The list after "took part:"."""
        if self.passage.words[i : i + 1] != [":"]:
            return []
        return self.passage.cast.between(i + 1, self.passage.long_list_end(i + 1))

    def _inverted(self, low: int, i: int, start: int) -> list[Actor]:
        """Those after a Spanish or French verb that opens its clause: "Tomaron parte en ella A y B"."""
        if not self.passage.scene.reading.romance:
            return []
        before = (actor for actor in self.passage.cast.between(low, i) if not is_side(self.passage, actor))
        return self.passage.cast.between(start, self.passage.long_list_end(start)) if next(before, None) is None else []

    def _envoys(self, low: int, high: int) -> list[Actor]:
        """The actors of "delegations from A, B and C" or "officials of X" within a clause."""
        start = next((k for k in range(low, high) if self.passage.words[k] in role.ENVOYS), None)
        return self.passage.cast.between(start, high) if start is not None else []

    def _iter_attended(self) -> Iterator[Part]:
        """ "attended by X, Y and Z", "Among those present were …", "together with W"."""
        words = self.passage.words
        for i, word in enumerate(words):
            for phrase in self.passage.match(i, role.ATTENDED):
                if not self.passage.denies(i, i + len(phrase)):
                    yield from self._listed(i + len(phrase))
            if (word in role.AMONG and role.COMERS & set(words[i : i + 6])) or (i == 0 and word == "present"):
                verbs = (k for k in range(i, min(i + 18, len(words))) if words[k] in role.AMONG_VERBS)
                yield from self._listed(next(verbs, len(words)) + 1)
            if word == "sent":
                yield from self._sent(i)
        for start in iter_members(words, self.passage.find_named()):
            yield from self._listed(start)

    def _sent(self, i: int) -> Iterator[Part]:
        """ "X sent its minister, P": the country and those whom it sent."""
        people = [
            a
            for a in self.passage.cast.between(i + 1, self.passage.long_list_end(i + 1))
            if a.kind == "person" and a.first <= i + 3
        ]
        if people and not self.passage.denies(i, i + 1):
            yield from self.passage.parts(
                [a for a in read_before(self.passage.cast, i) if a.kind != "person"],
                "participant",
                "sent",
                self.passage.gathering_at(i),
            )
            yield from self._listed(people[0].first)

    def _listed(self, start: int) -> Iterator[Part]:
        """The list of those who came that begins at a token; in one with semicolons people only."""
        end = self.passage.long_list_end(start)
        actors = self.passage.cast.between(start, end)
        if ";" in self.passage.words[start:]:
            rest = self.passage.cast.between(start, len(self.passage.words))
            actors = [a for a in rest if a.kind == "person" or self._is_represented(a)] or actors
        actors = [
            a
            for a in actors
            if not (
                a.kind != "person"
                and self.passage.words[a.first - 1] == "from"
                and self.passage.cast.cover[a.first - 2] is not None
            )
        ]
        if not self.passage.is_denied(start, end):
            yield from self.passage.parts(
                actors,
                "participant",
                "attended-by",
                self.passage.gathering_at(start) if start < len(self.passage.words) else None,
            )

    def _is_represented(self, actor: Actor) -> bool:
        """Whether the one before comes in the name of a State or body: "A, Director, on behalf of Nepal"."""
        before = self.passage.words[max(0, actor.first - 4) : actor.first]
        return " ".join(before).endswith(("on behalf of", "on behalf of the", "representing", "representing the"))

    def _iter_delegations(self) -> Iterator[Part]:
        """ "Officials from A and B", "the delegation of C", "Delegations came from D": those who sent
        them.
        """
        for i, word in enumerate(self.passage.words):
            if word not in role.ENVOYS:
                continue
            start = next(
                (
                    k
                    for k in range(i + 1, min(i + 12, len(self.passage.words)))
                    if self.passage.words[k] in {"from", "of", "de", "del", "du", "des"}
                ),
                None,
            )
            if word in {"delegation", "delegación", "délégation"}:
                yield from self._iter_owner(i)
            if start is None or not self._is_sent(i, start):
                continue
            low, high = self.passage.clause(i)
            end = min(self.passage.list_end(start + 1, start + 1), high)
            if self.passage.is_denied(low, high):
                continue
            actors = [a for a in self.passage.cast.between(start, end) if a.kind != "person"]
            yield from self.passage.parts(actors, "participant", "delegation-of", self.passage.gathering_at(i))

    def _iter_owner(self, i: int) -> Iterator[Part]:
        """ "the IOM delegation", "the Nepali delegation": whose delegation it is."""
        owner = i - 2 if self.passage.words[i - 1 : i] == ["'s"] else i - 1
        before = self.passage.cast.cover[owner] if owner >= 0 else None
        hit = self.passage.annotated.hits[owner] if owner >= 0 else None
        after = self.passage.annotated.hits[i + 1] if i + 1 < len(self.passage.words) else None
        hit = hit if hit is not None and hit.entry.kind == "country" else after
        if before is not None and before.kind != "person":
            yield from self.passage.parts([before], "participant", "delegation-of")
        elif hit is not None and hit.entry.kind == "country":
            yield from self.passage.parts(
                [Actor(i - 1, i, hit.entry.name, "country")], "participant", "delegation-of"
            )

    def _is_sent(self, i: int, start: int) -> bool:
        """Whether those named are said to be at a gathering: a verb of meeting stands in the sentence, or
        envoys came.
        """
        between = self.passage.words[i + 1 : start]
        plain = all(w in {"came", "come"} or not (w in nouns.HAPPENING or w in VERBS) for w in between)
        words = self.passage.words
        return plain and (bool(set(words) & _MEETING_VERBS) or any(iter_members(words, self.passage.find_named())))

    def iter_caption(self) -> Iterator[Part]:
        """The people shown, where the caption names the gathering or their places; photographers apart."""
        words = " ".join(self.passage.words)
        ordered = "left to right" in words or "l to r" in words or "from left" in words
        if not (ordered or self.passage.focus.is_told_of(self.passage.index) or self._names_it()):
            return
        people = [a for a in self.passage.cast.actors if a.kind == "person" and not self._is_photographer(a)]
        yield from self.passage.parts(people, "participant", "caption")

    def _names_it(self) -> bool:
        """Whether the caption names the gathering's city or dialogue."""
        one = self.passage.gathering
        cities = {v.city for v in self.passage.scene.venues if v.city}
        return one is not None and (
            one.place[0] in cities or any(b.name == one.dialogue for b in self.passage.scene.bodies)
        )

    def _is_photographer(self, actor: Actor) -> bool:
        before = self.passage.words[max(0, actor.first - 3) : actor.first]
        credited = {"photo", "credit", "foto"} & set(before) and len(self.passage.words) - actor.end < _CREDIT_REST
        return bool({"by", "©", "/"} & set(before)) or bool(credited)


#: So many words may stand between a verb of going and "to attend".
_FAR = 30
#: A credit has fewer words than this after the photographer's name.
_CREDIT_REST = 5
#: Words of phrases whose subjects are States and bodies.
_STATES_DO = frozenset({"represented", "registered", "voted", "abstained"})
_MEETING_VERBS = word_set(
    """participated participate took take taking attended attend attending concluded ended came come joined gathered
    met meet held brought included among present spent sent represented compared reviewed closed discussed
    participaron asistieron participé were drew followed participan asistió acudieron aprobaron revisaron adoptaron
    acordaron compararon reunió congregó reunieron pris adopté revu rassemblé réuni examiné participent viajaron
    llegaron venues voyage déplacement cerraron concluyeron tomaron incluyó incluyeron integraron comprend
    comprenait"""
)
