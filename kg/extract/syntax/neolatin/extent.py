"""How far a Spanish or French noun phrase reaches: its adjectives, the complements inside it, what "y" joins to it."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.syntax.neolatin.look import VERB_ENDING, is_adjective, is_common
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.neolatin import (
    ABROAD,
    ANAPHORS,
    AND,
    ARTICLES,
    BODIES,
    CHARGED,
    EPONYMS,
    FUNCTION,
    HOUSES,
    LOOSE_BODIES,
    OF,
    SAYING,
    STATES,
    fold,
    words,
)

#: Small words inside a noun phrase.
_INNER = OF | {"al", "a", "au", "aux", "para", "pour", "contra", "contre", "sobre", "sur", "por", "par", "con", "avec"}
#: Points of the compass that are small words, too, where they stand in small letters.
_COMPASS = frozenset({"sur", "este", "est"})
#: The longest phrase, in tokens.
_LONGEST = 40
#: Adjectives of status, which go with whoever holds an office and not with the field: "de Migraciones" interina.
_HOLDERS = words(
    """interino interina intérimaire saliente sortant sortante electo electa élu élue designado designada désigné
    désignée entrante encargado encargada subrogante"""
)


class Lead(NamedTuple):
    """A small word and the article after it: what it is printed as, and the token at which its phrase begins."""

    word: str
    article: str
    end: int


def read_lead(annotated: Annotated, i: int, allowed: frozenset[str]) -> Lead | None:
    """The small word at token i with its article, or None where no allowed one stands."""
    word = fold(annotated.text(i))
    if word not in allowed:
        return None
    article = fold(annotated.text(i + 1))
    if article in ARTICLES and annotated.hits[i + 1] is None and annotated.text(i + 1).islower():
        return Lead(annotated.text(i), annotated.text(i + 1), i + 2)
    return Lead(annotated.text(i), "", i + 1)


def hit_end(annotated: Annotated, i: int) -> int:
    """The token after the known name that covers token i."""
    hit = annotated.hits[i]
    while i < len(annotated) and annotated.hits[i] is hit:
        i += 1
    return i


def bracket_end(annotated: Annotated, i: int) -> int:
    """The token after an acronym in brackets at token i, or i."""
    if annotated.text(i) != "(":
        return i
    if annotated.text(i + 2) == ")" and annotated.text(i + 1).istitle() and annotated.hits[i + 1] is None:
        return i + 3  # "(Conago)"
    for j in range(i + 1, min(i + 6, len(annotated))):
        if annotated.text(j) == ")":
            return j + 1
        if annotated.text(j)[0].isalpha() and sum(c.isupper() for c in annotated.text(j)) < 2:
            break
    return i


def country_after(annotated: Annotated, i: int) -> tuple[str | None, int]:
    """The country that "de" ties to what ends at token i, and the token after it."""
    lead = read_lead(annotated, i, OF)
    hit = annotated.hits[lead.end] if lead is not None and lead.end < len(annotated) else None
    if lead is not None and hit is not None and hit.entry.kind == "country":
        return hit.entry.country, hit_end(annotated, lead.end)
    return None, i


def simple_end(document: Document, annotated: Annotated, first: int, stops: frozenset[int], *, lower: bool) -> int:
    """The end of a noun with its adjectives and the complements that belong to it."""
    end = first + 1
    noun = annotated.text(first)
    opens_body = fold(noun) in BODIES or (noun[:1].isupper() and fold(noun) in HOUSES)
    while end < len(annotated) and end - first < _LONGEST and end not in stops:
        if _is_attribute(annotated, end, lower=lower):
            end += 1
            continue
        inner = _inner_end(annotated, end, stops, opens_body=opens_body)
        if inner is None or annotated.text(inner - 1) in document.acronyms:
            break
        end = inner
    return end


def _is_attribute(annotated: Annotated, i: int, *, lower: bool) -> bool:
    """Whether token i goes on with the noun before it: an adjective, or in capitals any noun of government."""
    word = annotated.text(i)
    small = fold(word) in FUNCTION and not (word[0].isupper() and fold(word) in _COMPASS)
    if not word[0].isalpha() or annotated.heads[i] is not None or annotated.honorific[i] or small:
        return False
    if annotated.hits[i] is not None or fold(word) in _HOLDERS:
        return False
    if word[0].isupper():
        before = fold(annotated.text(i - 1))
        named = before in BODIES or before in EPONYMS or _follows_eponym(annotated, i)
        return not lower and (named or is_common(word) or is_adjective(word)) and not word.isupper()
    resident = word.endswith(("ant", "ants")) and annotated.lower(i + 1) in {"à", "a"}
    return is_adjective(word) or is_common(word) or resident


def _follows_eponym(annotated: Annotated, i: int) -> bool:
    """Whether only capitals stand between token i and a noun that takes somebody's name: "Fundación Konrad X"."""
    for j in range(i - 1, max(-1, i - 5), -1):
        if fold(annotated.text(j)) in EPONYMS:
            return True
        if not annotated.text(j)[:1].isupper():
            return False
    return False


def _inner_end(annotated: Annotated, i: int, stops: frozenset[int], *, opens_body: bool) -> int | None:
    """The end of a complement's first noun within the phrase, or None where another thing begins there."""
    if (fold(annotated.text(i)), fold(annotated.text(i + 1))) in {("par", "interim"), ("ad", "interim")}:
        return None
    if opens_body and fold(annotated.text(i)) in CHARGED:
        i += 1  # "ministère chargé des Affaires sociales"
    lead = read_lead(annotated, i, _INNER)
    abroad = fold(annotated.text(i + 2)) in ABROAD
    named = opens_body and annotated.text(i - 1)[:1].isupper() and annotated.text(i + 1)[:1].isupper()
    if lead is None or (fold(lead.word) == "a" and not abroad and not named):
        return None
    j = lead.end
    if j >= len(annotated) or j in stops or annotated.heads[j] is not None or _is_named(annotated, j):
        return None
    word = annotated.text(j)
    folded = fold(word)
    if not word[0].isalpha() or folded in FUNCTION | ANAPHORS | SAYING or annotated.honorific[j]:
        return None
    if fold(lead.word) in {"para", "pour", "por", "par", "con", "avec"} and not opens_body:
        return None
    if folded in STATES and country_after(annotated, j + 1)[0] is not None:
        return None
    starts_body = folded in BODIES or (word.isupper() and len(word) > 1)
    return None if starts_body and (folded not in LOOSE_BODIES or _is_definite(lead, word)) else j + 1


def _is_named(annotated: Annotated, i: int) -> bool:
    """Whether a known name stands at token i, no people's: "des Burkinabè de l'extérieur" is a portfolio."""
    hit = annotated.hits[i]
    return hit is not None and hit.form != "demonym"


def _is_definite(lead: Lead, word: str) -> bool:
    """Whether an article and a capital make a body of what is a portfolio as often: "de la Policía"."""
    return word[0].isupper() and (bool(lead.article) or fold(lead.word) in {"del", "du"})


def joined_end(document: Document, annotated: Annotated, first: int, end: int, stops: frozenset[int]) -> int:
    """The end with what "y" or a list closed by "y" joins to it, each of its kind: capitals to capitals."""
    lower = annotated.text(first).islower()
    body = fold(annotated.text(first)) in BODIES
    i, last, items = end, end, 0
    while items < 12:
        comma = annotated.text(i) == ","
        j = i + comma
        joined = fold(annotated.text(j)) in AND
        if (not comma and not joined) or (comma and joined and not items):
            return last
        item = _item_start(annotated, j + joined)
        union = _union_end(annotated, item) if comma and not joined else None
        if union is not None:
            i, items = union, items + 1
            continue
        if not _can_join(annotated, item, stops, lower=lower and not body):
            return last
        i = simple_end(document, annotated, item, stops, lower=annotated.text(item).islower())
        items += 1
        if joined:
            last = i
            if annotated.text(i) == ",":
                return last
    return last


def _union_end(annotated: Annotated, i: int) -> int | None:
    """The end of a known body within a portfolio that goes on: "Exteriores, Unión Europea y Cooperación"."""
    hit = annotated.hits[i] if i < len(annotated) else None
    if hit is None or hit.entry.kind != "organisation" or hit.form == "acronym":
        return None
    end = hit_end(annotated, i)
    return end if fold(annotated.text(end)) in AND and annotated.text(end + 1)[:1].isupper() else None


def _item_start(annotated: Annotated, j: int) -> int:
    lead = read_lead(annotated, j, OF | frozenset({"a", "au", "aux"}))
    if lead is not None:
        return lead.end
    while fold(annotated.text(j)) in ARTICLES:
        j += 1
    return j


def _can_join(annotated: Annotated, j: int, stops: frozenset[int], *, lower: bool) -> bool:
    if j >= len(annotated) or j in stops or annotated.heads[j] is not None or _is_named(annotated, j):
        return False
    word = annotated.text(j)
    folded = fold(word)
    if (
        not word[0].isalpha()
        or folded in FUNCTION
        or folded in SAYING
        or annotated.honorific[j]
        or _is_strong_body(folded)
        or (word[0].isupper() and folded in HOUSES)
    ):
        return False
    if VERB_ENDING.fullmatch(word) or (word.isupper() and len(word) > 1):
        return False
    return word[0].islower() or not lower


def _is_strong_body(folded: str) -> bool:
    return folded in BODIES and folded not in LOOSE_BODIES
