"""Names in capitals that mean people by their office or rank, a gathering or a paper, and no body."""

from __future__ import annotations

from kg.extract.text import lexicon
from kg.extract.text.saying import words

#: Plural office-holders that head no body's name, organs that every body has, and ranks of a person.
_HOLDERS = words("members secretaries ministers officials directors ambassadors governors commissioners envoys")
_ORGANS = frozenset({"board of directors", "board of governors", "board of trustees", "cabinet ministers"})
_GATHERINGS = frozenset({"meeting", "workshop", "summit", "session"})
_PAPERS = words("agreement memorandum mou understanding protocol treaty convention declaration accord communiqué")
_RANKS = words("admiral colonel commodore marshal brigadier lieutenant captain commander")
_SMALL = words("of for and in to on at from &")
_HEADS = _HOLDERS | frozenset(lexicon.ROLE_HEADS)
#: The longest head of an office, in words.
_LONGEST = 3


def is_group(name: str) -> bool:
    """Whether a name means no body.

    >>> [is_group(name) for name in ("Members of Parliament", "Ministry Secretaries", "Army Lieutenant General")]
    [True, True, True]
    >>> [is_group(name) for name in ("Committee of Ministers", "Office of the Governor", "House of Representatives")]
    [False, False, False]
    """
    heads = name.lower().split()
    halved = len(heads) > 1 and heads[0] in lexicon.BODY_HEADS and heads[1] == "and"
    if _PAPERS & {heads[0], heads[-1]}:
        return True
    if halved or {"between", *_GATHERINGS} & set(heads) or name.lower() in _ORGANS or _RANKS & set(heads[-2:]):
        return True
    end = next((k for k, word in enumerate(heads) if k and word in _SMALL), len(heads))
    return any(_is_holder(" ".join(heads[max(end - n, 0) : end])) for n in range(1, _LONGEST + 1))


def _is_holder(head: str) -> bool:
    singular = f"{head[:-3]}y" if head.endswith("ies") else head.removesuffix("s")
    return head in _HEADS or singular in _HEADS
