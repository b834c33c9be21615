"""Belonging: nouns that say what one body is to another: member, partner, secretariat, part, organ.

"X is a member of Y", "X, an agency of Y", "Y, of which X is the secretariat", "with X as its secretariat",
"the members of Y are X and Z".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.bodies.capital import HEADING_NOUNS
from kg.extract.relations.chunk import SECRETARIATS, Chunk
from kg.extract.relations.frame import RELATIVE, Frame
from kg.extract.relations.stretch import OF
from kg.extract.text.romance import skip_adjectives
from kg.extract.text.saying import words as word_set
from kg.facts import RelationType

_MEMBERS = word_set("member members miembro miembros membre membres integrante integrantes")
_PLURAL = word_set("members miembros membres integrantes partners socios socias partenaires")
_PARTNERS = word_set("partner partners socio socia socios partenaire partenaires")
_PARTS = word_set("part parte partie")
_ORGANS = HEADING_NOUNS | word_set(
    """institution agency body organ arm branch subsidiary affiliate department division institute
    institución agencia organismo órgano órgano dependencia organe agence institution organisme entidad"""
)
_KINDS: dict[str, RelationType] = {
    **dict.fromkeys(_ORGANS, "partOf"), **dict.fromkeys(_PARTS, "partOf"), **dict.fromkeys(_MEMBERS, "memberOf"),
    **dict.fromkeys(_PARTNERS, "partner"), **dict.fromkeys(SECRETARIATS, "secretariatOf"),
}  # fmt: skip
_RULES: dict[RelationType, str] = {
    "partOf": "part-of", "memberOf": "member-of", "partner": "partner-of", "secretariatOf": "secretariat-of",
}  # fmt: skip
STATES = word_set("state states country countries estado estados país países état états pays")
_QUALIFIED = STATES | word_set("organisation organization association institution")
_BEING = word_set(
    """is are was were been be being es son fue era sera será est sont était sera remains remain became becomes become
    devient devenu devenue sigue siendo"""
)
_HOLDING = word_set(
    """serves serve serving served acts act acting acted functions provides provide provided forms form formed hosts
    host holds constitutes ejerce ejercen funge fungen actúa actúan desempeña asume asumen tiene assure assurent exerce
    exercent forme forment constitue forman forma constituyen constituent fait font hace sirve brinda proporciona
    fournit accueille"""
)
_AS = word_set("as como comme")
_WITH = word_set("with con avec")
_ITS = word_set("its their su sus sa son ses leur leurs")
_AUXILIARY = word_set("has have had been now also currently ha han ont a también aussi y en the")
DENYING = word_set("not no never neither nor pas jamais nunca tampoco ni former ex formerly non n't without")
WISHING = word_set("would could may might should can to will wants hopes if podría pourrait debería devrait")
_BREAKS = word_set(", ; : ( ) - – — . “ ” \"")
WHOSE = word_set("cuya cuyo cuyas cuyos whose")
_APPOSING = frozenset({",", "(", "-", "–", "—"})
_STOPS = _BEING | _HOLDING | _AS | _BREAKS | RELATIVE | WHOSE
_BEFORE_VERB = _AUXILIARY | _BEING
_OF_WHOLE = OF | {"for"}
_BARE = _BREAKS | {"", "since", "desde", "depuis"}
#: Adjectives that look like gerunds.
_ADJECTIVES = frozenset({"founding", "leading", "participating", "implementing", "coordinating"})
_BY = word_set("by por par")
_GIVEN = word_set(
    """implemented managed provided held run hosted ensured assumed ejercida desempeñada asumida brindada assuré assurée
    tenu"""
)
_TOLD = (("is",), ("es",), ("est",), ("está", "a", "cargo", "de"), ("está", "a", "cargo", "del"))
_CAPACITY = word_set("capacity role calidad qualité")
_AT = word_set("at in within en à au")

#: So many words may stand from "the secretariat" to those by whom it "is provided".
_SEAT_REACH = 24


class Tie(NamedTuple):
    """One body's relation to another as a sentence states it, and the tokens of the words that do."""

    subject: Chunk
    type: RelationType
    whole: Chunk | str
    first: int
    end: int
    rule: str


class Belonging:
    """Reads the nouns of belonging of one sentence."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.words = frame.words

    def iter_ties(self) -> Iterator[Tie]:
        """What the nouns state, from left to right."""
        for i, word in enumerate(self.words):
            kind = _KINDS.get(word)
            if kind is not None and self._is_bare(i):
                yield from self._read(i, kind)

    def _is_bare(self, i: int) -> bool:
        """Whether a noun stands for itself and not in a name, where only a secretariat's may: "the Y Secretariat"."""
        if self.words[i] in SECRETARIATS:
            return True
        named = self.words[i] in _ORGANS and not self.frame.annotated.text(i).islower()
        return self.frame.chunks.at[i] is None and not named

    def _read(self, i: int, kind: RelationType) -> Iterator[Tie]:
        start = self._start(i)
        if self.frame.says(start - 4, i, DENYING):
            return
        after = self._after(i)
        for holder, whole in self._pairs(i, start, after, kind):
            if holder.kind == "person" or not self._is_whole(whole, kind):
                continue
            told: RelationType = "memberOf" if kind == "partOf" and holder.kind == "country" else kind
            yield Tie(holder, told, whole, min(holder.first, i), max(after, holder.end), _RULES[told])

    def _is_whole(self, whole: Chunk | str, kind: RelationType) -> bool:
        """Whether something can have members and a secretariat, or parts, which only bodies have."""
        if isinstance(whole, str):
            return True
        fits = whole.kind == "body" or (whole.kind == "name" and kind != "partOf")
        return fits and not self.frame.modifies(whole)

    def _pairs(
        self, i: int, start: int, after: int, kind: RelationType
    ) -> Iterator[tuple[Chunk, Chunk | str]]:
        forms = self.words[i] in _PARTS and self.frame.word(i - 1) in _HOLDING
        relative = self.frame.opening(i) if kind != "partOf" or forms else None
        if relative is not None:
            whole = self.frame.antecedent(relative[0])
            yield from ((holder, whole) for holder in self.frame.told(relative[1], i) if whole is not None)
            return
        wholes = self._wholes(i, start, after)
        for holder in self._holders(i, start, after, kind, bool(wholes)):
            yield from ((holder, whole) for whole in wholes or self._meant(i, start, kind))
        for holder in self._seated(after) if kind == "secretariatOf" else []:
            yield from ((holder, whole) for whole in wholes or self._meant(i, start, kind))

    def _start(self, i: int) -> int:
        """The token at which the noun's phrase begins: its article, and adjectives and numbers between."""
        chunk = self.frame.chunks.at[i]
        start = chunk.first if chunk is not None else i
        for _ in range(4):
            word = self.frame.word(start - 1)
            gerund = word.endswith("ing") and word not in _ADJECTIVES
            stops = gerund or word in _STOPS or self.frame.governs(start - 1)
            if start == 0 or stops or self.frame.chunks.at[start - 1] is not None:
                break
            start -= 1
        return start

    def _after(self, i: int) -> int:
        """The token after the noun, its adjectives, and the "state" or "country" that it may qualify."""
        chunk = self.frame.chunks.at[i]
        if chunk is not None:
            return chunk.end
        end = i + 1 + (self.frame.word(i + 1) in _QUALIFIED)
        return skip_adjectives(self.frame.annotated, end) if self.frame.scene.reading.romance else end

    def _wholes(self, i: int, start: int, after: int) -> list[Chunk | str]:
        """The bodies "of" which the noun is said, or whose name it closes."""
        body = self.frame.scene.body_at(i)
        whole = self.frame.topic.dialogues.dialogue_of(body) if body is not None else None
        if whole is not None:
            return [whole]
        if self.frame.word(after) in _OF_WHOLE:
            return list(self.frame.wholes(after + 1))
        return []

    def _meant(self, i: int, start: int, kind: RelationType) -> list[str]:
        """What "its" points to, and what a bare "are members" leaves out: the dialogue that the text is about."""
        its = bool(_ITS & set(self.words[start:i])) or "en" in self.words[max(0, start - 2) : start]
        owning = self.frame.word(start - 1) in _WITH if its else self.frame.word(start - 1) in WHOSE
        held = self.frame.ending(start - 1) if owning else None
        if held is not None and held.kind in {"body", "name"}:
            return [self.frame.canonical(held)]
        ends = self.frame.word(i + 1) in _BARE
        labelled = start == 0 and self.frame.word(i + 1) == ":"
        bare = ends and (kind == "memberOf" or labelled or (kind == "partner" and self.frame.word(start - 1) in _AS))
        topic = self.frame.dialogue_before(start)
        return [topic] if topic is not None and (its or bare) else []

    def _seated(self, after: int) -> list[Chunk]:
        """Who gives a secretariat its seat or does its work: "its secretariat at X", "is provided by X"."""
        if self.frame.word(after) in _AT and self.frame.word(after - 2) in _ITS:
            return [c for c in self.frame.after(after + 1)[:1] if c.kind == "body"]
        if self.frame.word(after) == ":" and self._start(after - 1) == 0:
            return self.frame.after(after + 1)
        end = self.frame.named(after + 1)[1] if self.frame.word(after) in OF else after
        told = next((phrase for phrase in _TOLD if tuple(self.words[end : end + len(phrase)]) == phrase), None)
        if told is not None and (named := self.frame.after(end + len(told))):
            return [chunk for chunk in named if chunk.kind == "body"]
        for k in range(after, min(after + _SEAT_REACH, len(self.words))):
            if self.words[k] in _BY and self.words[k - 1] in _GIVEN and self.frame.says(after, k, _BEING):
                return self.frame.after(k + 1)
        return []

    def _holders(self, i: int, start: int, after: int, kind: RelationType, told: bool) -> list[Chunk]:
        """Who is said to be it, by the word before the noun's phrase."""
        cue = self.frame.word(start - 1)
        if _CAPACITY & set(self.words[max(0, start - 3) : start - 1]):
            return self._described(start)
        if cue in WHOSE:
            return self.frame.after(after + 1) if self.frame.word(after) in _HOLDING else []
        if cue in _AS and self.words[i] not in _PARTS:
            return self._as(start, after)
        if cue in _BEING or (cue in _HOLDING and (kind == "secretariatOf" or self.words[i] in _PARTS)):
            return self._of_verb(start - 1)
        if cue in _APPOSING and told:
            return self._apposed(start, plural=self.words[i] in _PLURAL)
        return []

    def _of_verb(self, verb: int) -> list[Chunk]:
        """The subject of a verb of being or holding, unless it is only wished for."""
        coming = self.words[verb] in _HOLDING
        while self.frame.word(verb - 1) in _BEFORE_VERB or (coming and self.frame.word(verb - 1) == "will"):
            verb -= 1
        return [] if self.frame.word(verb - 1) in WISHING else self.frame.subject(verb)

    def _as(self, start: int, after: int) -> list[Chunk]:
        """ "serves as", "with X as", "As a member of Y, X"."""
        verb = start - 2
        if self.frame.word(verb) in _HOLDING:
            return self._of_verb(verb)
        listed: list[Chunk] = []
        chunk = self.frame.ending(verb + 1)
        if chunk is not None and self.frame.word(verb) != ",":
            opening = next((k for k in range(verb, max(-1, verb - 40), -1) if self.words[k] in _WITH), None)
            return self.frame.after(opening + 1) if opening is not None else listed
        if verb < 0:
            comma = next((k for k in range(after, min(after + 20, len(self.words))) if self.words[k] == ","), None)
            return self.frame.after(comma + 1)[:1] if comma is not None else listed
        return [chunk] if chunk is not None else listed

    def _described(self, start: int) -> list[Chunk]:
        """Whom ", in its capacity as" describes: the name before its comma."""
        comma = next((k for k in range(start - 1, max(-1, start - 7), -1) if self.words[k] == ","), None)
        chunk = self.frame.ending(comma) if comma is not None else None
        return [self.frame.owner(chunk)] if chunk is not None else []

    def _apposed(self, start: int, *, plural: bool) -> list[Chunk]:
        """Whom an apposition describes: the name right before its comma, or the list there."""
        if plural:
            return self.frame.before(start - 1, free=False)
        chunk = self.frame.ending(start - 1)
        return [self.frame.owner(chunk)] if chunk is not None and not chunk.office else []
