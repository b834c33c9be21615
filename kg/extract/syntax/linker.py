"""Which office of a sentence belongs to which of its names."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.syntax.frame import Frame
from kg.extract.syntax.grammar import Grammar
from kg.extract.syntax.headship import find_headships
from kg.extract.syntax.name import Span
from kg.extract.syntax.office import Office
from kg.extract.syntax.plural import find_plurals
from kg.extract.syntax.position import WHOLE_HEADS
from kg.extract.syntax.reading import Link, Manner, Reading
from kg.extract.syntax.state import is_local
from kg.extract.syntax.succession import COMING, REPLACING, TO_OFFICE, list_predecessors
from kg.extract.syntax.trailing import read_trailing
from kg.extract.text.document import Document
from kg.extract.text.phrase import Phrase
from kg.facts import Status

#: Verbs that only follow a subject.
_FINITE = frozenset({"could", "would", "should", "will", "can", "did", "does", "was", "had", "has", "said"})
_COPULAS = frozenset({"es", "est", "será", "sera"})
#: So many tokens may stand between a copula and the name after it.
_ASIDE = 12
_AND = frozenset({"and", "y", "e", "et"})
_OWNING = frozenset({"de", "del", "du"})
#: Small words between a name and an office that do not say that the one holds the other.
_TELLING_NOTHING = frozenset({"the", "a", "an", "to", "in", "de", "del", "du", "des", "d'", "d’"})


def link_offices(document: Document, reading: Reading, grammar: Grammar, stops: frozenset[int]) -> None:
    """Fill `reading.links`: each office with the name that holds it, and the bodies told with it."""
    _Linker(document, reading, grammar, stops).link()


class _Linker(Frame):
    """Ties each office to at most one name (a joined office to the name of the office before it)."""

    def __init__(self, document: Document, reading: Reading, grammar: Grammar, stops: frozenset[int]) -> None:
        super().__init__(document, reading, grammar, stops)
        self.taken: set[int] = set()
        self.rank_start: dict[int, int] = {}

    def link(self) -> None:
        """Glued offices first, then those beside a comma, from left to right, then by verb; last, joined ones."""
        for k in range(len(self.reading.names)):
            self._glued(k)
        for office in range(len(self.reading.offices)):
            self._beside_comma(office)
        for k in range(len(self.reading.names)):
            self._succeeding(k)
            self._inverted(k)
            self._verb(k)
        for link in sorted(self.reading.links, key=lambda found: found.name):
            self._joined(link)
        self._add_headships()
        read_trailing(self)
        for link in self.reading.links:
            self._share_joined(link)
        self.reading.links += list_predecessors(self.reading, self.phrase_start)
        self.reading.links = [link for link in self.reading.links if not self._is_of_country(link.office)]

    def _add_headships(self) -> None:
        """Add the offices that verbs and ranks tell of, for names that have no other one."""
        if self.reading.romance:
            return

        def read(i: int) -> Phrase | None:
            return self.grammar.read_phrase(self.document, self.annotated, i, self.stops)

        for k, office in find_headships(self.document, self.annotated, self.reading.names, read):
            self.reading.links.append(Link(k, office, "verb"))
        named = {link.name for link in self.reading.links}
        for k, office in find_plurals(self.annotated, self.reading.names, read):
            if k not in named:
                self.reading.links.append(Link(k, office, "before"))

    def _is_of_country(self, office: Office) -> bool:
        """Whether it is the country that holds the office: "in the capacity of her country as Chair"."""
        before = office.first - 1
        return self.annotated.lower(before) == "as" and self.annotated.lower(before - 1) == "country"

    def _add(self, name: int, office: int, manner: Manner, status: Status | None = None) -> None:
        if office not in self.taken:
            self.taken.add(office)
            self.reading.links.append(Link(name, self.reading.offices[office], manner, status))

    def _glued(self, k: int) -> None:
        """The office right before the name; before a mere rank ("Ambassador"), the office right before that."""
        office = self.by_end.get(self.name_start(k))
        if office is None or self._is_of_field(self.reading.names[k]):
            return
        self._add(k, office, "glued")
        found = self.reading.offices[office]
        if found.is_bare:
            first = self.before_article(found.first)
            while first > 0 and self.annotated.honorific[first - 1]:
                first -= 1  # "monsieur l'" ambassadeur
            before = self.by_end.get(first)
            if before is not None:
                self._add(k, before, "glued")
            self.rank_start[k] = first

    def _is_of_field(self, span: Span) -> bool:
        """Whether one capital only goes on with the portfolio, as the house after it shows: "Externa del Instituto"."""
        single = span.end == span.first + 1 and not (span.first and self.annotated.honorific[span.first - 1])
        return self.reading.romance and single and self.annotated.lower(span.end) in _OWNING

    def _beside_comma(self, office: int) -> None:
        """The name after the comma that follows, or the name before the comma that leads.

        In a chain "OFFICE, NAME, OFFICE, NAME" each office goes on to its own name: the name before is only
        taken while it has no office of its own from this side.
        """
        before, place = self._name_before(office)
        after = self._name_after(office) if not self._goes_on(office) else None
        leads = after is not None or self._leads_to_name(office)
        if before is not None and leads and (self._has_office_before(before) or self._opens_item(office)):
            before = None
        if before is not None and self._begins_clause(office, place):
            before = None
        if before is not None and not self._is_glued_to_next(office, before):
            self._add(before, office, "after", self._status_between(self.reading.names[before].end, place))
        elif after is not None:
            self._add(after, office, "before")

    def _goes_on(self, office: int) -> bool:
        """Whether "and" joins it to an office that a name before has: "A, Minister and Chair of the Y, B, Judge"."""
        joint = self.reading.offices[office].first - 1
        before = self.by_end.get(joint) if self.annotated.lower(joint) in _AND else None
        return any(
            link.manner == "after" and before is not None and link.office is self.reading.offices[before]
            for link in self.reading.links
        )

    def _opens_item(self, office: int) -> bool:
        """Whether an article sets the office off from the name before it in Spanish and French: "A, el ministro, B"."""
        found = self.reading.offices[office]
        return self.reading.romance and self.annotated.lower(found.first - 1) in {"el", "la", "le", "l'", "l’"}

    def _leads_to_name(self, office: int) -> bool:
        """Whether another office of the same person comes between this one and the name: "the Chair, Minister X"."""
        following = self.by_first.get(self.reading.offices[office].end + 1)
        definite = self.annotated.lower(self.reading.offices[office].first - 1) in self.grammar.articles
        after = following is not None and (self._name_after(following) is not None or self._is_glued(following))
        return definite and after and self.annotated.text(self.reading.offices[office].end) == ","

    def _is_glued(self, office: int) -> bool:
        end = self.reading.offices[office].end
        return any(self.name_start(k) == end for k in range(len(self.reading.names)))

    def _begins_clause(self, office: int, place: int) -> bool:
        """Whether a bare "the President" after a comma is the subject of what follows, not an apposition."""
        found = self.reading.offices[office]
        goes_on = self.annotated.text(found.end) not in {",", ".", ";", ")", "", "and", "–", "—", ":"}
        return found.is_bare and self.annotated.lower(place - 1) in self.grammar.articles and goes_on

    def _acts(self, office: int) -> bool:
        """Whether "the OFFICE" goes on with a verb of its own: "as the Minister could not travel"."""
        found = self.reading.offices[office]
        definite = self.annotated.lower(found.first - 1) in self.grammar.articles
        return definite and self.annotated.lower(found.end) in _FINITE

    def _has_office_before(self, k: int) -> bool:
        links = self.reading.links_of(k)
        return any(link.manner == "before" or (link.manner == "glued" and not link.office.is_bare) for link in links)

    def _name_after(self, office: int) -> int | None:
        end = self._after_bracket(self.reading.offices[office].end)
        if self.annotated.text(end) == "," == self.annotated.text(end + 2) and self._is_acronym(end + 1):
            end += 2
        if self.annotated.text(end) not in {",", "–", "—", "-", ":"}:
            return None
        starts = {self.rank_start.get(k, self.name_start(k)): k for k in range(len(self.reading.names))}
        return starts.get(end + 1)

    def _is_acronym(self, i: int) -> bool:
        """Whether capitals stand at token i that are short for the body before the comma: "of the Union, ABC, NAME"."""
        word = self.annotated.text(i)
        return word.isupper() and len(word) > 1 and not any(span.first == i for span in self.reading.names)

    def _name_before(self, office: int) -> tuple[int | None, int]:
        """The name that an apposition follows, and the token where the office's phrase begins."""
        found = self.reading.offices[office]
        for first in sorted({found.first, self.modifier_first(found), found.head[0]}):
            i = first
            while i > 0 and first - i < 6 and self.annotated.lower(i - 1) in self.grammar.skipped:
                i -= 1
            if self._is_place_before(i - 1):
                i -= 1
            if self.annotated.text(i - 1) not in {",", "(", "–", "—", "-", ":"}:
                continue
            end = self._without_bracket(i - 1)
            for k, span in enumerate(self.reading.names):
                if span.end == end:
                    return k, first
        return None, 0

    def _without_bracket(self, end: int) -> int:
        """The token where a short bracket opens that closes right before token `end`: "NAME (Ret.),"; else `end`."""
        if self.annotated.text(end - 1) != ")":
            return end
        return next((k for k in range(end - 2, max(-1, end - 8), -1) if self.annotated.text(k) == "("), end)

    def _after_bracket(self, end: int) -> int:
        """The token after a short bracket that opens at token `end`: "OFFICE (HCR), NAME"; else `end`."""
        if self.annotated.text(end) != "(":
            return end
        return next((k + 1 for k in range(end + 1, end + 12) if self.annotated.text(k) == ")"), end)

    def _is_place_before(self, i: int) -> bool:
        """Whether token i is a proper name that says where an office is held: "NAME, Bono Regional Commander"."""
        if i < 1 or self.annotated.text(i - 1) != "," or self.annotated.hits[i] is not None:
            return False
        token = self.annotated.tokens[i]
        return token.is_capital and not self.document.is_common(token.text)

    def _status_between(self, first: int, end: int) -> Status | None:
        words = {self.annotated.lower(i) for i in range(first, end)}
        past = words & self.grammar.past
        return "former" if past and not words & self.grammar.appointing else None

    def _is_glued_to_next(self, office: int, k: int) -> bool:
        """Whether the office belongs to the name right after it rather than to name k before it."""
        end = self.reading.offices[office].end
        return any(self.name_start(other) == end for other in range(k + 1, len(self.reading.names)))

    def _succeeding(self, k: int) -> None:
        """ "NAME will succeed NAME as OFFICE": the office is the first one's to come and the second one's so far."""
        if k == 0:
            return
        first, second = self.reading.names[k - 1], self.reading.names[k]
        words = {self.annotated.lower(i) for i in range(first.end, self.name_start(k))}
        if not words & REPLACING:
            return
        i = second.end
        while self.annotated.lower(i) in TO_OFFICE:
            i += 1
        office = self.by_first.get(i)
        if office is not None:
            self._add(k - 1, office, "verb", "elect" if words & COMING else None)
            self.reading.links.append(Link(k, self.reading.offices[office], "verb", "former"))

    def _verb(self, k: int) -> None:
        """ "NAME was appointed (as) OFFICE", "NAME, from Togo, is OFFICE", "appointed NAME as OFFICE"."""
        span = self.reading.names[k]
        if self.annotated.lower(self.phrase_start(k) - 1) == "by":
            return
        for start in self._predicate_starts(span.end):
            i = start
            words: list[str] = []
            while self._is_link(i) and i not in self.by_first and len(words) < 9:
                words.append(self.annotated.lower(i))
                i += 1
            office = self.by_first.get(i)
            appointed = i == span.end and self._is_appointed(span)
            if self.grammar.taking & set(words) and "as" not in words:
                return
            told = set(words) - self.grammar.articles - _TELLING_NOTHING
            if office is not None and (appointed or told):
                self._add(k, office, "verb", self._verb_status(words))
                return

    def _inverted(self, k: int) -> None:
        """ "Su coordinadora es (desde mayo) NAME": the office stands before the verb, the name after it."""
        start = self.before_article(self.phrase_start(k))
        for i in range(start - 1, max(0, start - _ASIDE), -1):
            office = self.by_end.get(i)
            if office is not None and self.annotated.lower(i) in _COPULAS:
                self._add(k, office, "verb", "elect" if self.annotated.lower(i) in self.grammar.coming else None)
            if office is not None or self.annotated.text(i) in {".", ";", ":"} or self._ends_name(i + 1):
                return

    def _ends_name(self, end: int) -> bool:
        return any(span.end == end for span in self.reading.names)

    def _predicate_starts(self, end: int) -> Iterator[int]:
        """Where the predicate of a name that ends at token `end` can begin: there, or after an aside."""
        if self.annotated.text(end) not in {",", "-", "–", "—", "("}:
            yield end
            return
        yield end + 1
        closing = {")"} if self.annotated.text(end) == "(" else {self.annotated.text(end)}
        others = {span.first for span in self.reading.names}
        for i in range(end + 2, min(end + 14, len(self.annotated))):
            if i in self.by_first or i in others:
                return
            if self.annotated.text(i) in closing:
                yield i + 1
                return

    def _is_link(self, i: int) -> bool:
        """Whether the word can stand between a name and its office; the day of taking office is passed over."""
        word = self.annotated.lower(i)
        adverb = self.reading.romance and len(word) > 6 and word.endswith(("mente", "ment"))
        return word in self.grammar.being or adverb or self.annotated.text(i).isdigit()

    def _is_appointed(self, span: Span) -> bool:
        """Whether a verb of appointment stands before the name: "named NAME director", with the office right after."""
        before = range(span.first - 1, max(-1, span.first - 25), -1)
        return any(self.annotated.lower(j) in self.grammar.appointing for j in before)

    def _joined(self, link: Link) -> None:
        """Further offices joined by "and" or a comma, after the office; before it, where the name follows."""
        office, status = link.office, link.status
        while True:
            following = self._next_office(office.end)
            if following is None or following in self.taken:
                break
            if self._belongs_to_a_name(following) and not self._goes_on(following):
                break
            if self._begins_clause(following, self.reading.offices[following].first) or self._acts(following):
                break
            before, office = office, self.reading.offices[following]
            status = self._status_between(before.end, office.first) or status
            self._add(link.name, following, "joined", status)
        if link.manner in {"glued", "before"}:
            self._joined_before(link)

    def _share_joined(self, link: Link) -> None:
        """Give the office before "and" the body of the one after: "President and CEO of X", "A to B and C to D (X)"."""
        office = link.office
        joined = self.annotated.lower(office.end) in {"and", "&"} and self.by_first.get(office.end + 1)
        if not joined or link.trailing or office.employer is not None or office.nation is not None:
            return
        other = next((o for o in self.reading.links if o.office is self.reading.offices[joined]), None)
        if other is None or other.name != link.name:
            return
        if not office.complements:
            whole = other.office.title.lower() in WHOLE_HEADS
            bodies = [p._replace(kind="body") for small, p in other.office.complements if small == "of" and whole]
            link.trailing = other.trailing or bodies[:1]
        elif all(phrase.kind == "field" for _, phrase in office.complements):
            link.trailing = [p for p in other.trailing if self.annotated.text(p.first - 1) == "("]

    def _next_office(self, i: int) -> int | None:
        """The office right after a comma and/or "and" at token i."""
        start = i
        while (
            self.annotated.lower(i) in self.grammar.joining
            and i - start < 8
        ):
            if i in self.by_first and i > start:
                break
            i += 1
        found = self.by_first.get(i)
        if self.annotated.lower(start) in {"of", "in", "his", "her"} and "capacity" not in {
            self.annotated.lower(k) for k in range(start, i)
        }:
            return None
        return found if i > start and found is not None else None

    def _belongs_to_a_name(self, office: int) -> bool:
        end = self.reading.offices[office].end
        starts = {self.name_start(k) for k in range(len(self.reading.names))}
        return end in starts or (self.annotated.text(end) == "," and end + 1 in starts)

    def _joined_before(self, link: Link) -> None:
        first = link.office.first
        for i, office in enumerate(self.reading.offices):
            joined = self._next_office(office.end)
            apart = (
                link.office.is_bare and self.annotated.lower(office.first - 1) in self.grammar.articles
            )  # "the Minister and President X"
            apart = apart or self.annotated.text(office.end) == ";"
            apart = apart or (joined is not None and self._opens_item(joined))  # "el presidente de X, la ministra, Y"
            apart = apart or (is_local(office.title) and office.title == link.office.title)  # "the Governor of X, Y …"
            if i in self.taken or joined is None or apart or self.reading.offices[joined].first != first:
                continue
            before = self._name_before(i)[0]
            if before is None or self._has_office_before(before):
                self._add(link.name, i, "joined")

    def _verb_status(self, words: list[str]) -> Status | None:
        found = set(words)
        if found & self.grammar.coming and not found & {"has", "was"}:
            return "elect"
        if found & self.grammar.appointing or found & self.grammar.present:
            return None
        return "former" if found & self.grammar.past else None
