"""The terms we write, as closed namespaces: a term that is not listed here does not exist.

Each class is one namespace and each annotated name one term, so a mistyped term is an error of the type
checker and an `AttributeError` at the first use. A test holds `MGA` against `ontology/mga.ttl`.
"""

# ruff: noqa: N815  terms keep the spelling of their vocabulary
from __future__ import annotations

from pyoxigraph import NamedNode

BASE = "https://w3id.org/migration-governance/"


class Namespace:
    """The base of all namespaces: fills each annotated name with its IRI."""

    iri: str = ""

    def __init_subclass__(cls, *, iri: str) -> None:
        cls.iri = iri
        for term in cls.__annotations__:
            setattr(cls, term, NamedNode(iri + term.rstrip("_")))


class MGA(Namespace, iri=BASE + "ontology#"):
    """Our own ontology: what the reused vocabularies lack."""

    Claim: NamedNode
    ConsultationMechanism: NamedNode
    Country: NamedNode
    CurationDecision: NamedNode
    DialogueMention: NamedNode
    Evidence: NamedNode
    ExtractionRun: NamedNode
    IdentityLink: NamedNode
    MechanismBody: NamedNode
    Meeting: NamedNode
    MeetingSeries: NamedNode
    Participation: NamedNode
    PressRelease: NamedNode
    Relationship: NamedNode
    State: NamedNode
    Statement: NamedNode
    acrossReleases: NamedNode
    act: NamedNode
    aspect: NamedNode
    attestedOn: NamedNode
    began: NamedNode
    claimOf: NamedNode
    coAttended: NamedNode
    concerns: NamedNode
    confidence: NamedNode
    curator: NamedNode
    datelineCountry: NamedNode
    ended: NamedNode
    hostCountry: NamedNode
    identifies: NamedNode
    inCapacityOf: NamedNode
    inCountry: NamedNode
    inMeeting: NamedNode
    inSeries: NamedNode
    madeAt: NamedNode
    meetingOf: NamedNode
    meetingType: NamedNode
    memberOfBody: NamedNode
    mentionedIn: NamedNode
    mentions: NamedNode
    modality: NamedNode
    object_: NamedNode
    ordinal: NamedNode
    organisationUnstated: NamedNode
    participant: NamedNode
    participationRole: NamedNode
    polarity: NamedNode
    publisherName: NamedNode
    region: NamedNode
    relationType: NamedNode
    reportedIn: NamedNode
    rule: NamedNode
    scope: NamedNode
    score: NamedNode
    secretariatOf: NamedNode
    softwareVersion: NamedNode
    speaker: NamedNode
    stateOf: NamedNode
    status: NamedNode
    subject: NamedNode
    title: NamedNode
    value: NamedNode
    viaPost: NamedNode


class RDF(Namespace, iri="http://www.w3.org/1999/02/22-rdf-syntax-ns#"):
    """RDF itself."""

    type: NamedNode


class RDFS(Namespace, iri="http://www.w3.org/2000/01/rdf-schema#"):
    """Labels."""

    label: NamedNode


class XSD(Namespace, iri="http://www.w3.org/2001/XMLSchema#"):
    """Datatypes."""

    boolean: NamedNode
    date: NamedNode
    dateTime: NamedNode
    decimal: NamedNode
    gYear: NamedNode
    gYearMonth: NamedNode
    integer: NamedNode


class ORG(Namespace, iri="http://www.w3.org/ns/org#"):
    """W3C Organization Ontology: who holds what."""

    FormalOrganization: NamedNode
    Membership: NamedNode
    Organization: NamedNode
    Post: NamedNode
    Role: NamedNode
    classification: NamedNode
    holds: NamedNode
    member: NamedNode
    memberDuring: NamedNode
    organization: NamedNode
    postIn: NamedNode
    role: NamedNode
    subOrganizationOf: NamedNode


class FOAF(Namespace, iri="http://xmlns.com/foaf/0.1/"):
    """People."""

    Person: NamedNode
    name: NamedNode


class SCHEMA(Namespace, iri="https://schema.org/"):
    """schema.org (the https one): events, places, news."""

    Place: NamedNode
    about: NamedNode
    attendee: NamedNode
    datePublished: NamedNode
    endDate: NamedNode
    funder: NamedNode
    headline: NamedNode
    inLanguage: NamedNode
    location: NamedNode
    organizer: NamedNode
    publisher: NamedNode
    startDate: NamedNode
    text: NamedNode
    url: NamedNode


class SKOS(Namespace, iri="http://www.w3.org/2004/02/skos/core#"):
    """Names in several languages, concepts, matches."""

    Concept: NamedNode
    altLabel: NamedNode
    broader: NamedNode
    exactMatch: NamedNode
    inScheme: NamedNode
    notation: NamedNode
    prefLabel: NamedNode


class PROV(Namespace, iri="http://www.w3.org/ns/prov#"):
    """Where a graph comes from."""

    Activity: NamedNode
    Entity: NamedNode
    endedAtTime: NamedNode
    wasDerivedFrom: NamedNode
    wasGeneratedBy: NamedNode


class OA(Namespace, iri="http://www.w3.org/ns/oa#"):
    """Web Annotation: which words of which release carry a fact."""

    SpecificResource: NamedNode
    TextPositionSelector: NamedNode
    TextQuoteSelector: NamedNode
    end: NamedNode
    exact: NamedNode
    hasBody: NamedNode
    hasSelector: NamedNode
    hasSource: NamedNode
    hasTarget: NamedNode
    start: NamedNode


class TIME(Namespace, iri="http://www.w3.org/2006/time#"):
    """OWL-Time: intervals."""

    ProperInterval: NamedNode


class SEM(Namespace, iri="http://semanticweb.cs.vu.nl/2009/11/sem/"):
    """Simple Event Model: the four bounds of an interval that is not known exactly."""

    hasEarliestBeginTimeStamp: NamedNode
    hasEarliestEndTimeStamp: NamedNode
    hasLatestBeginTimeStamp: NamedNode
    hasLatestEndTimeStamp: NamedNode


class DCTERMS(Namespace, iri="http://purl.org/dc/terms/"):
    """Sources, dates and descriptions."""

    date: NamedNode
    description: NamedNode
    source: NamedNode


NAMESPACES: tuple[type[Namespace], ...] = (
    MGA, RDF, RDFS, XSD, ORG, FOAF, SCHEMA, SKOS, PROV, OA, TIME, SEM, DCTERMS,
)  # fmt: skip

#: Prefix → IRI, for serialisers and for queries.
PREFIXES: dict[str, str] = {
    **{namespace.__name__.lower(): namespace.iri for namespace in NAMESPACES},
    "id": BASE + "id/",
    "vocab": BASE + "vocab/",
    "graph": BASE + "graph/",
}
