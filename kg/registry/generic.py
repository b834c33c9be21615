"""Names of meetings that any other meeting could bear as well."""

from __future__ import annotations

from collections.abc import Iterable

from kg.registry.fold import fold_name, fold_word, iter_words

#: Folded words that stand in titles with a capital without naming anything of their own.
_ORDINARY_TEXT = """
meeting meetings conference workshop training summit consultation consultations forum dialogue session
ceremony visit launch briefing event talks talk discussion discussions call calls gathering reception
roundtable round table seminar banquet dinner luncheon lunch breakfast interview review progress working
reunion conferencia taller cumbre foro dialogo visita encuentro rencontre conference visite sommet atelier
a an the of on in at to for with by from and between among during under its his her their this that
el la los las de del con y entre le les du des et avec
official state special bilateral multilateral trilateral virtual joint high level courtesy inaugural annual
regular final closing opening first second third fourth fifth sixth seventh eighth ninth tenth next last
action business working technical ministerial presidential general plenary regional international national
global warm welcome farewell new preparatory follow up trip tour travel informal formal internal
president presidents prime minister ministers vice deputy secretary secretaries ambassador ambassadors
high commissioner commissioners governor governors director directors chairman chair leaders leader
officials senior delegation delegations representatives members guest guests government governments
mr mrs ms dr prof professor hon honourable his her excellency majesty republic heads head
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
"""
_ORDINARY = frozenset(_ORDINARY_TEXT.split())


def is_generic(name: str, known: Iterable[str]) -> bool:
    """Whether the name of a meeting holds no proper noun besides the words of the `known` names.

    A proper noun is a word with a capital that is not one of the ordinary words for meetings, offices and days.
    """
    common = {word for other in known for word in fold_name(other).split()}
    return not any(_is_proper(word, common) for word in iter_words(name))


def _is_proper(word: str, common: set[str]) -> bool:
    folded = fold_word(word)
    return word[0].isupper() and len(folded) > 1 and folded not in _ORDINARY and folded not in common


def is_ordinary(word: str) -> bool:
    """Whether the folded word tells nothing of a meeting's own."""
    return len(word) < 3 or word in _ORDINARY
