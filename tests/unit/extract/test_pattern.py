"""Releases tell of people, posts and gatherings in a few dozen forms; each is read, and its likeness is not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import msgspec
import pytest
import yaml

from kg.extract.engine import Extractor
from kg.facts import Facts, Meeting, Release

Row = tuple[str, str, str | None, str | None, str]

#: What each form is, in the order in which a reader meets its words.
FORMS = {
    "P1": "said the ROLE of BODY for PLACES, PERSON",
    "P2": "said PERSON, BODY ROLE for PLACES",
    "P3": "said PERSON, BODY COUNTRY ROLE",
    "P4": "a surname, a rank with a surname, or a given name alone means the person named before",
    "P5": "said the Minister of PORTFOLIO of COUNTRY, PERSON in his remarks",
    "P6": "opened by BODY ROLE PERSON and the Acting Minister of PORTFOLIO of COUNTRY Ambassador PERSON",
    "P7": "the vice minister of PORTFOLIOS, RANK PERSON opened, accompanied by the BODY ROLE for PLACE, PERSON",
    "P8": "BODY ROLE for PLACE and ROLE for PLACE, PERSON",
    "P9": "PERSON, ROLE of BODY and ROLE of BODY",
    "P10": "PERSON, ROLE; PERSON, ROLE; and PERSON, ROLE, on behalf of COUNTRY",
    "P11": "ROLE at BODY-RANK PERSON, with a dash for the comma",
    "P12": "led by PERSON, ROLE, BODY and included PERSON, ROLE; PERSON, ROLE",
    "P13": "captions that list PERSON, BODY ROLE, PERSON, ROLE of BODY",
    "P14": "salutations of speeches",
    "P15": "groups that are counted, not named",
    "P16": "delegations and ministries without their people",
    "P17": "LONG NAME (ACRONYM), an acronym within a longer name, and aliases",
    "P18": "ordinals in words, digits, Roman numerals and suffixes",
    "P19": "PLACE, MONTH DAY. and days in brackets, resolved from the date of publication",
    "P20": "COUNTRY - a gathering in another country",
    "P21": "a dateline with a news agency",
    "P22": "GOVERNMENT, with support from BODIES, is hosting MEETING from DAY to DAY in CITY",
    "P23": "organised and financed by; funded by: the meeting or the project",
    "P24": "COUNTRY represented by RANK PERSON, the ROLE of COUNTRY in PLACE",
    "P25": "absences, and meetings that are to come or not to be",
    "P26": "BODY, which with BODY forms the secretariat of DIALOGUE",
    "P27": "contacts for the media",
    "P28": "PERSON of the BODY commented",
    "P29": "PERSON, who has served as ROLE and ROLE",
    "P30": "COUNTRY's ROLE PERSON",
    "P31": "PERSON, ROLE, Ministry of A, B, C, and D",
    "P32": "bodies that speak",
}


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A text in one of the forms and what it states.

    posts and people are all that there are; of the rest, `None` is not looked at. known: why it fails so far.
    """

    form: str
    text: str
    lang: str = "en"
    posts: frozenset[Row] = frozenset()
    people: frozenset[str] = frozenset()
    dialogues: frozenset[str] | None = None
    meetings: list[dict[str, str | int]] | None = None
    parts: frozenset[tuple[str, str]] | None = None
    relations: frozenset[tuple[str, str, str]] | None = None
    known: str | None = None

    @property
    def states(self) -> bool:
        """Whether the text states anything."""
        return any((self.posts, self.people, self.meetings, self.parts, self.relations))

    def read(self, facts: Facts) -> Case:
        """What the facts say in the terms of this case."""
        posts = frozenset((p.person, p.role, p.organisation, p.scope, p.status) for p in facts.posts)
        parts = frozenset((row.actor, row.capacity) for row in facts.participation)
        relations = frozenset((row.subject, row.type, row.object) for row in facts.relations)
        return msgspec.structs.replace(
            self,
            posts=posts,
            people=frozenset(person.name for person in facts.people) - {row[0] for row in posts},
            dialogues=None if self.dialogues is None else frozenset(d.name for d in facts.dialogues),
            meetings=None if self.meetings is None else self._read_meetings(facts.meetings),
            parts=None if self.parts is None else parts,
            relations=None if self.relations is None else relations,
        )

    def _read_meetings(self, meetings: tuple[Meeting, ...]) -> list[dict[str, str | int]]:
        """The fields of each meeting that the case gives, or all of one too many."""
        wanted = [*(self.meetings or []), *({"name": ""} for _ in meetings)]
        return [{key: getattr(meeting, key) for key in row} for meeting, row in zip(meetings, wanted, strict=False)]


def _read_cases() -> list[Case]:
    entries = yaml.safe_load(Path(__file__).with_name("patterns.yaml").read_text(encoding="utf-8"))
    return msgspec.convert(entries, list[Case])


CASES = _read_cases()


def _name(case: Case) -> str:
    return f"{case.form}-{'-'.join(case.text.split()[:5])}"


def _list_params() -> list[object]:
    failing = {case.text: pytest.mark.xfail(strict=True, reason=case.known) for case in CASES if case.known}
    return [
        pytest.param(case, id=_name(case), marks=[failing[case.text]] if case.text in failing else [])
        for case in CASES
    ]


@pytest.mark.parametrize("case", _list_params())
def test_a_form_states_what_it_states_and_nothing_else(extractor: Extractor, case: Case) -> None:
    release = Release(id="r", text=case.text, lang=case.lang, date="2024-05-16")
    assert case.read(extractor.extract(release)) == case


def test_every_form_is_tried_both_ways() -> None:
    telling = Counter(case.form for case in CASES if case.states)
    without = Counter(case.form for case in CASES if not case.states)
    assert set(FORMS) == {f"P{number}" for number in range(1, 33)} == set(telling) | set(without)
    assert {form for form in FORMS if telling[form] < 3 or without[form] < 2} == set()
