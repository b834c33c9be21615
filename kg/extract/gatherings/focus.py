"""Focus: which gathering a sentence or what somebody says is about."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import pairwise

from kg.extract.bodies.scene import Scene
from kg.extract.gatherings.gathering import Gathering, Gatherings
from kg.extract.gatherings.mention import Mention
from kg.extract.text.anchor import Anchor
from kg.extract.text.layout import Kind
from kg.extract.text.saying import words as word_set

#: Ways to speak elsewhere than at the gathering.
_ELSEWHERE = word_set(
    """telephone phone newspaper radio television tv interview column tweet tweeted podcast blog reached
    comment message e-mail email reporters journalists spokesperson op-ed teléfono téléphone carta lettre mensaje
    comunicado communiqué entrevista escrita escrito"""
)
#: Words for speaking at a gathering that name no part of it.
_AT_IT = word_set(
    """remarks keynote address speech podium floor delegates participants plenary debriefing debate summing-up
    ministers guests gathering audience attendees gavel welcomed opening inaugurating closing inauguró
    delegados participantes opened chairing presided handed discours allocution discurso delegations
    replied plenario plenaria plénière clausura apertura bienvenida ouverture clôture tribune séance mot palabras
    d'ouverture clausuró bienvenue"""
)
_SPOKES = word_set("spokesperson spokesman spokeswoman portavoz porte-parole vocero vocera")
#: Words that report that a gathering was held.
_HELD = frozenset({("was", "held"), ("been", "held"), ("took", "place"), ("taken", "place"), ("were", "held")})
#: So many paragraphs after its announcement a gathering is still what is to come.
_ANNOUNCED_REACH = 3
#: So many words may stand between "who" and the visit that somebody is on.
_GUEST_REACH = 5
_LATER = frozenset({"next", "last"})
_PERIODS = frozenset({"day", "week", "month", "year"})


class Focus:
    """Answers for sentences and passages; sentences count by the number of their scene."""

    def __init__(self, gatherings: Gatherings, scenes: list[Scene], anchor: Anchor) -> None:
        self.gatherings = gatherings
        self.main = gatherings.main
        self.scenes = scenes
        self.anchor = anchor
        self._starts = [scene.sentence.start for scene in scenes]
        self._opening = frozenset([s.sentence.index for s in scenes if s.sentence.kind is Kind.BODY][:3])
        self._mentions: dict[int, list[Mention]] = defaultdict(list)
        self._mention_at: dict[tuple[int, int], Mention] = {}
        for gathering, occasion in ((g, o) for g in gatherings.everything for o in g.occasions):
            self._mentions[id(occasion.mention.scene)].append(occasion.mention)
            self._mention_at.setdefault((gathering.number, occasion.mention.start), occasion.mention)
        self._issued = any(_is_issued(s) for s in scenes if s.sentence.kind is Kind.TITLE)
        self._leading = frozenset(id(g) for g in gatherings.everything if self._opens(g))
        self._in_city: dict[str | None, Gathering] = {}
        for gathering in gatherings.everything:
            if not gathering.planned:
                self._in_city.setdefault(gathering.place[0], gathering)
        self._of: list[Gathering | None] = []
        self._follow()

    def _opens(self, gathering: Gathering) -> bool:
        """Whether the title or the first sentences mention the gathering."""
        told = (o.mention.scene.sentence for o in gathering.occasions)
        return any(s.index in self._opening or s.kind is Kind.TITLE for s in told)

    def mention_at(self, gathering: Gathering, start: int) -> Mention | None:
        """The mention of that gathering that begins at a code point, or None."""
        return self._mention_at.get((gathering.number, start))

    def _follow(self) -> None:
        """Go through the sentences: each is about what it mentions, else about what the last one was about.

        What is only announced or looked back on does not hold the focus beyond its own paragraph.
        """
        current, block = self.main, -1
        for scene in self.scenes:
            sentence = scene.sentence
            if sentence.block != block:
                block = sentence.block
                if current is not None and (current.planned or current.shift or self._is_aside(current)):
                    current = self.main
            current = self._named(scene) or self._placed(scene) or current
            self._of.append(current)

    def _is_aside(self, gathering: Gathering) -> bool:
        """Whether a gathering other than the main one is spoken of in one sentence only.

        One that has a place and a paragraph of its own is more than that beside a main one without any, as a call.
        """
        scenes = (occasion.mention.scene for occasion in gathering.occasions)
        first = next(scenes, None)
        aside = first is not None and gathering is not self.main and all(s is first for s in scenes)
        distant = self.main is not None and self.main.place[0] is None
        return aside and not (distant and first is not None and gathering.place[0] and self._opens_paragraph(first))

    def _opens_paragraph(self, scene: Scene) -> bool:
        """Whether a paragraph of the text begins with the sentence."""
        index = self._index(scene.sentence.start)
        before = self.scenes[index - 1].sentence if index else None
        return scene.sentence.kind is Kind.BODY and (before is None or before.block != scene.sentence.block)

    def _named(self, scene: Scene) -> Gathering | None:
        """The gathering that a sentence mentions; of several the first that is no adjunct."""
        found = self.gatherings.within(scene.sentence.start, scene.sentence.end)
        own = [one for start, _, one in found if not self._is_of_guest(one, start)]
        return own[0] if own else None

    def _is_of_guest(self, gathering: Gathering, start: int) -> bool:
        """Whether a visit is told only to say who somebody is: "A, who is on a first visit to Nepal, said"."""
        mention = self._mention_at.get((gathering.number, start))
        if mention is None or mention.kind != "visit" or mention.verbal:
            return False
        annotated = mention.scene.annotated
        before = [annotated.lower(k) for k in range(max(0, mention.first - _GUEST_REACH), mention.first)]
        return "on" in before[-2:] and bool({"who", "currently"} & set(before))

    def _placed(self, scene: Scene) -> Gathering | None:
        """The gathering held where the sentence is set: "In Lomé, X said"."""
        cities = (venue.city for venue in scene.venues if venue.manner == "in" and venue.city)
        return next((self._in_city[city] for city in cities if city in self._in_city), None)

    def of(self, index: int) -> Gathering | None:
        """The gathering that the scene with that index is about, or None where there is none at all."""
        return self._of[index]

    def near(self, index: int) -> Gathering | None:
        """The gathering that a sentence is about, if told of there, just before or throughout."""
        gathering = self._of[index]
        if gathering is None or self.is_told_of(index) or self._leads(gathering):
            return gathering
        block = self.scenes[index].sentence.block
        return gathering if gathering.blocks & {block - 2, block - 1, block} else None

    def announced_before(self, index: int) -> Gathering | None:
        """The planned gathering that a sentence or one up to three paragraphs before it mentions last, or None."""
        block = self.scenes[index].sentence.block
        while index >= 0 and block - self.scenes[index].sentence.block <= _ANNOUNCED_REACH:
            sentence = self.scenes[index].sentence
            planned = [one for _, _, one in self.gatherings.within(sentence.start, sentence.end) if one.planned]
            if planned:
                return planned[-1]
            index -= 1
        return None

    def mentions_in(self, scene: Scene) -> list[Mention]:
        """The mentions of gatherings in a sentence."""
        return self._mentions.get(id(scene), [])

    def is_told_of(self, index: int) -> bool:
        """Whether the sentence itself mentions a gathering."""
        return self._named(self.scenes[index]) is not None

    def key_for(self, start: int, end: int) -> str | None:
        """The key of the meeting at which the words from `start` to `end` were said, or None."""
        first = self._index(start)
        last = self._index(max(start, end - 1))
        gathering = self._of[first] if first < len(self._of) else None
        if self._issued and self.scenes[first].sentence.index in self._opening:
            return None
        if gathering is None or gathering.planned or self._is_elsewhere(first, last, gathering):
            return None
        if self._only_reports(first, start, end):
            return None
        if any(self._is_tied(i) for i in {first, last}):
            return gathering.key
        return gathering.key if self._is_reported(gathering) else None

    def _only_reports(self, index: int, start: int, end: int) -> bool:
        """Whether somebody who says from afar that a gathering was held is the only one to mention it there: a
        spokesperson, or "X said that the meeting had taken place".
        """
        scene = self.scenes[index]
        words = _unquoted(scene)
        inside = self.gatherings.within(start, end)
        outside = len(self.gatherings.within(scene.sentence.start, scene.sentence.end)) > len(inside)
        if outside or _AT_IT & set(words):
            return False
        held = any(pair in _HELD for pair in pairwise(words))
        return bool(_SPOKES & set(words)) or (bool(inside) and held)

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _is_elsewhere(self, first: int, last: int, gathering: Gathering) -> bool:
        """Whether the words were said by other means, in another place or at another time."""
        for i in {first, last}:
            words = _unquoted(self.scenes[i])
            if {"not", "travel"} <= set(words) or {"not", "attend"} <= set(words):
                return True
            if self.is_told_of(i):
                continue
            if _ELSEWHERE & set(words):
                return True
            if any(a in _LATER and b in _PERIODS for a, b in pairwise(words)) and not _AT_IT & set(words):
                return True
            if self._is_set_elsewhere(i, gathering):
                return True
        return False

    def _is_set_elsewhere(self, index: int, gathering: Gathering) -> bool:
        """Whether the sentence is set in a city other than the gathering's: "In Lusaka, X said"."""
        scene = self.scenes[index]
        here = gathering.place[0]
        for venue in scene.venues:
            leading = venue.first <= 2 and venue.city is not None and here is not None
            if leading and venue.manner == "in" and venue.city != here:
                return True
        annotated = scene.annotated
        if annotated.lower(0) in {"in", "from"} and annotated.lower(1) == "a" and annotated.lower(2) in _ELSEWHERE:
            return True
        return any(self._speaks_from(scene, i, here) for i in range(len(annotated) - 1))

    def _speaks_from(self, scene: Scene, i: int, here: str | None) -> bool:
        """Whether token i leads to a place from which somebody speaks: "comentó desde Lima", "depuis Kara"."""
        annotated = scene.annotated
        away = annotated.lower(i) in {"desde", "depuis"} and annotated.tokens[i + 1].is_capital
        return away and annotated.text(i + 1) != here

    def _is_tied(self, index: int) -> bool:
        """Whether the sentence, or the one before it in its paragraph, ties its words to the gathering."""
        annotated = self.scenes[index].annotated
        words = {annotated.lower(k) for k in range(len(annotated))}
        before = index > 0 and self.scenes[index - 1].sentence.kind is Kind.BODY and self.is_told_of(index - 1)
        return bool(words & _AT_IT) or self.is_told_of(index) or before or self._placed(self.scenes[index]) is not None

    def _is_reported(self, gathering: Gathering) -> bool:
        """Whether the release as a whole reports that gathering: it took place, in the lead, where the
        release is from.
        """
        if gathering.planned or gathering.shift or gathering is not self.main:
            return False
        away = self.anchor.city is not None and gathering.place[1] not in {None, self.anchor.country}
        return self._leads(gathering) and not away

    def _leads(self, gathering: Gathering) -> bool:
        """Whether the title or the first sentences tell of the gathering."""
        return id(gathering) in self._leading


def _is_issued(scene: Scene) -> bool:
    """Whether a title is that of a statement on something, which its author gave out and did not say there."""
    words = [scene.annotated.lower(i) for i in range(len(scene.annotated))]
    return words[:2] in (["statement", "by"], ["statement", "from"], ["statement", "of"]) and "on" in words


def _unquoted(scene: Scene) -> list[str]:
    """The words of a sentence outside quotation marks, in lower case."""
    words, open_ = [], False
    for i in range(len(scene.annotated)):
        mark = scene.annotated.text(i)
        if mark in {"“", "”", '"', "«", "»"}:
            open_ = mark in {"“", "«"} or (mark == '"' and not open_)
        elif not open_:
            words.append(scene.annotated.lower(i))
    return words
