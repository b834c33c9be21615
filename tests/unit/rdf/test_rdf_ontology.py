"""The ontology is whole: each term of ours explained and used, none used that is not defined, alignments that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import Graph, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, RDF, RDFS, SDO, SKOS

from kg.rdf.vocabulary import BASE, MGA, NAMESPACES
from kg.resources import shared_path
from kg.store import Store

ONTOLOGY = shared_path("ontology")
OURS = BASE + "ontology#"
CODE = Path(__file__).resolve().parents[3] / "kg"
#: Files that say something in our terms: the model's own definitions apart.
SAID = sorted({*ONTOLOGY.rglob("*.rq"), ONTOLOGY / "shapes.ttl", ONTOLOGY / "alignments.ttl"})
#: May be said of anything.
BESIDES = {DCTERMS.source, DCTERMS.date, DCTERMS.description}
MATCHES = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(ONTOLOGY / "mga.ttl")


@pytest.fixture(scope="module")
def alignments() -> Graph:
    return Graph().parse(ONTOLOGY / "alignments.ttl")


@pytest.fixture(scope="module")
def own(ontology: Graph) -> set[str]:
    return {str(term).removeprefix(OURS) for term in ontology.subjects(RDFS.isDefinedBy, URIRef(BASE + "ontology"))}


def read_terms(text: str) -> set[str]:
    """The names behind `mga:` or our full namespace."""
    found = re.findall(rf"(?<![\w/])mga:(\w+)|{re.escape(OURS)}(\w+)", text)
    return {short or full for short, full in found}


def test_every_own_term_has_an_example(ontology: Graph, own: set[str]) -> None:
    for name in own:
        assert len(list(ontology.objects(URIRef(OURS + name), SKOS.example))) == 1, name


@pytest.mark.parametrize("path", SAID, ids=lambda path: path.name)
def test_no_query_shape_or_alignment_uses_a_term_of_ours_that_is_not_defined(path: Path, own: set[str]) -> None:
    assert read_terms(path.read_text(encoding="utf-8")) <= own


def test_no_term_of_ours_is_defined_but_unused_in_what_we_write(own: set[str]) -> None:
    written = {
        name.rstrip("_")
        for path in CODE.rglob("*.py")
        if path.name != "vocabulary.py"
        for name in re.findall(r"\bMGA\.(\w+)", path.read_text(encoding="utf-8"))
    }
    derived = {
        name for path in (ONTOLOGY / "derived").glob("*.rq") for name in read_terms(path.read_text(encoding="utf-8"))
    }
    assert own - written - derived == set()


def test_no_term_of_the_closed_namespaces_is_listed_but_unused() -> None:
    paths = [path for path in CODE.rglob("*.py") if path.name != "vocabulary.py"]
    paths += [*(ONTOLOGY / "derived").glob("*.rq"), *(ONTOLOGY / "vocab").glob("*.ttl"), ONTOLOGY / "shapes.ttl"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    for namespace in NAMESPACES:
        for name in namespace.__annotations__:
            short = f"{namespace.__name__.lower()}:{name.rstrip('_')}"
            assert f"{namespace.__name__}.{name}" in code or short in code, short


def test_every_class_of_the_built_graph_that_is_ours_has_a_shape(built: Store) -> None:
    shaped = read_terms((ONTOLOGY / "shapes.ttl").read_text(encoding="utf-8"))
    classes = {row["class"].value for row in built.query("SELECT DISTINCT ?class { ?thing a ?class }")}
    ours = {iri.removeprefix(OURS) for iri in classes if iri.startswith(OURS)}
    assert ours
    assert ours <= shaped


def test_terms_lead_from_and_to_what_the_ontology_says_wherever_it_says_so(built: Store, ontology: Graph) -> None:
    kinds: dict[str, set[object]] = {}
    for row in built.query("SELECT ?thing ?kind { ?thing a ?kind }"):
        above = ontology.transitive_objects(URIRef(row["kind"].value), RDFS.subClassOf)
        kinds.setdefault(row["thing"].value, set()).update(above)
    for row in built.query("SELECT ?source ?term ?target { ?source ?term ?target }"):
        source, term, target = (row[name].value for name in ("source", "term", "target"))
        for thing, edges in ((source, (RDFS.domain, SDO.domainIncludes)), (target, (RDFS.range, SDO.rangeIncludes))):
            said = {kind for edge in edges for kind in ontology.objects(URIRef(term), edge)}
            if said and thing in kinds and URIRef(term) not in BESIDES:
                assert said & kinds[thing], (source, term, target)


def test_alignments_say_only_skos_mappings_of_our_own_terms(alignments: Graph, own: set[str]) -> None:
    header = URIRef(BASE + "ontology/alignments")
    statements = [triple for triple in alignments if triple[0] != header]
    assert statements
    for subject, relation, target in statements:
        assert str(subject).removeprefix(OURS) in own, subject
        assert relation in MATCHES, relation
        assert not str(target).startswith(BASE), target


@pytest.mark.parametrize(("namespace", "least"), [(ORG, 4), (FOAF, 2), (SDO, 10), (PROV, 5)], ids=str)
def test_aligned_terms_are_terms_of_their_vocabulary(namespace: type, least: int, alignments: Graph) -> None:
    base = str(namespace._NS)  # type: ignore[attr-defined]
    aligned = {str(target).removeprefix(base) for target in alignments.objects() if str(target).startswith(base)}
    assert len(aligned) >= least
    assert {name for name in aligned if URIRef(base + name) not in namespace} == set()  # type: ignore[operator]


def test_two_libraries_read_the_same_statements(ontology: Graph) -> None:
    for path in sorted(ONTOLOGY.rglob("*.ttl")):
        assert len(set(parse(path=str(path), format=RdfFormat.TURTLE))) >= len(Graph().parse(path)), path
    assert (None, RDF.type, None) in ontology


def test_our_namespace_in_code_is_that_of_the_ontology() -> None:
    assert MGA.iri == OURS
