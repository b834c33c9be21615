"""Sides: who met whom, hosted whom, signed with whom, where a verb or the name of an encounter tells of the meeting."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.gatherings.gathering import Gathering
from kg.extract.gatherings.mention import Mention
from kg.extract.involvement import role
from kg.extract.involvement.actor import Actor
from kg.extract.involvement.passage import PRONOUNS, Part, Passage


class Sides:
    """Reads from one sentence who met."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage

    def iter_encounters(self) -> Iterator[Part]:
        """Both sides of "X met with Y", and the people of a call, visit or bilateral meeting."""
        for start, _, gathering in self.passage.focus.gatherings.within(
            self.passage.scene.sentence.start, self.passage.scene.sentence.end
        ):
            mention = self.passage.focus.mention_at(gathering, start)
            if mention is None:
                continue
            yield from self._assembled(mention, gathering)
            if not (mention.verbal or mention.people):
                continue
            if mention.verbal:
                sides = self._signatories(mention) or self._sides(mention)
                yield from self.passage.parts(sides, "participant", "met", gathering)
                yield from self._inviting(mention, sides, gathering)
            else:
                named = [a for a in self.passage.cast.actors if a.name in mention.people]
                yield from self.passage.parts(named, "participant", "between", gathering)

    def _assembled(self, mention: Mention, gathering: Gathering) -> list[Part]:
        """The body that met, or that held its own meeting; a dialogue's gatherings are held by its States."""
        body = mention.body
        before = set(self.passage.words[max(0, mention.first - 4) : mention.first])
        own = mention.definite == "own" and mention.noun in _OWN and bool(_HOLDING & before)
        if body is None or body.kind != "body" or not (mention.verbal or own):
            return []
        actors = [a for a in self.passage.cast.actors if a.first <= body.first < a.end and a.kind == "body"]
        return [self.passage.part(actor, "participant", "assembled", gathering) for actor in actors]

    def _inviting(self, mention: Mention, sides: list[Actor], gathering: Gathering) -> list[Part]:
        """Those before a verb of hosting or of bringing together, who do more than take part."""
        word = self.passage.words[mention.first]
        before = [actor for actor in sides if actor.first < mention.first]
        if word in role.BASE_OF_HOST:
            return self.passage.parts(before, "host", "host-verb", gathering)
        return self.passage.parts(before, "organiser", "organiser-verb", gathering) if word in role.BRINGING else []

    def _signatories(self, mention: Mention) -> list[Actor]:
        """Who signed, where the paper is the subject: those after "by" or "between"."""
        after = range(mention.end, min(mention.end + _FAR, len(self.passage.words)))
        passive = mention.noun == "signing" and self.passage.words[mention.first - 1] in {"was", "were"}
        by = next((k for k in after if self.passage.words[k] in {"by", "between", "of"}), None) if passive else None
        return self.passage.cast.between(by, self.passage.long_list_end(by + 1)) if by is not None else []

    def _sides(self, mention: Mention) -> list[Actor]:
        """Who met and whom they met; a second verb after "and" has the first one's subject."""
        first, end = mention.first, mention.end
        low, _ = self.passage.clause(first)
        earlier = [m.first for m in self.passage.mentions if m.verbal and low <= m.first < first]
        joined = earlier and "and" in self.passage.words[first - 4 : first]
        subject_end = earlier[0] if joined else first
        subjects = [
            a for a in self.passage.cast.between(low, subject_end) if a.kind == "person" or a.end >= subject_end - 3
        ]
        if PRONOUNS & set(self.passage.words[low:subject_end]):
            subjects += self.passage.pronoun(subject_end)
        listed = self.passage.cast.between(end, self.passage.list_end(end, end))
        rest = self.passage.cast.between(listed[-1].end if listed else end, len(self.passage.words))
        return subjects + listed + [a for a in rest if a.kind == "person" and a.name in mention.people]


#: Verbs and nouns by which a body meets itself: "held its third meeting".
_HOLDING = frozenset({"held", "holds", "hold", "concluded", "convened"})
_OWN = frozenset({"meeting", "session", "plenary", "meetings"})
#: So many words may stand between "was signed" and "by".
_FAR = 30
