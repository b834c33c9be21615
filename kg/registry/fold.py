"""How names compare: words folded one by one, so that look-up and scan agree on what is the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_DOTTED = r"[^\W\d_](?:\.[^\W\d_])+(?![^\W_])\.?|[Ss][Tt]e?\."
_WORD = r"[^\W_]+"
#: A word, a dotted abbreviation ("U.S.", "St.") or one sign.
TOKEN = rf"(?:{_DOTTED}|{_WORD}|[^\w\s])"
#: The words at which a name can begin: all but those in ASCII lower case.
START = re.compile(rf"(?<![^\W_])(?:{_DOTTED}|[^\Wa-z_][^\W_]*)")
#: What may divide two words of one name (blank, line break, hyphen, apostrophe), and the next word.
NEXT = re.compile(
    r"(?:['’ʼ][ \xa0]?|[-\u2010\u2011\u2013]|[ \t\xa0]{0,4}(?:\r?\n)?[ \t\xa0]{0,4})" rf"({TOKEN})"
)
_TOKENS = re.compile(TOKEN)
_SILENT = re.compile(r"['’ʼ\-\u2010\u2011\u2013]")
_BRACKETED = re.compile(r"\([^()]*\)")

#: Letters that Unicode does not decompose.
_UNMARKED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
#: Spellings that English leaves to the writer; both sides fold to the right-hand one.
_SPELLINGS = {
    "&": "and", "saint": "st", "organization": "organisation", "organizations": "organisations",
    "center": "centre", "centers": "centres", "program": "programme", "programs": "programmes",
    "labor": "labour", "defense": "defence",
}  # fmt: skip


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """The word in lower case, without diacritics and dots, in one of the spellings that English allows."""
    if word.isascii():
        plain = word.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", word.casefold()).casefold().translate(_UNMARKED)
        plain = unicodedata.normalize("NFKD", decomposed)
    if len(plain) > 1:
        plain = "".join(filter(str.isalnum, plain)) or plain
    return _SPELLINGS.get(plain, plain)


def iter_words(name: str) -> Iterator[str]:
    """The words and signs of a name in order, as written; hyphens and apostrophes only divide."""
    return (token for token in _TOKENS.findall(name) if not _SILENT.fullmatch(token))


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """The name as it compares: folded words; signs, a leading "the" and bracketed parts dropped."""
    outside = _BRACKETED.sub(" ", name)
    words = [fold_word(word) for word in iter_words(outside)]
    kept = [word for word in words if any(map(str.isalnum, word))]
    if len(kept) > 1 and kept[0] == "the":
        del kept[0]
    return " ".join(kept)
