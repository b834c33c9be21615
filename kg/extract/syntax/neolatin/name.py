"""Where names of people can stand in a Spanish or French sentence.

Capitals mean more there than in English: offices, adjectives, months and nationalities are written small, so that
a run of capitals that are neither known names nor nouns of government is mostly a person.
"""

from __future__ import annotations

from functools import lru_cache

from kg.extract.syntax.name import Span, spell_name
from kg.extract.syntax.neolatin.demonym import read_demonym
from kg.extract.syntax.neolatin.look import VERB_ENDING, VERBS, is_adjective, is_common
from kg.extract.syntax.neolatin.plural import read_singular
from kg.extract.text import lexicon as english
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.extract.text.neolatin import (
    AND,
    ARTICLES,
    BEFORE_PLACE,
    BODIES,
    EPONYMS,
    GENERIC,
    HOUSES,
    OF,
    PARTICLES,
    PLACE_SURNAMES,
    SAYING,
    SPEECHES,
    SURNAMES,
    fold,
)  # fmt: skip

#: Particles with which a name may begin.
_OPENING = frozenset({"el", "d'", "al", "van", "von", "ould", "ben", "de", "da", "del", "la", "le"})
_LONGEST_RUN = 12
_RED = frozenset({"roja", "rouge"})
#: Given names that are countries, months or nouns, too.
_GIVEN = frozenset({"israel", "georgia", "julio", "abril", "domingo", "salud", "luz"})


def find_names(document: Document, annotated: Annotated) -> list[Span]:
    """Spans of tokens that have the shape of a person's name, left to right, honorifics and offices left out."""
    spans = []
    i = 0
    while i < len(annotated):
        if not _can_begin(document, annotated, i):
            i += 1
            continue
        end = _run_end(document, annotated, i)
        if _is_eponym(annotated, i):
            i = end
            continue
        first = _without_field(document, annotated, i, end)
        first = _without_place(document, annotated, first, end)
        if first < end:
            spans.append(Span(first, end))
        i = max(end, i + 1)
    return spans


def _is_eponym(annotated: Annotated, first: int) -> bool:
    """Whether the run names a body or place right before it, "Universidad Rafael X", or is one word of its name."""
    before = annotated.text(first - 1)
    if not before[:1].isupper() or annotated.hits[first - 1] is not None:
        return False
    i = first - 1
    while i > 0 and is_adjective(annotated.text(i)) and annotated.text(i)[:1].isupper():
        i -= 1
    return fold(annotated.text(i)) in EPONYMS | HOUSES | GENERIC


def _is_name_word(document: Document, annotated: Annotated, i: int, *, begun: bool = False) -> bool:
    """Whether token i can be a word of a name; `begun`: another word of it stands before."""
    token = annotated.tokens[i]
    if not token.is_capital or annotated.honorific[i] or annotated.heads[i] is not None or len(token.text) > 40:
        return False
    hit = annotated.hits[i]
    if begun and fold(token.text) in SURNAMES:
        return hit is None or hit.entry.kind == "country"
    if hit is not None or is_common(token.text):
        given = fold(token.text) in _GIVEN and i + 1 < len(annotated) and fold(annotated.text(i - 1)) not in AND
        return given and _is_name_word(document, annotated, i + 1)
    if (singular := read_singular(token.text)) is not None and fold(singular) not in SURNAMES:
        return False  # "les Ministres" Ana Rey et Luis Paz
    if i and read_demonym(token.lower) and fold(annotated.text(i - 1)) in BODIES | EPONYMS | _RED:
        return False  # "Comisión Mexicana de Ayuda"
    acronym = token.text.isupper() and len(token.text) > 1 and not token.is_initial
    return not acronym or _is_loud(document, annotated, i)


def _is_loud(document: Document, annotated: Annotated, i: int) -> bool:
    """Whether a word in all capitals is a surname, no acronym; in a headline in capitals, the text must bear it out."""
    word = annotated.text(i)
    if len(word) < 4 and _is_short_surname(annotated, i):
        return True
    if len(word) < 4 or not any(_is_worded(annotated.text(k)) for k in (i - 1, i + 1)):
        return False
    beside = [token.text for token in annotated.tokens[max(0, i - 8) : i + 9] if len(token.text) > 3]
    if sum(text.isupper() for text in beside) * 2 < len(beside):
        return True
    return fold(word) in _fold_all(document.cased_words) and fold(word) not in _fold_all(document.small_words)


def _is_short_surname(annotated: Annotated, i: int) -> bool:
    """Whether two or three capitals close a name that an office or a form of address opens: "M. Amadou" BA."""
    named = _is_worded(annotated.text(i - 1)) and annotated.heads[i - 1] is None and annotated.hits[i - 1] is None
    opened = any(annotated.honorific[k] or annotated.heads[k] is not None for k in range(max(0, i - 3), i - 1))
    return named and opened and annotated.text(i).isalpha() and annotated.hits[i] is None


def _is_worded(word: str) -> bool:
    return word[:1].isupper() and len(word) > 1 and word.replace("-", "").isalpha()


@lru_cache(maxsize=8)
def _fold_all(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _can_begin(document: Document, annotated: Annotated, i: int) -> bool:
    token = annotated.tokens[i]
    if fold(token.text) in _OPENING and i + 1 < len(annotated):
        capital = token.is_capital and i > 0 and not opens_sentence(annotated, i)
        elided = token.text.startswith(("d'", "d’")) and annotated.honorific[i - 1 : i] == (True,)
        return (capital or elided) and _is_name_word(document, annotated, i + 1)
    if not _is_name_word(document, annotated, i) or fold(token.text) in HOUSES:
        return False
    if opens_sentence(annotated, i) and (_is_verb(annotated, i) or _is_participle(annotated, i)):
        return False
    if _is_numeral(annotated, i) or _qualifies_noun(annotated, i):
        return False
    return not token.is_initial or _leads_to_name(document, annotated, i)


def _leads_to_name(document: Document, annotated: Annotated, i: int) -> bool:
    while i < len(annotated) and annotated.tokens[i].is_initial:
        i += 1
    return i < len(annotated) and _is_name_word(document, annotated, i)


def opens_sentence(annotated: Annotated, i: int) -> bool:
    """Whether token i is the first word, or stands after a mark after which a capital means nothing."""
    return i == 0 or annotated.text(i - 1) in {"“", '"', "”", "«", "»", ":", ".", "—", "•", "-", "*", "¿", "¡"}


def _is_verb(annotated: Annotated, i: int) -> bool:
    word = annotated.text(i)
    return fold(word) in VERBS or VERB_ENDING.fullmatch(word.lower()) is not None or fold(word) in SAYING


def _is_participle(annotated: Annotated, i: int) -> bool:
    """Whether a participle opens a clause at token i: "Nacida en", "Née à", "Licenciado por"."""
    participle = annotated.lower(i).endswith(("ado", "ada", "ido", "ida", "ée", "né"))
    return participle and fold(annotated.text(i + 1)) in BEFORE_PLACE | {"por", "par", "con", "avec"}


def _qualifies_noun(annotated: Annotated, i: int) -> bool:
    """Whether an adjective in the plural goes with a noun of government before it: "Asuntos" Binacionales."""
    before, word = annotated.text(i - 1), annotated.text(i)
    plural = i > 0 and before[:1].isupper() and before.endswith("s") and word.endswith(("s", "x"))
    return plural and annotated.heads[i - 1] is None and is_common(before) and is_adjective(word)


def _is_numeral(annotated: Annotated, i: int) -> bool:
    """Whether the number of an entry in letters stands at token i: "I. Lista de asistencia"."""
    opens = i == 0 and annotated.text(0).rstrip(".") in {"I", "V", "X"}
    after = next((k for k in range(1, 4) if annotated.text(k)[:1].isupper()), 0)
    return opens and fold(annotated.text(after + 1)) in OF | AND


def _run_end(document: Document, annotated: Annotated, start: int) -> int:
    """The end of the run of name words from `start`; particles count only between name words."""
    end = i = start + 1
    while i < len(annotated) and end - start < _LONGEST_RUN:
        verb = annotated.sentence.kind is Kind.TITLE and _is_verb(annotated, i)
        named = _is_name_word(document, annotated, i, begun=i == end) or _is_noun_surname(annotated, i)
        if named and not verb:
            i += 1
            i += _is_abbreviation(annotated, i - 1)
            end = i
        elif _is_particle(annotated, i) and i - end < 3 and not _parts_people(document, annotated, start, i):
            i += 1
        else:
            break
    return end


def _is_noun_surname(annotated: Annotated, i: int) -> bool:
    """Whether a surname that is a noun stands at token i within a name: "Juan Ramón de la" Fuente."""
    tied = annotated.text(i - 1) in {"la", "los", "las", "del"} and annotated.hits[i] is None
    return tied and annotated.text(i).istitle() and fold(annotated.text(i)) in PLACE_SURNAMES


def _is_abbreviation(annotated: Annotated, i: int) -> bool:
    return annotated.lower(i) in english.NAME_ABBREVIATIONS and annotated.text(i + 1) == "."


def _is_particle(annotated: Annotated, i: int) -> bool:
    """Whether a particle stands between words of one name: small, or a capital with a name word after it."""
    if fold(annotated.text(i)) not in PARTICLES:
        return False
    article = fold(annotated.text(i)) in {"la", "los", "las", "le"} and annotated.text(i).islower()
    return not article or fold(annotated.text(i - 1)) == "de"


def _parts_people(document: Document, annotated: Annotated, start: int, i: int) -> bool:
    """Whether "y" joins two people rather than two surnames: several name words follow it, or one went before."""
    if annotated.lower(i) not in {"y", "e"}:
        return False
    before = sum(annotated.tokens[k].is_capital for k in range(start, i))
    return before < 2 or (i + 2 < len(annotated) and _is_name_word(document, annotated, i + 2))


def _without_field(document: Document, annotated: Annotated, first: int, end: int) -> int:
    """The start of the name after the field of an office: "ministro de Hacienda" Pedro Rulfo."""
    if not _ends_in_of(annotated, first) or not _has_governor(annotated, first):
        return first
    first += 1
    while first < end and (is_adjective(annotated.text(first)) or annotated.text(first).islower()):
        first += 1
    return first


def _ends_in_of(annotated: Annotated, i: int) -> bool:
    """Whether "de", "du" or "de la" stands right before token i."""
    j = i - 1
    if fold(annotated.text(j)) in ARTICLES:
        j -= 1
    return fold(annotated.text(j)) in OF and annotated.text(j).islower()


def _is_speech(annotated: Annotated, i: int) -> bool:
    """Whether "de" ties token i to what somebody gives or says: "Intervención de" Ana Rey."""
    return fold(annotated.text(i - 2)) in SPEECHES


def _has_governor(annotated: Annotated, i: int) -> bool:
    """Whether an office, a body or a noun of government stands before "de" and token i."""
    if _is_speech(annotated, i):
        return False
    for j in range(i - 1, max(-1, i - 9), -1):
        word = annotated.text(j)
        folded = fold(word)
        if annotated.heads[j] is not None or folded in BODIES:
            return True
        known = annotated.hits[j] is not None
        small = folded in OF | ARTICLES | AND or is_adjective(word)
        if not small:
            return not known and j < i - 1 and word[:1].isupper() and is_common(word)
    return False


def _without_place(document: Document, annotated: Annotated, first: int, end: int) -> int:
    """The start of the name after the town from which somebody spoke: "desde Quito" Paulina Terán."""
    if first >= end or fold(annotated.text(first - 1)) not in BEFORE_PLACE:
        return first
    if annotated.text(first - 1).islower() and document.gazetteer.city_country(
        spell_name(document, annotated, Span(first, end))
    ):
        return end
    if annotated.lower(first - 1) == "a":
        return first  # "a Luis Rey": somebody is meant, whatever town is called so
    for cut in range(min(end - 1, first + 3), first, -1):
        if annotated.tokens[cut].is_capital and document.gazetteer.city_country(
            spell_name(document, annotated, Span(first, cut))
        ):
            return cut
    return first
