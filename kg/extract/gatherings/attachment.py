"""Attachment: which of the dates, places and durations of a sentence belong to which gathering that it
mentions.
"""

from __future__ import annotations

from itertools import pairwise

from kg.extract.bodies.place import Venue
from kg.extract.bodies.scene import Scene
from kg.extract.gatherings.mention import Mention
from kg.extract.gatherings.occasion import Occasion, Role
from kg.extract.gatherings.sign import read_signs
from kg.extract.gatherings.tense import PRESENT, is_ahead
from kg.extract.text import kind as nouns
from kg.extract.text.date import Expression
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind

#: Words before a date that make it a deadline, a beginning of something else or a plan given up.
_DEADLINES = frozenset({"by", "until", "till", "since", "before", "as", "starting", "desde", "depuis", "hasta"})
_STALE = frozenset({"originally", "initially", "first", "earlier", "previously"})
_MOVED = frozenset({"postponed", "moved", "rescheduled", "now", "instead", "aplazada", "reportée"})
_UNTIL = frozenset({"until", "till", "hasta"})
#: Words that make "until" a delay or a deadline rather than the last day of what goes on.
_DELAYED = frozenset({"postponed", "adjourned", "deadline", "registration", "applications", "apply", "put", "delayed"})
#: How many words may lie between a mention and a date or place after it; fewer after a mere "the meeting".
_FAR = 26
_NEAR = 12
#: Participles of going, whose day is the visit's.
_GONE = frozenset({"arrived", "travelled", "traveled", "landed", "departed"})
_LINKS = frozenset(
    {
        "on",
        "in",
        "from",
        "the",
        "for",
        "at",
        "of",
        "this",
        "and",
        "to",
        "late",
        "early",
        "here",
        "there",
        "again",
        "also",
        "until",
    }
)


def read_occasions(document: Document, scene: Scene, mentions: list[Mention]) -> list[Occasion]:
    """The occasions of a sentence's mentions, in the order given; each date and place goes to one mention."""
    occasions = [Occasion(mention) for mention in mentions]
    if not occasions:
        return []
    reader = _Reader(document, scene, occasions)
    reader.attach()
    for occasion in occasions:
        read_signs(reader.words, occasion, occasions)
    return occasions


class _Reader:
    """Hands the dates, venues and durations of one sentence to its mentions."""

    def __init__(self, document: Document, scene: Scene, occasions: list[Occasion]) -> None:
        self.document = document
        self.scene = scene
        self.annotated = scene.annotated
        self.occasions = occasions
        self.words = [self.annotated.lower(i) for i in range(len(self.annotated))]
        self.lang = (document.release.lang or "en")[:2]

    def attach(self) -> None:
        for expression in self.scene.dates:
            first = self._token_at(expression.start)
            if self._is_date_of_meeting(expression, first):
                occasion = self._owner(first, self._token_at(expression.end - 1) + 1, expression)
                if self._reaches(occasion.mention, first):
                    ahead = is_ahead(self.annotated, self.words, first, occasion.mention, self.lang)
                    occasion.dates.append((expression, self._role(first, occasion), ahead))
        for venue in self.scene.venues:
            if self._is_venue_of_meeting(venue):
                occasion = self._owner(venue.first, venue.end)
                if self._reaches(occasion.mention, venue.first):
                    occasion.venues.append(venue)
        for start, end, days in self.scene.durations:
            if days > 1:
                first = self._token_at(start)
                self._owner(first, self._token_at(end - 1) + 1).days = days

    def _reaches(self, mention: Mention, first: int) -> bool:
        """Whether a date or place is near enough to be the mention's: not behind another verb's clause,
        not in a quotation.
        """
        if self._is_quoted(first) != self._is_quoted(mention.head):
            return False
        if first < mention.first:
            between = self.words[first : mention.first]
            joined = [
                k for k, word in enumerate(between[:-1]) if word in {"and", "but"} and between[k + 1] in nouns.HAPPENING
            ]
            return not joined or mention.verbal
        between = self.words[mention.end : first]
        reach = _NEAR if mention.is_bare and mention.definite == "the" else _FAR
        return len(between) <= reach or bool(set(self.words[max(mention.end, first - 5) : first]) & nouns.HAPPENING)

    def _is_quoted(self, i: int) -> bool:
        return self.words[:i].count("“") > self.words[:i].count("”")

    def _token_at(self, offset: int) -> int:
        tokens = self.annotated.tokens
        low, high = 0, len(tokens)
        while low < high:
            middle = (low + high) // 2
            if tokens[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return min(low, len(tokens) - 1)

    def _owner(self, first: int, end: int, expression: Expression | None = None) -> Occasion:
        """The mention that a date or place belongs to: around it, after a possessive, else before it, else
        after it.
        """
        inside = next((o for o in self.occasions if o.mention.first <= first < o.mention.end), None)
        if inside is not None:
            return inside
        after = [o for o in self.occasions if o.mention.first >= end]
        if (
            expression is not None
            and self.document.text[expression.start : expression.end].endswith(("'s", "’s"))
            and after
        ):
            return after[0]
        before = [o for o in self.occasions if o.mention.end <= first and not self._is_spent(o.mention, first)]
        near = [o for o in before if self._segment(o.mention.head) == self._segment(first)] or (
            [] if self._opens_segment(first, after) else before
        )
        if near:
            return near[-1]
        return (after or self.occasions)[0]

    def _is_spent(self, mention: Mention, first: int) -> bool:
        """Whether a mention that only sets a time is over before `first`: "Prior to the meeting, on 19
        October".
        """
        initial = mention.first < 5 and bool({"during", "at", "following"} & set(self.words[: mention.first]))
        between = self.words[mention.end : first]
        if "," not in between or len(self.occasions) < 2 or between[between.index(",") + 1 :][:1] == ["which"]:
            return False
        return mention.adjunct or mention.part or initial

    def _segment(self, i: int) -> int:
        return self.words[:i].count(";")

    def _opens_segment(self, first: int, after: list[Occasion]) -> bool:
        """Whether the date stands in a part of the sentence that has its own mention after it."""
        return any(self._segment(o.mention.head) == self._segment(first) for o in after)

    def _is_date_of_meeting(self, expression: Expression, first: int) -> bool:
        """Not a deadline, not the date of something else that was adopted, launched or founded then."""
        lead = self._before_article(first)
        if self.words[lead - 1] in _DEADLINES and lead and self.words[lead - 1] != "before":
            return self._is_last_day(lead)
        if self._is_stale(first) or self._is_in_adverbial(first):
            return False
        i = first - 1
        while i >= 0 and (self.words[i] in _LINKS or self._in_date_or_venue(i)):
            i -= 1
        if any(o.mention.first <= i < o.mention.end for o in self.occasions):
            return True
        word = self.words[i] if i >= 0 else ""
        return not (
            word.endswith("ed")
            and word not in nouns.HAPPENING | nouns.FUTURE | _GONE
            and self.annotated.tokens[i].text.islower()
        )

    def _before_article(self, first: int) -> int:
        """Token `first`, or the article between it and "hasta": "hasta el 14"."""
        led = first > 1 and self.words[first - 1] == "el" and self.words[first - 2] in _UNTIL
        return first - 1 if led else first

    def _is_last_day(self, first: int) -> bool:
        """Whether the date after "until" is the last day of what goes on: "a fair that the town runs until Friday"."""
        before = set(self.words[max(0, first - 14) : first - 1])
        return self.words[first - 1] in _UNTIL and bool(before & nouns.HAPPENING) and not before & _DELAYED

    def _is_stale(self, first: int) -> bool:
        """Whether the date is a plan given up: "originally planned for 14 January", "was to open on 1
        December, has been postponed".
        """
        before = self.words[max(0, first - 5) : first]
        if PRESENT & set(before[-2:]) and "to" not in before[-3:]:
            return False
        if any(
            a in _STALE and b in {"planned", "scheduled", "set", "announced", "due", "foreseen"}
            for a, b in pairwise(before)
        ):
            return True
        moved = [k for k, word in enumerate(self.words) if word in _MOVED and k > first]
        planned = "to" in self.words[max(0, first - 9) : first] and bool(
            {"was", "were"} & set(self.words[max(0, first - 9) : first])
        )
        return bool(moved) and planned

    def _is_in_adverbial(self, first: int) -> bool:
        """Whether the date is that of what the sentence opens with: "Ahead of the vote on 20 August, X"."""
        opening = self.words[:2] in (["ahead", "of"], ["prior", "to"]) or self.words[:1] in (
            ["before"],
            ["after"],
        )
        comma = self.words.index(",") if "," in self.words else len(self.words)
        return opening and 2 < first < comma < len(self.words) and all(o.mention.first > comma for o in self.occasions)

    def _in_date_or_venue(self, i: int) -> bool:
        start = self.annotated.tokens[i].start
        return any(d.start <= start < d.end for d in self.scene.dates) or any(
            v.first <= i < v.end for v in self.scene.venues
        )

    def _is_venue_of_meeting(self, venue: Venue) -> bool:
        """Not the place of an office ("Chargé d'affaires in Uganda"), not a country far from what happens
        there.
        """
        if any(0 <= venue.first - o.mention.end <= 1 for o in self.occasions):
            return True
        if venue.country is None and any(o.mention.first <= venue.first < o.mention.end for o in self.occasions):
            return False
        if any(
            (o.first <= venue.first < o.end or o.end in {venue.first - 1, venue.first})
            and not any(o.head[0] < occasion.mention.head < venue.first for occasion in self.occasions)
            for o in self.scene.reading.offices
        ):
            return False
        if venue.city is not None or venue.manner != "in" or venue.first <= 1:
            return True
        near = self.words[max(0, venue.first - 3) : venue.first]
        if nouns.HAPPENING & set(near):
            return True
        return any(
            0 <= venue.first - o.mention.end <= 2 or 0 <= o.mention.first - venue.end <= 3 or o.mention.kind == "visit"
            for o in self.occasions
        )

    def _role(self, first: int, occasion: Occasion) -> Role:
        """Start or end, by the nearest verb of opening or closing before the date; else the whole."""
        if first < occasion.mention.first:
            between = set(self.words[first : occasion.mention.first])
            if between & nouns.CLOSING:
                return "end"
            if between & nouns.OPENING:
                return "start"
        if first and self.words[self._before_article(first) - 1] in _UNTIL:
            return "end"
        for i in range(first - 1, max(-1, first - 16), -1):
            word = self.words[i]
            if word in {";", "and"} and i < occasion.mention.first:
                break
            if word in nouns.OPENING:
                return "start"
            if word in nouns.CLOSING:
                return "end"
            if word in nouns.HAPPENING and i > occasion.mention.end:
                return "whole"
        return "whole"


def is_told(occasion: Occasion) -> bool:
    """Whether a mention stands where gatherings are told, not in a headline; a line without a full stop tells of a
    gathering that it dates and says to happen.
    """
    kind = occasion.mention.scene.sentence.kind
    if kind is Kind.HEADING:
        return occasion.happening and bool(occasion.dates)
    return kind not in {Kind.TITLE, Kind.BYLINE, Kind.CONTACT}
