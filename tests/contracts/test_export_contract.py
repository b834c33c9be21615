"""Every export format passes this suite: whole, deterministic, read back alike by two libraries."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, parse
from rdflib.compare import isomorphic

from kg.errors import BadInput, UsageError
from kg.export import list_formats, write_export
from kg.store.union import fill_union

FORMATS = list_formats()
WITH_GRAPHS = {"jsonld": "json-ld", "nq": "nquads", "trig": "trig"}
FLATTENED = {"nt": "nt", "rdfxml": "xml", "ttl": "turtle"}
OXIGRAPH = {
    "jsonld": RdfFormat.JSON_LD,
    "nq": RdfFormat.N_QUADS,
    "nt": RdfFormat.N_TRIPLES,
    "rdfxml": RdfFormat.RDF_XML,
    "trig": RdfFormat.TRIG,
    "ttl": RdfFormat.TURTLE,
}

BASE = "https://w3id.org/migration-governance/"
MGA = BASE + "ontology#"
XSD = "http://www.w3.org/2001/XMLSchema#"
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
TEXTS = [
    '</script><script>alert("1")</script>',
    "quotes \" ' ''' \"\"\" and \\ backslash \\u0041 \\",
    "line\nfeed\rreturn\ttab",
    "non-BMP 𝔸🏝 and é",
    "bidi \u202egnp.exe\u2066 and \u2028 separator",
    "]]> & <![CDATA[ &amp; -- -->",
    "",
    "  spaces  ",
    "{ } [ ] @prefix a: <b> .",
    "next\x85line",
]


def _node(path: str) -> NamedNode:
    return NamedNode(BASE + path)


def _sample_quads() -> list[Quad]:
    first, second = _node("graph/release/a1"), _node("graph/registry")
    iom = _node("id/org/iom")
    quads = [
        Quad(_node("id/meeting/m"), LABEL, Literal(text), graph)
        for text in TEXTS
        for graph in (first, second)
    ]
    quads += [
        Quad(iom, TYPE, NamedNode("http://www.w3.org/ns/org#FormalOrganization"), second),
        Quad(iom, TYPE, NamedNode("http://www.w3.org/ns/org#Organization"), second),
        Quad(iom, LABEL, Literal("OIM", language="es"), second),
        Quad(iom, LABEL, Literal("OIM", language="fr"), first),
        Quad(iom, NamedNode(MGA + "ordinal"), Literal("2", datatype=NamedNode(XSD + "integer")), first),
        Quad(iom, NamedNode(MGA + "confidence"), Literal("0.9", datatype=NamedNode(XSD + "decimal")), first),
        Quad(iom, NamedNode("https://schema.org/url"), NamedNode("https://x.example/ü?a=1&b='2'#c"), first),
        Quad(
            iom,
            NamedNode("https://schema.org/startDate"),
            Literal("2019-03", datatype=NamedNode(XSD + "gYearMonth")),
            first,
        ),
        Quad(iom, NamedNode("https://other.example/terms/has.part"), _node("id/place/a-b/c--d"), first),
        Quad(NamedNode("urn:x:1"), NamedNode("urn:x:p"), NamedNode("urn:x:2"), first),
        Quad(
            _node("graph/release/a1"),
            NamedNode("http://www.w3.org/ns/prov#wasDerivedFrom"),
            _node("id/release/a1"),
            second,
        ),
    ]
    return quads


def _store(quads: list[Quad], *, union: bool = True) -> Store:
    store = Store()
    store.extend(quads)
    if union:
        fill_union(store)
    return store


def _export(store: Store, form: str, folder: Path) -> bytes:
    write_export(store, form, folder / f"graph.{form}")
    return (folder / f"graph.{form}").read_bytes()


def _expected(quads: list[Quad], form: str) -> set[tuple[object, ...]]:
    graphs = form in WITH_GRAPHS
    return {(q.subject, q.predicate, q.object, q.graph_name if graphs else DefaultGraph()) for q in quads}


def test_suite_covers_every_format() -> None:
    """A new format is a new file and is tested here by its presence."""
    assert set(FORMATS) == WITH_GRAPHS.keys() | FLATTENED.keys() == OXIGRAPH.keys()


@pytest.mark.parametrize("union", [True, False])
@pytest.mark.parametrize("form", FORMATS)
def test_pyoxigraph_reads_back_the_same_statements(form: str, union: bool, tmp_path: Path) -> None:
    """Nothing is lost, added or altered, whether or not the store keeps its union."""
    data = _export(_store(_sample_quads(), union=union), form, tmp_path)
    read = {(q.subject, q.predicate, q.object, q.graph_name) for q in parse(data, format=OXIGRAPH[form])}
    assert read == _expected(_sample_quads(), form)


@pytest.mark.parametrize("form", FLATTENED)
def test_rdflib_reads_back_an_isomorphic_graph(form: str, tmp_path: Path) -> None:
    """Another library finds the same graph in the flattened formats."""
    read = rdflib.Graph().parse(data=_export(_store(_sample_quads()), form, tmp_path), format=FLATTENED[form])
    reference = rdflib.Graph()
    for quad in _sample_quads():
        reference.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    assert isomorphic(read, reference)


@pytest.mark.parametrize("form", WITH_GRAPHS)
def test_rdflib_reads_back_the_same_named_graphs(form: str, tmp_path: Path) -> None:
    """Another library finds each statement in its graph."""
    dataset = rdflib.Dataset()
    dataset.parse(data=_export(_store(_sample_quads()), form, tmp_path), format=WITH_GRAPHS[form])
    read = {(s, p, o, str(g)) for s, p, o, g in dataset.quads()}
    expected = {
        (_term(q.subject), _term(q.predicate), _term(q.object), q.graph_name.value)
        for q in _sample_quads()
        if isinstance(q.graph_name, NamedNode)
    }
    assert read == expected


def _term(term: object) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    assert isinstance(term, Literal)
    plain = term.language or term.datatype.value == XSD + "string"
    return rdflib.Literal(term.value, lang=term.language, datatype=None if plain else term.datatype.value)


@pytest.mark.parametrize("form", FORMATS)
def test_order_of_loading_does_not_show(form: str, tmp_path: Path) -> None:
    """The same statements give the same bytes, however they came."""
    quads = _sample_quads()
    first = _export(_store(quads), form, tmp_path)
    random.Random(7).shuffle(quads)
    assert _export(_store(quads), form, tmp_path) == first


@pytest.mark.parametrize("form", ["nq", "nt"])
def test_lines_are_sorted(form: str, tmp_path: Path) -> None:
    """Line formats can be compared with diff and merged with sort."""
    lines = _export(_store(_sample_quads()), form, tmp_path).splitlines(keepends=True)
    assert lines == sorted(set(lines))
    assert all(line.endswith(b" .\n") for line in lines)


@pytest.mark.parametrize("form", FORMATS)
def test_empty_store_gives_a_valid_file(form: str, tmp_path: Path) -> None:
    """No statement is still a document that both libraries read."""
    data = _export(_store([]), form, tmp_path)
    assert list(parse(data, format=OXIGRAPH[form])) == []
    reader = (WITH_GRAPHS | FLATTENED)[form]
    assert len(rdflib.Dataset().parse(data=data, format=reader)) == 0


@pytest.mark.parametrize("form", FORMATS)
def test_failure_leaves_the_old_file(form: str, tmp_path: Path) -> None:
    """A file is replaced whole or stays as it was, and nothing else is left behind."""

    class BrokenError(Exception):
        pass

    class BrokenStore:
        def query(self, *_: object, **__: object) -> None:
            raise BrokenError

        quads_for_pattern = named_graphs = query

    target = tmp_path / "graph"
    target.write_text("old")
    with pytest.raises(BrokenError):
        write_export(BrokenStore(), form, target)  # type: ignore[arg-type]
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("form", ["jsonld", "rdfxml", "trig", "ttl"])
def test_no_mark_of_writing_direction_is_written_raw(form: str, tmp_path: Path) -> None:
    """A reader of the file sees what is there, in its order."""
    text = _export(_store(_sample_quads()), form, tmp_path).decode()
    assert not set(text) & set("\u202e\u2066\u2028\x85")


def test_jsonld_can_stand_in_a_script_element(tmp_path: Path) -> None:
    """No value closes the element around it or opens a comment."""
    text = _export(_store(_sample_quads()), "jsonld", tmp_path)
    assert b"</" not in text
    assert b"<!" not in text


@given(
    st.lists(
        st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))
    )
)
def test_any_text_survives_every_format(texts: list[str]) -> None:
    """Whatever a release says comes back unchanged."""
    import io

    from kg.export import formats
    from kg.query.folder import load_module

    quads = [Quad(_node("id/x"), LABEL, Literal(text), _node("graph/g")) for text in texts]
    for form in FORMATS:
        stream = io.BytesIO()
        load_module(formats, form).write_store(_store(quads), stream)
        assert {quad.object.value for quad in parse(stream.getvalue(), format=OXIGRAPH[form])} == set(texts)


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "rdfxml"])
def test_control_characters_survive_where_the_format_can_hold_them(form: str, tmp_path: Path) -> None:
    """Every character has an escape, so even these are not lost."""
    text = "".join(map(chr, [*range(1, 32), 127, *range(128, 160), 0xFFFE]))
    store = _store([Quad(_node("id/x"), LABEL, Literal(text), _node("graph/g"))])
    data = _export(store, form, tmp_path)
    assert [quad.object.value for quad in parse(data, format=OXIGRAPH[form])] == [text]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\ufffe"])
def test_rdfxml_refuses_text_that_xml_cannot_hold(character: str, tmp_path: Path) -> None:
    """Rather no file than one that no parser reads."""
    store = _store([Quad(_node("id/x"), LABEL, Literal(f"a{character}b"), _node("graph/g"))])
    with pytest.raises(BadInput, match=r"U\+00|U\+FFFE"):
        write_export(store, "rdfxml", tmp_path / "x")
    assert not list(tmp_path.iterdir())


def test_rdfxml_refuses_a_property_without_a_name(tmp_path: Path) -> None:
    """A property whose IRI ends with no XML name cannot be an element."""
    store = _store([Quad(_node("id/x"), NamedNode("https://x.example/1"), Literal("a"), _node("graph/g"))])
    with pytest.raises(BadInput, match="no XML name"):
        write_export(store, "rdfxml", tmp_path / "x")


def test_jsonld_refuses_an_iri_that_begins_like_a_prefix(tmp_path: Path) -> None:
    """An IRI with the scheme `org:` would be read as our prefix."""
    store = _store([Quad(NamedNode("org:x"), LABEL, Literal("a"), _node("graph/g"))])
    with pytest.raises(BadInput, match="prefixes"):
        write_export(store, "jsonld", tmp_path / "x")


def test_unknown_format_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    """The message lists what there is, and no file appears."""
    with pytest.raises(UsageError, match="jsonld, nq, nt, rdfxml, trig, ttl"):
        write_export(_store([]), "pdf", tmp_path / "x")
    assert not list(tmp_path.iterdir())
