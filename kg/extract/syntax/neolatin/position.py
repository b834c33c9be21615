"""The pieces of a Spanish or French office sorted: title, employer, country, scope."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.syntax.neolatin.complement import FOR, IN, TO
from kg.extract.syntax.office import Office
from kg.extract.syntax.state import Service, read_service
from kg.extract.text.document import Document
from kg.extract.text.neolatin import HEADS, OF, SMALL_UNITS, fold, words
from kg.extract.text.phrase import Phrase, name_government

#: Heads of organs, which a dialogue or a meeting has as well.
_CHAIRING = words(
    """copresidente copresidenta coprésident coprésidente relator relatora rapporteur rapporteure rapporteuse
    moderador moderadora modérateur modératrice"""
)
#: Those who only belong to a delegation for as long as it is away.
_MEMBERS = words("membre miembro")
_DELEGATIONS = words("délégation delegación mission misión")
#: Heads of a gathering, and nouns of gatherings that have no name of their own.
_PRESIDING = _CHAIRING | words("presidente presidenta président présidente vicepresidente vicepresidenta")
_GATHERINGS = words(
    """reunión réunion encuentro rencontre conferencia conférence cumbre sommet sesión séance taller atelier seminario
    séminaire jornada journée mesa table panel evento événement"""
)
#: Heads that represent a State at a place: where they are accredited is the scope.
_ACCREDITED = words(
    """embajador embajadora ambassadeur ambassadrice consul consule consula encargado encargada charge chargee"""
)
#: Seats of the United Nations, as Spanish and French spell them.
_SEATS = {
    "geneve": "Geneva", "ginebra": "Geneva", "new york": "New York", "nueva york": "New York", "vienne": "Vienna",
    "viena": "Vienna", "nairobi": "Nairobi", "rome": "Rome", "roma": "Rome",
}  # fmt: skip
#: Heads whose body, where it is the only one, is a unit of another that goes unsaid.
_UNIT_HEADS = words("jefe jefa chef cheffe responsable encargado encargada titular")
#: Units that such a head has below a body, where nothing says that they serve the whole country.
_UNITS = words("service servicio")
_HIGH = words("alto alta haut haute haut-commissaire haute-commissaire")
#: What High Commissioners of the United Nations are for, and the acronyms of their offices.
_COMMISSIONS = {"refugi": "UNHCR", "derechos humanos": "OHCHR", "droits de l'homme": "OHCHR", "droits humains": "OHCHR"}
_MAYORS = words("alcalde alcaldesa maire mairesse intendente intendenta")
#: Heads of a territory, which is the scope.
_GOVERNORS = words("gobernador gobernadora gouverneur gouverneure préfet préfète prefecto prefecta wali")
#: Nouns of a body's whole, which go without saying: "del Sistema de las Naciones Unidas".
_SYSTEMS = words("sistema système")


class RomancePosition:
    """The pieces of an office sorted into title, employer, country and scope."""

    def __init__(
        self, document: Document, office: Office, trailing: Sequence[Phrase], house: str | None = None
    ) -> None:
        self.document = document
        self.office = office
        self.house = house
        self._pieces = [(_cue(small), small, phrase) for small, phrase in office.complements]
        self._trailing = list(trailing)
        self._head = fold(office.title).split()[0] if office.title else ""
        self._words = fold(office.title).split()

    @property
    def service(self) -> Service:
        """How surely the office is one of a State where no body is named."""
        return read_service(self.office.title, self.role())

    @property
    def presides(self) -> bool:
        """Whether the office is one of a meeting or an organ, as a chair is."""
        return self._head in _CHAIRING

    @property
    def presides_gathering(self) -> bool:
        """Whether the office is the chair of a gathering: "presidenta de la Reunión", "président de la Conférence"."""
        alone = self.office.complements[0][1] if len(self.office.complements) == 1 else None
        if self._head in _MEMBERS and alone is not None and fold(alone.name) in _DELEGATIONS:
            return True
        definite = alone is not None and (bool(alone.article) or self._pieces[0][0] in {"del", "du"})
        if self._head not in _PRESIDING or not definite or alone is None or fold(alone.name) not in _GATHERINGS:
            return False
        standing = (hit for hit in self.document.hits if hit.entry.kind == "mechanism")
        return not any(fold(self.document.text[hit.start : hit.end]).startswith(fold(alone.name)) for hit in standing)

    @property
    def accredited(self) -> bool:
        """Whether the office represents a State or body at a place."""
        permanent = len(self._words) > 1 and self._words[1] in {"permanente", "permanent"}
        if self._head in {"encargado", "encargada", "charge", "chargee"}:
            return "negocios" in self._words or "d'affaires" in self._words
        return self._head in _ACCREDITED or permanent or self._words[:2] == ["haut", "commissaire"]

    @property
    def fields(self) -> list[tuple[str, Phrase]]:
        """The portfolios with their small words."""
        return [(word, phrase) for word, _, phrase in self._pieces if phrase.kind == "field"]

    def _bodies(self) -> list[Phrase]:
        """The bodies that can employ, in order, trailing ones last."""
        inside = [p for word, _, p in self._pieces if p.kind == "body" and not (self.accredited and word in TO | IN)]
        return inside + [p for p in self._trailing if p.kind == "body"]

    def _employer(self) -> Phrase | None:
        bodies = self._bodies()
        if not bodies:
            return None
        last = bodies[-1]
        only_unit = len(bodies) == 1 and not last.known and _is_unit(last.name)
        return None if only_unit and self._head in _UNIT_HEADS else last

    def role(self) -> str:
        """The title with its fields, and with the units that a body named after them contains."""
        employer = self._employer()
        role = f"{self.office.modifiers} {self.office.title}".strip()
        for word, small, phrase in self._pieces:
            if fold(phrase.name) in _SYSTEMS and employer is not None:
                continue
            own = employer is not None and (phrase is employer or (phrase.known and phrase.name == employer.name))
            unit = phrase.kind == "body" and not own and word in OF and not self._commission()
            field = phrase.kind == "field" and (word not in TO or not self.accredited)
            if (unit and not self.accredited) or (field and self._head not in _MAYORS | _GOVERNORS):
                role += f"{'' if small.startswith(',') else ' '}{_glue(small, phrase)}"
        units = [p for p in self._trailing if p.kind == "body" and p is not employer and not p.known]
        return ", ".join((role, *(unit.name for unit in units)))

    def organisation(self) -> str | None:
        """The employer that the phrase states: a body, else the government of the country it names."""
        nation = self.office.nation or self._country_of()
        employer = self._employer()
        if (commission := self._commission()) is not None:
            return commission
        if self._head in _MAYORS:
            return next((p.name for _, _, p in self._pieces), None)
        if self.accredited and nation is not None:
            return self._government(nation)
        if employer is not None:
            return employer.name
        return self._served() or self._government(nation)

    def _served(self) -> str | None:
        """The body of somebody whom one serves: "Représentante du Secrétaire général des Nations Unies"."""
        served = (p.name for small, p in self.fields if fold(p.name.split()[0]) in HEADS and small in OF)
        hits = (hit for name in served for hit in self.document.gazetteer.scan(name))
        return next((hit.entry.name for hit in hits if hit.entry.kind == "organisation"), None)

    def _commission(self) -> str | None:
        """The office of the United Nations that a High Commissioner heads; None for other heads."""
        if not self._words or self._words[0] not in _HIGH:
            return None
        fields = " ".join(fold(phrase.name) for _, phrase in self.fields)
        acronym = next((acronym for cue, acronym in _COMMISSIONS.items() if cue in fields), None)
        known = self.document.gazetteer.find(acronym) if acronym else None
        return known.name if known is not None else None

    def _country_of(self) -> str | None:
        """The country that "de" ties to the office, or that follows a comma."""
        inside = (p.country for word, _, p in self._pieces if p.kind == "country" and word in OF)
        after = (p.country for p in self._trailing if p.kind == "country")
        return next((country for country in (*inside, *after) if country), None)

    def _government(self, code: str | None) -> str | None:
        known = self.document.gazetteer.country(code) if code else None
        return name_government(known.name) if known else None

    def scope(self) -> str | None:
        """The area of the role, or where an envoy is accredited."""
        if self._head in _MAYORS:
            return None
        for word, _, phrase in self._pieces:
            if self.accredited and word in TO | IN and phrase.kind != "field":
                return self._accreditation(phrase)
            if phrase.kind in {"country", "place"} and word in FOR | IN | TO:
                return phrase.name
            if phrase.kind == "place" and word in OF:
                return phrase.name
            if phrase.kind == "field" and self._head in _GOVERNORS:
                return None if phrase.name.islower() else phrase.name  # "gobernador del estado"
        employer = self._employer()
        seated = employer is not None and employer.known and not employer.name.startswith("Government of ")
        if employer is not None and seated and employer.country and self._has_no_place():
            return self._country_name(employer.country)
        return None

    def _accreditation(self, phrase: Phrase) -> str:
        """The body or country, with the seat where a body of several seats is meant."""
        seats = (p for _, _, p in self._pieces if p.kind == "place" and p.first >= phrase.end)
        seat = next((_SEATS.get(fold(p.name)) for p in seats), None)
        return f"{phrase.name} in {seat}" if seat and phrase.kind == "body" else phrase.name

    def _has_no_place(self) -> bool:
        return not any(p.kind in {"country", "place"} for _, _, p in self._pieces)

    def _country_name(self, code: str) -> str | None:
        known = self.document.gazetteer.country(code)
        return known.name if known else None


def _is_unit(name: str) -> bool:
    """Whether a body by its noun is a part of another; one that is "national" stands by itself.

    >>> _is_unit("Service de la réinsertion"), _is_unit("Servicio Nacional de Migración")
    (True, False)
    """
    noun, *rest = fold(name).split()
    return noun in SMALL_UNITS or (noun in _UNITS and bool(rest) and not rest[0].startswith(("nacional", "national")))


def _cue(small: str) -> str:
    """The folded small word by which a complement is told: "auprès" of "auprès du"."""
    word = fold(small)
    return "aupres" if word.startswith("aupres") else word


def _glue(small: str, phrase: Phrase) -> str:
    """The small word, its article and the phrase, with spaces where the language has them."""
    lead = " ".join(word for word in (small, phrase.article) if word)
    return f"{lead}{'' if lead.endswith(chr(39)) or lead.endswith('’') else ' '}{phrase.printed or phrase.name}"
