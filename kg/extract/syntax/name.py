"""Where names of people can stand in a sentence, by their shape; which of them are people is for `person`."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from kg.extract.syntax.given import GIVEN_NAMES
from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated, read_singular
from kg.extract.text.document import Document
from kg.extract.text.firm import KINDS, find_firm_start, find_owner_start, is_firm
from kg.extract.text.layout import Kind
from kg.extract.text.model import verb_base
from kg.extract.text.token import Token

#: Costs of reading a word as part of a name or as part of what stands before the name; see `_cut`.
_COMMON_IN_NAME = 0.8
_COMMON_SEEN_AS_PERSON = 0.2
_UNKNOWN_BEFORE_NAME = 1.2
_COMMON_BEFORE_NAME = 0.9
_COMMON_IN_OFFICE = 0.1
_COMMON_SEEN_IN_OFFICE = 0.15
_UNKNOWN_IN_OFFICE = 0.6
_ENDS_COMMON = 0.5
_AFTER_OF = 1.5
_PARTICLE = 0.6
_SINGLE_WORD = 0.7
_LONG_NAME = 0.4

#: A headline in capitals is shorter than this, in words; a longer run is a list without its marks.
_LONGEST_RUN = 24

#: Small words after which an office's complement stands, not a name.
_LEADING_ON = frozenset({"of", "for", "de", "del", "du", "des"})


#: What stands after the apostrophe of a shortened verb.
_SHORTENED = frozenset({"", "s", "t", "re", "ll", "ve", "d", "m"})


#: Words that names do not hold as a rule but open with, where the model sees a person: "Bill", "April".
_GIVEN_AS_WELL = lexicon.words("bill april june may august domingo")


#: Small words before the body at which somebody works.
_AT = frozenset({"at", "for", "with"})


class Span(NamedTuple):
    """Tokens `first` to `end` (half-open) of a sentence."""

    first: int
    end: int


def fold_name(name: str) -> str:
    """The name without case, diacritics, stops and surplus space, for comparison.

    >>> fold_name("Kadiatu  BANGURA-Sésay")
    'kadiatu bangura-sesay'
    """
    decomposed = unicodedata.normalize(
        "NFKD", name.casefold().replace("đ", "d").replace("ø", "o").replace("ł", "l").replace("ı", "i")
    )
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(plain.replace(".", " ").replace(",", " ").replace("’", "'").split())


def spell_name(document: Document, annotated: Annotated, span: Span) -> str:
    """The name as printed, wraps undone; all-capital surnames keep their capitals."""
    tokens = annotated.tokens
    return " ".join(document.text[tokens[span.first].start : tokens[span.end - 1].end].split())


def find_names(document: Document, annotated: Annotated) -> list[Span]:
    """Spans of tokens that have the shape of a person's name, left to right, honorifics and offices left out."""
    spans = []
    i = 0
    while i < len(annotated):
        if not _can_begin(document, annotated, i):
            i += 1
            continue
        end = _run_end(document, annotated, i)
        run = Span(i, _without_modifiers(document, annotated, i, end))
        span = None if _is_body(document, annotated, run) else _cut(document, annotated, run)
        named = span is not None and annotated.text(span.first - 1) != "the"  # nobody is called "the NAME"
        if span is not None and named and not _ends_body(annotated, run, span):
            spans.append(span)
        i = max(end, i + 1)
    return spans


def _is_body(document: Document, annotated: Annotated, run: Span) -> bool:
    """Whether a run after a small word is what the model takes for a firm: "at" Goldman Sachs."""
    before = annotated.lower(run.first - 1)
    if before in KINDS and annotated.text(run.first - 1).islower():
        return True
    headed = before == "of" and run.first > 1 and annotated.heads[run.first - 2] is not None
    headed = headed and annotated.text(run.first - 2).islower()
    return run.end > run.first and (headed or before in _AT) and is_firm(document, annotated, *run)


def _ends_body(annotated: Annotated, run: Span, span: Span) -> bool:
    """Whether one word is the last of a body's name with its article: "the Ukrainian Popular" Rukh."""
    if span.end - span.first > 1 or span.first == run.first:
        return False
    first = run.first
    while first and annotated.hits[first - 1] is not None:
        first -= 1
    return annotated.text(first - 1) == "the" and not any(annotated.heads[first : span.first])


def _can_begin(document: Document, annotated: Annotated, i: int) -> bool:
    token = annotated.tokens[i]
    return (token.is_capital or token.text.startswith("d'")) and _is_name_word(document, annotated, i, begun=False)


def _run_end(document: Document, annotated: Annotated, start: int) -> int:
    """The end of the run of name words from `start`; particles and stops count only between name words."""
    end = i = start + 1
    if _takes_stop(annotated, start):
        end = i = i + 1
    while i < min(len(annotated), start + _LONGEST_RUN):
        token = annotated.tokens[i]
        if token.is_capital and _is_name_word(document, annotated, i, begun=True):
            i += 2 if _takes_stop(annotated, i) else 1
            end = i
        elif _is_particle(annotated, i) and i - end < 2:
            i += 1
        elif token.lower in lexicon.NAME_ENDINGS and i == end:
            i += 1
            end = i
        elif token.text[0].islower() and not token.text.islower() and i == end:
            i += 1  # kaNdlovu, deVries
            end = i
        elif token.text in {"-", "–"} and _is_tight(annotated, i) and i - end < 1:
            i += 1
        else:
            break
    if annotated.text(end) == "," and annotated.lower(end + 1).rstrip(".") in {"jr", "sr"}:
        end += 2
    return end


def _is_particle(annotated: Annotated, i: int) -> bool:
    """Whether a small word can stand inside a name; "as" is the article of Arabic names before their S only."""
    word = annotated.lower(i)
    if word == "as" and not annotated.text(i + 1).startswith("S"):
        return False
    return annotated.text(i).islower() and word in lexicon.PARTICLES


def _is_tight(annotated: Annotated, i: int) -> bool:
    tokens = annotated.tokens
    return 0 < i < len(tokens) - 1 and tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start


def _takes_stop(annotated: Annotated, i: int) -> bool:
    return annotated.lower(i) in lexicon.NAME_ABBREVIATIONS and annotated.text(i + 1) == "."


def _is_name_word(document: Document, annotated: Annotated, i: int, *, begun: bool) -> bool:
    token = annotated.tokens[i]
    if annotated.honorific[i] or len(token.text) > 30:
        return False
    if _is_no_name(token) and not (begun and _is_inner_article(annotated, i)) and not _is_given(document, annotated, i):
        return False
    if _is_verb(document, annotated, i):
        return False
    if read_singular(token.text) is not None and (not begun or _is_plain_word(annotated, i + 1)):
        return False
    if annotated.heads[i] is not None:
        return (
            begun
            and annotated.lower(i) in {"king", "dean", "judge", "justice", "principal", "prince"}
            and document.is_person_entity(token.start)
        )
    hit = annotated.hits[i]
    if hit is not None:
        return (
            hit.entry.kind == "country"
            and hit.form == "name"
            and (hit.start, hit.end) == (token.start, token.end)
            and (begun or _is_plain_word(annotated, i + 1))
            and document.is_person_entity(token.start)
        )
    if token.lower in lexicon.BODY_HEADS:
        return begun and not document.is_common(token.text) and document.is_person_entity(token.start)
    if token.is_initial:
        return begun or _is_plain_word(
            annotated, i + 1 + (i + 1 < len(annotated) and annotated.tokens[i + 1].is_initial)
        )
    if token.text.isupper() and len(token.text) > 1:
        return _is_capital_surname(document, annotated, i, begun)
    return True


def _is_no_name(token: Token) -> bool:
    """Whether the word is one of those that names do not hold, shortened forms with them: "We", "We're"."""
    bare, _, ending = token.lower.replace("’", "'").partition("'")
    return token.lower in lexicon.NOT_NAMES or (ending in _SHORTENED and bare in lexicon.NOT_NAMES)


def _is_inner_article(annotated: Annotated, i: int) -> bool:
    """Whether an article in a capital stands inside a name: "Fatima El Idrissi"."""
    return annotated.lower(i) in lexicon.INNER_ARTICLES and _is_plain_word(annotated, i + 1)


def _is_given(document: Document, annotated: Annotated, i: int) -> bool:
    """Whether a word that names do not hold as a rule opens one here."""
    given = annotated.lower(i) in _GIVEN_AS_WELL and _is_plain_word(annotated, i + 1)
    return given and document.is_person_entity(annotated.tokens[i].start)


def _is_verb(document: Document, annotated: Annotated, i: int) -> bool:
    """Whether a capital is one of a headline or of a sentence's begin, and the word a verb: "President Engages"."""
    if annotated.sentence.kind not in {Kind.TITLE, Kind.HEADING, Kind.MASTHEAD} and i > 0:
        return False
    word = annotated.lower(i)
    base = verb_base(word)
    if base is None:
        return False
    return not ((base == word or i == 0) and document.is_person_entity(annotated.tokens[i].start))


def _is_plain_word(annotated: Annotated, i: int) -> bool:
    if i >= len(annotated):
        return False
    token = annotated.tokens[i]
    return (
        token.is_capital
        and annotated.hits[i] is None
        and annotated.heads[i] is None
        and token.lower not in lexicon.NOT_NAMES
    )


def _is_capital_surname(document: Document, annotated: Annotated, i: int, begun: bool) -> bool:
    """All capitals: a surname beside name words, or a headline in capitals; else an acronym."""
    words = [t for t in annotated.tokens if t.is_word and len(t.text) > 2]
    start, is_long = annotated.tokens[i].start, len(annotated.text(i)) > 3
    if sum(t.text.isupper() for t in words) > 0.8 * len(words) and len(words) > 1:
        return is_long or document.is_person_entity(start)
    if _are_initials(annotated, i):
        return True
    if begun:
        return is_long or document.is_person_entity(start)
    before_name = is_long and _is_plain_word(annotated, i + 1) and not annotated.text(i + 1).isupper()
    return before_name and document.is_person_entity(start)


def _are_initials(annotated: Annotated, i: int) -> bool:
    """Whether the capitals are initials run together: "Mr. WSI Silva", "Mrs. HW SP Karunaratne"."""
    before, after = i, i
    while after < len(annotated) and _is_short_in_capitals(annotated.text(after)):
        after += 1
    while before > 0 and _is_short_in_capitals(annotated.text(before - 1)):
        before -= 1
    return before > 0 and annotated.honorific[before - 1] and _is_plain_word(annotated, after)


def _is_short_in_capitals(word: str) -> bool:
    return len(word) <= 4 and word.isalpha() and word.isupper()


def _without_modifiers(document: Document, annotated: Annotated, first: int, end: int) -> int:
    """The end of the run without the words that modify the office right after it: "Communications" Director."""
    if end >= len(annotated):
        return end
    following = annotated.tokens[end]
    if following.lower in lexicon.BODY_HEADS and following.is_capital and annotated.hits[end] is None:
        return first
    if annotated.heads[end] is None:
        return end
    firm = min(find(document, annotated, end - 1, first) for find in (find_firm_start, find_owner_start))
    if firm < end:
        return firm
    while end > first and document.is_common(annotated.text(end - 1)):
        end -= 1
    return end


def _cut(document: Document, annotated: Annotated, run: Span) -> Span | None:
    """The part of a run of capitals that is the name: the cheapest split into words before the name and the name.

    "Public Security Ravi Seneviratne" after an office is cut before "Ravi": words of the language belong to the
    office, words that are not belong to the name, and what the model sees as a person weighs on that side.
    """
    if run.end == run.first:
        return None
    in_office = _follows_office(annotated, run.first) and not _follows_country(annotated, run.first)
    at_start = run.first == 0 or annotated.text(run.first - 1) in {"“", '"', "”"}
    best: tuple[float, int] | None = None
    for cut in range(run.first, run.end):
        if not annotated.tokens[cut].is_capital:
            continue
        cost = _cost_before(document, annotated, run.first, cut, in_office, at_start)
        cost += _cost_of_name(document, annotated, cut, run.end)
        if in_office and cut == run.first and annotated.lower(cut - 1) in _LEADING_ON:
            cost += _AFTER_OF
        if best is None or cost < best[0]:
            best = (cost, cut)
    nothing = _cost_before(document, annotated, run.first, run.end, in_office, at_start) + (0.3 if in_office else 0.5)
    if best is None or nothing < best[0]:
        return None
    return Span(best[1], run.end)


def _follows_office(annotated: Annotated, first: int) -> bool:
    """Whether the words before `first` lead back to the head of an office through its complement."""
    for i in range(first - 1, max(-1, first - 25), -1):
        if annotated.heads[i] is not None or annotated.lower(i) in {"ministry", "department"}:
            return i < first - 1
        word = annotated.tokens[i]
        small = word.lower in {
            "of",
            "for",
            "and",
            ",",
            "the",
            "&",
            "to",
            "in",
            "on",
            "at",
            "de",
            "del",
            "y",
            "et",
            "des",
            "du",
            "'s",
            "’s",
        }
        if not (small or word.is_capital):
            return False
    return False


def _follows_country(annotated: Annotated, first: int) -> bool:
    """Whether a country stands right before: it ends an office's complement, so no word of the office follows."""
    hit = annotated.hits[first - 1] if first else None
    return hit is not None and hit.entry.kind == "country" and hit.form != "demonym"


def _cost_before(
    document: Document, annotated: Annotated, first: int, cut: int, in_office: bool, at_start: bool
) -> float:
    cost = 0.0
    for i in range(first, cut):
        token = annotated.tokens[i]
        common = not token.is_initial and document.is_common(token.text)
        if not (common or in_office):
            cost += _UNKNOWN_BEFORE_NAME
        elif document.is_person_entity(token.start):
            opens = i > first and not document.is_person_entity(annotated.tokens[i - 1].start)
            goes_on = common and in_office and annotated.lower(first - 1) in _LEADING_ON | {"and", "&"} and not opens
            cost += _COMMON_SEEN_IN_OFFICE if goes_on else _UNKNOWN_BEFORE_NAME
        elif not common or (annotated.tokens[i - 1].is_capital and token.lower in GIVEN_NAMES):
            cost += _UNKNOWN_IN_OFFICE
        elif in_office or (at_start and i == first):
            cost += _COMMON_IN_OFFICE
        else:
            cost += _COMMON_BEFORE_NAME
    return cost


def _cost_of_name(document: Document, annotated: Annotated, first: int, end: int) -> float:
    words = [t for t in annotated.tokens[first:end] if t.is_word and not t.is_initial and t.is_capital]
    cost = 0.0
    for token in words:
        if document.is_common(token.text):
            cost += _COMMON_SEEN_AS_PERSON if document.is_person_entity(token.start) else _COMMON_IN_NAME
    last = annotated.tokens[end - 1]
    if document.is_common(last.text) and not document.is_person_entity(last.start):
        cost += _ENDS_COMMON
    if any(t.text.islower() and t.is_word for t in annotated.tokens[first:end]):
        cost -= _PARTICLE
    if len(words) < 2:
        cost += _SINGLE_WORD
    return cost + _LONG_NAME * max(0, len(words) - 5)
