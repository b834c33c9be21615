"""Verdicts on single facts: those that curators have taken out, told by what the fact says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from kg.errors import Finding
from kg.facts import LAYERS, Fact, Facts, Participation, Statement
from kg.registry.decision import Decision, FactReference
from kg.registry.fold import fold_name
from kg.registry.ledger import report

AnyFact = TypeVar("AnyFact", bound=Fact)
_Key = tuple[str, str, tuple[tuple[str, str | int], ...]]


def describe_fact(facts: Facts, layer: str, fact: Fact) -> FactReference:
    """What means this fact of the release, now and after the release is read again.

    A meeting's key within the release may change, so the meeting's name stands for it.
    """
    fields: dict[str, str | int] = {
        name: value
        for name in fact.__struct_fields__
        if name not in {"evidence", "key"} and (value := getattr(fact, name)) is not None
    }
    if isinstance(fact, Participation | Statement) and fact.meeting:
        names = {meeting.key: meeting.name for meeting in facts.meetings}
        fields["meeting"] = names.get(fact.meeting, fact.meeting)
    return FactReference(facts.release.id, layer, fields)


class Verdicts:
    """The facts that decisions in force take out; what they are about is checked as releases pass through."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._claimed = {_key(fact): decision for decision in decisions for fact in decision.facts}
        self._met: set[_Key] = set()
        self._releases = {key[0] for key in self._claimed}

    def strike(self, facts: Facts) -> Facts:
        """The facts without those taken out and those that hang on them: a person's posts, a meeting's participants."""
        if facts.release.id not in self._releases:
            return facts
        kept = {layer: tuple(self._iter_kept(facts, layer)) for layer in LAYERS}
        return _drop_hanging(facts, msgspec.structs.replace(facts, **kept))

    def find_unmet(self) -> list[Finding]:
        """A finding for each decision about a fact that no release states any more, once all have passed through."""
        return [
            report(decision, f"is about a fact that release {key[0]} does not state; undo it or decide anew")
            for key, decision in self._claimed.items()
            if key not in self._met
        ]

    def _iter_kept(self, facts: Facts, layer: str) -> Iterator[Fact]:
        for fact in getattr(facts, layer):
            key = _key(describe_fact(facts, layer, fact))
            decision = self._claimed.get(key)
            if decision is not None:
                self._met.add(key)
            if decision is None or decision.act != "reject":
                yield fact


def _key(reference: FactReference) -> _Key:
    return reference.release, reference.layer, tuple(sorted(reference.fields.items()))


def _drop_hanging(before: Facts, after: Facts) -> Facts:
    """The facts without those about people and meetings that were there before and are not any more."""
    gone = {fold_name(person.name) for person in before.people} - {fold_name(person.name) for person in after.people}
    called_off = {meeting.key for meeting in before.meetings} - {meeting.key for meeting in after.meetings}
    return msgspec.structs.replace(
        after,
        posts=tuple(post for post in after.posts if fold_name(post.person) not in gone),
        participation=tuple(
            part for part in after.participation if part.meeting not in called_off and fold_name(part.actor) not in gone
        ),
        statements=tuple(
            msgspec.structs.replace(said, meeting=None) if said.meeting in called_off else said
            for said in after.statements
            if fold_name(said.speaker) not in gone
        ),
    )
