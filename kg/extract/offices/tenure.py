"""Tenures: when the posts that a sentence states began and ended, each by the term that stands with its office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.offices.draft import Draft
from kg.extract.text.anchor import Anchor, resolve
from kg.extract.text.date import Expression
from kg.extract.text.document import Document, Sentence
from kg.extract.text.term import Term, find_terms
from kg.facts import Status

#: Rules whose office a verb ties to its name, so that a term may stand further from it.
_TOLD = frozenset({"office-verb", "office-joined"})
_TAKING = re.compile(
    r"\b(?:(?:re)?appointed|named|elected|designated|sworn\s+in|became|becomes|joined|assum(?:ed?|es|ing)"
    r"|t(?:ook|akes?|aken|aking)\s+(?:over|office|up|the\s+(?:helm|oath))|succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)"
    r"|beg(?:ins?|an|un)|start(?:s|ed)?|nombrad[oa]|designad[oa]|elegid[oa]|asum(?:e|ió|irá)|tomó\s+posesión|juró"
    r"|nommée?|élue?|désignée?|pris\s+ses\s+fonctions|prend(?:ra)?\s+ses\s+fonctions|succéder?a?)\b",
    re.IGNORECASE,
)
_LEAVING = re.compile(
    r"\b(?:step(?:s|ped)?\s+down|resign(?:s|ed)?|retir(?:es?|ed)|le(?:aves?|ft)\s+(?:office|(?:his|her|the)\s+post)"
    r"|hand(?:s|ed)?\s+over|renunció|dejó\s+el\s+cargo|démissionné|quitté\s+ses\s+fonctions)\b",
    re.IGNORECASE,
)
#: Between the office of whom a sentence is about and a term: "NAME, Director, takes office" on that day.
_ENTERING = re.compile(
    r"\)?,?\s+(?:(?:who|will|has|had|was|is|be|to|que|qui|a)\s+)*"
    r"(?:t(?:ook|akes?|aken)\s+office|assum(?:ed?|es)\s+(?:office|(?:his|her|the)?\s*(?:duties|post|functions))|sworn\s+in"
    r"|t(?:ook|akes?|aken)\s+up\s+(?:office|(?:his|her|the)\s+(?:duties|post|functions))"
    r"|tomó\s+posesión|asum(?:ió|irá|e)\s+(?:el\s+cargo|sus\s+funciones)|pris\s+ses\s+fonctions|prend(?:ra)?\s+ses\s+fonctions"
    rf"|{_LEAVING.pattern})\s*",
    re.IGNORECASE,
)
_SUCCEEDING = re.compile(r"\b(?:succeed(?:s|ed|ing)?|replac(?:es?|ed|ing))\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|shall|next|takes|assumes|begins|starts|succeeds|is\s+to|are\s+to|steps|leaves|retires|asumirá|prendra)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(r"\b(?:has|ha\s+sido|a\s+été)\b(?s:.*)\b(?:since|desde|depuis)\b", re.IGNORECASE)
_FOLLOWED = re.compile(r"\b(?:succe|succ[èé]d|suced|replac|remplac|reemplaz|sustitu)", re.IGNORECASE)
#: What may stand between an office and its term: nothing, a mark; after a verb also who appointed, where.
_BESIDE = re.compile(r"\s*[,(]?\s*")
_NEAR = re.compile(
    r"(?!.*(?:[.;:“”\"]|\b(?:and|who|whom|which|that|said|where|when|after|before|while|but|y|et|que|qui)\b)).*",
    re.IGNORECASE | re.DOTALL,
)
_FURTHEST = 60
#: Between a term that opens a sentence or a list entry and the person or the office.
_OPENING_GAP = re.compile(r"\s*[,:)–-]?\s*(?:(?:the|a|an)\s+)?(?:[A-Z][\w.'’-]*\s+){0,3}", re.DOTALL)
_OPENING_LENGTH = 4


def date_drafts(
    document: Document, anchor: Anchor, sentence: Sentence, drafts: Sequence[tuple[str, Draft]]
) -> list[tuple[str, Draft]]:
    """The drafts of a sentence with the days on which they began and ended, where it states them."""
    terms = find_terms(document.text, sentence.start, sentence.end) if drafts else []
    if not terms:
        return list(drafts)
    reader = _Reader(document.text, anchor, sentence, [draft for _, draft in drafts], terms)
    return [(name, reader.date(draft)) for name, draft in drafts]


class _Reader:
    """Gives each term of a sentence to the offices with which it stands: behind them, within, or before."""

    def __init__(
        self, text: str, anchor: Anchor, sentence: Sentence, drafts: Sequence[Draft], terms: list[Term]
    ) -> None:
        self.text = text
        self.anchor = anchor
        self.sentence = sentence
        self.ends = sorted({draft.evidence.end for draft in drafts})
        self.terms = terms
        self.behind = {end: term for end in self.ends if (term := self._find_behind(end, drafts)) is not None}

    def date(self, draft: Draft) -> Draft:
        """The draft with its term, if it has one."""
        found = self.behind.get(draft.evidence.end) or self._find_within(draft) or self._find_before(draft)
        if found is None:
            return draft
        began, ended = self._read_days(found, draft)
        if began and ended and began > ended and not began.startswith(ended):
            return draft
        draft = replace(draft, began=began, ended=ended, status=self._read_status(draft, began, ended))
        return replace(draft, status="current") if began and self._lasts(found, draft) else draft

    def _lasts(self, term: Term, draft: Draft) -> bool:
        """Whether an office is held still though its verb is a past one: "has served as Director since 2012"."""
        words = self.text[min(draft.evidence.start, term.start) : max(draft.evidence.end, term.end)]
        followed = _FOLLOWED.search(self.text, self.sentence.start, term.end)
        return draft.status == "former" and term.last is None and not followed and bool(_LASTING.search(words))

    def _read_status(self, draft: Draft, began: str | None, ended: str | None) -> Status:
        """What the term makes of an office that seems to be held: one to come, or one of the past."""
        today = self.anchor.today.isoformat() if self.anchor.today else None
        if draft.status != "current" or today is None:
            return draft.status
        if ended and ended < today[: len(ended)]:
            return "former"
        return "elect" if began and began > today[: len(began)] else "current"

    def _find_behind(self, end: int, drafts: Sequence[Draft]) -> Term | None:
        """The term that follows an office: beside it, or, where a verb tells of the office, nearby."""
        term = next((term for term in self.terms if term.start >= end), None)
        if term is None or any(end < other <= term.start for other in self.ends):
            return None
        gap = self.text[end : min(term.start, end + _FURTHEST + 1)]
        verbs = any(draft.evidence.rule in _TOLD for draft in drafts if draft.evidence.end == end)
        if _BESIDE.fullmatch(gap):
            sure = term.sense == "span" or (term.sense != "day" and "," not in gap)
            sure = sure and not self._goes_on(term)
            return term if verbs or sure else None
        near = len(gap) <= _FURTHEST and (_NEAR if verbs else _ENTERING).fullmatch(gap)
        return term if near else None

    def _goes_on(self, term: Term) -> bool:
        """Whether bare years are part of a name that goes on: "Director of the 2021–2027 Programme"."""
        return self.text[term.start].isdigit() and self.text[term.end : term.end + 2].strip()[:1].isalpha()

    def _find_within(self, draft: Draft) -> Term | None:
        """The term between the person and the office, or between the office before and this one."""
        start, end = draft.evidence.start, draft.evidence.end
        start = max([start, *(other for other in self.ends if other < end)])
        claimed = {term.start for term in self.behind.values()}
        if draft.evidence.rule not in _TOLD:
            return None
        inside = (term for term in self.terms if start <= term.start and term.end <= end)
        return next((term for term in inside if term.start not in claimed), None)

    def _find_before(self, draft: Draft) -> Term | None:
        """The term with which the sentence opens, where the person or the office follows."""
        term = self.terms[0]
        if draft.evidence.rule not in _TOLD or term.start - self.sentence.start > _OPENING_LENGTH:
            return None
        gap = self.text[term.end : max(term.end, draft.evidence.start)]
        return term if term.end <= draft.evidence.start and _OPENING_GAP.fullmatch(gap) else None

    def _read_days(self, term: Term, draft: Draft) -> tuple[str | None, str | None]:
        """The days on which a post began and ended, None where the term does not say."""
        low = min(draft.evidence.start, term.start)
        clause = self.text[max(self.sentence.start, low - 40) : max(draft.evidence.end, term.end)]
        ahead = draft.status == "elect" or bool(_AHEAD.search(clause))
        first, last = self._resolve(term.first, ahead), self._resolve(term.last, ahead)
        if term.sense != "day":
            succeeded = term.sense == "began" and draft.status == "former" and _SUCCEEDING.search(clause)
            return (None, first) if succeeded else (first, last)
        if _LEAVING.search(clause):
            return None, first
        if not _TAKING.search(clause):
            return None, None
        if draft.status == "former":
            return (None, first) if _SUCCEEDING.search(clause) else (first, None)
        return first, None

    def _resolve(self, expression: Expression | None, ahead: bool) -> str | None:
        days = resolve(expression, self.anchor, ahead=ahead) if expression else None
        return days[0] if days else None
