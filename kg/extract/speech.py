"""Verbs with which a release attributes words to somebody, and what stands after them."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from kg.extract.annotation import Annotated
from kg.extract.model import base_verbs, irregular_pasts

#: "that" after the verb; "that" after the verb and the person told; a person and "to"; words in quotes only.
Takes = Literal["clause", "listener", "order", "words"]
Form = Literal["finite", "gerund"]

_LEMMAS: dict[Takes, str] = {
    "clause": """say state add note explain stress emphasize emphasise underline underscore highlight remark comment
        observe declare announce affirm reaffirm reiterate recall conclude continue insist argue acknowledge admit
        assert confirm maintain mention reply respond report reveal indicate convey clarify caution claim suggest
        propose express disclose guarantee predict point_out agree recommend pledge promise vow repeat
        instruct request demand believe estimate contend warn advise urge share signal write""",
    "listener": "tell inform assure remind warn advise notify caution promise persuade",
    "order": """urge encourage invite instruct direct request ask call_on call_upon appeal_to advise order exhort
        task implore""",
    "words": "say tell ask joke quip exclaim quote reflect laugh answer respond begin add continue conclude describe",
}  # fmt: skip
_IRREGULAR = {
    "say": ("said", "says", "saying"), "tell": ("told", "tells", "telling"),
    "write": ("wrote", "writes", "writing"), "begin": ("began", "begins", "beginning"),
    "quip": ("quipped", "quips", "quipping"),
}  # fmt: skip
#: Spanish and French: finite forms, and gerunds, by what follows; after "que", or a person and "a", "à" or "de".
_ROMANCE: dict[Takes, str] = {
    "clause": """dijo dice señaló señala afirmó afirma indicó indica explicó explica destacó destaca subrayó subraya
        agregó agrega añadió añade expresó manifestó comentó declaró recordó sostuvo aseguró apuntó advirtió recalcó
        enfatizó precisó concluyó contó resaltó reiteró anunció mencionó insistió reconoció confirmó informó
        déclaré déclare dit souligné souligne ajouté ajoute indiqué indique expliqué explique affirmé affirme
        rappelé rappelle précisé précise noté note estimé estime conclu insisté averti annoncé annonce réaffirmé
        reconnu assuré fait_valoir fait_remarquer fait_observer""",
    "listener": "informó recordó aseguró advirtió informé rappelé assuré averti",
    "order": "instó exhortó invitó pidió llamó animó exhorté appelé invité encouragé demandé",
    "words": "dijo preguntó respondió contestó relató lancé demandé répondu confié raconté",
}  # fmt: skip
_ROMANCE_GERUNDS = """señalando afirmando indicando subrayando agregando añadiendo destacando recordando soulignant
    ajoutant indiquant précisant rappelant affirmant expliquant notant estimant""".split()  # fmt: skip
_AUXILIARIES = frozenset({"has", "have", "had", "having", "ha", "a", "ont", "avait", "había", "haya"})
_BEING = frozenset({"is", "was", "are", "were", "be", "been", "being", "fue", "es", "est", "été", "get", "got"})
_ADVERBS = frozenset(
    """also further then later again today yesterday repeatedly once thus therefore additionally moreover first earlier
    consistently recently just already always publicly también además luego hoy ayer aussi également ensuite
    encore hier""".split()
)


class Verb(NamedTuple):
    """A verb of saying: tokens `first` to `end` of a sentence (a particle included), and what it can take."""

    first: int
    end: int
    takes: frozenset[Takes]
    form: Form
    romance: bool = False


def find_verbs(annotated: Annotated) -> list[Verb]:
    """The active forms of verbs of saying in a sentence, left to right; participles of the passive are left out."""
    verbs = []
    for i in range(len(annotated)):
        verb = _read_verb(annotated, i)
        if verb is not None and not _is_passive(annotated, i):
            verbs.append(verb)
    return verbs


def _read_verb(annotated: Annotated, i: int) -> Verb | None:
    word = annotated.lower(i)
    for size in (2, 1):
        phrase = "_".join(annotated.lower(i + k) for k in range(size))
        found = _forms().get(phrase)
        if found is not None:
            takes, form, romance = found
            return Verb(i, i + size, takes, form, romance)
        if word not in _first_words():
            return None
    return None


def is_saying(word: str) -> bool:
    """Whether a word in lower case is a form of a verb of saying.

    >>> is_saying("says"), is_saying("seas")
    (True, False)
    """
    return word in _forms()


@cache
def _forms() -> dict[str, tuple[frozenset[Takes], Form, bool]]:
    table: dict[tuple[str, Form, bool], set[Takes]] = {}
    for takes, lemmas in _LEMMAS.items():
        for lemma in lemmas.split():
            for spelling, form in _inflect(lemma):
                table.setdefault((spelling, form, False), set()).add(takes)
    for takes, forms in _ROMANCE.items():
        for spelling in forms.split():
            table.setdefault((spelling, "finite", True), set()).add(takes)
    for spelling in _ROMANCE_GERUNDS:
        table.setdefault((spelling, "gerund", True), set()).add("clause")
    return {spelling: (frozenset(takes), form, romance) for (spelling, form, romance), takes in table.items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(spelling.partition("_")[0] for spelling in _forms())


def _inflect(lemma: str) -> list[tuple[str, Form]]:
    """Past, third person and gerund of a verb, with its particle.

    >>> _inflect("point_out")
    [('pointed_out', 'finite'), ('points_out', 'finite'), ('pointing_out', 'gerund')]
    """
    verb, mark, particle = lemma.partition("_")
    stem = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2] not in "aeo":
        regular = (verb[:-1] + "ied", verb[:-1] + "ies", verb + "ing")
    else:
        regular = (stem + "ed", verb + ("es" if verb.endswith("s") else "s"), (stem if verb != "agree" else verb) + "ing")
    past, present, gerund = _IRREGULAR.get(verb, regular)
    return [(past + mark + particle, "finite"), (present + mark + particle, "finite"), (gerund + mark + particle, "gerund")]


def _is_passive(annotated: Annotated, i: int) -> bool:
    """Whether the form is no predicate of a subject before it: "was told", "to be noted", "is asked", "not said"."""
    j = skip_adverbs(annotated, i - 1)
    word = annotated.lower(j)
    if word in _AUXILIARIES:
        return annotated.lower(skip_adverbs(annotated, j - 1)) in {"not", "no", "to"}
    return word in _BEING or word in {"not", "never", "by", "the", "an", "of"}


def skip_adverbs(annotated: Annotated, i: int) -> int:
    """The index of the last token at or before `i` that is no adverb."""
    while i >= 0 and is_adverb(annotated.lower(i)):
        i -= 1
    return i


def is_adverb(word: str) -> bool:
    """Whether a word in lower case is an adverb that stands beside verbs."""
    return word in _ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in {"only", "family", "july", "reply"})


def skip_auxiliaries(annotated: Annotated, i: int) -> int:
    """The index of the last token at or before `i` that is no adverb and no auxiliary of the perfect."""
    j = skip_adverbs(annotated, i)
    while j >= 0 and annotated.lower(j) in _AUXILIARIES and annotated.tokens[j].text.islower():
        j = skip_adverbs(annotated, j - 1)
    return j


def is_predicate(annotated: Annotated, i: int) -> bool:
    """Whether token i looks like a finite verb: a form of being or having, a modal, or a past form."""
    token = annotated.tokens[i]
    word = token.text
    if not word.islower():
        return False
    if word in _FINITE:
        return True
    if annotated.lower(i - 1) in {"the", "a", "an", "of", "by", "in", "for", "with", "their", "his", "her", "its"}:
        return False
    return is_past(word) or word in _forms() and _forms()[word][1] == "finite"


_FINITE = frozenset(
    """is was are were has had have will would can could should shall may might must does did do es fue era est était
    sont ont avait será sera""".split()
)


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
    return word[:-1] in verbs or word[:-2] in verbs or (len(word) > 4 and word[-3] == word[-4] and word[:-3] in verbs)


def is_base_verb(word: str) -> bool:
    """Whether a word can be an infinitive: English ones by the word list, Spanish and French ones by their endings."""
    lowered = word.lower()
    american = lowered.removesuffix("ise") + "ize" if lowered.endswith("ise") else lowered
    return american in base_verbs() or lowered in base_verbs() or lowered in {"not", "no", "ne"} or lowered.endswith(("ar", "er", "ir", "re"))
