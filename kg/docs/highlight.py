"""SPARQL with its parts marked, so that a reader finds prefixes, variables and keywords at a glance."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_TOKEN = re.compile(
    r"(?P<iri><[^<>\s]*>)|(?P<text>\"[^\"\n]*\")|(?P<note>#[^\n]*)|(?P<var>\?\w+)|(?P<name>\b[A-Za-z][\w-]*:[\w-]*)"
    r"|(?P<word>\b(?:PREFIX|SELECT|DISTINCT|WHERE|OPTIONAL|FILTER|UNION|VALUES|BIND|GROUP|ORDER|BY|AS|IF|LIMIT|ASK"
    r"|EXISTS|NOT|MIN|MAX|COUNT|AVG|SUM|DESC|STR|LCASE|CONTAINS|REGEX|COALESCE|BOUND|CONCAT|GROUP_CONCAT|SAMPLE)\b)"
)


def mark_sparql(sparql: str) -> Markup:
    """The query as HTML, escaped, each token in a span whose class tells its kind."""
    parts: list[Markup] = []
    end = 0
    for match in _TOKEN.finditer(sparql):
        parts += [escape(sparql[end : match.start()]), _mark(match)]
        end = match.end()
    return Markup("").join([*parts, escape(sparql[end:])])


def _mark(match: re.Match[str]) -> Markup:
    return Markup('<span class="{}">{}</span>').format(match.lastgroup, match[0])
