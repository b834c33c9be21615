"""Phrases in capitals headed by a noun of bodies: where they begin and end."""

from __future__ import annotations

from kg.extract.text.almanac import MONTHS, WEEKDAYS
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.gazetteer import Hit
from kg.extract.text.ordinal import read_ordinal
from kg.extract.text.saying import words as word_set

#: Nouns that head the name of a standing dialogue between States.
DIALOGUE_NOUNS = word_set(
    """process dialogue consultations consultation forum conference network initiative platform compact
    partnership coalition alliance proceso processus diálogo foro conferencia conférence red réseau iniciativa"""
)
#: Nouns that head the name of a body within a dialogue or an organisation.
BODY_NOUNS = word_set(
    """group committee council network academy board panel commission secretariat task force taskforce troika
    bureau presidency office unit platform subcommittee team assembly grupo comité consejo groupe
    secretaría"""
)
HEADING_NOUNS = DIALOGUE_NOUNS | BODY_NOUNS
#: Nouns with which the name of a body begins in Spanish and French.
LEADING_NOUNS = word_set(
    """grupo grupos groupe red réseau comité comisión commission consejo conseil secretaría secrétariat foro forum
    proceso processus diálogo dialogue iniciativa initiative consultas consultations plataforma plateforme mesa
    observatorio observatoire conferencia conférence subgrupo subcomité mecanismo mécanisme equipo bureau"""
)
#: Nouns of regular meetings that are registered as bodies: "Vice-Ministerial Meeting".
MEETING_NOUNS = frozenset({"meeting", "meetings", "summit", "session", "officials"})
_SMALL = word_set(
    """of for on and against the in to between with de del la las los el para sobre y e en et du des le les
    sur pour & entre contra contre"""
)
#: No name of a dialogue is longer, in words and marks.
LONGEST = 40
COMPLEMENT = word_set("on for against of to between sobre para sur pour with de del du contra")
ARTICLES = frozenset({"the", "la", "el", "le", "l'", "los", "las", "les"})
_ALL_ARTICLES = ARTICLES | {"a", "an"}


def can_begin(annotated: Annotated, i: int) -> bool:
    token = annotated.tokens[i]
    hit = hit_at(annotated, i)
    if not token.is_capital or token.lower in _ALL_ARTICLES or annotated.honorific[i]:
        return False
    if read_ordinal(token.text) is not None:
        return False
    return hit is None or hit.entry.kind in {"country", "region"}


def find_end(document: Document, annotated: Annotated, first: int, stops: frozenset[int]) -> tuple[int, int | None]:
    """The end of the capitals from `first` with the complement of their head, and the head's token."""
    i, head = first, None
    while i < min(len(annotated), first + LONGEST) and i not in stops:
        token, hit = annotated.tokens[i], hit_at(annotated, i)
        if hit is not None and hit.entry.kind not in {"country", "region"}:
            break
        if token.is_capital or hit is not None or (token.text in {"-", "–"} and _is_tight(annotated, i)):
            if token.is_capital and token.lower in HEADING_NOUNS and i > first:
                head = i
        elif head is not None or token.lower not in {"and", "&"} or not _leads_to_dialogue(annotated, i + 1):
            break
        i += 1
    if head is None:
        return first, None
    return find_complement_end(document, annotated, head + 1, stops), head


def _leads_to_dialogue(annotated: Annotated, i: int) -> bool:
    """Whether capitals from token i lead to the noun of a dialogue: "Migration and Mobility Dialogue"."""
    for j in range(i, min(i + 3, len(annotated))):
        if not annotated.tokens[j].is_capital or annotated.hits[j] is not None:
            return False
        if annotated.lower(j) in DIALOGUE_NOUNS:
            return j > i
    return False


def _is_tight(annotated: Annotated, i: int) -> bool:
    tokens = annotated.tokens
    return 0 < i < len(tokens) - 1 and tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start


def find_complement_end(document: Document, annotated: Annotated, i: int, stops: frozenset[int]) -> int:
    """The end of "on Trafficking in Persons and X" from token i; another body ends it."""
    if annotated.lower(i) not in COMPLEMENT or annotated.hits[i] is not None:
        return i
    end = j = i
    while j < min(len(annotated), i + LONGEST) and j not in stops:
        token = annotated.tokens[j]
        hit = annotated.hits[j]
        if hit is not None and hit.entry.kind not in {"country", "region"}:
            break
        if token.lower in {"in", "en", "à"} and _is_place(document, annotated, j + 1):
            break
        if (token.text in WEEKDAYS or token.text in MONTHS) and annotated.lower(j - 1) in {"on", "of", "to", "in"}:
            break
        if annotated.lower(j) in {"of", "de", "del", "du"} and _leads_to_body(annotated, j + 1):
            break
        if token.is_capital:
            end = j + 1
        elif token.text == ",":
            if not _is_listed(annotated, j):
                break
        elif token.lower not in _SMALL:
            break
        j += 1
    return end


def _is_place(document: Document, annotated: Annotated, i: int) -> bool:
    hit = hit_at(annotated, i)
    word = annotated.text(i)
    return (hit is not None and hit.entry.kind == "country") or (
        bool(word) and document.gazetteer.city_country(word) is not None
    )


def _leads_to_body(annotated: Annotated, i: int) -> bool:
    """Whether the phrase at token i, after its article, names a body: a known one, or capitals up to a
    head.
    """
    while annotated.lower(i) in {"the", "la", "el", "le", "l'"}:
        i += 1
    hit = hit_at(annotated, i)
    if hit is not None:
        return hit.entry.kind not in {"country", "region"}
    stop = min(len(annotated), i + LONGEST)
    while i < stop and annotated.tokens[i].is_capital:
        if annotated.lower(i) in HEADING_NOUNS:
            return True
        i += 1
    return False


def _is_listed(annotated: Annotated, comma: int) -> bool:
    """Whether the comma joins fields: ", Asylum and Refugees" with "and" within four words."""
    for j in range(comma + 1, min(comma + 5, len(annotated))):
        if annotated.lower(j) in {"and", "y", "et", "&"}:
            return annotated.hits[comma + 1] is None and j + 1 < len(annotated) and annotated.tokens[j + 1].is_capital
        if not annotated.tokens[j].is_capital:
            return False
    return False


def hit_at(annotated: Annotated, i: int) -> Hit | None:
    """The known name over the whole of token i; one that covers only a part ("EU" in "EU-Pakistan") is
    none.
    """
    hit = annotated.hits[i] if 0 <= i < len(annotated) else None
    return hit if hit is not None and hit.end >= annotated.tokens[i].end else None


def hit_end(annotated: Annotated, i: int) -> int:
    """The token after the known name that covers token i."""
    hit = annotated.hits[i]
    while i < len(annotated) and annotated.hits[i] is hit:
        i += 1
    return i


def read_acronym(annotated: Annotated, i: int) -> tuple[str | None, int]:
    """The acronym in brackets at token i and the token after them; (None, i) where none stands."""
    if annotated.text(i) != "(":
        return None, i
    word = annotated.text(i + 1)
    j = i + 2
    while annotated.text(j) in {"-", "–", "/", "&"} or (
        annotated.text(j).isupper() and annotated.text(j - 1) in {"-", "–", "/", "&"}
    ):
        word += annotated.text(j)
        j += 1
    if annotated.text(j) == ")" and sum(c.isupper() for c in word) >= 2 and read_ordinal(word.split("-")[-1]) is None:
        return word, j + 1
    return None, i
