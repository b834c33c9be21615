"""The grammar of English sentences."""

from __future__ import annotations

from kg.extract.syntax.grammar import Grammar
from kg.extract.syntax.name import Span, find_names
from kg.extract.syntax.office import find_offices
from kg.extract.text import lexicon
from kg.extract.text.annotation import Annotated, annotate
from kg.extract.text.document import Document
from kg.extract.text.phrase import read_phrase

_APPOINTING = lexicon.words(
    "appointed named nominated elected designated sworn reappointed re-elected installed promoted confirmed chosen"
)
_TAKING = lexicon.words(
    "took takes take taken over up office duties functions assumed assumes assume began begins begin"
)


def _find_stops(document: Document, annotated: Annotated, names: list[Span]) -> frozenset[int]:
    """Where names begin that end what stands before them: not words of the language alone ("and Overseas Trade")."""
    return frozenset(span.first for span in names if _is_telling(document, annotated, span))


def _is_telling(document: Document, annotated: Annotated, span: Span) -> bool:
    if span.first and annotated.honorific[span.first - 1]:
        return True
    words = [token for token in annotated.tokens[span.first : span.end] if token.is_capital]
    return any(not document.is_common(word.text) or document.is_person_entity(word.start) for word in words)


ENGLISH = Grammar(
    annotate=annotate,
    find_names=find_names,
    find_offices=find_offices,
    find_stops=_find_stops,
    read_phrase=read_phrase,
    skipped=lexicon.words(
        """formerly previously once the a an who is currently also its our their his her now el la le l' representing
        and in capacity as serving y et quien qui était es est today official new newly current longtime long-time until
        last month year recently"""
    ),
    appointing=_APPOINTING,
    being=lexicon.words(
        """is was serves served has had been be became becomes remains who will currently also as succeed succeeds
        succeeded joins joined take takes took over es fue est the a an new country's its our their his her to in
        him them"""
    )
    | _APPOINTING
    | _TAKING,
    taking=_TAKING,
    past=lexicon.words("served was had fue était formerly previously once until"),
    represented=frozenset({"represented"}),
    by=frozenset({"by"}),
    behalf=frozenset({("behalf", "of")}),
    coming=lexicon.words("will succeed"),
    present=lexicon.words("is became becomes remains serves"),
    joining=lexicon.words(
        """, and & y et the as also well la el ; then who is concurrently in capacity of his her country now
        currently a an formerly previously most recently later"""
    ),
    articles=frozenset({"the"}),
    tying=frozenset({",", "of", "(", "at", "from", "in", "/"}),
    tying_name=frozenset({"of", "from", "("}),
)
