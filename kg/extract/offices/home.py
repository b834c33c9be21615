"""The country from which a release speaks, for offices whose country goes without saying."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from kg.extract.syntax.office import Office
from kg.extract.syntax.reading import Reading
from kg.extract.syntax.state import is_single, read_service
from kg.extract.text.document import Document
from kg.extract.text.lexicon import words
from kg.extract.text.phrase import name_government

#: Heads of offices that are accredited to the country they serve in.
_ENVOYS = ("ambassador", "high commissioner", "chargé", "embajador", "ambassadeur", "ambassadrice")
#: Endings of hosts that countries sell to anybody for their sound, and what a State's own hosts have before them.
_FOR_ANYBODY = frozenset(["ai", "cc", "co", "fm", "gg", "io", "la", "ly", "me", "nu", "sh", "to", "tv", "vc", "ws"])
_STATES = frozenset(["gov", "gob", "gouv", "go", "mil"])
#: First words of a publisher that is an organ of a State and speaks from home.
_ORGANS = words(
    """office ministry government presidency department cabinet prime parliament house ministerio ministère gobierno
    gouvernement presidencia présidence cancillería secretaría dirección direction primature"""
)
#: Small words before the country to which an ambassador goes.
_TO = frozenset({"to", "for"})
#: Small words that tie an office to the country that it serves.
_OF = frozenset({"of", "de", "del", "du", "d'", "d’"})

#: How a journey from home is told, up to the country to which it leads.
_BEFORE = r"(?: the)?(?: (?:Republic|Kingdom|State|Federation|\w+ist|\w+ic|of|and)){0,5} $"
_LEAVING = r"\b(?:return(?:s|ed|ing)?|depart(?:s|ed|ing)?|leaves?|left)\b"
_OUTWARD = re.compile(rf"{_LEAVING}[^.]{{0,160}}? (?:to|for|after|from){_BEFORE}", re.IGNORECASE)

#: How far before a country a journey is told, in characters.
_NEAR = 300


class Home(NamedTuple):
    """The country that speaks, alpha-2, or None; `speaks`: the publisher is of that State, it is not inferred."""

    country: str | None
    speaks: bool


def find_home(document: Document, readings: Sequence[Reading], foreign: frozenset[str] = frozenset()) -> Home:
    """The country from which a release speaks; `foreign` are names of governments that do not.

    In order: the country the publisher's name holds, the country of its address, that of the dateline of an
    organ of a State; else, inferred, the one to which it says ambassadors are accredited, or that it names by far
    the most.
    """
    speaking = _of_publisher(document) or _of_address(document) or _of_dateline(document)
    return (
        Home(speaking, True)
        if speaking
        else Home(_of_accreditation(readings) or _most_named(document, readings, foreign), False)
    )


def _of_publisher(document: Document) -> str | None:
    hits = document.gazetteer.scan(document.release.publisher or "")
    return next((hit.entry.country for hit in hits if hit.entry.country and not hit.weak), None)


def _of_address(document: Document) -> str | None:
    """By the last label of the host: a country code, or `gov` and `mil`, which are the United States'."""
    *before, last = _read_host(document.release.url).split(".")
    if last in {"gov", "mil"}:
        return "US"
    sold = last in _FOR_ANYBODY and not _STATES & set(before[-1:])
    if len(last) != 2 or last == "eu" or sold:
        return None
    known = document.gazetteer.country({"uk": "gb"}.get(last, last).upper())
    return known.country if known else None


def _read_host(address: str | None) -> str:
    """The host of an address; empty where there is none."""
    try:
        return urlsplit(address or "").hostname or ""
    except ValueError:
        return ""


def _of_dateline(document: Document) -> str | None:
    """The dateline's country, where the publisher is an organ of a State at home."""
    publisher, place = (document.release.publisher or "").lower().split(), document.release.place or ""
    if not publisher or publisher[0] not in _ORGANS:
        return None
    named = [hit.entry.country for hit in document.gazetteer.scan(place) if hit.entry.kind == "country"]
    return named[-1] if named else document.gazetteer.city_country(place.title())


def _of_accreditation(readings: Sequence[Reading]) -> str | None:
    """The country to which ambassadors come ("the Korean Ambassador to Nepal"), or whose own they are ("Nepal's").

    Ambassadors of no country named who go to several are its own, and say nothing of it.
    """
    votes: Counter[str] = Counter()
    posted: set[str] = set()
    led = {o.nation for reading in readings for o in reading.offices if o.nation and is_single(o.title)}
    for office in _iter_envoys(readings):
        received = [phrase.country for small, phrase in office.complements if small in _TO and phrase.country]
        own = office.possessor and bool(received) and office.nation is not None and office.nation not in led
        votes.update([str(office.nation)] if own else received[:1])
        posted.update([] if office.nation else received[:1])
    return votes.most_common(1)[0][0] if votes and len(posted) < 2 else None


def _iter_envoys(readings: Sequence[Reading]) -> Iterator[Office]:
    for office in (office for reading in readings for office in reading.offices):
        if any(word in office.title.lower() for word in _ENVOYS):
            yield office


def _most_named(document: Document, readings: Sequence[Reading], foreign: frozenset[str]) -> str | None:
    """The country with twice the votes of any other; once named is enough for the only one of a release.

    A release says of foreign officials where they come from, of its own rarely: each place where a country is
    named is a vote for it, half of one where only its adjective stands; each place where it is the country of an
    office counts three against it. A country to which somebody of no country goes is not at home, nor is the one
    whose ambassador comes, where another country is named.
    """
    votes = _weigh_countries(document)
    for country in [country for country in votes if _name_of(document, country) in foreign]:
        del votes[country]
    votes = _without_away(document, readings, votes)
    if len(votes) == 1:
        return next(iter(votes))
    for office in (office for reading in readings for office in reading.offices):
        votes.subtract(_employing_countries(office) * 6)
    first, second = [*votes.most_common(2), ("", 0), ("", 0)][:2]
    named = {hit.entry.country for hit in document.hits if hit.entry.kind == "country" and hit.form != "demonym"}
    return first[0] if first[1] >= max(2 if named <= {first[0]} else 4, 2 * second[1]) else None


def _weigh_countries(document: Document) -> Counter[str]:
    votes: Counter[str] = Counter()
    for hit in document.hits:
        if hit.entry.kind == "country" and hit.entry.country:
            votes[hit.entry.country] += 1 if hit.form == "demonym" else 2
    return votes


def _without_away(document: Document, readings: Sequence[Reading], votes: Counter[str]) -> Counter[str]:
    """The votes without those for countries to which one leaves, and, where others remain, that send ambassadors."""
    away = _list_visited(document)
    sending = _list_sending(readings) | away
    at_home = Counter({country: count for country, count in votes.items() if country not in sending})
    return at_home or Counter({country: count for country, count in votes.items() if country not in away})


def _list_visited(document: Document) -> set[str]:
    """The countries to which a journey leads in a sentence that names no other before: "left for Kenya"."""
    visited = set()
    for sentence in document.telling:
        hits = [hit for hit in document.hits_in(sentence.start, sentence.end) if hit.entry.kind == "country"]
        before = document.text[max(sentence.start, hits[0].start - _NEAR) : hits[0].start] if hits else ""
        if hits and hits[0].entry.country and _OUTWARD.search(before):
            visited.add(hits[0].entry.country)
    return visited


def _list_sending(readings: Sequence[Reading]) -> set[str]:
    """The countries whose ambassadors a release tells of by the country alone: "the Kenyan High Commissioner"."""
    sending = set()
    for office in _iter_envoys(readings):
        to = any(small in _TO for small, _ in office.complements)
        if not office.possessor and not to:
            sending.update(_employing_countries(office)[:1])
    return sending


def _name_of(document: Document, country: str) -> str | None:
    known = document.gazetteer.country(country)
    return name_government(known.name) if known else None


def _employing_countries(office: Office) -> list[str]:
    if not read_service(office.title, office.title):
        return []
    named = [phrase.country for small, phrase in office.complements if small in _OF and phrase.kind == "country"]
    return [country for country in (office.nation, *named) if country]


def find_counterpart(document: Document, home: str | None) -> str | None:
    """ "Government of" the one country besides `home` that the release names most, or None where two vie."""
    ranked = [(count, country) for country, count in _count_countries(document).most_common(3) if country != home]
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return _name_of(document, ranked[0][1])


def _count_countries(document: Document) -> Counter[str]:
    return Counter(hit.entry.country for hit in document.hits if hit.entry.kind == "country" and hit.entry.country)
