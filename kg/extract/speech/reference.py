"""Who is meant: titles ("the Minister") and pronouns ("she") tied to the people of a release."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kg.extract.people.person import Mention, People, Someone
from kg.extract.speech.unit import Subject, last_mention
from kg.extract.syntax.office import Office
from kg.extract.syntax.speech import is_saying
from kg.extract.text.document import Document
from kg.extract.text.saying import words
from kg.facts import Post

Gender = Literal["he", "she"]

_HIS = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Sr|Señor|Monsieur|Father|Brother|Sheikh|Don)\.?\s+$")
_HERS = re.compile(
    r"\b(?:Mrs|Ms|Miss|Mme|Mlle|Sra|Srta|Señora|Madame|Madam|Lady|Dame|Queen|Princess|Sister|Doña)\.?\s+$"
)
_PRONOUNS: dict[str, Gender] = {
    "he": "he", "él": "he", "il": "he", "t-il": "he", "a-t-il": "he", "-t-il": "he",
    "-il": "he", "s'est-il": "he", "-elle": "she", "s'est-elle": "she",
    "she": "she", "ella": "she", "elle": "she", "t-elle": "she", "a-t-elle": "she", "-t-elle": "she",
}  # fmt: skip
_PREPOSITION = re.compile(r"\s(?:of|for|to|on|at|in|and|de|del|du|des|para|pour)\s|,")
_SMALL = words("of for to on at in and the a an de del du des la el los las le les y et & 's")
#: How near to a name a title must stand to describe it, in code points.
_NEAR = 100
#: Titles that stand for the head of a body: "the IOM chief".
_CHIEFS = frozenset({"chief", "head", "boss"})
_HEADS_OF_BODIES = (
    "director general",
    "director-general",
    "secretary general",
    "secretary-general",
    "high commissioner",
    "executive director",
    "president",
    "commissioner",
    "administrator",
    "executive secretary",
    "director",
)


#: Spanish and French titles by which the one spoken of is meant again, whatever office that person holds.
_ANYBODY = words(
    """legislador legisladora funcionario funcionaria jerarca mandatario mandataria parlamentario parlamentaria
    parlementaire"""
)


#: Words for a foreign minister, what such a minister is called, and the portfolio.
_CHANCELLORS = words("canciller chancelier chancelière")
_MINISTERS = words("ministro ministra ministre secretario secretaria")
_FOREIGN = re.compile(r"relaciones exteriores|asuntos exteriores|affaires étrangères")
#: Words for whoever heads a body, and what such people are called.
_HOLDERS = words("titular responsable jefe jefa patron patronne")
_HEADING = words(
    """director directora presidente presidenta secretario secretaria ministro ministra comisionado comisionada
    coordinador coordinadora superintendente superintendenta subsecretario subsecretaria defensor defensora"""
)


@dataclass(frozen=True, slots=True)
class _Holder:
    someone: Someone
    role: str
    organisation: str
    former: bool

    @property
    def head(self) -> str:
        """The role up to its first small word: "minister" of "Minister of Labour"."""
        return _PREPOSITION.split(self.role, maxsplit=1)[0]


class Reference:
    """Resolves subjects to people.

    A title means the holder of exactly this office, else of an office with these words at its head, else, for
    "chief", the head of a body, else a person without known office whose name it stands beside. Among several
    holders it is the one whom the text was about last, else who was named last, else who is named next.
    A pronoun means the last person whom a sentence was about or who was quoted; forms of address tell gender,
    names never do.
    """

    def __init__(self, document: Document, people: People, posts: Sequence[Post]) -> None:
        by_name = {someone.name: someone for someone in people.everyone}
        self._holders = [
            _Holder(
                by_name[post.person],
                post.role.lower(),
                (post.organisation or "").lower(),
                post.status == "former",
            )
            for post in posts
            if post.person in by_name
        ]
        self._document = document
        self._people = people
        self._topics: list[Someone] = []
        self._last_topic: dict[str, int] = {}
        self._beside: dict[str, list[tuple[int, Someone]]] = {}
        self._genders: dict[str, Gender | None] = {}

    def note(self, someone: Someone) -> None:
        """Take down that the text is now about this person."""
        self._last_topic[someone.name] = len(self._topics)
        if not self._topics or self._topics[-1] is not someone:
            self._topics.append(someone)

    def resolve(self, subject: Subject | None, offset: int) -> Someone | None:
        """The person meant by a subject at code point `offset`, or None where the text does not say."""
        if subject is None:
            return None
        if subject.kind == "name":
            return subject.someone
        if subject.kind == "title" and subject.office is not None:
            return self._title(subject.office, offset)
        return self._pronoun(subject.word, offset) if subject.kind == "pronoun" else None

    def _pronoun(self, word: str, offset: int) -> Someone | None:
        gender = _PRONOUNS.get(word)
        last = self._people.last_before(offset)
        for someone in (*reversed(self._topics[-4:]), *([last] if last else [])):
            if gender is None or self._gender(someone) in {None, gender}:
                return someone
        return None

    def _gender(self, someone: Someone) -> Gender | None:
        """What forms of address in the text say, or None."""
        if someone.name not in self._genders:
            text = self._document.text
            before = [text[max(0, m.start - 10) : m.start] for m in someone.mentions]
            his, hers = any(map(_HIS.search, before)), any(map(_HERS.search, before))
            self._genders[someone.name] = None if his == hers else "he" if his else "she"
        return self._genders[someone.name]

    def _title(self, office: Office, offset: int) -> Someone | None:
        modifiers = [word for word in office.modifiers.lower().split() if not is_saying(word)]
        asked = " ".join([*modifiers, office.title.lower()])
        for fits in (self._is_exact, self._is_head, self._is_chief, self._is_synonym):
            found = [h for h in self._holders if fits(h, asked, office) and self._agrees(h, office)]
            if found:
                current = [h for h in found if not h.former or office.status == "former"] or found
                return self._nearest([h.someone for h in current], offset)
        if office.is_bare and office.title.lower() in _ANYBODY:
            return self._pronoun("", offset)
        return self._described(office.title.lower(), offset)

    def _described(self, title: str, offset: int) -> Someone | None:
        """The person without a known office beside whose name the title stands in an earlier sentence."""
        if title not in self._beside:
            held = {holder.someone.name for holder in self._holders}
            others = [someone for someone in self._people.everyone if someone.name not in held]
            self._beside[title] = [
                (mention.start, someone)
                for someone in others
                for mention in someone.mentions
                if re.search(rf"\b{re.escape(title)}\b", self._around(mention))
            ]
        names = {someone.name: someone for start, someone in self._beside[title] if start < offset}
        return next(iter(names.values())) if len(names) == 1 else None

    def _around(self, mention: Mention) -> str:
        """The words of the sentence near a name, in lower case."""
        sentence = self._document.sentence_at(mention.start)
        start, end = max(sentence.start, mention.start - _NEAR), min(sentence.end, mention.end + _NEAR)
        return self._document.text[start:end].lower()

    @staticmethod
    def _is_exact(holder: _Holder, asked: str, office: Office) -> bool:
        return holder.head == asked or holder.role == asked

    @staticmethod
    def _is_head(holder: _Holder, asked: str, office: Office) -> bool:
        """Whether the role has the words of the title: "Labour Minister", "Minister of Labour"."""
        title = office.title.lower()
        if not holder.head.endswith(title) or any(
            m in holder.head for m in ("deputy", "vice", "prime", "former")
        ):
            return False
        around = set(holder.role.split()) | set(holder.organisation.split())
        return all(word in around for word in asked.split())

    @staticmethod
    def _is_chief(holder: _Holder, asked: str, office: Office) -> bool:
        return asked in _CHIEFS and office.employer is not None and holder.head in _HEADS_OF_BODIES

    @staticmethod
    def _is_synonym(holder: _Holder, asked: str, office: Office) -> bool:
        """Whether Spanish or French has another word for the office: "la canciller", "el titular del Instituto"."""
        if asked in _CHANCELLORS:
            return holder.head in _MINISTERS and _FOREIGN.search(holder.role) is not None
        return asked in _HOLDERS and bool(office.complements) and holder.head.split(" ")[0] in _HEADING

    def _agrees(self, holder: _Holder, office: Office) -> bool:
        """Whether the body, the country and the portfolio that the title names are the holder's."""
        if office.employer is not None and holder.organisation:
            names = {office.employer.name.lower(), self._spelled(office.employer.name)}
            if not any(n in holder.organisation or n in holder.role for n in names):
                return False
        if office.nation is not None and "government of" in holder.organisation:
            country = self._document.gazetteer.country(office.nation)
            if country is not None and country.name.lower() not in holder.organisation:
                return False
        around = set(holder.role.split()) | set(holder.organisation.split())
        asked = {w for _, phrase in office.complements for w in phrase.name.lower().split()} - _SMALL
        return not asked or len(asked & around) * 2 >= len(asked)

    def _spelled(self, name: str) -> str:
        known = self._document.gazetteer.find(name)
        return (known.name if known else self._document.acronyms.get(name, name)).lower()

    def _nearest(self, people: Sequence[Someone], offset: int) -> Someone:
        """The one of them whom the text was about last, else the one named last before, else next."""

        def rank(someone: Someone) -> tuple[int, int, int]:
            topic = self._last_topic.get(someone.name, -1)
            return topic, last_mention(someone, offset), -someone.mentions[0].start

        return max(people, key=rank)
