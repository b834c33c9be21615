"""Offices in Spanish and French: head + adjectives (+ status) + what "de", "para", "en" and the like tie to it."""

from __future__ import annotations

import re

from kg.extract.annotation import Annotated
from kg.extract.document import Document
from kg.extract.neolatin.demonym import read_demonym
from kg.extract.neolatin.extent import Lead, read_lead
from kg.extract.neolatin.lexicon import (
    ARTICLES,
    BEFORE_HEAD,
    EXPERTS,
    FORMER_PREFIX,
    FUNCTION,
    HEADS,
    LOOSE_BODIES,
    OF,
    ORDINALS,
    PREFIX,
    REGION_NOUNS,
    SAYING,
    STATUS,
    STATUS_PHRASES,
    fold,
    words,
)  # fmt: skip
from kg.extract.neolatin.look import is_adjective, is_common
from kg.extract.neolatin.nominal import read_nominal
from kg.extract.office import Office
from kg.extract.phrase import Phrase, PhraseKind, spell
from kg.facts import Status

FOR = words("para pour")
IN = words("en dans au aux à a por")
TO = words("ante auprès")
ON = words("sobre sur contra contre")
CHARGED = words("encargado encargada chargé chargée responsable")
_LEADS = OF | FOR | IN | TO | ON
_MOST_COMPLEMENTS = 6
_FORMER = re.compile(r"^[eE]x-?(?=[^\W\d_]{4})")
#: Heads that qualify another head before them: "ministre conseiller", "ministra consejera".
_QUALIFYING = words(
    """conseiller conseillère consejero consejera coordinador coordinadora delegado delegada délégué déléguée secretario
    secretaria portavoz porte-parole"""
)


def find_offices(document: Document, annotated: Annotated, stops: frozenset[int]) -> list[Office]:
    """The offices of a sentence, left to right; stops: tokens at which a person's name begins."""
    offices: list[Office] = []
    i = 0
    while i < len(annotated):
        head = annotated.heads[i]
        if head is None or head[0] != i:
            i += 1
            continue
        office = _read_office(document, annotated, head, stops, offices[-1].end if offices else 0)
        offices.append(office)
        i = max(office.end, head[1])
    return offices


def _read_office(
    document: Document, annotated: Annotated, head: tuple[int, int], stops: frozenset[int], floor: int
) -> Office:
    first, before = _read_before(annotated, head[0], floor)
    title = _Title(document, annotated, head, stops)
    complements, end, status = _read_complements(document, annotated, title, stops)
    return Office(
        first=first,
        end=end,
        head=head,
        modifiers=_read_ordinal(document, annotated, head[0]),
        title=title.text(),
        status=next((s for s in (title.status, status, before) if s != "current"), "current"),
        employer=None,
        nation=title.nation,
        complements=complements,
        romance=True,
    )


def _read_before(annotated: Annotated, head: int, floor: int) -> tuple[int, Status]:
    """Where the phrase begins, and the status that words before its head state: "el entonces ministro"."""
    i = head
    status: Status = "current"
    while i > floor and fold(annotated.text(i - 1)) in BEFORE_HEAD | ORDINALS | set(STATUS) | {"-"}:
        i -= 1
        status = STATUS.get(fold(annotated.text(i)), status)
    return i, status


def _read_ordinal(document: Document, annotated: Annotated, head: int) -> str:
    """The ordinal right before a head: "premier" vice-président."""
    return spell(document, annotated, head - 1, head) if fold(annotated.text(head - 1)) in ORDINALS else ""


class _Title:
    """The head with the adjectives that belong to it; status and country apart."""

    def __init__(self, document: Document, annotated: Annotated, head: tuple[int, int], stops: frozenset[int]) -> None:
        self.annotated = annotated
        self.status: Status = "former" if is_former(annotated.text(head[0])) else "current"
        self.nation: str | None = None
        self.kept = list(range(*head))
        self.is_expert = fold(annotated.text(head[0])) in EXPERTS
        self.end = head[1]
        self._document = document
        while self.end < len(annotated) and self.end not in stops:
            after = self._read_status() or self._read_nation() or self._read_adjective() or self._read_second()
            if not after:
                break
            self.end = after

    def _read_status(self) -> int:
        status, after = read_status(self.annotated, self.end)
        if status is not None and status != "current":
            self.status = status
        return after if status is not None else 0

    def _read_nation(self) -> int:
        name = read_demonym(self.annotated.text(self.end))
        known = self._document.gazetteer.country(name) if name else None
        if known is None:
            return 0
        self.nation = known.country
        return self.end + 1

    def _read_adjective(self) -> int:
        i = self.end
        word = self.annotated.text(i)
        focal = fold(self.annotated.text(i - 1)) == "focal" and word.islower() and fold(word) not in FUNCTION
        if focal and is_common(word):
            self.kept.append(i)
            return i + 1  # "point focal migration"
        fits = word[0].isalpha() and self.annotated.hits[i] is None and self.annotated.heads[i] is None
        if not fits or fold(word) in SAYING or fold(word) in CHARGED or not is_adjective(word):
            return 0
        self.kept.append(i)
        return i + 1

    def _read_second(self) -> int:
        """A second head that only qualifies the first one: "ministre conseiller", "ministra consejera"."""
        i = self.end
        head = self.annotated.heads[i]
        second = head is not None and head[0] == i and fold(self.annotated.text(i)) in _QUALIFYING
        if not second:
            return 0
        self.kept.append(i)
        return i + 1

    def text(self) -> str:
        """The words kept, runs of them as printed."""
        runs: list[list[int]] = []
        for i in self.kept:
            if runs and runs[-1][-1] + 1 == i:
                runs[-1].append(i)
            else:
                runs.append([i])
        spelled = (spell(self._document, self.annotated, run[0], run[-1] + 1) for run in runs)
        title = " ".join(spelled)
        return _FORMER.sub("", title) if is_former(title.split()[0]) else title


def read_status(annotated: Annotated, i: int) -> tuple[Status | None, int]:
    """The status that stands at token i and the token after it; (None, i) where none does."""
    for phrase, status in STATUS_PHRASES:
        if tuple(fold(annotated.text(i + k)) for k in range(len(phrase))) == phrase:
            return status, i + len(phrase)
    word = fold(annotated.text(i))
    follows = fold(annotated.text(i + 1)) in OF and word in CHARGED
    return (STATUS[word], i + 1) if word in STATUS and not follows else (None, i)


def is_former(head: str) -> bool:
    """Whether a prefix says that the office is held no more: "exministra", but not "experta".

    >>> is_former("exministra"), is_former("experta")
    (True, False)
    """
    word = fold(head)
    rest = FORMER_PREFIX.sub("", word)
    return word not in HEADS and rest != word and (rest in HEADS or PREFIX.sub("", rest) in HEADS)


def _read_complements(
    document: Document, annotated: Annotated, title: _Title, stops: frozenset[int]
) -> tuple[tuple[tuple[str, Phrase], ...], int, Status]:
    """The phrases after a title with the small word before each, the end of the last, and a status that trails."""
    complements: list[tuple[str, Phrase]] = []
    end = title.end
    status: Status = "current"
    while end < len(annotated) and end not in stops and len(complements) < _MOST_COMPLEMENTS:
        found, after = read_status(annotated, end)
        if found is not None:
            status, end = found, after
            continue
        charge, lead = _read_charge(annotated, end)
        if lead is None or lead.end in stops:
            break
        phrase = _read_object(document, annotated, lead, stops)
        if phrase is None or not (_fits(lead, phrase) or title.is_expert):
            break
        phrase = phrase._replace(kind=_kind_after(annotated, lead, phrase))
        complements.append((charge + lead.word, phrase._replace(article=lead.article)))
        end = phrase.end
    return tuple(complements), end, status


def _read_charge(annotated: Annotated, i: int) -> tuple[str, Lead | None]:
    """The small word at token i with what may stand before it: "chargée" de, "a cargo" de, "près" de."""
    comma = annotated.text(i) == "," and fold(annotated.text(i + 1)) in CHARGED - {"responsable"}
    if comma or fold(annotated.text(i)) in CHARGED:
        charge = f", {annotated.text(i + 1)} " if comma else f"{annotated.text(i)} "
        return charge, read_lead(annotated, i + 1 + comma, OF)
    pair = (fold(annotated.text(i)), fold(annotated.text(i + 1)))
    if pair in {("a", "cargo"), ("en", "charge")}:
        return f"{annotated.text(i)} {annotated.text(i + 1)} ", read_lead(annotated, i + 2, OF)
    if pair[0] == "aupres":
        lead = read_lead(annotated, i + 1, OF)
        return "", lead._replace(word=f"auprès {lead.word}") if lead is not None else None
    return "", read_lead(annotated, i, _LEADS)


def _read_object(document: Document, annotated: Annotated, lead: Lead, stops: frozenset[int]) -> Phrase | None:
    """The phrase after a small word; another office may stand there: "conseiller du ministre de la Sécurité"."""
    i = lead.end
    while fold(annotated.text(i)) in ARTICLES and annotated.hits[i] is None:
        i += 1
    head = annotated.heads[i] if i < len(annotated) else None
    if head is None or (fold(lead.word) not in OF | {"al", "au"} and not fold(lead.word).startswith("aupres")):
        return read_nominal(document, annotated, lead.end, stops)
    title = _Title(document, annotated, head, stops)
    end = title.end
    inner = read_lead(annotated, end, OF)
    field = read_nominal(document, annotated, inner.end, stops) if inner is not None else None
    if field is not None and field.kind == "field":
        end = field.end
    return Phrase(i, end, "field", spell(document, annotated, i, end))


def _kind_after(annotated: Annotated, lead: Lead, phrase: Phrase) -> PhraseKind:
    """What the phrase is after its small word: "en Makamba" a place, "de cabinet" a field."""
    word = fold(lead.word)
    single = phrase.end == phrase.first + 1
    if phrase.kind == "field" and word in IN and _is_town(phrase):
        return "place"
    if phrase.kind == "field" and word in FOR and fold(annotated.text(phrase.first)) in REGION_NOUNS:
        return "place"
    if phrase.kind == "body" and single and not phrase.known:
        return "field" if annotated.text(phrase.first).islower() or fold(phrase.name) in LOOSE_BODIES else "body"
    return phrase.kind


def _is_town(phrase: Phrase) -> bool:
    """Whether capitals after "en" or "à" that are no nouns of government are a place."""
    return phrase.name[:1].isupper() and not is_common(phrase.name.split()[0])


def _fits(lead: Lead, phrase: Phrase) -> bool:
    """Whether the phrase after the small word can belong to an office: no lower-case adverbial after "en" or "à"."""
    word = fold(lead.word)
    if word == "por" and phrase.kind != "place":
        return phrase.kind == "country" or _is_town(phrase)
    if word in {"en", "dans", "a"} and phrase.kind == "field":
        return phrase.name[:1].isupper() or (word == "a" and bool(lead.article))
    return True
