"""Findings as a validation report in SHACL's own terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from kg.errors import Finding, Severity
from kg.rdf.vocabulary import RDF, XSD

_SH = "http://www.w3.org/ns/shacl#"
_SEVERITIES = {Severity.INFO: "Info", Severity.WARNING: "Warning", Severity.VIOLATION: "Violation"}
#: The thing a finding is about, and the graph where it was found.
_PLACE = re.compile(r"(https?://[^\s<>\"{}|\\^`]+)(?: in (\S+))?")


def write_report(findings: Iterable[Finding]) -> bytes:
    """The report in Turtle: whether the graph conforms, and a result for each finding, in order."""
    found = serialize(_iter_report(list(findings)), format=RdfFormat.TURTLE, prefixes={"sh": _SH})
    return found or b""


def _iter_report(findings: list[Finding]) -> Iterator[Triple]:
    report = BlankNode("report")
    yield Triple(report, RDF.type, _term("ValidationReport"))
    yield Triple(report, _term("conforms"), Literal(str(not findings).lower(), datatype=XSD.boolean))
    for number, finding in enumerate(findings, 1):
        result = BlankNode(f"result{number}")
        yield Triple(report, _term("result"), result)
        yield from _iter_result(result, finding)


def _iter_result(result: BlankNode, finding: Finding) -> Iterator[Triple]:
    yield Triple(result, RDF.type, _term("ValidationResult"))
    yield Triple(result, _term("resultSeverity"), _term(_SEVERITIES[finding.severity]))
    place = _PLACE.fullmatch(finding.where)
    if place:
        yield Triple(result, _term("focusNode"), NamedNode(place[1]))
    where = "" if place and not place[2] else f" ({finding.where})"
    yield Triple(result, _term("resultMessage"), Literal(finding.what + where))


def _term(name: str) -> NamedNode:
    return NamedNode(_SH + name)
