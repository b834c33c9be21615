"""The stretch of a name in capitals: how far "Centre for Trade Law, Policy and Services" goes, and what heads it."""

from __future__ import annotations

from kg.extract.bodies.capital import BODY_NOUNS, DIALOGUE_NOUNS, LEADING_NOUNS, LONGEST, hit_at, hit_end
from kg.extract.text import kind as nouns
from kg.extract.text import lexicon
from kg.extract.text.almanac import MONTHS, WEEKDAYS
from kg.extract.text.annotation import Annotated
from kg.extract.text.romance import find_body_end, is_adjective, skip_adjectives
from kg.extract.text.saying import words as word_set

#: Nouns beside which a project has its name.
PROJECTS = word_set(
    """project programme program facility initiative study fund scheme platform campaign proyecto programa iniciativa
    estudio fondo plataforma campaña projet étude fonds plateforme campagne"""
)
ARTICLES = word_set("the la el los las le les l' l’")
OF = word_set("of de del du des d' d’")
#: Heads of bodies: nouns that name a body by what stands before or after them.
HEADS = lexicon.BODY_HEADS | BODY_NOUNS | LEADING_NOUNS | word_set(
    "assemblée asamblea parlement parlamento chancellery unidad unité consortium collectif colectivo collective alianza"
)
_AND = word_set("and & y e et")
#: Small words that tie a field to the noun before them.
_FIELD = word_set("on for against sobre para sur pour contre contra")
_INNER = OF | _FIELD | word_set("in at to between with en")
#: Heads, without those that name a field as often: "Trade Law, Policy and Services".
_STRICT = HEADS - word_set(
    "services service community customs police cooperation administration coordination republic kingdom"
)
#: Nouns of gatherings and days stand in no name, apart from those that head one.
_NO_WORDS = (nouns.NOUNS.keys() | {day.lower() for day in (*WEEKDAYS, *MONTHS)}) - HEADS - DIALOGUE_NOUNS
_PARTICIPLES = ("-funded", "-financed", "-led", "-backed")
#: So many articles stand in a row at most.
_ARTICLES = 3


class Stretch:
    """Reads names in capitals; `bodies`: tokens at which known bodies begin, `people`: those of people's names."""

    def __init__(
        self, annotated: Annotated, words: list[str], bodies: frozenset[int], people: frozenset[int], *, romance: bool
    ) -> None:
        self.annotated = annotated
        self.words = words
        self.bodies = bodies
        self.people = people
        self.romance = romance

    def read(self, i: int) -> tuple[int, str]:
        """The end of the name that begins at token i, and its head: the noun before its field or its "of"."""
        end, head, field = i + 1, self.words[i], False
        titled = i > 0 and self.words[i - 1] in PROJECTS
        while end < min(len(self.words), i + LONGEST):
            headed = any(word in HEADS for word in self.words[i:end])
            step = self._step(end, field=field, headed=headed, titled=titled)
            if step == end:
                break
            if self.words[end] in _INNER or (self.words[end] in _AND and headed):
                field = True
            elif not field and self.is_capital(end):
                head = self.words[end]
            end = step
        if not self.romance:
            return end, head
        if self.words[i] in HEADS:
            end = max(end, find_body_end(self.annotated, i, self._is_other))
        return skip_adjectives(self.annotated, end), self.words[i]

    def _is_other(self, k: int) -> bool:
        """Whether another body begins at a token: a known one, or one by its noun."""
        hit = hit_at(self.annotated, k)
        known = hit is not None and hit.entry.kind not in {"country", "region"}
        return known or k in self.bodies or self.words[k] in HEADS

    def _step(self, k: int, *, field: bool, headed: bool, titled: bool) -> int:
        """The token up to which a name goes on from token k; k where it ends."""
        word = self.words[k]
        if self._is_name_word(k) or self._is_tight(k):
            return k + 1
        if word in OF or word in _INNER:
            return self._field_end(k, headed=headed, titled=titled)
        if word in _AND:
            return self._joined_end(k, field=field, headed=headed)
        return k + 2 if word == "," and field and self._is_listed(k) else k

    def _is_tight(self, k: int) -> bool:
        """Whether token k belongs to the word before it: a mark between letters, an adjective after its noun."""
        tokens = self.annotated.tokens
        if self.romance and is_adjective(self.words[k]) and tokens[k].text.islower():
            return True
        if tokens[k - 1].end != tokens[k].start:
            return False
        return self.words[k] == "+" or (self.words[k] in {"-", "–", "'", "/"} and self._is_name_word(k + 1))

    def _field_end(self, k: int, *, headed: bool, titled: bool) -> int:
        """The end of the first word of a field that the small word at token k ties to a name; k where it ties none."""
        start = self.skip_articles(k + 1)
        if not self._is_name_word(start):
            return k
        if self.words[k] in OF:
            hit = hit_at(self.annotated, start)
            state = hit is not None and hit.entry.kind == "country" and not headed
            return k if state or self.leads_to_body(k + 1) else start + 1
        return start + 1 if titled or (headed and self.words[k] in _FIELD) else k

    def _joined_end(self, k: int, *, field: bool, headed: bool) -> int:
        """The end of the word that "and" at token k joins to a name: more of its field, or what its head ends."""
        if not field:
            return k + 1 if not headed and self._leads_on(k + 1) else k
        first = k + 1 + (self.words[k + 1 : k + 2] != [] and self.words[k + 1] in OF)
        start = self.skip_articles(first)
        hit = hit_at(self.annotated, start)
        state = hit is not None and hit.entry.kind == "country"
        other = state or self.is_head(start) or (start > first and self._leads_on(start))
        return start + 1 if self._is_name_word(start) and not other else k

    def _leads_on(self, i: int) -> bool:
        """Whether capitals from token i end in the head of a body: "(Refugees and) Migration Department"."""
        end = next((k for k in range(i, min(i + 5, len(self.words) + 1)) if not self._is_name_word(k)), i)
        return end > i + 1 and self.is_head(end - 1) and not any(self.is_head(k) for k in range(i, end - 1))

    def _is_listed(self, comma: int) -> bool:
        """Whether a comma joins fields: ", Policy and Services"."""
        for k in range(comma + 1, min(comma + 8, len(self.words))):
            if self.words[k] in _AND:
                return k > comma + 1 and self._is_name_word(k + 1) and not self.is_head(k + 1)
            if not self._is_name_word(k) and self.words[k] != ",":
                return False
        return False

    def leads_to_body(self, i: int) -> bool:
        """Whether what stands at token i, after its article, is a body of its own."""
        start = self.skip_articles(i)
        hit = hit_at(self.annotated, start)
        if hit is not None and hit.entry.kind == "country" and hit.form != "demonym":
            start = hit_end(self.annotated, start)
        elif hit is not None:
            return hit.entry.kind not in {"country", "region"}
        if start in self.bodies or self.is_head(start):
            return self.is_capital(start)
        end = next((k for k in range(start, min(start + 6, len(self.words))) if not self.is_capital(k)), start)
        return start > i and end - start > 1 and self.is_head(end - 1)

    def is_head(self, k: int) -> bool:
        """Whether token k is a noun of bodies that belongs to no known name."""
        return k < len(self.words) and self.words[k] in _STRICT and self.annotated.hits[k] is None

    def is_capital(self, k: int) -> bool:
        """Whether there is a token k, and it is in capitals."""
        return k < len(self.words) and self.annotated.tokens[k].is_capital

    def can_begin(self, k: int) -> bool:
        """Whether token k is in capitals and no participle such as "EU-funded"."""
        return self.is_capital(k) and not self.words[k].endswith(_PARTICIPLES)

    def _is_name_word(self, k: int) -> bool:
        """Whether token k can stand inside a name: a capital that begins no other one, person or known body."""
        if not self.is_capital(k) or self.annotated.honorific[k] or k in self.people:
            return False
        hit = hit_at(self.annotated, k)
        known = hit is not None and hit.entry.kind not in {"country", "region"}
        return not known and self.words[k] not in _NO_WORDS and not self.words[k].endswith(_PARTICIPLES)

    def skip_articles(self, i: int) -> int:
        """The token after the articles at token i."""
        end = i
        while end < min(len(self.words), i + _ARTICLES) and self.words[end] in ARTICLES:
            end += 1
        return end
