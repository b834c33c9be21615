"""Names: the spellings of a text in the store's labels, and the things that bear a name."""

from __future__ import annotations

import unicodedata


def fold_text(text: str) -> str:
    """The text without case and diacritics, for comparing: `Peña` and `PENA` fold alike."""
    return "".join(_fold_character(character) for character in text)


def find_spellings(needle: str, labels: list[str]) -> list[str]:
    """How `needle` is spelt within `labels`, case and diacritics aside: lower case, sorted, itself first.

    SPARQL knows LCASE but nothing that drops diacritics; binding each spelling keeps queries plain SPARQL.
    """
    folded = fold_text(needle.strip())
    spellings = {passage for label in labels for passage in _find_passages(folded, label.lower())}
    first = dict.fromkeys((needle.strip().lower(), folded))
    return [*first, *sorted(spellings - set(first))]


def _find_passages(folded: str, label: str) -> set[str]:
    pieces = [_fold_character(character) for character in label]
    origin = [index for index, piece in enumerate(pieces) for _ in piece]
    haystack = "".join(pieces)
    passages = set()
    start = haystack.find(folded) if folded else -1
    while start >= 0:
        passages.add(label[origin[start] : origin[start + len(folded) - 1] + 1])
        start = haystack.find(folded, start + 1)
    return passages


def _fold_character(character: str) -> str:
    if character.isascii():
        return character.lower()
    parts = unicodedata.normalize("NFKD", character).casefold()
    return "".join(part for part in parts if not unicodedata.combining(part))
