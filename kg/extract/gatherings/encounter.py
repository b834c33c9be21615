"""Gatherings told by a verb: "X met with Y", "received a delegation", "spoke by telephone with",
"travelled to".
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.bodies.dialogue import Dialogues
from kg.extract.bodies.scene import Scene
from kg.extract.gatherings.assembly import PEOPLE, Assemblies
from kg.extract.gatherings.citation import join_names, word_in
from kg.extract.gatherings.contact import Contact, find_contact, is_introducing, is_journey, is_setting
from kg.extract.gatherings.mention import Mention
from kg.extract.gatherings.signing import find_signing
from kg.extract.people.person import People
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.extract.text.phrase import spell
from kg.extract.text.saying import words as word_set

#: Objects of "met" that are no people: "met the criteria".
_ABSTRACT = word_set(
    """criteria needs need target targets goal goals deadline requirements requirement demand demands
    standards conditions challenges expectations resistance success"""
)

#: Words before a verb of contact by which it did not happen, and those before "to meet" by which it is only wished.
_DENYING = word_set("not never cannot without n't neither nor could would")
_WISHING = word_set(
    """hopes hoped hope wants wanted want wish wished wishes willing ready refused declined asked like able unable
    opportunity chance failed invited invitation prepared"""
)

_PRONOUNS = frozenset({"he", "she", "they", "il", "elle", "ils", "elles", "él", "ella", "ellos", "ellas"})
CLAUSE_ENDS = frozenset({";", ":", "(", "“", '"', "”"})
PURPOSE = frozenset(
    {
        "to",
        "during",
        "where",
        "on",
        "at",
        "in",
        "as",
        "while",
        "after",
        "before",
        "by",
        "for",
        "following",
        "about",
        "who",
        "which",
        "ahead",
    }
)


class Encounters:
    """Finds the meetings that verbs tell in one sentence."""

    def __init__(self, document: Document, dialogues: Dialogues, people: People, scene: Scene) -> None:
        self.document = document
        self.dialogues = dialogues
        self.people = people
        self.scene = scene
        self.annotated = scene.annotated

    def find(self, taken: list[Mention]) -> list[Mention]:
        """The mentions, left to right; taken: nominal ones, after whose name a verb of meeting tells
        nothing new.
        """
        if self.scene.sentence.kind in {Kind.SALUTATION, Kind.BYLINE, Kind.CONTACT}:
            return []
        found = []
        for i in range(1, len(self.annotated)):
            verb = find_contact(self.scene, i)
            if verb is not None and is_introducing(self.annotated, verb) and taken:
                continue
            if verb is not None and not self._is_negated(verb) and not self._is_verb_of(taken, i):
                mention = None if self._is_for_one(taken, verb) else self._read(verb)
                if mention is not None:
                    found.append(mention)
        return found

    def _is_verb_of(self, taken: list[Mention], i: int) -> bool:
        """Whether the verb at token i tells that a numbered session met: "the 5th session met"."""
        return any(m.first <= i < m.end + 2 and m.ordinal and self.annotated.text(i - 1) != "," for m in taken)

    def _is_for_one(self, taken: list[Mention], verb: Contact) -> bool:
        """Whether a noun tells what for they meet: "will host A for talks"; its people are those of the clause."""
        end = self._clause_end(verb.end)
        nouns = (m for m in taken if end < m.first <= end + 3 and self.annotated.lower(end) == "for" and not m.plural)
        mention = next(nouns, None)
        if mention is not None and not mention.people:
            start = self._clause_start(verb.first)
            mention.people = tuple(dict.fromkeys(self._named(start, verb.first) + self._named(verb.end, end)))
        return mention is not None and mention.kind != "visit"

    def _is_negated(self, verb: Contact) -> bool:
        """Whether they did not meet, or only wish or are asked to."""
        before = [self.annotated.lower(k) for k in range(max(0, verb.first - 4), verb.first)]
        wished = before[-1:] == ["to"] and bool(_WISHING & set(before))
        return wished or bool(_DENYING & set(before))

    def _read(self, verb: Contact) -> Mention | None:
        start = self._clause_start(verb.first)
        verb = self._past_setting(verb)
        end = self._clause_end(verb.end)
        subjects, objects = self._named(start, verb.first), self._named(verb.end, end)
        if is_journey(self.annotated, verb):
            return self._journey(verb, subjects, start)
        together = self.scene.reading.romance and len(subjects) > 1
        if verb.kind == "meeting" and not objects and not self._has_people(verb.end, end):
            if together and (self.scene.dates or self.scene.venues):
                return self._mention(verb, tuple(dict.fromkeys(subjects)), end)
            return Assemblies(self.dialogues, self.scene).read(verb.first, verb.end, start)
        pronoun = _PRONOUNS & self._words(start, verb.first) or self._has_no_subject(verb, start)
        host = verb.noun == "visit" and verb.first > 1 and self.annotated.tokens[verb.first - 1].is_capital
        host = host or is_introducing(self.annotated, verb)
        told = host or subjects or pronoun or verb.kind == "ceremony" or self._has_people(start, verb.first)
        if not told or not (objects or self._has_people(verb.end, end)):
            return None
        if (
            verb.noun == "meeting"
            and self.annotated.lower(verb.end - 1) == "on"
            and (not objects or "to" in self._words(verb.end, end + 1))
        ):
            return None
        if verb.kind == "visit" and not objects and "delegation" not in self._words(verb.end, end):
            return None
        return self._mention(verb, tuple(dict.fromkeys(subjects + objects)), end)

    def _has_no_subject(self, verb: Contact, start: int) -> bool:
        """Whether a Spanish verb opens its clause, and whoever was spoken of last is meant: "Se reunió con"."""
        first = verb.first - (self.annotated.lower(verb.first - 1) == "se")
        return self.scene.reading.romance and first == start and self.annotated.lower(first) == "se"

    def _past_setting(self, verb: Contact) -> Contact:
        """The verb with the day and the place right after it, where people follow: "received on 3 May, in Lima, X"."""
        tokens, i = self.annotated.tokens, verb.end
        while i < len(tokens) and (self.annotated.lower(i) in {",", "on", "in", "at"} or is_setting(self.scene, i)):
            i += 1
        if i == verb.end or i >= len(tokens) or not verb.is_guest or is_journey(self.annotated, verb):
            return verb
        return replace(verb, end=i)

    def _words(self, first: int, end: int) -> set[str]:
        return {self.annotated.lower(i) for i in range(first, end)}

    def _mention(self, verb: Contact, people: tuple[str, ...], end: int) -> Mention:
        name = self._cite(verb, people, end)
        return Mention(
            self.scene,
            verb.first,
            verb.end,
            verb.first,
            verb.noun,
            verb.kind,
            name,
            "a",
            people=people,
            verbal=True,
        )

    def _cite(self, verb: Contact, people: tuple[str, ...], end: int) -> str:
        """ "Meeting between A and B", "Call with A", "Meeting with members of the Y Group"."""
        words = word_in(self.document)
        noun = {"meeting": words.meeting, "visit": words.visit, "call": words.call}[verb.noun]
        if verb.noun == "visit":
            return f"{noun} {words.visit_of} {join_names(people, words.last)}" if people else noun
        if len(people) > 1:
            return f"{noun} {words.between} {join_names(people, words.last)}"
        if people:
            return f"{noun} {words.with_} {people[0]}"
        stop = next((k for k in range(verb.end, end) if self._is_dated(k)), min(end, verb.end + 12))
        with_whom = spell(self.document, self.annotated, verb.end, stop).rstrip(" .,")
        return f"{noun} {words.with_} {with_whom}" if with_whom else noun

    def _is_dated(self, i: int) -> bool:
        start = self.annotated.tokens[i].start
        return any(date.start <= start < date.end for date in self.scene.dates)

    def _journey(self, verb: Contact, subjects: list[str], start: int) -> Mention | None:
        """A trip: somebody named and a place."""
        reach = verb.end + (14 if self.annotated.lower(verb.first) in {"visited", "visits", "visit"} else 2)
        led = self.annotated.lower(verb.first) in {"led", "leads", "lead", "heads", "headed"}
        reach = verb.end + 14 if led else reach
        venue = next((v for v in self.scene.venues if verb.end <= v.first <= reach), None)
        negated = "not" in self._words(max(start, verb.first - 3), verb.first)
        if negated or not (subjects or self._has_people(start, verb.first)):
            return None
        if venue is None and (not self.scene.dates or self.annotated.lower(verb.end) != "to"):
            return None
        words = word_in(self.document)
        who = f" {words.visit_of} {join_names(subjects, words.last)}" if subjects else ""
        where = f" {words.guest} {spell(self.document, self.annotated, venue.first, venue.end)}" if venue else ""
        return Mention(
            self.scene,
            verb.first,
            verb.end,
            verb.first,
            "visit",
            "visit",
            f"{words.visit}{who}{where}",
            "a",
            people=tuple(subjects),
            verbal=True,
        )

    def _clause_start(self, i: int) -> int:
        while i > 0 and self.annotated.text(i - 1) not in CLAUSE_ENDS:
            i -= 1
        return i

    def _clause_end(self, i: int) -> int:
        first = i
        while i < len(self.annotated) and self.annotated.text(i) not in CLAUSE_ENDS:
            if self.annotated.lower(i) in PURPOSE and i > first and not self._inside_office(i):
                break
            i += 1
        return i

    def _inside_office(self, i: int) -> bool:
        tokens = self.annotated.tokens
        beside = (tokens[i - 1], *tokens[i + 1 : i + 2])
        if self.annotated.lower(i) == "for" and all(token.is_capital for token in beside):
            return True
        return any(office.first <= i < office.end for office in self.scene.reading.offices)

    def _named(self, first: int, end: int) -> list[str]:
        """The people named between two tokens."""
        tokens = self.annotated.tokens
        if end <= first:
            return []
        owners = {tokens[k].end for k in range(first, end - 1) if self.annotated.lower(k + 1) in {"'s", "’s"}}
        named = self.people.within(tokens[first].start, tokens[end - 1].end)
        return [someone.name for _, stop, someone in named if stop not in owners]

    def _has_people(self, first: int, end: int) -> bool:
        """Whether people without a name stand there: "13 leaders", "the Prime Minister"."""
        words = self._words(first, end)
        if words & _ABSTRACT:
            return False
        return bool(words & PEOPLE) or any(first <= o.head[0] < end for o in self.scene.reading.offices)


def find_encounters(
    document: Document, dialogues: Dialogues, people: People, scene: Scene, taken: list[Mention]
) -> list[Mention]:
    """The meetings told by verbs in a sentence, left to right."""
    signing = find_signing(document, people, scene)
    found = Encounters(document, dialogues, people, scene).find(taken) + ([signing] if signing else [])
    return [m for m in found if m.head not in {t.head for t in taken}]
