"""Signings: ceremonies told by a verb: "The accord was signed in Lomé by A and B", "A and B signed a pact"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.bodies.scene import Scene
from kg.extract.gatherings.citation import word_in
from kg.extract.gatherings.mention import Mention
from kg.extract.people.person import People
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.phrase import spell
from kg.extract.text.saying import words as word_set

#: Papers that are signed at a ceremony.
_PAPERS = word_set(
    """agreement memorandum mou protocol arrangement accord pact treaty convention declaration compact convenio acuerdo
    memorando memorándum protocolo tratado declaración pacto carta"""
)
#: Verbs of signing; in Spanish those that take several.
_SIGNED = frozenset({"signed", "firmaron", "suscribieron", "rubricaron"})
_ENDS = frozenset({";", ":", "“", '"', "”"})
_DENYING = word_set("not never yet could would might may if to unless before when once after since no nunca cuando que")
#: Words that may stand between "signed" and the paper.
_BEFORE_PAPER = word_set(
    """a an the new joint bilateral historic landmark framework cooperation co-operation labour its two un una el la
    nuevo nueva este esta dos en hoy ayer pasado lunes martes miércoles jueves viernes sábado domingo"""
)
#: So many words may stand between "signed" and the noun of the paper, or between "was" and "signed".
_REACH = 7


def find_signing(document: Document, people: People, scene: Scene) -> Mention | None:
    """The signing that a sentence of a document tells of: a paper, a day in full or a place, and named people or
    several parties that signed; else None.
    """
    annotated = scene.annotated
    days = [date for date in scene.dates if date.first.day or date.weekday is not None or date.shift is not None]
    for verb in (i for i in range(2, len(annotated)) if annotated.lower(i) in _SIGNED):
        low, high = _clause(annotated, verb)
        if _DENYING & {annotated.lower(k) for k in range(max(low, verb - 4), verb)}:
            continue
        passive = annotated.lower(verb - 1) in {"was", "were"}
        what = _find_passive(annotated, low, verb, high) if passive else _find_object(scene, verb)
        named = _names(annotated, people, low, high)
        parties = _signatories(scene, people, verb if passive else low, high if passive else verb)
        placed = bool(days or scene.venues)
        if what is not None and ((passive and named) or (days and len(parties) > 1)) and (placed or passive):
            return _mention(document, scene, verb, what, named)
    return None


def _clause(annotated: Annotated, verb: int) -> tuple[int, int]:
    low = next((i + 1 for i in range(verb - 1, -1, -1) if annotated.text(i) in _ENDS), 0)
    high = next((i for i in range(verb + 1, len(annotated)) if annotated.text(i) in _ENDS), len(annotated))
    return low, high


def _find_passive(annotated: Annotated, low: int, verb: int, high: int) -> tuple[int, int] | None:
    """The tokens of the paper before "was signed", where those who signed follow."""
    agents = {"by", "between", "presence"} & {annotated.lower(k) for k in range(verb, high)}
    papers = [k for k in range(low, verb) if annotated.lower(k) in _PAPERS]
    return (low, verb - 1) if agents and papers else None


def _find_object(scene: Scene, verb: int) -> tuple[int, int] | None:
    """The tokens of the paper after "signed", the day and the place passed over."""
    annotated, first = scene.annotated, verb + 1
    for k in range(verb + 1, min(verb + 2 * _REACH, len(annotated))):
        if annotated.lower(k) in _PAPERS:
            return first, _end_of_paper(annotated, k + 1)
        if _is_set(scene, k):
            first = k + 1
        elif not (annotated.tokens[k].is_capital or annotated.lower(k) in _BEFORE_PAPER or annotated.hits[k]):
            return None
    return None


def _is_set(scene: Scene, i: int) -> bool:
    """Whether token i is of a day or a place."""
    start = scene.annotated.tokens[i].start
    dated = any(date.start <= start < date.end for date in scene.dates)
    return dated or any(venue.first <= i < venue.end for venue in scene.venues)


def _end_of_paper(annotated: Annotated, end: int) -> int:
    """The end of the paper's name, with its subject: "a memorandum of understanding on the exchange of evidence"."""
    if annotated.lower(end) not in {"of", "on", "for", "de", "del", "sobre", "para"}:
        return end
    stops = {"in", "at", "with", "today", "yesterday", "during", ",", ".", "by", "between", "en", "con", "este", "que"}
    return next((k for k in range(end, min(end + 14, len(annotated))) if annotated.lower(k) in stops), end)


def _signatories(scene: Scene, people: People, first: int, end: int) -> set[str]:
    """The people, bodies and countries named between two tokens."""
    return {*_names(scene.annotated, people, first, end), *_iter_bodies(scene, first, end)}


def _iter_bodies(scene: Scene, first: int, end: int) -> Iterator[str]:
    for body in scene.bodies:
        if first <= body.first < end:
            yield body.name
    for k in range(first, end):
        hit = scene.annotated.hits[k]
        if hit is not None and hit.form == "name" and hit.entry.kind == "country":
            yield hit.entry.name


def _names(annotated: Annotated, people: People, first: int, end: int) -> tuple[str, ...]:
    tokens = annotated.tokens[first:end]
    named = people.within(tokens[0].start, tokens[-1].end) if tokens else []
    return tuple(dict.fromkeys(someone.name for _, _, someone in named))


def _mention(document: Document, scene: Scene, verb: int, what: tuple[int, int], named: tuple[str, ...]) -> Mention:
    paper = spell(document, scene.annotated, *what).rstrip(" ,.")
    name = f"{word_in(document).signing} {paper[:1].lower()}{paper[1:]}"
    return Mention(
        scene, verb, verb + 1, verb, "signing", "ceremony", name, "a", people=named, verbal=True,
    )  # fmt: skip
