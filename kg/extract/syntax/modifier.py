"""Which words before the head of an office belong to its title."""

from __future__ import annotations

from kg.extract.syntax.complement import PREPOSITIONS
from kg.extract.syntax.thing import find_thing_start
from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.model import adjectives, adverbs, nouns
from kg.extract.text.saying import FINITE

#: Nouns by which a body is named in short before an office: "Commission President".
_OWNERS = lexicon.words(
    """commission council bank parliament board committee government union assembly senate congress community
    ministry court agency"""
)
#: Offices and professions that a field in lower case may stand before.
_WITH_FIELD = frozenset(lexicon.PROFESSIONS) | lexicon.words("analyst economist scientist expert specialist lecturer")
#: Words in a capital that do not modify an office.
_UNFIT = lexicon.NOT_NAMES - lexicon.words(
    """north south east west northern southern eastern western central global international regional national project
    programme law press river"""
)
#: Offices whose portfolio is part of the title.
_PORTFOLIO_HEADS = (
    "minister",
    "secretary",
    "commissioner",
    "ambassador",
    "envoy",
    "ministro",
    "ministra",
    "ministre",
    "viceministr",
    "secretari",
    "secrétaire",
    "subsecretari",
    "rapporteur",
    "attorney",
    "chancellor",
    "justice",
    "adviser",
    "advisor",
    "assistant",
)


def is_modifier(document: Document, annotated: Annotated, i: int, head: int, stops: frozenset[int]) -> bool:
    """Whether the word at token i modifies the office whose head stands at token `head`, with all words between."""
    token = annotated.tokens[i]
    word = token.lower.replace("’", "'")
    if i in stops or annotated.hits[i] is not None or annotated.honorific[i]:
        return False
    if annotated.heads[i] is not None:
        return word in lexicon.ROLE_MODIFIERS and token.is_capital == annotated.tokens[head].is_capital
    if word in lexicon.STATUS_WORDS or word in lexicon.ROLE_MODIFIERS:
        return True
    if word in {"and", "&"}:
        return (
            i > 0
            and not is_in_name(annotated, i - 1, stops)
            and annotated.tokens[i - 1].is_capital
            and annotated.tokens[i + 1].is_capital
            and document.is_common(annotated.text(i - 1))
            and annotated.hits[i - 1] is None
            and annotated.heads[i - 1] is None
            and annotated.lower(i + 1) not in lexicon.STATUS_WORDS
            and i + 1 < head
        )
    if word == "-":
        return annotated.tokens[i - 1].end == token.start if i else False
    if word in adverbs():
        return False
    if not token.is_capital and not annotated.tokens[head].is_capital:
        return _follows_nationality(document, annotated, i) or _follows_article(annotated, i, head)
    if not token.is_capital or word in _UNFIT:
        return False
    if token.text.isupper() and len(token.text) > 1:
        return False
    if word in _OWNERS or _is_owner_word(annotated, i, head):
        return False
    begins_sentence = i == 0 or annotated.text(i - 1) in {"“", '"', ".", ":"}
    return document.is_common(token.text) and not (begins_sentence and not annotated.tokens[head].is_capital)


def _is_owner_word(annotated: Annotated, i: int, head: int) -> bool:
    """Whether a capital is one of several before an office in lower case: words of a body's name, not of the title."""
    if annotated.text(head).istitle() or keeps_portfolio(annotated.text(head)):
        return False
    beside = annotated.tokens[max(0, i - 1) : i] + annotated.tokens[i + 1 : min(i + 2, head)]
    told = annotated.lower(i) in lexicon.ROLE_MODIFIERS
    several = any(token.is_capital for token in beside) or annotated.lower(head).startswith("spokes")
    return annotated.text(head).islower() and not told and several


def is_in_name(annotated: Annotated, i: int, stops: frozenset[int]) -> bool:
    """Whether the capitals that end with token i begin with a person's name."""
    while i >= 0 and annotated.tokens[i].is_capital:
        if i in stops:
            return True
        i -= 1
    return False


def _follows_nationality(document: Document, annotated: Annotated, i: int) -> bool:
    """Whether words in lower case from token i lead back to a country or a body: "Danish employment" minister."""
    if not _is_field_word(annotated.lower(i)) or len(annotated.text(i)) < 3:
        return False
    for k in range(i - 1, max(-1, i - 4), -1):
        if annotated.lower(k) in FINITE:
            return False
        hit = annotated.hits[k]
        if hit is not None or annotated.lower(k) == "'s":
            return hit is None or hit.entry.kind in {"country", "organisation"}
        if annotated.heads[k] is None and find_thing_start(document, annotated, k, 0) <= k:
            return True
        if not annotated.text(k).isalpha() or annotated.lower(k) in PREPOSITIONS | {"the", "a", "an", "and"}:
            return False
    return False


def _follows_article(annotated: Annotated, i: int, head: int) -> bool:
    """Whether one or two words of a field in lower case open an apposition: "a feature" reporter, ", seismic" analyst.

    They do so before a profession only: "a veteran chairman" tells nothing of his office.
    """
    if annotated.lower(head) not in _WITH_FIELD or not _is_field_word(annotated.lower(i)) or len(annotated.text(i)) < 3:
        return False
    before, opening = annotated.lower(i - 1), {",", "a", "an"}
    return before in opening or (_is_field_word(before) and annotated.lower(i - 2) in opening)


def _is_field_word(word: str) -> bool:
    """Whether a word in lower case can tell the field of an office: a noun or an adjective."""
    return word in nouns() or word in adjectives() or word.removesuffix("s") in nouns()


def keeps_portfolio(title: str) -> bool:
    """Whether an office of this head carries its portfolio in its title, as ministers do."""
    lowered = title.lower()
    if lowered.startswith("executive "):
        return False
    return any(lowered.endswith(head) or lowered.startswith(head) for head in _PORTFOLIO_HEADS)
