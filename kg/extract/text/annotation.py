"""What each token of a sentence can be: part of a known name, of an office's head, of an honorific, of a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from kg.extract.text import lexicon
from kg.extract.text.document import Document, Sentence
from kg.extract.text.gazetteer import Hit
from kg.extract.text.token import Token

#: Titles that are given names as well.
_GIVEN_NAMES = lexicon.words("emir amir")
#: Small words that lead from a profession to a body or to what its holder does.
_AFTER_PROFESSION = lexicon.words("of at with for from in on and who said says told")
#: Offices that are surnames as well.
_SURNAMES = lexicon.words("king dean judge prince bishop pope justice marshal major chancellor cardinal principal head")
_RETIRED = lexicon.words("ret retd rtd retired")
#: First halves of offices written with a hyphen: "Vice-Minister".
_PREFIXES = lexicon.words("vice deputy under sub co")


class _Texts(dict[int, str]):
    """Texts by the number of their token; empty outside the sentence."""

    def __missing__(self, i: int) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A sentence's tokens with, for each, the known name and the role head that cover it.

    hits[i]: the known name over token i, or None; heads[i]: the (first, end) token indices of the role head
    over token i, or None; honorific[i]: whether token i is a form of address before a name (its stop included).
    text(i), lower(i): the text of token i, as it is, and in lower case with straight apostrophes; empty outside the
    sentence. Rules ask for them more often than for anything else, so they are looked up, not worked out.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    hits: tuple[Hit | None, ...]
    heads: tuple[tuple[int, int] | None, ...]
    honorific: tuple[bool, ...]
    text: Callable[[int], str] = field(init=False, repr=False, compare=False)
    lower: Callable[[int], str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        texts = [token.text for token in self.tokens]
        lowered = (text.lower().replace("’", "'") for text in texts)
        object.__setattr__(self, "text", _Texts(enumerate(texts)).__getitem__)
        object.__setattr__(self, "lower", _Texts(enumerate(lowered)).__getitem__)

    def __len__(self) -> int:
        return len(self.tokens)


@cache
def read_singular(word: str) -> str | None:
    """The head of an office of which a word is the plural, as printed but for its ending, or None.

    >>> read_singular("Senators"), read_singular("Deputy"), read_singular("Secretaries")
    ('Senator', None, 'Secretary')
    """
    for ending, restored in (("ies", "y"), ("men", "man"), ("s", "")):
        singular = word.removesuffix(ending) + restored
        if word.endswith(ending) and singular.lower() in lexicon.ROLE_HEADS:
            return singular
    return None


def annotate(document: Document, sentence: Sentence) -> Annotated:
    """The sentence's tokens with what each can be."""
    tokens = sentence.tokens
    hits = tuple(document.hit_at(token.start) for token in tokens)
    heads = _cover_heads(tokens, hits)
    return Annotated(sentence, tokens, hits, heads, _cover_honorifics(tokens, hits, heads))


def _cover_heads(tokens: tuple[Token, ...], hits: tuple[Hit | None, ...]) -> tuple[tuple[int, int] | None, ...]:
    """The longest role head over each token; a head inside a body's known name is none."""
    lowered = [token.lower.replace("’", "'") for token in tokens]
    cover: list[tuple[int, int] | None] = [None] * len(tokens)
    i = 0
    while i < len(tokens):
        size = _head_length(lowered, i)
        covering = hits[i]
        inside_name = (
            covering is not None
            and covering.form != "acronym"
            and covering.end > tokens[i + size - 1].end
            and not _opens_name(tokens, hits, i)
        )
        modifies_next = size == 1 and _modifies_head(tokens, lowered, i)
        is_field = lowered[i] == "justice" and i > 0 and lowered[i - 1] in {"of", "and", "for", "&", ","}
        is_field = is_field or (lowered[i] == "justice" and lowered[i + 1 : i + 2] in (["department"], ["ministry"]))
        if not size:
            size = _profession_length(tokens, lowered, i)
        is_field = is_field or (lowered[i] in _GIVEN_NAMES and not _is_titled(lowered, i))
        is_field = is_field or (lowered[i] in _SURNAMES and _is_addressed(lowered, i))
        if size and not inside_name and not modifies_next and not is_field:
            cover[i : i + size] = [(i, i + size)] * size
            i += size
        else:
            i += 1
    return tuple(cover)


def _is_addressed(lowered: list[str], i: int) -> bool:
    """Whether "Mr." or the like stands before a word that is a surname as well as an office: "Mr. King"."""
    before = i - 1 - (i > 0 and lowered[i - 1] == ".")
    return before >= 0 and lowered[before] in {"mr", "mrs", "ms", "miss", "dr"}


def _is_titled(lowered: list[str], i: int) -> bool:
    """Whether a word that is a given name as well stands as a title: "the Emir", "Emir of"."""
    return lowered[i + 1 : i + 2] == ["of"] or (i > 0 and lowered[i - 1] in {"the", "deputy", "al", "el"})


def _opens_name(tokens: tuple[Token, ...], hits: tuple[Hit | None, ...], i: int) -> bool:
    """Whether a body's name begins with its office ("UN High Commissioner for Refugees") and no "Office of" leads."""
    first = i
    while first > 0 and hits[first - 1] is hits[i]:
        first -= 1
    own = all(token.lower in {"un", "united", "nations", "u.n.", "the"} for token in tokens[first:i])
    return own and not (
        first > 0
        and tokens[first - 1].lower in {"of", "the"}
        and "office" in {t.lower for t in tokens[max(0, first - 3) : first]}
    )


def _modifies_head(tokens: tuple[Token, ...], lowered: list[str], i: int) -> bool:
    """Whether a word such as "chief" or "associate" only modifies a head that follows: "Chief Technical Adviser"."""
    if lowered[i] not in lexicon.ROLE_MODIFIERS:
        return False
    for j in range(i + 1, min(i + 4, len(tokens))):
        if _head_length(lowered, j):
            return True
        if tokens[j].is_capital != tokens[i].is_capital or not tokens[j].is_word:
            return False
    return False


def _head_length(lowered: list[str], i: int) -> int:
    for phrase in _heads_by_first_word().get(lowered[i], ()) if i < len(lowered) else ():
        if tuple(lowered[i : i + len(phrase)]) == phrase:
            return len(phrase)
    prefix, _, rest = lowered[i].partition("-") if i < len(lowered) else ("", "", "")
    return int(prefix in _PREFIXES and (rest,) in _heads_by_first_word().get(rest, ()))


def _profession_length(tokens: tuple[Token, ...], lowered: list[str], i: int) -> int:
    """The tokens of a profession at token i that stands where an office does; 0 where none does.

    In lower case a name, a mark or a small word that leads to a body follows, in a capital no name: that is a title.
    """
    for phrase in _professions_by_first_word().get(lowered[i], ()):
        if tuple(lowered[i : i + len(phrase)]) != phrase:
            continue
        following = tokens[i + len(phrase)] if i + len(phrase) < len(tokens) else None
        if following is None or following.lower in _AFTER_PROFESSION or not following.is_word:
            return len(phrase)
        named = following.is_capital and tokens[i].text.islower()
        served = phrase[-1] not in {"official", "partner"} or (i > 0 and tokens[i - 1].is_capital)
        return len(phrase) if named and served else 0
    return 0


@cache
def _professions_by_first_word() -> dict[str, list[tuple[str, ...]]]:
    """Professions by their first word, longest first."""
    return _by_first_word(lexicon.PROFESSIONS)


@cache
def _heads_by_first_word() -> dict[str, list[tuple[str, ...]]]:
    """Role heads by their first word, longest first."""
    return _by_first_word(lexicon.ROLE_HEADS + lexicon.ROLE_HEADS_ROMANCE)


def _by_first_word(listed: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for phrase in listed:
        words = tuple(phrase.replace("’", "'").replace("d'", "d' ").split())
        table[words[0]].add(words)
    return {first: sorted(phrases, key=lambda p: (-len(p), p)) for first, phrases in table.items()}


def _cover_honorifics(
    tokens: tuple[Token, ...], hits: tuple[Hit | None, ...], heads: tuple[tuple[int, int] | None, ...]
) -> tuple[bool, ...]:
    cover = [False] * len(tokens)
    for i, token in enumerate(tokens):
        if (token.text == "." and i and cover[i - 1]) or (
            token.is_capital and heads[i] is None and hits[i] is None and _is_honorific(tokens, heads, i)
        ):
            cover[i] = True
        elif token.text == "(" and i and cover[i - 1]:
            end = _retired_end(tokens, i)
            cover[i:end] = [True] * (end - i)
    for i in range(len(tokens) - 2, -1, -1):
        if cover[i + 1] and tokens[i].is_capital and tokens[i].lower in lexicon.RANK_PREFIXES and heads[i] is None:
            cover[i] = True
        elif tokens[i].lower == "the" and i and cover[i - 1] and cover[i + 1]:
            cover[i] = True  # "Dr. the Honourable"
    return tuple(cover)


def _retired_end(tokens: tuple[Token, ...], i: int) -> int:
    """The token after a bracket at token i that says that a rank is not served any more, as "(Rtd.)"; i for none."""
    if i + 2 >= len(tokens) or tokens[i].text != "(" or tokens[i + 1].lower not in _RETIRED:
        return i
    close = i + 2 + (tokens[i + 2].text == ".")
    return close + 1 if close < len(tokens) - 1 and tokens[close].text == ")" else i


def _is_honorific(tokens: tuple[Token, ...], heads: tuple[tuple[int, int] | None, ...], i: int) -> bool:
    """A form of address: known as one, and either with its stop or followed by a capital and not after a name word."""
    word = tokens[i].lower.replace("’", "'")
    if word in {"his", "her", "their", "your"} and i + 1 < len(tokens):
        return tokens[i + 1].lower in {
            "excellency",
            "highness",
            "majesty",
            "royal",
            "eminence",
            "holiness",
            "honour",
        }
    if word.rstrip(".") not in lexicon.HONORIFICS and word not in lexicon.HONORIFICS:
        return False
    after = _retired_end(tokens, i + 1)
    following = tokens[after] if after < len(tokens) else None
    if following is None or not (following.text == "." or following.is_capital):
        return False
    ranks = lexicon.HONORIFICS | lexicon.RANK_PREFIXES
    before = tokens[i - 1] if i and heads[i - 1] is None else None
    if tokens[i].is_initial and len(word) > 2:
        return not (i and tokens[i - 1].is_initial)  # "Human Resources H.E. Dr. NAME"
    if tokens[i].is_initial:
        return before is None or not before.is_capital or before.lower in ranks | lexicon.NOT_NAMES
    if following.text == ".":
        return True
    after_name = before is not None and before.is_capital and before.lower not in ranks
    return word not in lexicon.HONORIFICS_WITH_STOP and not (after_name and word in lexicon.HONORIFICS_AS_NAMES)
