"""Encounters in Spanish and French: who had a talk with whom, and who went where."""

from __future__ import annotations

from kg.extract.bodies.scene import Scene
from kg.extract.gatherings.mention import Mention
from kg.extract.people.person import People
from kg.extract.text.neolatin import fold, words
from kg.extract.text.saying import words as word_set

#: Nouns of encounters that people have with each other.
ENCOUNTERS = words(
    """reunión encuentro conversación llamada entrevista audiencia cita réunion rencontre entretien entrevue
    conversation audience échange"""
)
#: Verbs of having an encounter, which stand before its noun.
_HAVING = words(
    """sostuvo sostuvieron sostendrá sostendrán mantuvo mantuvieron mantendrá mantendrán tuvo tuvieron tendrá tendrán
    celebró celebraron realizó realizaron eu eue tenu tiendra tiendront aura auront mené"""
)
_SINGULAR = {"reuniones": "reunion", "encuentros": "encuentro", "entretiens": "entretien", "rencontres": "rencontre"}
_AND = frozenset({"y", "e", "et"})
_WITH = words("con avec")
_BETWEEN = words("entre")
_ENDS = frozenset({".", ";", ":", "“", "«", '"'})
#: Words that lead away from those who are named after "con" or "entre".
_AWAY = words("que qui donde où para pour sobre sur durante durant cuando lors afin con avec en dans al alrededor")
_REACH = 10
_NEAR = 6
_LONGEST = 60
#: Verbs of going somewhere and of seeing it, and the small words before the place.
_SEEING = word_set("visitó visitará visitaron visitera visité")
GOING = _SEEING | word_set("viajó viajará viaja viajaron rendu rendue rendus rendra rendront")
_TOWARDS = words("a à au aux en al hasta")


def name_sides(mention: Mention, people: People) -> tuple[str, ...]:
    """The people on both sides of a nominal mention: "A sostuvo un encuentro con B", "une rencontre entre A et B"."""
    noun = fold(mention.noun)
    if _SINGULAR.get(noun, noun) not in ENCOUNTERS or mention.ordinal or mention.series:
        return ()
    opening = _find_opening(mention)
    having = _find_having(mention)
    if mention.plural and having is None:
        return ()
    between = opening is not None and fold(mention.scene.annotated.text(opening)) in _BETWEEN
    subjects = _name(mention.scene, people, _clause_start(mention), having) if having and not between else ()
    others = _name(mention.scene, people, opening, _clause_end(mention, opening)) if opening else ()
    sides = tuple(dict.fromkeys(subjects + others))
    return sides if others or len(sides) > 1 else ()


def _find_opening(mention: Mention) -> int | None:
    """The token of "con" or "entre" soon after the mention, in its clause."""
    annotated = mention.scene.annotated
    for k in range(mention.head + 1, min(mention.end + _REACH, len(annotated))):
        if fold(annotated.text(k)) in _WITH | _BETWEEN:
            return k
        if annotated.text(k) in _ENDS | {","}:
            return None
    return None


def _find_having(mention: Mention) -> int | None:
    """The token of a verb of having right before the mention, words of the day between them."""
    annotated = mention.scene.annotated
    for k in range(mention.first - 1, max(-1, mention.first - _NEAR), -1):
        if fold(annotated.text(k)) in _HAVING:
            return k
        if annotated.text(k) in _ENDS | {","}:
            return None
    return None


def _clause_start(mention: Mention) -> int:
    annotated, i = mention.scene.annotated, mention.first
    while i > 0 and annotated.text(i - 1) not in _ENDS:
        i -= 1
    return i


def _clause_end(mention: Mention, opening: int) -> int:
    annotated, i = mention.scene.annotated, opening + 1
    inside = {k for office in mention.scene.reading.offices for k in range(office.first, office.end)}
    while i < min(len(annotated), opening + _LONGEST) and annotated.text(i) not in _ENDS:
        joined = fold(annotated.text(i)) in _WITH and annotated.lower(i - 1) in _AND
        if fold(annotated.text(i)) in _AWAY and i not in inside and not joined:
            break
        i += 1
    return i


def _name(scene: Scene, people: People, first: int, end: int) -> tuple[str, ...]:
    if end <= first:
        return ()
    tokens = scene.annotated.tokens
    return tuple(someone.name for _, _, someone in people.within(tokens[first].start, tokens[end - 1].end))


def find_place(scene: Scene, i: int) -> int | None:
    """The token at which the place stands to which a verb of going at token i leads, days passed over; else None."""
    annotated = scene.annotated
    word, before = annotated.lower(i), annotated.lower(i - 1)
    if word not in GOING or (word.startswith("rend") and before not in {"est", "s'est", "sont", "se"}):
        return None
    for k in range(i + 1, min(i + _REACH + 2, len(annotated))):
        led = word in _SEEING or bool({fold(annotated.text(k - 1)), fold(annotated.text(k - 2))} & _TOWARDS)
        if led and any(venue.first <= k < venue.end for venue in scene.venues):
            return k
        if annotated.text(k) in _ENDS | {","} or fold(annotated.text(k)) in {"que", "qui"}:
            return None
    return None
