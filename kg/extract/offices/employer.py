"""Employers that a sentence leaves unsaid: shared in a list, said elsewhere of the person, or the speaker's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.offices.draft import Draft
from kg.extract.offices.home import Home, find_counterpart
from kg.extract.offices.house import spell_out
from kg.extract.syntax.neolatin.shorthand import FullName, Shorthand
from kg.extract.syntax.state import SINGLE, is_local, is_single
from kg.extract.text import lexicon
from kg.extract.text.document import Document
from kg.extract.text.neolatin import fold
from kg.extract.text.phrase import name_government

_GOVERNMENT = "Government of "
#: The portfolio of a minister, and of those who serve under one.
_MINISTER = re.compile(r"(?:Minister|Secretary) (?:of|for) (.+)")
#: The same in Spanish and French.
_MINISTRO = re.compile(r"(Ministr[aeo]|Secretari[ao]) ((?:del? |du |des |de l['’]).+)", re.IGNORECASE)
_MINISTRY = re.compile(r"minist[eè]r", re.IGNORECASE)
#: What stands right before the party that somebody meets.
_MEETING = re.compile(
    r"\b(?:with|met|meets|hosts|hosted|welcomed|welcomes|received|receives|called|congratulated|joined|con|avec)"
    r"\s+(?:the\s+|H\.?E\.?\s+)?$"
)
#: Missions, whose staff is theirs; the head of one represents a government.
_MISSIONS = ("embassy", "consulate", "high commission", "permanent mission", "delegation", "embajada", "ambassade")
#: Heads of a body's staff and officers, whom its own releases name without it.
_STAFF = lexicon.words("director treasurer coordinator spokesperson secretariat programme project communications")
#: Nouns that say nothing of whose organ is meant.
_ORGANS = lexicon.words("committee council board group office department unit division")
#: The drafts of a sentence or a release with the names of their persons.
Drafts = list[tuple[str, Draft]]


def settle_employers(
    document: Document, sentences: Iterable[Drafts], home: Home, house: str | None, shorthand: Shorthand
) -> dict[str, list[Draft]]:
    """The drafts of every person with their employers, by name.

    In order: what its sentence states; for an office of an organ, the one dialogue of the release;
    for an office of a State, the ministry of that portfolio, else the government the person serves elsewhere in
    the release, else the country that speaks; else the body that speaks.
    """
    drafts = [(name, _spelled(document, draft, house, shorthand)) for found in sentences for name, draft in found]
    drafts = [(name, _at_home(document, draft, home)) for name, draft in drafts]
    organ, served = _find_organ(document), _find_served(drafts)
    settled: dict[str, list[Draft]] = {}
    for name, draft in drafts:
        if draft.organisation is None:
            draft = draft.at(_find_employer(document, draft, served.get(name), home, house, organ))
        settled.setdefault(name, []).append(draft)
    _part_holders(document, settled, home)
    return {name: _with_government(found) for name, found in settled.items()}


def _with_government(drafts: list[Draft]) -> list[Draft]:
    """The offices of a State without an employer at the government that the person is found to serve."""
    governments = {draft.organisation for draft in drafts if (draft.organisation or "").startswith(_GOVERNMENT)}
    if len(governments) != 1:
        return drafts
    own = next(iter(governments))
    return [draft.at(own) if draft.service and draft.organisation is None else draft for draft in drafts]


def _at_home(document: Document, draft: Draft, home: Home) -> Draft:
    """The draft with the body of the country that speaks for which its acronym stands, among others elsewhere."""
    acronym = draft.organisation or ""
    if not (home.speaks and acronym.isupper()):
        return draft
    own = [known.name for known in document.gazetteer.candidates(acronym) if known.country == home.country]
    return draft.at(own[0]) if len(own) == 1 else draft


def _spelled(document: Document, draft: Draft, house: str | None, shorthand: Shorthand) -> Draft:
    if draft.organisation is None:
        return draft
    if house is not None and _is_short_for(draft.organisation, house):
        return draft.at(house)
    full = shorthand.find(draft.organisation, draft.evidence.start)
    if full is not None:
        whole = full.parent and " " not in draft.organisation
        return _as_unit(draft, full) if whole else draft.at(full.name)
    name = spell_out(document, draft.organisation, draft.evidence.start, house)
    return draft.at(None if name.lower() in _ORGANS else name)


def _is_short_for(name: str, house: str) -> bool:
    """Whether the house goes on where the name ends: "Red Azul" of "Red Azul de Defensa Migrante"."""
    rest = house[len(name) :]
    return house.lower().startswith(name.lower()) and rest[:1] == " " and rest[1:2].isalpha()


def _as_unit(draft: Draft, full: FullName) -> Draft:
    """The draft with the whole of which its body is a part: "présidente de la Commission X" of the Assembly."""
    noun = str(draft.organisation)
    feminine = noun.lower().endswith(("ión", "ion", "a", "dad", "té"))
    if draft.evidence.quote.lower().find(f"l'{noun.lower()}") >= 0:
        small = "de l'"
    else:
        found = re.search(rf"\b(de la|de l['’]|del|du|de) ?{re.escape(noun)}\b", draft.evidence.quote)
        small = found[1] if found else "de la" if feminine else "de"
    glue = "" if small.endswith(("'", "’")) else " "
    return replace(draft, role=f"{draft.role} {small}{glue}{full.name}", organisation=full.parent, bare=False)


def _find_employer(
    document: Document, draft: Draft, served: str | None, home: Home, house: str | None, organ: str | None
) -> str | None:
    if draft.presides and not draft.service:
        return organ if draft.bare else house
    if organ is not None and organ == house and draft.bare and draft.head in SINGLE:
        return organ
    if is_local(draft.role):
        return None
    if house is not None and _is_of_house(draft, house):
        return house
    ministry = _find_ministry(document, draft, house)
    if ministry:
        return ministry
    if draft.service and not (draft.listed and is_single(draft.role)):
        if draft.service == "public" and house and not draft.bare and not served:
            return house
        sure = (draft.service == "state" or home.speaks) and not _is_sent_to(document, draft, home.country)
        own = served or (_government(document, home.country) if sure else None)
        if own or draft.service == "state":
            return own
    return None if draft.bare else house


def _is_of_house(draft: Draft, house: str) -> bool:
    """Whether somebody serves the body that speaks: the staff of a mission, an officer of a society by a bare title.

    A society has a president as a State has, whom it does not write with a capital.
    """
    if draft.service and house.lower().startswith(_MISSIONS):
        return draft.service == "public"
    if is_single(draft.role):
        return draft.title.islower() and not draft.stated
    return draft.bare and not draft.service and not _STAFF.isdisjoint(draft.role.lower().split())


def _find_ministry(document: Document, draft: Draft, house: str | None) -> str | None:
    """The ministry of a minister's portfolio, where the release names it or speaks from it."""
    named = _find_ministerio(document, draft, house)
    if named is not None:
        return named
    found = _MINISTER.search(draft.role)
    if found is None or draft.service != "state":
        return None
    names = [f"Ministry {small} {found[1]}" for small in ("of", "for")]
    if house in names:
        return house
    return next((name for name in names if name.lower() in document.squeezed), None)


def _find_ministerio(document: Document, draft: Draft, house: str | None) -> str | None:
    """The ministry as the release prints it, of a minister with the same portfolio in Spanish or French.

    Secretaries of State serve in the ministry that speaks.
    """
    found = _MINISTRO.match(draft.role)
    if found is None:
        return None
    if found[2].lower().startswith(("de estado", "d'état", "d’état")):
        return house if house and _MINISTRY.match(house) else None
    noun = {"ministre": "ministère", "ministro": "ministerio", "ministra": "ministerio"}.get(
        found[1].lower(), "secretaría"
    )
    name = f"{noun} {found[2]}"
    told_apart = noun == "secretaría"  # by its accent, from "la secretaria"
    printed = name.lower() in document.squeezed if told_apart else fold(name) in document.folded
    return f"{noun.capitalize()} {found[2]}" if printed else None


def _government(document: Document, code: str | None) -> str | None:
    known = document.gazetteer.country(code) if code else None
    return name_government(known.name) if known else None


def _is_sent_to(document: Document, draft: Draft, country: str | None) -> bool:
    """Whether the office is that of an envoy to that country."""
    known = document.gazetteer.country(country) if country else None
    return known is not None and draft.scope == known.name


def find_foreign(sentences: Iterable[Drafts]) -> frozenset[str]:
    """The governments that do not speak: somebody else holds an office there that somebody of no country holds, too.

    Where the text has a "President of China" and another President, the other one is at home, and not in China.
    """
    drafts = [(name, draft) for found in sentences for name, draft in found if is_single(draft.role)]
    stated = [(name, draft) for name, draft in drafts if draft.organisation is not None]
    at_home = {name for name, _ in drafts} - {name for name, _ in stated}
    titles = {draft.role.lower() for name, draft in drafts if name in at_home}
    return frozenset(str(draft.organisation) for _, draft in stated if draft.role.lower() in titles)


def _find_organ(document: Document) -> str | None:
    """The dialogue of which the release speaks, where it names one by far the most."""
    ranked = Counter(hit.entry.name for hit in document.hits if hit.entry.kind == "mechanism").most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _find_served(drafts: Drafts) -> dict[str, str]:
    """The government that each person is said to serve, where it is one."""
    found: dict[str, set[str]] = {}
    for name, draft in drafts:
        if draft.stated and draft.service and (draft.organisation or "").startswith(_GOVERNMENT):
            found.setdefault(name, set()).add(str(draft.organisation))
    return {name: governments.pop() for name, governments in found.items() if len(governments) == 1}


def share_employers(drafts: Drafts) -> Drafts:
    """The drafts of a sentence with employers that it states once for several.

    Two offices of one person share a government; in a list of officials, those without a body take the one
    stated after the last of them ("…, of the Department"), else the one of the official before.
    """
    shared = [(name, draft if draft.organisation else _with_own(name, draft, drafts)) for name, draft in drafts]
    for order in (range(len(shared) - 2, -1, -1), range(1, len(shared))):
        for i in order:
            name, draft = shared[i]
            other = shared[i - order.step][1]
            if draft.organisation is None and _can_share(draft, other, backwards=order.step < 0):
                shared[i] = (name, replace(draft, organisation=other.organisation, closing=other.closing))
    return shared


def _with_own(name: str, draft: Draft, drafts: Drafts) -> Draft:
    """The draft with the employer that the sentence states for another office of the same kind of that person."""
    own = (d for n, d in drafts if n == name and d.stated and _serves_alike(draft, d))
    found = None if draft.presides else next(own, None)
    return draft.at(found.organisation) if found else draft


def _serves_alike(draft: Draft, other: Draft) -> bool:
    """Whether one office can have the employer of another: a minister who presides over a forum serves a State."""
    governed = (other.organisation or "").startswith(_GOVERNMENT) or draft.service != "state"
    return bool(draft.service) == bool(other.service) and (governed or other.service == "state")


def _can_share(draft: Draft, other: Draft, *, backwards: bool) -> bool:
    listed = draft.listed and other.listed and other.organisation is not None
    alike = draft.head.split()[-1] == other.head.split()[-1] and not other.service
    return listed and not draft.presides and draft.scope is None and (other.closing or alike or not backwards)


def _part_holders(document: Document, settled: dict[str, list[Draft]], home: Home) -> None:
    """Where several people hold an office that a State has once, one of them is the home country's.

    The others are of the one other country that the release names most, where there is one, else of none stated.
    """
    own = _government(document, home.country)
    holders: dict[str, list[tuple[str, int]]] = {}
    for name, found in settled.items():
        for i, draft in enumerate(found):
            if is_single(draft.role) and draft.status != "former" and draft.organisation == own:
                holders.setdefault(draft.role.lower(), []).append((name, i))
    for places in holders.values():
        places.sort(key=lambda place: settled[place[0]][place[1]].evidence.start)
        keeper = min(places, key=lambda place: _distance(document, place[0], settled[place[0]][place[1]]))[0]
        for name, i in places:
            if name != keeper and not settled[name][i].stated:
                settled[name][i] = settled[name][i].at(find_counterpart(document, home.country))


def _distance(document: Document, name: str, draft: Draft) -> tuple[bool, bool, bool, int, bool]:
    """What sets a holder apart from the one at home.

    That one is not the party met, stands first in the title, and needs no first name.
    """
    start, title = draft.evidence.start, document.release.title or ""
    met = _MEETING.search(document.text, max(0, start - 40), start) is not None
    surname = [word for word in name.replace(",", "").split() if word.lower() not in lexicon.SUFFIXES][-1]
    place = title.find(surname) if surname in title else len(title)
    return not draft.stated, draft.status != "current", met, place, " " in name
