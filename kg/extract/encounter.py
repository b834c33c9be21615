"""Gatherings told by a verb: "X met with Y", "received a delegation", "spoke by telephone with",
"travelled to".
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.almanac import WEEKDAYS
from kg.extract.assembly import PEOPLE, Assemblies
from kg.extract.citation import join_names
from kg.extract.dialogue import Dialogues
from kg.extract.document import Document
from kg.extract.layout import Kind
from kg.extract.mention import Mention
from kg.extract.person import People
from kg.extract.phrase import spell
from kg.extract.saying import words as word_set
from kg.extract.scene import Scene
from kg.extract.signing import find_signing
from kg.facts import MeetingKind

_MEET = frozenset({"met", "meets", "meet", "rencontré"})
#: Spanish and French verbs of meeting, which take "con" or "avec", or a place or a day where those who met are the
#: subject: "se reunió con", "s'est entretenu avec", "se sont réunis à".
_REFLEXIVE = word_set(
    """reunió reunieron reunirá reunirán entrevistó entrevistaron réuni réunis réunie réunies réunira réuniront
    entretenu entretenue entretenus conversó conversaron sostuvo sostuvieron mantuvo mantuvieron échangé"""
)
_WITH = frozenset({"con", "avec"})
_BY_TELEPHONE = frozenset({"téléphone", "telefónicamente", "teléfono", "téléphonique", "telefónica"})
_ROMANCE_SETTING = word_set("à au en el los le les du hoy ayer este esta ce cette mardi del por")
#: Verbs of meeting that have no object, as what follows shows: "convened in Dakar".
_GATHER = frozenset({"convened", "gathered", "convenes", "reconvened", "convene", "reconvene"})
_SIT = frozenset({"sat", "sits", "sit"})
#: What follows "sat" where those who sit are in conference: "sat down in", "had sat for three days".
_SITTING = frozenset({"down", "for", "until", "on", "again", "yesterday", "today"})
_SETTING = frozenset({"in", "on", "for", "at", "today", "yesterday", "online", "virtually", "this", "here"})
_NOUNS_OF_MEETING = word_set(
    """reunión reuniones encuentro encuentros réunion rencontre llamada conversación entretien visita"""
)
_RECEIVE = frozenset({"received", "receives", "receive", "recibió", "recibe", "reçu"})
_TRAVEL = frozenset(
    {"travelled", "traveled", "travels", "travel", "travelling", "traveling", "visited", "visits", "viajó"}
)
_SPEAK = frozenset({"spoke", "speaks", "speak"})
_CALL = frozenset({"called", "calls"})
#: Objects of "met" that are no people: "met the criteria".
_ABSTRACT = word_set(
    """criteria needs need target targets goal goals deadline requirements requirement demand demands
    standards conditions challenges expectations resistance success"""
)

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


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb of meeting at tokens `first` to `end`."""

    first: int
    end: int
    kind: MeetingKind
    noun: str


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
            verb = self._verb_at(i)
            if verb is not None and not any(m.first <= i < m.end + 2 and m.ordinal for m in taken):
                mention = self._read(verb)
                if mention is not None:
                    found.append(mention)
        return found

    def _verb_at(self, i: int) -> _Verb | None:
        word, following = self.annotated.lower(i), self.annotated.lower(i + 1)
        if word in _GATHER and following in _SETTING:
            return _Verb(i, i + 1, "meeting", "meeting")
        if word in _SIT and following in _SITTING:
            return _Verb(i, i + 1 + (following == "down"), "meeting", "meeting")
        if word in _MEET:
            end = i + 2 if following in {"with", "again"} else i + 1
            return _Verb(i, end, "meeting", "meeting")
        if word in _REFLEXIVE:
            return self._reflexive(i)
        if word in _RECEIVE:
            return (
                _Verb(i, i + 1, "visit", "visit")
                if self.annotated.lower(i - 1) not in {"was", "were", "been", "be", "is"}
                else None
            )
        if (
            word in _CALL
            and following == "on"
            and self.annotated.lower(i + 2) not in {"the", "all", "states", "countries"}
        ):
            return _Verb(i, i + 2, "meeting", "meeting")
        if word in _SPEAK:
            return self._spoken(i)
        if word in _TRAVEL and (following == "to" or word in {"visited", "visits"}):
            return _Verb(i, i + 1, "visit", "visit")
        return None

    def _reflexive(self, i: int) -> _Verb | None:
        """ "se reunió (ayer) con", "s'est entretenu par téléphone avec", "se sont réunis à"."""
        reach = range(i + 1, min(i + 9, len(self.annotated)))
        joined = next((k for k in reach if self.annotated.lower(k) in _WITH), None)
        if joined is not None and not any(self.annotated.lower(k) in {",", "."} for k in range(i + 1, joined)):
            remote = bool(self._words(i, joined) & _BY_TELEPHONE)
            if self._words(i + 1, joined) & _NOUNS_OF_MEETING:
                return None
            return _Verb(i, joined + 1, "other" if remote else "meeting", "call" if remote else "meeting")
        gathers = self.annotated.lower(i).startswith(("réuni", "reuni"))
        placed = self.annotated.lower(i + 1) in _ROMANCE_SETTING
        return _Verb(i, i + 1, "meeting", "meeting") if gathers and placed else None

    def _spoken(self, i: int) -> _Verb | None:
        """ "spoke (today) (by telephone) with": a call."""
        for k in range(i + 1, min(i + 7, len(self.annotated))):
            if self.annotated.lower(k) == "with":
                return _Verb(i, k + 1, "other", "call")
            if self.annotated.lower(k) in {"at", "in", "about", "of", ".", ",", "for"}:
                return None
        return None

    def _read(self, verb: _Verb) -> Mention | None:
        start = self._clause_start(verb.first)
        verb = self._past_setting(verb)
        end = self._clause_end(verb.end)
        subjects, objects = self._named(start, verb.first), self._named(verb.end, end)
        if verb.noun == "visit" and self.annotated.lower(verb.first) in _TRAVEL:
            return self._journey(verb, subjects, start)
        if verb.kind == "meeting" and not objects and not self._has_people(verb.end, end):
            return Assemblies(self.dialogues, self.scene).read(verb.first, verb.end, start)
        pronoun = {"he", "she", "they"} & self._words(start, verb.first)
        host = verb.noun == "visit" and verb.first > 1 and self.annotated.tokens[verb.first - 1].is_capital
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

    def _past_setting(self, verb: _Verb) -> _Verb:
        """The verb with the day and the place right after it, where people follow: "received on 3 May, in Lima, X"."""
        tokens, i = self.annotated.tokens, verb.end
        while i < len(tokens) and (self.annotated.lower(i) in {",", "on", "in", "at"} or self._is_setting(i)):
            i += 1
        if i == verb.end or i >= len(tokens) or verb.noun != "visit" or self.annotated.lower(verb.first) in _TRAVEL:
            return verb
        return replace(verb, end=i)

    def _is_setting(self, i: int) -> bool:
        start = self.annotated.tokens[i].start
        dated = any(date.start <= start < date.end for date in self.scene.dates)
        placed = any(venue.first <= i < venue.end for venue in self.scene.venues)
        return dated or placed or self.annotated.text(i) in WEEKDAYS

    def _words(self, first: int, end: int) -> set[str]:
        return {self.annotated.lower(i) for i in range(first, end)}

    def _mention(self, verb: _Verb, people: tuple[str, ...], end: int) -> Mention:
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

    def _cite(self, verb: _Verb, people: tuple[str, ...], end: int) -> str:
        """ "Meeting between A and B", "Call with A", "Meeting with members of the Y Group"."""
        noun = verb.noun.capitalize()
        if verb.noun == "visit":
            return f"{noun} of {join_names(people)}" if people else noun
        if len(people) > 1:
            return f"{noun} between {join_names(people)}"
        if people:
            return f"{noun} with {people[0]}"
        with_whom = spell(self.document, self.annotated, verb.end, min(end, verb.end + 12)).rstrip(" .,")
        return f"{noun} with {with_whom}" if with_whom else noun

    def _journey(self, verb: _Verb, subjects: list[str], start: int) -> Mention | None:
        """A trip: somebody named and a place."""
        reach = verb.end + (14 if self.annotated.lower(verb.first) in {"visited", "visits"} else 2)
        venue = next((v for v in self.scene.venues if verb.end <= v.first <= reach), None)
        negated = "not" in self._words(max(start, verb.first - 3), verb.first)
        if negated or not (subjects or self._has_people(start, verb.first)):
            return None
        if venue is None and (not self.scene.dates or self.annotated.lower(verb.end) != "to"):
            return None
        who = f" of {join_names(subjects)}" if subjects else ""
        where = f" to {spell(self.document, self.annotated, venue.first, venue.end)}" if venue else ""
        return Mention(
            self.scene,
            verb.first,
            verb.end,
            verb.first,
            "visit",
            "visit",
            f"Visit{who}{where}",
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
        return [someone.name for _, _, someone in self.people.within(tokens[first].start, tokens[end - 1].end)]

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
