"""A mention costs about the same among many as among few; run as a script, with the numbers of mentions to measure.

    python tests/benchmarks/bench_resolution.py 10000 30000 100000
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from random import Random

from kg.facts import Dialogue, Facts, Meeting, Participation, Person, Post, ReleaseHead
from kg.registry import load_registry, resolve

SIZES = (10_000, 30_000, 100_000)
#: People of a release.
PARTY = 5
SYLLABLES = ("ba", "ko", "mi", "ra", "te", "lu", "san", "der", "vil", "nor", "pe", "chi", "zo", "gan", "hel", "qui")
ROLES = ("Director", "Minister of Labour", "Permanent Secretary", "Chief of Mission", "Ambassador")
COUNTRIES = ("Zambia", "Kenya", "Peru", "Ghana", "Senegal", "Italy", "Chile", "Nepal")
CITIES = ("Lusaka", "Nairobi", "Lima", "Accra", "Dakar", "Rome", "Santiago", "Kathmandu")
DIALOGUES = ("Migration Dialogue for Southern Africa", "Rabat Process", "Colombo Process", "Puebla Process")


def make_word(random: Random, syllables: int) -> str:
    return "".join(random.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def make_releases(mentions: int, random: Random) -> Iterator[Facts]:
    """Releases with so many mentions of a quarter as many people, of common names, some shortened."""
    given = [make_word(random, 2) for _ in range(300)]
    family = [make_word(random, 3) for _ in range(2000)]
    people = [
        (random.choice(given), random.choice(given), random.choice(family), random.randrange(len(COUNTRIES)))
        for _ in range(mentions // 4)
    ]
    for number in range(mentions // PARTY):
        yield make_release(number, [random.choice(people) for _ in range(PARTY)], random)


def make_release(number: int, party: list[tuple[str, str, str, int]], random: Random) -> Facts:
    place = random.randrange(len(CITIES))
    day = f"{2000 + number % 25}-{1 + number % 12:02}-{1 + number % 28:02}"
    dialogue = random.choice(DIALOGUES)
    name = f"workshop on {make_word(random, 2)}"
    meeting = Meeting(key="m1", name=name, kind="workshop", start=day, city=CITIES[place])
    names = [shorten(first, middle, last, random) for first, middle, last, _ in party]
    posts = [
        Post(person=name, role=ROLES[hash_name(name) % len(ROLES)], organisation=f"Government of {COUNTRIES[country]}")
        for name, (*_, country) in zip(names, party, strict=True)
    ]
    return Facts(
        release=ReleaseHead(id=f"r{number}", date=day),
        people=tuple(map(make_person, names)),
        posts=tuple(posts),
        dialogues=(Dialogue(name=dialogue),),
        meetings=(meeting,),
        participation=tuple(Participation(actor=name, meeting="m1") for name in names),
    )


def make_person(name: str) -> Person:
    return Person(name=name)


def shorten(first: str, middle: str, last: str, random: Random) -> str:
    """The name in full, or with less of its given names."""
    forms = (f"{first} {middle}", first, f"{first} {middle[0]}.", f"{first[0]}.")
    return f"{random.choice(forms)} {last}"


def hash_name(name: str) -> int:
    return sum(map(ord, name.split()[-1]))


def measure(mentions: int) -> float:
    """Seconds to resolve so many mentions."""
    registry = load_registry()
    releases = list(make_releases(mentions, Random(mentions)))
    started = time.perf_counter()
    resolution = resolve(releases, registry)
    seconds = time.perf_counter() - started
    each = 1e6 * seconds / mentions
    print(f"{mentions:>8} mentions {seconds:8.1f} s {each:8.0f} µs each, {len(resolution.links)} links", flush=True)
    return seconds


if __name__ == "__main__":
    for size in [int(argument) for argument in sys.argv[1:]] or SIZES:
        measure(size)
