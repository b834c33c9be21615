"""From a release to its facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from kg.extract.bodies.dialogue import extract_dialogues, find_dialogues
from kg.extract.bodies.scene import survey, survey_background
from kg.extract.confidence import rate_facts
from kg.extract.gatherings.cluster import find_gatherings
from kg.extract.gatherings.focus import Focus
from kg.extract.gatherings.gathering import Gatherings
from kg.extract.gatherings.meeting import extract_meetings, find_house_country
from kg.extract.involvement.actor import Casting
from kg.extract.involvement.participation import extract_participation
from kg.extract.offices.home import find_home
from kg.extract.offices.post import extract_posts
from kg.extract.people.person import People, extract_people, find_people
from kg.extract.relations.relation import extract_relations
from kg.extract.speech.reference import Reference
from kg.extract.speech.statement import extract_statements
from kg.extract.syntax.reading import Reading
from kg.extract.syntax.sentence import read_sentence
from kg.extract.text import lexicon
from kg.extract.text.anchor import read_anchor
from kg.extract.text.document import Document, Sentence, look_at
from kg.extract.text.gazetteer import Gazetteer
from kg.extract.text.layout import Kind
from kg.extract.text.token import Token
from kg.facts import Facts, Release

_BATCH = 32


@dataclass(frozen=True, slots=True)
class Study:
    """A release read: the readings of its telling sentences, its people and gatherings, and its facts."""

    document: Document
    readings: list[Reading]
    people: People
    gatherings: Gatherings
    facts: Facts


class Extractor:
    """Finds the facts of releases; `gazetteer` is the authority list (see `kg.registry.load_registry`)."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def extract(self, release: Release) -> Facts:
        """The facts of one release, each with its evidence."""
        return next(self.iter_extract([release]))

    def iter_extract(self, releases: Iterable[Release]) -> Iterator[Facts]:
        """The facts of each release, in order, lazily; the model sees the sentences of many releases at once."""
        return (study.facts for study in self.iter_study(releases))

    def iter_study(self, releases: Iterable[Release]) -> Iterator[Study]:
        """Each release read, in order, lazily, as `iter_extract` reads it."""
        pending = iter(releases)
        while batch := list(islice(pending, _BATCH)):
            documents = [Document(release, self.gazetteer) for release in batch]
            look_at((document, sentence) for document in documents for sentence in _iter_doubtful(document))
            yield from map(study_document, documents)


def _iter_doubtful(document: Document) -> Iterator[Sentence]:
    """The sentences that are likely to need the model: English ones with a capital that no list knows.

    Those that need it all the same ask for themselves; together it costs less.
    """
    for sentence in document.sentences:
        named = sentence.kind is Kind.ABOUT or any(_may_be_name(document, token) for token in sentence.tokens)
        if named and not document.is_romance(sentence):
            yield sentence


def _may_be_name(document: Document, token: Token) -> bool:
    return token.is_capital and token.lower not in lexicon.NOT_NAMES and document.hit_at(token.start) is None


def study_document(document: Document) -> Study:
    """The facts of a release, with what the steps saw on the way to them."""
    readings = [read_sentence(document, sentence) for sentence in document.telling]
    people = find_people(document, readings)
    home = find_home(document, readings)
    posts = extract_posts(document, people, readings, home)
    anchor = read_anchor(document)
    scenes = [survey(document, reading, people, anchor) for reading in readings]
    dialogues = find_dialogues(document, scenes)
    background = survey_background(document, people, anchor)
    gatherings = find_gatherings(document, scenes, background, people, dialogues, anchor)
    focus = Focus(gatherings, scenes, anchor)
    reference = Reference(document, people, posts)
    statements = extract_statements(document, people, posts, readings, focus.key_for)
    casting = Casting(document, people, reference)
    participation = extract_participation(document, casting, reference, focus, statements)
    facts = Facts(
        release=document.release.head(),
        people=extract_people(document, people),
        posts=posts,
        dialogues=extract_dialogues(document, dialogues),
        meetings=extract_meetings(document, gatherings, find_house_country(document, home), participation),
        participation=participation,
        relations=extract_relations(document, people, dialogues, scenes + background),
        statements=statements,
    )
    return Study(document, readings, people, gatherings, rate_facts(facts, document.gazetteer))
