"""Who said a quotation: the verb of saying beside it, and that verb's subject."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kg.extract.speech.quote import Quotation
from kg.extract.speech.subject import find_inverted, find_subject, find_topic
from kg.extract.speech.unit import UNNAMED, Clauses, Subject
from kg.extract.syntax.speech import Verb, is_past, is_predicate, source_after
from kg.extract.text.document import Document, Sentence
from kg.extract.text.saying import AUXILIARIES, words

#: How many tokens may stand between a verb of saying and the quotation that it introduces.
_GAP = 14
#: A sentence that says no more than who spoke has fewer tokens than these.
_SHORT = 30


#: A subject begins so near to the beginning of its sentence, in tokens.
_OPENING = 3
_DASHES = frozenset({"–", "—", "-", "―"})
_VERB_ENDINGS = ("ó", "é", "a", "e", "u", "it", "ut", "ent", "end", "ond", "aron", "ieron")
_PREPOSITIONS = words("para sobre entre contra hasta desde contre depuis comme selon ensuite donde")
#: Words before a colon after which something is cited that nobody says.
_INSCRIBED = words("read reads reading motto slogan theme title titled entitled called lema título thème devise titre")


class Attribution(NamedTuple):
    """The subject that a text gives a quotation, the code point at which it stands, the rule."""

    subject: Subject
    offset: int
    rule: str


class Attributor:
    """Finds the attributions of a release's quotations; `clauses`: by sentence number."""

    def __init__(
        self, document: Document, clauses: Mapping[int, Clauses], quotations: Sequence[Quotation]
    ) -> None:
        self._document = document
        self._clauses = clauses
        self._openings = [q.outer_start for q in quotations]
        self._closings = [q.outer_end for q in quotations]

    def attribute(self, quotation: Quotation) -> Attribution | None:
        """What is said of the speaker after the quotation, else before it, or None."""
        found = self._after(quotation)
        if quotation.brief:
            return found if found is not None and self._is_close(quotation, found) else None
        return found or self._before(quotation) or self._within(quotation) or self._alone(quotation)

    def is_said(self, quotation: Quotation) -> bool:
        """Whether words that may as well be a name or a term are attributed to somebody."""
        return not quotation.brief or self.attribute(quotation) is not None

    def _is_close(self, quotation: Quotation, found: Attribution) -> bool:
        """Whether a verb of saying or its subject stands right after the quotation's mark."""
        clauses = self._clauses[self._document.sentence_at(found.offset).index]
        start = _token_at(clauses, quotation.outer_end)
        start += clauses.reading.annotated.text(start) == ","
        verbs = {verb.first: verb.end for verb in clauses.verbs}
        verb = start + (clauses.reading.annotated.text(start) in AUXILIARIES)
        subject = found.subject
        inverted = verb in verbs and subject.first == verbs[verb]
        return subject.kind != "unnamed" and (inverted or (subject.first == start and subject.end in verbs))

    def _after(self, quotation: Quotation) -> Attribution | None:
        sentence = self._sentence_after(quotation)
        if sentence is None or sentence.index not in self._clauses:
            return None
        clauses = self._clauses[sentence.index]
        start = _token_at(clauses, quotation.outer_end)
        stop = self._ceiling(clauses, quotation.outer_end)
        signed = _signed(clauses, start)
        if signed is not None:
            return signed
        if clauses.reading.annotated.text(start) == ",":
            start += 1
        start += _skip_how(clauses, start)
        for verb in clauses.verbs:
            if start <= verb.first < stop and verb.form == "finite":
                return self._read_after(clauses, verb, start, stop)
        return _according(clauses, start, stop) or _unlisted(clauses, start, stop)

    def _read_after(self, clauses: Clauses, verb: Verb, start: int, stop: int) -> Attribution | None:
        annotated = clauses.reading.annotated
        if verb.first == start or (verb.first == start + 1 and annotated.lower(start) in AUXILIARIES):
            subject = find_inverted(clauses, verb.end, stop)
            if subject is None and clauses.language == "es":
                subject = find_subject(clauses, verb, start)
            return _made(clauses, subject or UNNAMED, "quote-inverted")
        if any(is_predicate(annotated, i) for i in range(start, verb.first)) and not _is_named_before(
            clauses, start, verb
        ):
            return None
        subject = find_subject(clauses, verb, start)
        return _made(clauses, subject or UNNAMED, "quote-before-verb")

    def _sentence_after(self, quotation: Quotation) -> Sentence | None:
        """The sentence that goes on after the closing mark, or the next one where it only names who spoke."""
        document = self._document
        sentence = document.sentence_at(quotation.outer_end - 1)
        if document.text[quotation.outer_end : sentence.end].strip(" .,"):
            return sentence
        following = sentence.index + 1
        if following >= len(document.sentences):
            return None
        after = document.sentences[following]
        if after.block != sentence.block and document.text[after.start] not in _DASHES:
            return None
        quoted = bisect_left(self._openings, after.start) < bisect_left(self._openings, after.end)
        short = len(after.tokens) < _SHORT and not quoted
        return after if short and self._only_attributes(after) else None

    def _only_attributes(self, sentence: Sentence) -> bool:
        """Whether a sentence says no more than who spoke: "Minister NAME said.", "said NAME."."""
        clauses = self._clauses.get(sentence.index)
        if clauses is None:
            return False
        verbs = clauses.verbs
        if _signed(clauses, 0) is not None:
            return True
        return bool(verbs) and (verbs[-1].end >= len(sentence.tokens) - 1 or verbs[0].first == 0)

    def _ceiling(self, clauses: Clauses, offset: int) -> int:
        """The token at which the next quotation opens, or the end of the sentence."""
        following = bisect_left(self._openings, offset)
        if following < len(self._openings) and self._openings[following] < clauses.reading.sentence.end:
            return _token_at(clauses, self._openings[following])
        return len(clauses.reading.annotated)

    def _before(self, quotation: Quotation) -> Attribution | None:
        document = self._document
        sentence = document.sentence_at(quotation.outer_start)
        if not document.text[sentence.start : quotation.outer_start].strip(" -–•*"):
            return self._colon_before(sentence)
        clauses = self._clauses.get(sentence.index)
        if clauses is None:
            return None
        before = bisect_right(self._closings, quotation.outer_start)
        closing = self._closings[before - 1] if before else 0
        if closing > sentence.start and self._is_split(closing, quotation.outer_start):
            return None
        start = _token_at(clauses, closing) if closing > sentence.start else 0
        return self._read_before(clauses, start, _token_at(clauses, quotation.outer_start))

    def _is_split(self, closing: int, opening: int) -> bool:
        """Whether a quotation only goes on: the one before it in its sentence ends with a comma, in it or after it."""
        text = self._document.text
        between = text[closing:opening]
        return text[closing - 2] in ",!?" or (between[:1] == "," and between.rstrip()[-1:] not in ":;")

    def _alone(self, quotation: Quotation) -> Attribution | None:
        """Whom the sentence before is about, where the quotation is all that its own holds: "NAME laughed. “No.”".

        The sentence before stands in the same paragraph, or ends the one before with a verb of saying.
        """
        document = self._document
        sentence = document.sentence_at(quotation.outer_start)
        last = document.sentence_at(quotation.outer_end - 1)
        before = document.sentences[sentence.index - 1] if sentence.index else sentence
        rest = document.text[quotation.outer_end : last.end].strip(" .,")
        clauses = self._clauses.get(before.index)
        near = clauses is not None and sentence.block - before.block <= bool(clauses.verbs)
        if rest or clauses is None or not near or sentence.start < quotation.outer_start:
            return None
        if bisect_right(self._openings, before.end) > bisect_left(self._openings, before.start):
            return None
        subject = find_subject(clauses, clauses.verbs[-1]) if clauses.verbs else find_topic(clauses)
        if subject is None or subject.kind == "unnamed" or subject.first > _OPENING:
            return None
        return _made(clauses, subject, "quote-alone")

    def _within(self, quotation: Quotation) -> Attribution | None:
        """What a Spanish or French quotation says of its speaker between two commas of its own."""
        clauses = self._clauses.get(self._document.sentence_at(quotation.start).index)
        if clauses is None or not clauses.romance:
            return None
        first, stop = _token_at(clauses, quotation.start), _token_at(clauses, quotation.end)
        for verb in clauses.verbs:
            begin = verb.first - (clauses.reading.annotated.text(verb.first - 1) in AUXILIARIES)
            if not first < begin < stop:
                continue
            asked = clauses.by_end.get(verb.first)
            if asked is not None and asked.kind == "pronoun":
                subject, begin, end = asked, asked.first, verb.end
            else:
                found = find_inverted(clauses, verb.end, stop)
                if found is None or found.kind not in {"name", "title"}:
                    continue
                subject, end = found, found.end
            if clauses.reading.annotated.text(begin - 1) == "," and end < stop:
                return _made(clauses, subject, "quote-within")
        return None

    def _read_before(self, clauses: Clauses, start: int, stop: int) -> Attribution | None:
        annotated = clauses.reading.annotated
        verbs = [v for v in clauses.verbs if start <= v.first and v.end <= stop and stop - v.end <= _GAP]
        if verbs:
            subject = find_subject(clauses, verbs[-1], start)
            return _made(clauses, subject or UNNAMED, "quote-after-verb")
        found = _according(clauses, start, stop)
        if found is None and annotated.text(stop - 1) == ":":
            found = _before_colon(clauses, start, stop - 1)
        return found

    def _colon_before(self, sentence: Sentence) -> Attribution | None:
        """What a line that ends with a colon right before the quotation says."""
        if not sentence.index:
            return None
        before = self._document.sentences[sentence.index - 1]
        clauses = self._clauses.get(before.index)
        if clauses is None or not self._document.text[before.start : before.end].rstrip().endswith(
            (":", ";")
        ):
            return None
        return self._read_before(clauses, 0, len(clauses.reading.annotated))


def _is_named_before(clauses: Clauses, start: int, verb: Verb) -> bool:
    """Whether the words after a quotation begin with one who can speak: "NAME, who did not travel, said"."""
    return any(start <= first <= start + 2 and first < verb.first for first in clauses.by_first)


def _signed(clauses: Clauses, start: int) -> Attribution | None:
    """The name that signs a quotation: after a dash, or as all that its sentence says: "NAME, carpenter, Dorn"."""
    annotated = clauses.reading.annotated
    dash = annotated.text(start) in _DASHES
    unit = clauses.by_first.get(start + dash)
    if unit is None or unit.kind != "name" or not (dash or start == 0):
        return None
    told = any(is_predicate(annotated, i) for i in range(unit.end, len(annotated))) or bool(clauses.verbs)
    return None if told else _made(clauses, unit, "quote-signed")


def _before_colon(clauses: Clauses, start: int, colon: int) -> Attribution | None:
    """The one named right before a colon, or of whom the words up to it tell: "NAME was blunt:"."""
    annotated = clauses.reading.annotated
    unit = clauses.by_end.get(colon)
    if unit is not None:
        return _made(clauses, unit, "quote-after-name")
    topic = find_topic(clauses, start)
    near = topic is not None and (topic.first <= start + 2 or annotated.text(topic.first - 1) == ",")
    if topic is None or not near or {annotated.lower(i) for i in range(colon - 4, colon)} & _INSCRIBED:
        return None
    return _made(clauses, topic, "quote-after-colon")


def _skip_how(clauses: Clauses, start: int) -> int:
    """How many tokens of "is how", "was how", "as" stand before who put it so."""
    annotated = clauses.reading.annotated
    if annotated.lower(start) in {"is", "was"} and annotated.lower(start + 1) == "how":
        return 2
    return int(annotated.lower(start) == "as")


def _unlisted(clauses: Clauses, start: int, stop: int) -> Attribution | None:
    """Any verb right after the quotation with its subject behind it: "chuckled NAME"."""
    annotated = clauses.reading.annotated
    verb = start + (clauses.romance and annotated.text(start) in AUXILIARIES)
    word = annotated.text(verb)
    if not word.isalpha() or not word.islower() or not (_is_romance_verb(word) if clauses.romance else is_past(word)):
        return None
    subject = find_inverted(clauses, verb + 1, stop)
    return (
        _made(clauses, subject, "quote-inverted")
        if subject is not None and subject.kind == "name"
        else None
    )


def _is_romance_verb(word: str) -> bool:
    """Whether a Spanish or French word has the ending of a verb in the third person, or of a participle."""
    return len(word) > 3 and word.endswith(_VERB_ENDINGS) and word not in _PREPOSITIONS


def _according(clauses: Clauses, start: int, stop: int) -> Attribution | None:
    annotated = clauses.reading.annotated
    for i in range(start, stop - 1):
        after = source_after(annotated, i)
        if after:
            return _made(clauses, find_inverted(clauses, after, stop) or UNNAMED, "quote-according")
    article = clauses.romance and annotated.lower(start + 1) in {"el", "la", "le", "l'"}
    unit = clauses.by_first.get(start + 1 + article) or clauses.by_first.get(start + 1)
    leads = annotated.lower(start) in {"para", "pour", "for"} and annotated.text(stop - 1) in {",", ":"}
    if leads and unit is not None:
        return _made(clauses, unit, "quote-according")
    return None


def _made(clauses: Clauses, subject: Subject, rule: str) -> Attribution:
    tokens = clauses.reading.annotated.tokens
    offset = tokens[subject.first].start if subject.kind != "unnamed" else clauses.reading.sentence.start
    return Attribution(subject, offset, rule)


def _token_at(clauses: Clauses, offset: int) -> int:
    """The index of the first token that does not begin before `offset`."""
    return bisect_left(clauses.reading.annotated.tokens, offset, key=lambda token: token.start)
