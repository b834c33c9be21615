"""One graph against the SHACL shapes, by pySHACL."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rdflib import Graph
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from kg.errors import Finding, Severity
from kg.rdf.admission import has_contact

_SEVERITIES: dict[Node | None, Severity] = {SH.Warning: Severity.WARNING, SH.Info: Severity.INFO}
_SHOWN = 80


def check_graph(shapes: str, excerpt: tuple[str, bytes]) -> list[Finding]:
    """What the shapes (a Turtle file) find in a graph, given as its IRI and its N-Triples."""
    from pyshacl import validate

    name, triples = excerpt
    data = Graph().parse(data=triples, format="nt")
    conforms, report, _ = validate(data, shacl_graph=_read_shapes(shapes), inplace=True)
    if conforms:
        return []
    assert isinstance(report, Graph)
    return list(_iter_findings(name, report))


@cache
def _read_shapes(path: str) -> Graph:
    return Graph().parse(path, format="turtle")


def _iter_findings(name: str, report: Graph) -> Iterator[Finding]:
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus = report.value(result, SH.focusNode)
        message = report.value(result, SH.resultMessage)
        severity = report.value(result, SH.resultSeverity)
        yield Finding(
            where=f"{focus} in {name}",
            what=f"{message}{_show(report.value(result, SH.value))}",
            severity=_SEVERITIES.get(severity, Severity.VIOLATION),
        )


def _show(value: Node | None) -> str:
    if value is None or has_contact(str(value)):
        return ""
    return f" Found: {str(value)[:_SHOWN]!r}"
