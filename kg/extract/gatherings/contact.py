"""Contacts: the verbs by which somebody meets, receives, hosts, rings or visits another, with what belongs to them."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.bodies.scene import Scene
from kg.extract.gatherings.neolatin import GOING, find_place
from kg.extract.text.almanac import WEEKDAYS
from kg.extract.text.annotation import Annotated
from kg.extract.text.saying import words as word_set
from kg.facts import MeetingKind

_MEET = frozenset({"met", "meets", "meet", "rencontré"})
#: Spanish and French verbs of meeting, which take "con" or "avec", or a place or a day where those who met are the
#: subject: "se reunió con", "s'est entretenu avec", "se sont réunis à".
_REFLEXIVE = word_set(
    """reúne reúnen reunió reunieron reunirá reunirán entrevistó entrevistaron réuni réunis réunie réunies réunira
    réuniront
    entretenu entretenue entretenus conversó conversaron sostuvo sostuvieron mantuvo mantuvieron échangé"""
)
_WITH = frozenset({"con", "avec"})
_BY_TELEPHONE = frozenset({"téléphone", "telefónicamente", "teléfono", "téléphonique", "telefónica"})
_ROMANCE_SETTING = word_set("à au en el los le les du hoy ayer este esta ce cette mardi del por")
#: Verbs of meeting that have no object, as what follows shows: "convened in Dakar".
_GATHER = frozenset({"convened", "gathered", "convenes", "reconvened", "convene", "reconvene", "gather"})
_SIT = frozenset({"sat", "sits", "sit"})
#: What follows "sat" where those who sit are in conference: "sat down in", "had sat for three days".
_SITTING = frozenset({"down", "for", "until", "on", "again", "yesterday", "today"})
_SETTING = frozenset({"in", "on", "for", "at", "today", "yesterday", "online", "virtually", "this", "here"})
_NOUNS_OF_MEETING = word_set(
    """reunión reuniones encuentro encuentros réunion rencontre llamada conversación entretien visita"""
)
_RECEIVE = word_set("received receives receive recibió recibe recibieron recibirá reçu")
_RECEIVED = word_set("recibido recibida recibidos recibidas")
_WAS_RECEIVED = word_set("fue fueron será serán es son")
#: Verbs of having somebody as a guest, who is named right after them.
_HOST = frozenset({"hosted", "hosts", "host", "hosting"})
_BRING = frozenset({"brought", "brings", "bring"})
_PASSIVE = frozenset({"was", "were", "been", "be", "is", "are", "being"})
#: Words before a guest who is named: articles and what leads to those who are led or sent.
_BEFORE_GUEST = word_set("a an the visiting high-level ministerial joint official senior")
_PARTY = frozenset({"delegation", "delegations", "leadership"})
_TRAVEL = word_set("travelled traveled travels travel travelling traveling visited visits viajó")
_INTENDING = frozenset({"will", "shall"})
_DUE = frozenset({"is", "are", "scheduled", "expected", "due", "set", "was", "were"})
_LEAD = frozenset({"led", "leads", "lead", "heads", "headed"})
_SPEAK = frozenset({"spoke", "speaks", "speak"})
_CALL = frozenset({"called", "calls"})
#: Small words of the day, the place and the manner that may stand between a verb and whom somebody meets.
_MANNER = word_set(
    """on in at by via , over the this morning afternoon evening today yesterday tonight again earlier also
    online video phone telephone videoconference separately"""
)
_REACH = 12
_ASIDE = 6


@dataclass(frozen=True, slots=True)
class Contact:
    """A verb of contact at tokens `first` to `end`, the kind of gathering that it tells of and its noun."""

    first: int
    end: int
    kind: MeetingKind
    noun: str

    @property
    def is_guest(self) -> bool:
        """Whether somebody is received or visits, so that the encounter is a visit."""
        return self.noun == "visit"


def find_contact(scene: Scene, i: int) -> Contact | None:
    """The verb of contact at token i, or None."""
    annotated = scene.annotated
    word, following = annotated.lower(i), annotated.lower(i + 1)
    if word in _GATHER and following in _SETTING:
        return Contact(i, i + 1, "meeting", "meeting")
    if word in _SIT and following in _SITTING:
        return Contact(i, i + 1 + (following == "down"), "meeting", "meeting")
    if word in _MEET or (word == "meeting" and annotated.lower(i - 1) in _PASSIVE):
        return Contact(i, _past_with(scene, i), "meeting", "meeting")
    if word in _REFLEXIVE:
        return _find_reflexive(annotated, i)
    if word in _RECEIVE:
        return Contact(i, i + 1, "visit", "visit") if annotated.lower(i - 1) not in _PASSIVE else None
    if word in _RECEIVED and following == "por" and annotated.lower(i - 1) in _WAS_RECEIVED:
        return Contact(i, i + 2, "visit", "visit")
    if word in _HOST:
        return Contact(i, i + 1, "meeting", "meeting") if _has_guest(scene, i) else None
    if word == "welcomed" and _has_guest(scene, i) and _is_led_in(scene, i):
        return Contact(i, i + 1, "visit", "visit")
    if word in _BRING and following == "together" and _is_set(scene, i):
        return Contact(i, i + 2, "meeting", "meeting")
    if word in _CALL and following == "on" and annotated.lower(i + 2) not in {"the", "all", "states", "countries"}:
        return Contact(i, i + 2, "meeting", "meeting")
    if word in _SPEAK:
        return _find_call(scene, i)
    if scene.reading.romance and (place := find_place(scene, i)) is not None:
        return Contact(i, place, "visit", "visit")
    return _find_journey(annotated, i)


def is_journey(annotated: Annotated, contact: Contact) -> bool:
    """Whether the verb tells of somebody who travels."""
    travels = annotated.lower(contact.first) in _TRAVEL | _LEAD | {"visit", "visiting"} | GOING
    return contact.is_guest and travels


def is_introducing(annotated: Annotated, contact: Contact) -> bool:
    """Whether the verb tells of a gathering only where no noun beside it does: "brought together", "welcomed"."""
    called = contact.noun == "call" and annotated.lower(contact.end - 1) == "to"
    return called or annotated.lower(contact.first) in _BRING | {"welcomed"}


def is_setting(scene: Scene, i: int) -> bool:
    """Whether token i is of a day or a place."""
    start = scene.annotated.tokens[i].start
    dated = any(date.start <= start < date.end for date in scene.dates)
    placed = any(venue.first <= i < venue.end for venue in scene.venues)
    return dated or placed or scene.annotated.text(i) in WEEKDAYS


def _past_with(scene: Scene, i: int) -> int:
    """The token after "met" and "with", which words of manner, day and place may part: "met virtually today with"."""
    annotated = scene.annotated
    for k in range(i + 1, min(i + _REACH, len(annotated))):
        word = annotated.lower(k)
        if word == "with":
            return k + 1
        if not (word in _MANNER or word.endswith("ly") or is_setting(scene, k)):
            break
    return i + 2 if annotated.lower(i + 1) == "again" else i + 1


def _has_guest(scene: Scene, i: int) -> bool:
    """Whether the verb of hosting at token i has somebody as its object, not a gathering."""
    annotated = scene.annotated
    if annotated.lower(i - 1) in _PASSIVE and not annotated.lower(i).endswith("ing"):
        return False
    k = i + 1
    while annotated.lower(k) in _BEFORE_GUEST or (k < len(annotated) and annotated.honorific[k]):
        k += 1
    reading = scene.reading
    named = any(span.first == k for span in reading.names) or any(office.first == k for office in reading.offices)
    return named or any(annotated.lower(j) in _PARTY for j in range(k, min(k + 4, len(annotated))))


def _is_led_in(scene: Scene, i: int) -> bool:
    """Whether somebody is welcomed to a house or a place on a day."""
    words = [scene.annotated.lower(k) for k in range(i + 1, min(i + 2 * _REACH, len(scene.annotated)))]
    return bool({"to", "at"} & set(words)) and bool(scene.dates)


def _is_set(scene: Scene, i: int) -> bool:
    """Whether a day and a place are told after the verb at token i."""
    start = scene.annotated.tokens[i].start
    return any(date.start > start for date in scene.dates) and any(venue.first > i for venue in scene.venues)


def _find_journey(annotated: Annotated, i: int) -> Contact | None:
    """ "travelled to", "visited", "will visit"."""
    word, before = annotated.lower(i), annotated.lower(i - 1)
    travels = word in _TRAVEL and (annotated.lower(i + 1) == "to" or word in {"visited", "visits"})
    due = before == "to" and annotated.lower(i - 2) in _DUE
    intends = word == "visit" and (before in _INTENDING or due) and annotated.tokens[i].text.islower()
    present = word == "visiting" and before in {"is", "are"}
    leads = word in _LEAD and _takes_delegation(annotated, i)
    return Contact(i, i + 1, "visit", "visit") if travels or intends or present or leads else None


def _takes_delegation(annotated: Annotated, i: int) -> bool:
    """Whether the verb of leading at token i has a delegation to a place as its object."""
    words = [annotated.lower(k) for k in range(i + 1, min(i + 1 + _REACH, len(annotated)))]
    noun = words.index("delegation") if "delegation" in words else None
    return noun is not None and words[noun + 1 : noun + 2] == ["to"] and not {"by", "."} & set(words[:noun])


def _find_reflexive(annotated: Annotated, i: int) -> Contact | None:
    """ "se reunió (ayer) con", "s'est entretenu par téléphone avec", "se sont réunis à"."""
    reach = range(i + 1, min(i + 9, len(annotated)))
    joined = next((k for k in reach if annotated.lower(k) in _WITH), None)
    if joined is not None and not _is_parted(annotated, i + 1, joined):
        between = {annotated.lower(k) for k in range(i + 1, joined)}
        remote = bool(between & _BY_TELEPHONE)
        if between & _NOUNS_OF_MEETING:
            return None
        return Contact(i, joined + 1, "other" if remote else "meeting", "call" if remote else "meeting")
    gathers = annotated.lower(i).startswith(("réuni", "reuni", "reún"))
    placed = annotated.lower(i + 1) in _ROMANCE_SETTING
    return Contact(i, i + 1, "meeting", "meeting") if gathers and placed else None


def _is_parted(annotated: Annotated, first: int, end: int) -> bool:
    """Whether a stop or a comma parts two tokens, one aside of a word or two apart: "s'est réuni, jeudi, avec"."""
    marks = [k for k in range(first, end) if annotated.text(k) in {",", "."}]
    aside = len(marks) == 2 and marks == [first, end - 1] and end - first < _ASIDE
    return bool(marks) and not aside


def _find_call(scene: Scene, i: int) -> Contact | None:
    """ "spoke (today) (by telephone) with", "spoke today to the Minister": a call."""
    annotated = scene.annotated
    for k in range(i + 1, min(i + 7, len(annotated))):
        if annotated.lower(k) == "to" and scene.dates and _has_guest(scene, k):
            return Contact(i, k + 1, "other", "call")
        if annotated.lower(k) == "with":
            return Contact(i, k + 1, "other", "call")
        if annotated.lower(k) in {"at", "in", "about", "of", ".", ",", "for"}:
            return None
    return None
