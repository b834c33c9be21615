"""Queries read this store only."""

from __future__ import annotations

import pytest

from kg.errors import UsageError
from kg.query.guard import describe_syntax_error, has_dataset, refuse_service


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://a.example/> { ?s ?p ?o } }",
        "SELECT * { SERVICE?x{ ?s ?p ?o } }",
        "SELECT * {SERVICE#comment\n<http://a.example/>#more\r{ ?s ?p ?o } }",
        "PREFIX e: <http://a.example/> SELECT * { SERVICE e:x { ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE <http://a.example/> {} }",
        "SELECT * { ?s ?p ?x.SERVICE <http://a.example/> {} }",
        'SELECT * { FILTER(?a<?b#>"""\n) SERVICE SILENT <http://a.example/> {} } #"""',
        "SELECT * { SERVICE <http://a.example/\u00a0x> {} }",
    ],
)
def test_service_is_refused_however_it_is_written(sparql: str) -> None:
    """No spelling of a SERVICE clause passes, not even one hidden between quotes that are comments."""
    with pytest.raises(UsageError, match="SERVICE"):
        refuse_service(sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        'SELECT ?x { ?x ?p "service" }',
        "SELECT ?service ?x { ?service ?p ?x }",
        "SELECT * { GRAPH ?service { ?s ?p ?o } }",
        "SELECT * { ?x schema:serviceType ?y . ?y ex:service ?z { ?z ?p ?q } }",
        "SELECT * { GRAPH <http://a.example/service> { ?s ?p ?o } }",
    ],
)
def test_the_word_service_elsewhere_is_allowed(sparql: str) -> None:
    """Variables, names and texts may hold the word."""
    refuse_service(sparql)


@pytest.mark.parametrize(
    ("sparql", "expected"),
    [
        ("SELECT * FROM <http://a.example/> { ?s ?p ?o }", True),
        ("select * from named <http://a.example/> { graph ?g { ?s ?p ?o } }", True),
        ("SELECT ?from { ?from ?p 'text from <x>' } # from <y>", False),
        ('SELECT * { ?s ?p """say "from" <x>""" ; <http://a.example/from> ?o }', False),
    ],
)
def test_dataset_clause_is_told_from_the_word(sparql: str, expected: bool) -> None:
    """FROM counts as a keyword only."""
    assert has_dataset(sparql) is expected


def test_syntax_error_is_one_short_line() -> None:
    """The engine's list of expected characters does not fill the screen."""
    line = describe_syntax_error("SELECT", "error at 1:7: expected\none of " + "x " * 500)
    assert "\n" not in line
    assert len(line) < 250
    assert "1:7" in line
