"""Membership by verbs and lists: "X joins Y", "X belongs to Y", "the States that form Y", "its members are A and B"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.relations.belonging import DENYING, STATES, WHOSE, WISHING, Tie
from kg.extract.relations.chunk import Chunk
from kg.extract.relations.frame import Frame
from kg.extract.relations.stretch import OF
from kg.extract.text.saying import words as word_set

#: Verbs of membership, with the small word that leads to the object.
_VERBS = tuple(
    tuple(phrase.split())
    for phrase in (
        "belong to", "belongs to", "belonged to", "belonging to", "joins", "joined", "admitted to",
        "pertenece a", "pertenece al", "pertenecen a", "pertenecen al",
        "se unió a", "se unió al", "se adhirió a", "se adhirió al", "se incorporó a", "se incorporó al", "ingresó en",
        "ingresó a", "ingresó al", "fue admitido en", "fue admitida en", "appartient à", "appartient au",
        "appartiennent à", "appartiennent au", "rejoint", "a rejoint", "ont rejoint", "a adhéré à", "a adhéré au",
        "est admis à", "est admis au", "est admise au", "est admise à",
    )
)  # fmt: skip
#: Participles, which need an auxiliary.
_PASSIVE = frozenset({"admitted"})
_BY_FIRST = {first: tuple(v for v in _VERBS if v[0] == first) for first in {v[0] for v in _VERBS}}
#: Verbs that stand for themselves at the end of "to which X has belonged".
_BELONGING = word_set("belong belongs belonged pertenece pertenecen appartient appartiennent")
_BEING_UNDER = (
    ("falls", "under"), ("fall", "under"), ("comes", "under"), ("attached", "to"), ("depende", "de"),
    ("depende", "del"),
    ("dependiente", "de"), ("dependiente", "del"), ("adscrito", "a"), ("adscrita", "a"), ("adscrito", "al"),
    ("adscrita", "al"), ("relève", "de"), ("relève", "du"), ("relevant", "de"), ("relevant", "du"), ("rattaché", "à"),
    ("rattaché", "au"), ("rattachée", "à"), ("rattachée", "au"),
)  # fmt: skip
#: Verbs that say of what States are the members.
_COMPOSING = word_set("integran conforman componen composent forment constituyen form comprise")
_HAVING = word_set("comprises groups regroupe agrupa comprende")
_HAVING_PAIRS = frozenset(
    [("composed", "of"), ("up", "of"), ("consists", "of"), ("composé", "de"), ("composée", "de"), ("formé", "de")]
    + [(form, "por") for form in ("integrado", "integrada", "conformado", "conformada", "compuesto", "compuesta")]
)
_RELATIVE = word_set("que qui which that")
_MEMBERS = word_set("members miembros membres member miembro membre")
_GROUPS = STATES | _MEMBERS
_NUMBERS = word_set(
    """two three four five six seven eight nine ten eleven twelve dos tres cuatro cinco seis siete ocho nueve diez once
    doce deux trois quatre cinq sept huit neuf dix onze douze"""
)
_LISTING = word_set("are : - – — include includes son sont incluyen incluye comprend")
_PRONOUNS = word_set("la lo le it l'")
_AUXILIARY = word_set(
    "has have had been ha han a ont s'est se was were is are está est made formally officially also recently"
)
_BREAKS = word_set("; . ( )")


class Membership:
    """Reads the verbs and lists of membership of one sentence."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.words = frame.words

    def iter_ties(self) -> Iterator[Tie]:
        """What verbs and lists state, from left to right."""
        for i, word in enumerate(self.words):
            if self.frame.chunks.at[i] is not None:
                continue
            yield from self._active(i)
            if word in _BELONGING:
                yield from self._relative(i)
            elif (word in _COMPOSING or self._makes_up(i)) and self._is_composed(i):
                yield from self._composed(i)
            elif word in _MEMBERS or (word in _NUMBERS and self.frame.word(i + 1) in {"are", "son", "sont"}):
                yield from self._listed(i)
            elif word in _HAVING or tuple(self.words[i : i + 2]) in _HAVING_PAIRS:
                yield from self._having(i)
            elif tuple(self.words[i : i + 2]) in _BEING_UNDER:
                yield from self._under(i)

    def _is_denied(self, i: int) -> bool:
        return self.frame.says(i - 3, i, DENYING | WISHING | {"will"})

    def _active(self, i: int) -> Iterator[Tie]:
        """ "X belongs to Y", "X was admitted to Y"; what is joined must be a standing body."""
        phrase = next((v for v in _BY_FIRST.get(self.words[i], ()) if tuple(self.words[i : i + len(v)]) == v), None)
        if phrase is None or self._is_denied(i):
            return
        end = i + len(phrase)
        whole, _ = self.frame.named(end)
        joined = phrase[-1] in {"joins", "joined", "rejoint"}
        if whole is None or whole.kind != "body" or (joined and not self.frame.is_standing(whole)):
            return
        start = i
        while self.frame.word(start - 1) in _AUXILIARY:
            start -= 1
        if start == i and phrase[0] in _PASSIVE:
            return
        for subject in self.frame.subject(start):
            if subject.kind != "person":
                yield Tie(subject, "memberOf", whole, min(subject.first, i), whole.end, "belongs-to")

    def _relative(self, i: int) -> Iterator[Tie]:
        """ "Y, to which X has belonged"."""
        opening = self.frame.opening(i)
        whole = self.frame.antecedent(opening[0]) if opening is not None else None
        if opening is None or whole is None or self._is_denied(i):
            return
        for subject in self.frame.between(opening[1], i) or self.frame.after(i + 1):
            yield Tie(subject, "memberOf", whole, whole.first, i + 1, "belongs-to")

    def _makes_up(self, i: int) -> bool:
        return self.words[i] == "up" and self.words[i - 1] in {"make", "makes", "made"}

    def _is_composed(self, i: int) -> bool:
        before = set(self.words[max(0, i - 4) : i])
        return bool(_RELATIVE & before) and bool(_GROUPS & before)

    def _composed(self, i: int) -> Iterator[Tie]:
        """ "A and B, the two States that form Y"."""
        named, end = self.frame.named(i + 1)
        pronoun = self.words[i - 1] in _PRONOUNS
        whole = self.frame.dialogue_before(i) if pronoun else named
        end = i + 1 if pronoun else end
        for member in self._bracketed(end) or self._before_group(i) if whole is not None else []:
            if member.kind == "country" and whole is not None:
                yield Tie(member, "memberOf", whole, member.first, max(end, member.end), "members")

    def _before_group(self, i: int) -> list[Chunk]:
        """The States whom "the two countries that" before token i describes, whatever governs them."""
        first = next(k for k in range(i - 1, -1, -1) if self.words[k] in _GROUPS)
        comma = next((k for k in range(first, max(-1, first - 5), -1) if self.words[k] == ","), None)
        return self.frame.before(comma, free=False) if comma is not None else []

    def _bracketed(self, end: int) -> list[Chunk]:
        """The States in brackets at a token, or after a colon there: "the countries that form Y (A, B and C)"."""
        return self.frame.after(end + 1) if self.frame.word(end) in {"(", ":"} else []

    def _having(self, i: int) -> Iterator[Tie]:
        """ "Y comprises A and B", "Y is composed of A and B": Y a standing body, and nothing but States in the list."""
        start = i
        while self.frame.word(start - 1) in _AUXILIARY:
            start -= 1
        wholes = self.frame.subject(start)
        members = self.frame.after(i + 1 if self.words[i] in _HAVING else i + 2)
        states = len(members) > 1 and all(member.kind == "country" for member in members)
        for whole in wholes if states else []:
            if self.frame.is_standing(whole):
                for member in members:
                    yield Tie(member, "memberOf", whole, whole.first, member.end, "members")

    def _listed(self, i: int) -> Iterator[Tie]:
        """ "Its members are A and B", "All members - A, B - took part", "The seven are A, B and C"."""
        whole, end = self._whole_of(i)
        for member in self._bracketed(end) if whole is not None and self.frame.word(end) == "(" else []:
            if member.kind == "country" and whole is not None:
                yield Tie(member, "memberOf", whole, min(i, member.first), member.end, "members")
        opening = next((k for k in range(end, min(end + 3, len(self.words))) if self.words[k] in _LISTING), None)
        if whole is None or opening is None or {",", *_BREAKS} & set(self.words[end:opening]):
            return
        listed = [c for c in self.frame.between(opening, len(self.words)) if self._is_member(c, self.words[i])]
        for member in listed:
            yield Tie(member, "memberOf", whole, member.first, member.end, "members")

    def _is_member(self, chunk: Chunk, cue: str) -> bool:
        return chunk.kind == "country" or (chunk.kind == "body" and cue in _MEMBERS and self.frame.is_free(chunk))

    def _whole_of(self, i: int) -> tuple[Chunk | str | None, int]:
        """Of what the members are told, by "of Y" after the noun, else by what the text is about, and the end."""
        end = i + 1 + (self.frame.word(i + 1) in STATES)
        if self.frame.word(i - 1) in WHOSE:
            return self.frame.antecedent(i - 1), end
        if self.frame.word(end) in OF:
            whole, after = self.frame.named(end + 1)
            return whole, after
        return self.frame.dialogue_before(i), end

    def _under(self, i: int) -> Iterator[Tie]:
        """ "X, which falls under Y", "X, adscrita a Y"."""
        whole, end = self.frame.named(i + 2)
        part = self.frame.ending(i) if self.words[i - 1] in {",", *_RELATIVE} else None
        parts = [self.frame.owner(part)] if part is not None else self.frame.subject(i)
        for subject in parts:
            if whole is not None and whole.kind == "body" and subject.kind in {"body", "name"}:
                yield Tie(subject, "partOf", whole, subject.first, end, "part-of")
