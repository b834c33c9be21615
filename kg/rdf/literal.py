"""Typed literals: what a value becomes in the graph."""

from __future__ import annotations

from datetime import date

from pyoxigraph import Literal, NamedNode

from kg.rdf.vocabulary import XSD


def read_date(text: str | None) -> Literal | None:
    """An `xsd:date`, `xsd:gYearMonth` or `xsd:gYear`, as precise as the text; none for no such day."""
    if not text or len(text) not in _DATE_TYPES:
        return None
    day = text + "0000-01-01"[len(text) :]
    try:
        # Python reads week dates too (2019-W01-1), which RDF does not know.
        known = date.fromisoformat(day).isoformat() == day
    except ValueError:
        return None
    return Literal(text, datatype=_DATE_TYPES[len(text)]) if known else None


def read_day(text: str | None) -> Literal | None:
    """An `xsd:date` if the text states a whole day, else nothing."""
    found = read_date(text)
    return found if found is not None and found.datatype == XSD.date else None


def decimal(value: float) -> Literal:
    """An `xsd:decimal` with three digits after the point at most: `0.9`, `1.0`."""
    digits = f"{value:.3f}".rstrip("0")
    return Literal(digits + "0" if digits.endswith(".") else digits, datatype=XSD.decimal)


def integer(value: int) -> Literal:
    """An `xsd:integer`; Oxigraph keeps no narrower type."""
    return Literal(str(value), datatype=XSD.integer)


_DATE_TYPES: dict[int, NamedNode] = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}
