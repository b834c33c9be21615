"""RDF/XML: the named graphs flattened, one description for each subject."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import BinaryIO

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from kg.errors import BadInput
from kg.export.graph import iter_grouped_triples
from kg.query.markup import escape_xml
from kg.query.prefix import split_iri
from kg.query.result import Term
from kg.query.turtle import XSD_STRING
from kg.rdf.vocabulary import PREFIXES

SUMMARY = "RDF/XML, graphs flattened"
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*\Z")


def write_store(store: Store, stream: BinaryIO) -> None:
    """Write every statement of the named graphs once.

    Raises BadInput for text that XML cannot hold and for a property whose IRI does not end with an XML name.
    """
    namespaces = "".join(f'\n  xmlns:{prefix}="{iri}"' for prefix, iri in sorted(PREFIXES.items()))
    stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{namespaces}>\n'.encode())
    for subject, about in groupby(iter_grouped_triples(store), key=lambda triple: triple.subject):
        stream.write(_write_description(subject, about).encode())
    stream.write(b"</rdf:RDF>\n")


def _write_description(subject: Term, about: Iterable[Triple]) -> str:
    properties = "".join(f"    {_write_property(triple.predicate, triple.object)}\n" for triple in about)
    return f"  <rdf:Description {_write_reference('about', subject)}>\n{properties}  </rdf:Description>\n"


def _write_property(predicate: NamedNode, value: Term) -> str:
    name, declaration = _name_element(predicate.value)
    if isinstance(value, Literal):
        return f"<{name}{declaration}{_write_kind(value)}>{escape_xml(value.value)}</{name}>"
    return f"<{name}{declaration} {_write_reference('resource', value)}/>"


def _name_element(iri: str) -> tuple[str, str]:
    """The element's name, and the declaration of its namespace if that is none of ours."""
    prefix, local = split_iri(iri)
    if prefix and _NAME.fullmatch(local):
        return f"{prefix}:{local}", ""
    if match := _NAME.search(iri):
        return f"p:{match[0]}", f' xmlns:p="{escape_xml(iri[: match.start()])}"'
    raise BadInput(f"RDF/XML cannot name the property <{iri}>, for it ends with no XML name; use ttl or nt")


def _write_reference(attribute: str, term: Term) -> str:
    if isinstance(term, NamedNode):
        return f'rdf:{attribute}="{escape_xml(term.value)}"'
    if isinstance(term, BlankNode):
        return f'rdf:nodeID="b{escape_xml(term.value)}"'
    raise BadInput(f"RDF/XML cannot write the triple term {term}; use nt")


def _write_kind(literal: Literal) -> str:
    if literal.language:
        return f' xml:lang="{escape_xml(literal.language)}"'
    return "" if literal.datatype == XSD_STRING else f' rdf:datatype="{escape_xml(literal.datatype.value)}"'
