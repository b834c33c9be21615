"""Citations: the name by which a reader would cite a gathering that its release calls "the meeting" only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.gatherings.gathering import Gathering
from kg.extract.text import kind as nouns
from kg.extract.text.document import Document
from kg.extract.text.ordinal import read_ordinal
from kg.extract.text.saying import words as word_set
from kg.facts import Participation

#: Kinds of gathering that take place between parties.
_ENCOUNTERS = frozenset({"meeting", "other", "dialogue", "consultation"})
#: Nouns of encounters that read well before "between".
_MUTUAL = word_set(
    """meeting talks discussion discussions call conversation dialogue roundtable reunión encuentro conversación diálogo
    entrevista conversatorio réunion rencontre entretien entrevue échange"""
)
_SMALL = word_set("of on for with to between about regarding among de del sur du sobre por para pour")
_MOST = 4


class Wording(NamedTuple):
    """The small words of names in a language; `guest` leads to where a visit goes."""

    of: str = "of the"
    between: str = "between"
    chaired: str = "chaired by"
    at: str = "in"
    guest: str = "to"
    last: str = "and"
    with_: str = "with"
    visit_of: str = "of"
    meeting: str = "Meeting"
    visit: str = "Visit"
    call: str = "Call"
    signing: str = "signing of"


_WORDINGS = {
    "es": Wording("de", "entre", "presidida por", "en", "a", "y", "con", "de", "Reunión", "Visita", "Llamada",
                   "firma de"),
    "fr": Wording("de", "entre", "sous la présidence de", "à", "à", "et", "avec", "de", "Réunion", "Visite", "Appel",
                   "signature de"),
}


def word_in(document: Document) -> Wording:
    """The small words and nouns of names in the language of a release."""
    return _WORDINGS.get((document.release.lang or "en")[:2], Wording())


def cite(document: Document, gathering: Gathering, city: str | None, rows: Sequence[Participation]) -> str:
    """The gathering's name as printed where it tells which one it is, else completed by whose it is, who met
    or where; rows: who took part in it.
    """
    printed = _strip_half(_strip_owner(gathering.name))
    told = gathering.occasions[0].mention if gathering.occasions else None
    verbal = told is not None and told.verbal and told.name == gathering.name
    if verbal and len(gathering.people) > 1:
        return printed
    if not verbal and not is_bare(document, printed):
        return printed
    noun = printed.split(" ")[0] if verbal else printed
    named = _of_body(document, noun, gathering) or _of_parties(document, noun, gathering, city, rows)
    return named or (printed if verbal else _at_place(document, printed, gathering, city))


def is_bare(document: Document, name: str) -> bool:
    """Whether a name holds only a noun of gatherings, what qualifies it and its number: "second meeting"."""
    words = name.split()
    return not any(word.lower() in _SMALL for word in words) and all(
        word.islower() or word.lower() in nouns.NOUNS or read_ordinal(word) is not None or document.is_common(word)
        for word in words
    )


def _strip_owner(name: str) -> str:
    if name.lower().startswith(("l'", "l’")):
        return name[2:]
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in nouns.OWNING | {"my", "your", "this", "that", "the"} else name


def _strip_half(name: str) -> str:
    """The name without "between A" where the other side is missing."""
    head, between, sides = name.partition(" between ")
    return head if between and " and " not in sides and "," not in sides else name


def _of_body(document: Document, noun: str, gathering: Gathering) -> str | None:
    """ "second meeting of the Y Network"."""
    owner = gathering.series or (gathering.body.name if gathering.body else None) or gathering.dialogue
    if owner is None or owner.lower() in noun.lower() or owner.split(" ")[-1].lower() == noun.lower():
        return None
    of = word_in(document).of
    of = of if " " in owner and not owner.lower().startswith("the ") else of.split()[0]
    return f"{noun} {of} {owner}"


def _of_parties(
    document: Document, noun: str, gathering: Gathering, city: str | None, rows: Sequence[Participation]
) -> str | None:
    """ "meeting between A and B", "discussion chaired by A"; of visits the rows do not tell who is the guest."""
    if gathering.kind == "visit":
        return None
    chairs = [row.actor for row in rows if row.capacity == "chair"]
    words, parties = word_in(document), _find_parties(document, gathering, rows)
    if gathering.kind in _ENCOUNTERS and noun.split(" ")[-1].lower() in _MUTUAL and 1 < len(parties) <= _MOST:
        return f"{noun} {words.between} {join_names(parties, words.last)}"
    return f"{noun} {words.chaired} {join_names(chairs, words.last)}" if 0 < len(chairs) < 3 and city is None else None


def _find_parties(document: Document, gathering: Gathering, rows: Sequence[Participation]) -> tuple[str, ...]:
    """Who met: the people named with the verb; else those present, without the bodies they came from."""
    if len(gathering.people) > 1:
        return gathering.people
    present = (row.actor for row in rows if row.capacity in {"participant", "chair", "speaker"})
    everyone = tuple(dict.fromkeys((*gathering.people, *present)))
    unlisted = tuple(name for name in everyone if document.gazetteer.find(name) is None)
    return unlisted if len(unlisted) > 1 else everyone


def _at_place(document: Document, noun: str, gathering: Gathering, city: str | None) -> str:
    place = city or _name_country(document, gathering.place[1])
    if not place:
        return noun
    words = word_in(document)
    return f"{noun} {words.guest if gathering.kind == 'visit' else words.at} {place}"


def _name_country(document: Document, code: str | None) -> str | None:
    entry = document.gazetteer.country(code) if code else None
    return entry.name if entry is not None else None


def join_names(names: Sequence[str], last: str = "and") -> str:
    """ "A", "A and B", "A, B and C"."""
    return f" {last} ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
