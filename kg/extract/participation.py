"""Participation: who took part in which gathering, in which capacity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract import kind as nouns
from kg.extract import role
from kg.extract.actor import Actor, Cast, read_before
from kg.extract.document import Document
from kg.extract.focus import Focus
from kg.extract.gathering import Gathering
from kg.extract.layout import Kind
from kg.extract.person import People
from kg.extract.reference import Reference
from kg.extract.scene import Scene
from kg.extract.unit import Subject
from kg.facts import Capacity, Evidence, Participation, Statement


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's part in a gathering before doubles are taken out."""

    actor: Actor
    gathering: str
    capacity: Capacity
    start: int
    end: int
    rule: str
    confidence: float
    planned: bool = False


def extract_participation(
    document: Document, people: People, reference: Reference, focus: Focus, statements: Sequence[Statement]
) -> tuple[Participation, ...]:
    """Who took part how, gathering by gathering as the text goes; speakers are no participants besides."""
    parts: list[Part] = []
    roster = _Roster()
    for index, scene in enumerate(focus.scenes):
        reader = _Reader(document, people, reference, focus, index, scene)
        parts += reader.read()
        parts += roster.read(reader)
    return _merge(document, parts, statements)


class _Reader:
    """Reads the parts that one sentence states."""

    def __init__(
        self, document: Document, people: People, reference: Reference, focus: Focus, index: int, scene: Scene
    ) -> None:
        self.document = document
        self.reference = reference
        self.focus = focus
        self.index = index
        self.scene = scene
        self.annotated = scene.annotated
        self.words = [scene.annotated.lower(i) for i in range(len(scene.annotated))]
        self.cast = Cast(document, people, reference, scene)
        self.gathering = focus.of(index)
        self.mentions = [o.mention for g in focus.gatherings.everything for o in g.occasions if o.mention.scene is scene]

    def read(self) -> list[Part]:
        """Everything that the sentence says of who took part how."""
        parts = list(self._iter_encounters())
        if self.gathering is None or self.scene.sentence.kind in {Kind.TITLE, Kind.HEADING, Kind.CONTACT, Kind.BYLINE}:
            return parts
        if self.scene.sentence.kind is Kind.SALUTATION:
            return [*parts, *self._parts([a for a in self.cast.actors if a.kind == "person"], "participant", "salutation", 0.7)]
        if self.scene.sentence.kind is Kind.CAPTION:
            return [*parts, *self._iter_caption()]
        parts += self._iter_passive()
        parts += self._iter_active()
        parts += self._iter_phrases()
        parts += self._iter_attending()
        parts += self._iter_attended()
        parts += self._iter_delegations()
        parts += self._iter_speaking()
        return parts

    def parts(self, actors: Sequence[Actor], capacity: Capacity, rule: str, confidence: float) -> list[Part]:
        """The actors as parts of the sentence's gathering."""
        return self._parts(actors, capacity, rule, confidence)

    def _parts(self, actors: Sequence[Actor], capacity: Capacity, rule: str, confidence: float, gathering: Gathering | None = None) -> list[Part]:
        one = gathering or self.gathering
        if one is None:
            return []
        tokens = self.annotated.tokens
        actors = [a for a in actors if not self._is_inside_mention(a) and not self._belongs(a)]
        return [
            Part(a, one.key, capacity, tokens[a.first].start, tokens[min(a.end, len(tokens)) - 1].end, rule, confidence, one.planned)
            for a in actors
        ]

    def _is_inside_mention(self, actor: Actor) -> bool:
        """Whether the actor's name is part of the gathering's: "the 12th Y Conference"."""
        return any(not m.verbal and m.first <= actor.first < m.end and actor.name not in m.people for m in self.mentions)

    def _belongs(self, actor: Actor) -> bool:
        """Whether the actor is only the whole of something: "the Secretariat of the Y", "Y's Minister"."""
        i = actor.first - 1
        while i > 0 and self.words[i] == "the":
            i -= 1
        whole = i > 0 and self.words[i] in {"of", "de", "del", "du"} and self.words[i - 1] in role.BELONGING
        owner = actor.kind == "person" and self.words[actor.end : actor.end + 1] in (["'s"], ["'"])
        return whole or owner

    # Regions of a sentence

    def _at(self, i: int, phrase: tuple[str, ...]) -> bool:
        return tuple(self.words[i : i + len(phrase)]) == phrase

    def _gathering_at(self, i: int) -> Gathering | None:
        """The gathering spoken of nearest to token i within the sentence, else the sentence's."""
        start = self.annotated.tokens[i].start
        spans = self.focus.gatherings.within(self.scene.sentence.start, self.scene.sentence.end)
        if not spans:
            return self.gathering
        return min(spans, key=lambda span: min(abs(span[0] - start), abs(span[1] - start)))[2]

    def _clause(self, i: int) -> tuple[int, int]:
        """The tokens around i between semicolons, "but" and quotation marks."""
        low = i
        while low > 0 and self.words[low - 1] not in {";", "but", "“", "”", ":"}:
            low -= 1
        high = i
        while high < len(self.words) and self.words[high] not in {";", "but", "“", ":"} and not self._is_absent(high):
            high += 1
        return low, high

    def _list_end(self, i: int, floor: int) -> int:
        """Where a list of actors that begins at token i ends: at a clause's end, a relative or another verb."""
        j = max(i, floor)
        while j < len(self.words):
            actor = self.cast.cover[j]
            if actor is not None:
                j = max(actor.end, j + 1)
                continue
            if self.words[j] in _LIST_ENDS or self._is_absent(j) or self._is_other_role(j, i) or self._opens_phrase(j):
                break
            j += 1
        return j

    def _opens_phrase(self, j: int) -> bool:
        """Whether "with the support of" or "in partnership with" begins at token j."""
        if self.words[j] not in {"with", "in", "con", "en", "avec"}:
            return False
        return any(self._at(k, phrase) for k in range(j + 1, j + 6) for phrase in role.PHRASES)

    def _is_other_role(self, j: int, first: int) -> bool:
        """Whether a verb of another capacity begins at token j: ", and funded by"."""
        return j > first and (self.words[j] in role.PASSIVE and self.words[j + 1 : j + 2] == ["by"] or self.words[j] in _VERBS)

    def _is_absent(self, j: int) -> bool:
        """Whether "with X unable to attend" begins at token j."""
        return self.words[j] == "with" and bool({"unable", "absent", "missing"} & set(self.words[j : j + 8]))

    def _is_denied(self, low: int, high: int) -> bool:
        """Whether a clause says that somebody did not come."""
        return any(self._at(i, phrase) for i in range(low, high) for phrase in role.ABSENT)

    # Patterns

    def _iter_passive(self) -> Iterator[Part]:
        """ "organised and financed by X", "hosted by Y"."""
        for i, word in enumerate(self.words):
            if word not in role.PASSIVE or "by" not in self.words[i + 1 : i + 4] or not self._passes_to_by(i):
                continue
            by = self.words.index("by", i)
            if self._is_about_project(i) or self._is_denied(i - 3 if i > 3 else 0, i):
                continue
            actors = self._agents(by + 1)
            capacity = role.PASSIVE[word]
            gathering = self._gathering_at(i)
            if capacity == "speaker":
                actors = [a for a in actors if a.kind == "person"]
            yield from self._parts(actors, capacity, f"{capacity}-by", 0.85, gathering)
            if capacity == "chair" and ";" in self.words[by:]:
                semicolon = self.words.index(";", by)
                rest = [a for a in self.cast.between(semicolon, len(self.words)) if a.kind == "person"]
                yield from self._parts(rest, "participant", "attended-by", 0.7, gathering)

    def _passes_to_by(self, i: int) -> bool:
        """Whether only further participles and "and" stand between the participle and "by"."""
        by = self.words.index("by", i)
        return all(w in role.PASSIVE or w in {"and", ",", "&", "jointly", "virtually", "officially", "over", "also", "for"} for w in self.words[i + 1 : by])

    def _agents(self, i: int) -> list[Actor]:
        """The actors listed after "by", "with" or "of"."""
        end = self._list_end(i, i)
        return self.cast.between(i, end)

    def _is_about_project(self, i: int) -> bool:
        """Whether the nearest noun before token i that can be funded or organised is a project."""
        for k in range(i - 1, max(-1, i - 14), -1):
            if self.words[k] in role.PROJECTS:
                return True
            if self.words[k] in nouns.NOUNS or self.words[k] == "it":
                return False
        return False

    def _iter_active(self) -> Iterator[Part]:
        """ "X organised the meeting", "Y is hosting", "Z, who chaired the meeting", "the host is X"."""
        for i, word in enumerate(self.words):
            if word in role.ACTIVE and self.words[i + 1 : i + 2] != ["by"] and self._has_object(i):
                yield from self._active(i, role.ACTIVE[word])
            elif word in role.NOUNS and self._is_predicate(i):
                yield from self._parts(self._predicated(i), role.NOUNS[word], "is-role", 0.8, self._gathering_at(i))
            elif word in role.HANDOVER or (word == "took" and self.words[i + 1 : i + 2] == ["over"]):
                yield from self._handover(i)
            elif word in {"gave", "gives", "provided", "provides", "lends", "lent", "provide"} and self._helps(i):
                yield from self._parts(self._subject(i), "supporter", "gave-support", 0.75)

    def _is_predicate(self, i: int) -> bool:
        """Whether a role noun stands after "is the", "are its" or "as"."""
        return bool({"is", "are", "was", "were", "as", "acted", "served"} & set(self.words[max(0, i - 3) : i])) and self.cast.cover[i] is None

    def _predicated(self, i: int) -> list[Actor]:
        """The subject of "is the host", "for acting as host", "are the organisers"."""
        verb = next(k for k in range(i - 1, -1, -1) if self.words[k] in {"is", "are", "was", "were", "as", "acted", "served"})
        while verb > 0 and self.words[verb - 1] in {"acting", "serving", "for", "acted", "served"}:
            verb -= 1
        return self._subject(verb)

    def _handover(self, i: int) -> Iterator[Part]:
        """ "X succeeded Y as Chair at the ceremony": the countries that hand over and take over."""
        one = self.gathering
        if one is None or not (one.kind == "ceremony" or (role.OFFICES & set(self.words) and self.focus.is_told_of(self.index))):
            return
        low, high = self._clause(i)
        countries = [a for a in self.cast.between(low, high) if a.kind == "country"]
        yield from self._parts(countries, "participant", "handover", 0.75)

    def _active(self, i: int, capacity: Capacity) -> Iterator[Part]:
        subject = self._subject(i)
        if capacity == "speaker":
            subject = [a for a in subject if a.kind == "person"]
        yield from self._parts(subject, capacity, f"{capacity}-verb", 0.8, self._gathering_at(i))

    def _has_object(self, i: int) -> bool:
        """Whether a gathering, "it", a part of one or nothing but the clause's end follows the verb."""
        word = self.words[i]
        if word in {"presided", "presides"}:
            return True
        for k in range(i + 1, min(i + 9, len(self.words))):
            if self.words[k] in nouns.NOUNS or self.words[k] in {"it", "both", "plenary", "days", "day", "sessions"} or self._in_mention(k):
                return not self._is_project_object(i, k)
            if self.words[k] in {".", ";", "in", "by", "with"}:
                return False
        return False

    def _is_project_object(self, i: int, k: int) -> bool:
        return bool(role.PROJECTS & set(self.words[i + 1 : k]))

    def _in_mention(self, k: int) -> bool:
        start = self.annotated.tokens[k].start
        return any(a <= start < b for a, b, _ in self.focus.gatherings.within(self.scene.sentence.start, self.scene.sentence.end))

    def _helps(self, i: int) -> bool:
        after = set(self.words[i + 1 : i + 6])
        return bool(after & {"support", "help", "assistance", "interpreters", "interpretation", "logistics", "venue", "secretariat"}) and "secretariat" not in after

    def _subject(self, verb: int) -> list[Actor]:
        """The actors before a verb: right before it with auxiliaries apart, or before ", who" and ", in ..., "."""
        i = verb
        while i > 0 and self.words[i - 1] in _AUXILIARIES:
            i -= 1
        if i > 0 and self.words[i - 1] in {"who", "which"}:
            i -= 1
        if i > 0 and self.words[i - 1] == "for" and verb == i:
            i -= 1
        found = read_before(self.cast, i)
        if found and not self._hangs_on(found[0]):
            return found
        if i > 0 and self.words[i - 1] in {"she", "he"} or (self.words[:1] in (["she"], ["he"]) and i <= 2):
            return self._pronoun(i)
        low, _ = self._clause(verb)
        return self._opening(low, i) if found or self.words[i - 1 : i] in (["and"], [","]) else []

    def _hangs_on(self, actor: Actor) -> bool:
        """Whether a preposition before the actor shows that it is no subject: "an institution of the Y"."""
        i = actor.first - 1
        while i >= 0 and self.words[i] in {"the", "la", "el"}:
            i -= 1
        return i >= 0 and self.words[i] in {"of", "from", "with", "by", "for", "at", "de", "del", "con"}

    def _opening(self, low: int, high: int) -> list[Actor]:
        """The actor with which a clause opens, where its subject is far from its verb."""
        first = next((a for a in self.cast.between(low, high)), None)
        if first is None or any(w not in {"the", "la", "el", ",", "–", "-", "on", "in"} for w in self.words[low : first.first][-3:]):
            return []
        return [first]

    def _pronoun(self, i: int) -> list[Actor]:
        """Whom "she" or "he" before token i means."""
        k = max((k for k in range(i) if self.words[k] in {"she", "he"}), default=0)
        subject = Subject("pronoun", k, k + 1, word=self.words[k])
        someone = self.reference.resolve(subject, self.annotated.tokens[k].start)
        return [Actor(k, k + 1, someone.name, "person")] if someone is not None else []

    def _iter_phrases(self) -> Iterator[Part]:
        """ "with the support of X", "in partnership with Y"."""
        for i in range(len(self.words)):
            for phrase, capacity in role.PHRASES.items():
                if self._at(i, phrase) and not self._is_about_project(i):
                    money = bool(role.MONEY & set(self.words[max(0, i - 3) : i]))
                    start = i + len(phrase)
                    actors = self.cast.between(start, self._list_end(start, start))
                    yield from self._parts(actors, "funder" if money else capacity, "with-phrase", 0.8, self._gathering_at(i))

    def _iter_attending(self) -> Iterator[Part]:
        """ "A, B and C took part", "Delegates from A and B attended"."""
        for i in range(len(self.words)):
            for phrase in role.ATTENDING:
                if self._at(i, phrase) and not self._denies(i, i + len(phrase)):
                    low, _ = self._clause(i)
                    actors = self._subject(i) or self._envoys(low, i)
                    if "represented" in phrase:
                        actors = [a for a in actors if a.kind != "person"]
                    yield from self._parts(actors, "participant", "took-part", 0.85, self._gathering_at(i) if actors else None)

    def _denies(self, low: int, high: int) -> bool:
        return self._is_denied(max(0, low - 3), min(len(self.words), high + 3))

    def _envoys(self, low: int, high: int) -> list[Actor]:
        """The actors of "delegations from A, B and C" or "officials of X" within a clause."""
        start = next((k for k in range(low, high) if self.words[k] in role.ENVOYS), None)
        return self.cast.between(start, high) if start is not None else []

    def _iter_attended(self) -> Iterator[Part]:
        """ "attended by X, Y and Z", "Among those present were …", "together with W"."""
        for i in range(len(self.words)):
            for phrase in role.ATTENDED:
                if self._at(i, phrase) and not self._denies(i, i + len(phrase)):
                    yield from self._listed(i + len(phrase))
            if self.words[i] == "among" and role.COMERS & set(self.words[i : i + 6]):
                verb = next((k for k in range(i, min(i + 18, len(self.words))) if self.words[k] in {"were", "was", "included"}), None)
                yield from self._listed(verb + 1) if verb is not None else iter(())
            if self.words[i] == "sent":
                yield from self._sent(i)
            if self._at(i, ("in", "the", "chair")) and "with" in self.words[max(0, i - 14) : i]:
                yield from self._parts(read_before(self.cast, i)[-1:], "chair", "in-the-chair", 0.8)
            if self._at(i, ("shared", "the", "chair")):
                people = [a for a in self.cast.between(i, len(self.words)) if a.kind == "person"]
                yield from self._parts(people, "chair", "in-the-chair", 0.8)

    def _sent(self, i: int) -> Iterator[Part]:
        """ "X sent its minister, P": the country and those whom it sent."""
        people = [a for a in self.cast.between(i + 1, self._long_list_end(i + 1)) if a.kind == "person" and a.first <= i + 3]
        if people and not self._denies(i, i + 1):
            yield from self._parts([a for a in read_before(self.cast, i) if a.kind != "person"], "participant", "sent", 0.75)
            yield from self._listed(people[0].first)

    def _listed(self, start: int) -> Iterator[Part]:
        """The list of those who came that begins at a token; in one with semicolons people only."""
        end = self._long_list_end(start)
        actors = self.cast.between(start, end)
        if ";" in self.words[start:]:
            actors = [a for a in self.cast.between(start, len(self.words)) if a.kind == "person"] or actors
        actors = [a for a in actors if not (a.kind != "person" and self.words[a.first - 1] == "from" and self.cast.cover[a.first - 2] is not None)]
        if not self._is_denied(start, end):
            yield from self._parts(actors, "participant", "attended-by", 0.8, self._gathering_at(start) if start < len(self.words) else None)

    def _long_list_end(self, i: int) -> int:
        """Where a list that may run over semicolons ends."""
        j = i
        while j < len(self.words):
            if self.cast.cover[j] is not None:
                j = max(self.cast.cover[j].end, j + 1)  # type: ignore[union-attr]
                continue
            if self.words[j] in _LIST_ENDS - {";", "who"} or self._is_absent(j):
                break
            j += 1
        return j

    def _iter_delegations(self) -> Iterator[Part]:
        """ "Officials from A and B", "the delegation of C", "Delegations came from D": those who sent them."""
        for i, word in enumerate(self.words):
            if word not in role.ENVOYS:
                continue
            start = next((k for k in range(i + 1, min(i + 12, len(self.words))) if self.words[k] in {"from", "of", "de", "del"}), None)
            if word == "delegation":
                yield from self._iter_owner(i)
            if start is None or not self._is_sent(i, start):
                continue
            low, high = self._clause(i)
            end = min(self._list_end(start + 1, start + 1), high)
            if self._is_denied(low, high):
                continue
            actors = [a for a in self.cast.between(start, end) if a.kind != "person"]
            yield from self._parts(actors, "participant", "delegation-of", 0.75, self._gathering_at(i))

    def _iter_owner(self, i: int) -> Iterator[Part]:
        """ "the IOM delegation", "the Nepali delegation": whose delegation it is."""
        before = self.cast.cover[i - 1] if i else None
        hit = self.annotated.hits[i - 1] if i else None
        if before is not None and before.kind != "person":
            yield from self._parts([before], "participant", "delegation-of", 0.75)
        elif hit is not None and hit.entry.kind == "country":
            yield from self._parts([Actor(i - 1, i, hit.entry.name, "country")], "participant", "delegation-of", 0.75)

    def _is_sent(self, i: int, start: int) -> bool:
        """Whether those named are said to be at a gathering: a verb of meeting stands in the sentence, or envoys came."""
        plain = all(w not in nouns.HAPPENING or w in {"came", "come"} for w in self.words[i + 1 : start])
        words = set(self.words)
        return plain and bool(words & _MEETING_VERBS)

    def _iter_speaking(self) -> Iterator[Part]:
        """ "gave the closing remarks", "presented the figures", "addresses by X"."""
        for i in range(len(self.words)):
            for phrase in role.SPEAKING:
                if not self._at(i, phrase) or self._denies(i, i + len(phrase)):
                    continue
                after = self.cast.between(i + len(phrase), self._long_list_end(i + len(phrase))) if phrase[-1] in {"by", "de"} else []
                speakers = [a for a in after if a.kind == "person"] or self._speaker(i, phrase)
                yield from self._parts(speakers, "speaker", "speaks", 0.75)
        yield from self._announced()

    def _speaker(self, i: int, phrase: tuple[str, ...]) -> list[Actor]:
        """Who stands before a phrase of speaking, else the person after it; a body only right before its verb."""
        low, high = self._clause(i)
        people = [a for a in self.cast.between(low, i) if a.kind == "person"]
        if people:
            return people[-1:]
        if phrase[0] in {"presented", "provided"}:
            return [a for a in read_before(self.cast, i) if not self._hangs_on(a)]
        return [a for a in self.cast.between(i, high) if a.kind == "person"][:1]

    def _announced(self) -> Iterator[Part]:
        """ "Five speakers opened the meeting: A; B", "A and B were among the speakers"."""
        if not {"speakers", "panellists", "panelists"} & set(self.words):
            return
        at = next(i for i, w in enumerate(self.words) if w in {"speakers", "panellists", "panelists"})
        colon = next((i for i in range(at, len(self.words)) if self.words[i] == ":"), None)
        if colon is not None:
            people = [a for a in self.cast.between(colon, len(self.words)) if a.kind == "person"]
        elif "among" in self.words[max(0, at - 3) : at]:
            people = [a for a in self.cast.actors if a.kind == "person"]
        else:
            return
        yield from self._parts(people, "speaker", "speakers-list", 0.75)

    def _iter_caption(self) -> Iterator[Part]:
        """The people shown, where the caption names the gathering or their places; photographers apart."""
        ordered = "left" in self.words or any(self._at(i, ("l", "to", "r")) for i in range(len(self.words)))
        if not (ordered or self.focus.is_told_of(self.index) or self._names_it()):
            return
        people = [a for a in self.cast.actors if a.kind == "person" and not self._is_photographer(a)]
        yield from self._parts(people, "participant", "caption", 0.7)

    def _names_it(self) -> bool:
        """Whether the caption names the gathering's city or dialogue."""
        one = self.gathering
        cities = {v.city for v in self.scene.venues if v.city}
        return one is not None and (one.place[0] in cities or any(b.name == one.dialogue for b in self.scene.bodies))

    def _is_photographer(self, actor: Actor) -> bool:
        before = self.words[max(0, actor.first - 3) : actor.first]
        return bool({"by", "photo", "©", "/", "credit", "foto"} & set(before))

    def _iter_encounters(self) -> Iterator[Part]:
        """Both sides of "X met with Y", and the people of a call, visit or bilateral meeting."""
        for start, _, gathering in self.focus.gatherings.within(self.scene.sentence.start, self.scene.sentence.end):
            occasion = next((o for o in gathering.occasions if o.mention.start == start), None)
            if occasion is None or not (occasion.mention.verbal or occasion.mention.people):
                continue
            mention = occasion.mention
            if mention.verbal:
                yield from self._parts(self._sides(mention.first, mention.end), "participant", "met", 0.8, gathering)
            else:
                named = [a for a in self.cast.actors if a.name in mention.people]
                yield from self._parts(named, "participant", "between", 0.85, gathering)

    def _sides(self, first: int, end: int) -> list[Actor]:
        """Who met and whom they met; a second verb after "and" has the first one's subject."""
        low, _ = self._clause(first)
        earlier = [m.first for m in self.mentions if m.verbal and low <= m.first < first]
        joined = earlier and "and" in self.words[first - 4 : first]
        subject_end = earlier[0] if joined else first
        subjects = [a for a in self.cast.between(low, subject_end) if a.kind == "person" or a.end >= subject_end - 3]
        if {"she", "he"} & set(self.words[low:subject_end]):
            subjects += self._pronoun(subject_end)
        return subjects + self.cast.between(end, self._list_end(end, end))


_AUXILIARIES = frozenset(
    """is are was were has have had will be been being also then jointly together again later today yesterday now all
    both who which formally officially se ha han""".split()
)
_LIST_ENDS = frozenset({";", "“", "”", "which", "who", "whose", "where", "that", "to", "at", "during", "when", "while", "after", "under", "for", "because", "but", "on", "held", ":"})
_VERBS = frozenset("is are was were hosted organised organized convened funded financed gave chaired opened said told took participated attended joined met called urged welcomed thanked agreed discussed reviewed".split())
_MEETING_VERBS = frozenset(
    """participated participate took take taking attended attend attending concluded ended came come joined gathered met
    meet held brought included among present spent sent represented compared reviewed closed discussed participaron
    asistieron participé were""".split()
)


class _Roster:
    """Lists that run over blocks: "Among those present were:" and the entries after it."""

    def __init__(self) -> None:
        self.capacity: Capacity | None = None

    def read(self, reader: _Reader) -> list[Part]:
        """Who is named first in each entry below an announcing line."""
        if reader.scene.sentence.kind is not Kind.ITEM:
            self.capacity = _announced(reader)
            return []
        if self.capacity is None:
            return []
        people = [a for a in reader.cast.actors if a.kind == "person"][:1]
        first = people or [a for a in reader.cast.actors if a.first <= 4][:1]
        return reader.parts(first, self.capacity, "roster", 0.8)


_SPEAKING = frozenset({"spoke", "speakers", "panellists", "panelists", "speaking", "floor", "addressed", "oradores", "orateurs"})
_COMING = frozenset({"participants", "present", "attendees", "attendance", "attended", "participated", "participantes", "attending", "came", "delegations"})


def _announced(reader: _Reader) -> Capacity | None:
    """The capacity that a line announces for the entries below it."""
    words = set(reader.words)
    ends = reader.words[-1:] == [":"]
    heading = reader.scene.sentence.kind is Kind.HEADING or len(reader.words) < 8
    if not (ends or heading) or len(reader.words) > 26:
        return None
    if words & _SPEAKING:
        return "speaker"
    took_part = {"took", "part"} <= words
    return "participant" if words & _COMING or took_part or (heading and "leaders" in words) else None


def _merge(document: Document, parts: list[Part], statements: Sequence[Statement]) -> tuple[Participation, ...]:
    """One row for each actor, gathering and capacity; who speaks or presides is no participant besides."""
    rows: dict[tuple[str, str, Capacity], list[Evidence]] = {}
    for statement in statements:
        if statement.meeting is not None:
            rows.setdefault((statement.speaker, statement.meeting, "speaker"), []).extend(_said(statement))
    for part in parts:
        evidence = document.evidence(part.start, part.end, part.rule, part.confidence, "planned" if part.planned else "actual")
        rows.setdefault((part.actor.name, part.gathering, part.capacity), []).append(evidence)
    active = {(name, key) for name, key, capacity in rows if capacity in {"speaker", "chair"}}
    supporting = {(name, key) for name, key, capacity in rows if capacity in {"organiser", "host", "funder", "supporter"}}
    return tuple(
        Participation(actor=name, meeting=key, capacity=capacity, evidence=tuple(evidence[:3]))
        for (name, key, capacity), evidence in rows.items()
        if capacity != "participant" or not ((name, key) in active or (name, key) in supporting)
    )


def _said(statement: Statement) -> list[Evidence]:
    return [Evidence(start=e.start, end=e.end, quote=e.quote, rule="said-at", confidence=0.75) for e in statement.evidence[:1]]
