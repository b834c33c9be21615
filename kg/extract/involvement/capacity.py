"""Capacities: who organised, hosted, chaired, funded, supported or spoke, by verbs and phrases."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.involvement import role
from kg.extract.involvement.actor import Actor, read_before
from kg.extract.involvement.conduct import has_object, is_done_to_gathering, is_relative, iter_conduct
from kg.extract.involvement.form import is_participle
from kg.extract.involvement.passage import Part, Passage
from kg.extract.involvement.predicate import iter_predicates
from kg.extract.text.saying import words as word_set
from kg.facts import Capacity

#: Words before a role noun that make it a predicate.
_LINKS = frozenset({"is", "are", "was", "were", "as", "acted", "served"})


class Capacities:
    """Reads from one sentence in which capacity somebody took part."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage

    def iter_parts(self) -> Iterator[Part]:
        """Those who organised, hosted, chaired, funded, supported or spoke."""
        yield from self._iter_passive()
        yield from self._iter_active()
        if self.passage.focus.is_told_of(self.passage.index) or self._opens_with_participle():
            yield from self._iter_phrases()
        yield from self._iter_speaking()
        yield from self._iter_chairs()
        yield from iter_predicates(self.passage)
        yield from iter_conduct(self.passage)

    def _opens_with_participle(self) -> bool:
        """Whether the sentence says at once who held the gathering that it goes on about: "Organised by A"."""
        words = self.passage.words[:1]
        return bool(words) and (words[0] in role.PASSIVE or is_participle(words[0]))

    def _iter_passive(self) -> Iterator[Part]:
        """ "organised and financed by X", "hosted by Y"."""
        for i, word in enumerate(self.passage.words):
            if word not in role.PASSIVE or "by" not in self.passage.words[i + 1 : i + 4] or not self._passes_to_by(i):
                continue
            by = self.passage.words.index("by", i)
            if self.passage.is_about_project(i) or self.passage.is_denied(i - 3 if i > 3 else 0, i):
                continue
            actors = self._agents(by + 1)
            capacity = role.PASSIVE[word]
            if capacity != "participant" and not is_done_to_gathering(self.passage, i):
                continue
            gathering = self.passage.gathering_at(i)
            if capacity == "speaker":
                actors = [a for a in actors if a.kind == "person"]
            yield from self.passage.parts(actors, capacity, f"{capacity}-by", gathering)
            if capacity == "chair" and ";" in self.passage.words[by:]:
                semicolon = self.passage.words.index(";", by)
                rest = [a for a in self.passage.cast.between(semicolon, len(self.passage.words)) if a.kind == "person"]
                yield from self.passage.parts(rest, "participant", "attended-by", gathering)

    def _passes_to_by(self, i: int) -> bool:
        """Whether only further participles and "and" stand between the participle and "by"."""
        by = self.passage.words.index("by", i)
        return all(
            w in role.PASSIVE or w in {"and", ",", "&", "jointly", "virtually", "officially", "over", "also", "for"}
            for w in self.passage.words[i + 1 : by]
        )

    def _agents(self, i: int) -> list[Actor]:
        """The actors listed after "by", "with" or "of"."""
        end = self.passage.list_end(i, i)
        return self.passage.cast.between(i, end)

    def _iter_active(self) -> Iterator[Part]:
        """ "X organised the meeting", "Y is hosting", "Z, who chaired the meeting", "the host is X"."""
        words = self.passage.words
        for i, word in enumerate(words):
            if word in role.NOUNS and self._is_predicate(i):
                gathering = self.passage.gathering_at(i)
                yield from self.passage.parts(self._predicated(i), role.NOUNS[word], "is-role", gathering)
            elif word in role.ACTIVE and words[i + 1 : i + 2] != ["by"] and self._is_about_one(i):
                yield from self._active(i, role.ACTIVE[word])
            elif word in role.HANDOVER or (word == "took" and words[i + 1 : i + 2] == ["over"]):
                yield from self._handover(i)
            elif word in role.PAYING and role.COSTS & set(words[max(0, i - 6) : i + 5]):
                yield from self._paid(i)
            elif word in role.GIVING and (given := self._given(i)) is not None:
                yield from self.passage.parts(self.passage.subject(i), given, "gave-support")

    def _is_predicate(self, i: int) -> bool:
        """Whether a role noun stands after "is the", "are its" or "as"; "is hosting" is a verb."""
        words = self.passage.words
        linked = next((k for k in range(i - 1, max(-1, i - 4), -1) if words[k] in _LINKS), None)
        verb = words[i] in role.ACTIVE and linked == i - 1
        cover = self.passage.cast.cover[i]
        verb = verb or words[i - 1] == "to"
        return linked is not None and not verb and (cover is None or (cover.kind == "person" and cover.first < linked))

    def _predicated(self, i: int) -> list[Actor]:
        """The subject of "is the host", "for acting as host", "are the organisers", "served as moderator"."""
        cover = self.passage.cast.cover[i]
        if cover is not None:
            return [cover]
        if self.passage.words[0] == "as" and self.passage.words[i + 1 : i + 2] == [","]:
            return [a for a in self.passage.cast.between(i + 1, i + 5) if a.first <= i + 3][:1]
        verb = next(k for k in range(i - 1, -1, -1) if self.passage.words[k] in _LINKS)
        while verb > 0 and self.passage.words[verb - 1] in {"acting", "serving", "for", "acted", "served"}:
            verb -= 1
        return self.passage.subject(verb)

    def _handover(self, i: int) -> Iterator[Part]:
        """ "X succeeded Y as Chair at the ceremony": the countries that hand over and take over."""
        near = self.passage.gathering_at(i)
        one = near if near is not None and near.kind == "ceremony" else self.passage.gathering
        if one is None or not (
            one.kind == "ceremony"
            or (role.OFFICES & set(self.passage.words) and self.passage.focus.is_told_of(self.passage.index))
        ):
            return
        low, high = self.passage.clause(i)
        countries = [a for a in self.passage.cast.between(low, high) if a.kind == "country"]
        yield from self.passage.parts(countries, "participant", "handover", one)

    def _active(self, i: int, capacity: Capacity) -> Iterator[Part]:
        subject = self.passage.subject(i)
        if capacity == "speaker":
            subject = [a for a in subject if a.kind == "person"]
        yield from self.passage.parts(subject, capacity, f"{capacity}-verb", self.passage.gathering_at(i))

    def _is_about_one(self, i: int) -> bool:
        """Whether what a verb acts on is a gathering: after it, or before "that" or "which" and its subject."""
        return has_object(self.passage, i) or is_relative(self.passage, i)

    def _paid(self, i: int) -> Iterator[Part]:
        """ "X bore the cost", "the costs were covered by Y"."""
        by = self.passage.words[i + 1 : i + 2] == ["by"]
        payers = self._agents(i + 2) if by else self.passage.subject(i)
        yield from self.passage.parts([a for a in payers if a.kind != "person"], "funder", "paid")

    def _given(self, i: int) -> Capacity | None:
        """In which capacity the subject of a verb of giving takes part, by what is given."""
        after = set(self.passage.words[i + 1 : i + 6])
        if after & role.GIVEN_MONEY and "project" not in after:
            return "funder" if self.passage.focus.is_told_of(self.passage.index) else None
        return "supporter" if after & role.GIVEN_HELP and "secretariat" not in after else None

    def _iter_phrases(self) -> Iterator[Part]:
        """ "with the support of X", "in partnership with Y"."""
        for i in range(len(self.passage.words)):
            for size, stated in self.passage.supporting_at(i):
                if self.passage.is_about_project(i) or self._is_object(i, size):
                    continue
                money = bool(role.MONEY & set(self.passage.words[max(0, i - 3) : i + size]))
                capacity: Capacity = "funder" if money and stated == "supporter" else stated
                start = i + size
                actors = self.passage.cast.between(start, self.passage.list_end(start, start))
                if i < 2 and len(actors) > 1 and self.passage.words[actors[-1].first - 1] in {",", "the"}:
                    actors = self._without_subject(actors)
                gathering = self.passage.gathering_at(i)
                if capacity == "host":
                    actors = [a for a in actors if a.kind != "person" and gathering and gathering.kind != "visit"]
                yield from self.passage.parts(actors, capacity, "with-phrase", gathering)

    def _is_object(self, i: int, size: int) -> bool:
        """Whether "cooperation with X" is spoken of and not that "in" which the gathering was held."""
        words = self.passage.words
        joint = words[i + size - 1] == "with" and size == 2
        return joint and not {"in", "through", "by"} & set(words[max(0, i - 3) : i])

    def _without_subject(self, actors: list[Actor]) -> list[Actor]:
        """The list of a phrase that opens a sentence, without the subject after it: "With help from A, B met"."""
        k = actors[-1].first - 1
        k -= self.passage.words[k] == "the"
        return actors[:-1] if self.passage.words[k] == "," else actors

    def _iter_speaking(self) -> Iterator[Part]:
        """ "gave the closing remarks", "presented the figures", "addresses by X"."""
        for i in range(len(self.passage.words)):
            for phrase in self.passage.match(i, role.SPEAKING):
                if self.passage.denies(i, i + len(phrase)) or self._addresses_body(i + len(phrase), phrase):
                    continue
                after = (
                    self.passage.cast.between(i + len(phrase), self.passage.long_list_end(i + len(phrase)))
                    if phrase[-1] in {"by", "de", "from", "to"}
                    else []
                )
                given = after if {"presentation", "presentations"} & set(phrase) else []
                speakers = [a for a in after if a.kind == "person"] or given or self._speaker(i, phrase)
                to_come = self.passage.gathering_to_come(i) if phrase[0] == "will" else None
                yield from self.passage.parts(speakers, "speaker", "speaks", to_come)
        yield from self._announced()

    def _addresses_body(self, end: int, phrase: tuple[str, ...]) -> bool:
        """Whether those who are addressed are a body of its own: "will address the Parliament"."""
        end += self.passage.words[end : end + 1] == ["the"]
        object_ = self.passage.cast.cover[end] if end < len(self.passage.words) else None
        return phrase[-1] == "the" and object_ is not None and not self.passage.in_mention(end)

    def _speaker(self, i: int, phrase: tuple[str, ...]) -> list[Actor]:
        """Who stands before a phrase of speaking: its subject, else the last person before it, else the
        first after it; a body only right before its verb.
        """
        low, high = self.passage.clause(i)
        verb = i - (self.passage.words[i - 1 : i] in _GIVING)
        subject = [a for a in self.passage.subject(verb) if a.first >= low]
        if phrase[0] in {"presented", "provided"} and not any(a.kind == "person" for a in subject):
            return subject
        people = [a for a in self.passage.cast.between(low, i) if a.kind == "person"]
        named = [a for a in subject if a.kind == "person"] or people[-1:]
        return named or [a for a in self.passage.cast.between(i, high) if a.kind == "person"][:1]

    def _announced(self) -> Iterator[Part]:
        """ "Five speakers opened the meeting: A; B", "with panellists A and B"."""
        words = self.passage.words
        at = next((i for i, word in enumerate(words) if word in _SPEAKERS), None)
        if at is None:
            return
        before = bool({"among", "entre"} & set(words[max(0, at - 3) : at]))
        after = words[at + 1 : at + 2] in (["included"], ["were"]) or words[max(0, at - 2) : at].count("with") > 0
        start = at if after else words.index(":", at) if ":" in words[at:] else None
        actors = self._listed_among(at) if before else self.passage.cast.between(start, len(words)) if start else []
        people = [a for a in actors if a.kind == "person"]
        yield from self.passage.parts(people, "speaker", "speakers-list")

    def _listed_among(self, at: int) -> list[Actor]:
        """Everybody of a sentence on those "among the speakers"; in Spanish those who follow."""
        follow = self.passage.words[at] in _SPANISH_SPEAKERS
        return self.passage.cast.between(at, len(self.passage.words)) if follow else self.passage.cast.actors

    def _iter_chairs(self) -> Iterator[Part]:
        """ "with X in the chair", "shared the chair: X and Y"."""
        words = self.passage.words
        for i in range(len(words)):
            if words[i : i + 3] == ["in", "the", "chair"] and "with" in words[max(0, i - 14) : i]:
                chairs = read_before(self.passage.cast, i)[-1:]
                yield from self.passage.parts(chairs, "chair", "in-the-chair")
            if words[i : i + 4] in (["in", "the", "chair", "was"], ["in", "the", "chair", "were"]):
                people = [a for a in self.passage.cast.between(i, len(words)) if a.kind == "person"]
                yield from self.passage.parts(people[:2], "chair", "in-the-chair")
            if words[i : i + 3] == ["shared", "the", "chair"]:
                people = [a for a in self.passage.cast.between(i, len(words)) if a.kind == "person"]
                yield from self.passage.parts(people, "chair", "in-the-chair")


_GIVING = (["delivered"], ["gave"], ["made"], ["offered"], ["shared"])
_SPANISH_SPEAKERS = word_set("ponentes panelistas expositores expositoras oradores oradoras disertantes")
_SPEAKERS = _SPANISH_SPEAKERS | {"speakers", "panellists", "panelists"}
