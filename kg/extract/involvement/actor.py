"""Who can take part: the people, bodies and countries of a sentence as items of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kg.extract.bodies.group import is_group
from kg.extract.bodies.scene import Scene
from kg.extract.involvement.role import ENVOYS
from kg.extract.people.person import People
from kg.extract.speech.reference import Reference
from kg.extract.speech.unit import Subject
from kg.extract.syntax.neolatin.organ import read_organ
from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.phrase import name_government, read_phrase
from kg.extract.text.saying import words as word_set

ActorKind = Literal["person", "body", "country"]

_GOVERNMENTS = frozenset({"government", "governments", "gobierno", "gobiernos", "gouvernement", "gouvernements"})
_MINISTRIES = frozenset({"ministry", "department"})
#: Where the name of one body ends and that of the next begins.
_JOINT = re.compile(r", and the | and the (?=Government)")
_REGIONAL = word_set("african european american arab international national global regional central united")
#: Endings of the gerunds with which paragraphs of Spanish and French declarations begin.
_GERUNDS = ("ando", "iendo", "ant")
#: Words with which no body's name begins.
_NO_BODY = lexicon.NOT_NAMES - lexicon.BODY_HEADS - _REGIONAL
_SMALL = frozenset({"of", "the", "de", "del", "la", "el", "du", "des", "los"})


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that can take part: tokens `first` to `end`, name, kind.

    A person's tokens take in honorifics, offices and what is named after these.
    """

    first: int
    end: int
    name: str
    kind: ActorKind


class Casting:
    """The casts of a release's scenes, each made when it is first asked for."""

    def __init__(self, document: Document, people: People, reference: Reference) -> None:
        self._document, self._people, self._reference = document, people, reference
        self._casts: dict[int, Cast] = {}

    def of(self, scene: Scene) -> Cast:
        """The actors of a scene."""
        number = scene.sentence.index
        if number not in self._casts:
            self._casts[number] = Cast(self._document, self._people, self._reference, scene)
        return self._casts[number]


class Cast:
    """The actors of one sentence, left to right, without overlap."""

    def __init__(self, document: Document, people: People, reference: Reference, scene: Scene) -> None:
        self.document = document
        self.people = people
        self.reference = reference
        self.scene = scene
        self.annotated = scene.annotated
        self.actors: list[Actor] = []
        self.cover: list[Actor | None] = [None] * len(self.annotated)
        self._hidden = [False] * len(self.annotated)
        self._take_people()
        self._take_holders()
        self._hide_offices()
        self._take_others()
        self.actors.sort(key=lambda actor: actor.first)

    def between(self, first: int, end: int) -> list[Actor]:
        """The actors that begin between two tokens."""
        return [actor for actor in self.actors if first <= actor.first < end]

    def list_end(self, i: int) -> int:
        """The token after the actors joined by commas and "and" from token i on."""
        joining = {",", "and", "the", "&", "(", ")"}
        while i < len(self.cover) and (self.cover[i] is not None or self.annotated.lower(i) in joining):
            i += 1
        return i

    def _add(self, actor: Actor) -> None:
        self.actors.append(actor)
        for i in range(actor.first, actor.end):
            self.cover[i] = actor

    def _take_people(self) -> None:
        tokens = self.annotated.tokens
        starts = {token.start: i for i, token in enumerate(tokens)}
        ends = {token.end: i + 1 for i, token in enumerate(tokens)}
        spans: list[tuple[int, int, str]] = []
        sentence = self.scene.sentence
        for start, stop, someone in self.people.within(sentence.start, sentence.end):
            if start in starts and stop in ends:
                first, end = self._with_offices(starts[start], ends[stop])
                spans.append((first, end, someone.name))
        floor = 0
        for first, end, name in spans:
            self._add(Actor(max(first, floor), max(end, floor + 1), name, "person"))
            floor = max(floor, end)

    def _with_offices(self, first: int, end: int) -> tuple[int, int]:
        """A person's tokens with honorifics and linked offices."""
        reading = self.scene.reading
        low, high = first, end
        for k, span in enumerate(reading.names):
            if span.first <= first < span.end or first <= span.first < end:
                for link in reading.links_of(k):
                    low, high = min(low, link.office.first), max(high, link.office.end)
                    high = max([high, *[p.end for p in link.trailing if self._trails(p.first, span.end)]])
        while low > 0 and self.annotated.honorific[low - 1]:
            low -= 1
        return low, high

    def _trails(self, first: int, end: int) -> bool:
        """Whether a phrase from token `first` on is of the one named before `end`, not of whom that one stands for."""
        return first >= end and "behalf" not in {self.annotated.lower(k) for k in range(max(end, first - 3), first)}

    def _take_holders(self) -> None:
        """ "the President": the one of whom the text has said so, where the office stands without a name."""
        linked = {id(link.office) for link in self.scene.reading.links}
        for office in self.scene.reading.offices:
            alone = id(office) not in linked and self.annotated.lower(office.first - 1) == "the"
            if (
                not alone
                or not self.annotated.tokens[office.head[0]].is_capital
                or self.cover[office.first] is not None
            ):
                continue
            subject = Subject("title", office.first, office.end, office=office)
            someone = self.reference.resolve(subject, self.annotated.tokens[office.first].start)
            if someone is not None:
                self._add(Actor(office.first, office.end, someone.name, "person"))

    def _hide_offices(self) -> None:
        """Bodies and countries inside the offices of people without a name are no actors."""
        for office in self.scene.reading.offices:
            for i in range(office.first, office.end):
                self._hidden[i] = True

    def _take_others(self) -> None:
        i = 0
        while i < len(self.annotated):
            if self.cover[i] is not None or self._hidden[i]:
                i += 1
                continue
            found = self._governments(i) or self._body(i) or self._branch(i) or self._country(i)
            for actor in found:
                self._add(actor)
            i = max([i + 1, *[actor.end for actor in found]])

    def _governments(self, i: int) -> list[Actor]:
        """ "Government of X"; "Governments of X, Y and Z"."""
        if self.annotated.lower(i) not in _GOVERNMENTS or self.annotated.lower(i + 1) not in _SMALL:
            return []
        end = i + 1
        found: list[Actor] = []
        while True:
            while self.annotated.lower(end) in _SMALL:
                end += 1
            country = self._country(end)
            if not country:
                return found
            name = name_government(country[0].name)
            found.append(Actor(found[-1].end if found else i, country[0].end, name, "country"))
            end = country[0].end
            joined = self.annotated.lower(end) in {",", "and"} and self.annotated.lower(i).endswith("s")
            if not joined:
                return found
            end += 1 + (self.annotated.lower(end + 1) == "and")

    def _body(self, i: int) -> list[Actor]:
        """A body: one with a known name or structure, else capitals up to the head of a body."""
        body = next((b for b in self.scene.bodies if b.first == i), None)
        if body is not None and not body.known and (longer := self._organ(i)) and longer[0].end > body.end:
            return longer
        if body is not None:
            end = body.end
            while body.parent is not None and body.parent.first >= end:
                end, body = body.parent.end, body.parent
            whole = next(b for b in self.scene.bodies if b.first == i)
            joint = end if whole.known else self._joint(i, end)
            if joint < end:
                return [Actor(i, joint, _JOINT.split(whole.name, maxsplit=1)[0], "body")]
            if not whole.known and (" " not in whole.name or is_group(whole.name)):
                return []
            name = whole.name if whole.known else self.document.acronyms.get(whole.name, whole.name)
            return [Actor(i, end, name, "body")]
        return self._unknown(i)

    def _branch(self, i: int) -> list[Actor]:
        """A body's own word with the country of its branch: "Caritas Nepal"; no town's, and none of the language."""
        token = self.annotated.tokens[i]
        hit = self.annotated.hits[i + 1] if i + 1 < len(self.annotated) else None
        named = token.is_capital and token.is_word and not self.document.is_common(token.text)
        if not named or i == 0 or self.annotated.hits[i] is not None or self.annotated.tokens[i - 1].is_capital:
            return []
        town = self.document.gazetteer.city_country(token.text) is not None
        country = self._country(i + 1) if hit is not None and hit.form != "demonym" and not town else []
        return [Actor(i, country[0].end, f"{token.text} {country[0].name}", "body")] if country else []

    def _unknown(self, i: int) -> list[Actor]:
        token = self.annotated.tokens[i]
        if organ := self._organ(i):
            return organ
        if not token.is_capital or token.lower in _NO_BODY:
            return []
        if token.text in self.document.acronyms and token.text.isupper():
            if is_group(self.document.acronyms[token.text]):
                return []
            return [Actor(i, i + 1, self.document.acronyms[token.text], "body")]
        if i == 0 and self.scene.reading.romance and token.lower.endswith(_GERUNDS):
            return []
        hit = self.annotated.hits[i]
        if hit is not None and hit.entry.kind == "country" and not self._heads_body(i):
            return []
        phrase = read_phrase(self.document, self.annotated, i, self._stops())
        if phrase is None or phrase.kind != "body" or phrase.first != i:
            return []
        if self.annotated.lower(i) in ENVOYS:
            return []
        name = phrase.name
        if is_group(name):
            return []
        if hit is not None and name.split()[0] == self.annotated.text(i) and self.annotated.lower(i + 1) in _MINISTRIES:
            name = name.split(" ", 1)[1]
        end = self._joint(i, phrase.end)
        name = _JOINT.split(name, maxsplit=1)[0]
        return [Actor(i, end, name, "body")] if " " in name or name.isupper() else []

    def _organ(self, i: int) -> list[Actor]:
        """A body by its noun in a Spanish or French sentence."""
        romance = self.scene.reading.romance
        organ = read_organ(self.document, self.annotated, i, self._stops()) if romance else None
        return [Actor(i, organ.end, organ.name, "body")] if organ is not None else []

    def _joint(self, first: int, end: int) -> int:
        """Where a body's name ends, if a second one is joined to it by ", and the" or "and the Government"."""
        lowered = [self.annotated.lower(k) for k in range(first, end)]
        for k in range(first, end - 2):
            rest = lowered[k - first :]
            if rest[:3] == [",", "and", "the"] or (rest[:2] == ["and", "the"] and rest[2] in _GOVERNMENTS):
                return k
        return end

    def _heads_body(self, i: int) -> bool:
        """Whether capitals from a country's name on lead to the head of a body: "Sri Lanka Bureau"."""
        for k in range(i, min(i + 7, len(self.annotated))):
            if not self.annotated.tokens[k].is_capital and self.annotated.text(k) not in {"'", "’", "'s", "’s"}:
                return False
            if self.annotated.lower(k) in lexicon.BODY_HEADS and self.annotated.hits[k] is None:
                return True
        return False

    def _stops(self) -> frozenset[int]:
        return frozenset(i for i, actor in enumerate(self.cover) if actor is not None)

    def _country(self, i: int) -> list[Actor]:
        hit = self.annotated.hits[i] if i < len(self.annotated) else None
        if (
            hit is None
            or hit.entry.kind != "country"
            or hit.form == "demonym"
            or hit.start != self.annotated.tokens[i].start
        ):
            return []
        end = i
        while end < len(self.annotated) and self.annotated.hits[end] is hit:
            end += 1
        if self._is_place(i):
            return []
        return [Actor(i, end, hit.entry.name, "country")]

    def _is_place(self, i: int) -> bool:
        """Whether the country only says where: "in Kenya", "Bridgetown, Barbados"."""
        return any(v.first <= i < v.end for v in self.scene.venues) or self.annotated.lower(i - 1) in {
            "in",
            "to",
            "across",
            "near",
            "en",
        }


def read_before(cast: Cast, end: int) -> list[Actor]:
    """The list of actors right before token `end`, in order: "A, B and C" of "A, B and C took part"."""
    found: list[Actor] = []
    i = end - 1
    while i >= 0:
        actor = cast.cover[i]
        if actor is not None:
            if not found or found[-1] is not actor:
                found.append(actor)
            i = actor.first - 1
        elif _joins(cast.annotated, i) or (i == end - 1 and cast.annotated.text(i) in {"-", "–", "—"}):
            i -= 1
        else:
            break
    return found[::-1]


_JOINING = word_set(
    """, and & the y e et both ( ) 's la le el les los las l' ainsi así asimismo also jointly today yesterday
    then h.e."""
)


def _joins(annotated: Annotated, i: int) -> bool:
    word = annotated.lower(i)
    return word in _JOINING or (annotated.text(i).isupper() and annotated.text(i - 1) == "(") or annotated.honorific[i]
