"""Predicates of taking part in Spanish and French: "presidió la reunión X", "organisée par Y", "Z fue sede"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.involvement.actor import Actor
from kg.extract.involvement.declaration import iter_declaring
from kg.extract.involvement.deed import iter_deeds
from kg.extract.involvement.form import is_participle, read_form
from kg.extract.involvement.passage import Part, Passage
from kg.extract.involvement.role import PROJECTS
from kg.extract.text import kind as nouns
from kg.extract.text.saying import words as word_set
from kg.facts import Capacity

_BY = frozenset({"por", "par"})
_HAVING = word_set("a ont ha han avait avaient había habían avoir haber s'est y également aussi ya")
_BETWEEN_BY = word_set("y et , e conjuntamente conjointement oficialmente officiellement además")
#: What is presided over, opened or closed besides gatherings.
_WORK = word_set(
    """trabajos travaux debates débats debate mesa sesión séance jornada evento discusiones inauguración acto"""
)
_CHAIR = frozenset({"presidencia", "présidence", "moderación", "modération"})
#: Words of a presidency that goes on after the gathering.
_STANDING_CHAIR = word_set("pro tempore témpore protempore pro-tempore pro-témpore")
_DELEGATION = word_set("delegación délégation delegaciones délégations")
_SEATS = frozenset({
    ("fue", "sede"), ("es", "sede"), ("será", "sede"), ("fue", "anfitrión"), ("fue", "anfitriona"), ("es", "anfitrión"),
    ("es", "anfitriona"), ("país", "anfitrión"), ("país", "sede"), ("pays", "hôte"), ("como", "anfitrión"),
})  # fmt: skip
#: Verbs of bringing together, whose object are those who came.
_GATHERING = re.compile(r"(?:congreg|re[uú]n|convoc)(?:ó|ió|a|e)|rassembl(?:é|e|ait)|réuni(?:t|ssait)?")
_FLOOR = re.compile(r"tom(?:a|ó|an|aron)|pris|prend(?:re)?|prennent")
_ASSURING = re.compile(r"assur(?:é|e|ait|era)|assum(?:é|e|era)|ejerc(?:e|ió|erá)|asum(?:e|ió|irá)")
_SPEECH = re.compile(
    r"d(?:io|ieron)|souhait(?:é|e)|pronunci(?:ó|aron)|prononc(?:é|e)|dirig(?:ió|ieron)|ofreci(?:ó|eron)"
)
_USING = frozenset({"hizo", "hicieron"})
_OTHER = re.compile("|".join(pattern.pattern for pattern in (_GATHERING, _FLOOR, _SPEECH)) + "|hizo|hicieron")
_ADDRESSES = word_set(
    """bienvenida bienvenue discurso palabras mensaje discours allocution mot conferencia conférence apertura inicio
    inaugurado inaugurada clausurado clausurada"""
)


def iter_predicates(passage: Passage) -> Iterator[Part]:
    """Those who take part by the Spanish and French verbs of a sentence."""
    yield from iter_declaring(passage)
    if passage.scene.reading.romance:
        yield from iter_deeds(passage)
    for i, word in enumerate(passage.words):
        form = read_form(word)
        if form is not None and not passage.denies(i, i + 1):
            yield from _read_verb(passage, i, *form)
        if word in _BY and _is_chair_given(passage.words, i):
            actors = passage.cast.between(i + 1, passage.list_end(i + 1, i + 1))
            yield from passage.parts(actors, "chair", "chair-by")
        if _ASSURING.fullmatch(word) and _takes_chair(passage.words, i):
            yield from passage.parts(passage.subject(i), "chair", "chair-verb", passage.gathering_at(i))
        if tuple(passage.words[i : i + 2]) in _SEATS or _is_the_seat(passage.words, i):
            yield from passage.parts(passage.subject(i), "host", "host-noun")
        if _OTHER.fullmatch(word):
            yield from _read_other(passage, i, word)


def _takes_chair(words: list[str], i: int) -> bool:
    """Whether the verb at token i is of taking the chair of the gathering, none that goes on after it."""
    return bool(_CHAIR & set(words[i + 1 : i + 4])) and not _STANDING_CHAIR & set(words[i + 1 : i + 7])


def _read_other(passage: Passage, i: int, word: str) -> Iterator[Part]:
    """Those whom a verb of bringing together, of speech or of taking the floor tells of."""
    if _GATHERING.fullmatch(word) and passage.focus.is_told_of(passage.index):
        yield from _gathered(passage, i)
    spoken = _SPEECH.fullmatch(word) and passage.words[i - 1 : i] != ["se"]
    if spoken and _ADDRESSES & set(passage.words[i + 1 : i + 5]):
        yield from _active(passage, i, "speaker")
    if word in _USING and passage.words[i + 1 : i + 5] == ["uso", "de", "la", "palabra"]:
        yield from _active(passage, i, "speaker")
    if _FLOOR.fullmatch(word) and passage.words[i + 1 : i + 3] in (["la", "palabra"], ["la", "parole"]):
        yield from _active(passage, i, "speaker")


def _is_the_seat(words: list[str], i: int) -> bool:
    """Whether "fue la sede" or "es el anfitrión" stands at token i."""
    return words[i + 1 : i + 2] in (["la"], ["el"]) and (words[i], *words[i + 2 : i + 3]) in _SEATS


def _is_chair_given(words: list[str], by: int) -> bool:
    """Whether "por" or "par" at a token tells who has the chair: "la présidence est assurée par"."""
    return bool(_CHAIR & set(words[max(0, by - 9) : by])) and words[by - 1].endswith(("ada", "ida", "ée"))


def _read_verb(passage: Passage, i: int, capacity: Capacity, participle: bool) -> Iterator[Part]:
    by = _find_by(passage.words, i) if participle else None
    if by is not None:
        yield from _passive(passage, i, by, capacity)
    elif not participle or _has_auxiliary(passage.words, i, capacity):
        yield from _active(passage, i, capacity)


def _has_auxiliary(words: list[str], i: int, capacity: Capacity) -> bool:
    """Whether a participle is active: "a organisé", or "sont (également) intervenus"."""
    having = words[i - 1 : i] and words[i - 1] in _HAVING
    return bool(having) or (capacity == "speaker" and bool({"est", "sont"} & set(words[max(0, i - 3) : i])))


def _find_by(words: list[str], i: int) -> int | None:
    """The token of "por" or "par" that follows a participle, further ones between them."""
    for k in range(i + 1, min(i + 6, len(words))):
        if words[k] in _BY:
            return k
        if words[k] not in _BETWEEN_BY and not is_participle(words[k]):
            return None
    return None


def _passive(passage: Passage, i: int, by: int, capacity: Capacity) -> Iterator[Part]:
    if _is_of_project(passage, i) or (capacity != "chair" and _is_of_body(passage, i)):
        return
    actors = passage.cast.between(by + 1, passage.list_end(by + 1, by + 1))
    if capacity == "chair" and _DELEGATION & set(passage.words[max(0, i - 18) : i]):
        capacity = "participant"
        actors = _find_senders(passage, i) + passage.cast.between(by + 1, passage.long_list_end(by + 1))
    elif capacity == "speaker":
        actors = [actor for actor in actors if actor.kind == "person"]
    elif capacity == "organiser":
        actors = [actor for actor in actors if actor.kind != "person"] or actors
    yield from passage.parts(actors, capacity, f"{capacity}-by", passage.gathering_at(i))


def _find_senders(passage: Passage, i: int) -> list[Actor]:
    """Whose delegation it is that a participle at token i speaks of: "delegación de A", "délégation népalaise"."""
    noun = next((k for k in range(i - 1, max(-1, i - 10), -1) if passage.words[k] in _DELEGATION), i)
    hit = passage.annotated.hits[noun + 1]
    named = passage.cast.between(noun + 1, i)
    if not named and hit is not None and hit.entry.kind == "country":
        return [Actor(noun + 1, noun + 2, hit.entry.name, "country")]
    return named[:1]


def _is_of_body(passage: Passage, i: int) -> bool:
    """Whether the participle after a comma tells of a body right before it: "el Colectivo, financiado por A"."""
    before = passage.cast.cover[i - 2] if i > 1 and passage.words[i - 1] == "," else None
    return before is not None and before.kind != "person"


def _is_of_project(passage: Passage, i: int) -> bool:
    """Whether the nearest noun before a participle is a project's, not a gathering's."""
    for k in range(i - 1, max(-1, i - 24), -1):
        if passage.words[k] in PROJECTS:
            return True
        if passage.words[k] in nouns.NOUNS or passage.words[k] in _WORK:
            return False
    return False


def _active(passage: Passage, i: int, capacity: Capacity) -> Iterator[Part]:
    """The subject before the verb, else the one after it."""
    opening = passage.words[i].startswith(("inaugur", "clausur", "ouvert", "clôtur"))
    relative = _follows_gathering(passage, i)
    if (opening or capacity not in {"participant", "speaker"}) and not (relative or _has_object(passage, i)):
        return
    inverted = _inverted(passage, i) if capacity in _INVERTING else []
    relative = relative or _follows_place(passage, i)
    actors = _after(passage, i + 1) if relative else passage.subject(i) or inverted
    people = [actor for actor in actors if actor.kind == "person"]
    if capacity in {"speaker", "chair"}:
        actors = people if people or capacity == "speaker" else actors
    elif capacity == "organiser" and passage.words[i].startswith(("convoc", "convoq")):
        actors = [actor for actor in actors if actor.kind != "person"]
    elif passage.words[i] in _STANDING and _is_in_dialogue(passage, i):
        return
    yield from passage.parts(actors, capacity, f"{capacity}-verb", passage.gathering_at(i))
    if capacity == "chair" and people:
        yield from passage.parts(_on_behalf(passage, i), "participant", "on-behalf", passage.gathering_at(i))


def _on_behalf(passage: Passage, i: int) -> list[Actor]:
    """The States for which people preside: "copresidente, en nombre de Costa Rica"."""
    words = passage.words
    found = [k for k in range(i, len(words) - 2) if tuple(words[k : k + 2]) in {("en", "nombre"), ("au", "nom")}]
    return [a for k in found for a in passage.cast.between(k + 2, k + 5) if a.kind == "country"]


def _is_in_dialogue(passage: Passage, i: int) -> bool:
    """Whether a verb of taking part goes on with a dialogue, no gathering: "participa en el Proceso de X"."""
    near = (b for b in passage.scene.bodies if b.is_dialogue and i < b.first <= i + _DIALOGUE_REACH)
    return any(not passage.in_mention(body.first) for body in near)


def _follows_gathering(passage: Passage, i: int) -> bool:
    """Whether "que" ties a verb to the gathering right before it: "la reunión, que presidió A"."""
    k = i - 2 - (passage.words[i - 2 : i - 1] == [","])
    if passage.words[i - 1 : i] != ["que"] or k < 0:
        return False
    return passage.words[k] in nouns.NOUNS or any(m.first <= k < m.end and not m.verbal for m in passage.mentions)


def _follows_place(passage: Passage, i: int) -> bool:
    """Whether "en el que" or "donde" stands before the verb, whose subject follows: "en la que intervino A"."""
    words = passage.words
    k = i - 1 - (words[i - 1 : i] in (["también"], ["además"]))
    led = {"en", "al", "a"} & set(words[max(0, k - 2) : k])
    return words[k] == "donde" or (words[k] in {"que", "cual"} and bool(led))


def _after(passage: Passage, start: int) -> list[Actor]:
    return passage.cast.between(start, passage.long_list_end(start))


#: Forms of a verb that tell what goes on at all times, and how far a dialogue may stand after it.
_STANDING = word_set("participa participan participe participent")
_DIALOGUE_REACH = 12
_INVERTING = frozenset({"participant", "speaker", "chair"})


def _has_object(passage: Passage, i: int) -> bool:
    """Whether a gathering or its work follows the verb within a few words."""
    after = range(i + 1, min(i + 15, len(passage.words)))
    return any(passage.words[k] in _WORK or passage.in_mention(k) for k in after)


def _inverted(passage: Passage, i: int) -> list[Actor]:
    """The actors after a verb that opens its clause: "Participaron Nepal y Japón"."""
    low, _ = passage.clause(i)
    if any(actor.end <= i and not is_side(passage, actor) for actor in passage.cast.between(low, i)):
        return []
    start = next((k + 1 for k in range(i + 1, min(i + 6, len(passage.words))) if passage.words[k] == ":"), i + 1)
    if ";" in passage.words[start:]:
        return [a for a in passage.cast.between(start, len(passage.words)) if a.kind == "person"]
    return passage.cast.between(start, passage.long_list_end(start))


def is_side(passage: Passage, actor: Actor) -> bool:
    """Whether an actor is whom somebody comes for: "por Japón", "por parte de la OIM", "pour le Togo"."""
    k = actor.first - 1
    while k > 0 and passage.words[k] in {"el", "la", "le", "l'"}:
        k -= 1
    words = passage.words
    return words[k] in {"por", "pour"} or words[max(0, k - 2) : k] in (["por", "parte"], ["de", "parte"])


def _gathered(passage: Passage, i: int) -> Iterator[Part]:
    """ "reunió a representantes de A y B": those after the verb, where a gathering is its subject."""
    before = passage.words[max(0, i - 12) : i]
    if not any(word.removeprefix("l'") in nouns.NOUNS or word == "il" for word in before):
        return
    actors = passage.cast.between(i + 1, passage.long_list_end(i + 1))
    yield from passage.parts([a for a in actors if a.kind != "person"] or actors, "participant", "gathered")
