"""Noun phrases of Spanish and French after the small word that leads to them: bodies, countries, places, fields."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.annotation import Annotated
from kg.extract.document import Document
from kg.extract.gazetteer import Hit
from kg.extract.neolatin.lexicon import (
    AND,
    ARTICLES,
    BODIES,
    FUNCTION,
    GOVERNMENTS,
    HELD_BY_COUNTRY,
    LOOSE_BODIES,
    OF,
    SAYING,
    STATES,
    VERB_ENDING,
    fold,
)  # fmt: skip
from kg.extract.neolatin.name import is_adjective, is_common
from kg.extract.phrase import Phrase, PhraseKind, name_government, spell

_BODY_KINDS = {"organisation", "mechanism", "body"}
_INNER = OF | {"al", "a", "au", "aux", "para", "pour", "contra", "contre", "sobre", "sur", "por", "par", "con", "avec"}
_LONGEST = 40
#: Fields that lie outside: "ministère des Haïtiens vivant à l'étranger".
_ABROAD = frozenset({"etranger", "exterieur"})


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


def read_nominal(document: Document, annotated: Annotated, start: int, stops: frozenset[int]) -> Phrase | None:
    """The noun phrase that begins at token `start` (its article passed over), or None."""
    first = start
    while fold(annotated.text(first)) in ARTICLES and first not in stops and annotated.hits[first] is None:
        first += 1
    if first >= len(annotated) or first in stops or annotated.heads[first] is not None:
        return None
    phrase = _read_state(document, annotated, first) or _read_known(document, annotated, first, stops)
    if phrase is None:
        phrase = _read_unknown(document, annotated, first, stops)
    return phrase._replace(article=spell(document, annotated, start, first)) if phrase is not None else None


def _read_state(document: Document, annotated: Annotated, first: int) -> Phrase | None:
    """A State by its long name: "República de Panamá"."""
    if fold(annotated.text(first)) not in STATES or annotated.hits[first] is not None:
        return None
    for i in range(first + 1, min(first + 5, len(annotated))):
        hit = annotated.hits[i]
        if hit is not None and hit.entry.kind == "country":
            return Phrase(first, hit_end(annotated, i), "country", hit.entry.name, hit.entry.country, known=True)
    return None


def hit_end(annotated: Annotated, i: int) -> int:
    """The token after the known name that covers token i."""
    hit = annotated.hits[i]
    while i < len(annotated) and annotated.hits[i] is hit:
        i += 1
    return i


def _read_known(document: Document, annotated: Annotated, first: int, stops: frozenset[int]) -> Phrase | None:
    """A known body with its acronym and its country, or a list of countries and regions."""
    hit = annotated.hits[first]
    if hit is None or hit.form == "demonym":
        return None
    end = hit_end(annotated, first)
    if hit.entry.kind not in _BODY_KINDS:
        return _read_places(document, annotated, first, end, hit, stops)
    end = bracket_end(annotated, end)
    country = annotated.hits[end] if end < len(annotated) else None
    if country is not None and country.entry.kind == "country":
        return Phrase(first, hit_end(annotated, end), "body", hit.entry.name, country.entry.country, known=True)
    return Phrase(first, end, "body", hit.entry.name, known=True)


def bracket_end(annotated: Annotated, i: int) -> int:
    """The token after an acronym in brackets at token i, or i."""
    if annotated.text(i) != "(":
        return i
    for j in range(i + 1, min(i + 6, len(annotated))):
        if annotated.text(j) == ")":
            return j + 1
        if annotated.text(j)[0].isalpha() and sum(c.isupper() for c in annotated.text(j)) < 2:
            break
    return i


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
        elif joined and hit is None and annotated.text(j).islower():
            return _simple_end(document, annotated, j, stops, lower=True)
        else:
            return last
        if joined:
            return last
    return last


def _read_unknown(document: Document, annotated: Annotated, first: int, stops: frozenset[int]) -> Phrase | None:
    token = annotated.tokens[first]
    if not token.is_word or fold(token.text) in FUNCTION or annotated.honorific[first]:
        return None
    lower = token.text.islower()
    if lower and (VERB_ENDING.fullmatch(token.text) or (fold(token.text) in SAYING)):
        return None
    end = _joined_end(document, annotated, first, _simple_end(document, annotated, first, stops, lower=lower), stops)
    kind = _kind(document, annotated, first, end)
    name = spell(document, annotated, first, end)
    if kind != "body":
        return Phrase(first, end, kind, name)
    return _read_body(document, annotated, Phrase(first, end, kind, name), stops)


def _kind(document: Document, annotated: Annotated, first: int, end: int) -> PhraseKind:
    word = annotated.text(first)
    if fold(word) in BODIES or (word.isupper() and len(word) > 1):
        return "body"
    name = spell(document, annotated, first, end)
    if name in document.acronyms:
        return "body"
    if word[:1].isupper() and not is_common(word) and document.gazetteer.city_country(name):
        return "place"
    return "field"


def _read_body(document: Document, annotated: Annotated, phrase: Phrase, stops: frozenset[int]) -> Phrase:
    """The body by its full name, its acronym passed over, and the country after it apart."""
    end = bracket_end(annotated, phrase.end)
    name = document.acronyms.get(phrase.name, phrase.name)
    country, after = _country_after(annotated, end)
    known = document.gazetteer.find(name)
    if known is not None and known.kind in _BODY_KINDS:
        return Phrase(phrase.first, after, "body", known.name, country, known=True)
    if country is None:
        return phrase._replace(end=end, name=_capital(name))
    head = fold(annotated.text(phrase.first))
    entry = document.gazetteer.country(country)
    if head in GOVERNMENTS and entry is not None:
        return Phrase(phrase.first, after, "body", name_government(entry.name), country, known=True)
    if head in HELD_BY_COUNTRY:
        name = spell(document, annotated, phrase.first, after)
    return Phrase(phrase.first, after, "body", _capital(name), country)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _country_after(annotated: Annotated, i: int) -> tuple[str | None, int]:
    """The country that "de" ties to what ends at token i, and the token after it."""
    lead = read_lead(annotated, i, OF)
    hit = annotated.hits[lead.end] if lead is not None and lead.end < len(annotated) else None
    if lead is not None and hit is not None and hit.entry.kind == "country":
        return hit.entry.country, hit_end(annotated, lead.end)
    return None, i


def _simple_end(document: Document, annotated: Annotated, first: int, stops: frozenset[int], *, lower: bool) -> int:
    """The end of a noun with its adjectives and the complements that belong to it."""
    end = first + 1
    opens_body = fold(annotated.text(first)) in BODIES
    while end < len(annotated) and end - first < _LONGEST and end not in stops:
        if _is_attribute(annotated, end, lower=lower):
            end += 1
            continue
        inner = _inner_end(annotated, end, stops, opens_body=opens_body)
        if inner is None:
            break
        end = inner
    return end


def _is_attribute(annotated: Annotated, i: int, *, lower: bool) -> bool:
    """Whether token i goes on with the noun before it: an adjective, or in capitals any noun of government."""
    word = annotated.text(i)
    if not word[0].isalpha() or annotated.heads[i] is not None or annotated.honorific[i] or fold(word) in FUNCTION:
        return False
    if annotated.hits[i] is not None:
        return False
    if word[0].isupper():
        return not lower and (is_common(word) or is_adjective(word)) and not word.isupper()
    resident = word.endswith(("ant", "ants")) and annotated.lower(i + 1) in {"à", "a"}
    return is_adjective(word) or is_common(word) or resident


def _inner_end(annotated: Annotated, i: int, stops: frozenset[int], *, opens_body: bool) -> int | None:
    """The end of a complement's first noun within the phrase, or None where another thing begins there."""
    lead = read_lead(annotated, i, _INNER)
    abroad = fold(annotated.text(i + 2)) in _ABROAD
    if lead is None or (fold(lead.word) == "a" and not abroad):
        return None
    j = lead.end
    if j >= len(annotated) or j in stops or annotated.heads[j] is not None or annotated.hits[j] is not None:
        return None
    word = annotated.text(j)
    folded = fold(word)
    if not word[0].isalpha() or folded in FUNCTION or folded in SAYING or annotated.honorific[j]:
        return None
    if fold(lead.word) in {"para", "pour", "por", "par", "con", "avec"} and not (opens_body and word[0].isupper()):
        return None
    starts_body = folded in BODIES or (word.isupper() and len(word) > 1)
    return None if starts_body and folded not in LOOSE_BODIES else j + 1


def _joined_end(document: Document, annotated: Annotated, first: int, end: int, stops: frozenset[int]) -> int:
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
        if not _can_join(annotated, item, stops, lower=lower and not body):
            return last
        i = _simple_end(document, annotated, item, stops, lower=annotated.text(item).islower())
        items += 1
        if joined:
            last = i
            if annotated.text(i) == ",":
                return last
    return last


def _item_start(annotated: Annotated, j: int) -> int:
    lead = read_lead(annotated, j, OF | frozenset({"a", "au", "aux"}))
    if lead is not None:
        return lead.end
    while fold(annotated.text(j)) in ARTICLES:
        j += 1
    return j


def _can_join(annotated: Annotated, j: int, stops: frozenset[int], *, lower: bool) -> bool:
    if j >= len(annotated) or j in stops or annotated.heads[j] is not None or annotated.hits[j] is not None:
        return False
    word = annotated.text(j)
    folded = fold(word)
    if (
        not word[0].isalpha()
        or folded in FUNCTION
        or folded in SAYING
        or annotated.honorific[j]
        or _is_strong_body(folded)
    ):
        return False
    if VERB_ENDING.fullmatch(word) or (word.isupper() and len(word) > 1):
        return False
    return word[0].islower() or not lower


def _is_strong_body(folded: str) -> bool:
    return folded in BODIES and folded not in LOOSE_BODIES
