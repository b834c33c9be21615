"""Bodies that no list knows and no noun gives away: firms, parties, papers, as the model sees them."""

from __future__ import annotations

from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.token import Token

#: What closes the name of a firm.
_SUFFIXES = lexicon.words("inc corp co ltd llc plc s.a. ag gmbh incorporated limited holdings partners group")
#: Nouns in lower case that say what a firm is, right before its name.
KINDS = lexicon.words(
    """company firm newspaper magazine weekly daily agency network station bank fund movement charity university
    college think-tank organization organisation consultancy union broadcaster watchdog manufacturer"""
)
#: Offices that only firms have.
_FIRM_OFFICES = frozenset(
    {"ceo", "cfo", "coo", "chief executive", "chief executive officer", "chief operating officer", "managing director",
     "chief financial officer", "chief technology officer", "co-founder"}
)  # fmt: skip
#: Words that names of people do not hold and names of bodies do.
_IN_NAMES = lexicon.words(
    """north south east west northern southern eastern western central africa asia europe america american european
    african asian latin arab united nations world global international national regional federal press news law
    university union royal public state media"""
)
#: Words in capitals that are no part of a body's name before an office.
_PLAIN = ((lexicon.NOT_NAMES | lexicon.ROLE_MODIFIERS) - _IN_NAMES) | frozenset(lexicon.STATUS_WORDS)
_SMALL = frozenset({"of", "and", "&", "for", "the", ".", "-", "'s", "'", "de", "du", "del"})


def find_firm_start(document: Document, annotated: Annotated, last: int, floor: int) -> int:
    """The first token of the firm that ends with token `last`; the token after it where none does.

    Capitals right before an office in a capital are words of its title rather than a firm.
    """
    token, following = annotated.tokens[last], annotated.text(last + 1)
    if following.istitle() or not _is_part(token):
        return last + 1
    seen = document.firm_at(token.start)
    if seen is None or seen[1] not in {token.end, token.end + 1}:
        return last + 1
    first = last
    while first > floor and annotated.tokens[first - 1].start >= seen[0]:
        first -= 1
    while first < last and annotated.lower(first) in {"the", "a"}:
        first += 1
    return first if is_firm(document, annotated, first, last + 1) else last + 1


def find_owner_start(document: Document, annotated: Annotated, last: int, floor: int) -> int:
    """The first token of the body right before an office that bodies have, where only capitals tell it: "Solvex" CEO.

    Strange words in capitals will do there, unless they are a town's or a person's, and several of any kind before an
    office in lower case: "Harbour Trust" spokesman. Else the token after `last`.
    """
    if annotated.text(last + 1).islower():
        return _find_capitals(document, annotated, last, floor)
    head = annotated.heads[last + 1] if last + 1 < len(annotated) else None
    if head is None or " ".join(annotated.lower(i) for i in range(*head)) not in _FIRM_OFFICES:
        return last + 1
    first = last + 1
    while first > floor and _is_strange(document, annotated, first - 1):
        first -= 1
    return first if first > 0 or not document.is_common(annotated.text(first)) else last + 1


def _find_capitals(document: Document, annotated: Annotated, last: int, floor: int) -> int:
    """The first of the capitals that end with token `last`, two at least, no person among them."""
    first = last + 1
    while first > floor and _runs_on(annotated, first - 1):
        first -= 1
    while first <= last and not annotated.tokens[first].is_capital:
        first += 1
    tokens = annotated.tokens[first : last + 1]
    named = any(document.is_person_entity(token.start) for token in tokens)
    known = all(annotated.hits[i] is not None for i in range(first, last + 1))
    least = 1 if annotated.lower(last + 1).startswith("spokes") else 2
    town = len(tokens) == 1 and document.gazetteer.city_country(tokens[0].text) is not None
    return last + 1 if len(tokens) < least or named or known or town else first


def _runs_on(annotated: Annotated, i: int) -> bool:
    token = annotated.tokens[i]
    if annotated.heads[i] is not None or annotated.honorific[i]:
        return False
    word = token.lower
    inner = word in {"of", "and", "&", "-"} and i > 0 and annotated.tokens[i - 1].is_capital
    return inner or (token.is_capital and word not in _PLAIN)


def _is_strange(document: Document, annotated: Annotated, i: int) -> bool:
    token = annotated.tokens[i]
    free = annotated.hits[i] is None and annotated.heads[i] is None and not annotated.honorific[i]
    if not token.is_capital or not free or document.is_person_entity(token.start):
        return False
    return not document.is_common(token.text) and document.gazetteer.city_country(token.text) is None


def is_firm(document: Document, annotated: Annotated, first: int, end: int) -> bool:
    """Whether the model sees one organisation in all the tokens, and they are no mere words of the language."""
    tokens = annotated.tokens[first:end]
    capitals = [token for token in tokens if token.is_capital]
    if any(annotated.heads[first:end]) or not all(map(_is_part, tokens)):
        return False
    if not any(t.lower in _SUFFIXES or not document.is_common(t.text) for t in capitals):
        return False
    spans = {document.firm_at(token.start) for token in capitals}
    return len(spans) == 1 and None not in spans


def _is_part(token: Token) -> bool:
    """Whether the name of a firm can hold the token."""
    return token.is_capital or token.lower in _SMALL or not token.is_word


def skip_description(annotated: Annotated, start: int) -> int:
    """The token at which a body is named after what it is: "the Peruvian mining company" Minpeco; else `start`."""
    for i in range(start, min(start + 9, len(annotated) - 1)):
        if annotated.lower(i) in KINDS and annotated.text(i).islower():
            return i + 1 if annotated.tokens[i + 1].is_capital else start
        described = annotated.text(i).islower() or annotated.hits[i] is not None or annotated.text(i).endswith("-based")
        if not described or not (annotated.tokens[i].is_word or annotated.text(i) == "-"):
            return i if annotated.text(i - 1).endswith("-based") else start
    return start
