"""A sentence as a place where parts in gatherings are stated: its actors, its clauses, its lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.bodies.scene import Scene
from kg.extract.gatherings.focus import Focus
from kg.extract.gatherings.gathering import Gathering
from kg.extract.involvement import joint, role
from kg.extract.involvement.actor import Actor, Casting, read_before
from kg.extract.involvement.form import is_participle
from kg.extract.involvement.insertion import read_across
from kg.extract.speech.reference import Reference
from kg.extract.speech.unit import Subject
from kg.extract.text import kind as nouns
from kg.extract.text.document import Document
from kg.extract.text.romance import skip_adjectives
from kg.facts import Capacity

#: Pronouns for one person as a subject.
PRONOUNS = frozenset({"she", "he", "il", "elle", "él", "ella"})
#: So many words may stand from "with" to "as observers".
_OBSERVERS_REACH = 30
#: So many words may stand between "con" and the help.
_HELP_REACH = 5


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's part in a gathering before doubles are taken out."""

    actor: Actor
    gathering: str
    capacity: Capacity
    start: int
    end: int
    rule: str
    planned: bool = False


class Passage:
    """A sentence with its actors, and the gathering that it is about."""

    def __init__(
        self, document: Document, casting: Casting, reference: Reference, focus: Focus, index: int, scene: Scene
    ) -> None:
        self.document = document
        self.reference = reference
        self.focus = focus
        self.index = index
        self.scene = scene
        self.annotated = scene.annotated
        self.words = [scene.annotated.lower(i) for i in range(len(scene.annotated))]
        self.cast = casting.of(scene)
        self.gathering = focus.near(index)
        self.mentions = focus.mentions_in(scene)

    def parts(
        self,
        actors: Sequence[Actor],
        capacity: Capacity,
        rule: str,
        gathering: Gathering | None = None,
    ) -> list[Part]:
        one = gathering or self.gathering
        if one is None:
            return []
        kept = (a for a in actors if not (self._is_inside_mention(a) or self._belongs(a) or self._is_of_office(a)))
        return [self.part(a, capacity, rule, one) for a in kept if not self._is_where(a)]

    def part(self, actor: Actor, capacity: Capacity, rule: str, gathering: Gathering) -> Part:
        """The part of an actor, wherever it stands."""
        tokens = self.annotated.tokens
        start, end = tokens[actor.first].start, tokens[min(actor.end, len(tokens)) - 1].end
        return Part(actor, gathering.key, capacity, start, end, rule, gathering.planned)

    def _is_where(self, actor: Actor) -> bool:
        """Whether a Spanish or French sentence only says that something is in a body: "en la Unión", "dans l'Union"."""
        i = actor.first - 1 - (self.words[actor.first - 1] in joint.ARTICLES)
        return actor.kind == "body" and i >= 0 and self.words[i] in {"en", "dans"}

    def _is_inside_mention(self, actor: Actor) -> bool:
        """Whether the actor's name is part of the gathering's: "the 12th Y Conference"."""
        return any(
            not m.verbal and m.first <= actor.first < m.end and actor.name not in m.people for m in self.mentions
        )

    def _is_of_office(self, actor: Actor) -> bool:
        """Whether an unknown body in Spanish or French only stands in the office told after a person's name."""
        english = (self.document.release.lang or "en").startswith("en")
        if actor.kind != "body" or english or self.document.gazetteer.find(actor.name) is not None:
            return False
        i = actor.first - 1
        while i >= 0 and self.words[i] not in role.ENVOYS | {";"}:
            before = self.cast.cover[i]
            if before is not None and before.kind == "person":
                return True
            i -= 1
        return False

    def _belongs(self, actor: Actor) -> bool:
        """Whether the actor is only the whole of something: "the Secretariat of the Y", "Y's Minister"."""
        i = actor.first - 1
        while i > 0 and self.words[i] in joint.ARTICLES:
            i -= 1
        whole = i > 0 and self.words[i] in {"of", "de", "del", "du"} and self.words[i - 1] in role.BELONGING
        before = self.cast.cover[i - 1] if i > 0 else None
        employs = self.words[i] in joint.EMPLOYING if i >= 0 else False
        if actor.kind != "person" and employs and before is not None and before.kind == "person":
            return True
        owner = actor.kind == "person" and self.words[actor.end : actor.end + 1] in (["'s"], ["'"])
        return whole or (owner and not self._meets(actor))

    def _meets(self, actor: Actor) -> bool:
        """Whether it is the person's own encounter that is told: "A's meeting with B"."""
        return any(actor.name in m.people and m.first <= actor.end + 1 <= m.head for m in self.mentions)

    def match(self, i: int, phrases: role.Phrases) -> Iterator[role.Phrase]:
        """The phrases of a table whose words stand from token i on."""
        for phrase in phrases.get(self.words[i], ()) if i < len(self.words) else ():
            size = len(phrase) + ("also" in self.words[i + 1 : i + len(phrase)] and "also" not in phrase)
            spoken = [word for word in self.words[i : i + size] if size == len(phrase) or word != "also"]
            small = spoken[-1] if len(spoken) == len(phrase) else ""
            same = small == phrase[-1] or small in joint.FUSED.get(phrase[-1], ())
            if same and tuple(spoken[:-1]) == phrase[:-1]:
                yield phrase

    def supporting_at(self, i: int) -> Iterator[tuple[int, Capacity]]:
        """How many tokens the phrases of support from token i on take, and the capacity that each gives.

        Adjectives may stand before the last small word: "apoyo técnico de", "l'appui logistique de". Within the
        name of a body there are none.
        """
        if i < len(self.words) and (self.cast.cover[i] is not None or self._is_relation(i)):
            return
        for phrase in self.match(i, role.SUPPORTING):
            yield len(phrase), role.CAPACITY_OF[phrase]
        word = self.words[i].removeprefix("l'").removeprefix("d'") if i < len(self.words) else ""
        end = skip_adjectives(self.annotated, i + 1) if word in role.HELPS else i
        if end > i and self._is_lent(i) and (self.words[end : end + 1] and self.words[end] in joint.OF):
            coming = word == "asistencia" and end == i + 1  # with an adjective it is help: "asistencia técnica"
            yield end + 1 - i, "participant" if coming else role.HELPS[word]

    def _is_lent(self, i: int) -> bool:
        """Whether the noun of help at token i is what the gathering had: "con el apoyo", "contó con la presencia"."""
        before = self.words[max(0, i - _HELP_REACH) : i]
        return i < 2 or not role.LENDING.isdisjoint(before) or self.words[i].startswith(("l'", "d'"))

    def _is_relation(self, i: int) -> bool:
        """Whether a noun for working together names a relation, no help: "las relaciones de cooperación con A"."""
        shared = self.words[i].startswith(("coop", "colabor", "collabor", "partenariat", "alian", "allian"))
        apart = not {"en", "in", "con", "avec"} & set(self.words[max(0, i - 2) : i])
        return shared and apart and self.scene.reading.romance

    def gathering_at(self, i: int) -> Gathering | None:
        """The gathering spoken of nearest to token i within the sentence, else the sentence's."""
        start = self.annotated.tokens[i].start
        spans = self.focus.gatherings.within(self.scene.sentence.start, self.scene.sentence.end)
        if not spans:
            return self.gathering
        if self._opens_with_participle() and start < spans[0][0]:
            return self.focus.of(self.index - 1) or self.gathering
        return min(spans, key=lambda span: min(abs(span[0] - start), abs(span[1] - start)))[2]

    def _opens_with_participle(self) -> bool:
        """Whether the sentence opens with what was done to the gathering before: "Organised by A, it …"."""
        word = self.words[0]
        return self.index > 0 and (word in role.PASSIVE or is_participle(word))

    def gathering_to_come(self, i: int) -> Gathering | None:
        """The gathering that something yet to be done at token i is for: the sentence's, else the last announced."""
        if self.focus.is_told_of(self.index):
            return self.gathering_at(i)
        return self.focus.announced_before(self.index) or self.gathering

    def find_named(self) -> list[bool]:
        """For each token whether it is part of a known name or of somebody who can take part."""
        pairs = zip(self.annotated.hits, self.cast.cover, strict=False)
        return [hit is not None or actor is not None for hit, actor in pairs]

    def clause(self, i: int) -> tuple[int, int]:
        """The tokens around i between semicolons, "but" and quotation marks."""
        low = i
        while low > 0 and self.words[low - 1] not in {";", "but", "“", "”", ":"}:
            low -= 1
        high = i
        while high < len(self.words) and self.words[high] not in {";", "but", "“", ":"} and not self._is_absent(high):
            high += 1
        return low, high

    def list_end(self, i: int, floor: int) -> int:
        """Where a list of actors that begins at token i ends: at a clause's end, a relative or another
        verb.
        """
        j = max(i, floor)
        while j < len(self.words):
            actor = self.cast.cover[j]
            if actor is not None:
                j = max(actor.end, j + 1)
                continue
            if self._ends_list(j) or self._is_absent(j) or self._is_other_role(j, i) or self._opens_phrase(j):
                break
            j += 1
        return j

    def long_list_end(self, i: int) -> int:
        """Where a list that may run over semicolons ends."""
        j = i
        while j < len(self.words):
            if self.cast.cover[j] is not None:
                j = max(self.cast.cover[j].end, j + 1)  # type: ignore[union-attr]
                continue
            listed = self.words[j] == ":" and j > i and self._names_person(j + 1)
            if (self._ends_list(j) and self.words[j] not in {";", "who"} and not listed) or self._is_absent(j):
                break
            j += 1
        return j

    def _names_person(self, j: int) -> bool:
        actor = self.cast.cover[j] if j < len(self.words) else None
        return actor is not None and actor.kind == "person"

    def _ends_list(self, j: int) -> bool:
        """Whether the word at token j ends a list; "ainsi que" does not."""
        return self.words[j] in joint.LIST_ENDS and not (self.words[j] == "que" and self.words[j - 1] == "ainsi")

    def _opens_phrase(self, j: int) -> bool:
        """Whether "with the support of" or "in partnership with" begins at token j."""
        if any(True for k in (j, j + 1) for _ in self.supporting_at(k)):
            return True
        if self.words[j] not in {"with", "in", "con", "en", "avec"}:
            return False
        if {"speakers", "panellists", "panelists"} & set(self.words[j : j + 3]):
            return True
        if self.words[j] == "with" and {"observer", "observers"} & set(self.words[j : j + _OBSERVERS_REACH]):
            return True
        return any(True for k in range(j + 1, j + 6) for _ in self.supporting_at(k))

    def _is_other_role(self, j: int, first: int) -> bool:
        """Whether a verb of another capacity begins at token j: ", and funded by"."""
        return j > first and (
            (self.words[j].endswith("ed") and self.words[j + 1 : j + 2] == ["by"])
            or (self.words[j] in role.PASSIVE and self.words[j + 1 : j + 2] == ["by"])
            or self.words[j] in joint.VERBS
            or (self.words[j + 1 : j + 2] in (["por"], ["par"]) and is_participle(self.words[j]))
        )

    def _is_absent(self, j: int) -> bool:
        """Whether "with X unable to attend" begins at token j."""
        return self.words[j] == "with" and bool({"unable", "absent", "missing"} & set(self.words[j : j + 8]))

    def is_denied(self, low: int, high: int) -> bool:
        """Whether a clause says that somebody did not come."""
        return any(True for i in range(low, high) for _ in self.match(i, role.ABSENT))

    def denies(self, low: int, high: int) -> bool:
        return self.is_denied(max(0, low - 3), min(len(self.words), high + 3))

    def is_about_project(self, i: int) -> bool:
        """Whether the nearest noun before token i that can be funded or organised is a project."""
        for k in range(i - 1, max(-1, i - 14), -1):
            if self.words[k] in role.PROJECTS:
                return True
            if self.words[k] in nouns.NOUNS or self.words[k] == "it":
                return False
        return False

    def in_mention(self, k: int) -> bool:
        start = self.annotated.tokens[k].start
        return any(
            a <= start < b
            for a, b, _ in self.focus.gatherings.within(self.scene.sentence.start, self.scene.sentence.end)
        )

    def subject(self, verb: int) -> list[Actor]:
        """The actors before a verb: right before it with auxiliaries apart, or before ", who" and ", in
        ..., ".
        """
        i = verb
        while i > 0 and self.words[i - 1] in joint.AUXILIARIES:
            i -= 1
        if i > 0 and self.words[i - 1] == "y" and self.words[i : i + 1] and self.words[i] in {"ont", "a", "avait"}:
            i -= 1
        if i > 0 and self.words[i - 1] in {"who", "which", "qui", "quien", "quienes"}:
            i -= 1
        if i > 0 and self.words[i - 1] in joint.CAUSES and (verb == i or self.words[i] in joint.PERFECT):
            i -= 1
        found = read_across(self, i) or read_before(self.cast, i)
        if found and not self.hangs_on(found[0]):
            return found
        if (i > 0 and self.words[i - 1] in {"she", "he"}) or (self.words[:1] in (["she"], ["he"]) and i <= 2):
            return self.pronoun(i)
        low, _ = self.clause(verb)
        return self._opening(low, i) if found or self.words[i - 1 : i] in (["and"], [","]) else []

    def hangs_on(self, actor: Actor) -> bool:
        """Whether a preposition before the actor shows that it is no subject: "an institution of the Y"."""
        i = actor.first - 1
        while i >= 0 and self.words[i] in joint.ARTICLES:
            i -= 1
        return i >= 0 and self.words[i] in {"of", "from", "with", "by", "for", "at", "de", "del", "con", "por"}

    def _opening(self, low: int, high: int) -> list[Actor]:
        """The actor with which a clause opens, where its subject is far from its verb."""
        first = next((a for a in self.cast.between(low, high)), None)
        if first is None or any(
            w not in {"the", "la", "el", ",", "–", "-", "on", "in"} for w in self.words[low : first.first][-3:]
        ):
            return []
        return [first]

    def pronoun(self, i: int) -> list[Actor]:
        """Whom "she" or "he" before token i means."""
        k = max((k for k in range(i) if self.words[k] in PRONOUNS), default=0)
        subject = Subject("pronoun", k, k + 1, word=self.words[k])
        someone = self.reference.resolve(subject, self.annotated.tokens[k].start)
        return [Actor(k, k + 1, someone.name, "person")] if someone is not None else []
