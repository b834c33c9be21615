"""Venues: the cities and countries that a sentence puts something in."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.bodies.capital import hit_end
from kg.extract.text import lexicon
from kg.extract.text.anchor import Anchor
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.saying import words as word_set

#: Small words that lead to a place where something happens; "to" leads to it only after verbs of travel.
_LEADING = frozenset({"in", "en", "à", "au"})
_TRAVEL = frozenset(
    {
        "travel",
        "travels",
        "traveled",
        "travelled",
        "travelling",
        "traveling",
        "visit",
        "trip",
        "went",
        "goes",
        "go",
        "going",
        "came",
        "come",
        "comes",
        "viajó",
        "postponed",
        "moved",
    }
)
#: Verbs whose object is the place.
_VISITING = frozenset({"visited", "visits", "visiting", "visitó", "visitaron", "visitará", "visitarán"})
_INNER = word_set("de del la las los el of and y d' du des l' da do al le les")
_TOWNS = word_set(
    """city town resort port village capital municipality ciudad localidad municipio puerto villa ville
    localité commune"""
)
_ARTICLES = frozenset({"the", "la", "el", "le"})
#: Articles that open another phrase where no small word stands before them: "en Bogotá" la Reunión.
_ITEMS = frozenset({"la", "el", "los", "las", "les"})
_BEFORE_PLACE = _ARTICLES | frozenset({"same", "nearby", "central", "downtown"})
#: Nouns with which the names of towns end, and those of the areas around them.
_LANDMARKS = word_set("bay beach port city town harbour harbor falls hill hills springs lake valley river cross")
_AREAS = word_set("district province island region county state municipality division governorate atoll")
_CAPITAL_DISTRICT = frozenset({"D.C.", "DC", "D.C"})
_HERE = frozenset({"here", "aquí", "ici"})
_THERE = frozenset({"there", "allí"})
#: Capitals after "in" that are no place.
_NO_PLACE = word_set(
    """english french spanish arabic portuguese parliament congress government order phase group session part
    room hall annex article chapter section table figure line view light case summer winter spring
    autumn"""
)


@dataclass(frozen=True, slots=True)
class Venue:
    """A place at tokens `first` to `end` of a sentence and `text[start:stop]`; country is an alpha-2 code.

    manner: "in" for a place named, "here" and "there" for words that point to one.
    """

    first: int
    end: int
    start: int
    stop: int
    city: str | None
    country: str | None
    manner: str = "in"


def find_venues(document: Document, annotated: Annotated, anchor: Anchor, covered: frozenset[int]) -> list[Venue]:
    """The venues of a sentence from left to right; covered: the tokens of people's names."""
    venues = []
    for i in range(len(annotated)):
        word = annotated.lower(i)
        if (
            word in _LEADING
            or (word == "to" and _is_travel(annotated, i))
            or (word == "at" and "same" in {annotated.lower(i + 1), annotated.lower(i + 2)})
        ):
            venue = _read_venue(document, annotated, i + 1, covered)
        elif word in _HERE and (anchor.city or anchor.country):
            venue = _venue(annotated, i, i + 1, anchor.city, anchor.country, "here")
        elif word in _THERE and annotated.lower(i + 1) not in {
            "is",
            "are",
            "was",
            "were",
            "will",
            "has",
            "have",
        }:
            venue = _venue(annotated, i, i + 1, None, None, "there")
        elif word in _VISITING or (word == "visit" and annotated.lower(i - 1) in {"will", "shall", "to"}):
            visited = _read_venue(document, annotated, i + 1, covered)
            venue = visited if visited is not None and visited.country is not None else None
        else:
            venue = _read_host(document, annotated, i)
        if venue is not None:
            venues.append(venue)
    return venues


def _read_host(document: Document, annotated: Annotated, i: int) -> Venue | None:
    """The city that hosts, at token i: "Jakarta hosted", "Accra will host"."""
    token = annotated.tokens[i]
    if not token.is_capital or annotated.hits[i] is not None or annotated.text(i - 1) not in {"", ".", ";"}:
        return None
    following = {annotated.lower(i + 1), annotated.lower(i + 2)}
    if not following & {"hosted", "hosts", "host", "hosting"} or annotated.lower(i + 1) in {"'s", ","}:
        return None
    country = document.gazetteer.city_country(token.text)
    return _venue(annotated, i, i + 1, token.text, country) if country else None


def _venue(
    annotated: Annotated, first: int, end: int, city: str | None, country: str | None, manner: str = "in"
) -> Venue:
    tokens = annotated.tokens
    return Venue(first, end, tokens[first].start, tokens[end - 1].end, city, country, manner)


def _is_travel(annotated: Annotated, i: int) -> bool:
    near = {annotated.lower(k) for k in range(max(0, i - 4), i)}
    return bool(near & _TRAVEL) or annotated.lower(i - 1) == "delegation"


def _read_venue(document: Document, annotated: Annotated, first: int, covered: frozenset[int]) -> Venue | None:
    """The place that begins at token `first`: a country, or a city with the country after it."""
    if (named := _read_city_with_article(document, annotated, first, covered)) is not None:
        return named
    if annotated.lower(first) in _ARTICLES and annotated.lower(first + 1) in _TOWNS:
        first += 3 if annotated.lower(first + 2) in {"of", "de"} else 0
    article = False
    while annotated.lower(first) in _BEFORE_PLACE and not _is_country(annotated, first):
        article = article or annotated.lower(first) in _ARTICLES
        if annotated.lower(first) == "same" and annotated.lower(first + 1) in {"city", "place", "town"}:
            return _venue(annotated, first, first + 2, None, None, "there")
        first += 1
    hit = annotated.hits[first] if first < len(annotated) else None
    if hit is not None and hit.form == "name" and _is_country(annotated, first):
        country = _read_country(document, annotated, first)
        if country is not None or annotated.text(hit_end(annotated, first)) != "City":
            return country
    if hit is not None and hit.entry.kind != "country":
        return None
    for end in range(_run_end(annotated, first), first, -1):
        found = _read_city(document, annotated, first, end, covered)
        if found is not None:
            return None if article and (found.country is None or _goes_on(annotated, found.end)) else found
    return None


def _read_city_with_article(
    document: Document, annotated: Annotated, first: int, covered: frozenset[int]
) -> Venue | None:
    """The city that the gazetteer knows by its article: "La Paz", "The Hague"."""
    if annotated.lower(first) not in _ARTICLES or not annotated.tokens[first].is_capital:
        return None
    for end in range(_run_end(annotated, first), first + 1, -1):
        printed = " ".join(document.text[annotated.tokens[first].start : annotated.tokens[end - 1].end].split())
        if document.gazetteer.city_country(printed) is not None:
            return _read_city(document, annotated, first, end, covered)
    return None


def _goes_on(annotated: Annotated, end: int) -> bool:
    """Whether another capital follows, so that the words before it are no town: "la Sala Azul"."""
    return end < len(annotated) and annotated.tokens[end].is_capital and annotated.hits[end] is None


def _is_country(annotated: Annotated, i: int) -> bool:
    """Whether a country's name begins at token i: "El Salvador", "the Gambia" with its article."""
    hit = annotated.hits[i] if i < len(annotated) else None
    return hit is not None and hit.entry.kind == "country" and hit.start == annotated.tokens[i].start


def _read_country(document: Document, annotated: Annotated, first: int) -> Venue | None:
    """A country; one that bears its capital's name ("Djibouti", "Singapore") stands for the city, unless the
    city is told apart ("Panama City").
    """
    hit = annotated.hits[first]
    assert hit is not None
    end = hit_end(annotated, first)
    if annotated.lower(end) in {"'s", "-"} or annotated.text(end) == "City":
        return None
    name, country = hit.entry.name, hit.entry.country
    find = document.gazetteer.city_country
    city = name if find(name) == country and find(f"{name} City") != country else None
    return _venue(annotated, first, end, city, country)


def _run_end(annotated: Annotated, first: int) -> int:
    """The end of the capitals from `first`, with small words between them, at most five words."""
    end = i = first
    while i < len(annotated) and i - first < 5:
        token = annotated.tokens[i]
        if token.is_capital and (annotated.heads[i] is None or i > first):
            end = i + 1
        elif token.lower not in _INNER or i == first or (token.lower in _ITEMS and annotated.tokens[i - 1].is_capital):
            break
        i += 1
    return end


def _read_city(document: Document, annotated: Annotated, first: int, end: int, covered: frozenset[int]) -> Venue | None:
    words = [annotated.lower(i) for i in range(first, end)]
    if (
        annotated.lower(end - 1) in _INNER
        or words[0] in _NO_PLACE
        or annotated.text(end) in {"…", "..."}
        or _is_abbreviation(annotated.text(end - 1))
        or _is_cut(annotated, end)
        or words[0] in lexicon.NOT_NAMES - {"saint", "san", "port", "the", "la", "el", "las", "los", "le"}
    ):
        return None
    printed = " ".join(document.text[annotated.tokens[first].start : annotated.tokens[end - 1].end].split())
    stop, hint, state = _read_hint(annotated, end)
    code = document.gazetteer.city_country(printed, hint)
    known = code is not None
    if not known and not _looks_like_place(document, annotated, first, end, hint, covered):
        return None
    if known and hint is None and _is_word(document, annotated, first, end):
        return None
    if state:
        printed += state
    return _venue(annotated, first, stop, printed, hint or code)


def _is_cut(annotated: Annotated, end: int) -> bool:
    """Whether a longer name goes on at token `end`: "Palacio" of "Palacio de San Martín"."""
    if annotated.lower(end) not in {"de", "del", "of", "du"} or end + 1 >= len(annotated):
        return False
    return annotated.tokens[end + 1].is_capital and annotated.hits[end + 1] is None


def _is_abbreviation(word: str) -> bool:
    """Whether a word is initials with full stops: "G.C.E.", but not "St."."""
    return word.count(".") > 1 and word.isupper() and word not in _CAPITAL_DISTRICT


def _read_hint(annotated: Annotated, end: int) -> tuple[int, str | None, str]:
    """The country after a city (", Suriname"; "(Lao PDR)"), else a state's letters (", D.C."), and where
    they end.
    """
    if annotated.text(end) not in {",", "("} or end + 1 >= len(annotated):
        return end, None, ""
    hit = annotated.hits[end + 1]
    if hit is not None and hit.entry.kind == "country" and hit.form != "demonym":
        i = end + 1
        while i < len(annotated) and annotated.hits[i] is hit:
            i += 1
        return (end, None, "") if _is_listed(annotated, i) else (i, hit.entry.country, "")
    if annotated.text(end + 1) in _CAPITAL_DISTRICT:
        return end + 2, "US", ", " + annotated.text(end + 1)
    return end, None, ""


def _is_listed(annotated: Annotated, i: int) -> bool:
    """Whether the country that ends before token i is one item of a list: "Bali, India and Japan"."""
    while annotated.lower(i) in {",", "and", "y", "et"}:
        i += 1
        hit = annotated.hits[i] if i < len(annotated) else None
        if hit is not None and hit.entry.kind == "country" and hit.form == "name":
            return True
    return False


def _looks_like_place(
    document: Document, annotated: Annotated, first: int, end: int, hint: str | None, covered: frozenset[int]
) -> bool:
    """Whether capitals that the gazetteer does not know are a town: not all words of the language, no
    person.
    """
    words = [t for t in annotated.tokens[first:end] if t.is_capital]
    if any(annotated.hits[i] is not None for i in range(first, end)) or any(
        t.text.isupper() and len(t.text) < 6 for t in words
    ):
        return False
    if any(t.lower in lexicon.BODY_HEADS for t in words) or end - first > 3:
        return False
    if any(t.lower in {"and", "y", "et", "e"} for t in annotated.tokens[first:end]):
        return False
    if hint is not None:
        return True
    if _goes_on(annotated, end) and annotated.lower(end) not in _AREAS:
        return False
    if end - first > 1 and _is_topic(document, annotated, first, end):
        return False
    seen = any(i in covered for i in range(first, end))
    return not seen and not all(document.is_common(t.text) for t in words)


def _is_topic(document: Document, annotated: Annotated, first: int, end: int) -> bool:
    """Whether unknown capitals are rather a field than a town: they end in a noun of the language, or begin
    with one before "of": "Cyber Crime", "Use of ICTs".
    """
    begins = annotated.lower(first + 1) == "of" and document.is_common(annotated.text(first))
    last = annotated.lower(end - 1)
    return begins or (last not in _LANDMARKS and document.is_common(last))


def _is_word(document: Document, annotated: Annotated, first: int, end: int) -> bool:
    """Whether a known city's name is rather a word here: "in Nice" is none, "in Reading, Math and Mobile"
    is.
    """
    return (
        end - first == 1
        and annotated.text(end) in {"and", "&"}
        and document.is_common(annotated.text(first))
        and annotated.text(end + 1)[:1].isupper()
        and annotated.hits[first] is None
        and document.gazetteer.city_country(annotated.text(end + 1)) is None
    )
