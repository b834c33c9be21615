"""Rosters: lists of those who came or spoke that run over several blocks, programmes among them."""

from __future__ import annotations

import re

from kg.extract.involvement.actor import Actor
from kg.extract.involvement.label import read_labels
from kg.extract.involvement.passage import Part, Passage
from kg.extract.involvement.retinue import iter_members
from kg.extract.text.layout import Kind
from kg.extract.text.neolatin import SPEECHES, fold
from kg.extract.text.saying import words as word_set
from kg.facts import Capacity

_SPEAKING = word_set(
    """spoke speakers panellists panelists speaking floor addressed oradores orateurs intervenus intervinieron
    intervenants palabra parole testify testified testifying testimony witnesses"""
)
_COMING = word_set(
    """participants present attendees attendance attended participated participantes attending came delegations
    observers asistieron participaron asistentes présents participé integraron integran delegaciones délégations"""
)

_TAKING = word_set("took taken take takes pris prirent prenaient prennent tomaron tomado toman")
#: What an entry of a list of signatories opens with.
_SIGNING_FOR = (
    ("for",), ("por",), ("pour",), ("on", "behalf", "of"), ("en", "nombre", "de"), ("en", "nombre", "del"),
    ("au", "nom", "de"), ("au", "nom", "du"),
)  # fmt: skip
#: What somebody gives, with which a line of an agenda begins; such a line has at most so many words.
_SPEECHES = frozenset(word.removesuffix("s") for word in SPEECHES) - {
    "visita", "visite", "conferencia", "conference", "moderacion", "moderation",
}  # fmt: skip
_LINE = 90
_PRESIDENTS = word_set("president chair presidente presidenta président présidente")
_GATHERINGS = word_set(
    """meeting conference summit reunión conferencia cumbre foro encuentro réunion conférence sommet rencontre"""
)
#: Headings of a programme under which those who speak stand.
_SLOTS = word_set(
    "welcome keynote panel remarks address opening closing panelists bienvenida apertura clausura ponencia"
)
#: A time of day with which a line of a programme opens.
_TIME = re.compile(r"\W{0,4}\d{1,2}\s?(?:[.:h]\s?\d{2}\b|[ap]\.?m\b)", re.IGNORECASE)
_LINES = frozenset({Kind.HEADING, Kind.ITEM, Kind.MENU, Kind.BODY, Kind.TURN})


class Roster:
    """Lists that run over blocks: "Among those present were:" and the entries after it."""

    def __init__(self) -> None:
        self.capacity: Capacity | None = None

    def read(self, passage: Passage) -> list[Part]:
        """Who is named first in each entry below an announcing line; who leads a part of a programme."""
        labelled = read_labels(passage)
        kind = passage.scene.sentence.kind
        if labelled:
            return labelled
        if _is_slot(passage):
            self.capacity = "speaker"
            return _read_speech(passage) or _led(passage)
        if kind is Kind.HEADING and self.capacity == "speaker" and (led := _led(passage)):
            return led
        if signed := _read_signatory(passage):
            return signed
        if spoken := _read_speech(passage):
            return spoken
        if kind is not Kind.ITEM:
            if kind is Kind.HEADING and self.capacity == "participant" and (listed := _read_line(passage)):
                return listed
            self.capacity = _announced(passage)
            return []
        return [] if self.capacity is None else passage.parts(_entry(passage), self.capacity, "roster")


def _read_line(passage: Passage) -> list[Part]:
    """Whom a line of a list of participants names: the State that heads a group, or who opens the line."""
    first = [actor for actor in passage.cast.actors if actor.first <= 1][:1]
    chairs = bool(first) and {"chair", "chairperson", "moderator"} & set(passage.words[-3:])
    return passage.parts(first, "chair" if chairs else "participant", "roster")


def _read_signatory(passage: Passage) -> list[Part]:
    """ "For Nepal: A, Minister", "En nombre de B: C": the State or body and the one who signs for it."""
    words = passage.words
    start = next((len(lead) for lead in _SIGNING_FOR if tuple(words[: len(lead)]) == lead), None)
    colon = words.index(":") if start is not None and ":" in words[:14] else None
    if start is None or colon is None:
        return []
    whole = passage.cast.between(start, colon)
    people = [a for a in passage.cast.between(colon + 1, colon + 4) if a.kind == "person"]
    if people and _presides(words[colon:]):
        return passage.parts(whole[:1], "participant", "roster") + passage.parts(people[:1], "chair", "roster")
    return passage.parts([*whole[:1], *people[:1]], "participant", "roster") if whole and people else []


def _read_speech(passage: Passage) -> list[Part]:
    """Who gives what a line of an agenda in Spanish or French names: "Exposé : A", "Intervención de B"."""
    if not passage.scene.reading.romance or passage.scene.sentence.kind not in _LINES or len(passage.words) > _LINE:
        return []
    opening = [k for k, word in enumerate(passage.words[:8]) if fold(word).removesuffix("s") in _SPEECHES]
    numbered = opening and not any(passage.annotated.tokens[k].is_capital for k in range(1, opening[0]))
    people = [a for a in passage.cast.actors if a.kind == "person" and opening and a.first > opening[0]]
    return passage.parts(people, "speaker", "roster") if numbered and _is_entry(passage, opening[0]) else []


def _is_entry(passage: Passage, noun: int) -> bool:
    """Whether only a number or a time of day stands before the noun with which a line begins."""
    before = passage.annotated.tokens[:noun]
    return all(not t.is_word or t.text.isupper() or t.lower in {"h", "mot"} or len(t.text) < 3 for t in before)


def _presides(words: list[str]) -> bool:
    """Whether somebody signs as the one who presides over the gathering: "presidenta de la Reunión"."""
    places = (k for k, word in enumerate(words) if word in _PRESIDENTS)
    return any(_GATHERINGS & set(words[k + 1 : k + 4]) for k in places)


def _entry(passage: Passage) -> list[Actor]:
    """Whom an entry is about: the first person named, else what stands at its head."""
    people = [a for a in passage.cast.actors if a.kind == "person"][:1]
    heads = [a for a in passage.cast.actors if a.first <= 4][:1]
    opening = passage.annotated.tokens[: heads[0].first] if heads else ()
    return people or [a for a in heads if "," not in {token.text for token in opening}]


def _is_slot(passage: Passage) -> bool:
    """Whether the line opens with a time of day, as those of a programme do."""
    sentence = passage.scene.sentence
    text = passage.document.text[sentence.start : sentence.end]
    return sentence.kind in _LINES and len(passage.words) < 40 and _TIME.match(text) is not None


def _led(passage: Passage) -> list[Part]:
    """Who leads or gives what a line of a programme tells of: "(led by A)", "Remarks by B", "Opening: C"."""
    words = passage.words
    leads = (k + 1 for k in range(len(words)) if words[k] in {"by", "with", ":", "–", "—", "-"} and k)
    start = next((k for k in leads if passage.cast.between(k, k + 2)), None)
    if start is None:
        return []
    led = words[start - 2 : start] == ["led", "by"]
    actors = [a for a in passage.cast.between(start, passage.long_list_end(start)) if led or a.kind == "person"]
    return passage.parts(actors, "speaker", "roster")


def _announced(passage: Passage) -> Capacity | None:
    """The capacity that a line announces for the entries below it."""
    words = set(passage.words)
    ends = passage.words[-1:] == [":"]
    heading = passage.scene.sentence.kind is Kind.HEADING or len(passage.words) < 8
    if not (ends or heading) or len(passage.words) > 26:
        return None
    if words & _SPEAKING or (passage.words and words & _SLOTS and not passage.cast.actors and len(words) < 12):
        return "speaker"
    took_part = bool(words & {"part", "parte"} and words & _TAKING)
    composed = any(passage.words[start:] in ([], [":"]) for start in iter_members(passage.words, passage.find_named()))
    told = words & _COMING or took_part or composed or (heading and "leaders" in words)
    return "participant" if told else None
