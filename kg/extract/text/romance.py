"""Noun phrases of Spanish and French, in which what qualifies a noun comes after it: "reunión técnica de la Red"."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extract.text.annotation import Annotated
from kg.extract.text.saying import words as word_set

#: Small words that tie one noun to the next.
LINKS = word_set("de del du des sobre sur para pour contra contre")
ARTICLES = word_set("la el los las le les l' l’ lo un una une su sus ses")
#: Words that end a chain of nouns wherever they stand.
_STOPS = word_set(
    """intervino vino convino
    que qui quien quienes dont donde où se s' y et e o ou en à au aux a con avec por par entre desde depuis
    hasta jusqu'à es est son sont fue ha han ont será sera tras après cuando lors dans durante pendant"""
)
_AND = frozenset({"y", "e", "et"})
#: Endings of adjectives; those of participles ("celebrada", "tenue") are left out, for they open a clause.
_ADJECTIVE = re.compile(
    r".{2,}(?:al|ales|ale|aux|ic[ao]s?|ari[ao]s?|iv[ao]s?|elles?|els?|iques?|[ao]ires?|ives?|ifs?|i[eè]re?s?|ier[ao]s?|ior|iores|eures?"
    r"|in[ao]s?|bles?|[ei]ntes?|ains?|aines?|ais|aises?|és?a?s?|enses?|ens?|ennes?|an[ao]s?)"
)
_FUTURES = {
    "es": re.compile(r"\w+r(?:á|án)"),
    "fr": re.compile(r"(?:s')?\w*(?:[eid]r|[^\W\d_]ur|tr|sr)(?:a|ont)"),
}
_OTHER_ADJECTIVES = word_set(
    """conjunta conjunto conjuntas mixta mixto mixte mixtes conjointe conjoint abierta plena redonda ronde tripartita
    tripartito"""
)
_PARTICIPLE = re.compile(r".{2,}(?:[aei]d[ao]s?|ée?s?)")


def is_adjective(word: str) -> bool:
    """Whether a word in lower case has the shape of an adjective after its noun.

    >>> [is_adjective(w) for w in ("ministerial", "annuelle", "técnica", "celebrada", "organisée", "plataforma")]
    [True, True, True, False, False, False]
    """
    if word in _OTHER_ADJECTIVES:
        return True
    shaped = _ADJECTIVE.fullmatch(word) is not None and _PARTICIPLE.fullmatch(word) is None
    return shaped and word.replace("-", "").isalpha() and word not in _STOPS


def is_future(word: str, lang: str) -> bool:
    """Whether a word in lower case has the shape of a verb in the future in a language ("es" or "fr").

    >>> [is_future(w, "es") for w in ("celebrarán", "será", "apertura", "para")]
    [True, True, False, False]
    >>> [is_future(w, "fr") for w in ("s'ouvrira", "auront", "tiendra", "opéra", "leur")]
    [True, True, True, False, False]
    """
    pattern = _FUTURES.get(lang)
    return pattern is not None and pattern.fullmatch(word) is not None


def skip_adjectives(annotated: Annotated, i: int) -> int:
    """The token after the adjectives that follow a noun, at most three: "(reunión) técnica anual"."""
    end = i
    while end < min(len(annotated), i + 3) and annotated.hits[end] is None and is_adjective(annotated.lower(end)):
        end += 1
    return end


def skip_articles(annotated: Annotated, i: int) -> int:
    """The token after the articles at token i."""
    while annotated.lower(i) in ARTICLES:
        i += 1
    return i


def read_link(annotated: Annotated, i: int) -> tuple[int, int]:
    """The tokens from the noun on that a small word at token i ties to what stands before, or (i, i).

    The first token is where the noun stands: after "de la", or the same token in "d'experts".
    """
    word = annotated.lower(i)
    if word.startswith(("d'", "d’")) and len(word) > 2:
        return i, _noun_end(annotated, i)
    if word not in LINKS and word not in {"d'", "d’"}:
        return i, i
    first = skip_articles(annotated, i + 1)
    return (first, _noun_end(annotated, first)) if first < len(annotated) else (i, i)


def _noun_end(annotated: Annotated, i: int) -> int:
    """The token after a noun, further capitals of its name and its adjectives; i where no noun stands."""
    token = annotated.tokens[i]
    if not token.is_word or annotated.lower(i) in _STOPS | LINKS:
        return i
    end = i + 1
    while _is_of_name(annotated, end) or (annotated.lower(end) in _AND and _is_of_name(annotated, end + 1)):
        end += 1
    return skip_adjectives(annotated, end)


def _is_of_name(annotated: Annotated, i: int) -> bool:
    """Whether token i is a capital of a name in capitals, with one before it or before "y"."""
    if i >= len(annotated) or not annotated.tokens[i].is_capital or annotated.hits[i] is not None:
        return False
    before = i - 2 if annotated.lower(i - 1) in _AND else i - 1
    return annotated.tokens[before].is_capital


def is_noun(annotated: Annotated, i: int) -> bool:
    """Whether a word stands at token i that can be a noun: none of the small ones."""
    return annotated.tokens[i].is_word and annotated.lower(i) not in _STOPS | LINKS | ARTICLES


def find_body_end(annotated: Annotated, i: int, is_body: Callable[[int], bool]) -> int:
    """The end of a body's name whose noun stands first, at token i; i where nothing qualifies the noun.

    "Grupo de Trabajo sobre Migración Laboral", "Réseau des points focaux sur l'apatridie"; is_body: whether another
    body begins at a token, whose part this one then is.
    """
    end = after = skip_adjectives(annotated, i + 1)
    while True:
        first, stop = read_link(annotated, end)
        if stop == first or is_body(first):
            return end if end > after or end > i + 1 else i
        end = stop
