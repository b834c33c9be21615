"""Finding names in running text: a trie over folded words, one pass over the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from kg.registry.entry import Alias
from kg.registry.fold import NEXT, START, fold_word, iter_words

#: Articles with which an alias can begin.
_ARTICLES = frozenset({"the", "la", "el", "le", "los", "las", "les"})


class Match(msgspec.Struct, frozen=True):
    """A stretch of text and the aliases it can be; no alias: a phrase that only looks like a name."""

    start: int
    end: int
    aliases: tuple[Alias, ...]


class _Spelling(msgspec.Struct, frozen=True):
    """An alias with its words as written; `alias` is None for a phrase to pass over."""

    words: tuple[str, ...]
    alias: Alias | None

    def fits(self, words: list[str]) -> bool:
        if self.alias is None or self.alias.form != "acronym":
            return all(map(_as_capital, self.words, words))
        # "S.P.C." is the initials of a person as often as a body.
        dotted = any(word.endswith(".") for word in words) and self.alias.weak
        return not dotted and all(map(_same_letters, self.words, words))


class _Node(msgspec.Struct):
    children: dict[str, _Node] = msgspec.field(default_factory=dict)
    spellings: list[_Spelling] = msgspec.field(default_factory=list)


class Trie:
    """Names by their folded words."""

    def __init__(self) -> None:
        self._root = _Node()

    def add(self, text: str, alias: Alias | None) -> None:
        """Make `text` findable: with its signs, and with its signs left out."""
        words = tuple(iter_words(text))
        for variant in {words, tuple(word for word in words if _is_spoken(word))}:
            self._insert(variant, alias)

    def _insert(self, words: tuple[str, ...], alias: Alias | None) -> None:
        node = self._root
        for word in words:
            node = node.children.setdefault(fold_word(word), _Node())
        node.spellings.append(_Spelling(words, alias))

    def iter_matches(self, text: str) -> Iterator[Match]:
        """Longest matches from left to right; none overlaps another."""
        end = 0
        for first in START.finditer(text):
            if first.start() < end:
                continue
            match = self._read_at(text, first)
            if match is not None and first.group().lower() in _ARTICLES:
                match = self._read_past_article(text, first.end(), match)
            if match is not None:
                end = match.end
                yield match

    def _read_at(self, text: str, word: re.Match[str]) -> Match | None:
        """The longest match that begins with a word."""
        node = self._root.children.get(fold_word(word.group()))
        return _longest(node, text, word.start(), word.end()) if node is not None else None

    def _read_past_article(self, text: str, end: int, match: Match) -> Match:
        """The match, else the longer one that begins after its article: in "The Caribbean Community" the
        region gives way to the organisation.
        """
        step = NEXT.match(text, end)
        word = START.match(text, step.start(1)) if step else None
        longer = self._read_at(text, word) if word else None
        return longer if longer is not None and longer.end > match.end else match


def _longest(node: _Node, text: str, start: int, end: int) -> Match | None:
    words = [text[start:end]]
    best = _match(node, words, start, end)
    while node.children and (step := NEXT.match(text, end)):
        following = node.children.get(fold_word(step.group(1)))
        if following is None:
            break
        node, end = following, step.end()
        words.append(step.group(1))
        best = _match(node, words, start, end) or best
    return best


def _match(node: _Node, words: list[str], start: int, end: int) -> Match | None:
    fitting = [spelling.alias for spelling in node.spellings if spelling.fits(words)]
    if not fitting:
        return None
    aliases = tuple(alias for alias in fitting if alias is not None)
    return Match(start, end, aliases if len(aliases) == len(fitting) else ())


def _is_spoken(word: str) -> bool:
    return word == "&" or any(map(str.isalnum, word))


def _same_letters(expected: str, found: str) -> bool:
    return expected.replace(".", "") == found.replace(".", "")


def _as_capital(expected: str, found: str) -> bool:
    """Whether the word found is the name's, with a capital if that has one, and no marks that it has not.

    Marks may be left out ("Curacao"), but "Türk" is not "Turk".
    """
    if expected[0].isupper() and not found[0].isupper():
        return False
    return found.isascii() or not expected.isascii()
