"""Deeds in Spanish by which somebody shows to have been there: held it, talked things over, came with others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.extract.gatherings.gathering import Gathering
from kg.extract.involvement import role
from kg.extract.involvement.actor import Actor
from kg.extract.involvement.passage import Part, Passage
from kg.extract.text import kind as nouns

#: Verbs of holding a gathering, going through with it or ending it.
_HOLDING = re.compile(
    r"(?:realiz|efectu|celebr|desarroll|culmin|finaliz|inici|impuls|promov|ofrec|imparti?|brind|conclu)"
    r"(?:ó|ió|yó|aron|ieron|yeron|ará|arán|irá|irán)|celebra|realiza|desarrolla"
    r"|llev(?:ó|aron|ará|a)"
)
#: Verbs of talking things over or agreeing, in the plural, for it takes several.
_TALKING = re.compile(
    r"(?:trat|abord|dialog|analiz|intercambi|convers|revis|acord|examin|repas|debat|firm|pact)aron"
    r"|(?:discut|coincid|suscrib|debat)ieron"
)
#: Verbs of having a meeting with somebody.
_HAVING = re.compile(r"(?:sostuv|mantuv|tuv)(?:o|ieron)")
_ACCOMPANIED = re.compile(r"acompañad[oa]s?")
#: What a body that holds it only takes part in: it meets or travels itself.
_OWN = frozenset({"meeting", "visit", "other", "session", "consultation", "summit"})
#: Verbs of going through with what others stage.
_ENDING = ("culmin", "finaliz", "conclu")
#: Verbs of what is done elsewhere, too, unless the same sentence tells of the gathering.
_SIGNING = ("firm", "suscrib", "pact", "acord")
#: So many words may stand between the verb and the gathering.
_REACH = 7


def iter_deeds(passage: Passage) -> Iterator[Part]:
    """Those who take part by what a Spanish sentence says they did."""
    for i, word in enumerate(passage.words):
        deed = _read_deed(word)
        if deed is _HOLDING and (not word.startswith("ll") or passage.words[i + 1 : i + 3] == ["a", "cabo"]):
            yield from _hold(passage, i)
        elif deed is _HAVING:
            yield from _meet(passage, i)
        elif deed is _TALKING:
            yield from _talk(passage, i)
        elif deed is _ACCOMPANIED and passage.words[i + 1 : i + 2] in (["por"], ["de"]):
            people = [actor for actor in passage.subject(i) if actor.kind == "person"]
            yield from passage.parts(people, "participant", "accompanied", passage.gathering_at(i))


@lru_cache(maxsize=65536)
def _read_deed(word: str) -> re.Pattern[str] | None:
    """The kind of deed of which the word is a verb, by its pattern."""
    return next((deed for deed in (_HOLDING, _HAVING, _TALKING, _ACCOMPANIED) if deed.fullmatch(word)), None)


def _hold(passage: Passage, i: int) -> Iterator[Part]:
    """Who "realizó un taller": bodies organise it, unless it is their own meeting or journey; people are there."""
    gathering = _object(passage, i)
    if gathering is None or passage.denies(i, i + 1) or passage.words[i - 1 : i] == ["se"]:
        return
    sent, doers = _doers(passage, i)
    staged = not (sent or passage.words[i].startswith(_ENDING) or gathering.kind in _OWN)
    for actor in (doer for doer in doers if not _is_dialogue(passage, doer)):
        organises = actor.kind != "person" and staged
        yield from passage.parts([actor], "organiser" if organises else "participant", "held-it", gathering)


def _is_dialogue(passage: Passage, actor: Actor) -> bool:
    """Whether a dialogue is said to hold its meeting, at which its States are."""
    known = passage.document.gazetteer.find(actor.name)
    return known is not None and known.kind == "mechanism"


def _object(passage: Passage, i: int) -> Gathering | None:
    """The gathering right after the verb at token i."""
    tokens = passage.annotated.tokens
    stop = min(i + _REACH, len(tokens) - 1)
    if "," in passage.words[i:stop]:
        stop = passage.words.index(",", i)
    found = passage.focus.gatherings.within(tokens[i].end, tokens[stop].end)
    return found[0][2] if found else None


def _doers(passage: Passage, i: int) -> tuple[bool, list[Actor]]:
    """The subject of the verb at token i, or those whom its envoys come from, and whether it is these."""
    low, _ = passage.clause(i)
    envoy = next((k for k in range(low, i) if passage.words[k] in role.ENVOYS), None)
    if envoy is not None and envoy < low + 3:
        return True, passage.cast.between(envoy, i)
    return False, passage.subject(i)


def _meet(passage: Passage, i: int) -> Iterator[Part]:
    """The bodies on both sides of "A mantuvo una reunión con B y la C"; its people are told of elsewhere."""
    gathering = _object(passage, i)
    stop = min(i + 2 * _REACH, len(passage.words))
    opening = next((k for k in range(i + 2, stop) if passage.words[k] == "con"), None)
    if gathering is None or opening is None:
        return
    others = passage.cast.between(opening, passage.list_end(opening + 1, opening + 1))
    sides = [actor for actor in (*passage.subject(i), *others) if actor.kind != "person"]
    yield from passage.parts(sides, "participant", "held-it", gathering)


def _talk(passage: Passage, i: int) -> Iterator[Part]:
    """Several people or States who talked at the gathering that is spoken of there or right before."""
    low, _ = passage.clause(i)
    actors = [a for a in passage.cast.between(low, i) if a.kind != "body" and not passage.hangs_on(a)]
    signed = passage.words[i].startswith(_SIGNING)
    told = any(passage.focus.is_told_of(k) for k in (passage.index, passage.index - 1 + signed) if k >= 0)
    if not told or len(actors) < 2 or any(w in nouns.NOUNS for w in passage.words[actors[0].first : actors[-1].end]):
        return
    yield from passage.parts(actors, "participant", "talked", passage.gathering_at(i))
