"""How far the name of a Spanish or French gathering goes on: fields that "y" joins, titles in quotation marks."""

from __future__ import annotations

from kg.extract.bodies.scene import Scene
from kg.extract.syntax.neolatin.look import VERB_ENDING, is_adjective, is_common
from kg.extract.text import kind as nouns
from kg.extract.text.ordinal import read_ordinal
from kg.extract.text.romance import is_noun, read_link, skip_adjectives, skip_articles
from kg.extract.text.saying import words as word_set

_AND = frozenset({"y", "e", "et"})
_QUOTES = {"“": "”", "«": "»", '"': '"', "‘": "’", "'": "'"}
#: Participles between a gathering and its title: "taller denominado “X”".
_CALLED = word_set(
    """denominado denominada titulado titulada llamado llamada intitulé intitulée dénommé dénommée baptisé baptisée"""
)
#: What may follow a field that "y" joins to the one before it, where the next word is no verb's object.
_AFTER_FIELD = word_set(", . ; ) ( de del du des d' en para pour sobre sur que con avec à au au y e et") | {""}
#: Gatherings for those whom "a" or "à" leads to.
_TEACHING = word_set("taller curso capacitación formación formation atelier jornada seminario séminaire")
_LONGEST_TITLE = 30
_LONGEST_RUN = 14


def extend_name(scene: Scene, head: int, end: int) -> int:
    """The token after all that belongs to the name of the gathering whose noun is at `head`, `end` or later."""
    extension = _Extension(scene, head)
    while (further := extension.step(end)) > end:
        end = further
    return end


class _Extension:
    """Reads what goes on with the name of one gathering."""

    def __init__(self, scene: Scene, head: int) -> None:
        self.scene = scene
        self.annotated = scene.annotated
        self.head = head
        self.is_named = self.annotated.tokens[head].is_capital
        self.people = {k for span in scene.reading.names for k in range(span.first, span.end)}
        self.plain = skip_adjectives(self.annotated, head + 1)

    def step(self, end: int) -> int:
        """The token after the next part of the name from token `end` on, or `end`."""
        steps = (
            self._read_title, self._read_capitals, self._read_joined, self._read_list, self._read_field,
            self._read_parties, self._read_taught, self._read_reason,
        )  # fmt: skip
        return next((further for step in steps if (further := step(end)) > end), end)

    def _read_title(self, i: int) -> int:
        """A title in quotation marks, a participle before it: "(el foro) “X”", "(el taller) titulado “X”"."""
        start = i + (self.annotated.lower(i) in _CALLED)
        closing = _QUOTES.get(self.annotated.text(start))
        if closing is None or not self.annotated.text(start + 1)[:1].isupper():
            return i
        reach = range(start + 2, min(start + _LONGEST_TITLE, len(self.annotated)))
        return next((k + 1 for k in reach if self.annotated.text(k) == closing), i)

    def _read_capitals(self, i: int) -> int:
        """A title in capitals right after the noun: "(el seminario) Política exterior de México"."""
        if i != self.plain or not self._is_free_capital(i) or i in self.people:
            return i
        end = i + 1
        while end < len(self.annotated) and end - i < _LONGEST_RUN and self._goes_on(end):
            end += 1
        return end

    def _goes_on(self, i: int) -> bool:
        word = self.annotated.text(i)
        verb = VERB_ENDING.fullmatch(word) is not None or word in nouns.HAPPENING or word in {"que", "qui", "es", "fue"}
        return self.annotated.tokens[i].is_word and not verb and i not in self.people and not self._is_dated(i)

    def _is_free_capital(self, i: int) -> bool:
        """Whether a capital stands at token i that is no known name, office or form of address."""
        if i >= len(self.annotated) or not self.annotated.tokens[i].is_capital or self.annotated.honorific[i]:
            return False
        free = self.annotated.hits[i] is None and self.annotated.heads[i] is None
        return free and self.annotated.tokens[i].is_word and self.scene.body_at(i) is None

    def _read_joined(self, i: int) -> int:
        """A second field: "(sobre migración) y desarrollo", "(gestión de asilo) e integración de refugiados"."""
        if self.annotated.lower(i) not in _AND or i == self.plain:
            return i
        first = skip_articles(self.annotated, i + 1)
        word = self.annotated.text(first)
        capital = self.annotated.tokens[i - 1].is_capital
        if not self._is_field(first) or (word[:1].isupper() and not capital):
            return i
        end = skip_adjectives(self.annotated, first + 1)
        return end if self.annotated.lower(end) in _AFTER_FIELD else i

    def _is_field(self, i: int) -> bool:
        """Whether a noun stands at token i that is neither a person, a body nor a verb."""
        if i >= len(self.annotated) or i in self.people or self.annotated.hits[i] is not None:
            return False
        word = self.annotated.text(i)
        verb = VERB_ENDING.fullmatch(word) is not None or word.lower() in nouns.HAPPENING
        return is_noun(self.annotated, i) and not verb and word.lower() not in nouns.NOUNS

    def _read_list(self, i: int) -> int:
        """Fields in capitals in a list that "y" closes: "(Protección), Refugio y Apatridia"."""
        end, items = i, 0
        while self.annotated.text(end) == "," and self._is_title_word(end - 1) and self._is_title_word(end + 1):
            end = skip_adjectives(self.annotated, end + 2)
            items += 1
        closed = self.annotated.lower(end) in _AND and self._is_title_word(end + 1)
        return skip_adjectives(self.annotated, end + 2) if items and closed else i

    def _is_title_word(self, i: int) -> bool:
        return self._is_free_capital(i) and (i not in self.people or self._is_field_of(i))

    def _is_field_of(self, i: int) -> bool:
        """Whether capitals that look like a name are fields: a noun of government, or what "y" joins to one."""
        joined = self.annotated.lower(i - 1) in _AND and is_common(self.annotated.text(i - 2))
        return is_common(self.annotated.text(i)) or joined

    def _read_field(self, i: int) -> int:
        """Where or in what a named series is held by its name: "(Prosperidad) en Centroamérica"."""
        if not self.is_named or self.annotated.lower(i) != "en":
            return i
        first = skip_articles(self.annotated, i + 1)
        hit = self.annotated.hits[first] if first < len(self.annotated) else None
        if hit is not None and hit.entry.kind == "region":
            return next((k for k in range(first, len(self.annotated)) if self.annotated.hits[k] is not hit), first + 1)
        if not (self._is_free_capital(first) and is_common(self.annotated.text(first))):
            return i
        end = first + 1
        while self._is_free_capital(end) and (is_common(word := self.annotated.text(end)) or is_adjective(word)):
            end += 1
        return end

    def _read_parties(self, i: int) -> int:
        """The bodies between which it is: "entre la CRM y la CSM"."""
        if self.annotated.lower(i) != "entre":
            return i
        first = self.scene.body_at(skip_articles(self.annotated, i + 1))
        end = self._past_bracket(first.end) if first is not None else i
        if first is None or self.annotated.lower(end) not in _AND:
            return i
        second = self.scene.body_at(skip_articles(self.annotated, end + 1))
        return self._past_bracket(second.end) if second is not None else i

    def _past_bracket(self, i: int) -> int:
        bracketed = self.annotated.text(i) == "(" and self.annotated.text(i + 2) == ")"
        return i + 3 if bracketed else i

    def _read_taught(self, i: int) -> int:
        """Those whom a training is for: "(taller) a oficinas de atención"."""
        taught = self.annotated.lower(i) in {"a", "à"} and self.annotated.lower(self.head) in _TEACHING
        if not taught or self.annotated.text(i + 1)[:1].isupper() or not self._is_field(i + 1):
            return i
        end = skip_adjectives(self.annotated, i + 2)
        while (link := read_link(self.annotated, end))[1] > link[0] and self.annotated.text(link[0]).islower():
            end = link[1]
        return end

    def _read_reason(self, i: int) -> int:
        """What a ceremony is held for: "(la ceremonia) por el 65° aniversario de la Y"."""
        if i != self.plain or self.annotated.lower(i) not in {"por", "pour"}:
            return i
        first = skip_articles(self.annotated, i + 1)
        first += read_ordinal(self.annotated.text(first)) is not None or self.annotated.text(first)[:1].isdigit()
        if not self._is_field(first) or self.annotated.text(first)[:1].isupper():
            return i
        end = skip_adjectives(self.annotated, first + 1)
        link, stop = read_link(self.annotated, end)
        body = self.scene.body_at(link) if stop > link or link > end else None
        return self._past_bracket(body.end) if body is not None else max(stop, end)

    def _is_dated(self, i: int) -> bool:
        start = self.annotated.tokens[i].start
        return any(date.start <= start < date.end for date in self.scene.dates)
