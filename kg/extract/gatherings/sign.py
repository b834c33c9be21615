"""Signs: whether a gathering that a sentence mentions happened, is planned, is called off or only thought
of.
"""

from __future__ import annotations

from kg.extract.gatherings.mention import Mention
from kg.extract.gatherings.occasion import Occasion
from kg.extract.text import kind as nouns
from kg.extract.text.saying import words as word_set

#: Words that give up the gathering of their clause.
_CALLED_OFF = (
    "called off",
    "has been dropped",
    "was dropped",
    "been scrapped",
    "was scrapped",
    "not take place",
    "no longer take place",
    "not be held",
    "not go ahead",
    "there will be no",
    "pas eu lieu",
    "n'aura pas lieu",
    "n'auront pas lieu",
    "no tendrá lugar",
    "no tuvo lugar",
    "no se realizará",
    "no se celebrará",
    "no se llevará a cabo",
    "sin efecto",
)


_BESIDE = 4
_OF = frozenset({"de", "del", "du", "d'"})
#: Parts of a gathering of which it is said whose they are.
_PARTS = word_set(
    """inauguración clausura apertura cierre inicio desarrollo marco conclusión término ouverture clôture cadre début
    l'ouverture"""
)
_MODALS = frozenset({"could", "might", "may", "would"})
#: Verbs by which a gathering itself happens, as infinitive or participle.
_HAPPENING = frozenset({"held", "take", "taken", "organised", "organized", "convened", "hosted", "happen", "follow"})
#: So many words may stand between a gathering and its modal.
_FAR = 8


def read_signs(words: list[str], occasion: Occasion, occasions: list[Occasion]) -> None:
    """Take down whether the clause of a mention says that it happens, is planned, is called off or only
    thought of.
    """
    _Signs(words, occasions).read(occasion)


class _Signs:
    """Reads the words around each mention of one sentence."""

    def __init__(self, words: list[str], occasions: list[Occasion]) -> None:
        self.words = words
        self.occasions = occasions

    def read(self, occasion: Occasion) -> None:
        """Whether the clause of a mention says that it happens, is planned, is called off or only thought
        of.
        """
        mention = occasion.mention
        clause = self._clause(mention)
        words = set(clause)
        opened = self._is_part_told(mention)
        occasion.happening = (
            bool(words & nouns.HAPPENING)
            or mention.verbal
            or self._in_clause_of(mention, {"during", "at", "in", "from", "durante", "en", "lors", "au"})
            or opened
        )
        occasion.attended = opened or (
            bool(mention.scene.reading.names) and self._is_beside(mention, nouns.PARTAKING)
        )
        ahead = [future for _, _, future in occasion.dates]
        occasion.planned = all(ahead) if ahead else mention.shift > 0 or self._is_planned(mention)
        occasion.called_off = self._is_called_off(clause)
        occasion.unsure = (bool(words & nouns.UNSURE) and not occasion.dates) or self._is_hypothetical(mention)

    def _is_hypothetical(self, mention: Mention) -> bool:
        """Whether it is only thought of, dated or not: "had the meeting been held", "the meeting could be held"."""
        if mention.verbal:
            return False
        before = self.words[max(0, mention.first - 2) : mention.first]
        inverted = bool(before) and before[0] in {"had", "were", "should"} and len(before) == mention.first
        after = self.words[mention.end : mention.end + _FAR]
        modal = next((k for k, word in enumerate(after) if word in _MODALS), None)
        return inverted or (modal is not None and self._governs(after, modal))

    def _governs(self, after: list[str], modal: int) -> bool:
        """Whether a modal says of the gathering before it that it might happen: only "would" needs an "if" beside it,
        since it is also the future of reported speech.
        """
        happening = _HAPPENING & set(after[modal + 1 : modal + 4])
        sure = after[modal] == "would" and "if" not in self.words and "have" not in after[modal + 1 : modal + 2]
        return bool(happening) and not sure and not nouns.HAPPENING & set(after[:modal])

    def _is_planned(self, mention: Mention) -> bool:
        """Whether the verb next to the mention speaks of the future: "will host the 20th Forum", "the
        talks are to be held".
        """
        for distance in range(1, 9):
            for i in (mention.first - distance, mention.end - 1 + distance):
                word = self.words[i] if 0 <= i < len(self.words) else ""
                if word in nouns.FUTURE or (
                    word == "to" and self.words[i - 1] in {"is", "are"} and self.words[i + 1 : i + 2] == ["be"]
                ):
                    return True
                if word in nouns.HAPPENED and not (i and self.words[i - 1] in {"be", "are", "is"}):
                    return False
        return False

    def _clause(self, mention: Mention) -> list[str]:
        """The words around a mention between semicolons, as far as the next mention that is not a part."""
        low, high = mention.head, mention.head
        while low > 0 and self.words[low - 1] not in {";", "“", "”"}:
            low -= 1
        while high < len(self.words) and self.words[high] not in {";", "“", "”"}:
            high += 1
        others = [o.mention for o in self.occasions if o.mention is not mention and not o.mention.part]
        low = max([low, *[m.end for m in others if m.end <= mention.first]])
        high = min([high, *[m.first for m in others if m.first >= mention.end]])
        return self.words[low:high]

    def _in_clause_of(self, mention: Mention, small: set[str]) -> bool:
        i = mention.first - 1
        while i >= 0 and self.words[i] in nouns.DETERMINERS:
            i -= 1
        return i >= 0 and self.words[i] in small

    def _is_beside(self, mention: Mention, verbs: frozenset[str]) -> bool:
        """Whether one of the verbs stands right before the mention or after it."""
        before = self.words[max(0, mention.first - _BESIDE) : mention.first]
        return not verbs.isdisjoint(before) or not verbs.isdisjoint(self.words[mention.end : mention.end + _BESIDE])

    def _is_part_told(self, mention: Mention) -> bool:
        """Whether its opening or closing is told of: "durante la inauguración del seminario"."""
        i = mention.first - 1
        while i >= 0 and self.words[i] in nouns.DETERMINERS:
            i -= 1
        return i > 0 and self.words[i] in _OF and self.words[i - 1] in _PARTS

    def _is_called_off(self, clause: list[str]) -> bool:
        joined = " ".join(clause)
        return bool(nouns.CALLED_OFF & set(clause)) or any(phrase in joined for phrase in _CALLED_OFF)
