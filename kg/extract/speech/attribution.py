"""Who said a quotation: the verb of saying beside it, and that verb's subject."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from kg.extract.speech.beside import (
    DASHES,
    Attribution,
    attribute_to,
    find_token,
    goes_on_with_another,
    is_named_before,
    read_according,
    read_before_colon,
    read_signed,
    read_unlisted,
    skip_how,
)
from kg.extract.speech.quote import Quotation
from kg.extract.speech.subject import find_inverted, find_subject, find_topic
from kg.extract.speech.unit import UNNAMED, Clauses
from kg.extract.syntax.speech import Verb, is_predicate
from kg.extract.text.document import Document, Sentence
from kg.extract.text.saying import AUXILIARIES

#: How many tokens may stand between a verb of saying and the quotation that it introduces.
_GAP = 14
#: A sentence that says no more than who spoke has fewer tokens than these.
_SHORT = 30
#: A subject begins so near to the beginning of its sentence, in tokens.
_OPENING = 3
#: Openings of a sentence by which somebody did what it tells with the words before it.
_WITH_THESE_WORDS = frozenset({
    ("con", "estas", "palabras"), ("con", "esas", "palabras"), ("par", "ces", "mots"),
    ("avec", "ces", "mots"), ("sur", "ces", "mots"), ("with", "these", "words"),
})  # fmt: skip


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
        start = find_token(clauses, quotation.outer_end)
        start += clauses.reading.annotated.text(start) == ","
        verbs = {verb.first: verb.end for verb in clauses.verbs}
        verb = start + (clauses.reading.annotated.text(start) in AUXILIARIES)
        subject = found.subject
        inverted = verb in verbs and subject.first == verbs[verb]
        return subject.kind != "unnamed" and (inverted or (subject.first == start and subject.end in verbs))

    def _after(self, quotation: Quotation) -> Attribution | None:
        sentence = self._sentence_after(quotation)
        if sentence is None or sentence.index not in self._clauses:
            return self._with_these_words(quotation)
        clauses = self._clauses[sentence.index]
        start = find_token(clauses, quotation.outer_end)
        stop = self._ceiling(clauses, quotation.outer_end)
        signed = read_signed(clauses, start)
        if signed is not None:
            return signed
        if clauses.reading.annotated.text(start) == ",":
            start += 1
        start += skip_how(clauses, start)
        if goes_on_with_another(clauses, start, stop):
            return None
        for verb in clauses.verbs:
            if start <= verb.first < stop and verb.form == "finite":
                return self._read_after(clauses, verb, start, stop)
        return read_according(clauses, start, stop) or read_unlisted(clauses, start, stop)

    def _with_these_words(self, quotation: Quotation) -> Attribution | None:
        """Who did something with the words quoted right before: "Con estas palabras, NAME abrió el foro"."""
        last = self._document.sentence_at(quotation.outer_end - 1)
        clauses = self._clauses.get(last.index + 1)
        if clauses is None or clauses.reading.sentence.block != last.block:
            return None
        annotated = clauses.reading.annotated
        if tuple(annotated.lower(k) for k in range(3)) not in _WITH_THESE_WORDS:
            return None
        subject = find_topic(clauses, 3)
        return None if subject is None else attribute_to(clauses, subject, "quote-before-verb")

    def _read_after(self, clauses: Clauses, verb: Verb, start: int, stop: int) -> Attribution | None:
        annotated = clauses.reading.annotated
        if verb.first == start or (verb.first == start + 1 and annotated.lower(start) in AUXILIARIES):
            subject = find_inverted(clauses, verb.end, stop)
            if subject is None and clauses.language == "es":
                subject = find_subject(clauses, verb, start)
            return attribute_to(clauses, subject or UNNAMED, "quote-inverted")
        if any(is_predicate(annotated, i) for i in range(start, verb.first)) and not is_named_before(
            clauses, start, verb
        ):
            return None
        subject = find_subject(clauses, verb, start)
        return attribute_to(clauses, subject or UNNAMED, "quote-before-verb")

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
        if after.block != sentence.block and document.text[after.start] not in DASHES:
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
        if read_signed(clauses, 0) is not None:
            return True
        return bool(verbs) and (verbs[-1].end >= len(sentence.tokens) - 1 or verbs[0].first == 0)

    def _ceiling(self, clauses: Clauses, offset: int) -> int:
        """The token at which the next quotation opens, or the end of the sentence."""
        following = bisect_left(self._openings, offset)
        if following < len(self._openings) and self._openings[following] < clauses.reading.sentence.end:
            return find_token(clauses, self._openings[following])
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
        start = find_token(clauses, closing) if closing > sentence.start else 0
        return self._read_before(clauses, start, find_token(clauses, quotation.outer_start))

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
        return attribute_to(clauses, subject, "quote-alone")

    def _within(self, quotation: Quotation) -> Attribution | None:
        """What a Spanish or French quotation says of its speaker between two commas of its own."""
        clauses = self._clauses.get(self._document.sentence_at(quotation.start).index)
        if clauses is None or not clauses.romance:
            return None
        first, stop = find_token(clauses, quotation.start), find_token(clauses, quotation.end)
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
                return attribute_to(clauses, subject, "quote-within")
        return None

    def _read_before(self, clauses: Clauses, start: int, stop: int) -> Attribution | None:
        annotated = clauses.reading.annotated
        verbs = [v for v in clauses.verbs if start <= v.first and v.end <= stop and stop - v.end <= _GAP]
        if verbs:
            subject = find_subject(clauses, verbs[-1], start)
            return attribute_to(clauses, subject or UNNAMED, "quote-after-verb")
        found = read_according(clauses, start, stop)
        if found is None and annotated.text(stop - 1) == ":":
            found = read_before_colon(clauses, start, stop - 1)
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
