"""What every gold file keeps, of the samples and of the written releases alike."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.evaluation.corpus import find_text, read_facts_folder, read_release
from kg.evaluation.part import is_drawn, read_held_back
from kg.facts import Facts
from kg.resources import shared_path

GOLD = shared_path("data", "gold")
WRITTEN = GOLD / "written"
IDENTITY = GOLD / "identity"
FOLDERS = {GOLD: shared_path("data", "releases"), WRITTEN: WRITTEN, IDENTITY: IDENTITY}
CASES = {
    stem: (facts, find_text(stem, texts, {}))
    for gold, texts in FOLDERS.items()
    for stem, facts in read_facts_folder(gold).items()
}
#: Told apart by hand, not by the lot: read before there was one or since then, or set aside as a whole.
READ = re.compile(r"[GHIJKQ]\d\d|L(0\d|1\d|20)|N(01|04|07|11|15)"
                  r"|05-sacm-sixteenth-conference-asuncion|06-quito-process-sixth-meeting"
                  r"|28-dushanbe-trafficking-conference")  # fmt: skip
UNREAD = re.compile(r"N\d\d")

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*")
_MARKS = re.compile(r"[\W_]+")

each_release = pytest.mark.parametrize(("facts", "path"), CASES.values(), ids=CASES)


def fold(text: str) -> str:
    """The words alone: line breaks, quotation marks and emphasis are print."""
    return _MARKS.sub(" ", text).casefold().strip()


@each_release
def test_the_release_of_the_gold_is_the_file_of_its_name(facts: Facts, path: Path) -> None:
    assert facts.release.id == path.stem
    assert facts.release.lang in {"en", "es", "fr"}


@each_release
def test_every_quotation_stands_in_the_text(facts: Facts, path: Path) -> None:
    release = read_release(path, [])
    text = fold(f"{release.title}\n{path.read_text(encoding='utf-8')}")
    assert [said.quote for said in facts.statements if fold(said.quote.rstrip(" …")) not in text] == []


@each_release
def test_every_key_is_that_of_a_meeting_and_given_once(facts: Facts, path: Path) -> None:
    keys = [meeting.key for meeting in facts.meetings]
    used = {row.meeting for row in facts.participation} | {said.meeting for said in facts.statements}
    assert len(set(keys)) == len(keys)
    assert used - {None} <= set(keys), path.name


@each_release
def test_whoever_holds_a_post_or_speaks_is_a_person_of_the_release(facts: Facts, path: Path) -> None:
    people = {person.name for person in facts.people}
    assert {post.person for post in facts.posts} | {said.speaker for said in facts.statements} <= people, path.name


@each_release
def test_mail_addresses_are_fictional_and_none_is_gold(facts: Facts, path: Path) -> None:
    addresses = _ADDRESS.findall(path.read_text(encoding="utf-8"))
    assert [address for address in addresses if not address.endswith(".example")] == []
    assert "@" not in repr(facts)


def test_the_held_back_part_is_what_nobody_read_and_what_the_lot_drew() -> None:
    undecided = [stem for stem in CASES if not READ.fullmatch(stem) and not UNREAD.fullmatch(stem)]
    unread = {stem for stem in CASES if UNREAD.fullmatch(stem) and not READ.fullmatch(stem)}
    assert read_held_back(GOLD) == unread | {stem for stem in undecided if is_drawn(stem)}
    assert len(unread) == 13
