"""Bodies of dialogues and dialogues themselves, as noun phrases in capitals: "Working Group on X of the Y
Process".
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.bodies.capital import (
    ARTICLES,
    COMPLEMENT,
    HEADING_NOUNS,
    LEADING_NOUNS,
    MEETING_NOUNS,
    can_begin,
    find_complement_end,
    find_end,
    hit_at,
    hit_end,
    read_acronym,
)
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.gazetteer import Hit, Known
from kg.extract.text.layout import Kind
from kg.extract.text.ordinal import read_ordinal
from kg.extract.text.phrase import spell
from kg.extract.text.romance import find_body_end


@dataclass(frozen=True, slots=True)
class Body:
    """A named body: tokens `first` to `end` of a sentence and `text[start:stop]`.

    name: canonical where the authority list knows it, else as printed without acronym; head: its noun in
    lower case; parent: the body that it is part of, where the phrase says so; ordinal: the one in front of
    it; whole: the dialogue that it is a part of by the authority list.
    """

    first: int
    end: int
    start: int
    stop: int
    name: str
    head: str
    kind: str
    acronym: str | None = None
    parent: Body | None = None
    ordinal: int | None = None
    known: bool = False
    whole: str | None = None

    @property
    def is_dialogue(self) -> bool:
        return self.kind == "mechanism"


def find_bodies(document: Document, annotated: Annotated, stops: frozenset[int] = frozenset()) -> list[Body]:
    """The dialogues, organisations and bodies that a sentence names, left to right; a part comes before
    its whole.

    "the Working Group on Labour of the Puebla Process" gives the group with the process as parent, then
    the process.
    stops: tokens at which a person's name begins. In a headline only known names count, for all words are
    capitals.
    """
    return _Finder(document, annotated, stops).find()


class _Finder:
    """Reads the bodies of one sentence."""

    def __init__(self, document: Document, annotated: Annotated, stops: frozenset[int]) -> None:
        self.document = document
        self.annotated = annotated
        self.stops = stops
        self.headline = annotated.sentence.kind in {Kind.TITLE, Kind.HEADING}

    def find(self) -> list[Body]:
        found: list[Body] = []
        i = 0
        while i < len(self.annotated):
            body = self.read(i)
            if body is None:
                i += 1
                continue
            chain = self.chain(body)
            found += chain
            i = max(chain[-1].end, i + 1)
        return found

    def read(self, i: int) -> Body | None:
        """The body that begins at token i, with what it is extended by."""
        body = _known(self.document, self.annotated, i)
        if body is None and not self.headline:
            body = _unknown(self.document, self.annotated, i, self.stops)
            body = _recognised(self.document, body) if body is not None else None
        if body is None or not body.known:
            return body
        return _extended(self.document, self.annotated, body, self.stops)

    def chain(self, body: Body, depth: int = 0) -> list[Body]:
        """The body and the whole after it: "of the Y", "of the Z of the Y"; at most four deep."""
        i = body.end
        if depth > 3 or body.parent is not None or self.annotated.lower(i) not in {"of", "de", "del", "du", "des"}:
            return [body]
        i += 1
        while self.annotated.lower(i) in ARTICLES:
            i += 1
        whole = self.read(i)
        if whole is None:
            return [body]
        rest = self.chain(whole, depth + 1)
        return [replace(body, parent=rest[0]), *rest]


def _known(document: Document, annotated: Annotated, i: int) -> Body | None:
    """The known body that begins at token i, with the acronym in brackets after it."""
    hit = hit_at(annotated, i)
    if hit is None or hit.entry.kind in {"country", "region"} or hit_at(annotated, i - 1) is hit:
        return None
    end = hit_end(annotated, i)
    acronym, after = read_acronym(annotated, end)
    parent = _registered_parent(document, annotated, hit, i)
    if parent is not None and acronym == parent.acronym:
        acronym = None
    return Body(
        i,
        after,
        hit.start,
        annotated.tokens[after - 1].end,
        hit.entry.name,
        _head_of(hit.entry.name),
        hit.entry.kind,
        acronym or (annotated.text(i) if hit.form == "acronym" else None),
        parent,
        _ordinal_before(annotated, i),
        known=True,
        whole=_registered_whole(document, hit),
    )


def _head_of(name: str) -> str:
    """The noun of a body's name: the last word before its field, else the last noun of bodies in it."""
    words = name.lower().split()
    cut = next((i for i, word in enumerate(words) if i and word in COMPLEMENT), len(words))
    nouns = [w for w in words if w in HEADING_NOUNS]
    return (
        words[cut - 1]
        if words[cut - 1] in HEADING_NOUNS | MEETING_NOUNS
        else (nouns[-1] if nouns else "")
    )


def _registered_whole(document: Document, hit: Hit) -> str | None:
    whole = document.gazetteer.entry(hit.entry.parent) if hit.entry.kind == "body" and hit.entry.parent else None
    return whole.name if whole is not None and whole.kind == "mechanism" else None


def _registered_parent(document: Document, annotated: Annotated, hit: Hit, i: int) -> Body | None:
    """The whole of a known body, where the printed name holds the whole's name or acronym."""
    whole = document.gazetteer.entry(hit.entry.parent) if hit.entry.kind == "body" and hit.entry.parent else None
    if whole is None:
        return None
    if not _holds_name(document, " ".join(document.text[hit.start : hit.end].split()), whole):
        return None
    return Body(i, i, hit.start, hit.end, whole.name, "", whole.kind, whole.acronym, known=True)


def _holds_name(document: Document, printed: str, whole: Known) -> bool:
    """Whether a printed name begins with a name of `whole`, or ends with one after "of"."""
    if any(word and word in printed for word in (whole.name, whole.acronym)):
        return True
    words = printed.split()
    openings = [" ".join(words[:n]) for n in range(1, min(len(words), 7))]
    closings = [printed.rpartition(small)[2] for small in (" of the ", " of ", " to the ")]
    found = (document.gazetteer.find(name) for name in (*openings, *closings) if name)
    return any(entry is not None and entry.key == whole.key for entry in found)


def _unknown(document: Document, annotated: Annotated, i: int, stops: frozenset[int]) -> Body | None:
    """A phrase in capitals headed by a noun of dialogues or bodies that begins at token i."""
    if i >= len(annotated) or not can_begin(annotated, i):
        return None
    end, head = find_end(document, annotated, i, stops)
    leading = _find_leading_end(annotated, i)
    if leading > max(end, i + 1):
        end, head = leading, i
    if head is None or end <= i + 1:
        return None
    acronym, after = read_acronym(annotated, end)
    name = spell(document, annotated, i, end)
    return Body(
        i,
        after,
        annotated.tokens[i].start,
        annotated.tokens[after - 1].end,
        name,
        annotated.lower(head),
        "body",
        acronym,
        None,
        _ordinal_before(annotated, i),
    )


def _find_leading_end(annotated: Annotated, i: int) -> int:
    """The end of a name that begins with its noun, as in Spanish and French; i where token i begins none."""
    if annotated.lower(i) not in LEADING_NOUNS or annotated.hits[i] is not None:
        return i
    return find_body_end(annotated, i, lambda k: annotated.hits[k] is not None and not _is_place(annotated.hits[k]))


def _is_place(hit: Hit | None) -> bool:
    return hit is not None and hit.entry.kind in {"country", "region"}


def _recognised(document: Document, body: Body) -> Body:
    """The body by its canonical name, where the authority list has it although a shorter name hid it in
    the text.
    """
    entry = document.gazetteer.find(body.name) or _by_acronym(document, body)
    if entry is None or entry.kind in {"country", "region"}:
        return body
    return replace(body, name=entry.name, kind=entry.kind, known=True)


def _by_acronym(document: Document, body: Body) -> Known | None:
    """The dialogue that bears the acronym in brackets, where both names tell of the same region."""
    if body.acronym is None:
        return None
    named = {hit.entry.key for hit in document.gazetteer.scan(body.name) if _is_place(hit)}
    for hit in document.gazetteer.scan(body.acronym):
        words = map(document.gazetteer.find, hit.entry.name.split())
        if hit.entry.kind == "mechanism" and any(known is not None and known.key in named for known in words):
            return hit.entry
    return None


def _extended(document: Document, annotated: Annotated, body: Body, stops: frozenset[int]) -> Body:
    """The body that goes on after a known name: "Colombo Process Thematic Area Working Group on Skills".

    The known name is its parent; it stays in the name unless the rest names its own field.
    """
    i = body.end
    if (
        i >= len(annotated)
        or i in stops
        or not annotated.tokens[i].is_capital
        or annotated.sentence.kind in {Kind.TITLE, Kind.HEADING}
    ):
        return body
    rest = _unknown(document, annotated, i, stops) or _lone_head(document, annotated, i, stops)
    if rest is None:
        return body
    field = any(f" {small} " in rest.name for small in ("on", "for", "sobre", "sur", "against"))
    name = rest.name if field and body.is_dialogue else f"{_short(document, body)} {rest.name}"
    known = document.gazetteer.find(name) or document.gazetteer.find(f"{body.name} {rest.name}")
    kind, name = (known.kind, known.name) if known else ("body", name)
    return replace(
        rest,
        first=body.first,
        start=body.start,
        name=name,
        kind=kind,
        parent=replace(body, end=body.first),
        ordinal=body.ordinal,
        known=known is not None,
    )


def _lone_head(document: Document, annotated: Annotated, i: int, stops: frozenset[int]) -> Body | None:
    """A single capital noun of bodies with its complement: "Secretariat", "Commission on X"."""
    if annotated.lower(i) not in HEADING_NOUNS or annotated.hits[i] is not None:
        return None
    end = find_complement_end(document, annotated, i + 1, stops)
    tokens = annotated.tokens
    return Body(
        i,
        end,
        tokens[i].start,
        tokens[end - 1].end,
        spell(document, annotated, i, end),
        annotated.lower(i),
        "body",
    )


def _short(document: Document, body: Body) -> str:
    """The acronym in brackets, else the name as printed."""
    printed = document.text[body.start : body.stop]
    return body.acronym if body.acronym and "(" in printed else " ".join(printed.split())


def _ordinal_before(annotated: Annotated, i: int) -> int | None:
    return read_ordinal(annotated.text(i - 1)) if i else None
