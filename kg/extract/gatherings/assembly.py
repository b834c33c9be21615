"""Assemblies: bodies and groups that met, told by a verb: "the Council, which met in Kampala"."""

from __future__ import annotations

from kg.extract.bodies.body import Body
from kg.extract.bodies.dialogue import Dialogues
from kg.extract.bodies.scene import Scene
from kg.extract.gatherings.mention import Mention
from kg.extract.text import kind as nouns
from kg.extract.text.ordinal import read_ordinal
from kg.extract.text.saying import words as word_set

#: Nouns for people without a name who can meet.
PEOPLE = word_set(
    """leaders leader ministers minister officials official delegates delegation delegations representatives group
    committee council forum network ambassadors ambassador secretary president premier governors fonctionnaires
    funcionarios ministres ministros delegados délégués experts expertos directores directeurs representantes
    représentants comité grupo groupe réseau red heads team members parties sides counterparts counterpart governor
    groups agencies governments states countries partners organisations organizations donors ministries
    employers unions negotiators mayor mayors envoy commissioner director"""
)
_BEFORE_VERB = word_set(", ) se s' s'est sont est ha han which had has have last first also previously will")


class Assemblies:
    """Reads the assemblies of one sentence."""

    def __init__(self, dialogues: Dialogues, scene: Scene) -> None:
        self.dialogues = dialogues
        self.scene = scene
        self.annotated = scene.annotated

    def read(self, verb: int, end: int, start: int) -> Mention | None:
        """A body that met: "the IGAD Council, which met in Kampala", "the group had last met in"."""
        annotated = self.annotated
        between = {annotated.lower(k) for k in range(max(start, verb - 4), verb)}
        body = self._meeting_body(verb)
        kind = nouns.NOUNS.get(annotated.lower(verb - 1), "meeting")
        noun = next(
            (annotated.lower(k) for k in range(verb - 1, max(start - 1, verb - 5), -1) if annotated.lower(k) in PEOPLE),
            None,
        )
        if annotated.lower(verb - 1) == "having":
            return Mention(self.scene, verb, end, verb, "meeting", "meeting", "meeting", "the", verbal=True)
        if body is None and noun is None:
            return None
        shift = -1 if {"last", "previously", "had", "when"} & between or annotated.lower(start) == "when" else 0
        body = body or self._qualifying_body(verb, noun or "")
        dialogue = self.dialogues.dialogue_of(body) if body else self.dialogues.by_noun(noun or "")
        name = f"Meeting of the {body.name if body else dialogue or noun}"
        return Mention(
            self.scene,
            verb,
            end,
            verb,
            "meeting",
            kind,
            name,
            "own" if body is None else "the",
            body=body,
            dialogue=dialogue,
            series=dialogue if body is None and shift else None,
            ordinal=self._times(end),
            shift=shift,
            verbal=True,
            recurrent=shift < 0,
        )

    def _times(self, i: int) -> int | None:
        """The number in "for the fourth time" at token i."""
        if self.annotated.lower(i) == "for" and self.annotated.lower(i + 3) == "time":
            return read_ordinal(self.annotated.text(i + 2))
        return None

    def _qualifying_body(self, verb: int, noun: str) -> Body | None:
        """The body before those who meet: "the Colombo Process Senior Officials met"."""
        at = next((k for k in range(verb - 1, max(-1, verb - 5), -1) if self.annotated.lower(k) == noun), None)
        if at is None:
            return None
        return next((b for b in self.scene.bodies if at - 2 <= b.end <= at and b.kind != "organisation"), None)

    def _meeting_body(self, verb: int) -> Body | None:
        """The body right before the verb, "which" and auxiliaries apart; the part, not its whole."""
        i = verb
        while i > 0 and self.annotated.lower(i - 1) in _BEFORE_VERB:
            i -= 1
        if self.annotated.text(i) == "," and i > 2:
            i = self._insertion_start(i)
        ending = [b for b in self.scene.bodies if _chain_end(b) == i and b.kind in {"body", "mechanism"}]
        return ending[0] if ending else None

    def _insertion_start(self, i: int) -> int:
        """The comma at which an insertion that ends at comma `i` begins, after what opens the sentence."""
        first = next((k for k in range(min(i, 16)) if self.annotated.text(k) == ","), i)
        return first if i - first < 20 else i


def _chain_end(body: Body) -> int:
    """The token after a body and the wholes named after it."""
    while body.parent is not None and body.parent.first >= body.end:
        body = body.parent
    return body.end
