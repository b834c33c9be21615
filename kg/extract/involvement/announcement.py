"""Announcements: "The speakers were A and B", "Participating countries included X", "Joining them was C"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.extract.gatherings.contact import is_setting
from kg.extract.involvement.actor import read_before
from kg.extract.involvement.passage import Part, Passage
from kg.extract.text.saying import words as word_set
from kg.facts import Capacity


def _table(**nouns: str) -> dict[str, Capacity]:
    return {noun: capacity for capacity, forms in nouns.items() for noun in forms.split()}  # type: ignore[misc]


#: Plural nouns for those who take part in a capacity.
ROLES: dict[str, Capacity] = _table(
    participant="""participants attendees guests observers
        delegations delegates invitees dignitaries participantes asistentes
        invitados delegaciones invités délégations présents""",
    speaker="""speakers panellists panelists presenters discussants oradores panelistas ponentes expositores orateurs
        intervenants panélistes""",
    chair="moderators co-chairs moderadores modérateurs copresidentes coprésidents",
    organiser="organisers organizers co-organisers co-organizers organizadores organisateurs",
    host="co-hosts anfitriones",
    funder="sponsors donors patrocinadores bailleurs",
)
#: Nouns for the one who holds a gathering, before "of".
_HOLDERS: dict[str, Capacity] = _table(
    host="host co-host", organiser="organiser organizer convenor convener", chair="moderator", funder="sponsor funder"
)
#: Nouns for those who take part only with "participating" or "attending" before them.
_STATES = word_set("countries states organisations organizations agencies institutions países estados pays organismos")
_TAKING_PART = word_set("participating attending participantes asistentes participants participantes")
#: Verbs that lead from the noun to the list, and words that may stand between.
_LINKS = word_set(
    """were was are include included includes including comprised : fueron son eran incluyeron incluye étaient furent
    sont figuraban figuraron figuraient comptaient"""
)
_BETWEEN = word_set(
    """at the in of to this meeting event conference workshop forum session panel discussion ceremony summit visit
    also will     other from de la el los en reunión foro taller encuentro à les des réunion atelier rencontre"""
)
_DEPENDENT = word_set("of for by with from to among entre parmi de del des por par con avec para pour")
_BEFORE_NOUN = word_set(
    """the other some distinguished special keynote main invited featured official all its these los las les otros
    otras autres demás high-level panel guest"""
)
#: Gerunds with which a sentence opens that names its subject last, and the capacity.
_GERUNDS: dict[str, Capacity] = _table(
    participant="joining accompanying attending representing participating taking",
    speaker="speaking addressing presenting",
    chair="chairing moderating presiding",
)
_REACH = 12


def iter_announced(passage: Passage) -> Iterator[Part]:
    """Those whom a sentence announces by a noun for their role or by an opening gerund."""
    yield from _iter_nouns(passage)
    yield from _read_opening(passage)


def _iter_nouns(passage: Passage) -> Iterator[Part]:
    """ "Speakers included A and B", "the participating countries were C and D"."""
    for i, word in enumerate(passage.words):
        capacity = ROLES.get(word) or ("participant" if _is_state(passage.words, i) else _find_holder(passage, i))
        link = _find_link(passage, i) if capacity and not _is_dependent(passage.words, i) else None
        if capacity is None or link is None or passage.denies(i, link):
            continue
        actors = passage.cast.between(link + 1, passage.long_list_end(link + 1))
        people = [actor for actor in actors if actor.kind == "person"]
        kept = people if people and (capacity in {"speaker", "chair"} or ";" in passage.words[link:]) else actors
        yield from passage.parts(kept, capacity, "announced", passage.gathering_at(i))


def _find_holder(passage: Passage, i: int) -> Capacity | None:
    """The capacity of "Host of the meeting", with which a sentence opens that names the host last."""
    opens = i == 0 or (i == 1 and passage.words[0] == "the")
    gathering = any(passage.in_mention(k) for k in range(i + 2, min(i + 6, len(passage.words))))
    return _HOLDERS.get(passage.words[i]) if opens and gathering and passage.words[i + 1] == "of" else None


def _is_state(words: list[str], i: int) -> bool:
    return words[i] in _STATES and bool(_TAKING_PART & {*words[max(0, i - 1) : i], *words[i + 1 : i + 2]})


def _find_link(passage: Passage, i: int) -> int | None:
    """The token of the verb or colon that leads to the list, where nothing but the gathering, its day and its place
    stand between.
    """
    words = passage.words
    for k in range(i + 1, min(i + 16, len(words))):
        if words[k] in _LINKS:
            return k
        setting = passage.in_mention(k) or is_setting(passage.scene, k) or words[k] == "on"
        if not setting and words[k] not in _BETWEEN | _TAKING_PART:
            return None
    return None


def _is_dependent(words: list[str], i: int) -> bool:
    """Whether the noun hangs on another: "the training of participants included"."""
    k = i - 1
    while k >= 0 and (words[k] in _BEFORE_NOUN | _TAKING_PART):
        k -= 1
    return k >= 0 and words[k] in _DEPENDENT


def _read_opening(passage: Passage) -> list[Part]:
    """ "Joining the Minister were A and B", "Chairing the meeting was C"."""
    words = passage.words
    opening = 1 if words[:1] == ["also"] else 0
    capacity = _GERUNDS.get(words[opening]) if len(words) > opening else None
    verb = next((k for k, word in enumerate(words[:_REACH]) if word in {"was", "were", "is", "are"}), None)
    if capacity is None or verb is None or "," in words[:verb]:
        return []
    actors = passage.cast.between(verb + 1, passage.long_list_end(verb + 1))
    return passage.parts(actors, capacity, "announced")


def iter_delegates(passage: Passage) -> Iterator[Part]:
    """Who stands for a State or body: "A represented Nepal", "B led the delegation of Japan", "on behalf of C"."""
    words = passage.words
    for i, (word, following) in enumerate(pairwise([*words, ""])):
        if word in _STANDING_FOR and passage.focus.near(passage.index) is not None:
            yield from _stand_for(passage, i, i + 1)
        elif (word, following) in _ON_BEHALF and _takes_part(passage, i):
            yield from _stand_for(passage, i, i + 3)


_STANDING_FOR = frozenset({"represented", "representing", "led", "headed", "representó", "encabezó", "représentait"})
_ON_BEHALF = {("on", "behalf"), ("en", "representación"), ("en", "nombre"), ("au", "nom")}
_COMING = word_set("participated participates attended took takes joined represented participó asistió")


def _takes_part(passage: Passage, i: int) -> bool:
    low, _ = passage.clause(i)
    return bool(_COMING & set(passage.words[low:i]))


def iter_represented(passage: Passage) -> Iterator[Part]:
    """ "Fiji, represented by A, joined": the State or body before a participle that names who stood for it."""
    words = passage.words
    for i in range(2, len(words) - 1):
        if words[i] == "represented" and words[i - 1] == "," and words[i + 1] == "by":
            before = [actor for actor in read_before(passage.cast, i - 1)[-1:] if actor.kind != "person"]
            whole = [actor for actor in before if not passage.hangs_on(actor)]
            yield from passage.parts(whole, "participant", "represented", passage.gathering_at(i))


def _stand_for(passage: Passage, verb: int, start: int) -> Iterator[Part]:
    """Both the one before the verb and the State or body whose delegation follows, where a person stands first."""
    words = passage.words
    people = [actor for actor in passage.subject(verb) if actor.kind == "person"]
    led = words[verb] in {"led", "headed", "encabezó"}
    if led and not {"delegation", "delegación", "délégation"} & set(words[verb : verb + 5]):
        return
    if words[verb] in {"on", "en", "au"}:
        low, _ = passage.clause(verb)
        people = [actor for actor in passage.cast.between(low, verb) if actor.kind == "person"][-1:]
    if not people or passage.denies(verb, verb + 1):
        return
    whole = [a for a in passage.cast.between(start, passage.list_end(start, start)) if a.kind != "person"][:1]
    yield from passage.parts([*people, *whole], "participant", "stood-for")
