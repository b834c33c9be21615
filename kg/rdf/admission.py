"""Which facts may enter the graph: those with words that carry them and assert them, free of contact data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from kg.errors import Finding, Severity
from kg.facts import LAYERS, Evidence, Fact, Facts, Participation

#: E-mail addresses and telephone numbers: never stored. `ontology/shapes.ttl` holds the same patterns.
EMAIL = r"[\w.+-]@[\w-]+\.\w"
TELEPHONE = r"\+\d[\d ().-]{6,}\d|\(\d{3}\) ?\d{3}[ .-]\d{4}|(^|[^\d.-])\d{3}[.-]\d{3}[.-]\d{4}($|[^\d.-])"
_CONTACT = re.compile(f"{EMAIL}|{TELEPHONE}")
_CONTACT_FOUND = "an e-mail address or telephone number stands in"

AnyFact = TypeVar("AnyFact", bound=Fact)


@dataclass(slots=True)
class Admission:
    """The facts that may be written, and what was wrong with the others."""

    facts: Facts
    findings: list[Finding] = field(default_factory=list)

    def report(self, layer: str, what: str, severity: Severity = Severity.VIOLATION) -> None:
        """Keep a finding about a layer of the release."""
        where = f"release {self.facts.release.id}, {layer}"
        self.findings.append(Finding(where=where, what=what, severity=severity))


def admit_facts(facts: Facts, text: str | None = None) -> Admission:
    """The facts that may be written, and a finding for each that may not.

    Left out are evidence whose words are not those at its offsets (where the text is given), facts and
    passages with an e-mail address or telephone number, facts without evidence, and participation in a
    meeting that is not there. Facts that are only negated are left out silently: the release denies them.
    """
    admission = Admission(facts)
    kept = {layer: tuple(_iter_sound(admission, layer, getattr(facts, layer), text)) for layer in LAYERS}
    admission.facts = msgspec.structs.replace(facts, **kept)
    admission.facts = _drop_unheld(admission)
    return admission


def has_contact(text: str) -> bool:
    """Whether the text holds an e-mail address or a telephone number."""
    return _CONTACT.search(text) is not None


def _iter_sound(
    admission: Admission, layer: str, facts: Iterable[AnyFact], text: str | None
) -> Iterator[AnyFact]:
    for fact in facts:
        passages = tuple(p for p in fact.evidence if _is_sound(admission, layer, p, text))
        if any(has_contact(value) for value in _iter_strings(fact)):
            admission.report(layer, f"{_CONTACT_FOUND} a fact; the fact is not written")
        elif not fact.evidence:
            admission.report(layer, f"no words carry {_show(fact)}; the fact is not written")
        elif any(passage.polarity == "asserted" for passage in passages):
            yield msgspec.structs.replace(fact, evidence=passages)


def _is_sound(admission: Admission, layer: str, passage: Evidence, text: str | None) -> bool:
    found = passage.quote if text is None else text[passage.start : passage.end]
    if found != passage.quote or not found:
        place = f"characters {passage.start} to {passage.end} (rule {passage.rule})"
        admission.report(layer, f"{place} read {found[:60]!r}, not {passage.quote[:60]!r}")
        return False
    if has_contact(found):
        what = f"{_CONTACT_FOUND} the words that rule {passage.rule} found; they are not written"
        admission.report(layer, what, Severity.WARNING)
        return False
    return True


def _drop_unheld(admission: Admission) -> Facts:
    facts = admission.facts
    meetings = {meeting.key for meeting in facts.meetings}
    for part in facts.participation:
        if part.meeting not in meetings:
            what = f"{part.actor!r} took part in {part.meeting!r}, which is no meeting of this release"
            admission.report("participation", f"{what}; the fact is not written")
    held: tuple[Participation, ...] = tuple(p for p in facts.participation if p.meeting in meetings)
    said = tuple(
        statement if statement.meeting in meetings else msgspec.structs.replace(statement, meeting=None)
        for statement in facts.statements
    )
    return msgspec.structs.replace(facts, participation=held, statements=said)


def _iter_strings(fact: Fact) -> Iterator[str]:
    for name in fact.__struct_fields__:
        value = getattr(fact, name)
        if isinstance(value, str):
            yield value


def _show(fact: Fact) -> str:
    return repr(" / ".join(_iter_strings(fact))[:100])
