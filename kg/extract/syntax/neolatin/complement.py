"""What follows a title in Spanish and French: the phrases that "de", "para", "en" and the like tie to it."""

from __future__ import annotations

from kg.extract.syntax.neolatin.demonym import read_demonym, read_people
from kg.extract.syntax.neolatin.extent import Lead, bracket_end, read_lead, simple_end
from kg.extract.syntax.neolatin.look import is_common
from kg.extract.syntax.neolatin.nominal import read_nominal
from kg.extract.syntax.neolatin.title import Title, read_status
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.neolatin import (
    ABROAD,
    ANAPHORS,
    ARTICLES,
    BODIES,
    CHARGED,
    LOOSE_BODIES,
    OF,
    PEOPLES,
    REGION_NOUNS,
    fold,
    words,
)  # fmt: skip
from kg.extract.text.phrase import Phrase, PhraseKind, spell
from kg.extract.text.saying import words as word_set
from kg.facts import Status

FOR = words("para pour")
IN = words("en dans au aux à a por")
TO = words("ante auprès")
ON = words("sobre sur contra contre")
_LEADS = OF | FOR | IN | TO | ON
_MOST_COMPLEMENTS = 6
#: So many tokens may stand between a people and where it lives: "Marocains résidant à l'étranger".
_ASIDE = 5
#: Nouns of a country that name none, as in "del país anfitrión".
_LANDS = words("país pays")
_ACCREDITED = words("accrédité accréditée acreditado acreditada basé basée")
#: So many code points back stands the body that a mere noun points to.
_POINTING_REACH = 1500
#: Nouns that point to a body named before, and adjectives that say nothing of which it is.
_ORGANISATIONS = word_set(
    "organismo organización institución entidad dependencia agencia organisation organisme institution agence"
)
_WORLDWIDE = frozenset({"internacional", "internationale", "international", "multilateral", "regional", "onusienne"})
_FOUNDING = words("fundador fundadora cofundador cofundadora fondateur fondatrice cofondateur cofondatrice país pays")
_STATE = words("república république nación nation")
_HOSTING = words("anfitrión sede hôte organizador organisateur")


def find_last_body(document: Document, annotated: Annotated, i: int) -> str | None:
    """The body named last before token i, in the sentence or not far before it; None where none is known."""
    for k in range(i - 1, max(-1, i - _POINTING_REACH // 10), -1):
        defined = document.acronyms.get(annotated.text(k))
        if defined is not None:
            known = document.gazetteer.find(defined)
            return known.name if known is not None else defined
        hit = annotated.hits[k]
        if hit is not None and hit.entry.kind in {"organisation", "mechanism"}:
            return hit.entry.name
    start = annotated.sentence.start
    before = reversed(document.hits_in(max(0, start - _POINTING_REACH), start))
    return next((hit.entry.name for hit in before if hit.entry.kind in {"organisation", "mechanism"}), None)


class Tail:
    """What follows a title: phrases with the small word before each, a status, the country whose office it is."""

    def __init__(self, document: Document, annotated: Annotated, title: Title, stops: frozenset[int]) -> None:
        self.complements: list[tuple[str, Phrase]] = []
        self.status: Status = "current"
        self.nation: str | None = None
        self.end = title.end
        self._document = document
        self._annotated = annotated
        self._title = title
        self._stops = stops
        while self.end < len(annotated) and self.end not in stops and len(self.complements) < _MOST_COMPLEMENTS:
            if not (self._read_status() or self._read_pointing() or self._read_anaphor() or self._read_complement()):
                break

    def _read_status(self) -> bool:
        status, after = read_status(self._annotated, self.end)
        if status is not None:
            self.status, self.end = status, after
        return status is not None

    def _read_pointing(self) -> bool:
        """The body that "de ese organismo" or "de la organización" points back to, the last one named before."""
        lead = read_lead(self._annotated, self.end, OF)
        if lead is None:
            return False
        pointing = fold(self._annotated.text(lead.end)) in ANAPHORS
        noun = lead.end + pointing
        definite = pointing or bool(lead.article) or fold(lead.word) in {"del", "du"}
        if not definite or self._annotated.text(noun) not in _ORGANISATIONS:
            return False
        end = noun + 1 + (self._annotated.text(noun + 1) in _WORLDWIDE)
        named = self._annotated.text(end)[:1].isupper() and end not in self._stops
        if named or fold(self._annotated.text(end)) in OF:
            return False
        body = find_last_body(self._document, self._annotated, self._title.kept[0])
        if body is not None:
            self.complements.append((lead.word, Phrase(noun, end, "body", body, known=True)))
        self.end = end
        return True

    def _read_anaphor(self) -> bool:
        """Whether "de este país" or "du même ministère" stands there, which names nothing."""
        lead = read_lead(self._annotated, self.end, OF)
        if lead is None:
            return False
        if self._is_of_state(lead):
            self.end = lead.end + 1
            return True
        pointing = fold(self._annotated.text(lead.end)) in ANAPHORS
        noun = lead.end + pointing
        general = fold(self._annotated.text(noun)) in _LANDS and self._annotated.hits[noun] is None
        if not (pointing or general) and fold(lead.article) not in ANAPHORS:
            return False
        lower = self._annotated.text(noun).islower()
        if not lower and fold(self._annotated.text(noun)) not in BODIES:
            return False
        end = simple_end(self._document, self._annotated, noun, self._stops, lower=True)
        self.end = self._past_host(end) if general else end if lower else noun + 1
        return True

    def _is_of_state(self, lead: Lead) -> bool:
        """Whether it is the State of which a head of state says nothing new: "presidente de la República"."""
        annotated, noun = self._annotated, lead.end
        presides = fold(annotated.text(self._title.kept[0])).endswith(("presidente", "presidenta", "president"))
        state = fold(annotated.text(noun)) in _STATE and bool(lead.article)
        named = fold(annotated.text(noun + 1)) in OF or read_demonym(annotated.text(noun + 1)) is not None
        return presides and state and not named

    def _past_host(self, end: int) -> int:
        """The token after what a land is to a gathering: "(del país) anfitrión del evento"."""
        if fold(self._annotated.text(end)) not in _HOSTING:
            return end
        lead = read_lead(self._annotated, end + 1, OF)
        event = lead is not None and self._annotated.text(lead.end).islower()
        return lead.end + 1 if lead is not None and event else end + 1

    def _read_complement(self) -> bool:
        charge, lead = _read_charge(self._annotated, self.end)
        if lead is None or lead.end in self._stops:
            return False
        phrase = _read_object(self._document, self._annotated, lead, self._stops)
        if phrase is None or not (_fits(lead, phrase) or self._title.is_expert):
            return False
        self.end = phrase.end
        phrase = self._without_nation(phrase)
        phrase = phrase._replace(kind=_kind_after(self._annotated, lead, phrase, of_minister=self._title.is_minister))
        self.nation = self.nation or self._find_people_abroad(phrase)
        if phrase.kind == "field" and phrase.name[:1].isupper() and self._heads_named(lead):
            phrase = phrase._replace(kind="body")
        self.complements.append((charge + lead.word, phrase._replace(article=lead.article)))
        return True

    def _heads_named(self, lead: Lead) -> bool:
        """Whether what "de" leads to in capitals can only be a body: "fundador de X", "directora país de Y"."""
        head = {fold(self._annotated.text(k)) for k in range(self._title.kept[0], self._title.end)}
        return fold(lead.word) in OF and not _FOUNDING.isdisjoint(head)

    def _without_nation(self, phrase: Phrase) -> Phrase:
        """The portfolio without the adjective that says whose office it is: "de Seguridad" española."""
        at = self._find_nation(phrase) if phrase.kind == "field" and phrase.name[:1].isupper() else None
        if at is None:
            return phrase
        parts = (spell(self._document, self._annotated, *run) for run in ((phrase.first, at), (at + 1, phrase.end)))
        return phrase._replace(name=" ".join(part for part in parts if part))

    def _find_people_abroad(self, phrase: Phrase) -> str | None:
        """The country whose people live abroad, of whom a portfolio is: "des Maliens de l'Extérieur"."""
        if phrase.kind != "field":
            return None
        for i in range(phrase.first, phrase.end):
            if fold(self._annotated.text(i)) not in ABROAD:
                continue
            nations = (read_people(self._annotated.text(k)) for k in range(max(self._title.end, i - _ASIDE), i))
            known = next((known for name in nations if name and (known := self._find_country(name))), None)
            if known is not None:
                return known
        return None

    def _find_country(self, name: str) -> str | None:
        known = self._document.gazetteer.country(name)
        return known.country if known is not None else None

    def _find_nation(self, phrase: Phrase) -> int | None:
        """The token of a country's adjective that closes a portfolio, or stands after "State" within it."""
        for k in range(phrase.first + 1, phrase.end):
            word, before = self._annotated.text(k), fold(self._annotated.text(k - 1))
            name = read_demonym(word) if word.islower() else None
            known = self._document.gazetteer.country(name) if name else None
            placed = k == phrase.end - 1 or before in {"estado", "etat", "d'etat"}
            if known is not None and placed and before not in PEOPLES:
                self.nation = known.country
                return k
        return None


def _read_charge(annotated: Annotated, i: int) -> tuple[str, Lead | None]:
    """The small word at token i with what may stand before it: "chargée" de, "a cargo" de, "près" de."""
    comma = annotated.text(i) == "," and fold(annotated.text(i + 1)) in CHARGED - {"responsable"}
    if comma or fold(annotated.text(i)) in CHARGED:
        charge = f", {annotated.text(i + 1)} " if comma else f"{annotated.text(i)} "
        return charge, read_lead(annotated, i + 1 + comma, OF)
    pair = (fold(annotated.text(i)), fold(annotated.text(i + 1)))
    if pair[0] in _ACCREDITED:
        return "", read_lead(annotated, i + 1, IN | TO)
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
    title = Title(document, annotated, head, stops)
    end = title.end
    if (house := _read_commission(document, annotated, i, end, stops)) is not None:
        return house
    inner = read_lead(annotated, end, OF)
    field = read_nominal(document, annotated, inner.end, stops) if inner is not None else None
    if field is not None and field.kind == "field":
        end = field.end
    return Phrase(i, end, "field", spell(document, annotated, i, end))


def _read_commission(
    document: Document, annotated: Annotated, first: int, end: int, stops: frozenset[int]
) -> Phrase | None:
    """A body by the office that heads it, where its acronym follows: "del Alto Comisionado para los X (ACNUR)"."""
    for _ in range(2):
        lead = read_lead(annotated, end, OF | FOR)
        phrase = read_nominal(document, annotated, lead.end, stops) if lead is not None else None
        end = phrase.end if phrase is not None else end
    hit = annotated.hits[end + 1] if annotated.text(end) == "(" and end + 1 < len(annotated) else None
    if hit is None or hit.entry.kind != "organisation":
        return None
    return Phrase(first, bracket_end(annotated, end), "body", hit.entry.name, known=True)


def _kind_after(annotated: Annotated, lead: Lead, phrase: Phrase, *, of_minister: bool) -> PhraseKind:
    """What the phrase is after its small word: "en Makamba" a place, "de cabinet" a field.

    A minister is one of what else would be a body: "ministre de l'Administration territoriale".
    """
    word = fold(lead.word)
    single = phrase.end == phrase.first + 1
    if phrase.kind == "field" and word in IN and _is_town(phrase):
        return "place"
    if phrase.kind == "field" and word in FOR and fold(annotated.text(phrase.first)) in REGION_NOUNS:
        return "place"
    if phrase.kind == "body" and of_minister and not phrase.known and word in OF:
        return "field" if fold(annotated.text(phrase.first)) in LOOSE_BODIES else "body"
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
