"""Drafts of posts: an office of a person as its sentence states it, before the release settles who employs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.people.person import People
from kg.extract.syntax.name import Span
from kg.extract.syntax.neolatin.position import RomancePosition
from kg.extract.syntax.position import Position
from kg.extract.syntax.reading import Link, Reading
from kg.extract.syntax.state import Service
from kg.extract.text import lexicon
from kg.extract.text.document import Document
from kg.extract.text.phrase import spell
from kg.facts import Evidence, Status

_SMALL_WORDS = lexicon.words(
    """of and for the to in on at with de del la las los el le les y e et des du pour para en & a al au aux à sur ante
    sobre contra contre chargé chargée encargado encargada"""
)
#: Words that name a trade rather than an office when they stand alone in lower case.
_TRADES = lexicon.words(
    """economist analyst expert specialist member leader judge lecturer manager officer assistant associate
    consultant inspector scientist prosecutor principal lead head chief superior speaker liaison counsel
    founder especialista experto experta economista analista consultor consultora miembro líder investigador
    investigadora juez jueza spécialiste expert experte économiste analyste consultant consultante membre
    gestionnaire chercheur chercheuse juge juriste sociologue démographe inspecteur inspectrice inspectora
    psicólogo psicóloga psychologue enfermero enfermera infirmier infirmière abogado abogada
    avocat avocate profesor profesora professeur professeure docente"""
) | frozenset(lexicon.PROFESSIONS)


#: Ranks and religious styles, which say nothing of an office where no body follows the name.
_STYLES = lexicon.words("superintendent inspector pastor imam rabbi bishop archbishop commandant")
#: Parts played for an hour, which a programme prints before a name.
_LABELS = lexicon.words(
    "moderator facilitator host speaker panellist panelist discussant interviewer moderador moderadora"
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A post before its employer is settled.

    title: the release's own words; head: the bare head in lower case; bare: nothing but a head; stated: the
    sentence names the employer; service: how surely the office serves a State; listed: it stands after its name,
    as in lists of officials; closing: the body stands after the office and may be that of all before it;
    presides: it is an office of a meeting or an organ, as a chair is; began, ended: as a term of the sentence tells.
    """

    role: str
    title: str
    status: Status
    organisation: str | None
    scope: str | None
    bare: bool
    head: str
    evidence: Evidence
    stated: bool
    service: Service
    listed: bool
    closing: bool
    presides: bool
    began: str | None = None
    ended: str | None = None

    def at(self, organisation: str | None) -> Draft:
        """The draft with that employer."""
        return replace(self, organisation=organisation)

    def unemployed(self) -> Draft:
        """The draft as if its sentence named no employer."""
        return replace(self, organisation=None, stated=False)

    def stated_at(self, organisation: str) -> Draft:
        """The draft with the employer that its sentence states in another way."""
        return replace(self, organisation=organisation, stated=True)

    def witnessed(self, evidence: Evidence) -> Draft:
        """The draft with that evidence."""
        return replace(self, evidence=evidence)


def draft_sentence(document: Document, people: People, reading: Reading, house: str | None) -> list[tuple[str, Draft]]:
    """The drafts of one sentence with the names of their persons, by place."""
    drafts = []
    for link in sorted(reading.links, key=lambda found: (reading.names[found.name].first, found.office.first)):
        start, _ = reading.offsets(reading.names[link.name])
        someone = people.at(start)
        draft = draft_office(document, reading, link, reading.names[link.name], house) if someone else None
        if someone is not None and draft is not None:
            drafts.append((someone.name, draft))
    return drafts


def draft_office(document: Document, reading: Reading, link: Link, holder: Span, house: str | None) -> Draft | None:
    """The draft of an office whose holder stands at tokens `holder`; None where a trade is named, no office."""
    office = link.office
    title = office.title.lower()
    if title in _STYLES and office.is_bare and not link.trailing and link.manner == "glued":
        return None
    if office.is_bare and not link.trailing and (title in _LABELS or (title in _TRADES and office.title.islower())):
        return None
    represented = [link.represents] if link.represents else []
    sort = RomancePosition if office.romance else Position
    parts = sort(document, office, [*link.trailing, *represented], house)
    if isinstance(parts, RomancePosition) and parts.presides_gathering:
        return None
    organisation = parts.organisation()
    return Draft(
        role=_title_case(parts.role()),
        title=spell(document, reading.annotated, _first(link), office.end),
        status=office.status if office.status != "current" else (link.status or "current"),
        organisation=organisation,
        scope=parts.scope(),
        bare=office.is_bare and not link.trailing,
        head=office.title.lower(),
        evidence=_evidence(document, reading, link, holder),
        stated=organisation is not None,
        service=parts.service,
        listed=link.manner == "after" and not (parts.service and parts.fields),
        closing=bool(link.trailing),
        presides=parts.presides,
    )


def _first(link: Link) -> int:
    return link.office.first if link.office.end > link.office.first else link.office.head[0]


def _evidence(document: Document, reading: Reading, link: Link, holder: Span) -> Evidence:
    """The stretch that holds the name, the office and what trails it."""
    tokens = reading.annotated.tokens
    name_start, name_end = reading.offsets(holder)
    last = max([link.office.end, *(phrase.end for phrase in link.trailing)])
    start, end = min(name_start, tokens[_first(link)].start), max(name_end, tokens[last - 1].end)
    return document.evidence(start, end, f"office-{link.manner}")


def _title_case(role: str) -> str:
    """The role in title case: words in lower case get a capital, small words and acronyms stay.

    >>> _title_case("secretary to the President")
    'Secretary to the President'
    """
    words = role.split()
    return " ".join(
        w if (w.lower() in _SMALL_WORDS and i) or not w.islower() else w[0].upper() + w[1:] for i, w in enumerate(words)
    )


#: Heads that, alone before a name, are a form of address as often as an office.
_RANKS = lexicon.words(
    """ambassador minister secretary president governor director commissioner senator king queen premier judge
    justice chief commander counsellor counselor attaché undersecretary professor consul
    embajador embajadora ambassadeur ambassadrice ministro ministra ministre canciller presidente presidenta
    président présidente secretario secretaria secrétaire viceministro viceministra commissaire comisionado
    comisionada senador senadora sénateur sénatrice diputado diputada député députée alcalde alcaldesa maire
    comisario comisaria préfet préfète gouverneur gobernador comandante commandant commandante inspecteur inspector
    prefecto prefecta"""
) | {"commissaire divisionnaire", "commissaire principal", "commissaire général", "inspecteur principal"}


#: Small words of Spanish and French with which a fuller form of an office goes on.
_LEADING = (" de ", " del ", " du ", " des ", " d'", " para ", " pour ", " aux ", " au ", " à ", " charg", " encargad")


def keep_most_specific(drafts: Sequence[Draft]) -> list[Draft]:
    """One draft for each office: a bare title gives way to a fuller one of the same head, doubles fall away."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((i for i, other in enumerate(kept) if _is_same_office(draft, other)), None)
        if twin is None:
            kept.append(draft)
        else:
            kept[twin] = _merged(kept[twin], draft)
    fuller = sum(not d.presides for d in kept) > 1
    named = [d for d in kept if d.presides or not (_is_rank(d) and fuller)]
    return named or kept[:1]


def _is_rank(draft: Draft) -> bool:
    """Whether a bare title addresses somebody: not where it follows the name, as in "NAME, President and CEO"."""
    return draft.bare and draft.head in _RANKS and draft.evidence.rule != "office-after"


def _is_same_office(one: Draft, other: Draft) -> bool:
    if one.role.lower() == other.role.lower():
        bodies = {one.organisation, other.organisation}
        return len(bodies) == 1 or None in bodies or one.bare or other.bare
    shorter, longer = sorted((one.role.lower(), other.role.lower()), key=len)
    either_bare = one.bare or other.bare
    if either_bare and one.head == other.head:
        return True
    if one.head == other.head and longer.startswith(tuple(shorter + small for small in _LEADING)):
        settled = {one.organisation, other.organisation}
        return len(settled) == 1 or None in settled or one.stated != other.stated
    return longer.startswith((shorter + " of ", shorter + " for ")) or (either_bare and longer.endswith(" " + shorter))


def _merged(one: Draft, other: Draft) -> Draft:
    """The fuller of two drafts, completed by what only the other states."""
    fuller, thinner = (
        (other, one) if (len(other.role), not other.bare) > (len(one.role), not one.bare) else (one, other)
    )
    dated = fuller if fuller.began or fuller.ended else thinner
    employing = thinner if thinner.stated and not fuller.stated else fuller
    return replace(
        fuller,
        organisation=employing.organisation or fuller.organisation or thinner.organisation,
        stated=fuller.stated or thinner.stated,
        scope=fuller.scope or thinner.scope,
        status=fuller.status if fuller.status != "current" else thinner.status,
        began=dated.began,
        ended=dated.ended,
    )
