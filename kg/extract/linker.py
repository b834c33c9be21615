"""Links: what one sentence states of two bodies, by the structure of a name, by a verb or in apposition."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract import tie
from kg.extract.actor import Actor, Casting, read_before
from kg.extract.body import Body
from kg.extract.bond import Bonds
from kg.extract.capital import HEADING_NOUNS
from kg.extract.dialogue import Dialogues
from kg.extract.document import Document
from kg.extract.funding import Funding
from kg.extract.scene import Scene
from kg.extract.tie import Stated
from kg.facts import RelationType


class Linker:
    """Reads the relations of one sentence; `last` is the dialogue or body named last, for "its"."""

    def __init__(
        self,
        document: Document,
        casting: Casting,
        dialogues: Dialogues,
        scene: Scene,
        last: str | None,
    ) -> None:
        self.document = document
        self.dialogues = dialogues
        self.scene = scene
        self.annotated = scene.annotated
        self.words = [scene.annotated.lower(i) for i in range(len(scene.annotated))]
        self.cast = casting.of(scene)
        self.funding = Funding(document, self.cast, self.words)
        self.before = last
        named = [name for b in scene.bodies if (name := dialogues.name_of(b)) is not None]
        self.last = named[-1] if named else last

    def read(self) -> list[Stated]:
        """The relations that the sentence states."""
        return [*self._iter_parts(), *self._iter_including(), *self._iter_stated(), *self._iter_bonds()]

    def _iter_bonds(self) -> Iterator[Stated]:
        """What relative clauses and Spanish and French verbs state."""
        bonds = Bonds(self.cast, self.words)
        for subjects, named, cue in bonds.iter_secretariats():
            yield from self._bind(subjects, "secretariatOf", named, cue, "secretariat-held")
        for subjects, named, cue in bonds.iter_members():
            yield from self._bind(subjects, "memberOf", named, cue, "members-of-which")
        for subjects, cue in bonds.iter_funders():
            yield from self._bind(subjects, "funds", None, cue, "which-funds")

    def _bind(
        self, subjects: list[Actor], kind: RelationType, named: int | None, cue: int, rule: str
    ) -> Iterator[Stated]:
        """Each subject with the body at token `named`, else with the dialogue or body named last before the cue."""
        own = self.scene.body_at(cue) if kind == "secretariatOf" else None
        whole = self.dialogues.dialogue_of(own) if own is not None and own.known else None
        if whole is None and named is not None:
            whole = self._named(named)[0]
        elif whole is None:
            whole = self._named_before(cue, organisations=kind != "secretariatOf") or self.before
        for subject in subjects:
            if whole is not None and subject.name != whole:
                yield self._state(subject.name, kind, whole, min(subject.first, cue), cue + 1, rule)

    def _named_before(self, i: int, *, organisations: bool) -> str | None:
        """The dialogue, else the body, that ends last before token i in the sentence."""
        before = [b for b in self.scene.bodies if b.end <= i and (organisations or b.kind != "organisation")]
        dialogues = [name for b in before if (name := self.dialogues.name_of(b)) is not None]
        return dialogues[-1] if dialogues else before[-1].name if before else None

    def _state(self, subject: str, kind: RelationType, whole: str, first: int, end: int, rule: str) -> Stated:
        tokens = self.annotated.tokens
        return Stated(subject, kind, whole, tokens[first].start, tokens[min(end, len(tokens)) - 1].end, rule)

    def _iter_parts(self) -> Iterator[Stated]:
        """ "the Working Group of the Y", "the Y Network", "the Forum's Group"."""
        for body in self.scene.bodies:
            whole = self._whole_of(body)
            if whole is not None and not self._is_in_office(body):
                yield self._state(body.name, "partOf", whole, body.first, body.end, "part-by-name")

    def _whole_of(self, body: Body) -> str | None:
        if self.dialogues.name_of(body) is not None or body.head in tie.NO_PARTS:
            return None
        if body.parent is None:
            return self._owner_of(body)
        compound = body.parent.first < body.end and not body.known
        if compound and (body.head not in tie.COMPOUND_HEADS or not body.parent.is_dialogue):
            return None
        if body.parent.kind == "organisation" and compound:
            return None
        return self.dialogues.name_of(body.parent) or body.parent.name

    def _owner_of(self, body: Body) -> str | None:
        """The dialogue that a possessive before the body names: "the Forum's Working Group"."""
        if self.annotated.lower(body.first - 1) != "'s":
            return None
        return self.dialogues.dialogue_of(body)

    def _is_in_office(self, body: Body) -> bool:
        return any(o.first <= body.first < o.end for o in self.scene.reading.offices)

    def _iter_including(self) -> Iterator[Stated]:
        """ "the Department of Justice, including the DEA": the second is a part of the first."""
        for i, word in enumerate(self.words):
            if word != "including":
                continue
            wholes = [a for a in read_before(self.cast, i) if a.kind == "body"]
            if not wholes:
                continue
            end = self.cast.list_end(i + 1)
            for actor in self.cast.between(i + 1, end):
                if actor.kind == "body":
                    yield self._state(actor.name, "partOf", wholes[-1].name, wholes[-1].first, actor.end, "including")

    def _iter_stated(self) -> Iterator[Stated]:
        for i, word in enumerate(self.words):
            if word in tie.SECRETARIATS:
                yield from self._secretariat(i)
            elif word in tie.MEMBERS and self.words[i + 1 : i + 2] in (["of"], ["de"], ["del"], ["du"]):
                yield from self._link(i, "memberOf", i + 2, "member-of")
            elif word in {"members", "miembros", "membres"} and (kind := self._members_list(i)) is not None:
                yield from kind
            elif word in {"belong", "belongs"} and self.words[i + 1 : i + 2] == ["to"]:
                yield from self._link(i, "memberOf", i + 2, "belongs-to")
            elif word == "part" and self.words[i + 1 : i + 2] == ["of"]:
                yield from self._part(i)
            elif (
                word in tie.ORGANS
                and self.words[i + 1 : i + 2] in (["of"], ["de"], ["del"], ["du"])
                and {"a", "an", "the", ",", "una", "un", "une"} & set(self.words[max(0, i - 3) : i])
            ):
                yield from self._link(i, "partOf", i + 2, "organ-of", apposed=True)
            elif word == "partner" and self.words[i + 1 : i + 2] == ["of"]:
                yield from self._link(i, "partner", i + 2, "partner-of")
            elif word in tie.FUNDED and "by" in self.words[i + 1 : i + 3]:
                for funder, project in self.funding.iter_funders(i):
                    yield self._state(funder.name, "funds", project, i, funder.end, "funded-by")

    def _members_list(self, i: int) -> list[Stated] | None:
        """ "Its members are A, B and C", "All eleven members - A, B and C - took part": of the dialogue
        named before.
        """
        opening = next(
            (
                k
                for k in range(i + 1, min(i + 4, len(self.words)))
                if self.words[k] in {"are", ":", "-", "–", "—", "include", "son", "sont"}
            ),
            None,
        )
        told = [n for b in self.scene.bodies if b.end <= i and (n := self.dialogues.name_of(b)) is not None]
        whole = (told[0] if told else None) or self.before or self.last
        if opening is None or whole is None:
            after = self.words[i + 1 : i + 3]
            before = (
                [a for a in read_before(self.cast, i - 1) if a.kind != "person"]
                if self.words[i - 1 : i] == ["are"] and after[:1] != ["of"]
                else []
            )
            return (
                [self._state(a.name, "memberOf", whole, a.first, a.end, "members") for a in before]
                if before and whole
                else None
            )
        listed = [a for a in self.cast.between(opening, len(self.words)) if a.kind != "person"]
        return [self._state(a.name, "memberOf", whole, a.first, a.end, "members") for a in listed[:60]]

    def _part(self, i: int) -> Iterator[Stated]:
        if "not" not in self.words[max(0, i - 4) : i] and self.words[i - 1 : i] != ["as"]:
            yield from self._link(i, "partOf", i + 2, "part-of")

    def _link(self, i: int, kind: RelationType, start: int, rule: str, *, apposed: bool = False) -> Iterator[Stated]:
        """Subjects before token i, one object named from `start` on; further objects joined by "and of"."""
        subjects = self._subjects(i, apposed=apposed)
        for whole in self._objects(start):
            for subject in subjects:
                if subject.kind != "person":
                    yield self._state(subject.name, kind, whole, min(subject.first, i), i + 2, rule)

    def _subjects(self, i: int, *, apposed: bool = False) -> list[Actor]:
        """The actors before the verb or comma that leads to token i."""
        j = i
        while j > 0 and (
            self.words[j - 1] in tie.BEING
            or (apposed and j > i - 4 and self.words[j - 1] not in {","} and self.cast.cover[j - 1] is None)
        ):
            j -= 1
        return read_before(self.cast, j)

    def _objects(self, start: int) -> list[str]:
        """The bodies named from token `start` on: the first, and those joined to it by "and of"."""
        found = []
        i: int | None = start
        while i is not None:
            name, end = self._named(i)
            if name is None:
                break
            found.append(name)
            i = end + 2 if self.words[end : end + 2] == ["and", "of"] else None
        return found

    def _named(self, i: int) -> tuple[str | None, int]:
        """The body at token i after its article, or the one a bare noun ("the Network") points to, and its
        end.
        """
        while i < len(self.words) and self.words[i] in {"the", "la", "el", "le", "l'"}:
            i += 1
        body = self.scene.body_at(i)
        if body is not None and body.first == i:
            if body.kind == "body" and body.end - body.first == 1:
                return self._short(body.head), body.end
            return self.dialogues.name_of(body) or body.name, body.end
        actor = self.cast.cover[i] if i < len(self.words) else None
        if actor is not None and actor.kind == "body" and actor.first == i:
            return actor.name, actor.end
        if i < len(self.words) and self.words[i] in HEADING_NOUNS:
            return self._short(self.words[i]), i + 1
        if i < len(self.words) and self.annotated.tokens[i].is_capital:
            return self._short(self.words[i]), i + 1
        return None, i

    def _short(self, noun: str) -> str | None:
        """What "the Network" or "the Community" points to: a dialogue with that noun, else a known body
        with it.
        """
        dialogue = self.dialogues.by_noun(noun)
        if dialogue is not None:
            return dialogue
        start = self.scene.sentence.start
        before = [
            h.entry.name
            for h in self.document.hits_in(0, start)
            if h.entry.kind == "organisation" and noun == h.entry.name.lower().split()[-1]
        ]
        return before[-1] if before else None

    def _secretariat(self, i: int) -> Iterator[Stated]:
        """ "X serves as the secretariat of Y", "X, the Secretariat of Y", "X - which with Z forms the
        secretariat of Y".
        """
        body = self.scene.body_at(i)
        if body is not None and body.parent is None and body.end - body.first > 2:
            return
        wholes: list[str] = []
        if self.words[i - 1 : i] == ["its"]:
            wholes = [name for name in [self.before or self.last] if name]
        elif self.words[i + 1 : i + 2] in (["of"], ["for"], ["de"], ["del"], ["du"]):
            wholes = self._objects(i + 2)
        else:
            return
        subjects = self._subjects(i)
        if not subjects and self.words[i - 1 : i] == ["the"] and self.words[i - 2 : i - 1] == [","]:
            subjects = read_before(self.cast, i - 2)[-1:]
        subjects = subjects + self._companions(i)
        for whole in wholes:
            for subject in subjects:
                if subject.kind == "body":
                    yield self._state(
                        subject.name, "secretariatOf", whole, min(subject.first, i), i + 1, "secretariat-of"
                    )

    def _companions(self, i: int) -> list[Actor]:
        """In "X - which with Y and Z forms the secretariat": X, where Y and Z stand before the verb."""
        opening = next(
            (
                k
                for k in range(i - 1, max(0, i - 16), -1)
                if self.words[k] == "which" and self.words[k + 1 : k + 2] == ["with"]
            ),
            None,
        )
        if opening is None:
            return []
        j = opening
        while j > 0 and self.words[j - 1] in {"-", "–", "—", ","}:
            j -= 1
        return read_before(self.cast, j)[-1:]
