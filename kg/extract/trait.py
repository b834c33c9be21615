"""What tells good finds from doubtful ones: a few traits of each fact, layer by layer, the most telling first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from kg.extract.text.gazetteer import Gazetteer
from kg.facts import Dialogue, Evidence, Fact, Facts, Meeting, Participation, Person, Post, Relation, Statement

_GOVERNMENT = "Government of "
#: The layer, then one value for each trait of its facts.
Traits = tuple[str, ...]


class Setting:
    """The facts of a release, counted once so that each can be seen among the others."""

    def __init__(self, facts: Facts, gazetteer: Gazetteer) -> None:
        self.facts = facts
        self.gazetteer = gazetteer
        self.language = "en" if (facts.release.lang or "en").startswith("en") else "other"
        self.people = {person.name for person in facts.people}
        self.dialogues = {dialogue.name for dialogue in facts.dialogues}
        self.speakers = {statement.speaker for statement in facts.statements}
        self.holders = {post.person for post in facts.posts}
        self.active = self.speakers | self.holders | {row.actor for row in facts.participation}
        self.rows = Counter(row.meeting for row in facts.participation)

    def kind(self, name: str) -> str:
        """What a name stands for: a person, a dialogue, a country, a known body, or new."""
        if name in self.people:
            return "person"
        if name in self.dialogues:
            return "dialogue"
        entry = self.gazetteer.find(name)
        if entry is None:
            return "new"
        return "country" if entry.kind == "country" else "known"


def read_traits(layer: str, fact: Fact, evidence: Evidence, setting: Setting) -> Traits:
    """The layer and the traits of a fact as one of its passages tells it."""
    return (layer, *_READERS[layer](fact, evidence, setting))


def _read_person(person: Person, evidence: Evidence, setting: Setting) -> Traits:
    tied = "active" if person.name in setting.active else "idle"
    return (tied, _count("named", len(person.evidence), 3), _count("words", len(person.name.split()), 5))


def _read_post(post: Post, evidence: Evidence, setting: Setting) -> Traits:
    speaks = "speaks" if post.person in setting.speakers else "silent"
    return (_read_employer(post, evidence, setting), speaks, setting.language)


def _read_employer(post: Post, evidence: Evidence, setting: Setting) -> str:
    """Whether the employer is in the registry, and whether it stands beside the name or was found elsewhere."""
    if post.organisation is None:
        return "no employer"
    if post.organisation.startswith(_GOVERNMENT):
        country = post.organisation.removeprefix(_GOVERNMENT).removeprefix("the ")
        named = {hit.entry.name for hit in setting.gazetteer.scan(evidence.quote)}
        return f"government {'beside' if country in named else 'elsewhere'}"
    known = "new" if setting.gazetteer.find(post.organisation) is None else "known"
    beside = post.organisation.casefold() in " ".join(evidence.quote.split()).casefold()
    return f"{known} employer {'beside' if beside else 'elsewhere'}"


def _read_dialogue(dialogue: Dialogue, evidence: Evidence, setting: Setting) -> Traits:
    return (evidence.rule, _count("named", len(dialogue.evidence), 3))


def _read_meeting(meeting: Meeting, evidence: Evidence, setting: Setting) -> Traits:
    held = (meeting.start, meeting.city, meeting.country, meeting.ordinal, meeting.series, meeting.dialogue)
    fields = sum(value is not None for value in held)
    return (_count("fields", fields, 6), _count("meetings", len(setting.facts.meetings), 4), evidence.rule)


def _read_participation(row: Participation, evidence: Evidence, setting: Setting) -> Traits:
    together = _count("trios", setting.rows[row.meeting] // 3, 4)
    return (together, _count("told", len(row.evidence), 3), setting.kind(row.actor), evidence.rule)


def _read_relation(relation: Relation, evidence: Evidence, setting: Setting) -> Traits:
    ends = "+".join(sorted(map(setting.kind, (relation.subject, relation.object))))
    return (setting.language, ends, evidence.rule)


def _read_statement(statement: Statement, evidence: Evidence, setting: Setting) -> Traits:
    speakers = _count("speakers", len(setting.speakers), 3)
    return (speakers, "holder" if statement.speaker in setting.holders else "no office", evidence.rule)


def _count(what: str, number: int, most: int) -> str:
    """The number with what it counts, where all from `most` on are one.

    >>> _count("named", 7, 3)
    'named 3+'
    """
    return f"{what} {number}" if number < most else f"{what} {most}+"


_READERS: dict[str, Callable[..., Traits]] = {
    "people": _read_person,
    "posts": _read_post,
    "dialogues": _read_dialogue,
    "meetings": _read_meeting,
    "participation": _read_participation,
    "relations": _read_relation,
    "statements": _read_statement,
}
