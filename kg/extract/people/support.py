"""How much speaks for a name in an English sentence being a person's: words beside it, the model, its own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.syntax.contribution import Contribution, weigh
from kg.extract.syntax.given import GIVEN_NAMES, SURNAMES
from kg.extract.syntax.name import Span, spell_name
from kg.extract.syntax.reading import Reading
from kg.extract.syntax.speech import is_past
from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.extract.text.model import adjectives, base_verbs, nouns
from kg.extract.text.token import Token

_HONORIFIC = Contribution("an honorific before it", 2.0)
_OFFICE = Contribution("an office linked to it", 3.0)
_SPEECH = Contribution("a verb of saying beside it", 1.5)
_MODEL = Contribution("the model sees a person", 1.5)
_SEEN_WHOLE = Contribution("the model sees a person in all its words", 0.8)
_UNCOMMON = Contribution("no word of the language in it", 1.0)
_AGE = Contribution("an age after it", 1.5)
_TRADE = Contribution("what somebody is, in lower case, before it", 0.8)
_COMMON_WORD = Contribution("words of the language in it", -0.7)
_HEADLINE = Contribution("nothing but words of the language, in a headline", -2.0)
_ITEM = Contribution("a list entry opens with it", 1.3)
_TOWN = Contribution("the name of a town", -2.0)
_NAMING_LINE = Contribution("a line that names people", 1.3)
_LABEL = Contribution("a label or by-line before it", 1.3)
_CREDIT = Contribution("a mark of credit before it", 1.3)
_PLACE_BEFORE = Contribution("a word before it that leads to a place or a thing", -2.0)
KIN = lexicon.words(
    """wife husband son daughter brother sister father mother widow partner author coach star captain legend champion
    cleric monk king nurse poet boss aide guard chef actress hostess duo resident"""
)
#: Endings of nouns that say what somebody does.
_TRADE_ENDINGS = ("er", "or", "ist", "man", "woman", "ian", "eer", "yst", "ant")
#: A town's name that has as much as this is a person's all the same.
_MORE_THAN_TOWN = 3.0
#: What stands before the name of a place or a thing rather than a person's; adjectives do, but for a few.
_BEFORE_PLACES = frozenset({"in", "at", "near", "from", "to", "the", "en", "à", "into", "across"})
#: Those of them that stand before people as well.
_BEFORE_BOTH = frozenset({"from", "to"})
_PLACES = lexicon.words(
    "town towns city cities village villages district districts province provinces region state states island islands"
)
_BEFORE_PEOPLE = lexicon.words("late young old little fellow former then incoming outgoing and by with between")


def list_support(document: Document, reading: Reading, k: int) -> list[Contribution]:
    """What speaks for and against name k of a sentence being a person's."""
    span = reading.names[k]
    found = [*_iter_beside(reading, k), *_iter_words(document, reading, span)]
    if reading.sentence.kind is Kind.ITEM and _opens_item(reading.annotated, span):
        found.append(_ITEM)
    town = document.gazetteer.city_country(spell_name(document, reading.annotated, span))
    if town and weigh(found) < _MORE_THAN_TOWN and not _is_surname(document, reading, span):
        found.append(_TOWN)
    found += _iter_line(reading, k)
    if _leads_to_place(document, reading, k):
        found.append(_PLACE_BEFORE)
    return found


def _is_surname(document: Document, reading: Reading, span: Span) -> bool:
    """Whether the model takes one word for a person that is a frequent surname."""
    token = reading.annotated.tokens[span.first]
    return span.end - span.first == 1 and token.lower in SURNAMES and document.is_person_entity(token.start)


def _iter_beside(reading: Reading, k: int) -> Iterator[Contribution]:
    span = reading.names[k]
    if span.first and reading.annotated.honorific[span.first - 1]:
        yield _HONORIFIC
    if reading.links_of(k):
        yield _OFFICE
    if is_speaking(reading, span):
        yield _SPEECH
    if _has_age(reading.annotated, span.end):
        yield _AGE
    if _follows_trade(reading.annotated, span.first):
        yield _TRADE


def _has_age(annotated: Annotated, end: int) -> bool:
    """Whether "NAME, 53," stands there."""
    age = annotated.text(end + 1)
    return annotated.text(end) == "," and len(age) == 2 and age.isdigit() and annotated.text(end + 2) in {",", "."}


def _follows_trade(annotated: Annotated, first: int) -> bool:
    """Whether a noun of somebody's trade or kin stands right before: "author" NAME, "his wife" NAME."""
    word = annotated.text(first - 1)
    return word.islower() and (word in KIN or (word.endswith(_TRADE_ENDINGS) and len(word) > 5 and word in nouns()))


def _iter_words(document: Document, reading: Reading, span: Span) -> Iterator[Contribution]:
    """What the model and the dictionary say of the words of the name."""
    words = [t for t in reading.annotated.tokens[span.first : span.end] if t.is_word and t.is_capital]
    seen = sum(document.is_person_entity(t.start) for t in words)
    given = _opens_with_given(words)
    common = sum(document.is_common(t.text) for t in words[given:] if not t.is_initial)
    if seen * 2 >= len(words):
        yield _MODEL
    if seen == len(words) > 1 and common and (given or (common < len(words) and not _is_things(document, words[-1]))):
        yield _SEEN_WHOLE
        common = 1 if given else common
    if not common or (seen == len(words) == 1 and not is_plain(document, words[0])):
        yield _UNCOMMON
    elif (counted := common if common == len(words) and not seen else common - 1):
        yield _COMMON_WORD._replace(weight=_COMMON_WORD.weight * counted)
    if reading.sentence.kind in {Kind.TITLE, Kind.HEADING} and common == len(words):
        yield _HEADLINE


def is_plain(document: Document, token: Token) -> bool:
    """Whether a word is one of the language other than a noun in the singular; dictionaries list surnames as nouns."""
    word = token.lower
    if not document.is_common(word):
        return False
    return word not in nouns() or word in document.small_words or word in adjectives() or word in base_verbs()


def _is_things(document: Document, token: Token) -> bool:
    """Whether a word is the plural of a noun of the language, or one that the release prints in small letters."""
    plural = token.lower.endswith("s") and token.lower[:-1] in nouns()
    return plural or token.lower in document.small_words


def _opens_with_given(words: Sequence[Token]) -> bool:
    """Whether the first of several words is a given name that is a word of the language, too."""
    return len(words) > 1 and words[0].lower in GIVEN_NAMES


def _iter_line(reading: Reading, k: int) -> Iterator[Contribution]:
    """What the line in which the name stands says."""
    annotated, span, kind = reading.annotated, reading.names[k], reading.sentence.kind
    if kind in {Kind.BYLINE, Kind.CONTACT, Kind.TURN, Kind.CAPTION}:
        yield _NAMING_LINE
    if _is_labelled(annotated, span) or (kind is Kind.BYLINE and k == 0):
        yield _LABEL
    if annotated.text(span.first - 1) in {"/", "©"}:
        yield _CREDIT


def _leads_to_place(document: Document, reading: Reading, k: int) -> bool:
    """Whether the word before the name is one of place or an adjective, and nothing beside it is a person's."""
    span = reading.names[k]
    before = reading.annotated.lower(span.first - 1)
    described = before in adjectives() and before not in _BEFORE_PEOPLE and not is_past(before)
    leading = before in _BEFORE_PLACES or described
    leading = leading or (before == "of" and reading.annotated.lower(span.first - 2) in _PLACES)
    if not leading or reading.links_of(k) or is_speaking(reading, span):
        return False
    words = [t for t in reading.annotated.tokens[span.first : span.end] if t.is_word and t.is_capital]
    seen = _opens_with_given(words) and all(document.is_person_entity(t.start) for t in words)
    return before in (_BEFORE_PLACES - _BEFORE_BOTH) | {"of"} or not seen


def _is_labelled(annotated: Annotated, span: Span) -> bool:
    """Whether the sentence is a label and the name: "Press officer: NAME, ORGANISATION"."""
    label = range(span.first - 1)
    labelled = 0 < len(label) < 4 and annotated.text(span.first - 1) == ":"
    return labelled and all(annotated.tokens[i].is_word for i in label) and annotated.text(span.end) in {",", "", "."}


def _opens_item(annotated: Annotated, span: Span) -> bool:
    """Whether a list entry begins with the name and goes on with a comma, or holds nothing else."""
    before = all(not annotated.tokens[i].is_word or annotated.honorific[i] for i in range(span.first))
    return before and annotated.text(span.end) in {",", "", ";", "–", "-", "(", "."}


def is_speaking(reading: Reading, span: Span) -> bool:
    """Whether a verb of saying stands beside the name ("NAME, …, said" counts as office), or it signs words."""
    annotated = reading.annotated
    beside = {annotated.lower(span.first - 1), annotated.lower(span.end), annotated.lower(span.end + 1)}
    signs = annotated.text(span.first - 1) in {"–", "—", "―"} and annotated.text(span.first - 2) in {"”", "»", '"', ""}
    return bool(beside & lexicon.SAYING_VERBS) or (signs and span.first > 0)
