"""Noun phrases in capitals: what a complement such as "of Foreign Affairs, Foreign Employment and Tourism" names."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.firm import is_firm
from kg.extract.text.gazetteer import Hit

PhraseKind = Literal["body", "country", "place", "field"]

_ARTICLES = frozenset({"the", "la", "el", "los", "las", "le", "les", "l'", "his", "her", "its", "their"})
_INNER = lexicon.words(
    """of for on to in with against de del du des la las los le les the & a au aux para pour sobre sur d' l'"""
)
#: First words of bodies that have units.
_PARENT_HEADS = frozenset(
    {
        "ministry",
        "department",
        "commission",
        "office",
        "agency",
        "secretariat",
        "university",
        "government",
        "delegation",
        "embassy",
        "presidency",
        "ministerio",
        "ministère",
    }
)
#: Nouns of bodies that are named by their fields: "Ministry of Labour and Social Protection".
_HOLDING_FIELDS = lexicon.words(
    "ministry department ministerio ministère secretariat directorate commission office council division"
)
#: Nouns that name a body at times, and a field as often: "Minister of Administration and Technical Affairs".
_LOOSE_NOUNS = lexicon.words("administration cooperation service services community police customs coordination trust")
_JOINS = frozenset({"and", "&", "y", "e", "et"})
_PLACE_WORDS = lexicon.words(
    """region regional north south east west northern southern eastern western central horn africa asia europe
    america americas caribbean pacific southeast south-east northeast northwest southwest middle near sahel
    mediterranean balkans latin mesoamerica oceania subregion countries islands world gulf"""
)
#: What may stand in a phrase that names places only.
_OF_PLACES = _PLACE_WORDS | _INNER | _JOINS | {",", "the"}
_AREA_NOUNS = frozenset(
    ["province", "district", "county", "region", "island", "islands", "municipality", "prefecture", "canton"]
)
#: Endings of nouns that name a field, known to dictionaries or not.
_FIELD_ENDINGS = ("isation", "ization", "ation", "ment", "ness", "ship", "ism", "ology")
#: Forms of States, before "of" and the country.
_FORMS = lexicon.words("republic kingdom federation commonwealth state sultanate principality emirate")
_CALENDAR = lexicon.words(
    """january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday"""
)
_PLURAL_STATES = re.compile(
    r"(?:United |.*(?:Republic|Islands|Kingdom|States|Emirates)$"
    r"|(?:Philippines|Maldives|Netherlands|Bahamas|Gambia|Comoros|Seychelles)$|.*Republic of)"
)


#: No name of a body is longer, in words and marks.
_LONGEST = 40


class Phrase(NamedTuple):
    """A noun phrase: tokens `first` to `end`, its kind, and its spelling (article off, wraps undone).

    country: alpha-2 code where it is a country, or a body "of COUNTRY"; known: the authority list knows it;
    article: the article before it, as printed; printed: a known name as the text has it, in Spanish and French.
    """

    first: int
    end: int
    kind: PhraseKind
    name: str
    country: str | None = None
    known: bool = False
    article: str = ""
    printed: str = ""


def spell(document: Document, annotated: Annotated, first: int, end: int) -> str:
    """The words of tokens `first` to `end` on one line."""
    if end <= first:
        return ""
    tokens = annotated.tokens
    return " ".join(document.text[tokens[first].start : tokens[end - 1].end].split())


def name_government(country: str) -> str:
    """ "Government of" a country, with the article where English has one.

    >>> name_government("Guyana"), name_government("Philippines")
    ('Government of Guyana', 'Government of the Philippines')
    """
    return f"Government of {'the ' if _PLURAL_STATES.match(country) else ''}{country}"


def read_phrase(document: Document, annotated: Annotated, start: int, stops: frozenset[int]) -> Phrase | None:
    """The noun phrase that begins at token `start`, or None where none does.

    stops: tokens at which another thing begins (a person's name). Commas and "and" are taken in only where
    they join things of one kind: places with places, fields with fields.
    """
    first = start
    while annotated.lower(first) in _ARTICLES and first not in stops and annotated.hits[first] is None:
        first += 1
    end = _simple_end(document, annotated, first, stops)
    if end == first:
        return None
    places = _kind(document, annotated, first, end) in {"country", "place"}
    alone = end
    while True:
        longer = _joined_end(document, annotated, first, end, stops)
        if longer is None:
            break
        end = longer
    article = spell(document, annotated, start, first)
    if places and end > alone:
        return Phrase(first, end, "place", spell(document, annotated, first, end), article=article)
    kind = _kind(document, annotated, first, end)
    if kind == "field":
        end = _without_place(annotated, first, end)
    elif kind == "body":
        end = _without_parent(annotated, first, end)
    return _typed(document, annotated, first, end)._replace(article=article)


def _without_parent(annotated: Annotated, first: int, end: int) -> int:
    """The end of a unit without the body it is part of: "Data Unit" of the Economic Commission for Africa."""
    for i in range(first + 1, end - 1):
        if annotated.lower(i) not in {"of", "at", "in", "for", "del", "de", "du"}:
            continue
        following = i + 1 + (annotated.lower(i + 1) in _ARTICLES)
        hit = annotated.hits[following] if following < end else None
        if hit is not None and annotated.hits[i] is None and hit.entry.kind in {"organisation", "mechanism", "body"}:
            return i
        if hit is not None and hit.entry.kind == "country" and following + 1 < end:
            following += 1  # "of the PRC Ministry of Public Security"
        if annotated.hits[i] is None and annotated.lower(following) in _PARENT_HEADS and annotated.lower(i) != "for":
            return i
    return end


def _without_place(annotated: Annotated, first: int, end: int) -> int:
    """The end of a field without a country or region that a small word ties to it: "Defence" of Ireland."""
    start = end
    while (
        start > first and annotated.hits[start - 1] is not None and annotated.hits[start - 1] is annotated.hits[end - 1]
    ):
        start -= 1
    if start == end or start < first + 2:
        return end
    while start > first + 1 and annotated.lower(start - 1) in {"the", "of", "for", "to", "in", "republic"}:
        start -= 1
        if annotated.lower(start) in {"of", "for", "to", "in"}:
            return start
    return end


def _simple_end(document: Document, annotated: Annotated, first: int, stops: frozenset[int]) -> int:
    """The end of capitals, known names and the small words between them."""
    end = i = first
    while i < min(len(annotated), first + _LONGEST) and i not in stops:
        token = annotated.tokens[i]
        if annotated.hits[i] is None and _begins_office(annotated, first, i):
            break
        if annotated.honorific[i] or (
            token.text in {"-", "–"} and (i + 1 in stops or annotated.honorific[i + 1 : i + 2] == (True,))
        ):
            break
        if token.lower in _CALENDAR or (token.text[0].isdigit() and not annotated.tokens[i - 1].is_capital):
            break
        if token.text == "(":
            close = _bracket_end(annotated, i)
            if close is None or i == first or not can_abbreviate(document, annotated, i):
                break
            i = end = close
        elif annotated.hits[i] is not None or token.is_capital or (token.text[0].isdigit() and i > first):
            hit = annotated.hits[i]
            if hit is not None and i > first and _starts_new_thing(annotated, first, i):
                break
            i += 1
            while hit is not None and i < len(annotated) and annotated.hits[i] is hit:
                i += 1
            end = i
        elif i > first and i + 1 < len(annotated) and _goes_on(annotated, first, i):
            i += 1
        else:
            break
    return end


def _goes_on(annotated: Annotated, first: int, i: int) -> bool:
    """Whether a small word or mark at token i keeps the phrase open: not "for" after a whole name ("IOM for East")."""
    word = annotated.lower(i)
    before = annotated.hits[before_bracket(annotated, i) - 1]
    if word == "'":
        return annotated.lower(i - 1).endswith("s")
    if (
        before is not None
        and before.form != "demonym"
        and word in {"for", "to", "in", "at", "on", "with", "para", "pour"}
    ):
        return word in {"in", "to"} and annotated.lower(first) in {"embassy", "consulate", "delegation", "mission"}
    return word in _INNER or word in {"'s", "-", "–", "/"}


def before_bracket(annotated: Annotated, i: int) -> int:
    """Token i, or the bracket that opens where one closes right before i."""
    if annotated.text(i - 1) != ")":
        return i
    return next((k for k in range(i - 2, max(0, i - 7), -1) if annotated.text(k) == "("), i)


def _begins_office(annotated: Annotated, first: int, i: int) -> bool:
    """Whether an office begins at token i that is no part of the phrase, as it is in "Office of the Prime Minister"."""
    head = annotated.heads[i]
    if head is None:
        return False
    inside = annotated.lower(head[0] - 1) in {"the", "of"} and head[0] > first
    return not (inside and any(annotated.lower(k) in lexicon.BODY_HEADS for k in range(first, head[0])))


def _starts_new_thing(annotated: Annotated, first: int, i: int) -> bool:
    """A known body right after a phrase without a small word between is a thing of its own, a place is not."""
    hit = annotated.hits[i]
    before = annotated.hits[i - 1]
    if hit is None or hit is before:
        return False
    return (
        hit.entry.kind in {"organisation", "mechanism"}
        and before is None
        and annotated.tokens[i - 1].is_capital
        and hit.form != "acronym"
    )


def _bracket_end(annotated: Annotated, opening: int) -> int | None:
    """The token after the closing bracket, where the bracket holds an acronym only."""
    for i in range(opening + 1, min(opening + 5, len(annotated))):
        if annotated.text(i) == ")":
            return i + 1
        if not (annotated.text(i).isupper() or annotated.text(i) in {"-", "–", "/", "&"}):
            inner = annotated.text(i)
            if sum(c.isupper() for c in inner) < 2:
                return None
    return None


def can_abbreviate(document: Document, annotated: Annotated, bracket: int) -> bool:
    """Whether the acronym in a bracket can be of the words before: one begins as it does, or nobody knows it."""
    acronym = annotated.text(bracket + 1)
    letter = acronym[0].lower()
    if not document.gazetteer.candidates(acronym) and annotated.hits[bracket + 1] is None:
        return True
    return any(annotated.lower(i).startswith(letter) for i in range(max(0, bracket - 16), bracket))


def _joined_end(document: Document, annotated: Annotated, first: int, end: int, stops: frozenset[int]) -> int | None:
    """Where the phrase goes on after a comma or "and" with more of its kind: the new end, or None."""
    kind = _kind(document, annotated, first, end)
    items, i, closed = 0, end, False
    last = None
    while i < len(annotated) and not closed and items < 12:
        comma = annotated.text(i) == ","
        j = i + 1 if comma else i
        joined = annotated.lower(j) in _JOINS
        if not comma and not joined:
            break
        j += joined
        while annotated.lower(j) in {"the", "la", "el", "for", "of"} and j not in stops:
            if annotated.lower(j) in {"for", "of"} and kind not in {"field", "body"}:
                return last if closed else None
            j += 1
        item_end = _simple_end(document, annotated, j, stops) if j < len(annotated) else j
        if kind == "field" and item_end > j:
            item_end = _without_parent(annotated, j, _without_place(annotated, j, item_end))
        if item_end < len(annotated) and annotated.heads[item_end] is not None and item_end not in stops:
            break  # the item modifies an office of its own: "and Assistant" Undersecretary
        if item_end == j or not _same_kind(document, annotated, kind, (first, end), (j, item_end)):
            break
        items, i, closed = items + 1, item_end, joined
        if joined:
            last = item_end
    return last if closed else None


def _same_kind(
    document: Document, annotated: Annotated, kind: PhraseKind, whole: tuple[int, int], item: tuple[int, int]
) -> bool:
    found = _kind(document, annotated, *item)
    if kind in {"country", "place"}:
        return found in {"country", "place"} or _is_unknown_place(document, annotated, item)
    opens_body = annotated.lower(item[0]) in _PARENT_HEADS or any(annotated.hits[item[0] : item[1]])
    if found != "field" and opens_body:
        return False
    words = [t for t in annotated.tokens[item[0] : item[1]] if t.is_capital]
    loose = annotated.lower(whole[1] - 1) in _LOOSE_NOUNS
    portfolio = (
        kind == "field"
        or loose
        or any(annotated.lower(i) in _HOLDING_FIELDS for i in range(whole[0], min(whole[0] + 2, whole[1])))
    )
    return portfolio and all(_is_noun_of_field(document, t.text) for t in words)


def _is_noun_of_field(document: Document, word: str) -> bool:
    """Whether a capital can name a field: a word of the language, formed like one ("Emiratisation"), or an acronym."""
    return document.is_common(word) or word.isupper() or word.lower().endswith(_FIELD_ENDINGS)


def _is_unknown_place(document: Document, annotated: Annotated, item: tuple[int, int]) -> bool:
    """Whether a word that the language does not know stands among places: it is one, too ("and the Caucasus")."""
    words = [t for t in annotated.tokens[item[0] : item[1]] if t.is_capital]
    return len(words) == 1 and words[0].text.istitle() and words[0].lower not in lexicon.BODY_HEADS


def _kind(document: Document, annotated: Annotated, first: int, end: int) -> PhraseKind:
    words = annotated.tokens[first:end]
    hits = [None if h is not None and h.form == "demonym" else h for h in annotated.hits[first:end]]
    kinds = {hit.entry.kind for hit in hits if hit is not None}
    if kinds & {"organisation", "mechanism", "body"}:
        return "body"
    capitals = [t for t in words if t.is_capital]
    if len(capitals) == 1 and capitals[0].text in document.acronyms:
        return "body"
    known = annotated.hits[first:end] if len(words) > 1 else hits
    place = all(hit is not None or t.lower in _OF_PLACES for t, hit in zip(words, known, strict=True))
    if words and words[-1].lower in _AREA_NOUNS and annotated.hits[end - 1] is None:
        return "place"
    if any(_is_acronym(t.text) for t in capitals) and not kinds:
        return "body"
    if not kinds and is_firm(document, annotated, first, end):
        return "body"
    if not kinds and 0 < len(capitals) <= 3 and not any(document.is_common(t.text) for t in capitals):
        return "place" if document.gazetteer.city_country(spell(document, annotated, first, end)) else "field"
    if place and kinds:
        return "country" if kinds == {"country"} and len({id(h) for h in hits if h is not None}) == 1 else "place"
    if place:
        return "place"
    free = (t for t, hit in zip(words, annotated.hits[first:end], strict=True) if hit is None or hit.form == "demonym")
    return "body" if any(t.lower in lexicon.BODY_HEADS and t.is_capital for t in free) else "field"


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha()


def _typed(document: Document, annotated: Annotated, first: int, end: int) -> Phrase:
    kind = _kind(document, annotated, first, end)
    hits = {id(h): h for h in annotated.hits[first:end] if h is not None}
    found = list(hits.values())
    if kind == "country":
        return Phrase(first, end, kind, found[0].entry.name, found[0].entry.country, known=True)
    state = _state_of(annotated, first, end) if kind == "body" else None
    if state is not None:
        return Phrase(first, end, "country", state.entry.name, state.entry.country, known=True)
    if kind == "body":
        return _typed_body(document, annotated, first, end)
    return Phrase(first, end, kind, spell(document, annotated, first, end))


def _state_of(annotated: Annotated, first: int, end: int) -> Hit | None:
    """The country of a State by its form: "Co-operative Republic of Guyana", "Federation of Saint Kitts"."""
    hit = annotated.hits[end - 1]
    if hit is None or hit.entry.kind != "country":
        return None
    i = end - 1
    while i > first and annotated.hits[i - 1] is hit:
        i -= 1
    i -= annotated.lower(i - 1) == "the"
    named = annotated.lower(i - 1) == "of" and annotated.lower(i - 2) in _FORMS
    return hit if named and i - 2 >= first and not any(annotated.hits[first : i - 1]) else None


def _typed_body(document: Document, annotated: Annotated, first: int, end: int) -> Phrase:
    """A body by its full name: the authority list's, or the text's own with its acronym expanded, country apart."""
    country, core = _split_country(annotated, first, end)
    whole = annotated.hits[first]
    if country and _is_national_ministry(annotated, first, end):
        core = first + 1 + (annotated.lower(first + 1) == "'s")
        return _typed_body(document, annotated, core, end)._replace(first=first, country=country)
    printed = spell(document, annotated, first, core)
    if whole is not None and annotated.hits[core - 1] is whole and whole.entry.kind != "country":
        return Phrase(first, end, "body", whole.entry.name, country or whole.entry.country, known=True)
    if whole is not None and whole.entry.kind == "organisation" and _is_country_after(annotated, whole, first, end):
        return Phrase(first, end, "body", whole.entry.name, country, known=True)
    name = re.sub(r"\s*\([^)]*\)", "", printed).strip()
    listed = document.gazetteer.find(name)
    if listed is not None and listed.kind != "country":
        return Phrase(first, end, "body", listed.name, country or listed.country, known=True)
    return Phrase(first, end, "body", document.acronyms.get(name, name), country, known=name in document.acronyms)


def _is_national_ministry(annotated: Annotated, first: int, end: int) -> bool:
    """Whether a nationality opens the name of a ministry, which is named without it: "Iraqi Ministry of Labour"."""
    opening = annotated.hits[first]
    if opening is None or annotated.hits[first + 1 : first + 2] in {(), (opening,)}:
        return False
    following = annotated.lower(first + 1)
    if following == "'s" or annotated.lower(end - 1) == "ministry":
        return True
    return following in {"ministry", "government", "parliament", "ministerio"}


def _is_country_after(annotated: Annotated, whole: Hit, first: int, end: int) -> bool:
    """Whether a country alone follows the known body and its acronym: "UNODC Cambodia", an office of UNODC."""
    named = [hit for k, hit in enumerate(annotated.hits[first:end], first) if annotated.text(k) not in {"(", ")"}]
    rest = [hit for hit in named if hit is None or hit.entry.key != whole.entry.key]
    return bool(rest) and all(hit is not None and hit.entry.kind == "country" for hit in rest)


def _split_country(annotated: Annotated, first: int, end: int) -> tuple[str | None, int]:
    """The country that closes or opens a body's name, and the end of the name without a closing "of COUNTRY"."""
    hit = annotated.hits[end - 1]
    if hit is None or hit.entry.kind != "country" or hit is annotated.hits[first]:
        opening = annotated.hits[first]
        return (opening.entry.country if opening and opening.entry.kind == "country" else None), end
    start = end - 1
    while start > first and annotated.hits[start - 1] is hit:
        start -= 1
    while start > first and annotated.lower(start - 1) in _INNER:
        start -= 1
    head = annotated.lower(first)
    if head in {"ministry", "department", "ministerio", "ministère"} and start > first + 1:
        return hit.entry.country, start
    return hit.entry.country, end
