"""Dialogues: which of the bodies that a release names are standing policy dialogues."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.bodies.body import Body
from kg.extract.bodies.capital import DIALOGUE_NOUNS
from kg.extract.bodies.framework import is_framework
from kg.extract.bodies.scene import Scene
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.extract.text.saying import words as word_set
from kg.facts import Dialogue, Evidence

#: Nouns that name a dialogue when a single sign supports them; the other nouns need two.
_STRONG = frozenset({"process", "dialogue", "consultations", "forum", "proceso", "processus", "diálogo", "foro"})
#: Words that qualify a kind of meeting, not a dialogue: "Ministerial Conference".
_QUALIFIERS = word_set(
    """ministerial vice-ministerial senior officials official press annual regional national international
    high-level thematic technical final first joint global world plenary preparatory public news video
    annual virtual sub-regional subregional intergovernmental informal special"""
)
_STANDING = frozenset(
    {
        "secretariat",
        "chair",
        "member",
        "members",
        "presidency",
        "chairmanship",
        "membership",
        "chairs",
        "secretaría",
        "secrétariat",
        "presidencia",
        "présidence",
    }
)

#: Nouns of which a name of some words is a sign in itself.
_NAMING = frozenset({"process", "proceso", "processus", "dialogue", "consultations"})
_BILATERAL = frozenset({"group", "committee", "commission", "dialogue", "consultations", "forum", "mechanism"})


def _fold(name: str) -> str:
    """The name as it compares within a release: case, hyphens and spaces aside."""
    return " ".join(name.casefold().replace("-", " ").replace("–", " ").split())


class Dialogues:
    """The dialogues of a release: canonical names, in order of first mention, with where they are named."""

    def __init__(self) -> None:
        self._names: dict[str, list[Body]] = {}
        self._aliases: dict[str, str] = {}
        self._wholes: dict[str, str] = {}
        self._parts: list[Body] = []

    def name_of(self, body: Body) -> str | None:
        """The dialogue that a body is, or None where it is none."""
        if body.is_dialogue and body.known:
            return body.name
        if body.known:
            return None
        name = self._aliases.get(_fold(body.name))
        return name or (self._aliases.get(_fold(body.acronym)) if body.acronym else None)

    def dialogue_of(self, body: Body) -> str | None:
        """The dialogue that a body is or that it is a part of, as far as the text says."""
        step: Body | None = body
        while step is not None:
            name = self.name_of(step)
            if name is not None:
                return name
            step = step.parent
        return self._wholes.get(_fold(body.name)) or body.whole

    def last_before(self, offset: int) -> Body | None:
        """The dialogue named last before a code point: what "its third meeting" points to."""
        before = [body for _, bodies in self.items() for body in bodies if body.stop <= offset]
        return max(before, key=lambda body: body.start, default=None)

    def by_noun(self, noun: str) -> str | None:
        """The first dialogue whose name has that noun: what "the Forum" or "the Process" points to."""
        return next(
            (name for name, bodies in self.items() if noun in name.lower().split() or bodies[0].head == noun),
            None,
        )

    def named(self, name: str) -> str | None:
        """The dialogue of that name or acronym, or None."""
        return self._aliases.get(_fold(name))

    def add(self, body: Body, name: str) -> None:
        """Take a mention of a dialogue in."""
        self._names.setdefault(name, []).append(body)
        for alias in (body.name, body.acronym, name):
            if alias:
                self._aliases.setdefault(_fold(alias), name)

    def add_part(self, body: Body, name: str) -> None:
        """Note that a body is a part of a dialogue."""
        self._wholes.setdefault(_fold(body.name), name)

    def note(self, body: Body) -> None:
        """Remember a body of which the text may speak by its noun."""
        self._parts.append(body)

    def part_before(self, noun: str, offset: int) -> Body | None:
        """The body with that noun that is named last before a code point: what "the Group" points to."""
        return next((b for b in reversed(self._parts) if b.stop <= offset and b.head == noun), None)

    def items(self) -> list[tuple[str, list[Body]]]:
        """Names with their mentions, in order of first mention."""
        return sorted(self._names.items(), key=lambda item: item[1][0].start)


def find_dialogues(document: Document, scenes: Iterable[Scene]) -> Dialogues:
    """The dialogues that the sentences name: known ones, then those whose structure shows them."""
    dialogues = Dialogues()
    told = [(scene, body) for scene in scenes for body in scene.bodies]
    for _, body in told:
        for part in (body, body.parent):
            if part is not None and part.is_dialogue and part.known:
                dialogues.add(part, part.name)
    for scene, body in told:
        if _is_unknown_dialogue(document, scene, body):
            dialogues.add(body, _same_named(dialogues, body) or body.name)
    for scene, body in told:
        name = dialogues.name_of(body)
        if name is None and body.kind == "body" and " " in body.name:
            dialogues.note(body)
        if name is not None and not body.known and scene.sentence.kind is not Kind.TITLE:
            dialogues.add(body, name)
        whole = (dialogues.dialogue_of(body) or _owner(dialogues, scene.annotated, body)) if name is None else None
        if whole is not None:
            dialogues.add_part(body, whole)
    return dialogues


def _owner(dialogues: Dialogues, annotated: Annotated, body: Body) -> str | None:
    """The dialogue named before it by its noun: "the Forum's Working Group"."""
    noun = annotated.lower(body.first - 2)
    if (
        annotated.lower(body.first - 1) != "'s"
        or noun not in DIALOGUE_NOUNS
        or not annotated.tokens[body.first - 2].is_capital
    ):
        return None
    return dialogues.by_noun(noun)


def _same_named(dialogues: Dialogues, body: Body) -> str | None:
    """A dialogue already found under the body's name or acronym, or with the same beginning or end."""
    found = dialogues.named(body.name) or (dialogues.named(body.acronym) if body.acronym else None)
    if found is not None:
        return found
    start = _fold(body.name)
    return next((name for name, _ in dialogues.items() if len(start) > 12 and _is_cut_from(start, _fold(name))), None)


def _is_cut_from(short: str, full: str) -> bool:
    """Whether a name is the beginning of a fuller one, or what it has after the two who hold it."""
    return full.startswith(short) or (full.endswith(" " + short) and short.count(" ") > 1)


def _is_unknown_dialogue(document: Document, scene: Scene, body: Body) -> bool:
    if body.known or scene.sentence.kind in {Kind.TITLE, Kind.CONTACT, Kind.BYLINE}:
        return False
    words = body.name.split()
    if words[0].lower() in {"national", "press", "news"} or _is_event(words):
        return False
    if _is_bilateral(document, scene.annotated, body) or is_framework(document, scene.annotated, body):
        return True
    if body.head not in DIALOGUE_NOUNS or (body.parent is not None and body.parent.kind != "organisation"):
        return False
    if _is_kind_of_meeting(words) or _is_pair(document, words):
        return False
    return _signs(scene.annotated, body) >= (1 if body.head in _STRONG else 2)


def _is_event(words: list[str]) -> bool:
    """Whether the name is that of one event, or of a programme at home: a forum of business, the dialogue of a
    bank, the process of an economy.
    """
    before = {word.lower() for word in words[:-1]}
    return bool(before & {"business", "investment", "bank", "stabilization", "stabilisation"})


def _is_kind_of_meeting(words: list[str]) -> bool:
    """Whether the name only qualifies a noun of meetings, without a field: "Ministerial Conference"."""
    before = [w.lower().strip("’'") for w in words]
    at = next((i for i, w in enumerate(before) if w in DIALOGUE_NOUNS), len(before))
    return at == len(before) - 1 and all(w.removesuffix("'s").removesuffix("’s") in _QUALIFIERS for w in before[:at])


def _is_pair(document: Document, words: list[str]) -> bool:
    """Whether a name gives nothing but the two who meet: "Lagos-Togo Dialogue" may be one event."""
    pair = words[0].replace("–", "-").split("-")
    return len(words) == 2 and len(pair) == 2 and all(map(document.gazetteer.find, pair))


def _is_bilateral(document: Document, annotated: Annotated, body: Body) -> bool:
    """A standing group of two States, named by them: "A-B Joint Working Group on Labour"."""
    if body.head not in _BILATERAL:
        return False
    printed = document.text[body.start : body.stop]
    pair = printed.split(" on ")[0].replace("–", "-").split("-")
    if len(pair) < 2:
        return False
    words = pair[1].split()
    return _is_state(document, pair[0].strip()) and any(_is_state(document, " ".join(words[:n])) for n in range(1, 5))


def _is_state(document: Document, name: str) -> bool:
    """Whether the name is that of a country or its adjective."""
    hits = document.gazetteer.scan(name)
    return len(hits) == 1 and hits[0].entry.kind == "country" and hits[0].end - hits[0].start == len(name)


def _signs(annotated: Annotated, body: Body) -> int:
    """How many things show a standing dialogue: an acronym, an ordinal or edition, members or a
    secretariat, a field.
    """
    signs = (body.acronym is not None) + (body.ordinal is not None)
    before = {annotated.lower(i) for i in range(max(0, body.first - 5), body.first)}
    signs += bool(before & _STANDING) and "of" in before
    signs += "edition" in before or ("known" in before and "as" in before)
    least = 2 if body.head in {"process", "proceso", "processus"} else 3
    signs += body.head in _NAMING and body.end - body.first >= least
    return signs


def extract_dialogues(document: Document, dialogues: Dialogues) -> tuple[Dialogue, ...]:
    """Each dialogue with its acronym as printed and the first places that name it."""
    facts = []
    for name, bodies in dialogues.items():
        bodies = sorted(bodies, key=lambda b: b.start)
        acronym = next((b.acronym for b in bodies if b.acronym and b.acronym != name), None)
        facts.append(Dialogue(name=name, acronym=acronym, evidence=tuple(_evidence(document, b) for b in bodies[:5])))
    return tuple(facts)


def _evidence(document: Document, body: Body) -> Evidence:
    if body.known:
        return document.evidence(body.start, body.stop, "dialogue-known")
    return document.evidence(body.start, body.stop, "dialogue-shape")
