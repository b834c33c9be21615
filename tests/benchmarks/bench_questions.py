"""Each question of the query book over a store of 100,000 statements; run as a script, for it measures.

    python tests/benchmarks/bench_questions.py [--statements 100000] [--rounds 7] [NAME ...]

The store is built of invented releases, the same ones each time: meetings of the registry's dialogues, with people
who come again in other offices, States, organisations, funders, quotations and relations, each with its evidence.
A release has about as many facts of each kind as the samples have on average, or more.
Medians count. Ends with 1 if a question takes longer than 50 ms.
"""

from __future__ import annotations

import argparse
import csv
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pyoxigraph

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from graph_fixture import make_plan

from kg.build import build_releases
from kg.facts import (
    Dialogue,
    Evidence,
    Facts,
    Meeting,
    Participation,
    Person,
    Post,
    Relation,
    Release,
    Statement,
)
from kg.query import ask, load_questions
from kg.query.result import as_rows
from kg.resources import shared_path
from kg.store import open_store

TARGET = 0.050
#: How many statements a release adds, about; what the registry says comes first.
EACH, REGISTRY = 485, 21_500
SYLLABLES = ("ba", "ko", "mi", "ra", "te", "lu", "san", "der", "vil", "nor", "pe", "chi", "zo", "gan", "hel", "qui")
ROLES = (
    "Minister of Labour", "Minister of Foreign Affairs", "Minister of the Interior", "Permanent Secretary",
    "Deputy Minister", "Director of Migration", "Ambassador", "Head of Delegation", "National Coordinator",
)  # fmt: skip
OFFICES = ("Director General", "Regional Director", "Chief of Mission", "Spokesperson", "Senior Programme Coordinator")
KINDS = ("meeting", "conference", "workshop", "consultation")
THEMES = ("labour migration", "counter-trafficking", "border management", "return and reintegration", "migration data")
CAPACITIES = ("participant", "participant", "participant", "host", "organiser", "supporter", "funder")


def read_names(table: str, least: int) -> list[str]:
    """The English names in a table of the registry, the first ones."""
    with shared_path("data", "registry", f"{table}.csv").open(encoding="utf-8", newline="") as rows:
        return [row["name"] for row in csv.DictReader(rows)][:least]


class Writer:
    """A release as it is written: each fact is a sentence, which is its evidence."""

    def __init__(self, number: int, day: str, publisher: str) -> None:
        self.lines: list[str] = [f"Release {number}."]
        self.number, self.day, self.publisher = number, day, publisher

    def tell(self, line: str) -> tuple[Evidence, ...]:
        """The evidence of a fact that the line tells."""
        start = sum(len(told) + 1 for told in self.lines)
        self.lines.append(line)
        confidence = 0.6 + (start % 40) / 100
        return (Evidence(start=start, end=start + len(line), quote=line, rule="told", confidence=confidence),)

    def finish(self) -> Release:
        return Release(
            id=f"{self.number:016x}", name=f"r{self.number}", title=f"Release {self.number}", date=self.day, lang="en",
            publisher=self.publisher, url=f"https://example.org/{self.number}", text="\n".join(self.lines),
        )  # fmt: skip


class World:
    """Who may come to meetings, the same each time."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.dialogues = read_names("mechanisms", 24)
        self.countries = read_names("countries", 120)
        self.organisations = read_names("organisations", 60)
        self.people = [self.make_name() for _ in range(260)]

    def make_name(self) -> str:
        given, family = ("".join(self.random.choices(SYLLABLES, k=size)).capitalize() for size in (2, 3))
        return f"{given} {family}"

    def make_post(self, person: str, writer: Writer) -> Post:
        """An office: mostly for the same State or body, now and then for another."""
        draw = self.random.random()
        place = sum(map(ord, person)) + (self.random.randrange(50) if draw < 0.1 else 0)
        if place % 3:
            role, body = ROLES[place % len(ROLES)], f"Government of {self.countries[place % len(self.countries)]}"
        else:
            role, body = OFFICES[place % len(OFFICES)], self.organisations[place % len(self.organisations)]
        return Post(person=person, role=role, organisation=body, evidence=writer.tell(f"{person}, {role}, {body}."))


def make_release(number: int, world: World) -> tuple[Release, Facts]:
    """A release on one meeting, and its facts."""
    random = world.random
    year, month, day = 2008 + number % 17, 1 + number % 12, 1 + number % 27
    writer = Writer(number, f"{year}-{month:02}-{day:02}", random.choice(world.organisations[:8]))
    dialogue, kind = random.choice(world.dialogues), random.choice(KINDS)
    name = f"{kind} of the {dialogue} on {random.choice(THEMES)}"
    meeting = Meeting(
        key="m1", name=name, kind=kind, start=writer.day, country="KE" if number % 2 else "PE", dialogue=dialogue,  # type: ignore[arg-type]
        evidence=writer.tell(f"The {name} took place."),
    )  # fmt: skip
    party = random.sample(world.people, 3)
    bodies = [*random.sample(world.countries, 3), *random.sample(world.organisations, 2)]
    facts = Facts(
        release=writer.finish().head(),
        people=tuple(Person(name=person, evidence=writer.tell(f"{person} came.")) for person in party),
        posts=tuple(world.make_post(person, writer) for person in party),
        dialogues=(Dialogue(name=dialogue, evidence=writer.tell(f"The {dialogue} met.")),),
        meetings=(meeting,),
        participation=tuple(iter_parts(party, bodies, writer, random)),
        relations=tuple(iter_relations(bodies, dialogue, writer)),
        statements=tuple(iter_statements(party[:2], writer, random)),
    )
    return writer.finish(), facts


def iter_parts(party: list[str], bodies: list[str], writer: Writer, random: Random) -> Iterator[Participation]:
    for place, person in enumerate(party):
        capacity: Any = ("chair", "speaker", "speaker")[place] if place < 3 else "participant"
        evidence = writer.tell(f"{person} was there as {capacity}.")
        yield Participation(actor=person, meeting="m1", capacity=capacity, evidence=evidence)
    for body in bodies:
        capacity = random.choice(CAPACITIES)
        evidence = writer.tell(f"{body} was there as {capacity}.")
        yield Participation(actor=body, meeting="m1", capacity=capacity, evidence=evidence)


def iter_relations(bodies: list[str], dialogue: str, writer: Writer) -> Iterator[Relation]:
    for body in bodies[:1]:
        evidence = writer.tell(f"{body} is a member of the {dialogue}.")
        yield Relation(subject=body, type="memberOf", object=dialogue, evidence=evidence)


def iter_statements(party: list[str], writer: Writer, random: Random) -> Iterator[Statement]:
    for person in party:
        words = f"we need more on {random.choice(THEMES)}"
        yield Statement(speaker=person, quote=words, meeting="m1", evidence=writer.tell(f"{person}: {words}."))


def build_store(folder: Path, statements: int) -> pyoxigraph.Store:
    """A store of about so many statements."""
    world = World(Random(1))
    made = [make_release(number, world) for number in range(max(1, (statements - REGISTRY) // EACH))]
    build_releases([release for release, _ in made], folder, make_plan(facts for _, facts in made))
    return open_store(folder).quads


def measure(store: pyoxigraph.Store, rounds: int, names: list[str]) -> list[tuple[float, int, str]]:
    """Seconds, rows and name of each question, the slowest first."""
    found = []
    for name, question in load_questions().items():
        if names and name not in names:
            continue
        seconds = []
        for _ in range(rounds):
            started = time.perf_counter()
            rows = len(as_rows(ask(store, question)).rows)
            seconds.append(time.perf_counter() - started)
        found.append((statistics.median(seconds), rows, name))
    return sorted(found, reverse=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = build_store(Path(folder) / "store", options.statements)
        count = len(list(store.quads_for_pattern(None, None, None, pyoxigraph.DefaultGraph())))
        print(f"{count:,} statements in the union of the graphs")
        found = measure(store, options.rounds, options.names)
    for seconds, rows, name in found:
        print(f"{name:<24}{1000 * seconds:9.1f} ms {rows:7} rows{'  too slow' if seconds > TARGET else ''}")
    return int(any(seconds > TARGET for seconds, _, _ in found))


if __name__ == "__main__":
    sys.exit(main())
