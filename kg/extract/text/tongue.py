"""Whether a sentence is to be read by the Romance grammar or the English one."""

from __future__ import annotations

from kg.extract.text.neolatin import fold, words
from kg.extract.text.token import Token

_ROMANCE = words(
    """de la el del los las y que en por para con se su una un le les des du et dans à au aux est une sur qui l' d'
    quien como pour par avec son sa ses al lo fue ha"""
)
_ENGLISH = words("the of and to in for with on was is by at from that this who has were will it as an")


def is_romance(tokens: tuple[Token, ...], lang: str | None) -> bool:
    """Whether the sentence is Spanish or French: by its small words, and by the release's language where they are few.

    A sentence of another language than the release's must say so by several small words.
    """
    lowered = [fold(token.text) for token in tokens]
    romance = sum(word in _ROMANCE for word in lowered)
    english = sum(word in _ENGLISH for word in lowered)
    if (lang or "")[:2] in {"es", "fr"}:
        return english < 3 or english <= 2 * romance
    enough = 2 if lang is None else 3
    return romance >= enough and romance >= 3 * english
