"""Mentions of gatherings as noun phrases: "the third workshop of the Y Network", "last Thursday's meeting"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract import kind as nouns
from kg.extract.body import Body
from kg.extract.dialogue import Dialogues
from kg.extract.document import Document
from kg.extract.layout import Kind
from kg.extract.ordinal import read_ordinal, read_roman
from kg.extract.phrase import spell
from kg.extract.scene import Scene
from kg.facts import MeetingKind

#: How far left of its noun a phrase may begin, in words.
_REACH = 12
_PREPOSITIONS = frozenset(
    "of for to on in at by with from between during after before and or de sobre para on sur pour about".split()
)


@dataclass(slots=True)
class Mention:
    """A place where a gathering is spoken of: tokens `first` to `end` of a scene, `head` its noun.

    body: the smallest body whose gathering it is; dialogue: the dialogue behind it; series: the name of the kind of
    meeting where that is printed as a name ("Senior Officials' Meeting"); definite: "the", "a" or "" (none);
    shift: -1 for the previous one, 1 for the next; part: a session or panel of a gathering; people: names of those
    who met, for meetings told by a verb; topic: the words after the noun.
    """

    scene: Scene
    first: int
    end: int
    head: int
    noun: str
    kind: MeetingKind
    name: str
    definite: str = ""
    ordinal: int | None = None
    body: Body | None = None
    dialogue: str | None = None
    series: str | None = None
    shift: int = 0
    recurrent: bool = False
    plural: bool = False
    part: bool = False
    adjunct: bool = False
    topic: str = ""
    people: tuple[str, ...] = ()
    verbal: bool = False
    place: str | None = None
    cues: set[str] = field(default_factory=set)

    @property
    def start(self) -> int:
        return self.scene.annotated.tokens[self.first].start

    @property
    def stop(self) -> int:
        return self.scene.annotated.tokens[self.end - 1].end

    @property
    def is_bare(self) -> bool:
        """Whether nothing but its noun identifies it."""
        return (
            self.ordinal is None
            and self.body is None
            and self.series is None
            and not self.topic
            and not self.shift
        )


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

    def read(self, i: int) -> Mention | None:
        """The mention whose noun, or whose dialogue's name, stands at token i."""
        body = self.scene.body_at(i)
        if body is not None and self.dialogues.name_of(body) is not None:
            return self._read_edition(body) if i == body.first else None
        noun = self.annotated.lower(i)
        kind = self._kind_at(i)
        if kind is None or self._is_modifier(i) or (body is None and self.annotated.hits[i] is not None):
            return None
        if body is not None and not self._heads(body, i):
            return None
        return self._read_phrase(i, noun, kind, body)

    def _heads(self, body: Body, i: int) -> bool:
        """Whether token i is the noun that heads a body's name, so that the name is a meeting's: "Y Conference"."""
        first = next((k for k in range(body.first, body.end) if self.annotated.lower(k) == body.head), None)
        return first == i

    def _kind_at(self, i: int) -> MeetingKind | None:
        word = self.annotated.lower(i)
        before = self.annotated.lower(i - 1)
        if (before, word) in nouns.COMPOUNDS:
            return nouns.COMPOUNDS[before, word]
        if word in nouns.NOUNS:
            return None if word == "call" else nouns.NOUNS[word]
        singular = word.removesuffix("s")
        return nouns.NOUNS[singular] if singular in nouns.NOUNS and singular != "call" else None

    def _is_modifier(self, i: int) -> bool:
        """Whether the noun only modifies another or is a verb: "meeting room", "to visit", "forum's"."""
        following, before = self.annotated.lower(i + 1), self.annotated.lower(i - 1)
        if (
            following in nouns.MODIFIED
            or self.annotated.text(i + 1) == "-"
            or self.annotated.text(i - 1) == "-"
        ):
            return True
        if (
            (self.annotated.lower(i), following) in nouns.COMPOUNDS
            or following in nouns.NOUNS
            and following not in nouns.PARTS
        ):
            return True
        verb = self.annotated.lower(i) in {
            "visit",
            "tour",
            "launch",
            "meeting",
            "training",
            "forum",
            "debate",
            "talks",
            "discussion",
            "call",
        }
        return (
            verb
            and before
            in {
                "to",
                "will",
                "would",
                "by",
                "be",
                "been",
                "is",
                "are",
                "was",
                "were",
                "we",
                "they",
                "not",
                "of",
                "for",
                "and",
                "in",
            }
            and not self.annotated.tokens[i].is_capital
        )

    def _read_edition(self, body: Body) -> Mention | None:
        """A numbered edition of a dialogue: "the 19th Forum", "PAFoM IX", "the ninth edition of the Forum"."""
        annotated = self.annotated
        ordinal, first, end = body.ordinal, body.first - (body.ordinal is not None), body.end
        if (
            annotated.lower(first - 1) in nouns.DETERMINERS
            and ordinal is None
            and annotated.lower(first - 3) == "edition"
        ):
            ordinal, first = read_ordinal(annotated.text(first - 4)), first - 4
        roman = read_roman(annotated.text(end)) if end < len(annotated) else None
        if roman is None and body.end - body.first > 1 and annotated.text(end - 1) == ")":
            roman = None
        if ordinal is None and roman is not None:
            ordinal, end = roman, end + 1
        if (
            annotated.text(end) == "("
            and read_roman(annotated.text(end + 2))
            and annotated.text(end + 3) == ")"
        ):
            end += 4
        shift = self._shift([annotated.lower(first - 1)])
        if ordinal is None and not shift:
            return None
        if self._goes_on(end):
            return None
        return self._edition(body, first - bool(shift), end, ordinal, shift)

    def _goes_on(self, i: int) -> bool:
        """Whether the name before token i only qualifies a noun of meetings: "12th MIDSA technical Conference"."""
        for k in range(i, min(i + 5, len(self.annotated))):
            token = self.annotated.tokens[k]
            if token.lower in nouns.NOUNS:
                return True
            if (
                not (token.is_word or token.text in {"'", "’", "-"})
                or token.lower in nouns.STOPS
                or token.lower in nouns.HAPPENING
            ):
                return False
        return False

    def _edition(self, body: Body, first: int, end: int, ordinal: int | None, shift: int) -> Mention:
        dialogue = self.dialogues.name_of(body)
        noun = body.head if body.head in nouns.NOUNS else _last_noun(dialogue or "")
        return Mention(
            self.scene, first, end, max(first, body.first), noun, nouns.NOUNS.get(noun, "meeting"),
            spell(self.document, self.annotated, first, end), "the", ordinal, body, dialogue, shift=shift,
        )  # fmt: skip

    def _read_phrase(self, head: int, noun: str, kind: MeetingKind, body: Body | None) -> Mention | None:
        first, definite = self._left(head)
        words = [self.annotated.lower(k) for k in range(first, head)]
        if definite == "no" or (
            not definite
            and noun in {"training", "course", "session", "panel", "call", "debate"}
            and first == head
        ):
            return None
        end, owner, topic = self._right(head, body)
        mention = Mention(
            self.scene, first, end, head, noun, kind, "", definite, self._ordinal(first, head), topic=topic,
            shift=self._shift(words), recurrent=bool(nouns.RECURRENT & set(words)), plural=self._is_plural(head, noun),
        )  # fmt: skip
        mention.part = noun in nouns.PARTS or self.annotated.lower(head - 1) in {"opening", "closing"}
        if noun == "gathering" and self.annotated.lower(head - 1) == "ceremonial":
            mention.kind = "ceremony"
        self._own(mention, owner)
        mention.series = self._series(mention)
        mention.place = self._place(first, head)
        mention.name = spell(self.document, self.annotated, self._name_start(first, head), end)
        mention.adjunct = self._is_adjunct(first)
        return mention

    def _is_plural(self, head: int, noun: str) -> bool:
        return noun not in nouns.NOUNS and noun.endswith("s")

    def _left(self, head: int) -> tuple[int, str]:
        """The token at which the phrase begins, determiner apart, and its determiner: the, a, own, no or none."""
        annotated = self.annotated
        i = head
        while i > 0 and head - i < _REACH:
            word = annotated.lower(i - 1)
            if word in nouns.DETERMINERS:
                if word in nouns.DENYING:
                    return i, "no"
                return i, "a" if word in nouns.INDEFINITE else "own" if word in nouns.OWNING else "the"
            if self._in_possessive_date(i - 1):
                return i, "the"
            if not self._continues(i - 1, head):
                break
            i -= 1
        return self._tight_left(head), ""

    def _continues(self, i: int, head: int) -> bool:
        """Whether token i can stand inside a noun phrase before its noun."""
        token = self.annotated.tokens[i]
        word = self.annotated.lower(i)
        if token.text in {"(", ")", "-", "–", "/", "'", "’"} or word == "'s":
            return True
        body = self.scene.body_at(i)
        if body is not None:
            return True
        if word in {"and", "&"}:
            return i + 1 < head and self.annotated.tokens[i - 1].is_word
        return (
            (token.is_word or token.text[0].isdigit())
            and word not in nouns.STOPS
            and word not in nouns.HAPPENING
        )

    def _in_possessive_date(self, i: int) -> bool:
        start = self.annotated.tokens[i].start
        return any(
            d.start <= start < d.end and self.document.text[d.start : d.end].endswith(("'s", "’s"))
            for d in self.scene.dates
        )

    def _tight_left(self, head: int) -> int:
        """The beginning of a phrase without determiner: capitals, ordinals and bodies right before the noun."""
        i = head
        while i > 0:
            token = self.annotated.tokens[i - 1]
            word = self.annotated.lower(i - 1)
            body = self.scene.body_at(i - 1)
            compound = (
                word,
                self.annotated.lower(i),
            ) in nouns.COMPOUNDS or word in nouns.RECURRENT | nouns.NEXT | nouns.PREVIOUS
            if (
                body is not None
                or token.is_capital
                or read_ordinal(token.text) is not None
                or compound
                or word.endswith(("'", "'s"))
                or token.text in {"'", "’"}
            ):
                if body is None and word in nouns.STOPS:
                    break
                i -= 1
            else:
                break
        return i

    def _ordinal(self, first: int, head: int) -> int | None:
        found = [
            n
            for k in range(first, head)
            if (n := read_ordinal(self.annotated.text(k))) is not None and self.scene.body_at(k) is None
        ]
        return found[-1] if found else None

    def _shift(self, words: list[str]) -> int:
        if nouns.NEXT & set(words):
            return 1
        return -1 if nouns.PREVIOUS & set(words) else 0

    def _right(self, head: int, body: Body | None) -> tuple[int, Body | None, str]:
        """The end of the phrase, the body "of" which the gathering is, and its topic."""
        annotated = self.annotated
        if body is not None and body.end > head + 1:
            return body.end, body.parent, spell(self.document, annotated, head + 1, body.end)
        i = head + 1
        if annotated.text(i) == "(" and annotated.text(i + 2) == ")" and annotated.text(i + 1).isupper():
            i += 3
        elif annotated.text(i) == "(" and annotated.text(i + 1).isupper() and annotated.text(i + 3) == ")":
            i += 4
        end, topic_start = i, i
        owner: Body | None = None
        while annotated.lower(i) in _TOPIC_WORDS or self._is_frame(i):
            frame = self._is_frame(i)
            small = "of" if frame else annotated.lower(i)
            k = i + (frame or 1)
            while annotated.lower(k) in {"the", "la", "el", "le", "its", "los"}:
                k += 1
            found = self._body_from(k)
            if found is not None and (
                small in {"of", "de", "del", "du"} or (small in {"on", "sobre", "sur"} and found.is_dialogue)
            ):
                owner = owner or found
                end = i = self._chain_end(found)
                continue
            stop = self._topic_end(k)
            if stop == k:
                break
            end = i = stop
        topic = (
            spell(self.document, annotated, topic_start, end) if end > topic_start and owner is None else ""
        )
        return end, owner, topic

    def _is_frame(self, i: int) -> int:
        """The length of "as part of", "within the framework of" and the like at token i, else 0."""
        return next(
            (
                len(frame)
                for frame in _FRAMES
                if tuple(self.annotated.lower(i + k) for k in range(len(frame))) == frame
            ),
            0,
        )

    def _body_from(self, i: int) -> Body | None:
        """The body that begins at token i, or the one owned by it: "the Forum's Working Group"."""
        found = self.scene.body_at(i)
        end = found.end if found is not None else i + 1
        owned = self.scene.body_at(end + 1) if self.annotated.lower(end) in {"'s", "'"} else None
        if owned is not None and owned.kind != "organisation":
            return owned
        return found if found is not None and found.first == i else None

    def _chain_end(self, body: Body) -> int:
        while body.parent is not None and body.parent.first >= body.end:
            body = body.parent
        return body.end

    def _topic_end(self, i: int) -> int:
        """The end of the words after "on", "of" or "for": up to a verb, a mark, a date or a place."""
        annotated = self.annotated
        days = {d.start for d in self.scene.dates}
        places = {v.first - 1 for v in self.scene.venues}
        end = i
        while end < len(annotated) and end - i < 14:
            token = annotated.tokens[end]
            if (
                token.start in days
                or end in places
                or not (
                    token.is_word or token.text in {"-", "’", "'", "–", "’s", "'s"} or token.text[0].isdigit()
                )
            ):
                break
            if token.lower in nouns.HAPPENING | _TOPIC_STOPS or self._leads_away(end, i):
                break
            end += 1
        while end > i and annotated.lower(end - 1) in _PREPOSITIONS | {"the", "a"}:
            end -= 1
        return end

    def _leads_away(self, i: int, first: int) -> bool:
        """Whether token i begins "of the BODY", or "and" with another verb, or an article where none can stand."""
        word, following = self.annotated.lower(i), self.annotated.lower(i + 1)
        if word in {"of", "de", "del", "du"}:
            body = self.scene.body_at(i + 2 if following in {"the", "la", "el"} else i + 1)
            return body is not None and body.kind != "organisation"
        if word in {"and", "y", "et"}:
            return following.endswith("ed") and following.islower()
        return i == first and word in {"a", "an", "behalf"}

    def _own(self, mention: Mention, owner: Body | None) -> None:
        """Settle whose gathering it is: a body after "of", else one before the noun, else one before "its"."""
        before = [
            b
            for b in self.scene.bodies
            if mention.first <= b.first and b.end <= mention.head and b.kind != "organisation"
        ]
        inner = self.scene.body_at(mention.head)
        chosen = owner or (before[-1] if before else None) or (inner.parent if inner is not None else None)
        if chosen is None:
            chosen = self._possessor(mention)
        if chosen is not None and (chosen.kind != "organisation"):
            mention.body = chosen
            mention.dialogue = self.dialogues.dialogue_of(chosen)
        elif chosen is not None:
            mention.body = chosen

    def _possessor(self, mention: Mention) -> Body | None:
        """The body that "its" or "their" points to: the last one before it in the sentence."""
        if mention.definite != "own":
            return None
        before = [b for b in self.scene.bodies if b.end <= mention.first and b.kind != "organisation"]
        return before[-1] if before else self.dialogues.last_before(mention.start)

    def _series(self, mention: Mention) -> str | None:
        """The printed name of the kind of meeting, where its noun and the word before it are capitals.

        It goes with the body whose meeting it is, before it or after "of": "Senior Officials' Meeting of the Y Process".
        """
        annotated, head = self.annotated, mention.head
        i = head
        while i > mention.first and self._names_kind(i - 1, mention):
            i -= 1
        sentence = self.scene.sentence
        shouted = self.document.text[sentence.start : sentence.end].isupper()
        if (
            not annotated.tokens[head].is_capital
            or i == head
            or shouted
            or sentence.kind in {Kind.TITLE, Kind.HEADING}
        ):
            return None
        if annotated.lower(i) in nouns.RECURRENT:
            return None
        body = mention.body if mention.body in self.scene.bodies else None
        first = body.first if body is not None and mention.first <= body.first < i else i
        end = self._chain_end(body) if body is not None and body.first > head else self._field_end(head)
        return _without_brackets(spell(self.document, annotated, first, end))

    def _field_end(self, head: int) -> int:
        """The end of a field in capitals that belongs to the name: "Ministerial Meeting on Migration"."""
        end = head + 1
        if self.annotated.lower(end) not in {"on", "for", "sobre", "sur"}:
            return end
        k = end + 1
        while k < len(self.annotated) and (
            self.annotated.tokens[k].is_capital
            or (k > end + 1 and self.annotated.lower(k) in {"and", "of", "&"})
        ):
            k += 1
        while self.annotated.lower(k - 1) in {"and", "of", "&"}:
            k -= 1
        return k if k > end + 1 else end

    def _names_kind(self, i: int, mention: Mention) -> bool:
        token = self.annotated.tokens[i]
        ordinary = token.is_capital and read_ordinal(token.text) is None and self._is_own_word(i, mention)
        return ordinary or token.text in {"’", "'", "-"} or self.annotated.lower(i) == "'s"

    def _is_own_word(self, i: int, mention: Mention) -> bool:
        """Whether token i belongs to the kind of meeting, not to the body whose meeting it is."""
        body = self.scene.body_at(i)
        return (body is None or body is not mention.body) and (
            annotated_hit(self.scene, i) is None or body is not None
        )

    def _place(self, first: int, head: int) -> str | None:
        """A city before the noun: "the Lomé meeting"."""
        for k in range(first, head):
            token = self.annotated.tokens[k]
            if (
                token.is_capital
                and annotated_hit(self.scene, k) is None
                and self.scene.body_at(k) is None
                and not self.document.is_common(token.text)
            ):
                if self.document.gazetteer.city_country(token.text) is not None:
                    return token.text.title() if token.text.isupper() else token.text
        return None

    def _name_start(self, first: int, head: int) -> int:
        """The first word of the name: durations and dates stay out."""
        spans = [(a, b) for a, b, _ in self.scene.durations] + [(d.start, d.end) for d in self.scene.dates]
        for k in range(first, head):
            start = self.annotated.tokens[k].start
            if not any(a <= start < b for a, b in spans):
                return k
        return head

    def _is_adjunct(self, first: int) -> bool:
        """Whether the phrase only sets the time of something else: "prior to the meeting", "ahead of the talks"."""
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


_TOPIC_WORDS = frozenset(
    {
        "of",
        "on",
        "for",
        "between",
        "about",
        "regarding",
        "concerning",
        "de",
        "del",
        "sobre",
        "sur",
        "du",
        "des",
        "with",
        "among",
    }
)
_FRAMES = (
    ("as", "part", "of"),
    ("in", "the", "framework", "of"),
    ("within", "the", "framework", "of"),
    ("under", "the", "framework", "of"),
    ("under", "the", "auspices", "of"),
    ("en", "el", "marco", "de"),
    ("dans", "le", "cadre", "de"),
)
_TOPIC_STOPS = frozenset(
    """that which who whom where when while after before during as is are was were be been will would shall can could may
    might must has have had said says to by from at in into under because if it they he she this these those ended opened
    concluded here today there with under""".split()
)


def _without_brackets(name: str) -> str:
    """The name without acronyms in brackets.

    >>> _without_brackets("Officials' Meeting (SOM) of the Y Process")
    "Officials' Meeting of the Y Process"
    """
    return " ".join(re.sub(r"\([^()]{0,40}\)", " ", name).split())


def annotated_hit(scene: Scene, i: int) -> object | None:
    """The known name over token i, or None."""
    return scene.annotated.hits[i] if 0 <= i < len(scene.annotated) else None


def _last_noun(name: str) -> str:
    """The noun of gatherings in a dialogue's name, "meeting" where it has none."""
    words = [w.lower() for w in name.split()]
    return next((w for w in words if w in nouns.NOUNS), "meeting")
