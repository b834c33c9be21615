"""What each token of a Spanish or French sentence can be: part of an office's head, an honorific, a known name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document, Sentence
from kg.extract.text.gazetteer import Hit, Known
from kg.extract.text.neolatin import (
    AND,
    ARTICLES,
    BEFORE_HEAD,
    BODIES,
    EPONYMS,
    EXCELLENCIES,
    FUNCTION,
    HEADS,
    HONORIFICS,
    LEARNED,
    LONG_HEADS,
    LOOSE_HEADS,
    NOT_NAMES,
    PREFIX,
    RANKS,
    STATUS,
    STOPPED,
    SURNAMES,
    TROOP_RANKS,
    TROOPS,
    UNSTOPPED,
    fold,
)  # fmt: skip
from kg.extract.text.token import Token

#: A French pronoun after its verb, "explique-t-elle", where the verb is more than an auxiliary.
_PRONOUN = re.compile(r"-(?:t-)?(?:il|elle|ils|elles|on)$")
_SHORTEST_VERB = 3
#: Nouns of bodies that a hyphen ties to what they watch: "Garde-Côtes".
_GUARDS = frozenset({"garde"})
#: Articles and forms of address with which the object of a participle begins.
_OBJECTS = frozenset({"le", "la", "les", "l'", "m.", "mme", "monsieur", "madame", "son", "sa"})
_Heads = tuple[tuple[int, int] | None, ...]


def annotate(document: Document, sentence: Sentence) -> Annotated:
    """The sentence's tokens with what each can be."""
    tokens = _part_tokens(document, sentence.tokens)
    folded = [fold(token.text) for token in tokens]
    hits = _open_offices(document, tokens, folded)
    heads = _cover_heads(tokens, folded, hits)
    return Annotated(sentence, tokens, hits, heads, _cover_honorifics(tokens, folded, hits, heads))


def _part_tokens(document: Document, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, those parted in which a hyphen stands for the comma before a name: "de la OIM-Rainer X"."""
    parted: list[Token] = []
    for token in tokens:
        pronoun = _PRONOUN.search(token.text)
        if pronoun is not None and pronoun.start() > _SHORTEST_VERB:
            at = token.start + pronoun.start()
            parted += [Token(token.text[: pronoun.start()], token.start, at), Token(pronoun[0], at, token.end)]
            continue
        cut = _find_dash(document, token)
        if cut is None:
            parted.append(token)
            continue
        at = token.start + cut
        parted += [
            Token(token.text[:cut], token.start, at),
            Token(token.text[cut], at, at + 1),
            Token(token.text[cut + 1 :], at + 1, token.end),
        ]
    return tuple(parted)


def _find_dash(document: Document, token: Token) -> int | None:
    """Where in the token a hyphen parts a known name, a body or a small word from a capital."""
    cut = token.text.find("-")
    if cut < 1 or not token.text[cut + 1 : cut + 2].isupper():
        return None
    left = token.text[:cut]
    hit = document.hit_at(token.start)
    known = hit is not None and hit.end == token.start + cut
    small = left.islower() and cut > 3 and not PREFIX.match(fold(left) + "xxxx")
    return cut if known or small or fold(left) in BODIES - EPONYMS - SURNAMES - _GUARDS else None


@dataclass(frozen=True, slots=True)
class _Inner:
    """A known name inside a longer one that turned out to be an office and its body."""

    start: int
    end: int
    entry: Known
    weak: bool
    form: str


def _open_offices(document: Document, tokens: tuple[Token, ...], folded: list[str]) -> tuple[Hit | None, ...]:
    """The known name over each token; "Secretaria Ejecutiva de la CRM" is an office of the CRM, not its secretariat."""
    hits: list[Hit | None] = [document.hit_at(token.start) for token in tokens]
    for i, token in enumerate(tokens):
        whole = hits[i]
        if whole is None or whole.start != token.start or whole.end == token.end or not _head_length(folded, i):
            continue
        if token.lower.endswith("ía") or _stands_for_body(tokens, hits, i):
            continue
        rest = [
            _Inner(hit.start + token.end, hit.end + token.end, hit.entry, hit.weak, hit.form)
            for hit in document.gazetteer.scan(document.text[token.end : whole.end])
        ]
        j = i
        while j < len(tokens) and hits[j] is whole:
            hits[j] = next((hit for hit in rest if hit.start <= tokens[j].start < hit.end), None)
            j += 1
    return tuple(hits)


def _stands_for_body(tokens: tuple[Token, ...], hits: list[Hit | None], i: int) -> bool:
    """Whether the office at token i is a body's name, as its acronym shows: "el Alto Comisionado para X (ACNUR) y"."""
    whole, end = hits[i], i
    while end < len(tokens) and hits[end] is whole:
        end += 1
    rest = tokens[end : end + 5]
    acronym = hits[end + 1] if end + 1 < len(tokens) else None
    bracketed = len(rest) > 2 and (rest[0].text, rest[2].text) == ("(", ")")
    if not bracketed or whole is None or acronym is None or acronym.entry != whole.entry:
        return False
    return not (len(rest) > 4 and rest[3].text == "," and rest[4].is_capital)


def _cover_heads(tokens: tuple[Token, ...], folded: list[str], hits: tuple[Hit | None, ...]) -> _Heads:
    cover: list[tuple[int, int] | None] = [None] * len(tokens)
    i = 0
    while i < len(tokens):
        size = _head_length(folded, i)
        if size and (_is_inside(tokens[i], hits[i]) or tokens[i].lower.endswith("ía")):
            size = 0  # a word of a longer name, or "secretaría", which only its accent tells from the office
        if size == 1 and _is_surname(tokens, folded, cover, i):
            size = 0
        if size == 1 and folded[i] in TROOP_RANKS and i + 1 < len(tokens) and tokens[i + 1].is_capital:
            size = 0
        if size == 1 and folded[i] in LEARNED and _is_address(tokens, i):
            size = 0
        if size == 1 and folded[i] == "representant" and i + 1 < len(tokens) and folded[i + 1] in _OBJECTS:
            size = 0  # "représentant le ministre" acts for him
        if size == 1 and i > 0 and folded[i - 1] in BODIES:
            size = 0  # "comité directeur", "consejo asesor"
        if size == 1 and folded[i] in LOOSE_HEADS and not _opens_phrase(tokens, folded, i):
            size = 0
        cover[i : i + size] = [(i, i + size)] * size
        i += max(size, 1)
    return tuple(cover)


def _is_address(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a name follows, a stop apart: "la profesora" Ana, "Prof." Rey."""
    return i + 1 >= len(tokens) or tokens[i + 1].is_capital or tokens[i + 1].text == "."


def _is_surname(tokens: tuple[Token, ...], folded: list[str], heads: Sequence[object], i: int) -> bool:
    """Whether a head or form of address is the surname of the name word before it: "Ana Rey Soto"."""
    if folded[i] not in SURNAMES or i == 0 or not tokens[i].is_capital:
        return False
    before = tokens[i - 1]
    plain = before.is_capital and before.is_word and heads[i - 1] is None
    return plain and folded[i - 1] not in HONORIFICS | NOT_NAMES | BODIES


def _is_inside(token: Token, hit: Hit | None) -> bool:
    """Whether the token is a word of a longer known name."""
    return hit is not None and (hit.start, hit.end) != (token.start, token.end)


def _head_length(folded: list[str], i: int) -> int:
    for phrase in LONG_HEADS:
        if tuple(folded[i : i + len(phrase)]) == phrase:
            return len(phrase)
    first, _, second = folded[i].partition("-")
    double = first in HEADS and (second in RANKS or second in HEADS)
    return int(folded[i] in HEADS or PREFIX.sub("", folded[i]) in HEADS or double)


def _opens_phrase(tokens: tuple[Token, ...], folded: list[str], i: int) -> bool:
    """Whether a noun phrase can begin at token i: after a mark, an article or a small word, or at the start."""
    before = folded[i - 1] if i else ""
    return (
        not before
        or not tokens[i - 1].is_word
        or before in ARTICLES | AND | BEFORE_HEAD | {"como", "comme", "al", "del", "au", "du"}
    )


def _cover_honorifics(
    tokens: tuple[Token, ...], folded: list[str], hits: tuple[Hit | None, ...], heads: _Heads
) -> tuple[bool, ...]:
    """Forms of address, from the name backwards: each is followed by another, its stop, or a capital."""
    cover = [False] * len(tokens)
    for i in range(len(tokens) - 2, -1, -1):
        following = i + 1 + (tokens[i + 1].text == "." and i + 2 < len(tokens))
        following += 2 if _is_of_troops(tokens, folded, following) else 0
        word = folded[i].rstrip(".") if tokens[i].is_initial and folded[i] not in HONORIFICS else folded[i]
        if word in {"son", "sa", "su"} and cover[i + 1] and folded[i + 1] in EXCELLENCIES:
            cover[i] = True
            continue
        known = word in HONORIFICS or word in TROOP_RANKS or _is_monsieur(tokens, hits, i)
        if _is_surname(tokens, folded, heads, i) and not tokens[i].is_initial:
            continue
        if not known or heads[i] is not None or (_lacks_stop(tokens, word, i) and following == i + 1):
            continue
        leads = cover[following] or (tokens[following].is_capital and hits[following] is None)
        leads = leads or (heads[following] is not None) or folded[following] in {"la", "le", "l'"}
        if leads and not _is_rank(folded, heads, i):
            cover[i] = True
            cover[i:following] = [True] * (following - i)
    return tuple(cover)


def _lacks_stop(tokens: tuple[Token, ...], word: str, i: int) -> bool:
    """Whether a short form needs a stop to be one; "Dr", "Me" and the like need a capital."""
    return word in STOPPED and not tokens[i].is_initial and not (word in UNSTOPPED and tokens[i].text.istitle())


def _is_of_troops(tokens: tuple[Token, ...], folded: list[str], i: int) -> bool:
    """Whether the troops of a rank stand at token i: "général" de brigade."""
    if i + 2 >= len(tokens) or folded[i] != "de" or not tokens[i + 2].is_capital:
        return False
    return tokens[i + 1].text.islower() or folded[i + 1] in TROOPS


def _is_monsieur(tokens: tuple[Token, ...], hits: tuple[Hit | None, ...], i: int) -> bool:
    """Whether the initial stands for "Monsieur" or "Don": no name goes before it, a capital follows."""
    before = tokens[i - 1] if i and hits[i - 1] is None else None
    after_name = before is not None and before.is_capital and before.is_word and fold(before.text) not in FUNCTION
    don = tokens[i].text == "D." and i + 2 < len(tokens) and tokens[i + 2].is_capital and len(tokens[i + 1].text) > 2
    return (tokens[i].text == "M." or don) and not after_name and tokens[i + 1].is_capital


def _is_rank(folded: list[str], heads: _Heads, i: int) -> bool:
    """Whether the word is an adjective of the office before it: "directeur général"."""
    j = i - 1
    while j >= 0 and heads[j] is None and folded[j] in RANKS | set(STATUS):
        j -= 1
    return folded[i] in RANKS and j >= 0 and heads[j] is not None
