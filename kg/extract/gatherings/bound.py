"""Bounds of the noun phrase around a noun of gatherings: where it begins, whose gathering it is, its
topic.
"""

from __future__ import annotations

from kg.extract.bodies.body import Body
from kg.extract.bodies.scene import Scene
from kg.extract.gatherings.extension import extend_name
from kg.extract.text import kind as nouns
from kg.extract.text.document import Document
from kg.extract.text.ordinal import read_ordinal
from kg.extract.text.phrase import spell
from kg.extract.text.romance import read_link, skip_adjectives
from kg.extract.text.saying import words as word_set

#: How far left of its noun a phrase may begin, in words.
_REACH = 12
_PREPOSITIONS = word_set(
    """of for to on in at by with from between during after before and or de sobre para on sur pour about"""
)
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
_TOPIC_STOPS = word_set(
    """that which who whom where when while after before during as is are was were be been will would shall
    can could may might must has have had said says to by from at in into under because if it they he she
    this these those ended opened concluded here today there with under"""
)


class Bounds:
    """Reads from the noun of a phrase to its left and to its right."""

    def __init__(self, document: Document, scene: Scene) -> None:
        self.document = document
        self.scene = scene
        self.annotated = scene.annotated

    def left(self, head: int) -> tuple[int, str]:
        """The token at which the phrase begins, determiner apart, and its determiner: the, a, own, no or
        none.
        """
        annotated = self.annotated
        i = head
        while i > 0 and head - i < _REACH:
            word = annotated.lower(i - 1)
            if word in nouns.DETERMINERS:
                if word in nouns.DENYING:
                    return i, "no"
                return i, "a" if word in nouns.INDEFINITE else "own" if word in nouns.OWNING else "the"
            if self.in_possessive_date(i - 1):
                return i, "the"
            if not self._continues(i - 1, head):
                break
            i -= 1
        return self._tight_left(head), ""

    def _tight_left(self, head: int) -> int:
        """The beginning of a phrase without determiner: capitals, ordinals and bodies right before the
        noun.
        """
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
        if self._is_verb(i):
            return False
        return (token.is_word or token.text[0].isdigit()) and word not in nouns.STOPS and word not in nouns.HAPPENING

    def _is_verb(self, i: int) -> bool:
        """Whether token i is a past verb after its subject ("the Board ceased meeting"), no participle of the noun."""
        token, before = self.annotated.tokens[i], self.annotated.tokens[i - 1] if i else None
        after_noun = before is not None and before.is_capital and before.lower not in nouns.DETERMINERS
        return token.text.endswith("ed") and token.text.islower() and after_noun

    def in_possessive_date(self, i: int) -> bool:
        start = self.annotated.tokens[i].start
        return any(
            d.start <= start < d.end and self.document.text[d.start : d.end].endswith(("'s", "’s"))
            for d in self.scene.dates
        )

    def right(self, head: int, body: Body | None) -> tuple[int, Body | None, str]:
        """The end of the phrase, the body "of" which the gathering is, and its topic."""
        annotated = self.annotated
        if body is not None and body.end > head + 1:
            end = extend_name(self.scene, head, body.end) if self.is_romance(head) else body.end
            return end, body.parent, spell(self.document, annotated, head + 1, end)
        if self.is_romance(head):
            return self._right_of_romance(head)
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
                end = i = self.chain_end(found)
                continue
            stop = self._topic_end(k)
            if stop == k:
                break
            end = i = stop
        topic = spell(self.document, annotated, topic_start, end) if end > topic_start and owner is None else ""
        return end, owner, topic

    def is_romance(self, head: int) -> bool:
        """Whether a noun is Spanish or French, by itself or by the small word after it and its adjectives."""
        after = self.annotated.lower(skip_adjectives(self.annotated, head + 1))
        return self.annotated.lower(head) in nouns.ROMANCE or after in {"du", "des", "del", "d'", "sobre", "sur"}

    def _right_of_romance(self, head: int) -> tuple[int, Body | None, str]:
        """The same for a Spanish or French noun: its adjectives, then the nouns tied to it by "de"."""
        annotated = self.annotated
        end = after = skip_adjectives(annotated, head + 1)
        owner: Body | None = None
        while True:
            end = self._bracket_end(end)
            first, stop = read_link(annotated, end)
            found = self.scene.body_at(first) if stop > end else None
            if found is not None and found.first == first:
                about = annotated.lower(end) in {"sobre", "sur", "para", "pour"} and not found.is_dialogue
                owner = owner or (None if about else found)
                end = self.chain_end(found)
            elif stop > first and not self._in_date(first) and annotated.heads[first] is None:
                end = stop
            elif (further := extend_name(self.scene, head, end)) > end:
                end = further
            else:
                break
        topic = spell(self.document, annotated, after, end) if end > after and owner is None else ""
        return end, owner, topic

    def _bracket_end(self, i: int) -> int:
        """The token after an acronym in brackets at token i."""
        bracketed = self.annotated.text(i) == "(" and self.annotated.text(i + 1).isupper()
        return i + 3 if bracketed and self.annotated.text(i + 2) == ")" else i

    def _in_date(self, i: int) -> bool:
        start = self.annotated.tokens[i].start
        spans = [*((d.start, d.end) for d in self.scene.dates), *((a, b) for a, b, _ in self.scene.durations)]
        return any(first <= start < end for first, end in spans)

    def _is_frame(self, i: int) -> int:
        """The length of "as part of", "within the framework of" and the like at token i, else 0."""
        return next(
            (len(frame) for frame in _FRAMES if tuple(self.annotated.lower(i + k) for k in range(len(frame))) == frame),
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

    def chain_end(self, body: Body) -> int:
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
            whole = self._whole_end(end)
            if whole is not None:
                end = whole
                continue
            if (
                token.start in days
                or end in places
                or not (token.is_word or token.text in {"-", "’", "'", "–", "’s", "'s"} or token.text[0].isdigit())
            ):
                break
            if token.lower in nouns.HAPPENING | _TOPIC_STOPS or self._leads_away(end, i):
                break
            end += 1
        while end > i and (annotated.lower(end - 1) in _PREPOSITIONS | {"the", "a"} or self._is_cut(end)):
            end -= 1
        return end

    def _whole_end(self, i: int) -> int | None:
        """The end of the office or the name that begins at token i, or of an honorific: "the Secretary to the
        President", "Dr. A B".
        """
        reading = self.scene.reading
        if self.annotated.honorific[i]:
            return i + 1 + (self.annotated.text(i + 1) == ".")
        spans = [*((o.first, o.end) for o in reading.offices), *((n.first, n.end) for n in reading.names)]
        return max((end for first, end in spans if first == i and end > i + 1), default=None)

    def _is_cut(self, end: int) -> bool:
        """Whether the words before token `end` break off in a participle: "the tariff imposed (by)"."""
        last = self.annotated.text(end - 1)
        return last.islower() and last.endswith("ed") and self.annotated.lower(end) in {"by", "to", "under", "in"}

    def _leads_away(self, i: int, first: int) -> bool:
        """Whether token i begins "of the BODY", or "and" with another verb, or an article where none can
        stand.
        """
        word, following = self.annotated.lower(i), self.annotated.lower(i + 1)
        if word in {"of", "de", "del", "du"}:
            body = self.scene.body_at(i + 2 if following in {"the", "la", "el"} else i + 1)
            return body is not None and body.kind != "organisation"
        if word in {"and", "y", "et"}:
            return following.endswith("ed") and following.islower()
        return i == first and word in {"a", "an", "behalf"}
