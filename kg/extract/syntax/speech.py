"""Which words of a sentence are verbs of saying, and which can be predicates at all."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from kg.extract.text.annotation import Annotated
from kg.extract.text.model import base_verbs, irregular_pasts
from kg.extract.text.saying import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    ENGLISH,
    FINITE,
    IRREGULAR,
    ROMANCE,
    ROMANCE_GERUNDS,
    SOURCES,
    Takes,
)

Form = Literal["finite", "gerund"]
#: Spelling, particle after an underscore, → what the verb takes, and its form.
_Table = dict[str, tuple[frozenset[Takes], Form]]

_DETERMINERS = frozenset({"the", "a", "an", "of", "by", "in", "for", "with", "their", "his", "her", "its"})
#: What a verb in progress can take: orders and quotations come after the plain forms.
_TELLING: frozenset[Takes] = frozenset({"clause", "listener"})
_ROMANCE_PASTS = ("ó", "aron", "ieron")


#: In Spanish and French an aside may part these from their participle: "a, pour sa part, demandé".
_ROMANCE_AUXILIARIES = frozenset({"ha", "han", "a", "ont", "avait"})


#: Of these "y" tells where: "y a déclaré"; and what may stand between them and their participles.
_FRENCH_AUXILIARIES = frozenset({"a", "ont", "avait", "avaient"})
_ASIDES = (
    ("pour", "sa", "part"), ("quant", "à", "lui"), ("quant", "à", "elle"), ("de", "son", "côté"), ("à", "son", "tour"),
    ("por", "su", "parte"), ("a", "su", "vez"), ("par", "ailleurs"), ("en", "outre"), ("en", "effet"),
)  # fmt: skip


class Verb(NamedTuple):
    """A verb of saying: tokens `first` to `end` of a sentence (a particle included), and what it can take."""

    first: int
    end: int
    takes: frozenset[Takes]
    form: Form


def find_verbs(annotated: Annotated, *, romance: bool = False) -> list[Verb]:
    """The active forms of verbs of saying, left to right; romance: of Spanish and French ones."""
    table = _romance_forms() if romance else _english_forms()
    openings = _openings(romance=romance)
    verbs = []
    for i in range(len(annotated)):
        verb = _read_verb(annotated, i, table) if annotated.lower(i) in openings else None
        if verb is not None and not romance:
            verb = _in_progress(annotated, verb)
        if verb is not None and not _is_passive(annotated, verb.first):
            verbs.append(verb)
    return verbs


@cache
def _openings(*, romance: bool) -> frozenset[str]:
    """The first words of the forms of a table."""
    return frozenset(spelling.partition("_")[0] for spelling in (_romance_forms() if romance else _english_forms()))


def _in_progress(annotated: Annotated, verb: Verb) -> Verb:
    """The verb with the form of "to be" before its gerund, which makes it finite: "is warning that"."""
    being = skip_adverbs(annotated, verb.first - 1)
    if verb.form != "gerund" or annotated.lower(being) not in {"is", "was", "are", "were"}:
        return verb
    return verb._replace(first=being, form="finite", takes=verb.takes & _TELLING)


def _read_verb(annotated: Annotated, i: int, table: _Table) -> Verb | None:
    for size in (5, 4, 3, 2, 1):
        spelling = "_".join(annotated.lower(k) for k in range(i, i + size))
        if spelling in table:
            return Verb(i, i + size, *table[spelling])
    return None


def is_saying(word: str) -> bool:
    """Whether a word in lower case is a form of an English verb of saying.

    >>> is_saying("says"), is_saying("seas")
    (True, False)
    """
    return word in _english_forms()


@cache
def _english_forms() -> _Table:
    table: dict[str, tuple[set[Takes], Form]] = {}
    for takes, lemmas in ENGLISH.items():
        for lemma in lemmas:
            for spelling, form in _inflect(lemma):
                table.setdefault(spelling, (set(), form))[0].add(takes)
    return {spelling: (frozenset(takes), form) for spelling, (takes, form) in table.items()}


@cache
def _romance_forms() -> _Table:
    table: dict[str, set[Takes]] = {}
    for takes, forms in ROMANCE.items():
        for spelling in forms:
            table.setdefault(spelling, set()).add(takes)
    finite: _Table = {spelling: (frozenset(takes), "finite") for spelling, takes in table.items()}
    return finite | {spelling: (frozenset({"clause"}), "gerund") for spelling in ROMANCE_GERUNDS}


def _inflect(lemma: str) -> list[tuple[str, Form]]:
    """Past, third person and gerund of a verb, with its particle.

    >>> _inflect("point_out")
    [('pointed_out', 'finite'), ('points_out', 'finite'), ('pointing_out', 'gerund')]
    """
    verb, mark, particle = lemma.partition("_")
    past, present, gerund = (form + mark + particle for form in IRREGULAR.get(verb) or _regular(verb))
    return [(past, "finite"), (present, "finite"), (gerund, "gerund")]


def _regular(verb: str) -> tuple[str, str, str]:
    if verb.endswith("y") and verb[-2] not in "aeo":
        return verb[:-1] + "ied", verb[:-1] + "ies", verb + "ing"
    stem = verb.removesuffix("e")
    return (
        stem + "ed",
        verb + ("es" if verb.endswith("s") else "s"),
        (verb if verb.endswith("ee") else stem) + "ing",
    )


def _is_passive(annotated: Annotated, i: int) -> bool:
    """Whether the form is no predicate of a subject before it: "was told", "to be noted", "not said"."""
    j = skip_adverbs(annotated, i - 1)
    word = annotated.lower(j)
    if word in AUXILIARIES:
        return annotated.lower(skip_adverbs(annotated, j - 1)) in {"not", "no", "to"}
    return word in BEING or word in {"not", "never", "by", "the", "an", "of"}


def skip_adverbs(annotated: Annotated, i: int) -> int:
    """The index of the last token at or before `i` that is no adverb."""
    while i >= 0 and is_adverb(annotated.lower(i)):
        i -= 1
    return i


def is_adverb(word: str) -> bool:
    """Whether a word in lower case is an adverb that stands beside verbs."""
    if word in ADVERBS:
        return True
    return (
        word.endswith(("ly", "mente")) and len(word) > 4 and word not in {"only", "family", "july", "reply"}
    )


def skip_auxiliaries(annotated: Annotated, i: int) -> int:
    """The index of the last token at or before `i` that is no adverb and no auxiliary of the perfect."""
    j = _skip_aside(annotated, skip_adverbs(annotated, i))
    opening = _aside_before(annotated, j)
    if annotated.text(opening - 1) in _ROMANCE_AUXILIARIES:
        j = opening - 1
    while j >= 0 and annotated.tokens[j].text in AUXILIARIES:
        j = skip_adverbs(annotated, j - 1)
    there = annotated.text(j) == "y" and annotated.text(j + 1) in _FRENCH_AUXILIARIES
    return j - 1 if there else j


def _skip_aside(annotated: Annotated, j: int) -> int:
    """The index before a phrase such as "pour sa part" between an auxiliary and its participle, or j."""
    for aside in _ASIDES:
        start = j - len(aside) + 1
        if start > 0 and tuple(annotated.lower(k) for k in range(start, j + 1)) == aside:
            return start - 1
    return j


def _aside_before(annotated: Annotated, comma: int) -> int:
    """The comma that opens the aside of a few words which the comma at a token closes; 0 where there is none."""
    if annotated.text(comma) != ",":
        return 0
    return next((i for i in range(comma - 2, max(0, comma - 7), -1) if annotated.text(i) == ","), 0)


def source_after(annotated: Annotated, i: int) -> int:
    """The token after a phrase that leads to a source ("according to") at token i; 0 where none stands there."""
    for phrase in SOURCES.get(annotated.lower(i), ()):
        if all(annotated.lower(i + k) == word for k, word in enumerate(phrase)):
            return i + len(phrase)
    return 0


def is_predicate(annotated: Annotated, i: int) -> bool:
    """Whether token i looks like a finite verb: a form of being or having, a modal, or a past form."""
    word = annotated.text(i)
    if not word.islower():
        return False
    if word in FINITE:
        return True
    if annotated.lower(i - 1) in _DETERMINERS:
        return False
    return is_past(word) or is_saying(word) or (len(word) > 3 and word.endswith(_ROMANCE_PASTS))


def is_past(word: str) -> bool:
    """Whether an English word in lower case can be a past form.

    >>> is_past("opened"), is_past("met"), is_past("hundred"), is_past("need")
    (True, True, False, False)
    """
    if word in irregular_pasts():
        return True
    if not word.endswith("ed"):
        return False
    verbs = base_verbs()
    doubled = len(word) > 4 and word[-3] == word[-4] and word[:-3] in verbs
    return doubled or word[:-1] in verbs or word[:-2] in verbs or word[:-3] + "y" in verbs


def is_base_verb(word: str) -> bool:
    """Whether an English word can be an infinitive.

    >>> is_base_verb("recognise"), is_base_verb("the")
    (True, False)
    """
    lowered = word.lower()
    american = lowered.removesuffix("ise") + "ize" if lowered.endswith("ise") else lowered
    return american in base_verbs() or lowered in base_verbs() or lowered in {"not", "be"}


def is_infinitive(word: str) -> bool:
    """Whether a Spanish or French word has the ending of an infinitive, pronouns after it included.

    >>> is_infinitive("reconocer"), is_infinitive("échange")
    (True, False)
    """
    if word in {"ne", "no"}:
        return True
    return (
        word.islower()
        and word.isalpha()
        and len(word) > 3
        and word.endswith(("ar", "er", "ir", "re", "arse", "erse"))
    )
