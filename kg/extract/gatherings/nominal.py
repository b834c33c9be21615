"""Mentions of gatherings as noun phrases: "the third workshop of the Y Network", "last Thursday's
meeting".
"""

from __future__ import annotations

from kg.extract.bodies.body import Body
from kg.extract.bodies.dialogue import Dialogues
from kg.extract.bodies.scene import Scene
from kg.extract.gatherings.bound import Bounds
from kg.extract.gatherings.edition import Editions, read_shift
from kg.extract.gatherings.mention import Mention
from kg.extract.gatherings.series import SeriesReader
from kg.extract.text import kind as nouns
from kg.extract.text.document import Document
from kg.extract.text.ordinal import read_ordinal, read_roman
from kg.extract.text.phrase import spell
from kg.extract.text.romance import skip_adjectives
from kg.extract.text.saying import words as word_set
from kg.facts import MeetingKind

#: What is held in rounds.
_TALKS = frozenset({"talks", "negotiations", "consultations", "discussions", "dialogue", "meetings", "dialogues"})
#: Nouns that are verbs as well, and the words after which they are.
_VERBS = word_set("visit tour launch meeting training forum debate talks discussion call")
_BEFORE_VERBS = word_set("to will would by be been is are was were we they not of for and in")
#: What standing dialogues have.
_HELD_OF = word_set("chair chairs chairmanship presidency president secretariat member members co-chair")
#: Nouns that point to the dialogue named last.
_ORGANS = frozenset({"group", "committee", "council", "commission", "network", "board", "force"})
_POINTING = frozenset({"process", "mechanism", "proceso", "mecanismo", "foro", "processus", "mécanisme"})


def find_mentions(document: Document, dialogues: Dialogues, scene: Scene) -> list[Mention]:
    """The nominal mentions of gatherings in a sentence, left to right, without overlap."""
    finder = _Finder(document, dialogues, scene)
    found: list[Mention] = []
    for i in range(len(scene.annotated)):
        if found and i < found[-1].end:
            continue
        mention = finder.read(i)
        if mention is not None:
            found.append(mention)
    return found


class _Finder:
    """Reads the noun phrases around nouns of gatherings."""

    def __init__(self, document: Document, dialogues: Dialogues, scene: Scene) -> None:
        self.document = document
        self.dialogues = dialogues
        self.scene = scene
        self.annotated = scene.annotated
        self.bounds = Bounds(document, scene)
        self.series = SeriesReader(self.bounds)
        self.editions = Editions(document, dialogues, scene)

    def read(self, i: int) -> Mention | None:
        """The mention whose noun, or whose dialogue's name, stands at token i."""
        body = self.scene.body_at(i)
        if body is not None and self.dialogues.name_of(body) is not None:
            return self.editions.read(body) if i == body.first else None
        noun = self.annotated.lower(i).removeprefix("l'")
        kind = self._kind_at(i)
        if kind is None or self._is_modifier(i) or (body is None and self.annotated.hits[i] is not None):
            return None
        if body is not None and not self._heads(body, i):
            return None
        return self._read_phrase(i, noun, kind, body)

    def _heads(self, body: Body, i: int) -> bool:
        """Whether token i is the noun that heads a body's name, so that the name is a meeting's: "Y
        Conference".
        """
        first = next((k for k in range(body.first, body.end) if self.annotated.lower(k) == body.head), None)
        return first == i

    def _kind_at(self, i: int) -> MeetingKind | None:
        word = self.annotated.lower(i).removeprefix("l'")
        before = self.annotated.lower(i - 1)
        if (before, word) in nouns.COMPOUNDS:
            return nouns.COMPOUNDS[before, word]
        if word == "formation" and before in {"une", "cette"}:
            return "training"
        after = i + 2 if self.annotated.lower(i + 1) in {"de", "del"} else i + 1
        after += self.annotated.lower(after) in {"un", "el"}
        if (word, self.annotated.lower(after)) in nouns.FOLLOWED:
            return nouns.FOLLOWED[word, self.annotated.lower(after)]
        if word == "call" and self.annotated.lower(i + 1) in {"with", "between"}:
            return nouns.NOUNS[word]
        if word in nouns.NOUNS:
            return None if word == "call" else nouns.NOUNS[word]
        singular = "reunión" if word == "reuniones" else word.removesuffix("s")
        return nouns.NOUNS[singular] if singular in nouns.NOUNS and singular != "call" else None

    def _is_modifier(self, i: int) -> bool:
        """Whether the noun only modifies another or is a verb: "meeting room", "to visit", "forum's"."""
        following, before = self.annotated.lower(i + 1), self.annotated.lower(i - 1)
        if before == "de" and i > 1 and self.annotated.lower(i) in nouns.ROMANCE:
            return True
        if following in nouns.MODIFIED or self.annotated.text(i + 1) == "-" or self.annotated.text(i - 1) == "-":
            return True
        if (self.annotated.lower(i), following) in nouns.COMPOUNDS or (
            following in nouns.NOUNS and following not in nouns.PARTS
        ):
            return True
        verb = self.annotated.lower(i) in _VERBS and before in _BEFORE_VERBS
        return verb and not self.annotated.tokens[i].is_capital

    def _read_phrase(self, head: int, noun: str, kind: MeetingKind, body: Body | None) -> Mention | None:
        elided = self.annotated.lower(head) != noun
        first, definite = (head, "the") if elided else self.bounds.left(head)
        words = [self.annotated.lower(k) for k in range(first, head)]
        if self._employs(first) or self._is_standing(first, head):
            return None
        if definite == "no" or (
            not definite and noun in {"training", "course", "session", "panel", "call", "debate"} and first == head
        ):
            return None
        if noun == "curso" and self.annotated.lower(head - 1) == "en":
            return None  # "el año en curso"
        if noun in {"round", "ronda", "gabinete"} and not self._is_round(first, head):
            return None
        if noun == "meeting" and first == head and not definite and self._is_gerund(head):
            return None
        end, owner, topic = self.bounds.right(head, body)
        words += [self.annotated.lower(k) for k in range(head + 1, skip_adjectives(self.annotated, head + 1))]
        mention = Mention(
            self.scene,
            first,
            end,
            head,
            noun,
            kind,
            "",
            definite,
            self._ordinal(first, head),
            topic=topic,
            shift=read_shift(words),
            recurrent=bool(nouns.RECURRENT & set(words)),
            plural=self._is_plural(head, noun),
        )
        part = noun in nouns.PARTS and not self._sits(mention)
        mention.part = part or self.annotated.lower(head - 1) in {"opening", "closing"}
        if noun == "gathering" and self.annotated.lower(head - 1) == "ceremonial":
            mention.kind = "ceremony"
        self._own(mention, owner)
        mention.series = self.series.read(mention)
        mention.place = self._place(first, head) or self._place_after(head)
        mention.name = spell(self.document, self.annotated, self._name_start(first, head), end)
        mention.adjunct = self._is_adjunct(first)
        return mention

    def _employs(self, first: int) -> bool:
        """Whether "of the" or "from the" after a person's name leads to it: a body for which the person speaks."""
        i = first - 1 - (self.annotated.lower(first - 1) == "the")
        named = {span.end for span in self.scene.reading.names}
        return self.annotated.tokens[first].is_capital and self.annotated.lower(i) in {"of", "from"} and i in named

    def _is_standing(self, first: int, head: int) -> bool:
        """Whether it is the short name of a dialogue that has a chair or members: "as Chair of the Dialogue"."""
        standing = {self.annotated.lower(first - k) for k in (2, 3)} & _HELD_OF
        owned = "of" in {self.annotated.lower(first - 1), self.annotated.lower(first - 2)}
        named = self.annotated.tokens[head].is_capital and first == head and bool(standing) and owned
        return named and self.dialogues.by_noun(self.annotated.lower(head)) is not None

    def _sits(self, mention: Mention) -> bool:
        """Whether it is a numbered session of a body that sits: "the second session of the Joint Commission"."""
        following = {self.annotated.lower(k) for k in range(mention.head + 2, mention.head + 8)}
        return mention.ordinal is not None and bool(following & nouns.SITTING)

    def _is_round(self, first: int, head: int) -> bool:
        """Whether a round is numbered, and one of talks or of a dialogue: not "the second round of nominees"."""
        of = self.annotated.lower(head + 1) == "of"
        what = {self.annotated.lower(k) for k in range(head + 2, head + 6)} if of else set()
        named = any(self.scene.body_at(k) is not None for k in range(head + 2, head + 5))
        numbered = self._ordinal(first, head) is not None
        pointing = not of and first == head and self.annotated.lower(head - 1) == "the"
        return pointing or (numbered and (not of or named or bool(what & _TALKS)))

    def _is_gerund(self, head: int) -> bool:
        """Whether "meeting" without article, in lower case and inside a sentence, is a form of the verb."""
        before, following = self.annotated.text(head - 1), self.annotated.lower(head + 1)
        tied = following in {"of", "between", "with", "on", "in"} and not (before.islower() and before.endswith("ed"))
        return self.annotated.text(head).islower() and head > 0 and not tied

    def _is_plural(self, head: int, noun: str) -> bool:
        return noun not in nouns.NOUNS and noun.endswith("s")

    def _ordinal(self, first: int, head: int) -> int | None:
        found = [
            n
            for k in range(first, head)
            if (n := self._number(k, head)) is not None and self.scene.body_at(k) is None
        ]
        tens = len(found) > 1 and found[-2] % 10 == 0 and found[-1] < 10
        return sum(found[-2:]) if tens else found[-1] if found else None

    def _number(self, k: int, head: int) -> int | None:
        """The ordinal at token k; a single Roman letter only right before its noun: "V Reunión"."""
        number = read_ordinal(self.annotated.text(k))
        return read_roman(self.annotated.text(k)) if number is None and k == head - 1 else number

    def _own(self, mention: Mention, owner: Body | None) -> None:
        """Settle whose gathering it is: a body after "of", else one before the noun, else one before
        "its".
        """
        before = [
            b
            for b in self.scene.bodies
            if mention.first <= b.first and b.end <= mention.head and b.kind != "organisation"
        ]
        inner = self.scene.body_at(mention.head)
        chosen = owner or (before[-1] if before else None) or (inner.parent if inner is not None else None)
        if chosen is None:
            chosen = self._possessor(mention) or self._short_named(mention)
        if chosen is not None and (chosen.kind != "organisation"):
            mention.body = chosen
            mention.dialogue = self.dialogues.dialogue_of(chosen)
        elif chosen is not None:
            mention.body = chosen

    def _short_named(self, mention: Mention) -> Body | None:
        """The part of a dialogue, or the dialogue, that a mere noun after "of the" points to: "the last meeting of the
        Group", "la reunión anual del mecanismo".
        """
        noun = mention.topic.split(" ")[-1]
        if len(mention.topic.split()) > 4 or not (noun[:1].isupper() or noun in _POINTING | _ORGANS):
            return None
        part = self.dialogues.part_before(noun.lower(), mention.start)
        return part or (self.dialogues.last_before(mention.start) if noun.lower() in _POINTING else None)

    def _possessor(self, mention: Mention) -> Body | None:
        """The body that "its" or "their" points to: the last one before it in the sentence."""
        if mention.definite != "own":
            return None
        before = [b for b in self.scene.bodies if b.end <= mention.first and b.kind != "organisation"]
        if not before:
            return self.dialogues.last_before(mention.start)
        parts = [b for b in before if b.parent is not None and b.parent.name == before[-1].name]
        return parts[-1] if parts else before[-1]

    def _place(self, first: int, head: int) -> str | None:
        """A city before the noun: "the Lomé meeting"."""
        names = (span for span in self.scene.reading.names if span.end - span.first > 1)
        named = {k for span in names for k in range(span.first, span.end)}
        for k in (k for k in range(first, head) if k not in named):
            token = self.annotated.tokens[k]
            free = self.annotated.hits[k] is None and self.scene.body_at(k) is None
            if not token.is_capital or not free or self.document.is_common(token.text):
                continue
            if self.document.gazetteer.city_country(token.text) is not None:
                return token.text.title() if token.text.isupper() else token.text
        return None

    def _place_after(self, head: int) -> str | None:
        """A known city after a Spanish or French noun and "de": "l'atelier de Niamey"."""
        i = skip_adjectives(self.annotated, head + 1)
        if self.annotated.lower(head) not in nouns.ROMANCE or self.annotated.lower(i) not in {"de", "d'"}:
            return None
        token = self.annotated.tokens[i + 1] if i + 1 < len(self.annotated) else None
        if token is None or not token.is_capital or self.annotated.hits[i + 1] is not None:
            return None
        return token.text if self.document.gazetteer.city_country(token.text) is not None else None

    def _name_start(self, first: int, head: int) -> int:
        """The first word of the name: durations and dates stay out."""
        spans = [(a, b) for a, b, _ in self.scene.durations] + [(d.start, d.end) for d in self.scene.dates]
        for k in range(first, head):
            start = self.annotated.tokens[k].start
            if not any(a <= start < b for a, b in spans):
                return k
        return head

    def _is_adjunct(self, first: int) -> bool:
        """Whether the phrase only sets the time of something else: "prior to the meeting", "ahead of the
        talks".
        """
        annotated = self.annotated
        i = first - 1 if annotated.lower(first - 1) in nouns.DETERMINERS else first
        before = (annotated.lower(i - 2), annotated.lower(i - 1))
        return before[1] in {"before", "after", "since"} or before in {
            ("prior", "to"),
            ("ahead", "of"),
            ("sidelines", "of"),
            ("margins", "of"),
            ("margin", "of"),
        }
