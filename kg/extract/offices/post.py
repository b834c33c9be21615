"""Posts: persons holding roles at bodies."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from kg.extract.offices.career import draft_careers
from kg.extract.offices.delegation import read_parties, represent
from kg.extract.offices.draft import Draft, draft_sentence, keep_most_specific
from kg.extract.offices.employer import Drafts, find_foreign, settle_employers, share_employers
from kg.extract.offices.home import Home, find_home
from kg.extract.offices.house import find_house
from kg.extract.offices.presidency import draft_presidencies
from kg.extract.offices.section import employ, read_sections
from kg.extract.offices.signature import draft_signatures
from kg.extract.offices.sojourn import read_hosts
from kg.extract.offices.tenure import date_drafts
from kg.extract.people.person import People, Someone
from kg.extract.syntax.name import fold_name
from kg.extract.syntax.neolatin.shorthand import Shorthand
from kg.extract.syntax.reading import Reading
from kg.extract.text.anchor import read_anchor
from kg.extract.text.document import Document
from kg.facts import Post


def extract_posts(document: Document, people: People, readings: Sequence[Reading], home: Home) -> tuple[Post, ...]:
    """The posts of every person, the most specific form of each."""
    house = find_house(document)
    stated = [draft_sentence(document, people, reading, house) for reading in readings]
    signatures = draft_signatures(document, people, readings, house)
    known = [[*told, *signed] for told, signed in zip(stated, signatures, strict=True)]
    careers = draft_careers(document, people, readings, house, known)
    held = draft_presidencies(document, people, readings)
    parties = [[*told, *met] for told, met in zip(
        read_parties(document, readings), read_hosts(document, readings), strict=True
    )]  # fmt: skip
    anchor = read_anchor(document)
    drafts = [[*chain.from_iterable(found)] for found in zip(stated, careers, signatures, held, strict=True)]
    drafts = [
        date_drafts(document, anchor, reading.sentence, _without_people(people, found))
        for reading, found in zip(readings, drafts, strict=True)
    ]
    sections = read_sections(document, readings)
    drafts = [
        represent(employ(share_employers(found), section), party)
        for found, section, party in zip(drafts, sections, parties, strict=True)
    ]
    if not home.speaks:
        home = find_home(document, readings, find_foreign(drafts))
    settled = settle_employers(document, drafts, home, house, Shorthand(document, readings))
    return tuple(
        _post(someone, draft)
        for someone in people.everyone
        for draft in keep_most_specific(settled.get(someone.name, []))
    )


def _without_people(people: People, drafts: Drafts) -> Drafts:
    """The drafts without employers that are people: the Envoy of "Biden's Envoy" serves a State."""
    return [(name, draft.unemployed() if _is_person(people, draft.organisation) else draft) for name, draft in drafts]


def _is_person(people: People, name: str | None) -> bool:
    words = fold_name((name or "").removeprefix("Government of ")).split()
    return bool(people.candidates(tuple(words)))


def _post(someone: Someone, draft: Draft) -> Post:
    return Post(
        person=someone.name, role=draft.role, organisation=draft.organisation, scope=draft.scope, status=draft.status,
        title=draft.title, began=draft.began, ended=draft.ended, evidence=(draft.evidence,),
    )  # fmt: skip
