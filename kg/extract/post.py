"""Posts: persons holding roles at bodies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract import lexicon
from kg.extract.document import Document
from kg.extract.home import find_counterpart
from kg.extract.house import find_house, spell_out
from kg.extract.person import People, Someone
from kg.extract.phrase import spell
from kg.extract.position import Position
from kg.extract.reading import Link, Reading
from kg.facts import Evidence, Post, Status

_SMALL_WORDS = lexicon.words("""of for and the to in on at with de del la y et des du pour para en & a""")
#: Words that name a trade rather than an office when they stand alone in lower case.
_TRADES = lexicon.words(
    """economist analyst expert specialist member leader judge lecturer manager officer assistant associate
    consultant inspector scientist prosecutor principal lead head chief superior speaker liaison counsel
    founder"""
)
#: Heads that, alone before a name, are a form of address as often as an office.
_RANKS = (
    "ambassador",
    "minister",
    "secretary",
    "president",
    "governor",
    "director",
    "commissioner",
    "senator",
    "king",
    "queen",
    "premier",
    "judge",
    "justice",
    "chief",
    "commander",
)


#: Offices of which a State has one.
_SINGLE = ("president", "prime minister", "vice president", "king", "queen", "chancellor", "premier", "first lady")


@dataclass(frozen=True, slots=True)
class _Draft:
    """A post before its employer is settled; `title` in the release's own words."""

    role: str
    title: str
    status: Status
    organisation: str | None
    scope: str | None
    bare: bool
    head: str
    evidence: Evidence
    stated: bool
    national: bool
    listed: bool
    closing: bool


def extract_posts(
    document: Document, people: People, readings: Sequence[Reading], home: str | None
) -> tuple[Post, ...]:
    """The posts of every person, the most specific form of each; home: alpha-2 code of the country that speaks."""
    house = find_house(document)
    drafts: dict[str, list[_Draft]] = {}
    for reading in readings:
        for name, draft in _share_employers(_draft_sentence(document, people, reading, home, house)):
            drafts.setdefault(name, []).append(_housed(document, draft, house))
    settled = {name: _most_specific(found) for name, found in drafts.items()}
    _part_heads_of_state(document, settled, home)
    return tuple(_post(someone, draft) for someone in people.everyone for draft in settled.get(someone.name, []))


def _draft_sentence(
    document: Document, people: People, reading: Reading, home: str | None, house: str | None
) -> list[tuple[str, _Draft]]:
    """The drafts of one sentence with the names of their persons, by place."""
    drafts = []
    for link in sorted(reading.links, key=lambda found: (reading.names[found.name].first, found.office.first)):
        start, _ = reading.offsets(reading.names[link.name])
        someone = people.at(start)
        draft = _draft(document, reading, link, home, house) if someone is not None else None
        if someone is not None and draft is not None:
            drafts.append((someone.name, draft))
    return drafts


def _housed(document: Document, draft: _Draft, house: str | None) -> _Draft:
    """The draft with its body spelled out, or with the publisher's where officials are named without one."""
    if draft.organisation is not None:
        return replace(draft, organisation=spell_out(document, draft.organisation, draft.evidence.start, house))
    return replace(draft, organisation=house) if house and not draft.bare else draft


def _part_heads_of_state(document: Document, settled: dict[str, list[_Draft]], home: str | None) -> None:
    """Where several people hold an office that a State has once, only the first named is the home country's.

    The others are of the one other country that the release names most, where there is one, else of none stated.
    """
    for head in _SINGLE:
        holders = [
            (draft.evidence.start, name, i)
            for name, found in settled.items()
            for i, draft in enumerate(found)
            if draft.role.lower() == head and draft.status == "current" and not draft.stated
        ]
        for _, name, i in sorted(holders)[1:]:
            settled[name][i] = replace(settled[name][i], organisation=find_counterpart(document, home))


def _share_employers(drafts: list[tuple[str, _Draft]]) -> list[tuple[str, _Draft]]:
    """The drafts with employers that a sentence states once for several.

    Two offices of one person share a government; in a list of officials, those without a body take the one
    stated after the last of them ("…, of the Department"), else the one of the official before.
    """
    shared = list(drafts)
    for i, (name, draft) in enumerate(shared):
        if not draft.stated:
            own = next((d for n, d in drafts if n == name and d.stated and d.national == draft.national), None)
            if own is not None:
                shared[i] = (name, replace(draft, organisation=own.organisation))
    for order in (range(len(shared) - 2, -1, -1), range(1, len(shared))):
        backwards = order.step < 0
        for i in order:
            name, draft = shared[i]
            other = shared[i + 1 if backwards else i - 1][1]
            listed = (
                draft.listed and other.listed and other.organisation is not None and (other.closing or not backwards)
            )
            if not draft.stated and listed:
                shared[i] = (name, replace(draft, organisation=other.organisation, closing=other.closing))
    return shared


def _post(someone: Someone, draft: _Draft) -> Post:
    return Post(
        person=someone.name, role=draft.role, organisation=draft.organisation, scope=draft.scope, status=draft.status,
        title=draft.title, evidence=(draft.evidence,),
    )  # fmt: skip


def _draft(document: Document, reading: Reading, link: Link, home: str | None, house: str | None) -> _Draft | None:
    office = link.office
    annotated = reading.annotated
    if office.is_bare and not link.trailing and office.title.lower() in _TRADES and office.title.islower():
        return None
    represented = [link.represents] if link.represents else []
    parts = Position(document, office, [*link.trailing, *represented], house)
    role = _title_case(parts.role())
    organisation = parts.organisation(home)
    tokens = annotated.tokens
    name_start, name_end = reading.offsets(reading.names[link.name])
    first = office.first if office.end > office.first else office.head[0]
    last = max([office.end, *(phrase.end for phrase in link.trailing)])
    start, end = min(name_start, tokens[first].start), max(name_end, tokens[last - 1].end)
    evidence = document.evidence(start, end, f"office-{link.manner}", _confidence(link, organisation))
    status = office.status if office.status != "current" else (link.status or "current")
    title = spell(document, annotated, first, office.end)
    bare = office.is_bare and not link.trailing
    return _Draft(
        role, title, status, organisation, parts.scope(), bare, office.title.lower(), evidence,
        stated=organisation is not None and organisation == parts.organisation(None), national=parts.is_national,
        listed=link.manner == "after" and not (parts.is_national and parts.fields), closing=bool(link.trailing),
    )  # fmt: skip


def _confidence(link: Link, organisation: str | None) -> float:
    by_manner = {"glued": 0.92, "before": 0.9, "after": 0.9, "verb": 0.8, "joined": 0.75}
    return round(by_manner[link.manner] - (0.1 if organisation is None else 0.0), 2)


def _title_case(role: str) -> str:
    """The role in title case: words in lower case get a capital, small words and acronyms stay.

    >>> _title_case("secretary to the President")
    'Secretary to the President'
    """
    words = role.split()
    return " ".join(
        w if (w.lower() in _SMALL_WORDS and i) or not w.islower() else w[0].upper() + w[1:] for i, w in enumerate(words)
    )


def _most_specific(drafts: Sequence[_Draft]) -> list[_Draft]:
    """One draft for each office: a bare title gives way to a fuller one of the same head, doubles fall away."""
    kept: list[_Draft] = []
    for draft in drafts:
        twin = next((i for i, other in enumerate(kept) if _is_same_office(draft, other)), None)
        if twin is None:
            kept.append(draft)
        else:
            kept[twin] = _merged(kept[twin], draft)
    named = [d for d in kept if not (d.bare and d.head in _RANKS and len(kept) > 1)]
    return named or kept[:1]


def _is_same_office(one: _Draft, other: _Draft) -> bool:
    if one.role.lower() == other.role.lower():
        return (
            one.organisation == other.organisation
            or one.organisation is None
            or other.organisation is None
            or one.bare
            or other.bare
        )
    shorter, longer = sorted((one.role.lower(), other.role.lower()), key=len)
    if (one.bare or other.bare) and one.head == other.head:
        return True
    return (
        longer.startswith(shorter + " of ")
        or longer.startswith(shorter + " for ")
        or (longer.endswith(" " + shorter) and (one.bare or other.bare))
    )


def _merged(one: _Draft, other: _Draft) -> _Draft:
    """The fuller of two drafts, completed by what only the other states."""
    fuller, thinner = (
        (other, one) if (len(other.role), not other.bare) > (len(one.role), not one.bare) else (one, other)
    )
    return replace(
        fuller,
        organisation=fuller.organisation or thinner.organisation,
        scope=fuller.scope or thinner.scope,
        status=fuller.status if fuller.status != "current" else thinner.status,
    )
