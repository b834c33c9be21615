"""What one release says: the frozen records that every stage shares, and their JSON.

The JSON shape is the one of the gold files (`data/gold/`): lists of people, posts, dialogues, meetings,
participation, relations and statements. In memory each fact also carries its `Evidence`.
Missing is `None` or an empty tuple, never a guess. Offsets are code points into `Release.text`, half-open.
"""

from __future__ import annotations

import hashlib
from typing import Annotated, Literal, get_args

import msgspec

Status = Literal["current", "acting", "former", "elect"]
MeetingKind = Literal[
    "meeting", "conference", "workshop", "training", "summit", "consultation", "forum", "dialogue",
    "session", "ceremony", "visit", "launch", "briefing", "other",
]  # fmt: skip
Capacity = Literal["participant", "speaker", "chair", "host", "organiser", "supporter", "funder"]
RelationType = Literal["partOf", "memberOf", "partner", "funds", "secretariatOf"]
Polarity = Literal["asserted", "negated"]
Modality = Literal["actual", "planned"]

STATUSES: tuple[Status, ...] = get_args(Status)
MEETING_KINDS: tuple[MeetingKind, ...] = get_args(MeetingKind)
CAPACITIES: tuple[Capacity, ...] = get_args(Capacity)
RELATION_TYPES: tuple[RelationType, ...] = get_args(RelationType)

Offset = Annotated[int, msgspec.Meta(ge=0)]
Confidence = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
#: A date of ISO 8601 with as much as the text states: `2019-03-14`, `2019-03` or `2019`.
PartialDate = Annotated[str, msgspec.Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=False):
    """The base of all records: frozen, compared by value, keyword-only."""


class Evidence(Record, frozen=True, kw_only=True):
    """The words that carry a fact: `release.text[start:end] == quote`.

    rule: the name of the rule that found it; confidence: how often such a find is right, 0 to 1.
    """

    start: Offset
    end: Offset
    quote: str
    rule: str
    confidence: Confidence
    polarity: Polarity = "asserted"
    modality: Modality = "actual"


class ReleaseHead(Record, frozen=True, kw_only=True):
    """What identifies a release: everything but its text. place: the dateline's place as printed."""

    id: str
    url: str | None = None
    title: str | None = None
    date: PartialDate | None = None
    lang: str | None = None
    publisher: str | None = None
    place: str | None = None


class Release(ReleaseHead, frozen=True, kw_only=True):
    """A press release with its normalised text: NFC, `\\n` line ends, no control characters.

    name: the stem of the file or record it came from.
    """

    text: str
    name: str = ""

    def head(self) -> ReleaseHead:
        """The release without its text."""
        return ReleaseHead(
            id=self.id,
            url=self.url,
            title=self.title,
            date=self.date,
            lang=self.lang,
            publisher=self.publisher,
            place=self.place,
        )


class Fact(Record, frozen=True, kw_only=True):
    """Something a release states, with the passages that say so."""

    evidence: tuple[Evidence, ...] = ()


class Person(Fact, frozen=True, kw_only=True):
    """A named human being; `name` as first given in full, honorifics off."""

    name: str


class Post(Fact, frozen=True, kw_only=True):
    """A person holding a role at a body.

    title: the office in the release's own words; began, ended: only where the text tells of taking up or leaving.
    """

    person: str
    role: str
    organisation: str | None = None
    scope: str | None = None
    status: Status = "current"
    title: str | None = None
    began: PartialDate | None = None
    ended: PartialDate | None = None


class Dialogue(Fact, frozen=True, kw_only=True):
    """A standing policy dialogue, consultative process, forum or network that the release names."""

    name: str
    acronym: str | None = None
    part_of: str | None = None


class Meeting(Fact, frozen=True, kw_only=True):
    """A concrete gathering; `key` is its name within the release (`m1`, `m2` …).

    start, end: ISO 8601, partial where the text is; country: ISO 3166-1 alpha-2.
    """

    key: str
    name: str
    kind: MeetingKind = "meeting"
    series: str | None = None
    ordinal: Annotated[int, msgspec.Meta(ge=1)] | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    city: str | None = None
    country: Annotated[str, msgspec.Meta(pattern="^[A-Z]{2}$")] | None = None
    dialogue: str | None = None


class Participation(Fact, frozen=True, kw_only=True):
    """`actor` (a person, organisation, country or dialogue) took part in a meeting in a capacity."""

    actor: str
    meeting: str
    capacity: Capacity = "participant"


class Relation(Fact, frozen=True, kw_only=True):
    """A stated fact between two bodies."""

    subject: str
    type: RelationType
    object: str


class Statement(Fact, frozen=True, kw_only=True):
    """What a named person said: the first ten words as printed; the evidence spans the words said."""

    speaker: str
    quote: str
    meeting: str | None = None


class Facts(Record, frozen=True, kw_only=True):
    """Everything that one release states."""

    release: ReleaseHead
    people: tuple[Person, ...] = ()
    posts: tuple[Post, ...] = ()
    dialogues: tuple[Dialogue, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    participation: tuple[Participation, ...] = ()
    relations: tuple[Relation, ...] = ()
    statements: tuple[Statement, ...] = ()


LAYERS = ("people", "posts", "dialogues", "meetings", "participation", "relations", "statements")


def mint_release_id(text: str, title: str | None, url: str | None) -> str:
    """Sixteen hexadecimal digits that depend only on a release's text, title and address."""
    material = "\0".join((text, title or "", url or "")).encode()
    return hashlib.sha256(material).hexdigest()[:16]


def facts_to_json(facts: Facts) -> bytes:
    """The facts as indented JSON (UTF-8), fields in a fixed order, ending with a newline."""
    return msgspec.json.format(msgspec.json.encode(facts), indent=1) + b"\n"


def facts_from_json(data: bytes | str) -> Facts:
    """The facts read from JSON; raises `msgspec.ValidationError` naming the field that does not fit."""
    return msgspec.json.decode(data, type=Facts)


def facts_schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of `Facts`, as written to `ontology/facts.schema.json`."""
    schema = msgspec.json.schema(Facts)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Facts of one release", **schema}
