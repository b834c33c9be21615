"""A small store for tests: four made-up releases with facts, evidence and fictional people.

`build_fixture_store(folder)` writes it and returns the folder; `RELEASES` and `FACTS` are what it is made of.
The organisations, dialogues and countries are real ones of the registry; the people and events are not.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kg.build import BuildReport, Plan, build_releases
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
from kg.registry import Registry, load_affiliations, load_claims, load_registry
from kg.registry.resolution import resolve

RUN_TIME = "2026-01-01T00:00:00Z"


class GivenFacts:
    """An extractor that knows the facts of each release beforehand."""

    def __init__(self, facts: Iterable[Facts]) -> None:
        self._facts = {item.release.id: item for item in facts}

    def extract(self, release: Release) -> Facts:
        """The facts of the release; KeyError for one that is not known."""
        return self._facts[release.id]


def quote(release: Release, words: str, **other: object) -> tuple[Evidence, ...]:
    """Evidence for `words` where they first stand in the release; ValueError if they do not."""
    start = release.text.index(words)
    values = {"rule": "by-hand", "confidence": 0.9, **other}
    return (Evidence(start=start, end=start + len(words), quote=words, **values),)  # type: ignore[arg-type]


GEORGETOWN = Release(
    id="a000000000000001",
    name="georgetown",
    url="https://example.org/news/georgetown",
    title="Caribbean network against trafficking meets in Georgetown",
    date="2019-04-05",
    lang="en",
    publisher="International Organization for Migration",
    text=(
        "Georgetown, March 14. The CMC Counter-Trafficking Network, part of the Caribbean Migration "
        "Consultations, held its second meeting. Indira Massiah, Minister of Public Safety of Guyana, "
        "opened it. “No island can face this alone,” said Aurelio Vandermeer, Regional Director of IOM for "
        "Central America, North America and the Caribbean. The European Union took part, and so did Jamaica. "
        "UNHCR helped with the logistics; the United States paid for it. Haiti did not attend."
    ),
)
KINGSTON = Release(
    id="a000000000000002",
    name="kingston",
    url="https://example.org/news/kingston",
    title="States prepare a regional approach in Kingston",
    date="2019-12-09",
    lang="en",
    publisher="UNHCR",
    text=(
        "Delegates of the Caribbean Migration Consultations gathered in Kingston on 5 and 6 December. "
        "IOM and UNHCR organised the meeting and Jamaica hosted it. Guyana and Belize were among those "
        "present. Aurelio Vandermeer, Regional Director of IOM for Central America, North America and the "
        "Caribbean, said that data must be shared. Delroy Fenwick, Acting Permanent Secretary in the "
        "Ministry of National Security, chaired. The Kingston Migration Study Circle, a partner of IOM, "
        "sent observers."
    ),
)
MEXICO = Release(
    id="a000000000000003",
    name="mexico",
    url="https://example.org/news/mexico",
    title="La Conferencia Regional sobre Migración se reunirá en México",
    date="2021-11",
    lang="es",
    publisher="Organización Internacional para las Migraciones",
    text=(
        "La Conferencia Regional sobre Migración se reunirá en Ciudad de México en enero de 2022. México "
        "será sede y Canadá participará. Josefina Ibáñez Rey, exdirectora regional de la OIM, moderará. "
        "Tomás Quiroga, viceministro designado de Relaciones Exteriores de Guatemala, hablará. Antigua y "
        "Barbuda es miembro de la Comunidad del Caribe. La OIM ejerce la secretaría de la Conferencia."
    ),
)
HOSTILE = Release(
    id="a000000000000004",
    name="hostile",
    url="javascript:alert(1)",
    title='</script><script>alert("1")</script> \\"> \'quoted\' \u202egnp & <b>',
    date=None,
    lang="en",
    text=(
        'Nobody "knows" <who> called the Round Table of </script> Lakes & Rivers. Zoë O\'Neil-Łukasz, senior '
        "adviser, spoke there \\ twice."
    ),
)
RELEASES = (GEORGETOWN, KINGSTON, MEXICO, HOSTILE)

_PART_OF = quote(
    GEORGETOWN, "The CMC Counter-Trafficking Network, part of the Caribbean Migration Consultations"
)
_REGION = "Central America, North America and the Caribbean"


def _georgetown() -> Facts:
    def at(words: str, **other: object) -> tuple[Evidence, ...]:
        return quote(GEORGETOWN, words, **other)

    def took_part(actor: str, capacity: str, words: str, **other: object) -> Participation:
        return Participation(actor=actor, meeting="m1", capacity=capacity, evidence=at(words, **other))  # type: ignore[arg-type]

    director = at("Aurelio Vandermeer, Regional Director of IOM", rule="post-after-name", confidence=0.97)
    minister = at("Indira Massiah, Minister of Public Safety of Guyana")
    return Facts(
        release=GEORGETOWN.head(),
        people=(
            Person(name="Aurelio Vandermeer", evidence=at("Aurelio Vandermeer")),
            Person(name="Indira Massiah", evidence=at("Indira Massiah")),
        ),
        posts=(
            Post(
                person="Aurelio Vandermeer",
                role="Regional Director",
                organisation="International Organization for Migration",
                scope=_REGION,
                evidence=director,
            ),
            Post(
                person="Indira Massiah",
                role="Minister of Public Safety",
                organisation="Government of Guyana",
                title="Minister of Public Safety of Guyana",
                evidence=minister,
            ),
        ),
        dialogues=(Dialogue(name="Caribbean Migration Consultations", acronym="CMC", evidence=_PART_OF),),
        meetings=(
            Meeting(
                key="m1",
                name="Second meeting of the CMC Counter-Trafficking Network",
                series="CMC Counter-Trafficking Network",
                ordinal=2,
                start="2019-03-14",
                city="Georgetown",
                country="GY",
                dialogue="Caribbean Migration Consultations",
                evidence=at("held its second meeting"),
            ),
        ),
        participation=(
            took_part(
                "Indira Massiah", "speaker", "Indira Massiah, Minister of Public Safety of Guyana, opened it"
            ),
            took_part("Aurelio Vandermeer", "speaker", "said Aurelio Vandermeer"),
            took_part("European Union", "participant", "The European Union took part"),
            took_part("Jamaica", "participant", "and so did Jamaica"),
            took_part("UNHCR", "supporter", "UNHCR helped with the logistics"),
            took_part("United States", "funder", "the United States paid for it"),
            took_part("Haiti", "participant", "Haiti did not attend", polarity="negated"),
        ),
        relations=(
            Relation(
                subject="CMC Counter-Trafficking Network",
                type="partOf",
                object="Caribbean Migration Consultations",
                evidence=_PART_OF,
            ),
        ),
        statements=(
            Statement(
                speaker="Aurelio Vandermeer",
                quote="No island can face this alone",
                meeting="m1",
                evidence=at("No island can face this alone"),
            ),
        ),
    )


def _kingston() -> Facts:
    def at(words: str, **other: object) -> tuple[Evidence, ...]:
        return quote(KINGSTON, words, **other)

    def took_part(actor: str, capacity: str, words: str) -> Participation:
        return Participation(actor=actor, meeting="m1", capacity=capacity, evidence=at(words))  # type: ignore[arg-type]

    circle = "Kingston Migration Study Circle"
    return Facts(
        release=KINGSTON.head(),
        people=(
            Person(name="Aurelio Vandermeer", evidence=at("Aurelio Vandermeer")),
            Person(name="Delroy Fenwick", evidence=at("Delroy Fenwick")),
        ),
        posts=(
            Post(
                person="Aurelio Vandermeer",
                role="Regional Director",
                organisation="International Organization for Migration",
                scope=_REGION,
                evidence=at("Aurelio Vandermeer, Regional Director of IOM"),
            ),
            Post(
                person="Delroy Fenwick",
                role="Permanent Secretary",
                organisation="Ministry of National Security",
                status="acting",
                title="Acting Permanent Secretary",
                evidence=at(
                    "Delroy Fenwick, Acting Permanent Secretary in the Ministry of National Security"
                ),
            ),
        ),
        dialogues=(
            Dialogue(
                name="Caribbean Migration Consultations", evidence=at("Caribbean Migration Consultations")
            ),
        ),
        meetings=(
            Meeting(
                key="m1",
                name="Preparatory meeting of the Caribbean Migration Consultations",
                kind="consultation",
                start="2019-12-05",
                end="2019-12-06",
                city="Kingston",
                country="JM",
                dialogue="Caribbean Migration Consultations",
                evidence=at("gathered in Kingston on 5 and 6 December"),
            ),
        ),
        participation=(
            took_part("IOM", "organiser", "IOM and UNHCR organised the meeting"),
            took_part("UNHCR", "organiser", "IOM and UNHCR organised the meeting"),
            took_part("Jamaica", "host", "Jamaica hosted it"),
            took_part("Guyana", "participant", "Guyana and Belize were among those present"),
            took_part("Belize", "participant", "Guyana and Belize were among those present"),
            took_part("Aurelio Vandermeer", "speaker", "said that data must be shared"),
            took_part("Delroy Fenwick", "chair", "Delroy Fenwick, Acting Permanent Secretary"),
            took_part(circle, "participant", "sent observers"),
        ),
        relations=(
            Relation(
                subject=circle,
                type="partner",
                object="International Organization for Migration",
                evidence=at("The Kingston Migration Study Circle, a partner of IOM"),
            ),
        ),
        statements=(
            Statement(
                speaker="Aurelio Vandermeer",
                quote="data must be shared",
                meeting="m1",
                evidence=at("data must be shared"),
            ),
        ),
    )


def _mexico() -> Facts:
    def at(words: str, **other: object) -> tuple[Evidence, ...]:
        return quote(MEXICO, words, **other)

    def will_take_part(actor: str, capacity: str, words: str) -> Participation:
        evidence = at(words, modality="planned", confidence=0.8)
        return Participation(actor=actor, meeting="m1", capacity=capacity, evidence=evidence)  # type: ignore[arg-type]

    rcm = "Regional Conference on Migration"
    return Facts(
        release=MEXICO.head(),
        people=(
            Person(name="Josefina Ibáñez Rey", evidence=at("Josefina Ibáñez Rey")),
            Person(name="Tomás Quiroga", evidence=at("Tomás Quiroga")),
        ),
        posts=(
            Post(
                person="Josefina Ibáñez Rey",
                role="Regional Director",
                organisation="International Organization for Migration",
                status="former",
                ended="2020",
                evidence=at("Josefina Ibáñez Rey, exdirectora regional de la OIM"),
            ),
            Post(
                person="Tomás Quiroga",
                role="Viceministro de Relaciones Exteriores",
                organisation="Government of Guatemala",
                status="elect",
                evidence=at("Tomás Quiroga, viceministro designado de Relaciones Exteriores de Guatemala"),
            ),
        ),
        dialogues=(
            Dialogue(name=rcm, acronym="CRM", evidence=at("La Conferencia Regional sobre Migración")),
        ),
        meetings=(
            Meeting(
                key="m1",
                name="Reunión de la Conferencia Regional sobre Migración",
                kind="conference",
                start="2022-01",
                city="Ciudad de México",
                country="MX",
                dialogue=rcm,
                evidence=at("se reunirá en Ciudad de México en enero de 2022", modality="planned"),
            ),
        ),
        participation=(
            will_take_part("Mexico", "host", "México será sede"),
            will_take_part("Canada", "participant", "Canadá participará"),
            will_take_part("Josefina Ibáñez Rey", "chair", "moderará"),
            will_take_part("Tomás Quiroga", "speaker", "hablará"),
        ),
        relations=(
            Relation(
                subject="Antigua and Barbuda",
                type="memberOf",
                object="Caribbean Community",
                evidence=at("Antigua y Barbuda es miembro de la Comunidad del Caribe"),
            ),
            Relation(
                subject="International Organization for Migration",
                type="secretariatOf",
                object=rcm,
                evidence=at("La OIM ejerce la secretaría de la Conferencia"),
            ),
        ),
    )


def _hostile() -> Facts:
    def at(words: str) -> tuple[Evidence, ...]:
        return quote(HOSTILE, words)

    table = "Round Table of </script> Lakes & Rivers"
    return Facts(
        release=HOSTILE.head(),
        people=(Person(name="Zoë O'Neil-Łukasz", evidence=at("Zoë O'Neil-Łukasz")),),
        posts=(
            Post(
                person="Zoë O'Neil-Łukasz",
                role="Senior Adviser",
                evidence=at("Zoë O'Neil-Łukasz, senior adviser"),
            ),
        ),
        dialogues=(Dialogue(name=table, acronym='"RT"', evidence=at(table)),),
        meetings=(
            Meeting(
                key="m1", name='"Round" <Table> \\ {one}', kind="other", dialogue=table, evidence=at(table)
            ),
        ),
        participation=(
            Participation(
                actor="Zoë O'Neil-Łukasz",
                meeting="m1",
                capacity="speaker",
                evidence=at("spoke there \\ twice"),
            ),
        ),
    )


FACTS = (_georgetown(), _kingston(), _mexico(), _hostile())


@cache
def read_registry() -> Registry:
    """The registry that ships with the project."""
    return load_registry()


def make_plan(facts: Iterable[Facts] = FACTS) -> Plan:
    """A plan that gives each release the facts at hand."""
    return Plan(
        extractor=GivenFacts(facts),
        registry=read_registry(),
        resolve=resolve,
        affiliations=load_affiliations(),
        claims=load_claims(),
        run_time=RUN_TIME,
    )


def build_fixture_store(folder: Path) -> Path:
    """The folder, with the store of the four releases written into it."""
    report: BuildReport = build_releases(RELEASES, folder, make_plan())
    assert report.written == len(RELEASES), report
    return folder
