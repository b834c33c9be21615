"""Triples as Turtle: grouped by subject, in a fixed order, with the graph's prefixes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.query.display import MISLEADING
from kg.query.prefix import split_iri
from kg.query.result import Term
from kg.rdf.vocabulary import BASE, PREFIXES, RDF, XSD

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_RELATIVE = re.compile(r"(?:id|graph|vocab)(?:/[A-Za-z0-9_-]+)+")
_QUOTED = re.compile(rf'["\\]|{MISLEADING.pattern}')
_NAMES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}

#: The head of every file; it does not depend on what follows.
PROLOGUE = f"@base <{BASE}> .\n" + "".join(
    f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(PREFIXES.items())
)


def iter_turtle(triples: Iterable[Triple], indent: str = "") -> Iterator[str]:
    """One block of text for each subject; the triples come sorted, as `triple_key` orders them."""
    for subject, about in groupby(triples, key=lambda triple: triple.subject):
        lines = [
            f"{_format_predicate(predicate)} {', '.join(format_term(triple.object) for triple in same)}"
            for predicate, same in groupby(about, key=lambda triple: triple.predicate)
        ]
        yield f"{indent}{format_term(subject)} " + f" ;\n{indent}    ".join(lines) + " .\n"


def triple_key(triple: Triple) -> tuple[str, bool, str, str]:
    """Orders triples by subject, its types first, then predicate and object, each by its N-Triples form."""
    return str(triple.subject), triple.predicate != RDF.type, str(triple.predicate), str(triple.object)


def format_term(term: Term) -> str:
    """A term in Turtle."""
    if isinstance(term, NamedNode):
        return _format_iri(term.value)
    return _format_literal(term) if isinstance(term, Literal) else _format_other(term)


def _format_predicate(predicate: NamedNode) -> str:
    return "a" if predicate == RDF.type else format_term(predicate)


def _format_iri(iri: str) -> str:
    prefix, local = split_iri(iri)
    if prefix and _LOCAL.fullmatch(local):
        return f"{prefix}:{local}"
    if iri.startswith(BASE) and _RELATIVE.fullmatch(iri, len(BASE)):
        return f"<{iri[len(BASE) :]}>"
    return f"<{iri}>"


def _format_literal(literal: Literal) -> str:
    quoted = f'"{_QUOTED.sub(_escape, literal.value)}"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    return quoted if literal.datatype == XSD_STRING else f"{quoted}^^{_format_iri(literal.datatype.value)}"


def _format_other(term: BlankNode | Triple) -> str:
    return str(term)


def _escape(match: re.Match[str]) -> str:
    return _NAMES.get(match[0], f"\\u{ord(match[0]):04X}")


XSD_STRING = NamedNode(XSD.iri + "string")
