"""Values of parameters become terms, whatever characters they hold."""

from __future__ import annotations

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, Store

from kg.errors import UsageError
from kg.query.parameter import Parameter, ParameterType, render_value, replace_values

HOSTILE = st.text(alphabet="\\u0022UN\"'{}<>?#$ \n\r\t\x00\x07\x85\u202e\u2028é𝔸", max_size=12) | st.text()


def _parameter(kind: ParameterType) -> Parameter:
    return Parameter("x", "", "a value", kind)


def _bind(value: str) -> str:
    terms = render_value(_parameter("text"), value, lambda text: [text])
    sparql, count = replace_values('SELECT ?x { VALUES ?x { "" } }', "x", terms)
    assert count == 1
    return sparql


@given(HOSTILE)
def test_bound_text_is_read_back_unchanged(value: str) -> None:
    """No text ends its literal: the query returns exactly the value that was bound."""
    assert [row["x"].value for row in Store().query(_bind(value))] == [value]


@pytest.mark.parametrize(
    "value", ["\\u0022} ?s ?p ?o #", "\\\\u0022", "\\U00000022 }", '"} SERVICE <x:y> {} #']
)
def test_escapes_in_a_value_are_not_read_as_escapes_by_another_engine(value: str) -> None:
    """Engines that read \\uXXXX before anything else get the value too."""
    assert [str(row[0]) for row in rdflib.Graph().query(_bind(value))] == [value]


@pytest.mark.parametrize("value", ["", '" } INSERT', "a'b"])
def test_replacement_leaves_other_variables_alone(value: str) -> None:
    """Only the clause of the named variable changes, and a backslash in the terms is no group reference."""
    sparql, count = replace_values("VALUES ?a { 1 } VALUES ?ab { 2 } VALUES ?a {3}", "a", f"{Literal(value)}")
    assert count == 2
    assert sparql == f"VALUES ?a {{ {Literal(value)} }} VALUES ?ab {{ 2 }} VALUES ?a {{ {Literal(value)} }}"


@pytest.mark.parametrize(
    ("kind", "value", "terms"),
    [
        ("iri", "https://example.org/a", "<https://example.org/a>"),
        ("iri", "<https://example.org/a>", "<https://example.org/a>"),
        ("iri", "id:org/iom", "<https://w3id.org/migration-governance/id/org/iom>"),
        ("iri", "", "UNDEF"),
        ("date", "2019-03-14", '"2019-03-14"^^<http://www.w3.org/2001/XMLSchema#date>'),
        ("date", "", "UNDEF"),
        ("int", "007", "7"),
        ("int", "-3", "-3"),
    ],
)
def test_value_becomes_the_term_of_its_type(kind: ParameterType, value: str, terms: str) -> None:
    """Each type has one spelling; no value is UNDEF."""
    assert render_value(_parameter(kind), value, lambda text: [text]) == terms


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("iri", "https://example.org/a> } #"),
        ("iri", "https://example.org/\\u003e"),
        ("iri", "no iri"),
        ("date", "2019-02-30"),
        ("date", "2019-W01-1T"),
        ("date", '2019-03-14" }'),
        ("int", "1 } #"),
        ("int", "1e9"),
        ("int", "٣"),
        ("text", "\udcff"),
    ],
)
def test_value_that_does_not_parse_is_refused(kind: ParameterType, value: str) -> None:
    """A value that is no such term never reaches the query."""
    with pytest.raises(UsageError):
        render_value(_parameter(kind), value, lambda text: [text])
