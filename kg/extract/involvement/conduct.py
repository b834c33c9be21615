"""Conduct of a gathering in English: who will chair or host it, who pays for it, leads it, is heard at it, declares."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.involvement import role
from kg.extract.involvement.actor import Actor, read_before
from kg.extract.involvement.passage import Part, Passage
from kg.extract.text import kind as nouns
from kg.extract.text.saying import words as word_set
from kg.facts import Capacity

_INTENDED = frozenset({"will", "shall"})
_DUE = word_set("is are was were due expected scheduled set")
#: What is chaired, opened or addressed and names no gathering of its own.
_PARTS = word_set(
    """it both opening closing plenary days day sessions function proceedings deliberations work panel panels debate"""
)
_AUDIENCE = word_set("delegates participants audience delegations guests")
#: Infinitives that need no object where the gathering has been told of, and verbs that close a relative clause.
_BARE_BASES = frozenset({"host", "co-host", "chair", "co-chair", "moderate", "facilitate"})
_PLACING: dict[str, Capacity] = {"put": "organiser", "paid": "funder"}
_AUDIENCE_REACH = 8
_STOPS = frozenset({".", ";", "in", "by", "with"})
#: So many words may stand between what names a gathering and its relative clause.
_RELATIVE_REACH = 8
#: So many tokens before a participle may name the gathering of which it is said.
_SUBJECT_REACH = 60
_BEING = word_set("is are was were be been being has have had will")
_BEFORE_PARTICIPLE = _BEING | word_set("which that also and jointly officially formally , & -")
_ENDS = frozenset({".", ";", ",", "and", ""})
#: Verbs that need no object where the gathering has been told of: "Tonga hosted, Fiji chaired".
_BARE: dict[str, Capacity] = {
    **dict.fromkeys(("chaired", "co-chaired", "moderated", "presided"), "chair"),
    **dict.fromkeys(("hosted", "co-hosted"), "host"),
}
#: Participles before "by" that need the gathering as their subject.
_DONE: dict[str, Capacity] = {"led": "chair", "run": "organiser", "paid": "funder"}
_OPENING: dict[str, Capacity] = {
    **dict.fromkeys(("opening", "closing", "addressing", "concluding"), "speaker"),
    **dict.fromkeys(("chairing", "moderating"), "chair"),
    "hosting": "host",
}
_PAYING = frozenset({"paid", "pays", "paying"})
_HEARERS = word_set("having participants delegates they committee audience we")
_DECLARING = word_set("having met meeting gathered gathering assembled convened declare adopt agree")
_NOTING = word_set("noting welcoming acknowledging appreciating recognising recognizing recording")


def iter_conduct(passage: Passage) -> Iterator[Part]:
    """The parts in the gathering that an English sentence is about, as its verbs tell them."""
    for i, word in enumerate(passage.words):
        if word in role.BASE and (verb := _find_intention(passage.words, i)) is not None:
            yield from _intend(passage, i, verb)
        elif word in _PLACING and _is_set_apart(passage, i):
            yield from passage.parts(passage.subject(i), _PLACING[word], "relative", passage.gathering_at(i))
        elif word in {"addressing", "addressed"} and (told := _find_audience(passage, i)) is not None:
            people = [a for a in passage.subject(i) if a.kind == "person"]
            yield from passage.parts(people, "speaker", "addressed-at", passage.gathering_at(told))
        elif word in _BARE and passage.words[i + 1 : i + 2] and passage.words[i + 1] in _ENDS:
            yield from _read_subject(passage, i, _BARE[word])
        elif word in _DONE and passage.words[i + 1 : i + 2] == ["by"] and _follows_gathering(passage, i):
            yield from _read_list(passage, i + 2, _DONE[word], i)
        elif word in _PAYING and passage.words[i + 1 : i + 2] == ["for"]:
            yield from _pay(passage, i)
        elif word == "chair" and passage.words[max(0, i - 2) : i] == ["in", "the"]:
            yield from _sit(passage, i - 2)
        elif word == "heard" and _is_heard_there(passage, i):
            people = [a for a in _list(passage, i + 1) if a.kind == "person"]
            yield from passage.parts(people, "speaker", "heard", passage.gathering_at(i))
        elif word in {"observers", "observer"} and passage.words[i - 1 : i] == ["as"]:
            yield from passage.parts(read_before(passage.cast, i - 1), "participant", "declaring")
        elif word == "provided" and passage.words[i + 1 : i + 2] == ["by"] and _is_help(passage.words, i):
            yield from _read_list(passage, i + 2, "supporter", i)
    yield from _open(passage)
    yield from _declare(passage)


def has_object(passage: Passage, i: int) -> bool:
    """Whether a gathering, "it" or a part of one follows the verb at token i; "presided" needs none."""
    if passage.words[i] in {"presided", "presides", "preside", "presiding"}:
        return True
    for k in range(i + 1, min(i + 9, len(passage.words))):
        if passage.words[k] in nouns.NOUNS or passage.words[k] in _PARTS or passage.in_mention(k):
            return not role.PROJECTS & set(passage.words[i + 1 : k])
        if passage.words[k] in _STOPS:
            return False
    return False


def is_relative(passage: Passage, i: int) -> bool:
    """Whether "that" or "which" after a gathering opens the clause of the verb: "a workshop that Nepal organises"."""
    subject = passage.subject(i)
    k = subject[0].first - 1 if subject else 0
    while k > 0 and passage.words[k] == "the":
        k -= 1
    if k < 1 or passage.words[k] not in {"that", "which"}:
        return False
    ends = (m.end for m in passage.mentions if not m.verbal and m.end <= k)
    return any(k - end <= _RELATIVE_REACH for end in ends)


def is_done_to_gathering(passage: Passage, i: int) -> bool:
    """Whether a participle at token i may be said of a gathering: not of a body that stands right before it, nor of
    something else in a sentence that mentions no gathering before.
    """
    k = i - 1
    while k >= 0 and (passage.words[k] in _BEFORE_PARTICIPLE or passage.words[k] in role.PASSIVE):
        k -= 1
    if k < 0 or passage.words[k] in nouns.NOUNS or passage.in_mention(k):
        return True
    actor = passage.cast.cover[k]
    if actor is not None and actor.kind != "person":
        if _BEING & set(passage.words[k + 1 : i]):
            return False
        if any(mention.verbal for mention in passage.mentions):
            return True
    before = range(max(0, i - _SUBJECT_REACH), i)
    return any(passage.words[j] in nouns.NOUNS or passage.words[j] in _PARTS or passage.in_mention(j) for j in before)


def _find_intention(words: list[str], i: int) -> int | None:
    """The token of "will" or "is" that an infinitive at token i follows, or None."""
    k = i - 1 - (words[i - 1 : i] in (["jointly"], ["also"], ["again"]))
    if k > 0 and words[k] in _INTENDED:
        return k
    if k > 1 and words[k] == "to" and words[k - 1] in _DUE:
        return k - 1 - (words[k - 2] in _DUE)
    return None


def _is_set_apart(passage: Passage, i: int) -> bool:
    """Whether "put together" or "paid for" at token i closes a clause on a gathering: "which A had put together"."""
    together = passage.words[i + 1 : i + 2] == (["together"] if passage.words[i] == "put" else ["for"])
    ends = passage.words[i + 2 : i + 3] in ([], ["."], [","], [";"], ["and"])
    return together and ends and is_relative(passage, i)


def _find_audience(passage: Passage, i: int) -> int | None:
    """The token at which "at a forum" names the gathering where those after "addressing" listen."""
    for k in range(i + 1, min(i + _AUDIENCE_REACH, len(passage.words) - 2)):
        near = range(k + 1, min(k + 4, len(passage.words)))
        if passage.words[k] == "at" and any(passage.in_mention(j) for j in near):
            return k + 1
        if passage.words[k] in _STOPS - {"in"}:
            return None
    return None


def _intend(passage: Passage, i: int, verb: int) -> Iterator[Part]:
    capacity = role.BASE[passage.words[i]]
    bare = passage.words[i] in _BARE_BASES and passage.words[i + 1 : i + 2] in ([], ["."], [";"])
    if (bare or has_object(passage, i)) and not passage.denies(verb, i):
        actors = [a for a in passage.subject(verb) if a.kind == "person" or capacity != "speaker"]
        yield from passage.parts(actors, capacity, f"{capacity}-verb", passage.gathering_to_come(i))


def _read_subject(passage: Passage, verb: int, capacity: Capacity, at: int | None = None) -> list[Part]:
    """Whoever stands before a verb; only people speak."""
    actors = [a for a in passage.subject(verb) if a.kind == "person" or capacity != "speaker"]
    place = verb if at is None else at
    return passage.parts(actors, capacity, f"{capacity}-verb", passage.gathering_at(place))


def _list(passage: Passage, start: int) -> list[Actor]:
    return passage.cast.between(start, passage.long_list_end(start))


def _read_list(passage: Passage, start: int, capacity: Capacity, at: int) -> list[Part]:
    actors = passage.cast.between(start, passage.list_end(start, start))
    return passage.parts(actors, capacity, f"{capacity}-by", passage.gathering_at(at))


def _follows_gathering(passage: Passage, i: int) -> bool:
    """Whether the noun of a gathering stands right before a participle, auxiliaries and a comma apart."""
    k = i - 1
    while k > 0 and passage.words[k] in {"was", "is", "were", "will", "be", "been", "being", "has", ",", "jointly"}:
        k -= 1
    return k >= 0 and passage.cast.cover[k] is None and (passage.words[k] in nouns.NOUNS or passage.in_mention(k))


def _pay(passage: Passage, i: int) -> Iterator[Part]:
    """ "X paid for the meeting", "X pays for all of it"."""
    after = passage.words[i + 2 : i + 6]
    whole = after[:1] == ["it"] or after[:3] == ["all", "of", "it"]
    k = i + 2 + (after[:1] in (["the"], ["this"]))
    meeting = k < len(passage.words) and (passage.words[k] in nouns.NOUNS or passage.in_mention(k))
    if whole or meeting:
        actors = [a for a in passage.subject(i) if a.kind != "person"]
        yield from passage.parts(actors, "funder", "paid", passage.gathering_at(i))


def _sit(passage: Passage, i: int) -> Iterator[Part]:
    """ "X was in the chair"."""
    if passage.words[i - 1 : i] in (["was"], ["is"], ["were"], ["are"]):
        yield from passage.parts(read_before(passage.cast, i - 1), "chair", "in-the-chair")


def _is_heard_there(passage: Passage, i: int) -> bool:
    """Whether it is a gathering or those at it that heard somebody: "the meeting heard A"."""
    before = passage.words[max(0, i - 2) : i]
    return bool(_HEARERS & set(before)) or (i > 0 and (before[-1] in nouns.NOUNS or passage.in_mention(i - 1)))


def _is_help(words: list[str], i: int) -> bool:
    return bool(role.GIVEN_HELP & set(words[max(0, i - 5) : i]))


def _open(passage: Passage) -> list[Part]:
    """ "Opening the meeting, X thanked": whoever stands after the phrase with which a sentence opens."""
    words = passage.words
    also = words[:1] == ["also"]
    if words[also : also + 2] in (["speaking", "at"], ["speaking", "during"]) and has_object(passage, also + 1):
        return _open_with(passage, "speaker")
    capacity = _OPENING.get(words[0]) if words else None
    aimed = has_object(passage, 0) or (capacity == "speaker" and bool(_AUDIENCE & set(words[1:4])))
    if capacity is None or "," not in words[:20] or not aimed:
        return []
    return _open_with(passage, capacity)


def _open_with(passage: Passage, capacity: Capacity) -> list[Part]:
    """Whoever stands right after the comma that ends the opening phrase."""
    comma = passage.words.index(",") if "," in passage.words[:20] else len(passage.words)
    first = [a for a in passage.cast.between(comma + 1, comma + 4) if a.kind == "person" or capacity != "speaker"][:1]
    return passage.parts(first, capacity, f"{capacity}-verb", passage.gathering_at(0))


def _declare(passage: Passage) -> list[Part]:
    """ "We, the Ministers of A, B and C, having met": the States in whose name it is declared."""
    words = passage.words
    if words[:1] == ["we"] and words[1:2] == [","]:
        end = next((k for k in range(2, len(words)) if words[k] in _DECLARING), 0)
        return passage.parts(passage.cast.between(2, end), "participant", "declaring")
    if words[:1] and words[0] in _NOTING and {"presence", "participation", "attendance"} & set(words[:4]):
        return passage.parts(_list(passage, 3), "participant", "declaring")
    return []
