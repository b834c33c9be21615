"""The pieces of an office sorted: what belongs to its title, who employs, which country, which scope."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.syntax.modifier import keeps_portfolio
from kg.extract.syntax.office import Office
from kg.extract.syntax.state import Service, read_service
from kg.extract.text import lexicon
from kg.extract.text.document import Document
from kg.extract.text.phrase import Phrase, name_government

#: Heads that represent a State at a place: where they are accredited is the scope.
_ACCREDITED = (
    "ambassador",
    "permanent representative",
    "permanent observer",
    "high commissioner",
    "chargé",
    "consul",
    "embajador",
    "ambassad",
    "representante permanente",
    "représentant permanent",
    "encargad",
)
#: Forces and funds that a minister heads.
_FORCES = frozenset({"navy", "army", "air force", "treasury"})
#: Nouns that close the name of a body rather than a portfolio.
_FIRM_HEADS = lexicon.words(
    """ministry department commission committee council agency authority secretariat organization organisation
    union bank university institute company network force service association federation society board"""
)
#: Heads of a body's organs and of cities: the body stays out of the title.
_PRESIDING = (
    "chair",
    "president",
    "member",
    "rapporteur",
    "mayor",
    "governor",
    "observer",
    "co-lead",
    "vice-chair",
    "moderator",
    "envoy",
    "facilitator",
    "troika",
)

#: Heads of whole bodies, which are no heads of a field.
WHOLE_HEADS = frozenset(
    ["president", "executive director", "ceo", "chief executive", "chief executive officer", "chairman", "chairperson",
     "chairwoman", "founder", "co-founder", "treasurer", "executive secretary", "secretary-general",
     "secretary general", "managing director"]
)  # fmt: skip
_SCHOLARS = ("lecturer", "professor", "fellow", "researcher", "specialist", "expert", "consultant")
_GOVERNORS = ("governor", "gobernador", "gouverneur")
_MAYORS = ("mayor", "alcalde", "maire")
#: Members of the executive of a union, and by which name that executive goes.
_EXECUTIVE = ("commissioner",)
_EXECUTIVES = {"European Union": "European Commission"}
#: Heads of bodies, whom others serve.
_SERVED = ("general", "president", "commissioner", "director", "secretary")
#: Heads of organs, which a dialogue or a meeting has as well.
_CHAIRING = lexicon.words(
    """chair co-chair vice-chair chairperson co-chairperson vice-chairperson rapporteur co-president vice-chairman
    co-chairman relator relatora copresidenta copresidente rapporteure coprésident coprésidente"""
)
#: Heads that need the name of what is headed to be a title.
_HEADING = ("head", "chief", "jefe", "jefa", "chef", "responsable")
#: Nouns of the parts of a body.
_UNITS = lexicon.words("""department unit division section directorate branch desk service office""")


class Position:
    """The pieces of an office sorted into title, employer, country and scope."""

    def __init__(
        self, document: Document, office: Office, trailing: Sequence[Phrase], house: str | None = None
    ) -> None:
        self.document = document
        self.house = house
        self.office = office
        self.title = f"{office.modifiers} {office.title}".strip()
        self.fields: list[tuple[str, Phrase]] = []
        self.bodies: list[tuple[str, Phrase]] = []
        self.countries: list[tuple[str, Phrase]] = []
        self.places: list[tuple[str, Phrase]] = []
        portfolio = keeps_portfolio(self.title.lower())
        for small, phrase in (*office.complements, *((",", p) for p in trailing)):
            called = phrase.kind == "field" and small in {"at", "from"} and phrase.name[:1].isupper()
            city = phrase.kind in {"place", "field"} and self._is(_MAYORS)
            if called or city or (phrase.kind in {"field", "body"} and self._stands_at(small, phrase)):
                phrase = phrase._replace(kind="body")
            elif phrase.kind == "field" and small == "in" and self._is(_SCHOLARS):
                pass  # "Lecturer in Demography"
            elif phrase.kind == "field" and (small in {"in", "at", "from"} or self._is(_GOVERNORS)):
                phrase = phrase._replace(kind="place")
            elif (portfolio or small == "for") and _is_portfolio(small, phrase):
                phrase = phrase._replace(kind="field")
            elif phrase.kind == "field" and not portfolio and self._names_body(small, phrase):
                phrase = phrase._replace(kind="body")
            {"field": self.fields, "body": self.bodies, "country": self.countries, "place": self.places}[
                phrase.kind
            ].append((small, phrase))

        self.placed = self.office.employer is not None and any(small == "at" for small, _ in self.bodies)
        if self.placed:
            self.title = f"{office.owner} {self.title}"
        self.unit = self._unit(self._employing())
        self.branch = self._branch()

    def _branch(self) -> Phrase | None:
        """The unit that stands between the office and its body: "Director, Asylum Unit, Ministry of Interior"."""
        after = [phrase for small, phrase in self.bodies if small == ","]
        if len(after) < 2 or after[0].known or _UNITS.isdisjoint(after[0].name.lower().split()):
            return None
        return after[0]

    def _stands_at(self, small: str, phrase: Phrase) -> bool:
        """Whether capitals name the body at which an office stands that no portfolio has: a firm, a paper, a party."""
        words = [word for word in re.split(r"[\s-]+", phrase.name) if word[:1].isupper()]
        if not words or not phrase.name[:1].isupper() or small not in {"of", "at", "for", "with"}:
            return False
        strange = any(not self.document.is_common(word) for word in words)
        lowered = self.office.title.lower()
        if lowered.startswith("spokes"):
            return strange and small in {"of", "for"}
        if small == "with":
            return not keeps_portfolio(lowered)
        if lowered in lexicon.PROFESSIONS:
            return strange or len(words) > 1 or small != "of"
        if lowered in {"member", "leader"}:
            return small == "of" and bool(phrase.article) and len(words) > 1
        return self._lowered in {"general manager", "manager"} and small in {"of", "at"} and len(words) > 1

    def _names_body(self, small: str, phrase: Phrase) -> bool:
        """Whether capitals without a body's noun name what somebody directs: no field has a name of its own."""
        if small not in {"of", "at"} or not phrase.name[:1].isupper() or self._is(_HEADING):
            return False
        if self._lowered in WHOLE_HEADS and " " in phrase.name:
            return True
        words = [word for word in re.split(r"[\s-]+", phrase.name) if word[:1].isupper()]
        return any(not self.document.is_common(word) for word in words)

    @property
    def _lowered(self) -> str:
        return self.title.lower()

    def _is(self, heads: tuple[str, ...]) -> bool:
        return any(head in self._lowered for head in heads)

    @property
    def service(self) -> Service:
        """How surely the office is one of a State where no body is named."""
        return read_service(self.title, self.role())

    @property
    def presides(self) -> bool:
        """Whether the office is one of a meeting or an organ, as a chair is."""
        return not _CHAIRING.isdisjoint(self._lowered.split())

    @property
    def accredited(self) -> bool:
        return self._is(_ACCREDITED)

    def _employing(self) -> list[Phrase]:
        """The bodies that can employ, in order of trust: before the head, after "of", "at" or a comma."""
        before = [self.office.employer] if self.office.employer and not self.placed else []
        return before + [p for small, p in self.bodies if not (self.accredited and small in {"to", "ante", "auprès"})]

    def role(self) -> str:
        """The title with the portfolio where that is part of the office, or with the unit that it heads."""
        words = self.title
        for small, phrase in self.office.complements:
            is_field = any(phrase.first == p.first for _, p in self.fields)
            if (is_field and self._stays(small, phrase)) or phrase is self.unit:
                words += f" {small} {self._spelled(phrase)}"
        part = self.branch or next((p for small, p in self.fields if small == "," and p.first > self.office.end), None)
        return f"{words}, {part.name}" if part and self._is((*_HEADING, "director")) else words

    def _stays(self, small: str, phrase: Phrase) -> bool:
        if small in {"to", "on", "and for", "and of"} or (small == "in" and self._is(_SCHOLARS)):
            return True
        if small == "for" and self._has_object_before(phrase):
            return False
        if small == "for" and phrase.article and not keeps_portfolio(self._lowered):
            return False
        if self._is(_PRESIDING) and phrase.kind != "field":
            return False
        if keeps_portfolio(self._lowered) or small in {"of", "de", "des", "du", "del"}:
            return True
        return not any(p.end <= phrase.first for p in self._employing())

    def _has_object_before(self, phrase: Phrase) -> bool:
        """Whether the office already serves somebody: "Assistant to the President" for Immigration."""
        return any(small == "to" and other.end <= phrase.first for small, other in self.fields)

    def _spelled(self, phrase: Phrase) -> str:
        glue = "" if not phrase.article or phrase.article.endswith(("'", "’")) else " "
        return f"{phrase.article}{glue}{phrase.name}"

    def _unit(self, bodies: list[Phrase]) -> Phrase | None:
        """The unit a person heads, where its parent body is named as well."""
        units = [
            p for small, p in self.office.complements if p.kind == "body" and small in {"of", "de", "del", "du", "des"}
        ]
        if self._is(_PRESIDING):
            return None
        if not units or self.accredited or units[0].known:
            return None
        if len(bodies) == 1 and self._serves_state(units[0]):
            return units[0]
        if len(bodies) > 1 and (units[0] is not bodies[-1] or bodies[0] is self.office.employer):
            return units[0]
        inner = self.house is not None and self._is(_HEADING) and not self.countries and units[0].country is None
        return units[0] if inner and set(units[0].name.lower().split()) & _UNITS else None

    def _serves_state(self, unit: Phrase) -> bool:
        """Whether a force without an article is one of the country after it: "Director of Border Police, Fiji"."""
        after = [phrase for small, phrase in self.countries if small == ","]
        return bool(after) and not unit.article and unit.country is None and self._is((*_HEADING, "director"))

    def organisation(self) -> str | None:
        """The employer that the phrase states: a body, else a government where the office is one of a State."""
        bodies = self._employing()
        if self.accredited and (self.office.nation or self._country_of()):
            return self._government(self.office.nation or self._country_of())
        employers = [p for p in bodies if p is not self.unit and p is not self.branch and p.name != "Republic"]
        if employers and self.office.possessor and not employers[0].known and self.service == "state":
            return name_government(employers[0].name)
        if employers:
            return _EXECUTIVES.get(employers[0].name, employers[0].name) if self._is(_EXECUTIVE) else employers[0].name
        if "member of parliament" in self._lowered:
            return "Parliament"
        nation = self._country_of() or self.office.nation
        if self.unit is not None and self.house is not None:
            return None  # the house's, unless somebody is there for another body
        if (served := self._served()) is not None:
            return served
        if nation is not None and not self.presides and (self.service or self.office.possessor or self.countries):
            return self._government(nation)
        return None

    def _served(self) -> str | None:
        """The body of somebody whom one serves: "Special Representative of the UN Secretary-General"."""
        served = (p.name for small, p in self.fields if small in {"of", "to"} and p.name.lower().endswith(_SERVED))
        hits = (hit for name in served for hit in self.document.gazetteer.scan(name))
        return next((hit.entry.name for hit in hits if hit.entry.kind == "organisation"), None)

    def _country_of(self) -> str | None:
        tying = {"of", "de", "del", "du", "des"} | (set() if self.accredited and self.places else {","})
        for small, phrase in self.countries:
            if small in tying:
                return phrase.country
        return None

    def _government(self, code: str | None) -> str | None:
        known = self.document.gazetteer.country(code) if code else None
        return name_government(known.name) if known else None

    def scope(self) -> str | None:
        """The area or field of the role that is not already in its title."""
        if self.accredited:
            for small, phrase in (*self.office.complements,):
                if small in {"to", "in", "ante", "en", "auprès", "for"} and phrase.kind != "field":
                    return phrase.name
        for small, phrase in self.places:
            if small != ",":
                return phrase.name
        for small, phrase in self.countries:
            if small in {"for", "in", "to", "para", "pour", "en", "au"}:
                return phrase.name
        if self.office.employer is not None and self.office.nation:
            known = self.document.gazetteer.country(self.office.nation)
            return known.name if known else None
        for small, phrase in self.fields:
            if not self._stays(small, phrase):
                return phrase.name
        return None


def _is_portfolio(small: str, phrase: Phrase) -> bool:
    """Whether the words after a minister's "of" are a field although they hold a body's noun: "Human Services"."""
    if (
        small not in {"of", "for", "de", "del", "du", "des"}
        or phrase.kind != "body"
        or phrase.known
        or phrase.name.isupper()
    ):
        return False
    words = phrase.name.split()
    if (len(words) == 1 and not phrase.article) or phrase.name.lower() in _FORCES:
        return True  # "Minister of Government", "Secretary of the Navy"
    first = words[0].lower()
    joined = words[1:2] in (["and"], ["y"], ["et"])  # "Administration and Technical Affairs": no body is named so
    return (joined or first not in lexicon.BODY_HEADS) and words[-1].lower() not in _FIRM_HEADS
