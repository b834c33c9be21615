"""Declarations in Spanish and French: the States in whose name one is made, and whom its preamble thanks or notes."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.involvement.actor import Actor
from kg.extract.involvement.passage import Part, Passage
from kg.extract.text.saying import words as word_set

#: With these the sentence begins that says who declares, and by these their States have met.
_OPENING = word_set("nosotros nosotras nous los las les")
_HOLDERS = word_set(
    """ministras ministros cancilleres presidentes presidentas mandatarios jefes jefas representantes delegados
    delegadas autoridades viceministros viceministras gobiernos estados países ministres chefs cheffes représentants
    représentantes délégués présidents gouvernements états pays"""
)
_MET = word_set(
    """reunidos reunidas congregados congregadas convocados participantes signatarios signatarias firmantes réunis
    réunies rassemblés rassemblées participants signataires"""
)
#: Gerunds and participles with which a paragraph of a preamble begins that thanks or takes note.
_NOTING = word_set(
    """agradeciendo reconociendo saludando destacando valorando tomando acogiendo apreciando celebrando remerciant
    saluant prenant reconnaissant appréciant accueillant notant félicitant"""
)
_PRESENCE = word_set(
    """participación presencia asistencia participation présence contribution observadores observadoras
    observateurs observatrices observador observadora observateur observatrice présents présentes"""
)
_HELP = word_set("apoyo respaldo ayuda acompañamiento auspicio appui soutien concours accompagnement assistance")
#: So many words from its beginning a sentence has said who declares.
_REACH = 12


def iter_declaring(passage: Passage) -> Iterator[Part]:
    """The parts that a declaration states of those who make it, and of those whom its preamble names."""
    words = passage.words
    if words[:1] and words[0] in _OPENING:
        yield from passage.parts(_declaring(passage), "participant", "declaring")
    elif words[:1] and words[0] in _NOTING:
        yield from _noted(passage)


def _declaring(passage: Passage) -> list[Actor]:
    """The States of "Los ministros de A, B y C, reunidos en", two or more."""
    words = passage.words
    met = next((k for k in range(2, len(words)) if words[k] in _MET), None)
    if met is None or not _HOLDERS & set(words[:_REACH]):
        return []
    states = [actor for actor in passage.cast.between(1, met) if actor.kind != "person"]
    return states if len(states) > 1 else []


def _noted(passage: Passage) -> Iterator[Part]:
    """The bodies before or after a word for presence are there; those beside a word for help give it."""
    words = passage.words
    for low, high in _split(words):
        marks = set(words[low:high])
        bodies = [actor for actor in passage.cast.between(low, high) if actor.kind != "person"]
        if marks & _PRESENCE:
            yield from passage.parts(bodies, "participant", "declaring")
        elif marks & _HELP:
            yield from passage.parts(bodies, "supporter", "declaring")


def _split(words: list[str]) -> Iterator[tuple[int, int]]:
    """The stretches of a paragraph between "así como", "et regrettant" and the like."""
    low = 0
    for k in range(1, len(words)):
        if _is_joint(words, k):
            yield low, k
            low = k
    yield low, len(words)


def _is_joint(words: list[str], k: int) -> bool:
    joined = tuple(words[k : k + 2]) in {("así", "como"), ("ainsi", "que")} and words[k - 1] == ","
    gerund = len(words[k]) > 6 and words[k].endswith(("ando", "iendo", "ant"))
    return joined or (gerund and words[k - 1] in {"y", "et", ","})
