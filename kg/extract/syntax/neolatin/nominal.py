"""Noun phrases of Spanish and French after the small word that leads to them: bodies, countries, places, fields."""

from __future__ import annotations

from kg.extract.syntax.neolatin.demonym import read_demonym
from kg.extract.syntax.neolatin.eponym import find_proper_end, is_generic
from kg.extract.syntax.neolatin.extent import bracket_end, country_after, hit_end, joined_end, read_lead, simple_end
from kg.extract.syntax.neolatin.look import VERB_ENDING, is_adjective, is_common
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.gazetteer import Hit, Known
from kg.extract.text.lexicon import BODY_HEADS
from kg.extract.text.neolatin import (
    AND,
    ARTICLES,
    BODIES,
    FUNCTION,
    GENERIC,
    GOVERNMENTS,
    HELD_BY_COUNTRY,
    HOUSES,
    OF,
    ORGANS,
    PEOPLES,
    SAYING,
    STATES,
    fold,
    words,
)  # fmt: skip
from kg.extract.text.phrase import Phrase, PhraseKind, name_government, spell

_BODY_KINDS = {"organisation", "mechanism", "body"}
#: Nouns of lands that close a list of places: "y la región".
_LANDS = words(
    """región regiones subregión resto mundo zona zonas país países continente cuenca cono islas región régions reste
    monde zone pays continent bassin corne îles sous-région archipel triángulo norte sur nord sud este oeste
    est ouest"""
)
#: Nouns of bodies that others make up.
_LEAGUES = words(
    """asociación association federación fédération confederación confédération unión union alianza alliance red réseau
    foro forum consejo conseil liga ligue sociedad société plataforma plateforme"""
)
#: What is named without a small word after its noun, and employs nobody: "del programa" Puertas.
_UNDERTAKINGS = words("programa programme proyecto projet campaña campagne")
_RED_CROSS = ("cruz roja", "croix-rouge", "croix rouge", "media luna roja", "croissant-rouge")


def read_nominal(document: Document, annotated: Annotated, start: int, stops: frozenset[int]) -> Phrase | None:
    """The noun phrase that begins at token `start` (its article passed over), or None."""
    first = start
    while fold(annotated.text(first)) in ARTICLES and first not in stops and annotated.hits[first] is None:
        first += 1
    if first >= len(annotated) or first in stops or annotated.heads[first] is not None:
        return None
    named = first > start and first and annotated.text(first - 1)[:1].isupper() and annotated.tokens[first].is_capital
    phrase = _read_state(document, annotated, first) or _read_known(document, annotated, first, stops)
    if phrase is None:
        phrase = _read_unknown(document, annotated, first, stops)
    if phrase is not None and named and phrase.kind == "body" and not phrase.known:
        return phrase._replace(name=f"{annotated.text(first - 1)} {phrase.name}", article="")
    return phrase._replace(article=spell(document, annotated, start, first)) if phrase is not None else None


def _read_state(document: Document, annotated: Annotated, first: int) -> Phrase | None:
    """A State by its long name: "República de Panamá"."""
    word = fold(annotated.text(first))
    if word not in STATES or annotated.hits[first] is not None:
        return None
    article = fold(annotated.text(first - 1)) in {"el", "del", "al"}
    if word == "estado" and not (annotated.text(first + 1)[:1].isupper() or article):
        return None  # "secretario de Estado de los Estados Unidos"
    for i in range(first + 1, min(first + 5, len(annotated))):
        hit = annotated.hits[i]
        if hit is not None and hit.entry.kind == "country":
            end = hit_end(annotated, i)
            if word == "estado" and hit.entry.country == "MX":  # one of its States bears the country's name
                return Phrase(first, end, "place", spell(document, annotated, first, end))
            return Phrase(first, end, "country", hit.entry.name, hit.entry.country, known=True)
    return None


def _read_known(document: Document, annotated: Annotated, first: int, stops: frozenset[int]) -> Phrase | None:
    """A known body with its acronym and its country, or a list of countries and regions."""
    hit = annotated.hits[first]
    if hit is None or hit.form == "demonym":
        return None
    end = hit_end(annotated, first)
    foreign = _foreign_end(annotated, end, stops) if hit.entry.kind == "country" else end
    if foreign > end:
        name = spell(document, annotated, first, foreign)
        return Phrase(first, bracket_end(annotated, foreign), "body", name, hit.entry.country)
    if hit.entry.kind not in _BODY_KINDS:
        return _read_places(document, annotated, first, end, hit, stops)
    printed = spell(document, annotated, first, end)
    end = bracket_end(annotated, end)
    country = annotated.hits[end] if end < len(annotated) else None
    if country is not None and country.entry.kind == "country":
        owner, end = country.entry.country, hit_end(annotated, end)
        return Phrase(first, end, "body", hit.entry.name, owner, known=True, printed=printed)
    return Phrase(first, end, "body", hit.entry.name, known=True, printed=printed)


def _foreign_end(annotated: Annotated, i: int, stops: frozenset[int]) -> int:
    """The end of a body named in English after its country, or i: "Nigeria Immigration Service"."""
    end = i
    while end < len(annotated) and end not in stops and annotated.tokens[end].is_capital and not annotated.hits[end]:
        end += 1
    return end if end > i and annotated.lower(end - 1) in BODY_HEADS else i


def _read_places(
    document: Document, annotated: Annotated, first: int, end: int, hit: Hit, stops: frozenset[int]
) -> Phrase:
    last = _places_end(document, annotated, end, stops)
    if last == end and hit.entry.kind == "country":
        return Phrase(first, end, "country", hit.entry.name, hit.entry.country, known=True)
    return Phrase(first, last, "place", spell(document, annotated, first, last))


def _places_end(document: Document, annotated: Annotated, end: int, stops: frozenset[int]) -> int:
    """The end of a list of places that goes on after token `end`: ", X y el Caribe", "y la región"."""
    i, last = end, end
    for _ in range(16):
        comma = annotated.text(i) == ","
        j = i + comma
        joined = fold(annotated.text(j)) in AND
        if not comma and not joined:
            return i
        j += joined
        while fold(annotated.text(j)) in ARTICLES and annotated.hits[j : j + 1] == (None,):
            j += 1
        if j >= len(annotated) or j in stops or annotated.heads[j] is not None:
            return last
        hit = annotated.hits[j]
        if hit is not None and hit.entry.kind not in _BODY_KINDS:
            i = last = hit_end(annotated, j)
        elif joined and hit is None and fold(annotated.text(j)) in _LANDS:
            return simple_end(document, annotated, j, stops, lower=True)
        else:
            return last
        if joined:
            return last
    return last


def _read_unknown(document: Document, annotated: Annotated, first: int, stops: frozenset[int]) -> Phrase | None:
    token = annotated.tokens[first]
    if not token.is_word or fold(token.text) in FUNCTION or annotated.honorific[first]:
        return None
    if is_generic(annotated, first) and first + 1 not in stops:
        end = find_proper_end(annotated, first + 1)
        if end > first + 1 and annotated.hits[first + 1] is None:
            return Phrase(first, bracket_end(annotated, end), "body", spell(document, annotated, first + 1, end))
    if fold(token.text) in _UNDERTAKINGS and token.text.islower() and annotated.text(first + 1)[:1].isupper():
        end = find_proper_end(annotated, first + 1)
        return Phrase(first, end, "field", spell(document, annotated, first, end))
    named = _named_end(annotated, first, stops)
    if named > first:
        phrase = Phrase(first, named, "body", spell(document, annotated, first, named))
        return _read_body(document, annotated, phrase, stops)
    lower = token.text.islower()
    if lower and (VERB_ENDING.fullmatch(token.text) or (fold(token.text) in SAYING)):
        return None
    end = joined_end(document, annotated, first, simple_end(document, annotated, first, stops, lower=lower), stops)
    hit = annotated.hits[end] if end < len(annotated) else None
    if hit is not None and hit.entry.kind == "country" and annotated.tokens[end - 1].is_capital and end not in stops:
        end = hit_end(annotated, end)  # "Migración Colombia": a house of that country
        return Phrase(first, end, "body", spell(document, annotated, first, end), hit.entry.country)
    kind = _kind(document, annotated, first, end)
    name = spell(document, annotated, first, end)
    if kind != "body":
        return Phrase(first, end, kind, name)
    return _read_body(document, annotated, Phrase(first, end, kind, name), stops)


def _named_end(annotated: Annotated, first: int, stops: frozenset[int]) -> int:
    """The end of a name that follows its noun without a small word, "Colectivo Tres Ríos"; `first` where none does."""
    following = annotated.text(first + 1)
    noun = annotated.tokens[first].is_capital and fold(annotated.text(first)) in HOUSES | GENERIC
    proper = following[:1].isupper() and not (is_common(following) or is_adjective(following) or following.isupper())
    proper = proper or (following[:1].isupper() and fold(following) in ARTICLES)
    if not (noun and proper) or first + 1 in stops or annotated.hits[first + 1] is not None:
        return first
    return find_proper_end(annotated, first + 1)


def _kind(document: Document, annotated: Annotated, first: int, end: int) -> PhraseKind:
    word, name = annotated.text(first), spell(document, annotated, first, end)
    house = word[:1].isupper() and fold(word) in HOUSES
    if house or fold(word) in BODIES or fold(name).startswith(_RED_CROSS) or (word.isupper() and len(word) > 1):
        return "body"
    if name in document.acronyms:
        return "body"
    if word[:1].isupper() and not is_common(word) and document.gazetteer.city_country(name):
        return "place"
    return "field"


def _read_body(document: Document, annotated: Annotated, phrase: Phrase, stops: frozenset[int]) -> Phrase:
    """The body by its full name, its acronym passed over, and the country after it or its nationality apart."""
    phrase = _with_region(document, annotated, _with_owner(document, annotated, phrase))
    end = bracket_end(annotated, phrase.end)
    nation, name = _split_nationality(document, annotated, phrase)
    name = document.acronyms.get(name, name)
    country, after = country_after(annotated, end)
    known = document.gazetteer.find(name) or _find_bracketed(document, annotated, phrase.end)
    if known is not None and known.kind in _BODY_KINDS:
        return Phrase(phrase.first, after, "body", known.name, country, known=True)
    entry = document.gazetteer.country(country) if country else nation
    head = fold(annotated.text(phrase.first))
    if head in GOVERNMENTS and entry is not None:
        return Phrase(phrase.first, after, "body", name_government(entry.name), entry.country, known=True)
    if head in HELD_BY_COUNTRY and country:
        name = spell(document, annotated, phrase.first, after)
    return Phrase(phrase.first, after, "body", _capital(name), entry.country if entry else None)


def _find_bracketed(document: Document, annotated: Annotated, i: int) -> Known | None:
    """The body whose acronym stands in brackets at token i."""
    end = bracket_end(annotated, i)
    return document.gazetteer.find(spell(document, annotated, i + 1, end - 1)) if end > i + 2 else None


def _split_nationality(document: Document, annotated: Annotated, phrase: Phrase) -> tuple[Known | None, str]:
    """The country of a nationality in small letters, and the body's name without it: "ministère togolais du Plan"."""
    for i in range(phrase.first + 1, phrase.end):
        small = annotated.text(i).islower() and fold(annotated.text(i - 1)) not in PEOPLES
        country = read_demonym(annotated.text(i)) if small else None
        known = document.gazetteer.country(country) if country else None
        if known is not None:
            parts = (spell(document, annotated, *span) for span in ((phrase.first, i), (i + 1, phrase.end)))
            return known, " ".join(part for part in parts if part)
    return None, phrase.name


def _with_owner(document: Document, annotated: Annotated, phrase: Phrase) -> Phrase:
    """An organ with the organisation whose organ it is: "Commission de l'UEMOA" is one body."""
    lead = read_lead(annotated, phrase.end, OF)
    if lead is None or phrase.end != phrase.first + 1 or fold(phrase.name) not in ORGANS:
        return phrase
    hit = annotated.hits[lead.end] if lead.end < len(annotated) else None
    if hit is None or hit.entry.kind != "organisation":
        return phrase
    end = hit_end(annotated, lead.end)
    return phrase._replace(end=end, name=spell(document, annotated, phrase.first, end))


def _with_region(document: Document, annotated: Annotated, phrase: Phrase) -> Phrase:
    """A body of members with the region that they are of, which is part of its name: "Association des X du Sahel"."""
    lead = read_lead(annotated, phrase.end, OF)
    hit = annotated.hits[lead.end] if lead is not None and lead.end < len(annotated) else None
    if lead is None or hit is None or hit.entry.kind != "region" or fold(annotated.text(phrase.first)) not in _LEAGUES:
        return phrase
    end = hit_end(annotated, lead.end)
    return phrase._replace(end=end, name=spell(document, annotated, phrase.first, end))


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
