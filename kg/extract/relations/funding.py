"""Funding of bodies and projects: "the Z programme, funded by X", "X funds Z", "X will contribute a million to Z"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.relations.belonging import DENYING, Tie
from kg.extract.relations.chunk import Chunk
from kg.extract.relations.frame import RELATIVE, Frame
from kg.extract.relations.stretch import PROJECTS
from kg.extract.text.kind import NOUNS
from kg.extract.text.saying import words as word_set

_FUNDED = word_set(
    """funded financed co-funded cofunded co-financed cofinanced sponsored bankrolled financiado financiada cofinanciado
    cofinanciada financé financée cofinancé cofinancée subventionné subventionnée subvencionado subvencionada"""
)
_FUNDS = word_set(
    """funds finances co-funds co-finances sponsors bankrolls financia financian cofinancia cofinancian finance
    financent cofinance cofinancent funded financed financió financiaron"""
)
_COMPOUND = ("-funded", "-financed")
_BY = word_set("by por par")
_BEING = word_set(
    "is are was were has been be es está fue ha sido est été a sera será also fully partly jointly también"
)
_MONEY = word_set("funding funds financing money grant grants financiación financiamiento fondos financement fonds")
_FINANCIAL = word_set("financial financially financiero financiera financier financière")
_HELP = word_set("support assistance contribution aid backing apoyo ayuda contribución asistencia appui soutien aide")
_FROM = word_set("from of by de del du des d' d’")
_LEADING = word_set(
    "with through thanks receives received con gracias recibe recibió avec grâce reçoit reçu"
)
#: So far into its sentence an opening phrase has its noun of money.
_OPENING_REACH = 6
_GIVING = word_set(
    """contribute contributes contributed donate donates donated allocate allocates allocated aporta aportó aportará
    gives gave give grants granted grant destina destinó destinará donó
    alloue verse versera contribuye contribuirá contribue contribuera provides provided"""
)
_AMOUNTS = word_set("million millions euros dollars francs millones dólares usd eur kroner pounds")
_TO = word_set("to towards for a al à au aux para pour")
_BEFORE_PARTICIPLE = _BEING | RELATIVE | {","}
_BEFORE_VERB = _BEING | word_set("will has have to")


class Funding:
    """Finds in one sentence the bodies and named projects that somebody funds."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.words = frame.words

    def iter_ties(self) -> Iterator[Tie]:
        """Who funds what, from left to right."""
        for i, word in enumerate(self.words):
            if word in PROJECTS:
                self._note(i)
            if word.endswith(_COMPOUND):
                yield from self._compound(i)
            if self.frame.chunks.at[i] is not None or self.frame.says(i - 3, i, DENYING):
                continue
            by = self._by(i)
            if by is not None:
                yield from self._passive(i, by)
            elif word in _FUNDS:
                yield from self._active(i)
            elif word in _GIVING and _AMOUNTS & set(self.words[i + 1 : i + 8]):
                yield from self._given(i)

    def _note(self, i: int) -> None:
        """Remember the project named beside a noun, which "the programme" points to from then on."""
        project = self._project(i + 1)
        self.frame.topic.project = project.name if project is not None else self.frame.topic.project

    def _compound(self, i: int) -> Iterator[Tie]:
        """ "the EU-funded Z programme"."""
        payer = self.frame.annotated.text(i).rpartition("-")[0]
        before = " ".join(self.frame.annotated.text(k) for k in range(max(0, i - 1), i))
        gazetteer = self.frame.document.gazetteer
        known = gazetteer.find(f"{before} {payer}") or gazetteer.find(payer)
        project = next((c for k in (i + 1, i + 2) if (c := self._named_project(k)) is not None), None)
        if known is not None and project is not None and known.kind in {"organisation", "country"}:
            funder = Chunk(i, i + 1, known.name, "country" if known.kind == "country" else "body")
            yield Tie(funder, "funds", project, i, project.end, "funded-by")

    def _named_project(self, i: int) -> Chunk | None:
        """The project whose name stands at token i, or beside the noun of projects there."""
        nouns = (k for k in range(i, min(i + 9, len(self.words))) if self.words[k] in PROJECTS)
        noun = next(nouns, None)
        project = self._project(noun + 1) if noun is not None else None
        return project if project is not None and project.first in {i, i + 1} else None

    def _by(self, i: int) -> int | None:
        """The token after "funded by", "with funding from" or "with the financial support of" at token i."""
        after = self.words[i + 1 : i + 4]
        if self.words[i] in _FUNDED or self.words[i - 1 : i + 1] == ["made", "possible"]:
            by = next((k for k, word in enumerate(after) if word in _BY), None)
            return None if by is None else i + by + 2
        money = self.words[i] in _MONEY or (
            self.words[i] in _HELP and bool(_FINANCIAL & set(self.words[i - 1 : i + 2]))
        )
        if not money:
            return None
        led = _LEADING & set(self.words[max(0, i - 4) : i])
        of = next((k for k, word in enumerate(after[:2]) if word in _FROM), None)
        return i + of + 2 if led and of is not None else None

    def _passive(self, i: int, by: int) -> Iterator[Tie]:
        funded = self._funded(i)
        for funder in self._givers(by) if funded is not None else []:
            if funder.kind != "person" and funded is not None:
                yield Tie(funder, "funds", funded, min(i, funded.first), funder.end, "funded-by")

    def _givers(self, by: int) -> list[Chunk]:
        """Those named after "by", or after "by the generous support of"."""
        end = next((k for k in range(by, min(by + 7, len(self.words))) if self.words[k] in _FROM), by)
        helped = any(word in _MONEY or word in _HELP for word in self.words[by:end])
        return self.frame.after(end + 1 if helped else by)

    def _funded(self, i: int) -> Chunk | None:
        """What a participle or phrase at token i says to be paid: a body right before it, else a named project."""
        subject = self._subject(i) if self.words[i] in _FUNDED else None
        own = self.frame.speaking() if self.words[i] in _FUNDED else []
        return subject or self._project(i) or self._opened_by(i) or next(iter(own), None)

    def _opened_by(self, i: int) -> Chunk | None:
        """The project that is the subject after an opening phrase: "With funding from X, the Y programme"."""
        comma = next((k for k in range(i, min(i + 20, len(self.words))) if self.words[k] == ","), None)
        if i > _OPENING_REACH or comma is None or self.words[i] in _FUNDED:
            return None
        stop = min(comma + 9, len(self.words))
        noun = next((k for k in range(comma + 1, stop) if self.words[k] in PROJECTS), None)
        return self._project(noun + 1) if noun is not None else None

    def _subject(self, i: int) -> Chunk | None:
        k = i
        while self.frame.word(k - 1) in _BEFORE_PARTICIPLE:
            k -= 1
        chunk = self.frame.ending(k)
        if chunk is None or chunk.kind not in {"body", "name"}:
            return self._definite(k)
        chunk = self.frame.owner(chunk)
        standing = (self.frame.is_free(chunk) and chunk.end == k) or self.frame.word(k - 1) in PROJECTS
        return chunk if standing or chunk.first == k - 1 else None

    def _definite(self, k: int) -> Chunk | None:
        """ "The programme": the project named last in the sentences before."""
        known = self.frame.topic.project
        if known is None or self.frame.word(k - 1) not in PROJECTS:
            return None
        article = self.frame.word(k - 2) in {"the", "this", "el", "la", "este", "le", "ce", "l'", "cette", "esta"}
        return Chunk(k - 1, k, known, "name") if article else None

    def _project(self, i: int) -> Chunk | None:
        """The name in capitals or quotation marks beside the last noun of projects before token i."""
        noun = next((k for k in range(i - 1, max(-1, i - 24), -1) if self.words[k] in PROJECTS), None)
        if noun is None or {";", "."} & set(self.words[noun:i]) - ({";"} if self._goes_on(noun, i) else set()):
            return None
        if self.frame.word(noun - 1) in {"a", "an", "un", "une", "una"} and self.frame.word(noun - 2) == ",":
            apposed = self.frame.ending(noun - 2)
            return apposed if apposed is not None and apposed.kind == "name" else None
        covering = self.frame.chunks.at[noun]
        before = covering or self.frame.ending(noun)
        after = self.frame.chunks.at[noun + 1] if noun + 1 < len(self.words) else None
        return next((c for c in (before, after) if c is not None and self._is_project(c, noun)), None)

    def _goes_on(self, noun: int, i: int) -> bool:
        """Whether a semicolon only parts participles: "implemented by A and B; funded by C"."""
        return self.words[i - 1] == ";" or self.words[i - 2 : i] == [";", "and"]

    def _is_project(self, chunk: Chunk, noun: int) -> bool:
        known = self.frame.document.gazetteer.find(chunk.name)
        organisation = known is not None and known.kind in {"organisation", "country", "region"}
        near = chunk.first <= noun < chunk.end or chunk.end == noun or chunk.first == noun + 1
        return chunk.kind in {"name", "body"} and near and not organisation and self.words[chunk.first] not in NOUNS

    def _active(self, i: int) -> Iterator[Tie]:
        """ "X funds Z", "Z, que financia X"."""
        if self.words[i - 1 : i] and self.words[i - 1] in RELATIVE:
            yield from self._relative(i)
            return
        target = self._target(i + 1)
        if target is None or self.frame.word(target.end) in NOUNS:
            return
        start = i
        while self.frame.word(start - 1) in _BEFORE_VERB:
            start -= 1
        for funder in self.frame.subject(start):
            if funder.kind in {"body", "country"}:
                yield Tie(funder, "funds", target, funder.first, target.end, "funds")

    def _relative(self, i: int) -> Iterator[Tie]:
        """ "Y, que finance X" pays for Y."""
        target = self.frame.antecedent(i - 1)
        for funder in self.frame.after(i + 1) if target is not None else []:
            if funder.kind != "person" and target is not None:
                yield Tie(funder, "funds", target, target.first, funder.end, "funds")

    def _given(self, i: int) -> Iterator[Tie]:
        """ "X will contribute six million euros to the Z programme"."""
        to = [k for k in range(i + 1, min(i + 18, len(self.words))) if self.words[k] in _TO]
        targets = [t for k in to if (t := self._target(k + 1)) is not None]
        start = i
        while self.frame.word(start - 1) in _BEFORE_VERB:
            start -= 1
        for funder in self.frame.subject(start) if targets else []:
            if funder.kind in {"body", "country"}:
                yield Tie(funder, "funds", targets[0], funder.first, targets[0].end, "funds")

    def _target(self, i: int) -> Chunk | None:
        """The named project, or the body, at token i after its article and its noun."""
        start = self.frame.chunks.stretch.skip_articles(i)
        start += self.frame.word(start) in PROJECTS
        chunk = self.frame.chunks.at[start] if start < len(self.words) else None
        return chunk if chunk is not None and chunk.first == start and chunk.kind in {"name", "body"} else None

