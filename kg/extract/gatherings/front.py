"""The front of a paper that a gathering issues or that announces it: its title, its lines of day and place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from kg.extract.bodies.scene import Scene, survey
from kg.extract.gatherings.mention import Mention
from kg.extract.people.person import People
from kg.extract.syntax.sentence import read_sentence
from kg.extract.text import kind as nouns
from kg.extract.text.anchor import Anchor, read_place
from kg.extract.text.date import Expression, find_dates
from kg.extract.text.document import Document
from kg.extract.text.layout import Block, Kind
from kg.extract.text.saying import words as word_set
from kg.extract.text.token import tokenize

_FIELD = re.compile(
    r"\W{0,4}(?P<label>[^\W\d_]{2,15}(?: [^\W\d_]{1,8}){0,2})\**\s{0,20}:\**\s{0,20}(?P<value>\S.*)", re.DOTALL
)
_WHEN = frozenset({"when", "date and time", "dates", "cuándo", "quand", "fecha y hora", "date et heure"})
_DATE = frozenset({"date", "fecha", "day"})
_WHERE = frozenset({"where", "venue", "location", "place", "dónde", "lugar", "sede", "où", "lieu"})
_WHAT = frozenset({"what", "event", "qué", "evento", "quoi", "événement"})
_SUBJECT = frozenset({"subject", "theme", "topic", "asunto", "tema", "objet", "thème"})
#: Words before a gathering's name in the title of a paper that is the gathering's own.
_PAPER = word_set(
    """joint final statement communiqué communique declaration conclusions outcome document summary report minutes
    programme program agenda notice invitation advisory media public concept note transcript verbatim opening closing
    remarks participants participation delegates members chair chairs chairs' co-chairs chair's records decisions
    recommendations resolution declaración comunicado conclusiones programa agenda acta relatoría informe convocatoria
    final conjunta conjunto déclaration communiqué programme compte rendu ordre jour procès-verbal avis finale
    of the a an in at to from by for and del de la el los du des le les à au aux on following after"""
)
#: Participles by which such a title goes on: "the meeting held in Lima".
_HELD = frozenset({"held", "hosted", "organised", "organized", "celebrada", "celebrado", "realizada", "tenue", "tenu"})
#: Kinds of spoken words, and the small words between their speaker and where they were spoken.
_SPOKEN = frozenset({"remarks", "speech", "address", "statement", "statements", "toast", "toasts", "intervention"})
_SPOKEN_AT = frozenset({"before", "at", "during", "in", "after", "following"})
_LONGEST = 14


class Front(NamedTuple):
    """What the front states of its gathering: scenes whose gathering the paper is of, days, a place, a subject."""

    scenes: list[Scene]
    dates: list[Expression]
    place: tuple[str | None, str | None] | None
    subject: str | None

    @property
    def is_placed(self) -> bool:
        return bool(self.dates or (self.place and self.place[0]))


def read_front(document: Document, scenes: list[Scene], people: People, anchor: Anchor) -> Front:
    """What the blocks before the running text say of the gathering that the paper is of."""
    fields: dict[str, Block] = {}
    dates: list[Expression] = []
    place = None
    heads = [scene for scene in scenes if scene.sentence.kind is Kind.TITLE]
    for block in _front_blocks(document):
        words = document.text[block.start : block.end]
        field = _FIELD.match(words)
        if field is not None:
            label = field["label"].casefold()
            fields.setdefault(label, Block(block.kind, block.start + field.start("value"), block.end))
        elif block.kind is Kind.MASTHEAD and _opens_paper(words):
            heads.append(_scene(document, block, people, anchor))
        elif not dates:
            found, where = _read_line(document, block)
            dates, place = found or dates, place or where
    return _with_fields(document, Front(heads, dates, place, None), fields, people, anchor)


def _front_blocks(document: Document) -> list[Block]:
    """The blocks as far as the first one of running text, that one included."""
    found = []
    for block in document.blocks[:_LONGEST]:
        found.append(block)
        if block.kind is Kind.BODY and block.end - block.start > 200:
            break
    return found


def _opens_paper(words: str) -> bool:
    """Whether a line opens as the title of a paper does: "NOTICE OF PUBLIC HEARING"."""
    opening = words.casefold().split()[:2]
    return len(opening) == 2 and opening[0] in _PAPER and opening[1] in {"of", "to", "de", "for", "du"}


def _scene(document: Document, block: Block, people: People, anchor: Anchor) -> Scene:
    """A block that carries no facts as a rule, surveyed as a title."""
    tokens = tokenize(document.text, block.start, block.end)
    sentence = document.sentence_at(block.start)
    told = replace(sentence, start=block.start, end=block.end, kind=Kind.TITLE, tokens=tokens)
    return survey(document, read_sentence(document, told), people, anchor)


def _read_line(document: Document, block: Block) -> tuple[list[Expression], tuple[str | None, str | None] | None]:
    """The days and the place of a line "Lima, Peru, 3-4 May 2024", alone or before a bar or a stop."""
    end = min(block.end, block.start + 100)
    days = [e for e in find_dates(document.text, block.start, end) if e.first.day and e.first.year]
    if not days:
        return [], None
    words = document.text[block.start : days[0].start].strip(" \n\t*_#|,")
    place = read_place(document, words, dated=True) if words else None
    return (days[:1], place) if place is not None and place[0] is not None else ([], None)


def _with_fields(document: Document, front: Front, fields: dict[str, Block], people: People, anchor: Anchor) -> Front:
    """The front with what its fields say; a mere "Date" counts beside a venue only."""
    where = next((block for label, block in fields.items() if label in _WHERE), None)
    when = next((b for label, b in fields.items() if label in _WHEN or (where is not None and label in _DATE)), None)
    if when is None:
        return front
    days = [e for e in find_dates(document.text, when.start, when.end) if e.first.day]
    what = next((block for label, block in fields.items() if label in _WHAT), None)
    about = next((block for label, block in fields.items() if label in _SUBJECT), None)
    return front._replace(
        scenes=([_scene(document, what, people, anchor)] if what else []) + front.scenes,
        dates=days[:1] or front.dates,
        place=(_find_place(document, where) if where else None) or front.place,
        subject=document.text[about.start : about.end].strip() if about else None,
    )


def _find_place(document: Document, block: Block) -> tuple[str | None, str | None] | None:
    """The town, and its country, that the parts of an address end in."""
    words = re.sub(r"\([^()]{0,60}\)", " ", document.text[block.start : block.end])
    parts = [part.strip(" .") for part in re.split(r"[,;\n–—]", words)][:12]
    codes = [known.country for known in map(document.gazetteer.country, parts) if known]
    for part in reversed(parts):
        code = document.gazetteer.city_country(part, codes[-1] if codes else None) if part else None
        if code is not None and (document.gazetteer.country(part) is None or len(parts) == 1):
            return part, codes[-1] if codes else code
    return (None, codes[-1]) if codes else None


def name_own(mention: Mention, front: Front) -> str:
    """The printed name of a gathering to the end of its part of the title, with its subject from a field."""
    annotated = mention.scene.annotated
    end = next((k for k in range(mention.end, len(annotated)) if not annotated.tokens[k].is_word), len(annotated))
    words = " ".join(annotated.text(k) for k in range(mention.end, end))
    name = f"{mention.name} {words}".strip() if mention.topic else mention.name
    name = name.lower() if name.isupper() else name
    return f"{name} on {front.subject}" if front.subject and not mention.topic else name


def is_delivered(mention: Mention) -> bool:
    """Whether a title is that of words spoken there: "Remarks by A and B Before Bilateral Meeting"."""
    annotated = mention.scene.annotated
    first = mention.first
    while first > 0 and annotated.lower(first - 1) in nouns.DETERMINERS:
        first -= 1
    opening = {annotated.lower(k) for k in range(min(3, first))}
    return (
        annotated.lower(first - 1) in _SPOKEN_AT
        and bool(opening & _SPOKEN)
        and bool({"by", "of"} & {annotated.lower(k) for k in range(min(6, first))})
    )


def is_own(mention: Mention) -> bool:
    """Whether a title is that of a paper of the gathering which it names: nothing but kinds of paper stands before it
    in its part of the title, and no verb after it.
    """
    annotated = mention.scene.annotated
    start = next((k + 1 for k in range(mention.first - 1, -1, -1) if annotated.text(k) in {":", "–", "—", "|", "-"}), 0)
    before = {annotated.lower(k) for k in range(start, mention.first)}
    if is_delivered(mention):
        return not mention.plural
    after = {annotated.lower(k) for k in range(mention.head + 1, len(annotated))}
    return before <= _PAPER and not mention.plural and not after & (nouns.HAPPENING - _HELD)
